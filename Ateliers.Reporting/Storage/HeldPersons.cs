using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The new persons of a file that names more of them than its reader remembers: who comes back is found here, not in a table of hundreds of megabytes, and all of them are written
/// in the order of their keys in the end (docs/decisions/0017). About 30 bytes a person.
/// </summary>
/// <param name="most">How many it holds.</param>
internal sealed class HeldPersons(int most) : IDisposable
{
    /// <summary>So many take about 240 MB.</summary>
    public const int Most = 8_000_000;

    private const int KindBit = 28;
    private const uint Numbers = (1u << KindBit) - 1;

    private readonly WideTable<uint> byKey = new();

    /// <summary>Whether it holds nobody.</summary>
    public bool IsEmpty => byKey.Count == 0;

    /// <summary>The number of a person; 0 for one that it does not hold.</summary>
    public int NumberOf(PersonKey key) => byKey.TryGet(new UInt128(key.High, key.Low), out var value) ? (int)(value & Numbers) : 0;

    /// <summary>Takes a person that it does not hold; false where it cannot.</summary>
    public bool TryAdd(in NewPerson person)
    {
        if (byKey.Count >= most || person.Id > Numbers || person.Bits == 0)
        {
            return false;
        }

        byKey.Add(person.Bits, ((uint)person.Kind << KindBit) | (uint)person.Id);
        return true;
    }

    /// <summary>Hands over all that it holds, a part at a time, the parts in the order of their keys; it is empty then.</summary>
    public IEnumerable<List<NewPerson>> TakeParts()
    {
        List<(UInt128 Hash, uint Value)> taken = [];
        List<NewPerson> persons = [];
        for (var part = 0; part < WideTable<uint>.Parts; part++)
        {
            byKey.TakePart(part, taken);
            foreach (var (hash, value) in taken)
            {
                persons.Add(new NewPerson(hash, (int)(value & Numbers), (IdentityKind)(value >> KindBit)));
            }

            yield return persons;
            taken.Clear();
            persons.Clear();
        }
    }

    public void Dispose() => byKey.Dispose();
}
