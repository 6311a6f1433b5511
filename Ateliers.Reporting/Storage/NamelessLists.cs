using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What files say of nameless people: at each session one list a status, whose order means nothing. The last file that speaks of a status is heard for
/// it, and of the others it says nothing, so that a list of those who came and a list of those who did not stand beside each other in whatever order
/// they come, and a corrected list replaces the earlier one whole. Nameless registrations cannot be matched with outcomes: a list of them is heard only
/// while no other file knows outcomes of nameless people at the session.
/// </summary>
internal sealed class NamelessLists : IDisposable
{
    private const string Tables =
        """
        CREATE TABLE temp.nameless (session INTEGER, status INTEGER, count INTEGER, walk_in INTEGER, gender INTEGER, age INTEGER, line INTEGER);
        CREATE TABLE temp.list (session INTEGER, status INTEGER, rows INTEGER, heard INTEGER, PRIMARY KEY (session, status)) WITHOUT ROWID;
        """;

    /// <summary>
    /// The lists of the file. Not heard are those of which a file spoke after the first reading of these bytes, and registrations beside outcomes that
    /// an earlier file knows.
    /// </summary>
    private const string Lists =
        """
        INSERT INTO temp.list
        SELECT session, status, count(*), NOT EXISTS (SELECT 1 FROM temp.outspoken o WHERE o.session = n.session AND o.status = n.status)
        FROM temp.nameless n GROUP BY session, status;

        UPDATE temp.list AS l SET heard = 0
        WHERE status = 2 AND NOT EXISTS (SELECT 1 FROM temp.list x WHERE x.session = l.session AND x.status > 2)
          AND (EXISTS (SELECT 1 FROM attendance a WHERE a.session = l.session AND a.person < 0 AND a.status > 2 AND a.batch < @place)
            OR EXISTS (SELECT 1 FROM attendance_history h WHERE h.session = l.session AND h.person < 0 AND h.status > 2 AND h.batch < @place
              AND h.replaced_by >= @place));
        """;

    /// <summary>The rows with their numbers: the k-th of a list, by what it says, is the same fact in every file.</summary>
    private const string Numbered =
        """
        SELECT n.session, -4 * (row_number() OVER (PARTITION BY n.session, n.status ORDER BY n.count DESC, n.walk_in, n.gender, n.age, n.line, n.rowid) - 1) - n.status,
          n.status, n.count, n.walk_in, 0, 0, n.gender, n.age, ?1, n.line, l.heard
        FROM temp.nameless n JOIN temp.list l ON l.session = n.session AND l.status = n.status;
        """;

    /// <summary>What the lists replace: rows beyond their own number, and registrations where the file knows outcomes and no registration.</summary>
    private const string Replaced =
        """
        CREATE TABLE temp.replaced AS
        SELECT a.* FROM temp.list l JOIN attendance a ON a.session = l.session AND a.person < 0 AND a.status = l.status
        WHERE l.heard AND (3 - a.person) / 4 > l.rows
        UNION ALL
        SELECT a.* FROM (SELECT session FROM temp.list WHERE heard GROUP BY session HAVING max(status) > 2) l
        JOIN attendance a ON a.session = l.session AND a.person < 0 AND a.status = 2
        WHERE NOT EXISTS (SELECT 1 FROM temp.list x WHERE x.session = l.session AND x.status = 2)
          AND NOT EXISTS (SELECT 1 FROM temp.outspoken o WHERE o.session = l.session AND o.status = 2);
        """;

    private readonly SqliteConnection connection;
    private readonly long batch;
    private readonly EarlierReadings earlier;
    private readonly FactHistory history;
    private readonly NativeStatement insert;

    public NamelessLists(SqliteConnection connection, long batch, EarlierReadings earlier, FactHistory history)
    {
        (this.connection, this.batch, this.earlier, this.history) = (connection, batch, earlier, history);
        connection.Execute(Tables);
        insert = new NativeStatement(connection, "INSERT INTO temp.nameless VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    }

    /// <summary>Takes a row that names nobody. It waits on disk, so that a file of nameless rows needs no memory for them.</summary>
    public void Add(long session, in AttendanceRow row)
    {
        insert.Bind(1, session);
        insert.Bind(2, (int)row.Status);
        insert.Bind(3, row.Count);
        insert.Bind(4, row.WalkIn ? 1 : 0);
        insert.Bind(5, (int)row.Gender.GetValueOrDefault());
        insert.Bind(6, (int)row.Age.GetValueOrDefault());
        insert.Bind(7, row.Line);
        insert.Run();
    }

    /// <summary>Writes the lists of the file, once it has been read, and takes back what they replace.</summary>
    public (long Loaded, long Updated, long Unchanged) Settle()
    {
        earlier.FindOutspoken();
        connection.Execute(Lists, new { place = earlier.Place });
        long loaded = 0, updated = 0, unchanged = 0;
        using var rows = new NativeStatement(connection, Numbered);
        rows.Bind(1, batch);
        while (rows.Read())
        {
            var (said, heard) = (Fact.Of(rows), rows.Int(11) == 1);
            var known = heard ? history.Known(said) : null;
            var next = heard && earlier.WordOfOthers(said, known) is { } before ? said.After(before) : said;
            if (!heard || (known is { } same && next == same with { Batch = batch, Line = said.Line }))
            {
                unchanged++;
            }
            else if (known is { } word)
            {
                history.Replace(word, next);
                updated++;
            }
            else
            {
                history.Insert(next);
                loaded++;
            }
        }

        TakeBack();
        return (loaded, updated, unchanged);
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.nameless; DROP TABLE IF EXISTS temp.list; DROP TABLE IF EXISTS temp.replaced;");
    }

    private void TakeBack()
    {
        connection.Execute(Replaced);
        using var replaced = new NativeStatement(connection, "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM temp.replaced");
        while (replaced.Read())
        {
            history.Replace(Fact.Of(replaced), null);
        }
    }
}
