namespace Ateliers.Reporting.Storage;

/// <summary>
/// Tells people apart who share an e-mail or a phone (docs/decisions/0005). Names that stood beside another one in one session are people of their own,
/// everywhere. The one of them who comes first (<see cref="Appearances"/>) is also who the rows without a name, or with a name that never stood beside another, speak of.
/// Where nobody stood beside another, one address is one person. It is a pure function of the facts, so that it depends neither on the order of
/// files nor, as far as anything is counted, on the secret.
/// </summary>
internal sealed class SharedAddresses(ReadFacts facts)
{
    private readonly HashSet<(int Key, uint Name)> members = [];
    private readonly HashSet<int> addresses = [];
    private readonly Dictionary<(int Key, uint Name), int> numbers = [];
    private readonly List<int> runs = []; // places whose fact shares session and identifier with the fact before
    private ILookup<int, KeyValuePair<(int Key, uint Name), Appearances>>? appearances;

    /// <summary>The addresses that are of several people by their names.</summary>
    public IReadOnlySet<int> Addresses => addresses;

    /// <summary>The positions of the sessions at which one identifier has several facts.</summary>
    public HashSet<int> Sessions { get; } = [];

    /// <summary>Looks at the fact that was read last beside the one before it.</summary>
    public void Look(bool isFirstOfSession)
    {
        var (place, keys) = (facts.Count - 1, facts.Keys);
        if (isFirstOfSession || keys[place] != keys[place - 1] || keys[place] < 0)
        {
            return;
        }

        runs.Add(place);
        Sessions.Add(facts.Sessions.Count - 1);
        if (facts.Names[place - 1] != 0)
        {
            members.Add((keys[place], facts.Names[place - 1]));
            members.Add((keys[place], facts.Names[place]));
            addresses.Add(keys[place]);
        }
    }

    /// <summary>Whether names stood side by side on an address.</summary>
    public bool IsShared(int address) => addresses.Contains(address);

    /// <summary>The number of the person whom a name on an address speaks of, as far as names tell.</summary>
    public int NumberOf(int address, uint name) => numbers.GetValueOrDefault((address, name), address);

    /// <summary>Gives a number to all people on shared addresses but the first of each.</summary>
    /// <param name="which">The addresses to look at.</param>
    /// <param name="isElsewhere">Whether a name on an address is known as somebody by a stronger identifier; such a one is not among them.</param>
    /// <param name="largest">The largest number of a person so far, and then.</param>
    public void Number(Func<int, bool> which, Func<(int Key, uint Name), bool> isElsewhere, ref int largest)
    {
        if (members.Count == 0)
        {
            return;
        }

        appearances ??= AppearancesOf().ToLookup(pair => pair.Key.Key);
        foreach (var address in appearances.Where(address => which(address.Key)).OrderBy(address => address.Key))
        {
            foreach (var (member, _) in address.Where(each => !isElsewhere(each.Key)).OrderBy(each => each.Value).ThenBy(each => each.Key.Name).Skip(1))
            {
                numbers[member] = ++largest;
            }
        }
    }

    /// <summary>The facts that share a session and an identifier: the first and the last of each such run.</summary>
    public IEnumerable<(int Start, int End)> Runs()
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var start = runs[i] - 1;
            while (i + 1 < runs.Count && runs[i + 1] == runs[i] + 1)
            {
                i++;
            }

            yield return (start, runs[i]);
        }
    }

    private Dictionary<(int Key, uint Name), Appearances> AppearancesOf()
    {
        Dictionary<(int Key, uint Name), Appearances> found = [];
        for (var place = 0; place < facts.Count; place++)
        {
            var member = (facts.Keys[place], facts.Names[place]);
            if (facts.Names[place] == 0 || !members.Contains(member))
            {
                continue;
            }

            if (!found.TryGetValue(member, out var those))
            {
                found[member] = those = new Appearances();
            }

            those.Add(facts.Ranks[place], facts.Columns, place);
        }

        return found;
    }
}
