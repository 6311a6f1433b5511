using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>A month whose attendances lie far from what its atelier had before: a reason to look at its files, never to leave it out.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Month">The month.</param>
/// <param name="PerOpenDay">Its attendances for each day on which the atelier was open.</param>
/// <param name="Median">The median of that over the atelier's months before it.</param>
/// <param name="Score">The modified z-score: negative when there were fewer than usual.</param>
public sealed record UnusualMonth(string Atelier, Month Month, double PerOpenDay, double Median, double Score);

/// <summary>
/// Finds months that stand out from their atelier's own past by the modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993):
/// 0.6745 × (value − median) ÷ median absolute deviation, unusual beyond 3.5. Unlike a mean and a standard deviation, neither is moved by the odd months among the past ones.
/// </summary>
public static class UnusualMonths
{
    /// <summary>Fewer months tell no rule from which one could stand out.</summary>
    private const int LeastPast = 6;

    /// <summary>Older months say little of what an atelier is now.</summary>
    private const int MostPast = 24;

    private const double Limit = 3.5;

    /// <summary>A very even past makes any small step look odd: less than a fifth off the median is not worth a look.</summary>
    private const double LeastShare = 0.2;

    /// <summary>Expected value of the median absolute deviation of a normal distribution, as a part of its standard deviation.</summary>
    private const double OfMedianDeviation = 0.6745;

    /// <summary>The same for the mean absolute deviation, which takes its place where more than half of the past months are equal: √(2 ÷ π).</summary>
    private const double OfMeanDeviation = 0.7979;

    /// <summary>The unusual ones among months that are over and whose files came in whole, by month, then atelier.</summary>
    /// <param name="programme">The programme, with its opening dates.</param>
    /// <param name="counts">The counts by month and atelier, of the whole past and of what is asked for.</param>
    /// <param name="whole">Whether a month came in whole: parts of months are compared with nothing.</param>
    public static IReadOnlyList<UnusualMonth> Of(Programme programme, IEnumerable<SliceCounts> counts, Func<AtelierAndMonth, bool> whole)
    {
        var open = new OpenDays(programme);
        var unusual = new List<UnusualMonth>();
        foreach (var atelier in counts.Where(cell => cell.Slice is { Atelier: not null, From: not null }).GroupBy(cell => cell.Slice.Atelier!))
        {
            var past = new List<double>();
            foreach (var cell in atelier.OrderBy(cell => cell.Slice.From))
            {
                var month = Month.Of(cell.Slice.From!.Value);
                var days = open.AtelierDays(month.Period, atelier.Key);
                if (days == 0 || !whole(new AtelierAndMonth(atelier.Key, month)))
                {
                    continue;
                }

                var rate = (double)cell.Attended.Count / days;
                if (Score(past, rate) is { } score)
                {
                    unusual.Add(new UnusualMonth(atelier.Key, month, rate, Median(past), score));
                }

                past.Add(rate);
                past.RemoveRange(0, Math.Max(0, past.Count - MostPast));
            }
        }

        return [.. unusual.OrderBy(each => each.Month).ThenBy(each => each.Atelier, StringComparer.Ordinal)];
    }

    /// <summary>The score of a value that is unusual; null for one that is not, or of which the past cannot tell.</summary>
    private static double? Score(List<double> past, double value)
    {
        if (past.Count < LeastPast)
        {
            return null;
        }

        var median = Median(past);
        var deviations = past.ConvertAll(each => Math.Abs(each - median));
        var (spread, part) = Median(deviations) is > 0 and var usual ? (usual, OfMedianDeviation) : (deviations.Average(), OfMeanDeviation);
        var score = spread > 0 ? part * (value - median) / spread : 0;
        return Math.Abs(score) > Limit && Math.Abs(value - median) >= LeastShare * median ? score : null;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }
}
