using System.Text.Json;
using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The second opinion: people reached, counted by SQLite straight from the facts. It shares nothing with <see cref="Counter"/>, and no report is
/// written while the two differ.
/// </summary>
public static class SecondCount
{
    /// <summary>Distinct identified people with at least one attended session in a period, as known at the end of a day.</summary>
    public static People PeopleReached(Database database, Period period, DateOnly asOf) => PeopleReached(database, [period], asOf)[0];

    /// <summary>The same for several periods, in their order; the facts are read once.</summary>
    public static IReadOnlyList<People> PeopleReached(Database database, IReadOnlyList<Period> periods, DateOnly asOf) =>
    [
        .. database.Connection.Query<long>(
            """
            WITH known AS (SELECT coalesce(max(id), 0) AS batch FROM batch WHERE day <= @asOf),
                 fact AS NOT MATERIALIZED (
                   SELECT session, person, name, status, batch, line FROM attendance WHERE person > 0 AND batch <= (SELECT batch FROM known)
                   UNION ALL
                   SELECT session, person, name, status, batch, line FROM attendance_history
                   WHERE person > 0 AND batch <= (SELECT batch FROM known) AND replaced_by > (SELECT batch FROM known)),
                 member AS MATERIALIZED (
                   SELECT DISTINCT f.person, f.name
                   FROM (SELECT session, person FROM fact WHERE name <> 0 GROUP BY session, person HAVING count(*) > 1) b
                   JOIN fact f ON f.session = b.session AND f.person = b.person WHERE f.name <> 0),
                 appearance AS (
                   SELECT m.person, m.name, s.date, s.key, f.batch, f.line, row_number() OVER (PARTITION BY m.person, m.name ORDER BY s.date, s.key, f.batch, f.line) AS nth
                   FROM fact f CROSS JOIN member m ON m.person = f.person AND m.name = f.name JOIN session s ON s.id = f.session),
                 h AS MATERIALIZED (
                   SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY date, key, batch, line) AS place FROM appearance WHERE nth = 1),
                 nameless AS MATERIALIZED (
                   SELECT y.session, y.person, min(coalesce(h.place, 1)) AS place
                   FROM (SELECT session, person FROM fact GROUP BY session, person HAVING count(*) > 1 AND min(name) = 0) z
                   JOIN fact y ON y.session = z.session AND y.person = z.person
                   LEFT JOIN h ON h.person = y.person AND h.name = y.name
                   WHERE y.name <> 0 GROUP BY y.session, y.person),
                 outdone AS MATERIALIZED (
                   SELECT session, person, name FROM (
                     SELECT f.session, f.person, f.name, row_number() OVER (
                       PARTITION BY f.session, f.person ORDER BY CASE f.status WHEN 2 THEN 0 ELSE f.batch END DESC, f.status DESC) AS nth
                     FROM nameless n JOIN fact f ON f.session = n.session AND f.person = n.person
                     LEFT JOIN h ON h.person = f.person AND h.name = f.name
                     WHERE f.name = 0 OR coalesce(h.place, 1) = n.place)
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
            new { asOf = Iso.Date(asOf), periods = JsonSerializer.Serialize(periods) }).Select(people => new People(people)),
    ];
}
