using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Reads the current word on a fact, and puts another in its place: the earlier one goes into the history, so that a past moment answers as it did.</summary>
internal sealed class FactHistory : IDisposable
{
    private readonly long batch;
    private readonly NativeStatement read;
    private readonly NativeStatement insert;
    private readonly NativeStatement change;
    private readonly NativeStatement keep;
    private readonly NativeStatement remove;

    public FactHistory(SqliteConnection connection, long batch)
    {
        this.batch = batch;
        read = new NativeStatement(
            connection,
            "SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch), line FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?3");
        insert = new NativeStatement(
            connection,
            """
            INSERT INTO fact (session, person, name, said, batch, line, file) VALUES (?1,?2,?3,?4,?7,?6,nullif(?5,?7))
            """);
        change = new NativeStatement(
            connection,
            """
            UPDATE fact SET said=?4, batch=?7, line=?6, file=nullif(?5,?7) WHERE session=?1 AND person=?2 AND name=?3
            """);
        keep = new NativeStatement(
            connection,
            """
            INSERT INTO attendance_history (session, person, status, count, walk_in, weak, name, gender, age, batch, line, file, replaced_by)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line, file, ?4 FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?3
            """);
        remove = new NativeStatement(connection, "DELETE FROM fact WHERE session = ?1 AND person = ?2 AND name = ?3");
    }

    /// <summary>The current word on the person and session of a fact; null where there is none.</summary>
    public Fact? Known(Fact fact)
    {
        fact.BindKey(read);
        Fact? known = read.Read() ? Fact.Of(read) : null;
        read.Reset();
        return known;
    }

    /// <summary>Writes what is known of a fact of which nothing was known.</summary>
    public void Insert(Fact fact) => Run(insert, fact);

    /// <summary>Writes over what this batch itself has written: no history.</summary>
    public void Change(Fact fact) => Run(change, fact);

    /// <summary>Puts what this batch makes known in the place of what was known before; with null, nothing.</summary>
    public void Replace(Fact known, Fact? next)
    {
        known.BindKey(keep);
        keep.Bind(4, batch);
        keep.Run();
        if (next is { } word)
        {
            Change(word);
        }
        else
        {
            known.BindKey(remove);
            remove.Run();
        }
    }

    public void Dispose()
    {
        read.Dispose();
        insert.Dispose();
        change.Dispose();
        keep.Dispose();
        remove.Dispose();
    }

    private void Run(NativeStatement statement, Fact fact)
    {
        fact.BindPacked(statement);
        statement.Bind(7, batch);
        statement.Run();
    }
}
