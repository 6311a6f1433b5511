using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a row says of its person, beside who it is.</summary>
/// <param name="BirthYear">The year of birth; 0 when not stated.</param>
/// <param name="Gender">As stated.</param>
/// <param name="Age">As stated; the year of birth counts where it is null.</param>
/// <param name="AgeIsImpossible">Whether an age or a birth is stated that nobody has.</param>
internal readonly record struct PersonDetails(short BirthYear, Gender? Gender, AgeBand? Age, bool AgeIsImpossible);

/// <summary>
/// The persons of a file, each once. Cells that were seen before are known by one hash and one visit to memory; whatever makes a string or
/// a keyed hash is done once for each different set of cells.
/// </summary>
/// <param name="reader">Reads a person that was not seen before.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class PersonTable(PersonReader reader, long seed) : IDisposable
{
    private const int Nobody = -1;

    private readonly WideTable<Known> byCells = new();
    private readonly WideTable<int> byKey = new();
    private readonly WideTable<PersonDetails> byDetails = new();
    private readonly Dictionary<(UInt128 Cells, string Atelier), int> byName = [];
    private readonly List<PersonKey> weaker = [];
    private readonly List<PersonKey> fresh = [];
    private readonly List<PersonLink> links = [];
    private List<(int Person, DateOnly Day)> forgotten = [];
    private PersonDetails details;
    private UInt128 cells;
    private int count;

    /// <summary>What the days of birth say of the order of day and month.</summary>
    public DayOrderEvidence BirthOrder => reader.BirthOrder;

    /// <summary>How many different cells are remembered.</summary>
    public int Remembered => Math.Max(byCells.Count, byName.Count);

    /// <summary>Looks at the cells that say who the row's person is, ahead of <see cref="Find"/>: memory answers slower than the rest of the row is read.</summary>
    public void Ahead(CsvReader csv)
    {
        cells = XxHash128.HashToUInt128(reader.Identity.Gather(csv), seed);
        byCells.Prefetch(cells);
    }

    /// <summary>The position of the row's person, -1 for nobody, and the name's fingerprint.</summary>
    public int Find(CsvReader csv, string atelier, out uint name)
    {
        if (!byCells.TryGet(cells, out var known))
        {
            known = New(csv);
            byCells.Add(cells, known);
        }

        name = known.Name;
        return known.Person != Nobody || name == 0 ? known.Person : FindByName(csv, atelier);
    }

    /// <summary>What the row says of its person otherwise.</summary>
    public PersonDetails Details(CsvReader csv)
    {
        var gathered = reader.Details.Gather(csv, out var same);
        if (same)
        {
            return details;
        }

        var hash = XxHash128.HashToUInt128(gathered, seed);
        if (!byDetails.TryGet(hash, out details))
        {
            details = reader.ReadDetails(csv);
            byDetails.Add(hash, details);
        }

        return details;
    }

    /// <summary>Hands over the persons that are new since they were last taken.</summary>
    public PersonKey[] TakeNew() => Taken(fresh);

    /// <summary>Hands over what rows said of persons with two identifiers since it was last taken.</summary>
    public PersonLink[] TakeLinks() => Taken(links);

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

    private Known New(CsvReader csv)
    {
        if (reader.ByStrong(csv) is not { } key)
        {
            return new Known(Nobody, reader.Fingerprint(csv));
        }

        byKey.Prefetch(Bits(key));
        var person = Index(key);
        if (!reader.MayLink)
        {
            return new Known(person, reader.NamesTellApart ? reader.Fingerprint(csv) : 0);
        }

        weaker.Clear();
        var name = reader.Weaker(csv, key.Kind, weaker);
        foreach (var other in weaker)
        {
            var scope = key.Kind == IdentityKind.Id ? reader.Scope : IdScope.NoId;
            links.Add(new PersonLink(person, scope, other, name, IsForgotten: reader.Forgotten?.DayOf(other) is not null));
        }

        return new Known(person, name);
    }

    private int FindByName(CsvReader csv, string atelier)
    {
        if (!byName.TryGetValue((cells, atelier), out var index))
        {
            index = reader.ByName(csv, atelier, out var inYear) is { } key ? Index(key) : Nobody;
            Link(index, inYear);
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

    /// <summary>What some cells come to.</summary>
    /// <param name="Person">The position of the person; -1 where no id, e-mail or phone says who it is.</param>
    /// <param name="Name">The name's fingerprint.</param>
    private readonly record struct Known(int Person, uint Name);
}
