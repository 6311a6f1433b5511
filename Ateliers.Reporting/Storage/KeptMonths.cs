using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>The months of a table that was kept, which are read when somebody asks for them: a question of half a year reads that half year.</summary>
internal sealed class KeptMonths
{
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<(CountedNumbers Numbers, CountedMonthRow Row)> rows;
    private readonly SessionKinds kinds = new();
    private readonly SessionTotal[] totals;
    private readonly int[] came;
    private readonly int[] visits;
    private readonly bool[] isRead;

    /// <summary>Months of which nothing is read yet.</summary>
    /// <param name="connection">Open, and at one moment as long as the table is used.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="rows">What it says of its months, in their order.</param>
    /// <param name="anew">Finds the facts out anew, where what is kept turns out to be damaged.</param>
    public KeptMonths(SqliteConnection connection, CountedHeader kept, IReadOnlyList<(CountedNumbers Numbers, CountedMonthRow Row)> rows, Func<FactTable> anew)
    {
        (this.connection, this.rows, Anew) = (connection, rows, anew);
        totals = new SessionTotal[rows.Sum(row => row.Numbers.Sessions)];
        came = GC.AllocateUninitializedArray<int>(rows.Sum(row => row.Numbers.Visits));
        (visits, isRead) = (new int[rows.Count + 1], new bool[rows.Count]);
        for (var place = 0; place < rows.Count; place++)
        {
            visits[place + 1] = visits[place] + rows[place].Numbers.Visits;
        }

        Contents = new FactContents(kinds.All, new SessionColumn[totals.Length], new SessionTotals(totals, came, kept.People, kept.FirstMonth), Details: null);
    }

    /// <summary>Finds the facts out anew.</summary>
    public Func<FactTable> Anew { get; }

    /// <summary>Where the months are read to.</summary>
    public FactContents Contents { get; }

    /// <summary>Reads some months, unless they were read before.</summary>
    /// <param name="months">All of them.</param>
    /// <param name="from">The first to read.</param>
    /// <param name="end">The one after the last.</param>
    /// <returns>False where one of them is not what was written.</returns>
    public bool Read(IReadOnlyList<FactMonth> months, int from, int end)
    {
        if (from >= end || !isRead.AsSpan(from, end - from).Contains(false))
        {
            return true;
        }

        using var statement = new NativeStatement(connection, "SELECT content, came FROM counted_month WHERE month = ?1;");
        for (var place = from; place < end; place++)
        {
            if (!isRead[place] && !Read(statement, months[place], place))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The facts one by one; null where they are not what was written.</summary>
    public FactDetails? Details()
    {
        var details = new FactDetails(new int[totals.Length + 1], new long[rows.Sum(row => row.Numbers.Facts)]);
        var (session, fact) = (0, 0);
        using var statement = new NativeStatement(connection, "SELECT details FROM counted_month WHERE month = ?1;");
        foreach (var (numbers, row) in rows)
        {
            statement.Bind(1, row.Month);
            if (!statement.Read() || CountedChecksum.Of(statement.Bytes(0)) != row.DetailsChecksum)
            {
                return null;
            }

            CountedDetails.Read(statement.Bytes(0), details.Starts.AsSpan(session, numbers.Sessions), details.Words, fact, fact + numbers.Facts);
            (session, fact) = (session + numbers.Sessions, fact + numbers.Facts);
            statement.Reset();
        }

        details.Starts[^1] = fact;
        return details;
    }

    private bool Read(NativeStatement statement, FactMonth month, int place)
    {
        var (numbers, row) = rows[place];
        statement.Bind(1, row.Month);
        if (!statement.Read() || CountedChecksum.Of(statement.Bytes(0), statement.Bytes(1)) != row.Checksum)
        {
            return false;
        }

        CountedMonth.Read(numbers, statement.Bytes(0), kinds, Contents.Sessions.AsSpan(month.First, numbers.Sessions), totals.AsSpan(month.First, numbers.Sessions), visits[place]);
        MemoryMarshal.Cast<byte, int>(statement.Bytes(1)).CopyTo(came.AsSpan(visits[place], numbers.Visits));
        statement.Reset();
        return isRead[place] = true;
    }
}
