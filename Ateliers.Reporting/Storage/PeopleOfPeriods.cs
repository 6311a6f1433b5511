using System.Numerics;
using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Distinct people of several periods at once, for the second count: those who have a number of their own as a bit, the few who share an address in a set. It shares nothing with <see cref="Counter"/>.</summary>
internal sealed class PeopleOfPeriods
{
    private const int SharedBits = 20; // as in the view same_person: who comes second, third … on one address stands in the bits below
    private const int WordBits = 6;
    private const int InWord = 63;

    private readonly List<ulong>[] alone;
    private readonly HashSet<long>[] shared;
    private readonly Dictionary<long, int[]> held = [];
    private (long Session, int[] Periods) last = (0, []);

    /// <param name="connection">Which knows when each session was.</param>
    /// <param name="periods">One at least; both ends inside.</param>
    public PeopleOfPeriods(SqliteConnection connection, IReadOnlyList<Period> periods)
    {
        (alone, shared) = ([.. periods.Select(_ => new List<ulong>())], [.. periods.Select(_ => new HashSet<long>())]);
        using var sessions = new NativeStatement(connection, "SELECT id, date FROM session WHERE date BETWEEN ?1 AND ?2 ORDER BY id;");
        sessions.Bind(1, Iso.Date(periods.Min(period => period.From)));
        sessions.Bind(2, Iso.Date(periods.Max(period => period.To)));
        var days = new Dictionary<string, int[]>(StringComparer.Ordinal);
        while (sessions.Read())
        {
            var date = sessions.Text(1);
            if (!days.TryGetValue(date, out var containing))
            {
                var day = Iso.ParseDate(date);
                days.Add(date, containing = [.. Enumerable.Range(0, periods.Count).Where(index => periods[index].Contains(day))]);
            }

            held.Add(sessions.Long(0), containing);
        }
    }

    /// <summary>Somebody came.</summary>
    /// <param name="session">Its number; what belongs together should come together.</param>
    /// <param name="who">A number, and 20 bits below it for the place on an address.</param>
    public void Add(long session, long who)
    {
        if (session != last.Session)
        {
            last = (session, held.GetValueOrDefault(session, []));
        }

        var person = who >> SharedBits;
        foreach (var period in last.Periods)
        {
            if (person << SharedBits == who)
            {
                Mark(alone[period], person);
            }
            else
            {
                shared[period].Add(who);
            }
        }
    }

    /// <summary>Somebody who has a number of their own came.</summary>
    /// <param name="session">Its number.</param>
    /// <param name="person">The number.</param>
    public void AddAlone(long session, int person) => Add(session, (long)person << SharedBits);

    /// <summary>Whoever has this number came to nothing so far.</summary>
    public void Forget(long person)
    {
        var word = checked((int)(person >> WordBits));
        foreach (var bits in alone.Where(bits => word < bits.Count))
        {
            bits[word] &= ~(1UL << (int)(person & InWord));
        }
    }

    /// <summary>How many came in each period, in the order of the periods.</summary>
    public List<People> Counts() => [.. alone.Zip(shared, (bits, others) => new People(bits.Sum(word => (long)BitOperations.PopCount(word)) + others.Count))];

    private static void Mark(List<ulong> bits, long person)
    {
        var word = checked((int)(person >> WordBits));
        while (bits.Count <= word)
        {
            bits.Add(0);
        }

        bits[word] |= 1UL << (int)(person & InWord);
    }
}
