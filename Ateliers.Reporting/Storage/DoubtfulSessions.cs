using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>How many sessions of a file there are at which somebody may count twice, by what makes one think so.</summary>
/// <param name="Alike">The same day, atelier and nearly the same people as another session, which has another title or hour.</param>
/// <param name="NamesTwice">A name stands there alone, and again with an identifier or from another tool; or two files give it two identifiers that nothing links. The number of such names at sessions.</param>
/// <param name="HeadsBesideNames">One file names the people, another counts nearly as many heads.</param>
internal readonly record struct Doubts(int Alike, int NamesTwice, int HeadsBesideNames);

/// <summary>
/// Finds the sessions of a file at which the same people may have been told of in two manners. They count beside each other all the same: two sittings of one group, two people of one name and
/// helpers who count some and write down others are like that too, and only who runs them knows which it is.
/// </summary>
internal static class DoubtfulSessions
{
    /// <summary>
    /// Fewer than three people are often the same twice a day; four of five may differ where a sheet was mended too. Within one file the same group morning and afternoon is two sittings, unless one
    /// of them states no hour. Nameless people are the same where they are as many and not both have an hour.
    /// </summary>
    private const string Alike =
        """
        WITH pair AS MATERIALIZED (
          SELECT m.id AS mine, o.id AS other, m.start IS NULL OR o.start IS NULL AS hourless
          FROM session m JOIN session o ON o.date = m.date AND o.atelier = m.atelier AND o.id <> m.id
          WHERE m.id > @before AND (o.id <= @before OR (m.start IS NULL AND o.start IS NOT NULL))),
        size AS MATERIALIZED (
          SELECT s.id, (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0) AS people,
            (SELECT coalesce(sum(f.said >> 10), 0) FROM fact f WHERE f.session = s.id AND f.person < 0 AND f.said & 7 = 4) AS heads
          FROM (SELECT mine AS id FROM pair UNION SELECT other FROM pair) s)
        SELECT count(DISTINCT p.mine) FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
        WHERE (min(x.people, y.people) >= 3 AND 5 * min(x.people, y.people) >= 4 * max(x.people, y.people)
            AND 5 * (SELECT count(*) FROM fact f JOIN fact g ON g.session = p.other AND g.person = f.person AND g.name = f.name WHERE f.session = p.mine AND f.person > 0) >= 4 * max(x.people, y.people))
          OR (p.hourless AND x.people = 0 AND y.people = 0 AND x.heads = y.heads AND x.heads >= 3);
        """;

    private const string Mine = "CREATE TABLE temp.mine (session INTEGER PRIMARY KEY);";

    private const string NamesTwice =
        """
        WITH alone AS MATERIALIZED (
          SELECT f.session, n.name, f.person FROM temp.mine m CROSS JOIN fact f ON f.session = m.session JOIN name_alone n ON n.person = f.person),
        known AS MATERIALIZED (
          SELECT session, name, person FROM alone
          UNION ALL
          SELECT f.session, f.name, f.person FROM (SELECT DISTINCT session FROM alone) m CROSS JOIN fact f ON f.session = m.session WHERE f.person > 0 AND f.name <> 0)
        SELECT count(*) FROM (SELECT DISTINCT a.session, a.name FROM alone a JOIN known k ON k.session = a.session AND k.name = a.name AND k.person <> a.person);
        """;

    /// <summary>Where an address was mended, the name is the same. Identifiers that rows link, with each other or with a third one, are one person's already.</summary>
    private const string NamesAgain =
        """
        WITH spoken AS MATERIALIZED (
          SELECT f.session, f.name, f.person, coalesce(f.file, f.batch) AS file FROM temp.mine m CROSS JOIN fact f ON f.session = m.session
          WHERE m.session <= @before AND f.person > 0 AND f.name <> 0),
        pair AS MATERIALIZED (
          SELECT DISTINCT a.session, a.name, a.person AS one, b.person AS other FROM spoken a JOIN spoken b ON b.session = a.session AND b.name = a.name WHERE b.person > a.person AND b.file <> a.file),
        told AS MATERIALIZED (SELECT person, weaker FROM link WHERE person IN (SELECT one FROM pair UNION SELECT other FROM pair)),
        linked AS MATERIALIZED (
          SELECT a.person AS one, b.person AS other FROM told a JOIN told b ON b.weaker = a.weaker WHERE b.person <> a.person
          UNION SELECT t.person, p.id FROM told t JOIN person p ON p.key = t.weaker
          UNION SELECT p.id, t.person FROM told t JOIN person p ON p.key = t.weaker)
        SELECT count(*) FROM (SELECT DISTINCT session, name FROM pair p WHERE NOT EXISTS (SELECT 1 FROM linked l WHERE l.one = p.one AND l.other = p.other));
        """;

    private const string HeadsBesideNames =
        """
        SELECT count(*) FROM (
          SELECT sum(CASE WHEN f.person < 0 THEN f.said >> 10 ELSE 0 END) AS heads, sum(f.person > 0) AS named,
            max(CASE WHEN f.person < 0 THEN coalesce(f.file, f.batch) END) AS counted, max(CASE WHEN f.person > 0 THEN coalesce(f.file, f.batch) END) AS written
          FROM temp.mine m CROSS JOIN fact f ON f.session = m.session
          WHERE m.session <= @before AND f.said & 7 = 4
          GROUP BY m.session)
        WHERE min(heads, named) >= 3 AND 5 * min(heads, named) >= 4 * max(heads, named) AND counted <> written;
        """;

    private const string SomeStateNoHour = "SELECT EXISTS (SELECT 1 FROM session WHERE start IS NULL) AND EXISTS (SELECT 1 FROM session WHERE start IS NOT NULL);";

    /// <summary>Looks at the sessions of a file, once what it says is settled.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mine">The numbers of its sessions.</param>
    /// <param name="before">The number of the last session that was known before it.</param>
    public static Doubts Find(SqliteConnection connection, IReadOnlyCollection<long> mine, long before)
    {
        var alike = before > 0 || connection.ExecuteScalar<bool>(SomeStateNoHour) ? connection.ExecuteScalar<int>(Alike, new { before }) : 0;
        var (names, again) = (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM name_alone);"), mine.Any(session => session <= before));
        if (!names && !again)
        {
            return new Doubts(alike, 0, 0);
        }

        Write(connection, mine);
        var twice = (names ? connection.ExecuteScalar<int>(NamesTwice) : 0) + (again ? connection.ExecuteScalar<int>(NamesAgain, new { before }) : 0);
        var doubts = new Doubts(alike, twice, again ? connection.ExecuteScalar<int>(HeadsBesideNames, new { before }) : 0);
        connection.Execute("DROP TABLE temp.mine;");
        return doubts;
    }

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
