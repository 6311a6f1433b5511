using System.Numerics;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts who came again to each atelier. Of one atelier after the other a person is two bits, whether they came and whether they came again, so that what is looked at stays near; each attendance is
/// looked at once.
/// </summary>
internal static class ReturnsToAteliers
{
    private const int Bits = 64;

    /// <summary>How many identified people came to each atelier of a stretch, and how many of them twice or more; ateliers to which nobody identified came are left out.</summary>
    /// <param name="table">The facts.</param>
    /// <param name="period">Sessions of these days, both ends inside.</param>
    public static IReadOnlyList<ReturnsToAtelier> Of(FactTable table, Period period)
    {
        var (first, end) = table.Range(period);
        var ateliers = table.Kinds.Select(kind => kind.Atelier).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = ateliers.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        int[] ofKind = [.. table.Kinds.Select(kind => numbers[kind.Atelier])];
        var places = ateliers.ConvertAll(_ => new List<int>());
        for (var place = first; place < end; place++)
        {
            places[ofKind[table.Sessions[place].Kind]].Add(place);
        }

        var words = (table.Totals.People / Bits) + 1;
        var (seen, again) = (new ulong[words], new ulong[words]);
        return [.. ateliers.Select((atelier, number) => Count(table.Totals, places[number], atelier, seen, again)).Where(counted => counted.People.Count > 0)];
    }

    /// <summary>Counts one atelier, and leaves the bits as it found them: none set.</summary>
    private static ReturnsToAtelier Count(SessionTotals totals, List<int> places, string atelier, ulong[] seen, ulong[] again)
    {
        foreach (var place in places)
        {
            foreach (var visit in totals.Came[totals.All[place].First..totals.All[place].End])
            {
                var person = visit >> SessionTotals.PersonShift;
                ref var word = ref seen[person / Bits];
                again[person / Bits] |= word & (1UL << person);
                word |= 1UL << person;
            }
        }

        return new ReturnsToAtelier(atelier, new People(Taken(seen)), new People(Taken(again)));
    }

    private static long Taken(ulong[] bits)
    {
        var count = 0L;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        Array.Clear(bits);
        return count;
    }
}
