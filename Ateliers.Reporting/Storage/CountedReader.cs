using System.Data;
using System.Globalization;
using System.Runtime.InteropServices;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Reads what is kept of the facts (<see cref="CountedFacts"/>). Where a disk or another hand has damaged it nothing is read: the facts are asked, and what they say takes its place.
/// </summary>
internal static class CountedReader
{
    /// <summary>The facts of now as they are kept, without those that most counts never ask for one by one; null where they are not kept, or are of another moment.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="asOf">What was known at the end of this day: all that is known now.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody.</param>
    public static FactTable? Read(SqliteConnection connection, DateOnly asOf, bool countWeakIdentities)
    {
        if (CountedHeader.Of(connection) is not { } kept || kept.State != CountedFacts.StateOf(connection, countWeakIdentities) || MonthsOf(connection, kept) is not { } months)
        {
            return null;
        }

        var sessions = new SessionColumn[months.Sum(month => month.Numbers.Sessions)];
        var totals = new SessionTotal[sessions.Length];
        var came = GC.AllocateUninitializedArray<int>(months.Sum(month => month.Numbers.Visits));
        var kinds = new SessionKinds();
        var files = new Dictionary<(string, Month), long>();
        var (session, visit) = (0, 0);
        using var statement = new NativeStatement(connection, "SELECT content, came FROM counted_month WHERE month = ?1;");
        foreach (var (numbers, row) in months)
        {
            statement.Bind(1, row.Month);
            if (!statement.Read() || !Fits(row, statement.Bytes(0), statement.Bytes(1)))
            {
                return null;
            }

            var read = CountedMonth.Read(numbers, statement.Bytes(0), kinds, sessions.AsSpan(session, numbers.Sessions), totals.AsSpan(session, numbers.Sessions), visit);
            MemoryMarshal.Cast<byte, int>(statement.Bytes(1)).CopyTo(came.AsSpan(visit));
            foreach (var (atelier, file) in read)
            {
                files[(atelier, numbers.Month)] = file;
            }

            (session, visit) = (session + numbers.Sessions, visit + numbers.Visits);
            statement.Reset();
        }

        return new FactTable(
            asOf, [.. kinds.All], sessions, new SessionTotals(totals, came, kept.People, kept.FirstMonth), months.Sum(month => month.Numbers.Facts), table => Detailed(connection, table, months, countWeakIdentities))
        {
            Identities = new IdentityCounts(kept.Merged, kept.Shared),
            LastFiles = files,
        };
    }

    /// <summary>All that is kept; null where it was damaged.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="kept">What is kept.</param>
    public static List<CountedMonth>? Everything(SqliteConnection connection, CountedHeader kept)
    {
        if (MonthsOf(connection, kept) is not { } months)
        {
            return null;
        }

        List<CountedMonth> found = [];
        foreach (var (numbers, row) in months)
        {
            var bytes = connection.QuerySingleOrDefault<CountedBytes>("SELECT content, came, details FROM counted_month WHERE month = @Month;", new { row.Month });
            if (bytes is null || !Fits(row, bytes.Content, bytes.Came) || CountedChecksum.Of(bytes.Details) != row.DetailsChecksum)
            {
                return null;
            }

            found.Add(new CountedMonth(numbers, bytes.Content, bytes.Came, bytes.Details));
        }

        return found;
    }

    /// <summary>Whether a column held what nobody writes there, so that it could not be read.</summary>
    public static bool IsNoNumber(Exception error) => error is DataException or OverflowException or InvalidCastException or FormatException;

    /// <summary>The same facts one by one; where they were damaged, as they are found out anew.</summary>
    private static FactTable Detailed(SqliteConnection connection, FactTable table, List<(CountedNumbers Numbers, CountedMonthRow Row)> months, bool countWeakIdentities)
    {
        var (starts, words) = (new int[table.Sessions.Length + 1], new long[table.Count]);
        var (session, fact) = (0, 0);
        using var statement = new NativeStatement(connection, "SELECT details FROM counted_month WHERE month = ?1;");
        foreach (var (numbers, row) in months)
        {
            statement.Bind(1, row.Month);
            if (!statement.Read() || CountedChecksum.Of(statement.Bytes(0)) != row.DetailsChecksum)
            {
                return FactLoader.Load(connection, table.AsOf, Moment.Of(connection, table.AsOf), countWeakIdentities);
            }

            CountedDetails.Read(statement.Bytes(0), starts.AsSpan(session, numbers.Sessions), words, fact, fact + numbers.Facts);
            (session, fact) = (session + numbers.Sessions, fact + numbers.Facts);
            statement.Reset();
        }

        starts[^1] = fact;
        return new FactTable(table.AsOf, table.Kinds, table.Sessions, table.Totals, table.Count) { Details = new FactDetails(starts, words) };
    }

    private static bool Fits(CountedMonthRow row, ReadOnlySpan<byte> content, ReadOnlySpan<byte> came) => came.Length == (long)row.Visits * sizeof(int) && CountedChecksum.Of(content, came) == row.Checksum;

    /// <summary>The numbers of the months as they were written; null where they are not those any more.</summary>
    private static List<(CountedNumbers Numbers, CountedMonthRow Row)>? MonthsOf(SqliteConnection connection, CountedHeader kept)
    {
        try
        {
            var rows = connection.Query<CountedMonthRow>("SELECT month, people, facts, sessions, visits, checksum, details_checksum AS DetailsChecksum FROM counted_month ORDER BY month;").AsList();
            return rows.Count == kept.Months && CountedChecksum.Of(kept.State, kept.FirstMonth, kept.People, kept.Merged, kept.Shared, rows) == kept.Checksum
                ? [.. rows.Select(row => (new CountedNumbers(Month.Parse(row.Month, CultureInfo.InvariantCulture), row.People, row.Facts, row.Sessions, row.Visits), row))]
                : null;
        }
        catch (Exception error) when (IsNoNumber(error))
        {
            return null;
        }
    }
}
