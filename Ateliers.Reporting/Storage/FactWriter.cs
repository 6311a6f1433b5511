using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Writes the facts of one file. Rows go in many at a time (<see cref="FactInsert"/>); only where one meets an earlier word on the same person and session
/// are they looked at alone (<see cref="FactConflicts"/>).
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private const string InsertOne =
        """
        INSERT INTO fact (session, person, name, said, batch, line) VALUES (?,?,?,?,?,?) ON CONFLICT DO NOTHING
        """;

    /// <summary>How many rows ahead a person is asked for.</summary>
    private const int Ahead = 24;

    private readonly FactInsert insertMany;
    private readonly NativeStatement insertOne;
    private readonly FactConflicts conflicts;
    private readonly PersonWriter persons;
    private readonly SessionWriter sessions;
    private readonly NamelessLists nameless;
    private readonly Tickets tickets;
    private readonly FactHistory history;
    private readonly Resolution resolution;
    private readonly FilePlace file;
    private readonly Fact[] waiting = new Fact[FactInsert.Rows];
    private int count;
    private long loaded;

    public FactWriter(SqliteConnection connection, long batch, FilePlace file, Words words, PersonWriter persons, SessionWriter sessions)
    {
        (this.file, this.persons, this.sessions) = (file, persons, sessions);
        insertMany = new FactInsert(connection);
        insertOne = new NativeStatement(connection, InsertOne);
        history = new FactHistory(connection, batch);
        conflicts = new FactConflicts(file.Number, words, history);
        nameless = new NamelessLists(connection);
        tickets = new Tickets(connection, file, words);
        resolution = new Resolution(connection, file.Number, takenBack: file.ReadBefore, words, tickets, history);
    }

    /// <summary>How many lists of nameless people of other files this one has replaced, once finished.</summary>
    public int ReplacedLists => resolution.ReplacedLists;

    /// <summary>Rows so far of people who were forgotten later than the session: what they say is held without a name already.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Before the first row: what an earlier reading had said of tickets makes room for this one.</summary>
    public void Withdraw() => tickets.Withdraw(forReading: true);

    /// <summary>Takes the accepted rows of a block that are of no ticket, after its sessions and persons.</summary>
    public void Add(AttendanceRow[] rows)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            if (at + Ahead < rows.Length)
            {
                persons.Prefetch(rows[at + Ahead].Person);
            }

            ref readonly var row = ref rows[at];
            var session = sessions.IdOf(row.Session);
            if (row.Person < 0)
            {
                nameless.Add(session, row);
            }
            else if (!IsForgotten(row))
            {
                Write(FactOf(row, session));
            }
        }
    }

    /// <summary>Takes the accepted rows of tickets of a block, after its sessions and persons.</summary>
    public void Add(TicketRow[] rows)
    {
        foreach (var ticket in rows)
        {
            var row = ticket.Row;
            var session = sessions.IdOf(row.Session);
            var named = row.Person >= 0 && row.Name != 0;
            if (row.Person < 0)
            {
                tickets.Add(FactOf(row, session, 0, IdentityKind.None), ticket.Ticket, ticket.WithinAddress, named);
            }
            else if (persons.SomeAreForgotten && persons.IsForgotten(row.Person, sessions.DayOf(row.Session)))
            {
                TakeOfForgotten(ticket, session, isAnybodys: !named && !ticket.WithinAddress && persons.At(row.Person).Kind != IdentityKind.Id);
            }
            else if (persons.At(row.Person).Kind == IdentityKind.Id)
            {
                Write(FactOf(row, session));
            }
            else
            {
                tickets.Add(FactOf(row, session), ticket.Ticket, ticket.WithinAddress, named);
            }
        }
    }

    /// <summary>Writes what is left and settles what is known of facts of which others have spoken.</summary>
    public (long Loaded, long Updated, long Unchanged, long Duplicates) Finish()
    {
        for (var i = 0; i < count; i++)
        {
            waiting[i].BindPacked(insertOne);
            insertOne.Run();
            loaded += insertOne.Changes == 1 || conflicts.Settle(waiting[i]) ? 1 : 0;
        }

        count = 0;
        loaded += nameless.Settle(file.Number, takenBack: file.ReadBefore);
        var (fresh, changed, same) = tickets.Settle();
        var said = resolution.Finish();
        return (loaded + fresh + said.Loaded, changed + said.Updated, same + said.Unchanged, conflicts.Duplicates + tickets.Duplicates);
    }

    public void Dispose()
    {
        nameless.Dispose();
        tickets.Dispose();
        insertMany.Dispose();
        insertOne.Dispose();
        resolution.Dispose();
        history.Dispose();
    }

    /// <summary>Whether a row is of somebody who was forgotten later than the session; it is counted then.</summary>
    private bool IsForgotten(in AttendanceRow row)
    {
        var forgotten = row.Person >= 0 && persons.SomeAreForgotten && persons.IsForgotten(row.Person, sessions.DayOf(row.Session));
        Forgotten += forgotten ? 1 : 0;
        return forgotten;
    }

    /// <summary>
    /// Takes a ticket on the address of somebody who was forgotten. One without a name may be anybody's, and goes on without the address, and without what would tell of whom: if it was known
    /// before, its number says whose it is. One that has a name, an id, or no number of its own, is of the forgotten: what it says is held without a name already.
    /// </summary>
    private void TakeOfForgotten(in TicketRow ticket, long session, bool isAnybodys)
    {
        if (!isAnybodys)
        {
            Forgotten++;
            return;
        }

        var word = FactOf(ticket.Row, session, 0, IdentityKind.None) with { Gender = 0, Age = 0, Line = 0 };
        tickets.Add(word, ticket.Ticket, withinAddress: false, named: false);
    }

    private Fact FactOf(in AttendanceRow row, long session)
    {
        var (person, kind) = persons.At(row.Person);
        return FactOf(row, session, person, kind);
    }

    private Fact FactOf(in AttendanceRow row, long session, int person, IdentityKind kind) => new(
        session,
        person,
        row.Status,
        row.Count,
        row.WalkIn,
        kind == IdentityKind.Name,
        kind is IdentityKind.Email or IdentityKind.Phone ? row.Name : 0,
        (int)row.Gender.GetValueOrDefault(),
        (int)row.Age.GetValueOrDefault(),
        file.Number,
        row.Line);

    private void Write(Fact fact)
    {
        if (file.ReadBefore)
        {
            conflicts.Say(fact);
            return;
        }

        waiting[count++] = fact;
        if (count == FactInsert.Rows)
        {
            WriteMany();
        }
    }

    private void WriteMany()
    {
        count = 0;
        if (insertMany.Run(waiting) == FactInsert.Rows)
        {
            loaded += FactInsert.Rows;
            return;
        }

        foreach (var fact in waiting)
        {
            loaded += conflicts.Settle(fact) ? 1 : 0;
        }
    }
}
