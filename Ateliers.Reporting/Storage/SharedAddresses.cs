using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Tells people apart who share an e-mail or a phone (docs/decisions/0005). Names that stood beside another one in one session are people of their own,
/// everywhere. The one of them who comes first (<see cref="Appearances"/>) is also who the rows without a name, or with a name that never stood beside another, speak of.
/// Where nobody stood beside another, one address is one person. It is a pure function of the facts, so that it depends neither on the order of
/// files nor on the secret.
/// </summary>
internal sealed class SharedAddresses(FactColumns facts, int capacity)
{
    /// <summary>A fact that another one of the same person and session stands for.</summary>
    public const AttendanceStatus MergedAway = 0;

    private readonly uint[] names = new uint[capacity];
    private readonly HashSet<(int Person, uint Name)> members = [];
    private readonly List<int> runs = []; // places whose fact shares session and address with the fact before
    private readonly int[] ranks = new int[capacity];
    private readonly int[] files = new int[capacity];

    /// <summary>Takes what a fact says of its name, in the order of session, person and name.</summary>
    public void Add(int place, long name, int file, int rank, bool isFirstOfSession)
    {
        (names[place], files[place], ranks[place]) = (unchecked((uint)name), file, rank);
        if (isFirstOfSession || facts.Person[place] != facts.Person[place - 1] || facts.Person[place] < 0)
        {
            return;
        }

        runs.Add(place);
        if (names[place - 1] != 0)
        {
            members.Add((facts.Person[place], names[place - 1]));
            members.Add((facts.Person[place], names[place]));
        }
    }

    /// <summary>Gives every person a number of their own, and leaves one fact of each at each session.</summary>
    /// <param name="count">How many facts there are.</param>
    /// <param name="largest">The largest number of a person so far.</param>
    /// <returns>The largest number of a person now.</returns>
    public int TellApart(int count, int largest)
    {
        if (members.Count > 0)
        {
            var numbers = Number(AppearancesOf(count), ref largest);
            for (var place = 0; place < count; place++)
            {
                if (numbers.TryGetValue((facts.Person[place], names[place]), out var number))
                {
                    facts.Person[place] = number;
                }
            }
        }

        for (var i = 0; i < runs.Count; i++)
        {
            var start = runs[i] - 1;
            while (i + 1 < runs.Count && runs[i + 1] == runs[i] + 1)
            {
                i++;
            }

            MergeNameless(start, runs[i]);
        }

        return largest;
    }

    private Dictionary<(int Person, uint Name), Appearances> AppearancesOf(int count)
    {
        Dictionary<(int Person, uint Name), Appearances> found = [];
        for (var place = 0; place < count; place++)
        {
            var member = (facts.Person[place], names[place]);
            if (names[place] == 0 || !members.Contains(member))
            {
                continue;
            }

            if (!found.TryGetValue(member, out var appearances))
            {
                found[member] = appearances = new Appearances();
            }

            appearances.Add(ranks[place], facts, place);
        }

        return found;
    }

    /// <summary>New numbers for all members of an address but the first, in their order.</summary>
    private static Dictionary<(int Person, uint Name), int> Number(Dictionary<(int Person, uint Name), Appearances> found, ref int largest)
    {
        Dictionary<(int Person, uint Name), int> numbers = [];
        foreach (var address in found.GroupBy(member => member.Key.Person).OrderBy(group => group.Key))
        {
            foreach (var member in address.OrderBy(each => each.Value).Skip(1))
            {
                numbers[member.Key] = ++largest;
            }
        }

        return numbers;
    }

    /// <summary>
    /// Two facts of one person at one session are one attendance: the later word, or within a file the stronger, stands for both. A row without a name stands first in its run; beside rows
    /// with a name it speaks of the one among them who comes first.
    /// </summary>
    /// <param name="start">The first of the facts that share a session and an address.</param>
    /// <param name="end">The last of them.</param>
    private void MergeNameless(int start, int end)
    {
        if (names[start] != 0)
        {
            return;
        }

        var other = start + 1;
        for (var next = other + 1; next <= end; next++)
        {
            other = facts.Person[next] < facts.Person[other] ? next : other;
        }

        var (strong, weak) = Stronger(start, other) ? (start, other) : (other, start);
        facts.Person[strong] = facts.Person[other];
        facts.WalkIn[strong] &= facts.WalkIn[weak] || facts.Status[weak] <= (byte)AttendanceStatus.Registered;
        facts.Gender[strong] = facts.Gender[strong] != 0 ? facts.Gender[strong] : facts.Gender[weak];
        facts.Age[strong] = facts.Age[strong] != 0 ? facts.Age[strong] : facts.Age[weak];
        facts.Status[weak] = (byte)MergedAway;
    }

    /// <summary>The later file's word stands, within a file the stronger status; "registered" says nothing against an outcome, in whatever file.</summary>
    private bool Stronger(int place, int other) =>
        (Weight(place), facts.Status[place]).CompareTo((Weight(other), facts.Status[other])) > 0;

    private int Weight(int place) => facts.Status[place] == (byte)AttendanceStatus.Registered ? 0 : files[place];
}
