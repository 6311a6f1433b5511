using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The identifiers by which somebody is known: the one that was named, those that turn out to be of the same person, and whatever stood beside any of them on a row. An address
/// that others share goes with them whole, because nothing tells whose it is; an id of somebody else's does not.
/// </summary>
internal sealed class KeyGroup
{
    private readonly HashSet<int> numbers = [];
    private readonly ReadFacts facts;
    private readonly Identities who;

    private KeyGroup(ReadFacts facts, Identities who) => (this.facts, this.who) = (facts, who);

    /// <summary>The group of a person's number: its numbers, and how many attendances count as theirs.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="person">Who is known by the identifier that was named.</param>
    public static (IReadOnlyCollection<int> Numbers, long Attendances) Of(SqliteConnection connection, int person)
    {
        var (facts, who, links) = FactLoader.Identify(connection);
        var group = new KeyGroup(facts, who);
        group.Add(person, links);
        return (group.numbers, group.Attendances());
    }

    private void Add(int person, KnownLinks? links)
    {
        List<Link> linked = [.. new[] { IdentityKind.Email, IdentityKind.Phone, IdentityKind.NameAndBirth }.SelectMany(kind => links?.Of(kind) ?? [])];
        var labels = Labels(person).Concat(linked.Where(link => link.Weaker == person).Select(link => link.Name))
            .Concat(linked.Where(link => link.Person == person).Select(link => link.Named)).Append(0u).Distinct().ToList();
        var persons = labels.Select(name => who.Of(person, name)).ToHashSet();
        if (persons.Count > 1)
        {
            persons.RemoveWhere(each => !labels.Exists(name => who.IsOwn(person, name) && who.Of(person, name) == each));
        }

        numbers.Add(person);
        for (var place = 0; place < facts.Count; place++)
        {
            AddWhere(persons, facts.Keys[place], facts.Names[place]);
        }

        foreach (var link in linked)
        {
            AddWhere(persons, link.Weaker, link.Name);
            AddWhere(persons, link.Person, link.Named);
        }

        foreach (var id in links?.Ids.Keys ?? [])
        {
            AddWhere(persons, id, 0);
        }
    }

    /// <summary>Of several facts of one person at one session one counts.</summary>
    private long Attendances() =>
        Enumerable.Range(0, facts.Count).LongCount(place => numbers.Contains(facts.Keys[place]) && facts.Columns.Status[place] != (byte)OneAttendance.MergedAway);

    private IEnumerable<uint> Labels(int person)
    {
        for (var place = 0; place < facts.Count; place++)
        {
            if (facts.Keys[place] == person)
            {
                yield return facts.Names[place];
            }
        }
    }

    private void AddWhere(HashSet<int> persons, int key, uint name)
    {
        if (key > 0 && persons.Contains(who.Of(key, name)))
        {
            numbers.Add(key);
        }
    }
}
