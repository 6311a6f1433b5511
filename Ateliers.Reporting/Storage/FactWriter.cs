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
    private readonly List<int> nameless = [];
    private readonly Fact[] waiting = new Fact[Rows];
    private readonly bool[] sharesAddress = new bool[Rows];
    private int count;
    private long loaded;

    public FactWriter(SqliteConnection connection, long batch, PersonWriter persons, SessionWriter sessions)
    {
        (this.batch, this.persons, this.sessions) = (batch, persons, sessions);
        insertMany = new NativeStatement(connection, Insert16);
        insertOne = new NativeStatement(connection, Insert1);
        conflicts = new FactConflicts(connection, batch, persons, InsertOne);
    }

    /// <summary>Takes the accepted rows of a block, after its sessions and persons.</summary>
    public void Add(AttendanceRow[] rows)
    {
        foreach (ref readonly var row in rows.AsSpan())
        {
            var kind = row.Person >= 0 ? persons.KindOf(row.Person) : IdentityKind.None;
            sharesAddress[count] = kind is IdentityKind.Email or IdentityKind.Phone;
            waiting[count++] = new Fact(
                sessions.IdOf(row.Session),
                row.Person >= 0 ? persons.IdOf(row.Person) : -NextNameless(row.Session),
                row.Status,
                row.Count,
                row.WalkIn,
                kind == IdentityKind.Name,
                sharesAddress[count - 1] ? row.Name : 0,
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
            if (InsertOne(waiting[i]))
            {
                loaded++;
            }
            else
            {
                loaded += conflicts.Settle(waiting[i], sharesAddress[i]) ? 1 : 0;
            }
        }

        count = 0;
        var (updated, unchanged) = conflicts.Finish();
        return (loaded, updated, unchanged, conflicts.Duplicates);
    }

    public void Dispose()
    {
        insertMany.Dispose();
        insertOne.Dispose();
        conflicts.Dispose();
    }

    private void WriteMany()
    {
        for (var i = 0; i < Rows; i++)
        {
            BindFact(insertMany, i * Columns, waiting[i]);
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
                loaded += conflicts.Settle(waiting[i], sharesAddress[i]) ? 1 : 0;
            }
        }

        count = 0;
    }

    private bool InsertOne(Fact fact)
    {
        BindFact(insertOne, 0, fact);
        insertOne.Run();
        return insertOne.Changes == 1;
    }

    /// <summary>The k-th nameless row of a session is the same fact in every file that repeats the session, so that overlapping exports count once.</summary>
    private int NextNameless(int session)
    {
        while (nameless.Count <= session)
        {
            nameless.Add(0);
        }

        return ++nameless[session];
    }

    private static void BindFact(NativeStatement statement, int offset, in Fact fact)
    {
        statement.Bind(offset + 1, fact.Session);
        statement.Bind(offset + 2, fact.Person);
        statement.Bind(offset + 3, (int)fact.Status);
        statement.Bind(offset + 4, fact.Count);
        statement.Bind(offset + 5, fact.WalkIn ? 1 : 0);
        statement.Bind(offset + 6, fact.Weak ? 1 : 0);
        statement.Bind(offset + 7, fact.Name);
        statement.BindOrNull(offset + 8, fact.Gender);
        statement.BindOrNull(offset + 9, fact.Age);
        statement.Bind(offset + 10, fact.Batch);
        statement.Bind(offset + 11, fact.Line);
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
