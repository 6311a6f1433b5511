using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a row says of its person, beside who it is.</summary>
/// <param name="BirthYear">The year of birth; 0 when not stated.</param>
/// <param name="Gender">As stated.</param>
/// <param name="Age">As stated; the year of birth counts where it is null.</param>
internal readonly record struct PersonDetails(short BirthYear, Gender? Gender, AgeBand? Age);

/// <summary>The persons of a file, each once, known by the bytes of the cells that say who they are; the keyed hash is made once a person.</summary>
/// <param name="reader">Reads a person that was not seen before.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class PersonTable(PersonReader reader, long seed)
{
    private const int Nobody = -1;

    private readonly WideTable<int> byStrong = new();
    private readonly WideTable<PersonDetails> byDetails = new();
    private readonly Dictionary<(UInt128 Cells, string Atelier), int> byName = [];
    private readonly Dictionary<PersonKey, int> byKey = [];
    private List<PersonKey> fresh = [];
    private PersonDetails details;

    /// <summary>The position of the row's person, -1 for nobody, and the name's fingerprint.</summary>
    public int Find(CsvReader csv, string atelier, out uint name)
    {
        name = reader.Fingerprint(csv);
        var cells = reader.Strong.Gather(csv, out _);
        if (!Cells.AreEmpty(cells))
        {
            var hash = XxHash128.HashToUInt128(cells, seed);
            if (!byStrong.TryGet(hash, out var index))
            {
                index = reader.ByStrong(csv) is { } key ? Index(key) : Nobody;
                byStrong.Add(hash, index);
            }

            if (index != Nobody)
            {
                return index;
            }
        }

        return name == 0 ? Nobody : FindByName(csv, atelier);
    }

    /// <summary>What the row says of its person otherwise.</summary>
    public PersonDetails Details(CsvReader csv)
    {
        var cells = reader.Details.Gather(csv, out var same);
        if (same)
        {
            return details;
        }

        var hash = XxHash128.HashToUInt128(cells, seed);
        if (!byDetails.TryGet(hash, out details))
        {
            details = reader.ReadDetails(csv);
            byDetails.Add(hash, details);
        }

        return details;
    }

    /// <summary>Hands over the persons that are new since they were last taken.</summary>
    public List<PersonKey> TakeNew()
    {
        var taken = fresh;
        fresh = [];
        return taken;
    }

    private int FindByName(CsvReader csv, string atelier)
    {
        var place = (XxHash128.HashToUInt128(reader.Naming.Gather(csv, out _), seed), atelier);
        if (!byName.TryGetValue(place, out var index))
        {
            index = reader.ByName(csv, atelier) is { } key ? Index(key) : Nobody;
            byName.Add(place, index);
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
