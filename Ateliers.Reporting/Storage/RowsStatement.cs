using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// A statement that inserts many rows at once and runs over and over. A number that its place holds from the last time is not bound again: between two runs most are
/// the same. Places count from 0, row after row.
/// </summary>
internal sealed class RowsStatement : IDisposable
{
    private readonly NativeStatement statement;
    private readonly long[] bound;
    private readonly int columns;

    /// <param name="connection">The connection.</param>
    /// <param name="sql">An insert with a question mark for each place.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="columns">How many values a row has.</param>
    public RowsStatement(SqliteConnection connection, string sql, int rows, int columns)
    {
        statement = new NativeStatement(connection, sql);
        bound = new long[rows * columns];
        this.columns = columns;
        Array.Fill(bound, long.MinValue);
    }

    /// <summary>How many rows it has.</summary>
    public int Rows => bound.Length / columns;

    /// <summary>Binds a number of any value but the least.</summary>
    public void Bind(int place, long value)
    {
        if (bound[place] != value)
        {
            bound[place] = value;
            statement.Bind(place + 1, value);
        }
    }

    /// <summary>Binds a number, or null for 0.</summary>
    public void BindOrNull(int place, int value)
    {
        if (bound[place] != value)
        {
            bound[place] = value;
            statement.BindOrNull(place + 1, value);
        }
    }

    /// <summary>Binds bytes that stay where they are until the statement has run.</summary>
    public unsafe void BindInPlace(int place, byte* value, int length) => statement.BindInPlace(place + 1, value, length);

    /// <summary>Binds text in UTF-8 that stays where it is until the statement has run.</summary>
    public unsafe void BindTextInPlace(int place, byte* value, int length) => statement.BindTextInPlace(place + 1, value, length);

    /// <summary>Inserts the rows; how many of them were not there.</summary>
    public int Run()
    {
        statement.Run();
        return statement.Changes;
    }

    public void Dispose() => statement.Dispose();
}
