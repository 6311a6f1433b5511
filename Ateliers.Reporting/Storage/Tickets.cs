using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What a file says of tickets, and what follows from it together with all other files (<see cref="HeardTickets"/>): the words of the sessions that it touches are made anew. A file
/// without tickets costs nothing here.
/// </summary>
/// <param name="connection">Within the transaction of the batch.</param>
/// <param name="file">The file that speaks or is taken back.</param>
/// <param name="words">The log of words.</param>
internal sealed class Tickets(SqliteConnection connection, long file, Words words) : IDisposable
{
    private const string Tables =
        """
        CREATE TABLE temp.ticket_said (session INTEGER, ticket INTEGER, person INTEGER, name INTEGER, named INTEGER, said INTEGER, line INTEGER, rows INTEGER,
          PRIMARY KEY (session, ticket, person, name)) WITHOUT ROWID;
        CREATE TABLE temp.ticket_withdrawn (session INTEGER, ticket INTEGER, person INTEGER, name INTEGER, named INTEGER, said INTEGER, line INTEGER,
          PRIMARY KEY (session, ticket, person, name)) WITHOUT ROWID;
        """;

    private const string TakeBack =
        """
        INSERT INTO temp.ticket_withdrawn
        SELECT session, ticket, person, name, named, said, line FROM ticket WHERE file = @file AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
        DELETE FROM ticket WHERE file = @file AND NOT (@forReading AND person IN (SELECT person FROM forgotten));
        """;

    private const string Take =
        """
        INSERT INTO ticket (session, ticket, file, person, name, named, said, line)
        SELECT session, ticket, @file, person, name, named, said, line FROM temp.ticket_said WHERE true ON CONFLICT DO NOTHING;
        """;

    private readonly Dictionary<(long Session, long Ticket), int> places = [];
    private readonly HashSet<long> sessions = [];
    private readonly HashSet<(long Session, long Person, long Name)> told = [];
    private NativeStatement? insert;
    private NativeStatement? read;
    private NativeStatement? change;
    private bool ready;

    /// <summary>Rows of the file, once settled, that repeat another one.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Whether, once settled, the words of a session were made anew: then the nameless tickets have been told, and not the places of their list.</summary>
    public bool Made(long session) => sessions.Contains(session);

    /// <summary>Whether a row of the file speaks of a fact on a person, by a ticket.</summary>
    public bool Tell(Fact fact) => told.Contains((fact.Session, fact.Person, fact.Name));

    /// <summary>Takes a row.</summary>
    /// <param name="word">What it says, with its person or 0.</param>
    /// <param name="ticket">Its ticket.</param>
    /// <param name="withinAddress">Whether the number of the ticket counts within an address alone; without one each row is a ticket of its own.</param>
    /// <param name="named">Whether it names the bearer.</param>
    public void Add(Fact word, long ticket, bool withinAddress, bool named)
    {
        Prepare();
        var number = !withinAddress ? ticket : word.Person != 0 ? -Mixed(ticket, word.Person) : -Mixed(ticket, -Next(word.Session, ticket));
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
    }

    /// <summary>Takes back all that the file has said of tickets, before it speaks again or for good; of people who were forgotten what it said stays where it is to speak again.</summary>
    public void Withdraw(bool forReading)
    {
        Prepare();
        connection.Execute(TakeBack, new { file, forReading });
    }

    /// <summary>Makes the words of all sessions whose tickets the file has touched.</summary>
    /// <returns>How its rows ended that speak of nameless people.</returns>
    public (long Loaded, long Updated, long Unchanged) Settle()
    {
        if (!ready)
        {
            return default;
        }

        connection.Execute(Take, new { file });
        sessions.UnionWith(connection.Query<long>("SELECT session FROM temp.ticket_said UNION SELECT session FROM temp.ticket_withdrawn;"));
        using var making = new TicketSettling(connection, file, words, told);
        foreach (var session in sessions)
        {
            making.Settle(session);
        }

        Duplicates = making.Duplicates;
        return (making.Loaded, making.Updated, making.Unchanged);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert?.Dispose();
        read?.Dispose();
        change?.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.ticket_said; DROP TABLE IF EXISTS temp.ticket_withdrawn;");
    }

    /// <summary>A number above 0 that stands for two others together: what a ticket's number is within an address.</summary>
    private static long Mixed(long ticket, long person) => (long)(unchecked(((ulong)ticket ^ ((ulong)person * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15) >> 2) + 1;

    private static void Bind(NativeStatement statement, in Fact word, long number)
    {
        statement.Bind(1, word.Session);
        statement.Bind(2, number);
        statement.Bind(3, word.Person);
        statement.Bind(4, word.Name);
    }

    private static bool Run(NativeStatement statement, in Fact word, long number, bool named)
    {
        Bind(statement, word, number);
        statement.Bind(5, named ? 1 : 0);
        statement.Bind(6, new FactWord(word).Number);
        statement.Bind(7, word.Line);
        statement.Run();
        return statement.Changes == 1;
    }

    private int Next(long session, long ticket) => places[(session, ticket)] = places.GetValueOrDefault((session, ticket)) + 1;

    private void Prepare()
    {
        if (ready)
        {
            return;
        }

        ready = true;
        connection.Execute(Tables);
        insert = new NativeStatement(connection, "INSERT INTO temp.ticket_said VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1) ON CONFLICT DO NOTHING");
        read = new NativeStatement(connection, "SELECT said, line FROM temp.ticket_said WHERE session = ?1 AND ticket = ?2 AND person = ?3 AND name = ?4");
        change = new NativeStatement(
            connection, "UPDATE temp.ticket_said SET named = max(named, ?5), said = ?6, line = ?7, rows = rows + 1 WHERE session = ?1 AND ticket = ?2 AND person = ?3 AND name = ?4");
    }
}
