using System.Runtime.InteropServices;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Who the tickets of one session are (docs/decisions/0009), by all that the files of one tool have said of them. A ticket on which files name somebody is that of whom the last of them
/// names, also where another file leaves the name out; where some know the bearer by a name alone and others by more, these are heard. Whoever has several tickets has used the one of the
/// strongest status. Of the tickets on one address without a name one is the bearer's of the address, that of the strongest status; where a named ticket stands on the address, that one is, and all others are nameless people.
/// </summary>
/// <remarks>
/// Tickets without a number of their own are below 0. There names tell people apart, whatever a later file says, and a row without one in a file that names somebody is a further ticket. On an
/// address that has others they are no further ones, but tell of its bearer. Without an address they cannot be known again: where there are any, the nameless ones of the session are a list,
/// and one file is heard for it, unless the tickets that have numbers are more.
/// </remarks>
internal sealed class HeardTickets
{
    private readonly Dictionary<(long Person, long Name), (Fact Word, long Rows)> persons = [];
    private readonly Func<long, string> formatOf;
    private readonly List<NamelessTicket> nameless = [];
    private readonly HashSet<long> named = []; // addresses on which a ticket bears a name
    private readonly HashSet<long> numbered = []; // addresses with a ticket that has a number of its own

    /// <summary>Hears the words of the files of one tool on the tickets of one session.</summary>
    /// <param name="words">In the order of tickets, and on each in the order of files.</param>
    /// <param name="formatOf">The format of a file.</param>
    public HeardTickets(IReadOnlyList<TicketWord> words, Func<long, string> formatOf)
    {
        this.formatOf = formatOf;
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
            if (address.Key == 0)
            {
                HearWithoutAddress([.. address]);
            }
            else
            {
                HearOn(address.Key, [.. address]);
            }
        }
    }

    /// <summary>
    /// What the tickets say of each person who is known by a name or an address, as the word of the file that says the status, and on how many rows of the file that is being read.
    /// </summary>
    public IEnumerable<(Fact Word, long Rows)> Persons => persons.Values;

    /// <summary>The tickets of nameless people.</summary>
    public IReadOnlyList<NamelessTicket> Nameless => nameless;

    /// <summary>Whether the nameless ones without an address are a list, of which one file is heard.</summary>
    public bool IsList { get; private set; }

    /// <summary>Whether a file has one number on several addresses: then it tells tickets apart within an address alone.</summary>
    private static bool StandsOnSeveral(List<TicketWord> words)
    {
        var on = words.Where(word => word.Word.Person != 0).ToList();
        return on.Zip(on.Skip(1)).Any(pair => pair.First.Word.File == pair.Second.Word.File && pair.First.Word.Person != pair.Second.Word.Person);
    }

    private void Hear(List<TicketWord> words, List<NamelessTicket> alone)
    {
        foreach (var word in words.Where(word => word is { Ticket: > 0, Word.Person: not 0 }))
        {
            numbered.Add(word.Word.Person);
        }

        var bearers = words.Where(word => word.Named).ToList();
        if (bearers.Count == 0)
        {
            alone.Add(new NamelessTicket(words));
            return;
        }

        var isNumber = words[0].Ticket > 0;
        var last = (isNumber ? Bearer(bearers) : bearers[^1]).Word;
        var hasOne = isNumber && bearers.Where(word => word.Word.File == last.File).All(word => (word.Word.Person, word.Word.Name) == (last.Person, last.Name));
        var further = words.Where(word => !isNumber && !word.Named && bearers.Exists(bearer => bearer.Word.File == word.Word.File)).ToList();
        if (further.Count > 0)
        {
            alone.Add(new NamelessTicket(further));
        }

        // Where it names several, the strongest is who a row without a name speaks of: what is equal in all may change places.
        var first = hasOne ? last : bearers.Where(word => word.Word.File == last.File).Select(word => word.Word).MaxBy(word => (word.Status, !word.WalkIn, word.Gender, word.Age, word.Name));
        foreach (var who in words.Except(further).GroupBy(word => hasOne || !word.Named || (isNumber && word.Word.Weak && !first.Weak) ? (first.Person, first.Name, first.Weak) : (word.Word.Person, word.Word.Name, word.Word.Weak)))
        {
            var (person, name, weak) = who.Key;
            named.Add(person);
            Say([.. who], person, name, weak);
        }
    }

    /// <summary>
    /// Whose a ticket with a number is: a file that leaves the address out takes nobody's away. A name alone holds within one format: of several, the same one is taken whatever the order
    /// of files, or who has a ticket in each of two exports would be two people.
    /// </summary>
    private TicketWord Bearer(List<TicketWord> bearers)
    {
        if (bearers.Exists(word => !word.Word.Weak))
        {
            return bearers.Last(word => !word.Word.Weak);
        }

        var format = bearers.Select(word => formatOf(word.Word.File)).Min(StringComparer.Ordinal);
        return bearers.Last(word => formatOf(word.Word.File) == format);
    }

    private void HearOn(long address, List<NamelessTicket> tickets)
    {
        var isNamed = named.Contains(address);
        List<NamelessTicket> own = [.. tickets.Where(ticket => ticket.Words[0].Ticket > 0 || !numbered.Contains(address))];
        var bearer = isNamed ? null : own.MaxBy(Strength);
        List<TicketWord> words = [.. tickets.Except(own).Concat(bearer is null ? [] : [bearer]).SelectMany(ticket => ticket.Words).OrderBy(word => word.Word.File)];
        if (words.Count > 0)
        {
            var first = persons.Where(person => person.Key.Person == address).Select(person => person.Value.Word).OrderByDescending(word => word.Status).ThenBy(word => word.Name).FirstOrDefault();
            Say(words, address, first.Name, first.Weak);
        }

        nameless.AddRange(own.Where(ticket => ticket != bearer));
    }

    private void HearWithoutAddress(List<NamelessTicket> tickets)
    {
        // As with other lists, registrations take no outcomes back.
        var words = tickets.SelectMany(ticket => ticket.Words).ToList();
        var outcomes = words.Where(word => word.Word.Status > AttendanceStatus.Registered).ToList();
        var file = (outcomes.Count > 0 ? outcomes : words).Max(word => word.Word.File);
        List<NamelessTicket> numbered = [.. tickets.Where(ticket => ticket.Words[0].Ticket > 0)];
        List<NamelessTicket> list =
        [
            .. from ticket in tickets
               let said = ticket.Words.Where(word => word.Word.File == file).ToList()
               where said.Count > 0
               select new NamelessTicket(said) { Unheard = [.. ticket.Words.Except(said)] },
        ];
        IsList = numbered.Count < tickets.Count && Size(list).CompareTo(Size(numbered)) >= 0;
        nameless.AddRange(IsList ? list : numbered);
    }

    /// <summary>Of how many people outcomes are known, then of how many anything is.</summary>
    private static (int Outcomes, int All) Size(List<NamelessTicket> list) => (list.Count(ticket => ticket.Known.Status > AttendanceStatus.Registered), list.Count);

    private void Say(IReadOnlyList<TicketWord> words, long person, long name, bool weak)
    {
        var fact = TicketWord.Known(words)!.Value with { Person = person, Name = name, Weak = weak };
        ref var said = ref CollectionsMarshal.GetValueRefOrAddDefault(persons, (person, name), out var known);
        var (later, earlier) = known && said.Word.File > fact.File ? (said.Word, fact) : (fact, said.Word);
        said = (known ? later.Strongest(earlier) : fact, said.Rows + words.Sum(each => each.Rows));
    }

    /// <summary>All that a ticket says but its place, so that the order of rows decides nothing; then what was said earlier. Between equals, which no count can tell apart, its number decides.</summary>
    private static (int Status, bool Registered, int Gender, int Age, long Earlier, long Ticket) Strength(NamelessTicket ticket) =>
        ((int)ticket.Known.Status, !ticket.Known.WalkIn, ticket.Known.Gender, ticket.Known.Age, -ticket.Known.File, ticket.Words[0].Ticket);
}

/// <summary>A ticket on which no file names anybody.</summary>
/// <param name="words">What the files say of it, in their order.</param>
internal sealed class NamelessTicket(IReadOnlyList<TicketWord> words)
{
    /// <summary>What the files say of it, in their order.</summary>
    public IReadOnlyList<TicketWord> Words => words;

    /// <summary>What other files say of it who are not heard.</summary>
    public IReadOnlyList<TicketWord> Unheard { get; init; } = [];

    /// <summary>The last address that stands on it; 0 without.</summary>
    public long Address { get; } = words.Select(word => word.Word.Person).LastOrDefault(person => person != 0);

    /// <summary>What is known of it.</summary>
    public Fact Known { get; } = TicketWord.Known(words)!.Value;

    /// <summary>On how many rows of the file that is being read it stands.</summary>
    public long Rows { get; } = words.Sum(word => word.Rows);
}
