using System.Text.Json;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The second opinion: people reached, counted by SQLite straight from the facts. It shares nothing with <see cref="Counter"/>, and no report is
/// written while the two differ.
/// </summary>
public static class SecondCount
{
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
                return PeopleReached(own.Connection, periods, moment, countWeakIdentities);
            }
            catch (SqliteException error)
            {
                throw StorageFailures.Of(error, database.Path);
            }
        });
    }

    private static List<People> PeopleReached(SqliteConnection connection, IReadOnlyList<Period> periods, Moment moment, bool countWeakIdentities) =>
        connection.Query<long>(
            """
            WITH fact AS MATERIALIZED (
               SELECT session, person, name, status, file, mark,
                 count(*) OVER together AS words, count(*) FILTER (WHERE name <> 0) OVER together AS names
               FROM (
                 SELECT session, person, name, status, coalesce(file, batch) AS file, (4 - status) * 64 + walk_in * 32 + coalesce(gender, 0) * 8 + coalesce(age, 0) AS mark
                 FROM attendance WHERE person > 0 AND weak <= @countWeakIdentities AND batch <= @batch
                 UNION ALL
                 SELECT session, person, name, status, coalesce(file, batch) AS file, (4 - status) * 64 + walk_in * 32 + coalesce(gender, 0) * 8 + coalesce(age, 0)
                 FROM attendance_history WHERE person > 0 AND weak <= @countWeakIdentities AND batch <= @batch AND replaced_by > @batch)
               WINDOW together AS (PARTITION BY session, person)),
             member AS MATERIALIZED (SELECT DISTINCT person, name FROM fact WHERE names > 1 AND name <> 0),
             appearance AS (
               SELECT m.person, m.name, group_concat(s.date || hex(s.key) || printf('%03d', f.mark), '' ORDER BY s.date, s.key) || '~' AS words
               FROM fact f CROSS JOIN member m ON m.person = f.person AND m.name = f.name CROSS JOIN session s ON s.id = f.session GROUP BY m.person, m.name),
             h AS MATERIALIZED (SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY words) AS place FROM appearance),
             nameless AS MATERIALIZED (
               SELECT f.session, f.person, min(coalesce(h.place, 1)) AS place
               FROM fact f LEFT JOIN h ON h.person = f.person AND h.name = f.name
               WHERE f.names BETWEEN 1 AND f.words - 1 AND f.name <> 0 GROUP BY f.session, f.person),
             outdone AS MATERIALIZED (
               SELECT session, person, name FROM (
                 SELECT f.session, f.person, f.name, row_number() OVER (
                   PARTITION BY f.session, f.person ORDER BY CASE f.status WHEN 2 THEN 0 ELSE f.file END DESC, f.status DESC) AS nth
                 FROM fact f JOIN nameless n ON f.session = n.session AND f.person = n.person
                 LEFT JOIN h ON h.person = f.person AND h.name = f.name
                 WHERE f.words > 1 AND (f.name = 0 OR coalesce(h.place, 1) = n.place))
               WHERE nth > 1),
             came AS MATERIALIZED (
               SELECT s.date, f.person, CASE WHEN f.name = 0 THEN coalesce(n.place, 1) ELSE coalesce(h.place, 1) END AS place
               FROM session s JOIN fact f ON f.session = s.id
               LEFT JOIN h ON h.person = f.person AND h.name = f.name
               LEFT JOIN nameless n ON n.session = f.session AND n.person = f.person
               WHERE f.status = 4 AND (f.session, f.person, f.name) NOT IN (SELECT session, person, name FROM outdone)),
             p AS MATERIALIZED (SELECT key, value ->> 'From' AS first, value ->> 'To' AS last FROM json_each(@periods))
            SELECT (SELECT count(DISTINCT person) FROM came WHERE date BETWEEN p.first AND p.last AND place = 1)
             + (SELECT count(*) FROM (SELECT DISTINCT person, place FROM came WHERE date BETWEEN p.first AND p.last AND place > 1))
            FROM p ORDER BY p.key;
            """,
            new { batch = moment.Batch, countWeakIdentities, periods = JsonSerializer.Serialize(periods) }).Select(people => new People(people)).AsList();
}
