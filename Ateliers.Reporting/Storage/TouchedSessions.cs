using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>The sessions that a file speaks of, for the questions that are asked once it is settled; as a table where one of them needs it.</summary>
/// <param name="connection">The connection.</param>
/// <param name="known">The numbers of those that were known before the file.</param>
/// <param name="before">The number of the last session that was known before the file.</param>
internal sealed class TouchedSessions(SqliteConnection connection, IReadOnlyCollection<long> known, long before) : IDisposable
{
    internal const string Table = "CREATE TABLE temp.mine (session INTEGER PRIMARY KEY);";

    private bool isWritten;

    /// <summary>The connection.</summary>
    public SqliteConnection Connection { get; } = connection;

    /// <summary>The number of the last session that was known before the file; 0 where there was none.</summary>
    public long Before { get; } = before;

    /// <summary>Whether the file speaks of a session that was known before.</summary>
    public bool SomeWereKnown => known.Count > 0;

    /// <summary>Writes the table <c>temp.mine</c>, unless it is there.</summary>
    public void Write()
    {
        if (isWritten)
        {
            return;
        }

        Connection.Execute(Table);
        isWritten = true;
        using var insert = new NativeStatement(Connection, "INSERT INTO temp.mine VALUES (?1)");
        foreach (var number in known)
        {
            insert.Bind(1, number);
            insert.Run();
        }

        Connection.Execute("INSERT INTO temp.mine SELECT id FROM session WHERE id > @Before;", new { Before });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isWritten)
        {
            Connection.Execute("DROP TABLE temp.mine;");
        }
    }
}
