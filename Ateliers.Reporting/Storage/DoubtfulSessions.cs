using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Finds the sessions of a file at which the same people may have been told of in two manners. They count beside each other all the same: two sittings of one group and helpers who count some and
/// write down others are like that too, and only who runs them knows which it is.
/// </summary>
internal static class DoubtfulSessions
{
    /// <summary>
    /// Held against each other are all whom the two speak of, and those who came alone: a list of those who came has none who stayed away. Those who signed up and those who came are no two attendances. Fewer than three people are often the same twice a day; four of five may differ where a sheet was mended too. Whoever bears the same name is taken for the same here, as the other file may know
    /// other identifiers. Within one file the same group morning and afternoon is two sittings, unless one of them states no hour. Nameless people are the same where they are as many and no two
    /// hours tell them apart, and nearly as many where both state the same hour.
    /// </summary>
    internal const string Alike =
        """
        WITH pair AS MATERIALIZED (
          SELECT m.id AS mine, o.id AS other, coalesce(m.start = o.start, 1) AS may_be_one, m.start = o.start AS is_one_hour
          FROM session m JOIN session o ON o.date = m.date AND o.atelier = m.atelier AND o.id <> m.id
          WHERE m.id > @before AND (o.id <= @before OR (m.start IS NULL AND o.start IS NOT NULL))),
        size AS MATERIALIZED (
          SELECT s.id, (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0) AS people,
            (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0 AND f.said & 7 = 4) AS came,
            (SELECT coalesce(sum(f.said >> 10), 0) FROM fact f WHERE f.session = s.id AND f.person < 0 AND f.said & 7 = 4) AS heads
          FROM (SELECT mine AS id FROM pair UNION SELECT other FROM pair) s),
        near AS MATERIALIZED (
          SELECT p.mine, p.other, 0 AS least, max(x.people, y.people) AS people FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
          WHERE min(x.people, y.people) >= 3 AND 5 * min(x.people, y.people) >= 4 * max(x.people, y.people) AND min(x.came, 1) = min(y.came, 1)
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
          SELECT p.mine FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
          WHERE p.may_be_one AND x.people = 0 AND y.people = 0 AND min(x.heads, y.heads) >= 3
            AND (x.heads = y.heads OR (p.is_one_hour AND 5 * min(x.heads, y.heads) >= 4 * max(x.heads, y.heads))));
        """;

    /// <summary>
    /// Nearly all who came to new sessions of a file came, by an earlier one, to sessions of the same days and atelier that no two hours tell apart: a list of appointments, or of two people each, in which a
    /// title or an hour came in. Three or more; the number of such sessions.
    /// </summary>
    internal const string AlikeInAll =
        """
        WITH pair AS MATERIALIZED (
          SELECT m.id AS mine, o.id AS other FROM session m JOIN session o ON o.date = m.date AND o.atelier = m.atelier
          WHERE m.id > @before AND o.id <= @before AND coalesce(m.start = o.start, 1)),
        known AS MATERIALIZED (
          SELECT f.session, f.person, coalesce(nullif(f.name, 0), n.name) AS called
          FROM (SELECT mine AS id FROM pair UNION SELECT other FROM pair) s CROSS JOIN fact f ON f.session = s.id LEFT JOIN known_name n ON n.person = f.person
          WHERE f.person > 0 AND f.said & 7 = 4),
        here AS MATERIALIZED (SELECT p.mine, k.person, k.called FROM (SELECT DISTINCT mine FROM pair) p CROSS JOIN known k ON k.session = p.mine),
        there AS MATERIALIZED (SELECT DISTINCT p.mine, k.person, k.called FROM pair p CROSS JOIN known k ON k.session = p.other),
        again AS MATERIALIZED (
          SELECT h.mine, h.person, h.called FROM here h CROSS JOIN there t ON t.mine = h.mine AND t.person = h.person WHERE coalesce(t.called = h.called, 1)
          UNION SELECT h.mine, h.person, h.called FROM here h CROSS JOIN there t ON t.mine = h.mine AND t.called = h.called)
        SELECT CASE WHEN (SELECT count(*) FROM again) >= 3 AND 5 * (SELECT count(*) FROM again) >= 4 * (SELECT count(*) FROM here) THEN (SELECT count(DISTINCT mine) FROM again) ELSE 0 END;
        """;

    /// <summary>
    /// Two files at one session, or at two of one day and atelier that not two hours tell apart, or none by more than half an hour, as a meeting is opened before its time: one of them counts heads and names
    /// nobody.
    /// </summary>
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
          WHERE n.session > @before AND o.id <= @before AND coalesce(abs(strftime('%s', m.start) - strftime('%s', o.start)) <= 1800, 1) AND ((x.named = 0 AND y.heads = 0) OR (x.heads = 0 AND y.named = 0)))
        SELECT count(DISTINCT session) FROM beside WHERE min(heads, named) >= 3 AND 5 * min(heads, named) >= 4 * max(heads, named);
        """;

    /// <summary>Sessions are planned for the hour, the half or the quarter, one-to-one appointments for every twenty minutes too, and for more than one; people come when they come.</summary>
    private const string OddHours =
        """
        SELECT CASE WHEN 2 * odd > stated AND odd >= 3 AND unplanned > 0 AND (SELECT sum(CASE WHEN person > 0 THEN 1 ELSE said >> 10 END) FROM fact WHERE session > @before) < 2 * stated THEN odd ELSE 0 END FROM (
          SELECT coalesce(sum(cast(substr(start, 4, 2) AS INTEGER) % 15 <> 0), 0) AS odd,
            coalesce(sum(cast(substr(start, 4, 2) AS INTEGER) % 15 <> 0 AND cast(substr(start, 4, 2) AS INTEGER) % 20 <> 0), 0) AS unplanned, count(start) AS stated FROM session WHERE id > @before);
        """;

    private const string SomeStateNoHour = "SELECT EXISTS (SELECT 1 FROM session WHERE start IS NULL) AND EXISTS (SELECT 1 FROM session WHERE start IS NOT NULL);";

    /// <summary>Looks at the sessions of a file, once what it says is settled.</summary>
    /// <param name="touched">Its sessions.</param>
    public static IEnumerable<Remark> Find(TouchedSessions touched)
    {
        var (connection, before) = (touched.Connection, touched.Before);
        var alike = before > 0 || connection.ExecuteScalar<bool>(SomeStateNoHour) ? connection.ExecuteScalar<int>(Alike, new { before }) : 0;
        yield return new Remark(RemarkCode.SessionsAlike, before > 0 ? Math.Max(alike, connection.ExecuteScalar<int>(AlikeInAll, new { before })) : alike);
        if (before > 0)
        {
            touched.Write();
            yield return new Remark(RemarkCode.HeadsBesideNames, connection.ExecuteScalar<int>(HeadsBesideNames, new { before }));
        }

        yield return new Remark(RemarkCode.OddHours, connection.ExecuteScalar<int>(OddHours, new { before }));
    }
}
