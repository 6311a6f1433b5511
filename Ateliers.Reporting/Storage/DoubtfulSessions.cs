using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>How many sessions of a file there are at which somebody may count twice, by what makes one think so.</summary>
/// <param name="Alike">The same day, atelier and nearly the same people as another session, which has another title or hour.</param>
/// <param name="NamesTwice">A name stands there alone, and again with an identifier or from another tool; or two files give it two identifiers that nothing links. The number of such names at sessions.</param>
/// <param name="HeadsBesideNames">One file names the people, another counts nearly as many heads.</param>
/// <param name="OddHours">Sessions that begin at minutes at which nothing is planned, where most of a file do: they may be the hours at which people arrived.</param>
/// <param name="AddressesOfMany">Addresses and phone numbers under three names or more, of which never two stood at one session: each counts as one person.</param>
/// <param name="HoursMissing">Sessions without an hour beside others of their file, day and atelier that state one.</param>
internal readonly record struct Doubts(int Alike, int NamesTwice, int HeadsBesideNames, int OddHours, int AddressesOfMany, int HoursMissing);

/// <summary>
/// Finds the sessions of a file at which the same people may have been told of in two manners. They count beside each other all the same: two sittings of one group, two people of one name and
/// helpers who count some and write down others are like that too, and only who runs them knows which it is.
/// </summary>
internal static class DoubtfulSessions
{
    /// <summary>
    /// Held against each other are all whom the two speak of, and those who came alone: a list of those who came has none who stayed away. Fewer than three people are often the same twice a day; four of five may differ where a sheet was mended too. Whoever bears the same name is taken for the same here, as the other file may know
    /// other identifiers. Within one file the same group morning and afternoon is two sittings, unless one of them states no hour. Nameless people are the same where they are as many and no two
    /// hours tell them apart.
    /// </summary>
    internal const string Alike =
        """
        WITH pair AS MATERIALIZED (
          SELECT m.id AS mine, o.id AS other, coalesce(m.start = o.start, 1) AS may_be_one
          FROM session m JOIN session o ON o.date = m.date AND o.atelier = m.atelier AND o.id <> m.id
          WHERE m.id > @before AND (o.id <= @before OR (m.start IS NULL AND o.start IS NOT NULL))),
        size AS MATERIALIZED (
          SELECT s.id, (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0) AS people,
            (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0 AND f.said & 7 = 4) AS came,
            (SELECT coalesce(sum(f.said >> 10), 0) FROM fact f WHERE f.session = s.id AND f.person < 0 AND f.said & 7 = 4) AS heads
          FROM (SELECT mine AS id FROM pair UNION SELECT other FROM pair) s),
        near AS MATERIALIZED (
          SELECT p.mine, p.other, 0 AS least, max(x.people, y.people) AS people FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
          WHERE min(x.people, y.people) >= 3 AND 5 * min(x.people, y.people) >= 4 * max(x.people, y.people)
          UNION ALL
          SELECT p.mine, p.other, 4, max(x.came, y.came) FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
          WHERE min(x.came, y.came) >= 3 AND 5 * min(x.came, y.came) >= 4 * max(x.came, y.came)),
        known AS MATERIALIZED (
          SELECT f.session, f.person, f.name, f.said & 7 AS status, coalesce(nullif(f.name, 0), n.name) AS called
          FROM (SELECT mine AS id FROM near UNION SELECT other FROM near) s CROSS JOIN fact f ON f.session = s.id LEFT JOIN known_name n ON n.person = f.person
          WHERE f.person > 0),
        same AS (
          SELECT p.mine, p.other, p.least, f.person, f.name FROM near p CROSS JOIN fact f ON f.session = p.mine
          CROSS JOIN fact g ON g.session = p.other AND g.person = f.person AND (g.name = f.name OR 0 IN (f.name, g.name))
          WHERE f.person > 0 AND min(f.said & 7, g.said & 7) >= p.least
          UNION
          SELECT p.mine, p.other, p.least, f.person, f.name FROM near p CROSS JOIN known f ON f.session = p.mine CROSS JOIN known g ON g.session = p.other AND g.called = f.called
          WHERE min(f.status, g.status) >= p.least)
        SELECT count(*) FROM (
          SELECT mine FROM (SELECT n.mine FROM near n CROSS JOIN same s ON s.mine = n.mine AND s.other = n.other AND s.least = n.least GROUP BY n.mine, n.other, n.least HAVING 5 * count(*) >= 4 * max(n.people))
          UNION
          SELECT p.mine FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other WHERE p.may_be_one AND x.people = 0 AND y.people = 0 AND x.heads = y.heads AND x.heads >= 3);
        """;

