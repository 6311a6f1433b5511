using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// How much the months of a goal year weigh in its pace: the first contacts per atelier-day of each calendar month, over the full goal years
/// known before it and their ateliers that were open all through. Decision 0008 compares it with other ways.
/// </summary>
public sealed class Season
{
    /// <summary>Full years that it takes: one alone cannot tell a season from chance.</summary>
    private const int LeastYears = 2;

    /// <summary>First contacts that it takes, over all full years: with fewer, chance costs more than a mild season gains (decision 0008).</summary>
    private const long LeastFirstContacts = 2_000;

    private readonly long[] thousandths;

    private Season(IReadOnlyList<int> years, long[] thousandths) => (Years, this.thousandths) = (years, thousandths);

    /// <summary>The full goal years that it was learnt from, in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The weight of an atelier-day in thousandths: 1,000 on average over the atelier-days of the year, 0 in a month that was never open.</summary>
    public long ThousandthsOn(DateOnly day) => thousandths[day.Month - 1];

    /// <summary>
    /// The full goal years before one, in order: over at the as-of date, with no month owed, one atelier open from the first day to the last,
    /// and no open day before the first session known.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="goalYear">The goal year whose pace is wanted.</param>
    /// <param name="firstDay">The day of the first session known; null without any.</param>
    /// <param name="asOf">What was known on this day.</param>
    /// <param name="received">The atelier-months for which anything is known.</param>
    public static IReadOnlyList<int> FullYears(
        Programme programme, int goalYear, DateOnly? firstDay, DateOnly asOf, IReadOnlyCollection<KnownMonth> received)
    {
        if (firstDay is not { } first)
        {
            return [];
        }

        var (open, owed, from) = (new OpenDays(programme), new OwedMonths(programme, received), programme.GoalYearOf(first));
        return [.. Enumerable.Range(from, Math.Max(0, goalYear - from)).Where(year =>
            programme.Ateliers.Any(atelier => OpenAllThrough(programme, atelier, year))
            && open.NetworkDays(programme.GoalYear(year)).FirstOrDefault(DateOnly.MaxValue) >= first
            && Completeness.Of(owed, programme.GoalYear(year), asOf).Status == FigureStatus.Final)];
    }

    /// <summary>The season that a goal year's pace follows; null where fewer than two full years, or too few people, are known.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="goalYear">The goal year whose pace is wanted.</param>
    /// <param name="years">Its full years, as <see cref="FullYears"/> gives them.</param>
    /// <param name="counts">The counts of these years by month and atelier; others are passed over.</param>
    public static Season? Of(Programme programme, int goalYear, IReadOnlyList<int> years, IEnumerable<SliceCounts> counts)
    {
        var steady = years.SelectMany(year => programme.Ateliers
            .Where(atelier => OpenAllThrough(programme, atelier, year)).Select(atelier => (atelier.Code, Year: year))).ToHashSet();
        var (people, then, now) = (new long[12], new long[12], AtelierDays(programme, goalYear));
        foreach (var cell in counts)
        {
            if (cell.Slice is { From: { } from, Atelier: { } atelier } && steady.Contains((atelier, programme.GoalYearOf(from))))
            {
                people[from.Month - 1] += cell.FirstContacts.Count;
            }
        }

        if (years.Count < LeastYears || people.Sum() < LeastFirstContacts)
        {
            return null;
        }

        foreach (var (atelier, year) in steady)
        {
            then = [.. then.Zip(AtelierDays(programme, year, atelier), (sum, days) => sum + days)];
        }

        var rates = people.Zip(then, (count, days) => days == 0 ? 0 : (double)count / days).ToList();
        var mean = rates.Zip(now, (rate, days) => rate * days).Sum() / now.Sum();
        return mean > 0 ? new Season(years, [.. rates.Select(rate => (long)CountFigures.Whole(1_000 * rate / mean))]) : null;
    }

    private static bool OpenAllThrough(Programme programme, Atelier atelier, int year)
    {
        var days = programme.GoalYear(year);
        return atelier.Opens <= days.From && !(atelier.Closes < days.To);
    }

    /// <summary>The atelier-days of a goal year by calendar month, January first.</summary>
    private static long[] AtelierDays(Programme programme, int year, string? atelier = null)
    {
        var (open, days) = (new OpenDays(programme), new long[12]);
        foreach (var month in programme.GoalYear(year).Months())
        {
            days[month.Number - 1] = open.AtelierDays(month.Period, atelier);
        }

        return days;
    }
}
