using System.Data;
using System.Globalization;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Reads what is kept of the facts (<see cref="CountedFacts"/>). Where a disk or another hand has damaged it nothing of it is believed: the facts are asked, and what they say takes its place.
/// </summary>
internal static class CountedReader
{
    /// <summary>What SQLite says of a page that it cannot read.</summary>
    private const int Corrupt = 11;

    /// <summary>The facts of now as they are kept; null where they are not kept, or are of another moment. Their months are read when somebody asks for them.</summary>
    /// <param name="connection">Open, and at one moment as long as the table is used.</param>
    /// <param name="asOf">What was known at the end of this day: all that is known now.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody.</param>
    public static FactTable? Read(SqliteConnection connection, DateOnly asOf, bool countWeakIdentities)
    {
        if (CountedHeader.Of(connection) is not { } kept || kept.State != CountedFacts.StateOf(connection, countWeakIdentities) || MonthsOf(connection, kept) is not { } rows)
        {
            return null;
        }

        var (months, files, first) = (new FactMonth[rows.Count], new Dictionary<(string, Month), long>(), 0);
        for (var place = 0; place < months.Length; place++)
        {
            var (numbers, row) = rows[place];
            var head = CountedMonth.ReadHead(row.Head);
            months[place] = new FactMonth(numbers.Month, first, first + numbers.Sessions, numbers.People, head.Ateliers);
            first += numbers.Sessions;
            foreach (var (atelier, file) in head.Files)
            {
                files[(atelier, numbers.Month)] = file;
            }
        }

        var reading = new KeptMonths(connection, kept, rows, () => FactLoader.Load(connection, asOf, Moment.Of(connection, asOf), countWeakIdentities));
        return new FactTable(asOf, months, reading.Contents, rows.Sum(row => row.Numbers.Facts), reading) { Identities = new IdentityCounts(kept.Merged, kept.Shared), LastFiles = files };
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
            var bytes = connection.QuerySingleOrDefault<CountedBytes>("SELECT content, came, details, cells FROM counted_month WHERE month = @Month;", new { row.Month });
            if (bytes is null || CountedChecksum.Of(bytes.Content, bytes.Came) != row.Checksum || CountedChecksum.Of(bytes.Details) != row.DetailsChecksum || CountedChecksum.Of(bytes.Cells) != row.CellsChecksum)
            {
                return null;
            }

            var people = connection.Query<CountedPeople>("SELECT cell, people FROM counted_people WHERE month = @Month ORDER BY cell;", new { row.Month }).AsList();
            var cells = MonthCells.Read(numbers.Month, bytes.Cells).All;
            if (!people.Select(set => (set.Cell, CountedChecksum.Of(set.People))).SequenceEqual(cells.Select(cell => ((long)cell.Number, cell.Checksum))))
            {
                return null;
            }

            found.Add(new CountedMonth(numbers, row.Head, bytes.Content, bytes.Came, bytes.Details, bytes.Cells, [.. people.Select(set => set.People)]));
        }

        return found;
    }

    /// <summary>Whether a column held what nobody writes there, or its page could not be read.</summary>
    public static bool IsDamage(Exception error) => error is SqliteException { SqliteErrorCode: Corrupt } or DataException or OverflowException or InvalidCastException or FormatException;

    /// <summary>The numbers of the months as they were written; null where they are not those any more.</summary>
    private static List<(CountedNumbers Numbers, CountedMonthRow Row)>? MonthsOf(SqliteConnection connection, CountedHeader kept)
    {
        try
        {
            var rows = connection.Query<CountedMonthRow>("SELECT month, people, facts, sessions, visits, head, checksum, details_checksum AS DetailsChecksum, cells_checksum AS CellsChecksum FROM counted_month ORDER BY month;").AsList();
            return rows.Count == kept.Months && CountedChecksum.Of(kept.State, kept.FirstMonth, kept.People, kept.Merged, kept.Shared, rows) == kept.Checksum
                ? [.. rows.Select(row => (new CountedNumbers(Month.Parse(row.Month, CultureInfo.InvariantCulture), row.People, row.Facts, row.Sessions, row.Visits), row))]
                : null;
        }
        catch (Exception error) when (IsDamage(error))
        {
            return null;
        }
    }
}
