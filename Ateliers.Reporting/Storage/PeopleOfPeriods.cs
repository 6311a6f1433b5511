using System.Numerics;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Distinct people of several periods at once, for the second count: those who have a number of their own as a bit, the few whom an address has in common with others in a set. It shares nothing with
/// <see cref="Counter"/>.
/// </summary>
internal sealed class PeopleOfPeriods
{
    private const int SharedBits = 20; // as in the view same_person: who comes second, third … on one address stands in the bits below

    private readonly List<ulong>[] alone;
    private readonly HashSet<long>[] shared;
    private readonly int first;
    private readonly int[][] of;

    /// <param name="periods">One at least; both ends inside.</param>
    public PeopleOfPeriods(IReadOnlyList<Period> periods)
    {
        (alone, shared) = ([.. periods.Select(_ => new List<ulong>())], [.. periods.Select(_ => new HashSet<long>())]);
        first = periods.Min(period => period.From.DayNumber);
        of = [.. Enumerable.Range(first, periods.Max(period => period.To.DayNumber) - first + 1).Select(day => Containing(periods, DateOnly.FromDayNumber(day)))];
    }

    /// <summary>Somebody came.</summary>
    /// <param name="day">A <see cref="DateOnly.DayNumber"/>, in none of the periods or in several.</param>
    /// <param name="who">A number, 20 bits for the place on an address below it.</param>
    public void Add(int day, long who)
    {
        var person = who >> SharedBits;
        foreach (var period in of[day - first])
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

    /// <summary>How many came in each period, in the order of the periods.</summary>
    public List<People> Counts() => [.. alone.Zip(shared, (bits, others) => new People(bits.Sum(word => (long)BitOperations.PopCount(word)) + others.Count))];

    private static int[] Containing(IReadOnlyList<Period> periods, DateOnly day) => [.. Enumerable.Range(0, periods.Count).Where(index => periods[index].Contains(day))];

    private static void Mark(List<ulong> bits, long person)
    {
        var word = checked((int)(person >> 6));
        while (bits.Count <= word)
        {
            bits.Add(0);
        }

        bits[word] |= 1UL << (int)(person & 63);
    }
}
