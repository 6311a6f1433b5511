using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Finds the people of a file who may count twice, or as one where they are several, by their names. They count as they are known all the same: two people may bear one name, and only who knows
/// them can tell.
/// </summary>
internal static class DoubtfulPeople
{
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

    /// <summary>
    /// Names that stand alone at sessions of a year and an atelier and with an identifier at others: of somebody whose address was asked for once, or from the summer on. Those of one day are
    /// <see cref="NamesTwice"/> or sessions that are alike. Two people may bear one name, so it is held against how many of the names that stand with an identifier are those of two (linked ones are one person): no more than
    /// chance would have it is no doubt, and neither are fewer than three, or than a tenth. Pairs are one number, because SQLite reads a list of rows through for each that is not in it.
    /// </summary>
    internal const string NamesApart =
        """
        WITH place AS MATERIALIZED (SELECT DISTINCT s.atelier, substr(s.date, 1, 4) AS year FROM temp.mine m JOIN session s ON s.id = m.session),
        sitting AS MATERIALIZED (
          SELECT s.id, s.atelier, s.date, p.year, m.session IS NOT NULL AS is_mine
          FROM session s JOIN place p ON p.atelier = s.atelier AND p.year = substr(s.date, 1, 4) LEFT JOIN temp.mine m ON m.session = s.id),
        came AS MATERIALIZED (
          SELECT s.atelier, s.year, s.date, s.is_mine, f.person, coalesce(nullif(f.name, 0), n.name) AS name, (f.said & 16) = 16 AS alone
          FROM sitting s CROSS JOIN fact f ON f.session = s.id LEFT JOIN known_name n ON n.person = f.person
          WHERE f.person > 0 AND f.said & 7 = 4),
        called AS MATERIALIZED (
          SELECT atelier, year, name, max(is_mine) AS is_mine, max(alone) AS alone, min(CASE WHEN NOT alone THEN person END) AS one, max(CASE WHEN NOT alone THEN person END) AS other
          FROM came WHERE name IS NOT NULL GROUP BY atelier, year, name),
        told AS MATERIALIZED (SELECT person, weaker FROM link WHERE person IN (SELECT one FROM called WHERE one <> other UNION SELECT other FROM called WHERE one <> other)),
        linked AS MATERIALIZED (
          SELECT a.person << 32 | b.person AS pair FROM told a CROSS JOIN told b ON b.weaker = a.weaker WHERE b.person <> a.person
          UNION SELECT t.person << 32 | p.id FROM told t CROSS JOIN person p ON p.key = t.weaker
          UNION SELECT p.id << 32 | t.person FROM told t CROSS JOIN person p ON p.key = t.weaker),
        together AS MATERIALIZED (
          SELECT DISTINCT c.year || c.atelier || ' ' || c.name AS place FROM called k CROSS JOIN came c ON c.atelier = k.atelier AND c.year = k.year AND c.name = k.name
          WHERE k.alone AND k.one IS NOT NULL GROUP BY c.atelier, c.year, c.name, c.date HAVING max(c.alone) > min(c.alone)),
        counted AS (
          SELECT k.atelier, k.year,
            sum(k.is_mine AND k.alone AND k.one IS NOT NULL AND k.year || k.atelier || ' ' || k.name NOT IN (SELECT place FROM together)) AS apart,
            sum(k.alone) AS alone, sum(k.is_mine) AS mine, sum(k.one IS NOT NULL) AS known,
            sum(k.one <> k.other AND (k.one << 32 | k.other) NOT IN (SELECT pair FROM linked)) AS shared
          FROM called k GROUP BY k.atelier, k.year)
        SELECT coalesce(sum(apart), 0) FROM counted
        WHERE apart >= 3 AND 10 * apart >= min(alone, mine) AND apart * known > 4 * coalesce(shared, 0) * min(alone, mine);
        """;

    /// <summary>Where two of the names stood at one session they are people everywhere (docs/decisions/0005).</summary>
    private const string Apart =
        """
        SELECT count(DISTINCT f.person) FROM fact f JOIN fact g ON g.session = f.session AND g.person = f.person AND g.name <> f.name
        WHERE f.person IN (SELECT value FROM json_each(@many)) AND f.name <> 0 AND g.name <> 0;
        """;

    /// <summary>
    /// Whom an earlier file of the same format says to have come to sessions of which this one speaks too, where it repeats three of four of that file there, by the identifier or by the name: an
    /// export that came again with a name mended, or a row less. Every file's word is kept, so nobody is taken out of the count by it.
    /// </summary>
    internal const string PeopleGone =
        """
        WITH spoken AS MATERIALIZED (
          SELECT f.session, f.person, f.name, coalesce(nullif(f.name, 0), n.name, -f.person) AS called, coalesce(w.file, f.file, f.batch) AS file, coalesce(w.status, f.said & 7) AS status
          FROM (SELECT session FROM temp.mine WHERE session <= @before) m CROSS JOIN fact f ON f.session = m.session LEFT JOIN known_name n ON n.person = f.person
          LEFT JOIN word w ON w.session = f.session AND w.person = f.person AND w.name = f.name
          WHERE f.person > 0),
        again AS MATERIALIZED (
          SELECT file, status, max(max(file = @file) OVER (PARTITION BY session, person, name), max(file = @file) OVER (PARTITION BY session, called)) AS again FROM spoken)
        SELECT coalesce(sum(gone), 0) FROM (
          SELECT sum(again) AS kept, sum(NOT again AND status = 4) AS gone
          FROM again WHERE file <> @file AND file IN (SELECT b.file FROM batch b JOIN batch m ON m.format = b.format WHERE m.file = @file) GROUP BY file)
        WHERE kept >= 3 * gone AND (SELECT max(status) FROM spoken WHERE file = @file) = 4;
        """;

    /// <summary>Looks at the people of a file, once what it says is settled.</summary>
    /// <param name="touched">Its sessions.</param>
    /// <param name="said">What it says of names.</param>
    /// <param name="file">Its number.</param>
    public static IEnumerable<Remark> Find(TouchedSessions touched, KnownNames said, long file)
    {
        var (connection, before) = (touched.Connection, touched.Before);
        if (said.SomeAreAlone || before > 0)
        {
            touched.Write();
            yield return new Remark(RemarkCode.NamesTwice, said.SomeAreAlone || touched.SomeWereKnown ? connection.ExecuteScalar<int>(NamesTwice, new { before }) : 0);
            yield return new Remark(RemarkCode.NamesApart, connection.ExecuteScalar<int>(NamesApart));
        }

        if (touched.SomeWereKnown)
        {
            touched.Write();
            yield return new Remark(RemarkCode.PeopleGone, connection.ExecuteScalar<int>(PeopleGone, new { before, file }));
        }

        if (said.ManyNamed.Count > 0)
        {
            yield return new Remark(RemarkCode.AddressOfMany, said.ManyNamed.Count - connection.ExecuteScalar<int>(Apart, new { many = StoredJson.Of(said.ManyNamed) }));
        }
    }
}
