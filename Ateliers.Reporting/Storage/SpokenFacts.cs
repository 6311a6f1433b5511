using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The strongest word of the file at hand on each fact that an earlier file brought. It lies in a temporary table, so that a file of
/// millions of repeated rows needs no memory for them.
/// </summary>
internal sealed class SpokenFacts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly NativeStatement insert;
    private readonly NativeStatement read;
    private readonly NativeStatement change;

    public SpokenFacts(SqliteConnection connection)
    {
        this.connection = connection;
        connection.Execute(
            """
            CREATE TABLE temp.spoken (
              session INTEGER NOT NULL, person INTEGER NOT NULL, status INTEGER NOT NULL, count INTEGER NOT NULL, walk_in INTEGER NOT NULL,
              weak INTEGER NOT NULL, name INTEGER NOT NULL, gender INTEGER, age INTEGER, batch INTEGER NOT NULL, line INTEGER NOT NULL,
              PRIMARY KEY (session, person, name)) WITHOUT ROWID;
            """);
        insert = new NativeStatement(connection, "INSERT INTO temp.spoken VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) ON CONFLICT DO NOTHING");
        read = new NativeStatement(connection, "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM temp.spoken WHERE session = ?1 AND person = ?2 AND name = ?7");
        change = new NativeStatement(connection, "UPDATE temp.spoken SET status=?3, count=?4, walk_in=?5, weak=?6, gender=?8, age=?9, batch=?10, line=?11 WHERE session=?1 AND person=?2 AND name=?7");
    }

    /// <summary>Takes a word; false when this file had already spoken of the fact.</summary>
    public bool Say(Fact fact)
    {
        fact.Bind(insert);
        insert.Run();
        if (insert.Changes == 1)
        {
            return true;
        }

        read.Bind(1, fact.Session);
        read.Bind(2, fact.Person);
        read.Bind(7, fact.Name);
        read.Read();
        var known = Fact.Of(read);
        read.Reset();
        known.Strongest(fact).Bind(change);
        change.Run();
        return false;
    }

    /// <summary>All words, by session and person.</summary>
    public IEnumerable<Fact> All()
    {
        using var all = new NativeStatement(connection, "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM temp.spoken");
        while (all.Read())
        {
            yield return Fact.Of(all);
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        read.Dispose();
        change.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.spoken;");
    }
}
