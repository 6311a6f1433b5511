using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Makes what is known of a session anew out of its tickets, tool by tool: one word on each person, which is that of the file that says the status, and for the nameless ones one list, which
/// is that of the last file that knows an outcome, or of the last. Where one file alone has spoken, its words are the facts at once, as with other files.
/// </summary>
internal sealed class TicketSettling : IDisposable
{
    private readonly FilePlace file;
    private readonly Words words;
    private readonly IReadOnlyDictionary<TicketKey, long> repeated;
    private readonly HashSet<long> forgotten;
    private readonly Dictionary<long, (string Tool, string Format)> tools;
    private readonly NativeStatement isOfForgotten;
    private readonly NativeStatement tickets;
    private readonly NativeStatement taken;
    private readonly NativeStatement spoken;
    private readonly NativeStatement insert;

    /// <param name="connection">Within the transaction of the batch.</param>
    /// <param name="file">The file that speaks or is taken back.</param>
    /// <param name="words">The log.</param>
    /// <param name="repeated">How many rows of the file repeat what it had said already, by what they say it of.</param>
    public TicketSettling(SqliteConnection connection, FilePlace file, Words words, IReadOnlyDictionary<TicketKey, long> repeated)
    {
        (this.file, this.words, this.repeated) = (file, words, repeated);
        forgotten = file.ReadBefore ? [.. connection.Query<long>("SELECT person FROM forgotten;")] : [];
        tools = ToolsOf(connection);
        isOfForgotten = new NativeStatement(
            connection,
            """
            UPDATE ticket SET said = said & ~992, line = 0 -- without gender and age (Storage/FactWord.cs)
            WHERE session = ?1 AND person = 0 AND named = 0 AND (said & 992 <> 0 OR line <> 0)
              AND ticket IN (SELECT ticket FROM ticket WHERE session = ?1 AND person IN (SELECT person FROM forgotten))
            """);
        tickets = new NativeStatement(
            connection, "SELECT ticket, file, person, name, named, said, line FROM ticket WHERE session = ?1 ORDER BY ticket, file, named, name, person");
        taken = new NativeStatement(
            connection, "SELECT ticket, ?2, person, name, named, said, line FROM temp.ticket_withdrawn WHERE session = ?1 ORDER BY ticket, named, name, person");
        spoken = new NativeStatement(
            connection,
            """
            SELECT person, name, file FROM word WHERE session = ?1
            UNION ALL
            SELECT person, name, coalesce(file, batch) FROM fact f
            WHERE session = ?1 AND NOT EXISTS (SELECT 1 FROM word w WHERE w.session = f.session AND w.person = f.person AND w.name = f.name)
            """);
        insert = new NativeStatement(connection, "INSERT INTO fact (session, person, name, said, batch, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING");
    }

    /// <summary>The facts on persons that follow from tickets, and whether a row of the file speaks of them, whosever word it is.</summary>
    public Dictionary<(long Session, long Person, long Name), bool> Told { get; } = [];

    /// <summary>The files of the same tool that tell tickets by numbers, session by session: what they say of nameless people replaces nothing of one another.</summary>
    public HashSet<(long Session, long File)> Tellers { get; } = [];

    /// <summary>Rows of the file that repeat another one, on a ticket or of a person.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Nameless tickets of which nothing was known, and persons where nobody else has spoken.</summary>
    public long Loaded { get; private set; }

    /// <summary>Nameless tickets of which something else was known.</summary>
    public long Updated { get; private set; }

