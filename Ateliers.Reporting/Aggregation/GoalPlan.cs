using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>Whether the goal of a year can still be reached.</summary>
public enum Reachable
{
    /// <summary>Too little is known: no session of the last weeks names anybody, or an atelier has no known number of sessions.</summary>
    Unknown,

    /// <summary>It has been reached.</summary>
    Reached,

    /// <summary>The sessions that are planned are enough, at the rate of the last weeks.</summary>
    AtThisRate,

    /// <summary>They are not at that rate, and their seats would be enough if each went to somebody new, or are not known.</summary>
    NotAtThisRate,

    /// <summary>Not even if each seat left went to somebody new.</summary>
    OutOfReach,
}

/// <summary>Where a number of the plan comes from.</summary>
public enum PlanBasis
{
    /// <summary>Nobody knows it.</summary>
    Unknown,

    /// <summary>The configuration says it.</summary>
    Configured,

    /// <summary>It was so in the last weeks.</summary>
    Observed,

    /// <summary>The median of the ateliers that know it, for one that has not opened yet or has said nothing.</summary>
    OfOthers,
}

/// <summary>A number of the plan with where it comes from.</summary>
/// <param name="Value">Null where nobody knows it.</param>
/// <param name="Basis">Where it comes from.</param>
public readonly record struct Planned(double? Value, PlanBasis Basis);

/// <summary>What is left of the goal year at one atelier.</summary>
/// <param name="Atelier">The atelier.</param>
/// <param name="OpenDays">Open days left, after the last day counted.</param>
/// <param name="Weeks">Those days ÷ its open weekdays.</param>
/// <param name="SessionsPerWeek">Sessions in an open week.</param>
/// <param name="Seats">Seats a session.</param>
/// <param name="NewPerSession">First contacts of the goal year a session; an atelier without sessions in the last weeks takes the programme's.</param>
public sealed record AtelierPlan(Atelier Atelier, int OpenDays, double Weeks, Planned SessionsPerWeek, Planned Seats, double? NewPerSession)
{
    /// <summary>Sessions left, weeks × sessions a week, rounded down; null where their number is not known.</summary>
    public long? Sessions => Weeks * SessionsPerWeek.Value is { } sessions ? (long)Math.Floor(sessions + Slack) : null;

    /// <summary>Seats left; null where sessions or seats are not known.</summary>
    public long? SeatsLeft => Sessions * Seats.Value is { } seats ? (long)Math.Floor(seats + Slack) : null;

    /// <summary>People who are still new this year, at the rate of the last weeks and no more than the seats; null where that is not known.</summary>
    public double? New => Sessions * NewPerSession is { } people ? Math.Min(people, SeatsLeft ?? people) : null;

    /// <summary>What a product of fractions may lack of the whole number that it is.</summary>
    private const double Slack = 1e-9;
}

/// <summary>How a declared reference scales: how often it goes into the goal, as it was said and as if it had been open for the whole year.</summary>
/// <param name="Declared">People, as declared.</param>
/// <param name="Annualised">Declared × open days of the year ÷ open days of the part in which it was open; null where the place or the period is not known, or it was open all year.</param>
/// <param name="Goal">The goal.</param>
public sealed record ReferencePace(long Declared, double? Annualised, long Goal)
{
    /// <summary>Goal ÷ declared.</summary>
    public double Raw => (double)Goal / Declared;

    /// <summary>Goal ÷ annualised; null where there is none.</summary>
    public double? OverAYear => Goal / Annualised;

    /// <summary>Whole ateliers at the declared number.</summary>
    public long Ateliers => (long)Math.Ceiling(Raw);

    /// <summary>Whole ateliers at the annualised number; null where there is none.</summary>
    public long? AteliersOverAYear => OverAYear is { } multiple ? (long)Math.Ceiling(multiple) : null;
}

/// <summary>
/// Whether the goal of a year is reachable with the ateliers that are planned: their opening dates, sessions a week and seats, as configured or as they were in the last weeks. Fewer of those who come are new as
/// a year goes on, so the rate of the last weeks promises rather too much; the forecast (<see cref="Forecast"/>) knows that.
/// </summary>
public sealed class GoalPlan
{
    /// <summary>The days that the last weeks are: eight weeks.</summary>
    public const int WindowDays = 56;

