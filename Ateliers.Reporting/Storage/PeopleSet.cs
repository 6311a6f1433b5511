using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Who came to a cell, each once: first whoever is known by more than a name at one attendance at least, then those whom a name alone names each time; of both the numbers in order, each as how far
/// it lies from the one before, seven bits a byte. Somebody every fifty people takes one byte.
/// </summary>
internal static class PeopleSet
{
    /// <summary>Writes a set.</summary>
    /// <param name="came">All visits, as numbers of <see cref="SessionTotals.Came"/>. They are put in order.</param>
    /// <returns>The bytes, how many people are known by more than a name, and how many by a name alone.</returns>
    public static (byte[] Set, int People, int Weak) Of(List<int> came)
    {
        var visits = CollectionsMarshal.AsSpan(came);
        foreach (ref var visit in visits)
        {
            visit = ((visit >> SessionTotals.PersonShift) << 1) | (visit & SessionTotals.Weak);
        }

        visits.Sort();
        var (known, weak) = (new PackedWriter(), new PackedWriter());
        var (people, lastKnown, weakPeople, lastWeak, last) = (0, 0, 0, 0, 0);
        foreach (var visit in visits)
        {
            var person = visit >> 1;
            if (person == last)
            {
                continue; // whoever is known by more once stands first
            }

            last = person;
            if ((visit & 1) == 0)
            {
                known.Number(person - lastKnown);
                (lastKnown, people) = (person, people + 1);
            }
            else
            {
                weak.Number(person - lastWeak);
                (lastWeak, weakPeople) = (person, weakPeople + 1);
            }
        }

        return ([.. known.Written, .. weak.Written], people, weakPeople);
    }
}

/// <summary>Reads the people of a set in order: first those who are known by more than a name; after them, from <see cref="Restart"/> on, those whom a name alone names.</summary>
internal ref struct PeopleReader(ReadOnlySpan<byte> set)
{
    private PackedReader distances = new(set);
    private int person;

    /// <summary>The next person.</summary>
    public int Next() => person += distances.Small();

    /// <summary>Begins the second list.</summary>
    public void Restart() => person = 0;
}
