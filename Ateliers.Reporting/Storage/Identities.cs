using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What identifiers turn out to be.</summary>
/// <param name="Merged">People who are known by several of them.</param>
/// <param name="SharedAddresses">E-mails and phone numbers that are of several people.</param>
public readonly record struct IdentityCounts(long Merged, long SharedAddresses);

/// <summary>
/// Finds who is one person although known by several identifiers (docs/decisions/0011), and who are several although known by one (<see cref="SharedAddresses"/>). An e-mail, a
/// phone number, a name with birth is who the stronger identifier beside it is: all of it where the links name one person alone and no other name stood beside that person
/// or on the address; otherwise only under the names that a link gives to one person. It is a pure function of facts and links.
/// </summary>
/// <param name="facts">The facts. Their persons get the numbers that count.</param>
/// <param name="sharing">Which names stood side by side.</param>
/// <param name="links">What is known of links; null where there are none.</param>
internal sealed class Identities(ReadFacts facts, SharedAddresses sharing, KnownLinks? links)
{
    /// <summary>In place of a person where links name more than one.</summary>
    private const int Several = -1;

    private static readonly IdentityKind[] Weaker = [IdentityKind.Email, IdentityKind.Phone, IdentityKind.NameAndBirth];

    private readonly Dictionary<(int Key, uint Name), int> byName = [];
    private readonly Dictionary<int, int> whole = links is null ? [] : new(links.Ids);
    private readonly HashSet<int> ambiguous = []; // addresses of which links or names say that they are of several people
    private readonly HashSet<int> merged = [];

    /// <summary>How many people are known by several identifiers, and how many addresses are of several people.</summary>
    public IdentityCounts Counts => new(merged.Count, ambiguous.Count + sharing.Addresses.Count(address => !ambiguous.Contains(address)));

    /// <summary>Finds out who is whom, and gives all facts of one person one number.</summary>
    /// <param name="largest">The largest number of a person so far.</param>
    /// <returns>The largest number of a person now, and the positions of the sessions at which one person may have several facts.</returns>
    public (int Largest, IReadOnlySet<int> Sessions) Find(int largest)
    {
        largest = Math.Max(largest, links?.LargestPerson ?? 0);
        var levels = links is null ? [] : Weaker.Select(kind => (Kind: kind, Said: links.Of(kind)))
            .Select(level => (level.Kind, level.Said, Keys: level.Said.Select(link => link.Weaker).ToHashSet())).ToList();
        sharing.Number(key => !levels.Exists(level => level.Keys.Contains(key)), _ => false, ref largest);
        foreach (var (kind, said, keys) in levels)
        {
            Weigh(said, keys, isAddress: kind != IdentityKind.NameAndBirth);
            sharing.Number(keys.Contains, IsElsewhere, ref largest);
            if (kind == IdentityKind.Email)
            {
                JoinByPhone(links!.SharedPhones.ToList(), said);
            }
        }

        foreach (var (start, end) in sharing.Runs())
        {
            if (facts.Names[start] == 0)
            {
                Name(start, end);
            }
        }

        if (links is not null || sharing.Addresses.Count > 0)
        {
            Apply();
        }

        return (largest, sharing.Sessions);
    }

    /// <summary>The person whom a name beside an identifier speaks of.</summary>
    public int Of(int key, uint name)
    {
        if (name != 0 && byName.TryGetValue((key, name), out var named) && named != Several)
        {
            return named;
        }

        var own = sharing.NumberOf(key, name);
        return own == key ? whole.GetValueOrDefault(key, key) : own;
    }

    /// <summary>Whether a name beside an identifier speaks of somebody who is known by no stronger one.</summary>
    public bool IsOwn(int key, uint name) => Of(key, name) == sharing.NumberOf(key, name);

    private bool IsElsewhere((int Key, uint Name) label) => label.Name != 0 && byName.TryGetValue(label, out var named) && named != Several;

    /// <summary>
    /// E-mails that stand beside one phone number under one name, and bear no other name anywhere, are one person's: of whoever has two addresses, or had one mended. With an id among them they are
    /// that one's; where chains of them would make one of two ids, they stay apart.
    /// </summary>
    private void JoinByPhone(List<IGrouping<(int Phone, uint Name), SourceLink>> phones, IReadOnlyCollection<Link> emails)
    {
        if (phones.Count == 0)
        {
            return;
        }

        var names = NamesOn(phones.SelectMany(phone => phone).Where(link => link.Source == SourceLink.NoId).Select(link => link.Person).ToHashSet(), emails);
        JoinedPeople joined = new();
        foreach (var phone in phones)
        {
            joined.Add([
                .. phone.Where(link => link.Source != SourceLink.NoId || names[link.Person].All(name => name == link.Named))
                    .Select(link => (Person: link, Is: link.Source == SourceLink.NoId ? Of(link.Person, link.Named) : link.Person))
                    .Select(each => (each.Is, IsId: each.Person.Source != SourceLink.NoId || each.Is != each.Person.Person)).Distinct()]);
        }

        foreach (var (person, top) in joined.Tops())
        {
            whole[person] = top;
        }
    }

