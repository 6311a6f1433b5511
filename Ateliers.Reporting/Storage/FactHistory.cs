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
            "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?3");
        insert = new NativeStatement(
            connection,
            "INSERT INTO attendance (session, person, status, count, walk_in, weak, name, gender, age, batch, line) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
        change = new NativeStatement(
            connection,
            "UPDATE attendance SET status=?3, count=?4, walk_in=?5, weak=?6, gender=?8, age=?9, batch=?10, line=?11 WHERE session=?1 AND person=?2 AND name=?7");
        keep = new NativeStatement(
            connection,
            """
            INSERT INTO attendance_history (session, person, status, count, walk_in, weak, name, gender, age, batch, line, replaced_by)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line, ?4 FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?3
            """);
        remove = new NativeStatement(connection, "DELETE FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?3");
    }

    /// <summary>The current word on the person and session of a fact; null where there is none.</summary>
    public Fact? Known(Fact fact)
    {
        fact.BindKey(read);
        Fact? known = read.Read() ? Fact.Of(read) : null;
        read.Reset();
        return known;
    }

    /// <summary>Writes a first word.</summary>
    public void Insert(Fact fact)
    {
        fact.Bind(insert);
        insert.Run();
    }

    /// <summary>Writes a word of this batch over another one of this batch: no history.</summary>
    public void Change(Fact fact)
    {
        fact.Bind(change);
        change.Run();
    }

    /// <summary>Puts a word of this batch in the place of an earlier one, or, with null, nothing.</summary>
    public void Replace(Fact known, Fact? next)
    {
        known.BindKey(keep);
        keep.Bind(4, batch);
        keep.Run();
        if (next is { } word)
        {
            Change(word with { Batch = batch });
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
}
