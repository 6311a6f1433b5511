using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Who the tickets of one session are (docs/decisions/0009), by all that the files of one tool have said of them. A ticket on which any file names somebody is that person's, also where
/// another file leaves the name out; whoever has several tickets has used the one of the strongest status. Of the tickets on one address without a name one is the bearer's of the address, that of the strongest status; where a named ticket stands on the
/// address, that one is, and all others are nameless people.
/// </summary>
internal sealed class HeardTickets
{
    private readonly Dictionary<(long Person, long Name), (Fact Word, long Rows)> persons = [];
    private readonly List<NamelessTicket> nameless = [];
    private readonly HashSet<long> named = []; // addresses on which a ticket bears a name

    /// <summary>Hears the words of the files of one tool on the tickets of one session.</summary>
    /// <param name="words">In the order of tickets, and on each in the order of files.</param>
    public HeardTickets(IReadOnlyList<TicketWord> words)
    {
        List<NamelessTicket> alone = [];
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && words[end].Ticket == words[start].Ticket)
            {
                end++;
            }

            List<TicketWord> ofOne = [.. words.Skip(start).Take(end - start)];
            foreach (var ticket in StandsOnSeveral(ofOne) ? ofOne.GroupBy(word => word.Word.Person) : ofOne.GroupBy(_ => 0L))
            {
                Hear([.. ticket], alone);
            }

            start = end;
        }

        foreach (var address in alone.GroupBy(ticket => ticket.Address))
        {
            var bearer = address.Key == 0 || named.Contains(address.Key) ? null : address.MaxBy(Strength);
            if (bearer is not null)
            {
                Say(bearer.Words, address.Key, name: 0, weak: false);
            }

            nameless.AddRange(address.Where(ticket => ticket != bearer));
        }
    }

    /// <summary>What the tickets say of each person who is known by a name or an address, as the last file's word, and on how many rows of the file that is being read.</summary>
    public IEnumerable<(Fact Word, long Rows)> Persons => persons.Values;

    /// <summary>The tickets of nameless people.</summary>
    public IReadOnlyList<NamelessTicket> Nameless => nameless;

    /// <summary>Whether a file has one number on several addresses: then it tells tickets apart within an address alone.</summary>
    private static bool StandsOnSeveral(List<TicketWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Word.File == words[i - 1].Word.File && words[i].Word.Person != words[i - 1].Word.Person)
            {
                return true;
            }
        }

        return false;
    }

    private void Hear(List<TicketWord> words, List<NamelessTicket> alone)
    {
        var bearer = words.Where(word => word.Named).Select(word => (TicketWord?)word).LastOrDefault();
        if (bearer is null)
        {
            alone.Add(new NamelessTicket(words));
            return;
        }

        foreach (var who in words.GroupBy(word => word.Named ? (word.Word.Person, word.Word.Name, word.Word.Weak) : (bearer.Value.Word.Person, bearer.Value.Word.Name, bearer.Value.Word.Weak)))
        {
            named.Add(who.Key.Person);
            Say([.. who], who.Key.Person, who.Key.Name, who.Key.Weak);
        }
    }

    private void Say(IReadOnlyList<TicketWord> words, long person, long name, bool weak)
    {
        var fact = TicketWord.Known(words)!.Value with { Person = person, Name = name, Weak = weak };
        ref var said = ref CollectionsMarshal.GetValueRefOrAddDefault(persons, (person, name), out var known);
        var word = known ? said.Word.Strongest(fact) : fact;
        var lastFile = Math.Max(known ? said.Word.File : 0, words[^1].Word.File);
        said = (word.OfFile(lastFile), said.Rows + words.Sum(each => each.Rows));
    }

    /// <summary>All that a ticket says but its place, so that the order of rows and files decides nothing; the number of the ticket decides between equals.</summary>
    private static (int Status, bool Registered, int Gender, int Age, long Ticket) Strength(NamelessTicket ticket) =>
        ((int)ticket.Known.Status, !ticket.Known.WalkIn, ticket.Known.Gender, ticket.Known.Age, ticket.Words[0].Ticket);
}

/// <summary>A ticket on which no file names anybody.</summary>
/// <param name="words">What the files say of it, in their order.</param>
internal sealed class NamelessTicket(IReadOnlyList<TicketWord> words)
{
    /// <summary>What the files say of it, in their order.</summary>
    public IReadOnlyList<TicketWord> Words => words;

    /// <summary>The last address that stands on it; 0 without.</summary>
    public long Address { get; } = words.Select(word => word.Word.Person).LastOrDefault(person => person != 0);

    /// <summary>What is known of it.</summary>
    public Fact Known { get; } = TicketWord.Known(words)!.Value;

    /// <summary>On how many rows of the file that is being read it stands.</summary>
    public long Rows { get; } = words.Sum(word => word.Rows);
}
