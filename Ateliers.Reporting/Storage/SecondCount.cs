using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The second opinion: people reached, straight from the facts as SQLite tells them. It shares nothing with <see cref="Counter"/>, and no report is
/// written while the two differ.
/// </summary>
public static class SecondCount
{
    /// <summary>Whether a link can concern a fact: names with birth do where somebody is known by nothing else.</summary>
    private const string AnyLink = "SELECT EXISTS (SELECT 1 FROM link WHERE kind < 4 OR weaker IN (SELECT key FROM person WHERE kind = 4));";

    /// <summary>Distinct identified people with at least one attended session in a period, as known at the end of a day.</summary>
    /// <param name="database">Open.</param>
    /// <param name="period">Both ends inside.</param>
    /// <param name="asOf">A local day.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody.</param>
    public static People PeopleReached(Database database, Period period, DateOnly asOf, bool countWeakIdentities = true) =>
        PeopleReached(database.Connection, [period], Moment.Of(database.Connection, asOf), countWeakIdentities)[0];

    /// <summary>
    /// The same for several periods, in their order, counted on a thread and a connection of its own while the caller goes on. It knows what
    /// <paramref name="database"/> knows: what another program has written since is left out.
    /// </summary>
    public static async Task<IReadOnlyList<People>> PeopleReached(Database database, IReadOnlyList<Period> periods, DateOnly asOf, bool countWeakIdentities)
    {
        var moment = Moment.Of(database.Connection, asOf);
        return await Task.Run(() =>
        {
            try
            {
                using var own = Database.OpenForReading(database.Path)!;
                own.Keep(Database.FewPages);
                return PeopleReached(own.Connection, periods, moment, countWeakIdentities);
            }
            catch (SqliteException error)
            {
                throw StorageFailures.Of(error, database.Path);
            }
        });
    }

    /// <summary>Does a piece of work while temp.merged says who is known by a stronger identifier at a moment, and temp.looked stands ready for <see cref="LookedAt"/>.</summary>
    internal static T Knowing<T>(SqliteConnection connection, Moment moment, Func<SqliteConnection, T> work)
    {
        var readsOnly = connection.ExecuteScalar<long>("PRAGMA query_only;") == 1;
        connection.Execute("PRAGMA query_only = OFF; CREATE TABLE temp.merged (person INTEGER, name INTEGER, who INTEGER, PRIMARY KEY (person, name)) WITHOUT ROWID; CREATE TABLE temp.looked (person INTEGER PRIMARY KEY);");
        try
        {
            if (connection.ExecuteScalar<long>(AnyLink) == 1)
            {
                PastIdentities.Merge(connection, moment);
            }

            return work(connection);
        }
        finally
        {
            connection.Execute("DROP TABLE temp.merged; DROP TABLE temp.looked;");
            if (readsOnly)
            {
                connection.Execute("PRAGMA query_only = ON;");
            }
        }
    }

    private static List<People> PeopleReached(SqliteConnection connection, IReadOnlyList<Period> periods, Moment moment, bool countWeakIdentities) =>
        Knowing(connection, moment, known =>
        {
            var people = new PeopleOfPeriods(known, periods);
            var looked = LookedAt.Find(known, moment, countWeakIdentities, people.AddAlone);
            if (looked.Count == 0)
            {
                return people.Counts();
            }

            foreach (var person in looked)
            {
                people.Forget(person);
            }

            using var came = new NativeStatement(known, Script.Read("WhoCame.sql") + Script.Read("SecondCount.sql"));
            came.Bind("@batch", moment.Batch);
            came.Bind("@countWeakIdentities", countWeakIdentities ? 1 : 0);
            while (came.Read())
            {
                people.Add(came.Long(0), came.Long(1));
            }

            return people.Counts();
        });
}