    /// <summary>The names that stand on some e-mails, in facts and in links to them.</summary>
    private ILookup<int, uint> NamesOn(HashSet<int> keys, IEnumerable<Link> emails) => Enumerable.Range(0, facts.Count)
        .Where(place => keys.Contains(facts.Keys[place])).Select(place => (Key: facts.Keys[place], Name: facts.Names[place]))
        .Concat(emails.Where(link => keys.Contains(link.Weaker)).Select(link => (Key: link.Weaker, link.Name)))
        .Where(each => each.Name != 0).Distinct().ToLookup(each => each.Key, each => each.Name);

    /// <summary>Finds whom the weaker identifiers of one kind stand for, once the stronger kinds have been weighed.</summary>
    private void Weigh(IReadOnlyCollection<Link> said, HashSet<int> keys, bool isAddress)
    {
        Dictionary<int, int> single = [];
        HashSet<int> named = [];
        foreach (var link in said)
        {
            var person = Of(link.Person, link.Named);
            single[link.Weaker] = single.GetValueOrDefault(link.Weaker, person) == person ? person : Several;
            if (link.Name != 0)
            {
                var label = (link.Weaker, link.Name);
                byName[label] = byName.GetValueOrDefault(label, person) == person ? person : Several;
                named.Add(link.Weaker);
            }
        }

        foreach (var key in single.Where(pair => pair.Value == Several || sharing.IsShared(pair.Key)).Select(pair => pair.Key).Concat(Beside(single, named, keys)).ToList())
        {
            single.Remove(key);
            if (isAddress)
            {
                ambiguous.Add(key);
            }
        }

        foreach (var (key, person) in single)
        {
            whole[key] = person;
        }
    }

    /// <summary>
    /// The addresses on which another name stood beside the one person whom all their links name, at one session: whoever that is, it is not that person.
    /// </summary>
    private HashSet<int> Beside(Dictionary<int, int> single, HashSet<int> named, HashSet<int> keys)
    {
        HashSet<int> found = [];
        for (var session = 0; named.Count > 0 && session < facts.Sessions.Count; session++)
        {
            var (first, end) = (facts.Sessions[session], facts.EndOf(session));
            for (var place = first; place < end; place++)
            {
                var (key, name) = (facts.Keys[place], facts.Names[place]);
                if (name != 0 && named.Contains(key) && !byName.ContainsKey((key, name)) && single[key] is var person and not Several && Stands(person, first, end, keys))
                {
                    found.Add(key);
                }
            }
        }

        return found;
    }

    /// <summary>Whether a person is known to stand among some facts, by a stronger identifier than those that are being weighed.</summary>
    private bool Stands(int person, int first, int end, HashSet<int> keys)
    {
        for (var place = first; place < end; place++)
        {
            if (facts.Keys[place] > 0 && !keys.Contains(facts.Keys[place]) && Of(facts.Keys[place], facts.Names[place]) == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Beside rows with a name, a row without one speaks of the one among them who comes first; of those who are known by a stronger identifier only where all are one, and where
    /// that leaves it open, it says nothing. It stands first in its run.
    /// </summary>
    private void Name(int start, int end)
    {
        var key = facts.Keys[start];
        var names = Enumerable.Range(start + 1, end - start).Select(place => facts.Names[place]).ToList();
        var left = names.Where(name => !IsElsewhere((key, name))).ToList();
        if (left.Count > 0)
        {
            facts.Names[start] = left.MinBy(name => sharing.NumberOf(key, name));
        }
        else if (names.Select(name => Of(key, name)).Distinct().Count() == 1)
        {
            facts.Names[start] = names[0];
        }
        else
        {
            facts.Columns.Status[start] = (byte)OneAttendance.MergedAway;
        }
    }

    private void Apply()
    {
        for (var session = 0; session < facts.Sessions.Count; session++)
        {
            for (var place = facts.Sessions[session]; place < facts.EndOf(session); place++)
            {
                var key = facts.Keys[place];
                if (key > 0 && Of(key, facts.Names[place]) is var person && person != key)
                {
                    facts.Columns.Person[place] = person;
                    sharing.Sessions.Add(session);
                    if (person != sharing.NumberOf(key, facts.Names[place]))
                    {
                        merged.Add(person);
                    }
                }
            }
        }
    }
}
