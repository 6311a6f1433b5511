using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What the cells of a row say of its person.</summary>
/// <param name="Person">The person's position in the file, <see cref="Nobody"/> or <see cref="ByName"/>.</param>
/// <param name="Name">The name's fingerprint; 0 without a name.</param>
/// <param name="BirthYear">The year of birth; 0 when not stated.</param>
/// <param name="Gender">As stated.</param>
/// <param name="Age">As stated; the year of birth counts where it is null.</param>
internal readonly record struct PersonFacts(int Person, uint Name, short BirthYear, Gender? Gender, AgeBand? Age)
{
    /// <summary>Nothing identifies the person.</summary>
    public const int Nobody = -1;

    /// <summary>A name alone: who it is depends on the atelier.</summary>
    public const int ByName = -2;
}

/// <summary>The persons of a file, each once, known by the bytes of the cells that say who they are; the keyed hash is made once a person.</summary>
/// <param name="reader">Reads a person that was not seen before.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class PersonTable(PersonReader reader, long seed)
{
    private readonly Dictionary<UInt128, PersonFacts> byCells = [];
    private readonly Dictionary<(UInt128 Cells, string Atelier), int> byName = [];
    private readonly Dictionary<PersonKey, int> byKey = [];
    private List<PersonKey> fresh = [];

    /// <summary>What the row says of its person.</summary>
    public PersonFacts Find(CsvReader csv, string atelier)
    {
        var cells = XxHash128.HashToUInt128(reader.Cells.Gather(csv, out _), seed);
        if (!byCells.TryGetValue(cells, out var facts))
        {
            (var key, facts) = reader.Read(csv);
            facts = key is { } known ? facts with { Person = Index(known) } : facts;
            byCells.Add(cells, facts);
        }

        return facts.Person == PersonFacts.ByName ? facts with { Person = WeakIndex(csv, cells, atelier) } : facts;
    }

    /// <summary>Hands over the persons that are new since they were last taken.</summary>
    public List<PersonKey> TakeNew()
    {
        var taken = fresh;
        fresh = [];
        return taken;
    }

    private int WeakIndex(CsvReader csv, UInt128 cells, string atelier)
    {
        if (!byName.TryGetValue((cells, atelier), out var index))
        {
            index = Index(reader.ByName(csv, atelier));
            byName.Add((cells, atelier), index);
        }

        return index;
    }

    private int Index(PersonKey key)
    {
        if (!byKey.TryGetValue(key, out var index))
        {
            index = byKey.Count;
            byKey.Add(key, index);
            fresh.Add(key);
        }

        return index;
    }
}
