using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>The months of a table that was kept, which are read when somebody asks for them: a question of half a year reads that half year.</summary>
internal sealed class KeptMonths
{
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<(CountedNumbers Numbers, CountedMonthRow Row)> rows;
    private readonly SessionKinds kinds = new();
    private readonly int[] visits;
    private readonly bool[] isRead;
    private readonly MonthCells?[] cells;
    private SessionTotal[] totals = [];
    private int[] came = [];

    /// <summary>Months of which nothing is read yet.</summary>
    /// <param name="connection">Open, and at one moment as long as the table is used.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="rows">What it says of its months, in their order.</param>
    /// <param name="anew">Finds the facts out anew, where what is kept turns out to be damaged.</param>
    public KeptMonths(SqliteConnection connection, CountedHeader kept, IReadOnlyList<(CountedNumbers Numbers, CountedMonthRow Row)> rows, Func<FactTable> anew)
    {
        (this.connection, this.rows, Anew) = (connection, rows, anew);
        (visits, isRead, cells, FirstMonth) = (new int[rows.Count + 1], new bool[rows.Count], new MonthCells?[rows.Count], kept.FirstMonth);
        for (var place = 0; place < rows.Count; place++)
        {
            visits[place + 1] = visits[place] + rows[place].Numbers.Visits;
        }

        Contents = new FactContents(kinds.All, [], new SessionTotals([], [], kept.People, kept.FirstMonth), Details: null);
    }

    /// <summary>Whether there is a row; a page that SQLite finds to be damaged holds none.</summary>
    private static bool IsRead(NativeStatement statement)
    {
        try
        {
            return statement.Read();
        }
        catch (SqliteException error) when (CountedReader.IsDamage(error))
        {
            return false;
        }
    }

    private int Sessions => rows.Sum(row => row.Numbers.Sessions);

    /// <summary>Finds the facts out anew.</summary>
    public Func<FactTable> Anew { get; }

    /// <summary>Where the months are read to: empty while none is, as many questions read none.</summary>
    public FactContents Contents { get; private set; }

    /// <summary>The month (1 to 12) with which the goal years begin whose first contacts are marked and added up.</summary>
    public int FirstMonth { get; }

    /// <summary>The cells of a month; null where they are not what was written.</summary>
    /// <param name="place">The number of the month.</param>
    public MonthCells? Cells(int place)
    {
        if (cells[place] is null)
        {
            using var statement = new NativeStatement(connection, "SELECT cells FROM counted_month WHERE month = ?1;");
            var (numbers, row) = rows[place];
            statement.Bind(1, row.Month);
            cells[place] = IsRead(statement) && CountedChecksum.Of(statement.Bytes(0)) == row.CellsChecksum ? MonthCells.Read(numbers.Month, statement.Bytes(0)) : null;
        }

        return cells[place];
    }

    /// <summary>Reads who came to some cells.</summary>
    /// <param name="some">Cells of one month.</param>
    /// <returns>False where one of them is not what was written.</returns>
    public bool ReadSets(IReadOnlyList<MonthCell> some)
    {
        if (some.All(cell => cell.Set is not null))
        {
            return true;
        }

        using var statement = new NativeStatement(connection, "SELECT people FROM counted_people WHERE month = ?1 AND cell = ?2;");
        foreach (var cell in some.Where(cell => cell.Set is null))
        {
            statement.Bind(1, cell.Month.ToString());
            statement.Bind(2, cell.Number);
            if (!IsRead(statement) || CountedChecksum.Of(statement.Bytes(0)) != cell.Checksum)
            {
                return false;
            }

            cell.Set = statement.Bytes(0).ToArray();
            statement.Reset();
        }

        return true;
    }

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

        Allocate();
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
        var details = new FactDetails(new int[Sessions + 1], new long[rows.Sum(row => row.Numbers.Facts)]);
        var (session, fact) = (0, 0);
        using var statement = new NativeStatement(connection, "SELECT details FROM counted_month WHERE month = ?1;");
        foreach (var (numbers, row) in rows)
        {
            statement.Bind(1, row.Month);
            if (!IsRead(statement) || CountedChecksum.Of(statement.Bytes(0)) != row.DetailsChecksum)
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

    /// <summary>Makes room for all months, when the first of them is read.</summary>
    private void Allocate()
    {
        if (totals.Length == 0)
        {
            totals = new SessionTotal[Sessions];
            came = GC.AllocateUninitializedArray<int>(visits[^1]);
            Contents = Contents with { Sessions = new SessionColumn[totals.Length], Totals = new SessionTotals(totals, came, Contents.Totals.People, FirstMonth) };
        }
    }

    private bool Read(NativeStatement statement, FactMonth month, int place)
    {
        var (numbers, row) = rows[place];
        statement.Bind(1, row.Month);
        if (!IsRead(statement) || CountedChecksum.Of(statement.Bytes(0), statement.Bytes(1)) != row.Checksum)
        {
            return false;
        }

        CountedMonth.Read(numbers, statement.Bytes(0), kinds, Contents.Sessions.AsSpan(month.First, numbers.Sessions), totals.AsSpan(month.First, numbers.Sessions), visits[place]);
        MemoryMarshal.Cast<byte, int>(statement.Bytes(1)).CopyTo(came.AsSpan(visits[place], numbers.Visits));
        statement.Reset();
        return isRead[place] = true;
    }
}
