using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Who has to be looked at before SQL can say who came: whoever is known by a stronger identifier, has several facts at one session, or a fact that has changed since. All others are themselves, once a
/// session. Finding them takes one reading of the facts in the order of their key, and that reading tells who came of the others.
/// </summary>
internal static class LookedAt
{
    private const string Standing = "SELECT session, person, status = 4 AND person > 0 AND weak <= @countWeakIdentities AND batch <= @batch FROM attendance ORDER BY session, person, name;";

    private const string Others = "SELECT person FROM temp.merged UNION SELECT person FROM attendance_history WHERE person > 0 AND batch <= @Batch AND replaced_by > @Batch;";

    /// <summary>Writes them into temp.looked.</summary>
    /// <param name="connection">Where temp.merged says who is known by a stronger identifier.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody.</param>
    /// <param name="came">Is told who attended which session by the facts as they stand: those who are looked at too, to be forgotten again.</param>
    /// <returns>Their numbers.</returns>
    public static IReadOnlyCollection<int> Find(SqliteConnection connection, Moment moment, bool countWeakIdentities, Action<long, int>? came = null)
    {
        var looked = connection.Query<int>(Others, new { moment.Batch }).ToHashSet();
        using var facts = new NativeStatement(connection, Standing);
        facts.Bind("@countWeakIdentities", countWeakIdentities ? 1 : 0);
        facts.Bind("@batch", moment.Batch);
        for (var before = (Session: 0L, Person: 0); facts.Read();)
        {
            var fact = (Session: facts.Long(0), Person: facts.Int(1));
            if (fact == before && fact.Person > 0)
            {
                looked.Add(fact.Person);
            }

            before = fact;
            if (facts.Long(2) == 1)
            {
                came?.Invoke(fact.Session, fact.Person);
            }
        }

        connection.Execute("INSERT INTO temp.looked SELECT value FROM json_each(@people);", new { people = StoredJson.Of(looked) });
        return looked;
    }
}
