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
    private const string Merged = "INSERT INTO temp.merged SELECT person, name, who FROM same_person WHERE who >> 20 <> person;";

    /// <summary>The view and what it is made of, in the order in which they are made.</summary>
    private static readonly string[] Views = ["shared_address", "same_person"];

    /// <summary>Writes who is known by a stronger identifier at a moment into temp.merged. Where no row has said two identifiers of one person, the view is not asked: it takes long to prepare.</summary>
    public static void Merge(SqliteConnection connection, Moment moment)
    {
        if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM link WHERE batch <= @Batch);", new { moment.Batch }))
        {
            return;
        }

        if (moment.Batch >= connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM batch;"))
        {
            connection.Execute(Merged);
            return;
        }

        try
        {
            connection.Execute(Script.Read("PastFacts.sql").Replace("@batch", moment.Batch.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            foreach (var view in Views)
            {
                var text = connection.QuerySingle<string>("SELECT sql FROM main.sqlite_master WHERE type = 'view' AND name = @view;", new { view });
                connection.Execute(text.Replace("CREATE VIEW", "CREATE TEMP VIEW", StringComparison.Ordinal));
            }

            connection.Execute(Merged);
        }
        finally
        {
            connection.Execute(
                "DROP VIEW IF EXISTS temp.same_person; DROP VIEW IF EXISTS temp.shared_address; DROP VIEW IF EXISTS temp.batch; DROP TABLE IF EXISTS temp.attendance;");
        }
    }
}
