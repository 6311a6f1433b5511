using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// The pace of one goal year: the goal spread over its atelier-days (one atelier, open on one day), which weigh by the season where one is
/// known and alike where none is. The open days are counted once; every question is then a look-up.
/// </summary>
public sealed class Pace
{
    private readonly int[] atelierDays;
    private readonly int[] networkDays;
    private readonly long[] weights;
    private readonly List<(DateOnly LastDay, IReadOnlySet<DayOfWeek> Weekdays)> weeks;

    /// <summary>The pace of a goal year.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="goalYear">The goal year.</param>
    /// <param name="season">How its months weigh; null where that is not known: all alike.</param>
    public Pace(Programme programme, int goalYear, Season? season = null)
    {
        var open = new OpenDays(programme);
        Year = programme.GoalYear(goalYear);
        Goal = programme.GoalOf(goalYear).Count;
        atelierDays = new int[Year.Days + 1];
        networkDays = new int[Year.Days + 1];
        weights = new long[Year.Days + 1];
        for (var i = 0; i < Year.Days; i++)
        {
            var day = Year.From.AddDays(i);
            var ateliers = open.AteliersOpenOn(day);
            atelierDays[i + 1] = atelierDays[i] + ateliers;
            networkDays[i + 1] = networkDays[i] + (ateliers > 0 ? 1 : 0);
            weights[i + 1] = weights[i] + (ateliers * (season?.ThousandthsOn(day) ?? 1));
        }

        weeks = [.. programme.Ateliers.Select(atelier => (open.DaysOf(atelier, Year).LastOrDefault(), programme.WeekdaysOf(atelier)))];
    }

    /// <summary>The days of the goal year, both ends inside.</summary>
    public Period Year { get; }

    /// <summary>People to accompany in it.</summary>
    public long Goal { get; }

    /// <summary>The first day of the year on which an atelier is open; null when the year has none.</summary>
    public DateOnly? FirstOpenDay => networkDays[^1] == 0 ? null : Year.From.AddDays(Array.FindIndex(networkDays, days => days > 0) - 1);

    /// <summary>
    /// Goal × atelier-days elapsed ÷ atelier-days of the year at the end of a day, weighed by the season, in whole people: 0 before the year,
    /// the goal after it. Null when no atelier is open in the year.
    /// </summary>
    public long? ExpectedOn(DateOnly day) => weights[^1] == 0 ? null : Expected(Elapsed(day));

    /// <summary>People reached less people expected at the end of a day; negative when behind, null when no atelier is open in the year.</summary>
    public long? Gap(People people, DateOnly day) => people.Count - ExpectedOn(day);

    /// <summary>
    /// The gap in whole open days of the network. Behind: minus the number of open days up to and including <paramref name="day"/> whose
    /// expected people exceed the people reached. Ahead: the number of open days of the year after it whose expected people do not exceed
    /// them, so that less than a day ahead is 0. Null when no atelier is open in the year.
    /// </summary>
    public int? GapDays(People people, DateOnly day)
    {
        if (Gap(people, day) is not { } gap)
        {
            return null;
        }

        var today = Elapsed(day);
        var met = LastDayWithin(people.Count);
        return gap switch
        {
            < 0 => networkDays[met] - networkDays[today],
            > 0 => networkDays[Math.Max(met, today)] - networkDays[today],
            _ => 0,
        };
    }

    /// <summary>Open days of the network after a day, to the end of the year.</summary>
    public int OpenDaysLeft(DateOnly day) => networkDays[^1] - networkDays[Elapsed(day)];

    /// <summary>Open weekdays a week after a day, the days that a weekly rate is made of: those of the ateliers that have an open day left.</summary>
    public int DaysAWeek(DateOnly day) =>
        weeks.Where(atelier => atelier.LastDay > day).SelectMany(atelier => atelier.Weekdays).Distinct().Count();

    /// <summary>People still missing to the goal; 0 once it is reached.</summary>
    public long Remaining(People people) => Math.Max(0, Goal - people.Count);

    /// <summary>
    /// People still missing ÷ open days left × open weekdays a week, rounded up, as fewer would not be enough. 0 once the goal is reached;
    /// null when no open day is left.
    /// </summary>
    public long? RequiredPerWeek(People people, DateOnly day)
    {
        var remaining = Remaining(people);
        var left = OpenDaysLeft(day);
        return remaining == 0 ? 0 : left == 0 ? null : ((remaining * DaysAWeek(day)) + left - 1) / left;
    }

    /// <summary>People still missing ÷ open days left, rounded up, as fewer would not be enough. 0 once the goal is reached; null when no open day is left.</summary>
    public long? RequiredPerOpenDay(People people, DateOnly day)
    {
        var (remaining, left) = (Remaining(people), OpenDaysLeft(day));
        return remaining == 0 ? 0 : left == 0 ? null : (remaining + left - 1) / left;
    }

    private long Expected(int elapsed) =>
        (long)CountFigures.Whole((double)Goal * weights[elapsed] / weights[^1]);

    /// <summary>How many days of the year have ended with <paramref name="day"/>: 0 before it, all after it.</summary>
    private int Elapsed(DateOnly day) => Math.Clamp(day.DayNumber - Year.From.DayNumber + 1, 0, Year.Days);

    /// <summary>The last day (as days elapsed) whose expected people do not exceed <paramref name="people"/>; expected never falls.</summary>
    private int LastDayWithin(long people)
    {
        var (low, high) = (0, Year.Days);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Expected(middle) <= people ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
