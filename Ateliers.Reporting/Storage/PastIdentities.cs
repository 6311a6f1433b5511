using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Who is one person as the view same_person says it (docs/decisions/0011), of an earlier moment too: the view itself reads the facts and batches of that moment, which
/// stand for a while in the place of those of the database: SQLite looks a name up among what is temporary first.
/// </summary>
internal static class PastIdentities
{
    private const string Merged = "INSERT INTO temp.merged SELECT person, name, is_who FROM (@answer) WHERE is_who >> 20 <> person;";

    /// <summary>Writes who is known by a stronger identifier at a moment into temp.merged. Where no row has said two identifiers of one person, the view is not asked.</summary>
    public static void Merge(SqliteConnection connection, Moment moment)
    {
        if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM link WHERE batch <= @Batch);", new { moment.Batch }))
        {
            return;
        }

        var view = SteppedView.Of(connection, "same_person");
        void Ask() => view.Answer(connection, answer => connection.Execute(Merged.Replace("@answer", answer, StringComparison.Ordinal)));
        if (moment.Batch >= connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM batch;"))
        {
            Ask();
            return;
        }

        try
        {
            connection.Execute(Script.Read("PastFacts.sql").Replace("@batch", moment.Batch.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            var shared = connection.QuerySingle<string>("SELECT sql FROM main.sqlite_master WHERE type = 'view' AND name = 'shared_address';");
            connection.Execute(shared.Replace("CREATE VIEW", "CREATE TEMP VIEW", StringComparison.Ordinal));
            Ask();
        }
        finally
        {
            connection.Execute("DROP VIEW IF EXISTS temp.shared_address; DROP VIEW IF EXISTS temp.batch; DROP TABLE IF EXISTS temp.attendance;");
        }
    }
}
