using System.Numerics;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts who came again. One number a person holds the months in which they came, a bit each, and above them how many times: one look at each attendance, and one at each person. Who came again
/// to which atelier is counted beside it (<see cref="ReturnsToAteliers"/>).
/// </summary>
internal static class CountedReturns
{
    private const int Months = 12;
    private const ulong MonthBits = (1UL << Months) - 1;

    /// <summary>How often the identified people of a stretch came.</summary>
    /// <param name="table">The facts.</param>
    /// <param name="period">The stretch, within twelve months.</param>
    /// <exception cref="ArgumentException">It spans more than twelve months.</exception>
    public static ReturnCounts Of(FactTable table, Period period)
    {
        List<Month> months = [.. period.Months()];
        if (months.Count > Months)
        {
            throw new ArgumentException("More than the months of a goal year", nameof(period));
        }

        var people = Gather(table, period, months);
        var first = new long[months.Count];
        var (again, againBy) = (Triangle(months.Count), Triangle(months.Count));
        var times = new SortedDictionary<int, long>();
        foreach (var person in people)
        {
            if (person != 0)
            {
                var cohort = BitOperations.TrailingZeroCount(person);
                var later = (person & MonthBits) >> (cohort + 1);
                first[cohort]++;
                for (var rest = later; rest != 0; rest &= rest - 1)
                {
                    again[cohort][BitOperations.TrailingZeroCount(rest)]++;
                }

                if (later != 0)
                {
                    againBy[cohort][BitOperations.TrailingZeroCount(later)]++;
                }

                var visits = (int)(person >> Months);
                times[visits] = times.GetValueOrDefault(visits) + 1;
            }
        }

        return new ReturnCounts(
            [.. months.Select((month, place) => new Cohort(month, new People(first[place]), [.. again[place].Select(count => new People(count))], [.. RunningSum(againBy[place])]))],
            [.. times.Select(entry => new PeopleByTimes(entry.Key, new People(entry.Value)))],
            ReturnsToAteliers.Of(table, period));
    }

    /// <summary>By the number of a person: the months of the stretch in which they came, and how many times; 0 for who did not.</summary>
    private static ulong[] Gather(FactTable table, Period period, List<Month> months)
    {
        var people = new ulong[table.Totals.People + 1];
        var (place, end) = table.Range(period);
        for (var number = 0; number < months.Count; number++)
        {
            var next = number + 1 < months.Count ? table.Place(months[number + 1].Start) : end;
            var came = place < next ? table.Totals.Came[table.Totals.All[place].First..table.Totals.All[next - 1].End] : [];
            foreach (var visit in came)
            {
                ref var person = ref people[visit >> SessionTotals.PersonShift];
                person = (person | (1UL << number)) + (1UL << Months);
            }

            place = next;
        }

        return people;
    }

    /// <summary>Room for the months after each month.</summary>
    private static long[][] Triangle(int months) => [.. Enumerable.Range(0, months).Select(month => new long[months - 1 - month])];

    /// <summary>Who first came again in one month is nobody who did in another: here people add up.</summary>
    private static IEnumerable<People> RunningSum(long[] firstAgain)
    {
        var sum = 0L;
        foreach (var count in firstAgain)
        {
            yield return new People(sum += count);
        }
    }
}
