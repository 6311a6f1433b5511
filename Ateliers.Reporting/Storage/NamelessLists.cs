using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What a file says of nameless people: at each session one list a status, whose order means nothing (docs/decisions/0009). Where no other file has spoken
/// of nameless people at a session, its lists are what is known; otherwise the lists of all files go into the log of words, and <see cref="HeardLists"/>
/// says which of them are heard.
/// </summary>
internal sealed class NamelessLists : IDisposable
{
    /// <summary>The rows with their numbers: the k-th of a list, by what it says, is the same fact in every file.</summary>
    private const string Tables =
        """
        CREATE TABLE temp.nameless (session INTEGER, status INTEGER, count INTEGER, walk_in INTEGER, gender INTEGER, age INTEGER, line INTEGER);
        CREATE TABLE temp.contested (session INTEGER PRIMARY KEY);
        CREATE TEMP VIEW numbered AS
        SELECT session, -4 * (row_number() OVER (PARTITION BY session, status ORDER BY count DESC, walk_in, gender, age, line, rowid) - 1) - status AS person,
          status, count, walk_in, nullif(gender, 0) AS gender, nullif(age, 0) AS age, line
        FROM temp.nameless;
        """;

    /// <summary>Lists that meet others: those known so far become words too where one file alone had spoken.</summary>
    private const string Contested =
        """
        INSERT INTO temp.contested
        SELECT DISTINCT session FROM temp.nameless n
        WHERE @takenBack OR EXISTS (SELECT 1 FROM attendance a WHERE a.session = n.session AND a.person < 0)
          OR EXISTS (SELECT 1 FROM word w WHERE w.session = n.session AND w.person < 0);

        INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line)
        SELECT k.* FROM temp.contested c CROSS JOIN temp.known_list k ON k.session = c.session;

        INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line)
        SELECT session, person, status, count, walk_in, 0, 0, gender, age, @file, line FROM temp.numbered WHERE session IN (SELECT session FROM temp.contested);

        INSERT INTO temp.touched SELECT session FROM temp.contested WHERE true ON CONFLICT DO NOTHING;
        """;

    private const string Alone =
        """
        INSERT INTO fact (session, person, name, said, batch, line)
        SELECT session, person, 0, status | (walk_in << 3) | (coalesce(gender, 0) << 5) | (coalesce(age, 0) << 7) | (count << 10), @file, line FROM temp.numbered WHERE session NOT IN (SELECT session FROM temp.contested);
        """;

    private readonly SqliteConnection connection;
    private readonly NativeStatement insert;

    /// <summary>Makes ready to take rows.</summary>
    public NamelessLists(SqliteConnection connection)
    {
        this.connection = connection;
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

    /// <summary>Writes the lists of the file, once it has been read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="takenBack">Whether an earlier reading of it was taken back before: then all of its lists go by way of the words.</param>
    /// <returns>How many rows are known at once; the others are settled with the words.</returns>
    public long Settle(long file, bool takenBack)
    {
        connection.Execute(Contested, new { file, takenBack });
        return connection.Execute(Alone, new { file });
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Execute("DROP VIEW IF EXISTS temp.numbered; DROP TABLE IF EXISTS temp.nameless; DROP TABLE IF EXISTS temp.contested;");
    }
}
