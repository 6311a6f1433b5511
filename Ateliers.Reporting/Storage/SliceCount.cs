using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What one slice rests on, counted by SQLite straight from the facts, as <see cref="SecondCount"/> counts the people of a period: it shares nothing with <see cref="Counter"/>. A
/// test holds the two against each other over random histories.
/// </summary>
public static class SliceCount
{
    /// <summary>The basis of a slice as known at the end of a day.</summary>
    /// <param name="database">Open.</param>
    /// <param name="query">The period and the codes to keep; it is not split, and keeps every age and gender.</param>
    /// <param name="asOf">A local day.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody.</param>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public static SliceBasis Of(Database database, CountQuery query, DateOnly asOf, bool countWeakIdentities)
    {
        try
        {
            var moment = Moment.Of(database.Connection, asOf);
            return SecondCount.Knowing(database.Connection, moment, connection => Count(connection, query, asOf, moment, countWeakIdentities));
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    private static SliceBasis Count(SqliteConnection connection, CountQuery query, DateOnly asOf, Moment moment, bool countWeakIdentities)
    {
        var (slice, count) = (Script.Read("Slice.sql"), Script.Read("WhoCame.sql") + Script.Read("SliceCount.sql"));
        connection.Execute("CREATE TABLE temp.kept (id INTEGER PRIMARY KEY, date TEXT NOT NULL);");
        try
        {
            connection.Execute(slice, new
            {
                batch = moment.Batch,
                from = Iso.Date(query.Period.From),
                to = Iso.Date(query.Period.To),
                ateliers = Codes(query.Ateliers),
                themes = Codes(query.Themes),
                audiences = Codes(query.Audiences),
                formats = Codes(query.Formats),
            });
            LookedAt.Find(connection, moment, countWeakIdentities);
            var rows = connection.Query<Row>(count, new { batch = moment.Batch, countWeakIdentities, asOf = Iso.Date(asOf) }).AsList();
            var corrections = connection.Query<Row>(Script.Read("SliceCorrections.sql"), new { batch = moment.Batch }).Select(row => new SliceCorrection(row.Line, row.Facts, row.Sessions));
            var whole = rows[0];
            return new SliceBasis(
                new People(whole.People),
                new Visits(whole.Attendances),
                new Visits(whole.Nameless),
                new Visits(whole.OutcomeUnknown),
                whole.Sessions,
                whole.StoodFor,
                whole.Merged,
                whole.ToldApart,
                [.. rows.Skip(1).Select(row => new SliceFile(row.File, row.Facts, new Visits(row.Attendances), new Visits(row.Nameless)))],
                [.. corrections],
                slice + "\n" + count);
        }
        finally
        {
            connection.Execute("DROP TABLE temp.kept;");
        }
    }

    private static string? Codes(IReadOnlyList<string>? codes) => codes is null ? null : StoredJson.Of(codes);

    internal sealed class Row
    {
        public long File { get; init; }

        public long Line { get; init; }

        public long Facts { get; init; }

        public long Attendances { get; init; }

        public long Nameless { get; init; }

        public long OutcomeUnknown { get; init; }

        public long Sessions { get; init; }

        public long People { get; init; }

        public long StoodFor { get; init; }

        public long Merged { get; init; }

        public long ToldApart { get; init; }
    }
}
