using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the sessions that a file brings although another file may have brought them already under another title or hour: those of the same day and atelier at which nearly the
/// same people are. They count beside each other, as two sittings of one group do; only who runs them knows which it is.
/// </summary>
internal static class LikeSessions
{
    /// <summary>Fewer than three people are often the same twice a day; four of five may differ where a sheet was mended too.</summary>
    private const string Sql =
        """
        WITH pair AS MATERIALIZED (
          SELECT m.id AS mine, o.id AS other FROM session m JOIN session o ON o.date = m.date AND o.atelier = m.atelier AND o.id <= @before WHERE m.id > @before),
        size AS MATERIALIZED (
          SELECT s.id, (SELECT count(*) FROM fact f WHERE f.session = s.id AND f.person > 0) AS people
          FROM (SELECT mine AS id FROM pair UNION SELECT other FROM pair) s)
        SELECT count(DISTINCT p.mine) FROM pair p JOIN size x ON x.id = p.mine JOIN size y ON y.id = p.other
        WHERE min(x.people, y.people) >= 3 AND 5 * min(x.people, y.people) >= 4 * max(x.people, y.people)
          AND 5 * (SELECT count(*) FROM fact f JOIN fact g ON g.session = p.other AND g.person = f.person AND g.name = f.name WHERE f.session = p.mine AND f.person > 0) >= 4 * max(x.people, y.people);
        """;

    /// <summary>How many of the sessions with numbers above <paramref name="before"/> there are like one that was known before.</summary>
    public static int Count(SqliteConnection connection, long before) => before == 0 ? 0 : connection.ExecuteScalar<int>(Sql, new { before });
}
