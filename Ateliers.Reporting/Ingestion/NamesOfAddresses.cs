namespace Ateliers.Reporting.Ingestion;

/// <summary>Notices the addresses and phone numbers of a file that bear three names or more: a helper who signs people up, or a family. Two are often one name in two spellings.</summary>
internal sealed class NamesOfAddresses
{
    private const int Many = 3;

    private readonly List<uint> first = []; // by the position of the person; 0 where none is known
    private readonly Dictionary<int, HashSet<uint>> several = [];
    private readonly List<int> found = [];

    /// <summary>Takes a name that stands beside an address.</summary>
    /// <param name="person">The position of whoever is known by the address.</param>
    /// <param name="name">The name's fingerprint, not 0.</param>
    public void Add(int person, uint name)
    {
        while (first.Count <= person)
        {
            first.Add(0);
        }

        if (first[person] == 0 || first[person] == name)
        {
            first[person] = name;
            return;
        }

        if (!several.TryGetValue(person, out var names))
        {
            several[person] = names = [first[person]];
        }

        if (names.Count < Many && names.Add(name) && names.Count == Many)
        {
            found.Add(person);
        }
    }

    /// <summary>Hands over the positions of those found since they were last taken.</summary>
    public int[] Take()
    {
        int[] taken = [.. found];
        found.Clear();
        return taken;
    }

    /// <summary>Positions start at 0 again.</summary>
    public void Forget()
    {
        first.Clear();
        several.Clear();
    }
}
