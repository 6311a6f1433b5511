using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// The even pace of one goal year: the goal spread over its atelier-days (one atelier, open on one day). The open days are counted once;
/// every question is then a look-up.
/// </summary>
public sealed class Pace
{
    private readonly int[] atelierDays;
    private readonly int[] networkDays;
    private readonly int weekdays;

    /// <summary>The pace of a goal year.</summary>
    public Pace(Programme programme, int goalYear)
    {
        var open = new OpenDays(programme);
        Year = programme.GoalYear(goalYear);
        Goal = programme.GoalOf(goalYear).Count;
        weekdays = programme.OpenWeekdays.Count;
        atelierDays = new int[Year.Days + 1];
        networkDays = new int[Year.Days + 1];
        for (var i = 0; i < Year.Days; i++)
        {
            var ateliers = open.AteliersOpenOn(Year.From.AddDays(i));
            atelierDays[i + 1] = atelierDays[i] + ateliers;
            networkDays[i + 1] = networkDays[i] + (ateliers > 0 ? 1 : 0);
        }
    }

    /// <summary>The days of the goal year, both ends inside.</summary>
    public Period Year { get; }

    /// <summary>People to accompany in it.</summary>
    public long Goal { get; }

    /// <summary>Open weekdays a week: the days that a weekly rate is made of.</summary>
    public int DaysAWeek => weekdays;

    /// <summary>The first day of the year on which an atelier is open; null when the year has none.</summary>
    public DateOnly? FirstOpenDay => networkDays[^1] == 0 ? null : Year.From.AddDays(Array.FindIndex(networkDays, days => days > 0) - 1);

    /// <summary>
    /// Goal × atelier-days elapsed ÷ atelier-days of the year at the end of a day, in whole people: 0 before the year, the goal after it.
    /// Null when no atelier is open in the year.
    /// </summary>
    public long? ExpectedOn(DateOnly day) => atelierDays[^1] == 0 ? null : Expected(Elapsed(day));

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
        return remaining == 0 ? 0 : left == 0 ? null : ((remaining * weekdays) + left - 1) / left;
    }

    private long Expected(int elapsed) =>
        (long)CountFigures.Whole((double)Goal * atelierDays[elapsed] / atelierDays[^1]);

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