    internal const string Mine = "CREATE TABLE temp.mine (session INTEGER PRIMARY KEY);";

    /// <summary>
    /// One file in which somebody is known by a name alone and another of the name is not, or two files that know a name by two identifiers: where an address was mended, or is left out, the name is
    /// the same. Whoever one file knows as two is two. Identifiers that rows link, with each other or with a third one, are one person's already.
    /// </summary>
    internal const string NamesTwice =
        """
        WITH spoken AS MATERIALIZED (
          SELECT f.session, f.person, coalesce(nullif(f.name, 0), n.name) AS name, coalesce(w.file, f.file, f.batch) AS file, f.said & 16 AS alone
          FROM (SELECT session FROM temp.mine WHERE session <= @before UNION SELECT f.session FROM temp.mine m CROSS JOIN fact f ON f.session = m.session WHERE f.said & 16) m
          CROSS JOIN fact f ON f.session = m.session LEFT JOIN known_name n ON n.person = f.person
          LEFT JOIN word w ON w.session = f.session AND w.person = f.person AND w.name = f.name
          WHERE f.person > 0),
        pair AS MATERIALIZED (
          SELECT a.session, a.name, a.person AS one, b.person AS other FROM spoken a CROSS JOIN spoken b ON b.session = a.session AND b.name = a.name
          WHERE b.person > a.person GROUP BY a.session, a.name, a.person, b.person HAVING NOT max(b.file = a.file AND b.alone = a.alone)),
        told AS MATERIALIZED (SELECT person, weaker FROM link WHERE person IN (SELECT one FROM pair UNION SELECT other FROM pair)),
        linked AS MATERIALIZED (
          SELECT a.person AS one, b.person AS other FROM told a CROSS JOIN told b ON b.weaker = a.weaker WHERE b.person <> a.person
          UNION SELECT t.person, p.id FROM told t CROSS JOIN person p ON p.key = t.weaker
          UNION SELECT p.id, t.person FROM told t CROSS JOIN person p ON p.key = t.weaker)
        SELECT count(*) FROM (
          SELECT DISTINCT p.session, p.name FROM pair p LEFT JOIN linked l ON l.one = +p.one AND l.other = +p.other WHERE l.one IS NULL);
        """;

    /// <summary>Two files at one session, or at two of one day and atelier that not two hours tell apart: one of them counts heads and names nobody.</summary>
    internal const string HeadsBesideNames =
        """
        WITH came AS MATERIALIZED (
          SELECT f.session, f.person > 0 AS is_named, CASE WHEN f.person < 0 THEN f.said >> 10 ELSE 1 END AS heads, coalesce(f.file, f.batch) AS file
          FROM (SELECT session FROM temp.mine UNION
            SELECT o.id FROM temp.mine n JOIN session m ON m.id = n.session JOIN session o ON o.date = m.date AND o.atelier = m.atelier WHERE n.session > @before AND o.id <= @before) m
          CROSS JOIN fact f ON f.session = m.session
          WHERE f.said & 7 = 4),
        size AS MATERIALIZED (
          SELECT session, sum(CASE WHEN is_named THEN 0 ELSE heads END) AS heads, sum(is_named) AS named,
            max(CASE WHEN NOT is_named THEN file END) AS counted, max(CASE WHEN is_named THEN file END) AS written
          FROM came GROUP BY session),
        beside AS (
          SELECT m.session, s.heads, s.named FROM temp.mine m JOIN size s ON s.session = m.session WHERE m.session <= @before AND s.counted <> s.written
          UNION ALL
          SELECT n.session, max(x.heads, y.heads), max(x.named, y.named)
          FROM temp.mine n JOIN size x ON x.session = n.session JOIN session m ON m.id = n.session JOIN session o ON o.date = m.date AND o.atelier = m.atelier JOIN size y ON y.session = o.id
          WHERE n.session > @before AND o.id <= @before AND coalesce(m.start = o.start, 1) AND ((x.named = 0 AND y.heads = 0) OR (x.heads = 0 AND y.named = 0)))
        SELECT count(DISTINCT session) FROM beside WHERE min(heads, named) >= 3 AND 5 * min(heads, named) >= 4 * max(heads, named);
        """;