    private readonly Pace pace;
    private readonly DateOnly day;

    /// <summary>The plan of a goal year.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="pace">The goal year and its goal.</param>
    /// <param name="people">People reached in it so far, at least.</param>
    /// <param name="day">The last day counted.</param>
    /// <param name="lastWeeks">The counts of <see cref="Window"/>, one an atelier.</param>
    public GoalPlan(Programme programme, Pace pace, People people, DateOnly day, IReadOnlyList<SliceCounts> lastWeeks)
    {
        (this.pace, this.day, People) = (pace, day, people);
        var open = new OpenDays(programme);
        var window = Window(pace.Year, day);
        var counts = lastWeeks.ToDictionary(counted => counted.Slice.Atelier ?? "", StringComparer.Ordinal);
        var (sessions, contacts) = (lastWeeks.Sum(counted => counted.Sessions), lastWeeks.Sum(counted => counted.FirstContacts.Count));
        NewPerSession = CountFigures.Ratio(contacts, sessions);
        LastWeeks = window;
        var observed = programme.Ateliers.Select(atelier => Observed(atelier, counts.GetValueOrDefault(atelier.Code))).ToList();
        var usualSessions = Median(observed.Select(each => each.Sessions));
        var usualSeats = Median(observed.Select(each => each.Seats));
        SessionsPerWeekNow = window is { } weeks && sessions > 0 ? sessions / ((double)open.NetworkDays(weeks).Count() / Math.Max(1, pace.DaysAWeek(weeks.From.AddDays(-1)))) : null;
        Ateliers =
        [
            .. programme.Ateliers.Zip(observed).Where(pair => pair.First.Opens is not null).Select(pair => PlanOf(pair.First, pair.Second)).Where(plan => plan.OpenDays > 0),
        ];
        Reference = ReferenceOf(programme, open);

        LastWeek Observed(Atelier atelier, SliceCounts? counted)
        {
            var weeks = window is { } days ? (double)open.DaysOf(atelier, days).Count() / programme.WeekdaysOf(atelier).Count : 0;
            return counted is { Sessions: > 0 } && weeks > 0 ? LastWeek.Of(counted, weeks) : default;
        }

        AtelierPlan PlanOf(Atelier atelier, LastWeek was)
        {
            var left = pace.Year.To <= day ? 0 : open.DaysOf(atelier, new Period(day.AddDays(1), pace.Year.To)).Count();
            var others = usualSeats is { } usual ? Math.Max(usual, was.Came ?? 0) : (double?)null;
            return new AtelierPlan(
                atelier, left, (double)left / programme.WeekdaysOf(atelier).Count,
                First(atelier.SessionsPerWeek, was.Sessions, usualSessions), First(atelier.SeatsPerSession, was.Seats, others), was.New ?? NewPerSession);
        }
    }

    /// <summary>People reached so far, at least.</summary>
    public People People { get; }

    /// <summary>The days whose rate it follows, both ends inside; null before the goal year.</summary>
    public Period? LastWeeks { get; }

    /// <summary>What is left at each atelier that has an open day left, in the order in which readers see them; of one without an opening date and without a session nobody knows when it opens.</summary>
    public IReadOnlyList<AtelierPlan> Ateliers { get; }

    /// <summary>First contacts a session in the last weeks; null without sessions.</summary>
    public double? NewPerSession { get; }

    /// <summary>Sessions a week in the last weeks, of all ateliers; null without sessions.</summary>
    public double? SessionsPerWeekNow { get; }

    /// <summary>Sessions a week that are planned, of all ateliers: sessions left ÷ weeks left; null where that of one is not known, or no open day is left.</summary>
    public double? SessionsPerWeekPlanned => WeeksLeft > 0 && Sum(Ateliers.Select(atelier => (double?)atelier.Sessions)) is { } sessions ? sessions / WeeksLeft : null;

    /// <summary>Weeks left: open days of the network ÷ its open weekdays.</summary>
    public double WeeksLeft => pace.OpenDaysLeft(day) is > 0 and var left ? (double)left / pace.DaysAWeek(day) : 0;

    /// <summary>People still missing.</summary>
    public long Remaining => pace.Remaining(People);

