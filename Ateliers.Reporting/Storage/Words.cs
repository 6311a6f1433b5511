using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The log of words (docs/decisions/0010): every file's own on each fact of which more than one file has spoken. A fact that has none there is known by
/// one file alone, whose word is its row among the attendances; so a file that meets no other costs nothing here.
/// </summary>
internal sealed class Words : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly long file;
    private readonly NativeStatement insert;
    private readonly NativeStatement read;
    private readonly NativeStatement change;
    private readonly NativeStatement first;
    private readonly NativeStatement touch;
    private readonly NativeStatement shares;
    private readonly NativeStatement firstLists;
    private readonly NativeStatement withdraw;
    private readonly NativeStatement remove;
    private HashSet<long> silent = [];
    private long touched;

    /// <summary>Makes ready to write the words of a file, or to take them back.</summary>
    public Words(SqliteConnection connection, long file)
    {
        (this.connection, this.file) = (connection, file);
        connection.Execute(
            """
            CREATE TABLE temp.touched (session INTEGER PRIMARY KEY);
            CREATE TABLE temp.withdrawn (session INTEGER, person INTEGER, name INTEGER, PRIMARY KEY (session, person, name)) WITHOUT ROWID;
            CREATE TEMP VIEW known_list AS -- what is known of nameless people at sessions where one file alone has spoken of any: it becomes words before another one speaks
            SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch) AS file, line FROM main.attendance a
            WHERE person < 0 AND NOT EXISTS (SELECT 1 FROM main.word w WHERE w.session = a.session AND w.person < 0)
              AND NOT EXISTS (SELECT 1 FROM temp.withdrawn d WHERE d.session = a.session AND d.person = a.person AND d.name = a.name);
            """);
        insert = new NativeStatement(
            connection,
            """
            INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line)
            VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) ON CONFLICT DO NOTHING
            """);
        read = new NativeStatement(
            connection,
            "SELECT session, person, status, count, walk_in, weak, name, gender, age, file, line FROM word WHERE session = ?1 AND person = ?2 AND name = ?3 AND file = ?4");
        change = new NativeStatement(
            connection,
            "UPDATE word SET status=?3, count=?4, walk_in=?5, weak=?6, gender=?8, age=?9, line=?11 WHERE session=?1 AND person=?2 AND name=?7 AND file=?10");
        first = new NativeStatement(
            connection,
            """
            INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch), line FROM attendance
            WHERE session = ?1 AND person = ?2 AND name = ?3
              AND NOT EXISTS (SELECT 1 FROM word WHERE session = ?1 AND person = ?2 AND name = ?3)
              AND NOT EXISTS (SELECT 1 FROM temp.withdrawn WHERE session = ?1 AND person = ?2 AND name = ?3)
            """);
        touch = new NativeStatement(connection, "INSERT INTO temp.touched VALUES (?1) ON CONFLICT DO NOTHING");
        firstLists = new NativeStatement(
            connection, "INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line) SELECT * FROM temp.known_list WHERE session = ?1");
        withdraw = new NativeStatement(connection, "INSERT INTO temp.withdrawn VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
        remove = new NativeStatement(connection, "DELETE FROM word WHERE session = ?1 AND person = ?2 AND name = ?3 AND file = ?4");
        shares = new NativeStatement(
            connection,
            """
            SELECT 1 FROM attendance WHERE session = ?1 AND person = ?2 AND name <> ?3
            UNION ALL SELECT 1 FROM word WHERE session = ?1 AND person = ?2 AND name <> ?3 LIMIT 1
            """);
    }

    /// <summary>Makes a word of what is known of a fact of which one file alone has spoken, before another one speaks.</summary>
    public void KeepKnown(Fact fact)
    {
        fact.BindKey(first);
        first.Run();
    }

    /// <summary>The same for the nameless people of a session.</summary>
    public void KeepKnownLists(long session)
    {
        firstLists.Bind(1, session);
        firstLists.Run();
    }

    /// <summary>Writes a word that follows from others, on a fact of which its file has none.</summary>
    public void Write(Fact fact)
    {
        fact.Bind(insert);
        insert.Run();
    }

    /// <summary>Removes a word of any file: unless somebody speaks of its fact again, nothing is known of it.</summary>
    public void Remove(long session, long person, long name, long of)
    {
        foreach (var statement in new[] { withdraw, remove })
        {
            statement.Bind(1, session);
            statement.Bind(2, person);
            statement.Bind(3, name);
        }

        remove.Bind(4, of);
        withdraw.Run();
        remove.Run();
    }

    /// <summary>Notes that the words of a session are to be settled.</summary>
    public void Touch(long session)
    {
        if (session != touched)
        {
            touched = session;
            touch.Bind(1, session);
            touch.Run();
        }
    }

    /// <summary>Takes a word of the file on a fact of which others have spoken; false when the file had spoken of it already, and the stronger of its two words stays.</summary>
    public bool Say(Fact fact)
    {
        KeepKnown(fact);
        Write(fact);
        if (insert.Changes == 1)
        {
            Touch(fact.Session);
            return true;
        }

        fact.BindKey(read);
        read.Bind(4, file);
        read.Read();
        var said = Fact.Of(read);
        read.Reset();
        said.Strongest(fact).Bind(change);
        change.Run();
        return false;
    }

    /// <summary>Takes back all that the file has said: as if it had never come in, once what is known has been settled again (<see cref="Resolution"/>).</summary>
    /// <param name="forReading">
    /// Whether the file is to speak again. Of people who were forgotten it cannot (docs/decisions/0015): what it said of them stays.
    /// </param>
    public void Withdraw(bool forReading)
    {
        silent = forReading ? [.. connection.Query<long>("SELECT person FROM forgotten;")] : [];
        connection.Execute(
            """
            INSERT INTO temp.withdrawn
            SELECT session, person, name FROM word WHERE file = @file AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
            INSERT INTO temp.withdrawn
            SELECT session, person, name FROM attendance a
            WHERE coalesce(file, batch) = @file AND NOT (@forReading AND person IN (SELECT person FROM forgotten))
              AND NOT EXISTS (SELECT 1 FROM word w WHERE w.session = a.session AND w.person = a.person AND w.name = a.name);
            DELETE FROM word WHERE file = @file AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
            INSERT INTO temp.touched SELECT DISTINCT session FROM temp.withdrawn;
            """,
            new { file, forReading });
    }

    /// <summary>All words on the sessions that the file has touched, fact by fact, and on each fact in the order of files.</summary>
    public IEnumerable<Fact> OfTouched()
    {
        using var all = new NativeStatement(
            connection,
            """
            SELECT w.session, w.person, w.status, w.count, w.walk_in, w.weak, w.name, w.gender, w.age, w.file, w.line
            FROM temp.touched t CROSS JOIN word w ON w.session = t.session
            ORDER BY t.session, w.person, w.name, w.file
            """);
        while (all.Read())
        {
            yield return Fact.Of(all);
        }
    }

    /// <summary>Whether an earlier reading of the file alone can have spoken of a fact: somebody who was forgotten is named by no row of this one.</summary>
    public bool IsSilentOn(Fact fact) => silent.Contains(fact.Person);

    /// <summary>What was taken back and nobody has spoken of since: session, person and name alone.</summary>
    public IEnumerable<Fact> Unspoken()
    {
        using var all = new NativeStatement(
            connection,
            """
            SELECT session, person, name FROM temp.withdrawn d
            WHERE NOT EXISTS (SELECT 1 FROM word w WHERE w.session = d.session AND w.person = d.person AND w.name = d.name)
            """);
        while (all.Read())
        {
            yield return default(Fact) with { Session = all.Long(0), Person = all.Long(1), Name = all.Long(2) };
        }
    }

    /// <summary>Whether a row of another name stands beside this one on one address in one session, so that it matters whose word is later (docs/decisions/0005).</summary>
    public bool SharesAddress(Fact fact)
    {
        fact.BindKey(shares);
        var found = shares.Read();
        shares.Reset();
        return found;
    }

    /// <summary>The days of which something was taken back.</summary>
    public IEnumerable<DateOnly> DaysWithdrawn() => connection
        .Query<string>("SELECT DISTINCT date FROM session WHERE id IN (SELECT session FROM temp.withdrawn);").Select(Iso.ParseDate);

    public void Dispose()
    {
        insert.Dispose();
        read.Dispose();
        change.Dispose();
        first.Dispose();
        touch.Dispose();
        shares.Dispose();
        firstLists.Dispose();
        withdraw.Dispose();
        remove.Dispose();
        connection.Execute("DROP VIEW IF EXISTS temp.known_list; DROP TABLE IF EXISTS temp.touched; DROP TABLE IF EXISTS temp.withdrawn;");
    }
}
