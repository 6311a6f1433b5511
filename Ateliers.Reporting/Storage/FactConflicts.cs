using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Decides about a row that meets an earlier word on the same person and session. Three cases: two people share one e-mail; the same file
/// repeats itself (the stronger status wins); an earlier file has spoken, and the file's strongest word is compared with it at the end.
/// </summary>
internal sealed class FactConflicts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly long batch;
    private readonly PersonWriter persons;
    private readonly Func<Fact, bool> insert;
    private readonly NativeStatement read;
    private readonly NativeStatement change;
    private readonly NativeStatement keep;
    private readonly Lazy<SpokenFacts> spoken;

    public FactConflicts(SqliteConnection connection, long batch, PersonWriter persons, Func<Fact, bool> insert)
    {
        (this.connection, this.batch, this.persons, this.insert) = (connection, batch, persons, insert);
        read = new NativeStatement(connection, "SELECT status, count, walk_in, weak, name, gender, age, batch, line FROM attendance WHERE session = ?1 AND person = ?2");
        change = new NativeStatement(connection, "UPDATE attendance SET status=?3, count=?4, walk_in=?5, weak=?6, name=?7, gender=?8, age=?9, batch=?10, line=?11 WHERE session=?1 AND person=?2");
        keep = new NativeStatement(
            connection,
            """
            INSERT INTO attendance_history (session, person, status, count, walk_in, weak, name, gender, age, batch, line, replaced_by)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line, ?3 FROM attendance WHERE session = ?1 AND person = ?2
            """);
        spoken = new(() => new SpokenFacts(connection));
    }

    /// <summary>Rows so far that repeat another row of this file.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Settles one row; true when it turns out to be a new fact of its own.</summary>
    /// <param name="fact">The row as a fact.</param>
    /// <param name="sharesAddress">Whether its person is known by an e-mail or a phone, which two people may share.</param>
    public bool Settle(Fact fact, bool sharesAddress)
    {
        var known = Known(fact.Session, fact.Person);
        if (known.Batch == batch && known.Line == fact.Line)
        {
            return true;
        }

        if (sharesAddress && fact.Name != 0 && fact.Name != known.Name)
        {
            if (known.Name != 0)
            {
                return TellApart(fact, known);
            }

            known = known with { Name = fact.Name };
            Change(known);
        }

        if (known.Batch == batch)
        {
            Change(known.Strongest(fact) with { Batch = batch });
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
        if (!spoken.IsValueCreated)
        {
            return (0, 0);
        }

        long updated = 0, unchanged = 0;
        foreach (var said in spoken.Value.All())
        {
            var known = Known(said.Session, said.Person);
            var next = said with
            {
                Name = said.Name != 0 ? said.Name : known.Name,
                Gender = said.Gender != 0 ? said.Gender : known.Gender,
                Age = said.Age != 0 ? said.Age : known.Age,
            };
            if (next == known with { Batch = next.Batch, Line = next.Line })
            {
                unchanged++;
                continue;
            }

            Replace(known, next);
            updated++;
        }

        return (updated, unchanged);
    }

    public void Dispose()
    {
        read.Dispose();
        change.Dispose();
        keep.Dispose();
        if (spoken.IsValueCreated)
        {
            spoken.Value.Dispose();
        }
    }

    /// <summary>
    /// Two names on one e-mail in one session are two people. The smaller fingerprint keeps the e-mail's own number and every other
    /// name gets a number of its own, so that the outcome does not depend on the order of rows or files.
    /// </summary>
    private bool TellApart(Fact fact, Fact known)
    {
        var shared = (int)fact.Person;
        if (fact.Name < known.Name)
        {
            var moved = known with { Person = persons.Variant(shared, known.Name), Batch = batch, Line = known.Batch == batch ? known.Line : 0 };
            insert(moved);
            spoken.Value.Move(fact.Session, shared, moved.Person);
            Replace(known, fact);
            return true;
        }

        var other = fact with { Person = persons.Variant(shared, fact.Name) };
        return insert(other) || Settle(other, sharesAddress: false);
    }

    private void Replace(Fact known, Fact next)
    {
        if (known.Batch != batch)
        {
            keep.Bind(1, known.Session);
            keep.Bind(2, known.Person);
            keep.Bind(3, batch);
            keep.Run();
        }

        Change(next);
    }

    private void Change(Fact fact)
    {
        change.Bind(1, fact.Session);
        change.Bind(2, fact.Person);
        change.Bind(3, (int)fact.Status);
        change.Bind(4, fact.Count);
        change.Bind(5, fact.WalkIn ? 1 : 0);
        change.Bind(6, fact.Weak ? 1 : 0);
        change.Bind(7, fact.Name);
        change.BindOrNull(8, fact.Gender);
        change.BindOrNull(9, fact.Age);
        change.Bind(10, fact.Batch);
        change.Bind(11, fact.Line);
        change.Run();
    }

    private Fact Known(long session, long person)
    {
        read.Bind(1, session);
        read.Bind(2, person);
        if (!read.Read())
        {
            throw new InvalidOperationException("A fact that an insert met is not there.");
        }

        var fact = new Fact(
            session, person, (AttendanceStatus)read.Int(0), read.Int(1), read.Int(2) == 1, read.Int(3) == 1, read.Long(4), read.Int(5), read.Int(6), read.Long(7), read.Long(8));
        read.Reset();
        return fact;
    }
}