    /// <summary>Sessions a week that would bring them at the rate of the last weeks, rounded up; 0 once the goal is reached, null where nobody new came, or no open day is left.</summary>
    public long? SessionsPerWeekNeeded => Remaining == 0 ? 0 : NewPerSession is > 0 and var rate && WeeksLeft > 0 ? (long)Math.Ceiling(Remaining / rate / WeeksLeft) : null;

    /// <summary>Seats left; null where those of one atelier are not known.</summary>
    public long? SeatsLeft => (long?)Sum(Ateliers.Select(atelier => (double?)atelier.SeatsLeft));

    /// <summary>People reached by the end of the year at the rate of the last weeks, in whole people, rounded down; null where that is not known.</summary>
    public long? AtThisRate => Sum(Ateliers.Select(atelier => atelier.New)) is { } more ? People.Count + (long)Math.Floor(more) : null;

    /// <summary>People reached if each seat left went to somebody new; null where the seats of one atelier are not known.</summary>
    public long? AtMost => People.Count + SeatsLeft;

    /// <summary>How the reference scales; null where the programme has none.</summary>
    public ReferencePace? Reference { get; }

    /// <summary>Whether the goal is reachable.</summary>
    public Reachable Verdict => Remaining == 0 ? Reachable.Reached
        : AtMost < pace.Goal || Ateliers.Count == 0 ? Reachable.OutOfReach
        : AtThisRate is not { } people ? Reachable.Unknown
        : people >= pace.Goal ? Reachable.AtThisRate
        : Reachable.NotAtThisRate;

    /// <summary>The last weeks of a goal year up to a day, both ends inside and none before the year; null where the day is before it.</summary>
    public static Period? Window(Period year, DateOnly day) =>
        year.Until(day) is not { } known ? null : new Period(known.To.AddDays(1 - WindowDays) is var from && from > known.From ? from : known.From, known.To);

    private static Planned First(double? configured, double? observed, double? ofOthers) => (configured, observed, ofOthers) switch
    {
        ({ } said, _, _) => new(said, PlanBasis.Configured),
        (_, { } was, _) => new(was, PlanBasis.Observed),
        (_, _, { } usual) => new(usual, PlanBasis.OfOthers),
        _ => new(null, PlanBasis.Unknown),
    };

    /// <summary>The sum; null where one of them is not known, or there is none.</summary>
    private static double? Sum(IEnumerable<double?> numbers) => numbers.ToList() is { Count: > 0 } all && all.TrueForAll(number => number is not null) ? all.Sum() : null;

    private static double? Median(IEnumerable<double?> numbers)
    {
        var known = numbers.OfType<double>().Order().ToList();
        return known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }

    private ReferencePace? ReferenceOf(Programme programme, OpenDays open)
    {
        var reference = programme.Reference;
        if (reference.Value <= 0)
        {
            return null;
        }

        var place = PaceFigures.AtelierOf(programme, reference) is { } code ? programme.Ateliers.First(atelier => atelier.Code == code) : null;
        if (place?.Opens is not { } opens || PaceFigures.PeriodOf(reference.Period) is not { } said)
        {
            return new ReferencePace(reference.Value, null, pace.Goal);
        }

        var (part, whole) = (open.DaysOf(place, said).Count(), open.DaysOf(place with { Opens = null }, said).Count());
        return new ReferencePace(reference.Value, opens > said.From && part > 0 ? (double)reference.Value * whole / part : null, pace.Goal);
    }

    /// <summary>What an atelier did in the last weeks, a session or an open week; null where there was no session.</summary>
    /// <param name="Sessions">Sessions a week.</param>
    /// <param name="Seats">Seats a session, where some state them; a session that states none held as many as came.</param>
    /// <param name="Came">Attendances a session.</param>
    /// <param name="New">First contacts a session.</param>
    private readonly record struct LastWeek(double? Sessions, double? Seats, double? Came, double? New)
    {
        public static LastWeek Of(SliceCounts counted, double weeks)
        {
            double sessions = counted.Sessions;
            var (seated, unseated) = (counted.Seats ?? 0, counted.Attended.Count - (counted.SeatedVisits ?? 0));
            return new(sessions / weeks, seated > 0 ? (seated + unseated) / sessions : null, counted.Attended.Count / sessions, counted.FirstContacts.Count / sessions);
        }
    }
}
