using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Decides about a row that meets an earlier word on the same person and session: either the same file repeats itself (the stronger status
/// wins, whatever the order), or an earlier file has spoken, and the file's strongest word is compared with it at the end. Facts of an earlier reading of
/// the same bytes that are not stated again are taken back.
/// </summary>
internal sealed class FactConflicts : IDisposable
{
    private readonly long batch;
    private readonly NativeStatement read;
    private readonly NativeStatement change;
    private readonly NativeStatement keep;
    private readonly NativeStatement remove;
    private readonly EarlierReadings earlier;
    private readonly Lazy<SpokenFacts> spoken;

    public FactConflicts(SqliteConnection connection, long batch, EarlierReadings earlier)
    {
        (this.batch, this.earlier) = (batch, earlier);
        read = new NativeStatement(connection, "SELECT status, count, walk_in, weak, gender, age, batch, line FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?7");
        change = new NativeStatement(connection, "UPDATE attendance SET status=?3, count=?4, walk_in=?5, weak=?6, gender=?8, age=?9, batch=?10, line=?11 WHERE session=?1 AND person=?2 AND name=?7");
        keep = new NativeStatement(
            connection,
            """
            INSERT INTO attendance_history (session, person, status, count, walk_in, weak, name, gender, age, batch, line, replaced_by)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line, ?3 FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?7
            """);
        remove = new NativeStatement(connection, "DELETE FROM attendance WHERE session = ?1 AND person = ?2 AND name = ?7");
        spoken = new(() => new SpokenFacts(connection));
    }

    /// <summary>Rows so far that repeat another row of this file.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Settles one row; true when it turns out to be a new fact that has just been written.</summary>
    public bool Settle(Fact fact)
    {
        var known = Known(fact);
        if (known.Batch == batch && known.Line == fact.Line)
        {
            return true;
        }

        if (known.Batch == batch)
        {
            fact = known.Strongest(fact) with { Batch = batch };
            fact.Bind(change);
            change.Run();
            Duplicates++;
        }
        else
        {
            Duplicates += spoken.Value.Say(fact) ? 0 : 1;
        }

        return false;
    }

    /// <summary>Compares this file's words with those of earlier files; changed facts keep their earlier version in the history.</summary>
    public (long Updated, long Unchanged) Finish()
    {
        if (!spoken.IsValueCreated && !earlier.Exist)
        {
            return (0, 0);
        }

        long updated = 0, unchanged = 0;
        foreach (var said in spoken.Value.All())
        {
            var known = Known(said);
            if (earlier.CameBefore(known))
            {
                unchanged++;
                continue;
            }

            var next = earlier.Before(known) is { } before ? After(said, before) : said;
            if (next == known with { Batch = next.Batch, Line = next.Line })
            {
                unchanged++;
                continue;
            }

            Replace(known, next);
            updated++;
        }

        TakeBack();
        return (updated, unchanged);
    }

    public void Dispose()
    {
        read.Dispose();
        change.Dispose();
        keep.Dispose();
        remove.Dispose();
        if (spoken.IsValueCreated)
        {
            spoken.Value.Dispose();
        }
    }

    /// <summary>A later word on what an earlier file said. "Registered" means that no outcome is recorded: it takes no recorded outcome back.</summary>
    private static Fact After(Fact said, Fact known)
    {
        var keepsOutcome = said.Status == AttendanceStatus.Registered && known.Status > AttendanceStatus.Registered;
        return said with
        {
            Status = keepsOutcome ? known.Status : said.Status,
            Count = keepsOutcome ? known.Count : said.Count,
            WalkIn = keepsOutcome ? known.WalkIn : said.WalkIn,
            Gender = said.Gender != 0 ? said.Gender : known.Gender,
            Age = said.Age != 0 ? said.Age : known.Age,
        };
    }

    private void TakeBack()
    {
        if (!earlier.Exist)
        {
            return;
        }

        foreach (var known in earlier.Unsaid())
        {
            Replace(known, earlier.Before(known));
        }
    }

    private void Replace(Fact known, Fact? next)
    {
        Key(keep, known);
        keep.Bind(3, batch);
        keep.Run();
        if (next is { } word)
        {
            (word with { Batch = batch }).Bind(change);
            change.Run();
        }
        else
        {
            Key(remove, known);
            remove.Run();
        }
    }

    private static void Key(NativeStatement statement, Fact fact)
    {
        statement.Bind(1, fact.Session);
        statement.Bind(2, fact.Person);
        statement.Bind(7, fact.Name);
    }

    private Fact Known(Fact fact)
    {
        Key(read, fact);
        if (!read.Read())
        {
            throw new InvalidOperationException("A fact that an insert met is not there.");
        }

        var known = new Fact(
            fact.Session, fact.Person, (AttendanceStatus)read.Int(0), read.Int(1), read.Int(2) == 1, read.Int(3) == 1, fact.Name, read.Int(4), read.Int(5), read.Long(6), read.Long(7));
        read.Reset();
        return known;
    }
}
