using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Makes the words of a session anew out of its tickets, tool by tool: one on each person, which is that of the last file that speaks of a ticket of theirs, and for the nameless ones one
/// list, which is the last file's.
/// </summary>
internal sealed class TicketSettling : IDisposable
{
    private readonly long file;
    private readonly Words words;
    private readonly HashSet<(long Session, long Person, long Name)> told;
    private readonly Dictionary<long, string> tools;
    private readonly NativeStatement tickets;
    private readonly NativeStatement taken;
    private readonly NativeStatement spoken;
    private readonly NativeStatement firstLists;

    /// <param name="connection">Within the transaction of the batch.</param>
    /// <param name="file">The file that speaks or is taken back.</param>
    /// <param name="words">The log.</param>
    /// <param name="told">Takes the facts on persons of which a row of the file speaks.</param>
    public TicketSettling(SqliteConnection connection, long file, Words words, HashSet<(long Session, long Person, long Name)> told)
    {
        (this.file, this.words, this.told) = (file, words, told);
        tools = connection.Query<(long File, string Format)>(
            "SELECT file, format FROM (SELECT file, format, max(id) FROM batch WHERE file IS NOT NULL AND retracted_by IS NULL GROUP BY file);").ToDictionary(each => each.File, each => each.Format);
        tickets = new NativeStatement(
            connection,
            """
            SELECT t.ticket, t.file, t.person, t.name, t.named, t.said, t.line, coalesce(x.rows, 0)
            FROM ticket t LEFT JOIN temp.ticket_said x ON t.file = ?2 AND x.session = t.session AND x.ticket = t.ticket AND x.person = t.person AND x.name = t.name
            WHERE t.session = ?1 ORDER BY t.ticket, t.file, t.named, t.name, t.person
            """);
        taken = new NativeStatement(
            connection, "SELECT ticket, ?2, person, name, named, said, line, 0 FROM temp.ticket_withdrawn WHERE session = ?1 ORDER BY ticket, named, name, person");
        spoken = new NativeStatement(connection, "SELECT person, name, file FROM word WHERE session = ?1");
        firstLists = new NativeStatement(
            connection,
            """
            INSERT INTO word (session, person, status, count, walk_in, weak, name, gender, age, file, line)
            SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch), line FROM attendance a
            WHERE session = ?1 AND person < 0 AND NOT EXISTS (SELECT 1 FROM word WHERE session = ?1 AND person < 0)
              AND NOT EXISTS (SELECT 1 FROM temp.withdrawn d WHERE d.session = ?1 AND d.person = a.person AND d.name = a.name)
            """);
    }

    /// <summary>Rows of the file that repeat another one, on a ticket or of a person.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Nameless tickets of which nothing was known.</summary>
    public long Loaded { get; private set; }

    /// <summary>Nameless tickets of which something else was known.</summary>
    public long Updated { get; private set; }

    /// <summary>Nameless tickets of which the same was known.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Settles the tickets of a session.</summary>
    public void Settle(long session)
    {
        var said = Read(tickets, session);
        var before = Read(taken, session).ToLookup(word => word.Ticket);
        RemoveWords(session, [.. said.Select(word => word.Word.File)], [.. said.Concat(before.SelectMany(words => words)).Select(word => word.Word.Person)]);
        firstLists.Bind(1, session);
        firstLists.Run();
        foreach (var tool in said.GroupBy(word => tools[word.Word.File]))
        {
            var heard = new HeardTickets([.. tool]);
            foreach (var (word, rows) in heard.Persons)
            {
                words.KeepKnown(word);
                words.Write(word);
                Duplicates += Math.Max(0, rows - 1);
                if (rows > 0)
                {
                    told.Add((session, word.Person, word.Name));
                }
            }

            WriteList(heard.Nameless, lastFile: tool.Max(word => word.Word.File));
            foreach (var ticket in heard.Nameless.Where(ticket => ticket.Rows > 0))
            {
                Count(ticket, before[ticket.Words[0].Ticket]);
            }
        }

        words.Touch(session);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tickets.Dispose();
        taken.Dispose();
        spoken.Dispose();
        firstLists.Dispose();
    }

    private List<TicketWord> Read(NativeStatement statement, long session)
    {
        statement.Bind(1, session);
        statement.Bind(2, file);
        List<TicketWord> found = [];
        while (statement.Read())
        {
            found.Add(TicketWord.Of(statement, session));
        }

        return found;
    }

    /// <summary>Removes what was made of the tickets before. Whoever is known by an id is on no ticket.</summary>
    private void RemoveWords(long session, HashSet<long> files, HashSet<long> persons)
    {
        List<(long Person, long Name, long File)> made = [];
        spoken.Bind(1, session);
        while (spoken.Read())
        {
            if (files.Contains(spoken.Long(2)) && (spoken.Long(0) < 0 || persons.Contains(spoken.Long(0))))
            {
                made.Add((spoken.Long(0), spoken.Long(1), spoken.Long(2)));
            }
        }

        foreach (var (person, name, of) in made)
        {
            words.Remove(session, person, name, of);
        }
    }

    /// <summary>The list's order means nothing: it is numbered by what its rows say, as other lists are (<see cref="NamelessLists"/>). A row of another file has no line in the last one.</summary>
    private void WriteList(IReadOnlyList<NamelessTicket> list, long lastFile)
    {
        foreach (var ofStatus in list.GroupBy(ticket => ticket.Known.Status))
        {
            var ordered = ofStatus.OrderByDescending(ticket => ticket.Known.Count).ThenBy(ticket => ticket.Known.WalkIn).ThenBy(ticket => ticket.Known.Gender).ThenBy(ticket => ticket.Known.Age);
            foreach (var (place, ticket) in ordered.ThenBy(ticket => ticket.Words[0].Ticket).Index())
            {
                var known = ticket.Known;
                words.Write(known.OfFile(lastFile) with { Person = (-4 * place) - (int)known.Status });
            }
        }
    }

    /// <summary>How a nameless ticket ended on which the file has spoken.</summary>
    private void Count(NamelessTicket ticket, IEnumerable<TicketWord> takenBack)
    {
        var earlier = ticket.Words.Where(word => word.Word.File != file).Concat(takenBack).OrderBy(word => word.Word.File);
        if (TicketWord.Known(earlier) is not { } known)
        {
            Loaded++;
        }
        else if (ticket.Known.Says(known))
        {
            Unchanged++;
        }
        else
        {
            Updated++;
        }

        Duplicates += ticket.Rows - 1;
    }
}
