using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What a file says of tickets, and what follows from it together with all other files (<see cref="HeardTickets"/>): the words of the sessions that it touches are made anew. A file
/// without tickets costs nothing here.
/// </summary>
/// <param name="connection">Within the transaction of the batch.</param>
/// <param name="file">The file that speaks or is taken back, and whether it was read before.</param>
/// <param name="words">The log of words.</param>
internal sealed class Tickets(SqliteConnection connection, FilePlace file, Words words) : IDisposable
{
    private const string Tables =
        """
        CREATE TABLE temp.ticket_withdrawn (session INTEGER, ticket INTEGER, person INTEGER, name INTEGER, named INTEGER, said INTEGER, line INTEGER,
          PRIMARY KEY (session, ticket, person, name)) WITHOUT ROWID;
        """;

    private const string TakeBack =
        """
        INSERT INTO temp.ticket_withdrawn
        SELECT session, ticket, person, name, named, said, line FROM ticket WHERE file = @Number AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
        DELETE FROM ticket WHERE file = @Number AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
        """;

    private readonly Dictionary<(long Session, long Ticket), int> places = [];
    private readonly Dictionary<TicketKey, long> repeated = [];
    private readonly HashSet<long> sessions = [];
    private TicketSettling? settling;
    private NativeStatement? insert;
    private NativeStatement? read;
    private NativeStatement? change;
    private bool ready;

    /// <summary>Rows of the file, once settled, that repeat another one.</summary>
    public long Duplicates => settling?.Duplicates ?? 0;

    /// <summary>Whether, once settled, the words of a session were made anew: then the nameless tickets have been told, and not the places of their list.</summary>
    public bool Made(long session) => sessions.Contains(session);

    /// <summary>Whether a row of the file speaks of a fact on a person that follows from tickets, whosever word it is; null where it follows from none.</summary>
    public bool? Tell(Fact fact) => settling is not null && settling.Told.TryGetValue((fact.Session, fact.Person, fact.Name), out var told) ? told : null;

    /// <summary>Whether a fact of a session whose words were made anew is of a file that tells its tickets by numbers.</summary>
    public bool Told(Fact fact) => settling is not null && settling.Tellers.Contains((fact.Session, fact.File));

    /// <summary>Takes a row.</summary>
    /// <param name="word">What it says, with its person or 0.</param>
    /// <param name="ticket">Its ticket.</param>
    /// <param name="withinAddress">Whether the number of the ticket counts within an address alone; without one each row is a ticket of its own.</param>
    /// <param name="named">Whether it names the bearer.</param>
    public void Add(Fact word, long ticket, bool withinAddress, bool named)
    {
        Prepare();
        sessions.Add(word.Session);
        var number = !withinAddress ? ticket : word.Person != 0 ? -Mixed(ticket, word.Person) : Next(word.Session, ticket);
        if (Run(insert!, word, number, named))
        {
            return;
        }

        Bind(read!, word, number);
        read!.Read();
        var said = new FactWord(read.Long(0));
        var line = read.Long(1);
        read.Reset();
        var known = word with { Status = said.Status, Count = said.Count, WalkIn = said.WalkIn, Gender = said.Gender, Age = said.Age, Line = line };
        Run(change!, known.Strongest(word), number, named);
        var key = new TicketKey(word.Session, number, word.Person, word.Name);
        repeated[key] = repeated.GetValueOrDefault(key) + 1;
    }

    /// <summary>Takes back all that the file has said of tickets, before it speaks again or for good; of people who were forgotten what it said stays where it is to speak again.</summary>
    public void Withdraw(bool forReading)
    {
        Prepare();
        sessions.UnionWith(connection.Query<long>("SELECT DISTINCT session FROM ticket WHERE file = @Number;", new { file.Number }));
        connection.Execute(TakeBack, new { file.Number, forReading });
    }

    /// <summary>Makes the words of all sessions whose tickets the file has touched.</summary>
    /// <returns>How its rows ended that speak of nameless people, and those of facts that it is the first to speak of.</returns>
    public (long Loaded, long Updated, long Unchanged) Settle()
    {
        if (sessions.Count == 0)
        {
            return default;
        }

        settling = new TicketSettling(connection, file, words, repeated);
        foreach (var session in sessions)
        {
            settling.Settle(session);
        }

        return (settling.Loaded, settling.Updated, settling.Unchanged);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert?.Dispose();
        read?.Dispose();
        change?.Dispose();
        settling?.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.ticket_withdrawn;");
    }

    /// <summary>A number above 0 that stands for two others together: what a ticket's number is within an address.</summary>
    private static long Mixed(long ticket, long person) => (long)(unchecked(((ulong)ticket ^ ((ulong)person * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15) >> 2) + 1;

    private static void Bind(NativeStatement statement, in Fact word, long number)
    {
        statement.Bind(1, word.Session);
        statement.Bind(2, number);
        statement.Bind(3, word.File);
        statement.Bind(4, word.Person);
        statement.Bind(5, word.Name);
    }

    private static bool Run(NativeStatement statement, in Fact word, long number, bool named)
    {
        Bind(statement, word, number);
        statement.Bind(6, named ? 1 : 0);
        statement.Bind(7, new FactWord(word).Number);
        statement.Bind(8, word.Line);
        statement.Run();
        return statement.Changes == 1;
    }

    /// <summary>The number of the next ticket of a session that has none of its own.</summary>
    private long Next(long session, long ticket) => -Mixed(ticket, -(places[(session, ticket)] = places.GetValueOrDefault((session, ticket)) + 1));

    private void Prepare()
    {
        if (ready)
        {
            return;
        }

        ready = true;
        connection.Execute(Tables);
        insert = new NativeStatement(connection, "INSERT INTO ticket (session, ticket, file, person, name, named, said, line) VALUES (?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT DO NOTHING");
        read = new NativeStatement(connection, "SELECT said, line FROM ticket WHERE session = ?1 AND ticket = ?2 AND file = ?3 AND person = ?4 AND name = ?5");
        change = new NativeStatement(
            connection, "UPDATE ticket SET named = max(named, ?6), said = ?7, line = ?8 WHERE session = ?1 AND ticket = ?2 AND file = ?3 AND person = ?4 AND name = ?5");
    }
}

/// <summary>What one file says of one ticket stands under this.</summary>
internal readonly record struct TicketKey(long Session, long Ticket, long Person, long Name);
