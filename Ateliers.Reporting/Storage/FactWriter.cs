using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Writes the facts of one file. Rows go in sixteen at a time; only where one meets an earlier word on the same person and session
/// is it looked at alone (<see cref="FactConflicts"/>).
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private const int Rows = 16;
    private const int Columns = 11;

    private readonly NativeStatement insertMany;
    private readonly NativeStatement insertOne;
    private readonly FactConflicts conflicts;
    private readonly PersonWriter persons;
    private readonly SessionWriter sessions;
    private readonly long batch;
    private readonly NamelessRows nameless;
    private readonly Fact[] waiting = new Fact[Rows];
    private int count;
    private long loaded;

    public FactWriter(SqliteConnection connection, long batch, PersonWriter persons, SessionWriter sessions)
    {
        (this.batch, this.persons, this.sessions) = (batch, persons, sessions);
        insertMany = new NativeStatement(connection, Insert16);
        insertOne = new NativeStatement(connection, Insert1);
        conflicts = new FactConflicts(connection, batch);
        nameless = new NamelessRows(connection);
    }

    /// <summary>Takes the accepted rows of a block, after its sessions and persons.</summary>
    public void Add(AttendanceRow[] rows)
    {
        foreach (ref readonly var row in rows.AsSpan())
        {
            var session = sessions.IdOf(row.Session);
            var kind = row.Person >= 0 ? persons.KindOf(row.Person) : IdentityKind.None;
            waiting[count++] = new Fact(
                session,
                row.Person >= 0 ? persons.IdOf(row.Person) : -nameless.Next(session),
                row.Status,
                row.Count,
                row.WalkIn,
                kind == IdentityKind.Name,
                kind is IdentityKind.Email or IdentityKind.Phone ? row.Name : 0,
                (int)row.Gender.GetValueOrDefault(),
                (int)row.Age.GetValueOrDefault(),
                batch,
                row.Line);
            if (count == Rows)
            {
                WriteMany();
            }
        }
    }

    /// <summary>Writes what is left and settles the words on facts of earlier files.</summary>
    public (long Loaded, long Updated, long Unchanged, long Duplicates) Finish()
    {
        for (var i = 0; i < count; i++)
        {
            waiting[i].Bind(insertOne);
            insertOne.Run();
            loaded += insertOne.Changes == 1 || conflicts.Settle(waiting[i]) ? 1 : 0;
        }

        count = 0;
        var (updated, unchanged) = conflicts.Finish();
        return (loaded, updated, unchanged, conflicts.Duplicates);
    }

    /// <summary>Positions start at 0 again; memory of the rows so far goes to disk.</summary>
    public void StartAnew() => nameless.LayAside();

    public void Dispose()
    {
        nameless.Dispose();
        insertMany.Dispose();
        insertOne.Dispose();
        conflicts.Dispose();
    }

    private void WriteMany()
    {
        for (var i = 0; i < Rows; i++)
        {
            waiting[i].Bind(insertMany, i * Columns);
        }

        insertMany.Run();
        if (insertMany.Changes == Rows)
        {
            loaded += Rows;
        }
        else
        {
            for (var i = 0; i < Rows; i++)
            {
                loaded += conflicts.Settle(waiting[i]) ? 1 : 0;
            }
        }

        count = 0;
    }

    private const string Insert1 =
        """
        INSERT INTO attendance (session, person, status, count, walk_in, weak, name, gender, age, batch, line)
        VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING
        """;

    private const string Insert16 =
        """
        INSERT INTO attendance (session, person, status, count, walk_in, weak, name, gender, age, batch, line) VALUES
        (?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),
        (?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),
        (?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),
        (?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?),(?,?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT DO NOTHING
        """;
}