    /// <summary>Sessions are planned for the hour, the half or the quarter, and for more than one; people come when they come.</summary>
    private const string OddHours =
        """
        SELECT CASE WHEN 2 * odd > stated AND odd >= 3 AND (SELECT sum(CASE WHEN person > 0 THEN 1 ELSE said >> 10 END) FROM fact WHERE session > @before) < 2 * stated THEN odd ELSE 0 END FROM (
          SELECT coalesce(sum(cast(substr(start, 4, 2) AS INTEGER) % 15 <> 0), 0) AS odd, count(start) AS stated FROM session WHERE id > @before);
        """;

    /// <summary>Of merged cells only the first row bears the hour; who counts heads in a calendar has events of a whole day beside others.</summary>
    private const string HoursMissing =
        """
        SELECT count(*) FROM session m JOIN (SELECT DISTINCT date, atelier FROM session WHERE id > @before AND start IS NOT NULL) o ON o.date = m.date AND o.atelier = m.atelier
        WHERE m.id > @before AND m.start IS NULL AND EXISTS (SELECT 1 FROM fact f WHERE f.session = m.id AND f.person > 0);
        """;

    /// <summary>Where two of the names stood at one session they are people everywhere (docs/decisions/0005).</summary>
    private const string Apart =
        """
        SELECT count(DISTINCT f.person) FROM fact f JOIN fact g ON g.session = f.session AND g.person = f.person AND g.name <> f.name
        WHERE f.person IN (SELECT value FROM json_each(@many)) AND f.name <> 0 AND g.name <> 0;
        """;

    private const string SomeStateNoHour = "SELECT EXISTS (SELECT 1 FROM session WHERE start IS NULL) AND EXISTS (SELECT 1 FROM session WHERE start IS NOT NULL);";

    /// <summary>Looks at the sessions of a file, once what it says is settled.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mine">The numbers of its sessions.</param>
    /// <param name="before">The number of the last session that was known before it.</param>
    /// <param name="said">What it says of names.</param>
    public static Doubts Find(SqliteConnection connection, IReadOnlyCollection<long> mine, long before, KnownNames said)
    {
        var alike = before > 0 || connection.ExecuteScalar<bool>(SomeStateNoHour) ? connection.ExecuteScalar<int>(Alike, new { before }) : 0;
        var missing = connection.ExecuteScalar<int>(HoursMissing, new { before });
        var odd = connection.ExecuteScalar<int>(OddHours, new { before });
        if (!said.SomeAreAlone && before == 0 && said.ManyNamed.Count == 0)
        {
            return new Doubts(alike, 0, 0, odd, 0, missing);
        }

        Write(connection, mine);
        var names = said.SomeAreAlone || mine.Any(session => session <= before) ? connection.ExecuteScalar<int>(NamesTwice, new { before }) : 0;
        var doubts = new Doubts(alike, names, before > 0 ? connection.ExecuteScalar<int>(HeadsBesideNames, new { before }) : 0, odd, AddressesOf(connection, said.ManyNamed), missing);
        connection.Execute("DROP TABLE temp.mine;");
        return doubts;
    }

    private static int AddressesOf(SqliteConnection connection, HashSet<int> many) =>
        many.Count == 0 ? 0 : many.Count - connection.ExecuteScalar<int>(Apart, new { many = JsonSerializer.Serialize(many) });

    private static void Write(SqliteConnection connection, IEnumerable<long> mine)
    {
        connection.Execute(Mine);
        using var insert = new NativeStatement(connection, "INSERT INTO temp.mine VALUES (?1)");
        foreach (var session in mine)
        {
            insert.Bind(1, session);
            insert.Run();
        }
    }
}