    /// <summary>Nameless tickets of which the same was known, and those that are not heard.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Settles the tickets of a session.</summary>
    public void Settle(long session)
    {
        isOfForgotten.Bind(1, session);
        isOfForgotten.Run();
        var said = Read(tickets, session);
        var before = Read(taken, session).ToLookup(word => word.Ticket);
        HashSet<long> files = [.. said.Select(word => word.Word.File), .. before.Count > 0 ? new[] { file.Number } : []];
        HashSet<long> persons = [.. said.Concat(before.SelectMany(ticket => ticket)).Select(word => word.Word.Person)];
        var others = Spoken(session);
        var isAlone = !file.ReadBefore && files.SetEquals([file.Number]) && others.TrueForAll(word => word.Person > 0 && !persons.Contains(word.Person));
        foreach (var made in others.Where(word => !isAlone && files.Contains(word.File) && (word.Person < 0 || persons.Contains(word.Person))))
        {
            words.Remove(session, made.Person, made.Name, made.File);
        }

        words.KeepKnownLists(session);
        foreach (var tool in said.GroupBy(word => tools[word.Word.File].Tool))
        {
            List<TicketWord> ofTool = [.. tool];
            var heard = new HeardTickets(ofTool, file => tools[file].Format);
            Tellers.UnionWith(heard.IsList || tool.Key != tools.GetValueOrDefault(file.Number).Tool ? [] : ofTool.Select(word => (session, word.Word.File)));
            Tell(session, heard, isAlone);
            Unchanged += ofTool.Sum(word => word.Rows) - heard.Persons.Sum(person => person.Rows) - heard.Nameless.Sum(ticket => ticket.Rows);
            foreach (var ticket in heard.Nameless.Where(ticket => ticket.Rows > 0))
            {
                Count(ticket, before[ticket.Words[0].Ticket]);
            }
        }

        if (!isAlone)
        {
            words.Touch(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isOfForgotten.Dispose();
        tickets.Dispose();
        taken.Dispose();
        spoken.Dispose();
        insert.Dispose();
    }

    private List<TicketWord> Read(NativeStatement statement, long session)
    {
        statement.Bind(1, session);
        statement.Bind(2, file.Number);
        List<TicketWord> found = [];
        while (statement.Read())
        {
            var word = TicketWord.Of(statement, session);
            found.Add(word with { Rows = RowsOf(word) });
        }

        return found;
    }

    /// <summary>What is said of a session, by words and by facts of which one file alone has spoken.</summary>
    private List<(long Person, long Name, long File)> Spoken(long session)
    {
        spoken.Bind(1, session);
        List<(long Person, long Name, long File)> found = [];
        while (spoken.Read())
        {
            found.Add((spoken.Long(0), spoken.Long(1), spoken.Long(2)));
        }

        return found;
    }

    /// <summary>On how many rows of the file a word stands; 0 for other files and for what was kept of people who were forgotten.</summary>
    private long RowsOf(TicketWord word) => word.Word.File != file.Number || forgotten.Contains(word.Word.Person) ? 0
        : 1 + repeated.GetValueOrDefault(new TicketKey(word.Word.Session, word.Ticket, word.Word.Person, word.Word.Name));

    private void Tell(long session, HeardTickets heard, bool isAlone)
    {
        foreach (var (word, rows) in heard.Persons)
        {
            Duplicates += Math.Max(0, rows - 1);
            if (isAlone)
            {
                Insert(word);
                Loaded++;
                continue;
            }

            words.KeepKnown(word);
            words.Write(word);
            Told[(session, word.Person, word.Name)] = rows > 0;
        }

        foreach (var word in ListOf(heard.Nameless))
        {
            if (isAlone)
            {
                Insert(word);
            }
            else
            {
                words.Write(word);
            }
        }
    }

    private void Insert(Fact fact)
    {
        fact.BindPacked(insert);
        insert.Run();
    }

    /// <summary>The list's order means nothing: it is numbered by what its rows say, as other lists are (<see cref="NamelessLists"/>). A row of another file has no line in the last one.</summary>
    private static IEnumerable<Fact> ListOf(IReadOnlyList<NamelessTicket> list)
    {
        var outcomes = list.Where(ticket => ticket.Known.Status > AttendanceStatus.Registered).ToList();
        var lastFile = (outcomes.Count > 0 ? outcomes : list).Select(ticket => ticket.Known.File).DefaultIfEmpty().Max();
        return
            from ofStatus in list.GroupBy(ticket => ticket.Known.Status)
            from numbered in ofStatus
                .OrderByDescending(ticket => ticket.Known.Count).ThenBy(ticket => ticket.Known.WalkIn).ThenBy(ticket => ticket.Known.Gender).ThenBy(ticket => ticket.Known.Age)
                .ThenBy(ticket => ticket.Words[0].Ticket).Index()
            select numbered.Item.Known.OfFile(lastFile) with { Person = (-4 * numbered.Index) - (int)ofStatus.Key };
    }

    /// <summary>How a nameless ticket ended on which the file has spoken.</summary>
    private void Count(NamelessTicket ticket, IEnumerable<TicketWord> takenBack)
    {
        var earlier = ticket.Words.Where(word => word.Rows == 0).Concat(ticket.Unheard).Concat(takenBack).OrderBy(word => word.Word.File);
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

    /// <summary>Of each file the tool whose tickets it lists, and its format.</summary>
    private static Dictionary<long, (string Tool, string Format)> ToolsOf(SqliteConnection connection) => connection.Query<FileTool>(
        """
        WITH tool AS (SELECT format, tickets_of, max(id) FROM batch WHERE tickets_of IS NOT NULL GROUP BY format) -- a file that came in before its format said so is of the tool all the same
        SELECT file, coalesce(b.tickets_of, tool.tickets_of, b.format) AS tool, b.format FROM (SELECT file, format, tickets_of, max(id) FROM batch WHERE file IS NOT NULL AND retracted_by IS NULL GROUP BY file) b
        LEFT JOIN tool ON tool.format = b.format;
        """).ToDictionary(each => each.File, each => (each.Tool, each.Format));
}
