using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Who a row's person is, and what the row says of that person otherwise.</summary>
/// <param name="Person">The position of the person; -1 for nobody.</param>
/// <param name="Name">The name's fingerprint.</param>
/// <param name="Details">The rest.</param>
internal readonly record struct FoundPerson(int Person, uint Name, PersonDetails Details)
{
    /// <summary>Whether the name is that of several people.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>
/// The persons of a file, each once. Cells that were seen before are known by one hash and one visit to memory; whatever makes a string or
/// a keyed hash is done once for each different set of cells.
/// </summary>
/// <param name="reader">Reads a person that was not seen before.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class PersonTable(PersonReader reader, long seed) : IDisposable
{
    private const int Nobody = -1;

    private readonly WideTable<FoundPerson> byCells = new();
    private readonly WideTable<int> byKey = new();
    private readonly WideTable<PersonDetails> byDetails = new();
    private readonly Dictionary<(UInt128 Cells, string Atelier), int> byName = [];
    private readonly List<PersonKey> weaker = [];
    private readonly List<PersonKey> fresh = [];
    private readonly List<PersonLink> links = [];
    private readonly List<PersonName> names = [];
    private List<(int Person, DateOnly Day)> forgotten = [];
    private UInt128 cells;
    private long groups;
    private int firstGroup;
    private int count;

    /// <summary>What the days of birth say of the order of day and month.</summary>
    public DayOrderEvidence BirthOrder => reader.BirthOrder;

    /// <summary>The addresses that bear many names.</summary>
    public NamesOfAddresses NamesOfAddresses { get; } = new();

    /// <summary>What to say of the rows that name several people; null where there are none.</summary>
    public Remark? Groups => groups > 0 ? new Remark(RemarkCode.GroupsAsOne, groups, firstGroup) : null;

    /// <summary>How many different cells are remembered.</summary>
    public int Remembered => Math.Max(byCells.Count, byName.Count);

    /// <summary>Looks at the cells that speak of the row's person, ahead of <see cref="Find"/>: memory answers slower than the rest of the row is read.</summary>
    public void Ahead(CsvReader csv)
    {
        cells = reader.Cells.Hash(csv, seed);
        byCells.Prefetch(cells);
    }

    /// <summary>The row's person.</summary>
    public FoundPerson Find(CsvReader csv, string atelier, int line)
    {
        if (!byCells.TryGet(cells, out var known))
        {
            known = New(csv) with { IsGroup = reader.IsGroup(csv) };
            byCells.Add(cells, known);
        }

        if (known.IsGroup)
        {
            firstGroup = groups++ == 0 ? line : firstGroup;
        }

        return known.Person != Nobody || known.Name == 0 ? known : known with { Person = FindByName(csv, atelier, known.Name) };
    }

    /// <summary>Hands over the persons that are new since they were last taken.</summary>
    public PersonKey[] TakeNew() => Taken(fresh);

    /// <summary>Hands over what rows said of persons with two identifiers since it was last taken.</summary>
    public PersonLink[] TakeLinks() => Taken(links);

    /// <summary>Hands over the names of persons whose attendances bear none, since they were last taken.</summary>
    public PersonName[] TakeNames() => Taken(names);

    /// <summary>Hands over who among the persons that are new was forgotten, and until when nothing is kept of them, since it was last taken.</summary>
    public List<(int Person, DateOnly Day)> TakeForgotten()
    {
        var taken = forgotten;
        forgotten = [];
        return taken;
    }

    /// <summary>Forgets all persons: the next one has the position 0.</summary>
    public void Forget()
    {
        byCells.Clear();
        byKey.Clear();
        byDetails.Clear();
        byName.Clear();
        NamesOfAddresses.Forget();
        count = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        byCells.Dispose();
        byKey.Dispose();
        byDetails.Dispose();
    }

    private static T[] Taken<T>(List<T> list)
    {
        T[] taken = [.. list];
        list.Clear();
        return taken;
    }

    private FoundPerson New(CsvReader csv)
    {
        if (reader.ByStrong(csv) is not { } key)
        {
            return new FoundPerson(Nobody, reader.FingerprintAlone(csv), Details(csv));
        }

        byKey.Prefetch(Bits(key)); // it is looked up once the rest has been read
        var details = Details(csv);
        if (!reader.MayLink)
        {
            var alone = Index(key);
            return new FoundPerson(alone, Told(alone, key.Kind, reader.Fingerprint(csv)), details);
        }

        weaker.Clear();
        var fingerprint = reader.Weaker(csv, key.Kind, weaker);
        var person = Index(key);
        var name = Told(person, key.Kind, fingerprint);
        foreach (var other in weaker)
        {
            var scope = key.Kind == IdentityKind.Id ? reader.Scope : IdScope.NoId;
            links.Add(new PersonLink(person, scope, other, name, IsForgotten: reader.Forgotten?.DayOf(other) is not null));
        }

        return new FoundPerson(person, name, details);
    }

    /// <summary>The name that tells the bearers of an address apart; 0 where every address is one person's. A name that attendances do not bear is noted for the person.</summary>
    private uint Told(int person, IdentityKind kind, uint name)
    {
        if (name != 0 && (!reader.NamesTellApart || kind is not (IdentityKind.Email or IdentityKind.Phone)))
        {
            names.Add(new PersonName(person, name));
        }
        else if (name != 0)
        {
            NamesOfAddresses.Add(person, name);
        }

        return reader.NamesTellApart ? name : 0;
    }

    private PersonDetails Details(CsvReader csv)
    {
        var hash = reader.Details.Hash(csv, seed);
        if (!byDetails.TryGet(hash, out var details))
        {
            details = reader.ReadDetails(csv);
            byDetails.Add(hash, details);
        }

        return details;
    }

    private int FindByName(CsvReader csv, string atelier, uint name)
    {
        if (!byName.TryGetValue((cells, atelier), out var index))
        {
            index = reader.ByName(csv, atelier, out var inYear) is { } key ? Index(key) : Nobody;
            Link(index, inYear);
            if (index != Nobody)
            {
                names.Add(new PersonName(index, name));
            }

            byName.Add((cells, atelier), index);
        }

        return index;
    }

    /// <summary>
    /// Whoever is known by name and day of birth is linked with the name and the year, which is all that another source may state. The link bears no name: it stands in the key.
    /// </summary>
    private void Link(int person, PersonKey? inYear)
    {
        if (inYear is { } weak)
        {
            links.Add(new PersonLink(person, IdScope.NoId, weak, Name: 0, IsForgotten: reader.Forgotten?.DayOf(weak) is not null));
        }
    }

    /// <summary>The hash of a key; keys of different kinds differ in it already.</summary>
    private static UInt128 Bits(PersonKey key) => new(key.High, key.Low);

    private int Index(PersonKey key)
    {
        var bits = Bits(key);
        if (!byKey.TryGet(bits, out var index))
        {
            index = count++;
            byKey.Add(bits, index);
            fresh.Add(key);
            if (reader.Forgotten?.DayOf(key) is { } day)
            {
                forgotten.Add((index, day));
            }
        }

        return index;
    }
}
