namespace Ateliers.Reporting.Domain;

/// <summary>An atelier of the programme.</summary>
/// <param name="Code">Lower-case, stable, safe in an address: saint-etienne.</param>
/// <param name="Name">As readers see it: Saint-Étienne.</param>
/// <param name="Opens">The first day open to the public; its open days begin then. Null when not known: open from its first session on.</param>
/// <param name="Closes">The last open day; null while it stays open.</param>
/// <param name="Colour">Its one colour everywhere, a place (1 to 8) in the palette; null takes the place in the list up to six, then grey.</param>
/// <param name="OpenWeekdays">Its own weekdays; null for those of the programme.</param>
/// <param name="Region">The region that it lies in, as readers name it; null when not known.</param>
/// <param name="SessionsPerWeek">Sessions planned in an open week; null where nobody says: as many as in the last weeks.</param>
/// <param name="SeatsPerSession">Seats planned a session; null where nobody says.</param>
/// <param name="GoalShare">The part (above 0, at most 1) of the goal of the programme that it is held against; null where it has none.</param>
public sealed record Atelier(
    string Code, string Name, DateOnly? Opens, DateOnly? Closes = null, int? Colour = null, IReadOnlySet<DayOfWeek>? OpenWeekdays = null, string? Region = null,
    double? SessionsPerWeek = null, int? SeatsPerSession = null, decimal? GoalShare = null);

/// <summary>One value of a vocabulary (theme, audience, format) with its words for readers.</summary>
/// <param name="Code">Lower-case, stable: data-protection.</param>
/// <param name="Label">What readers see.</param>
public sealed record Term(string Code, Bilingual Label);

/// <summary>Days on which ateliers are closed beyond weekends and public holidays.</summary>
/// <param name="Period">Both ends closed.</param>
/// <param name="Atelier">The code of the one atelier that is closed; null for all.</param>
/// <param name="Reason">Why, for the axis of a chart.</param>
public sealed record Closure(Period Period, string? Atelier, Bilingual Reason);

/// <summary>The facts of the programme: configuration with defaults, read once, never changed while a run lasts.</summary>
public sealed record Programme
{
    /// <summary>The programme's name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Whom the press may ask, as it stands on the press sheet; null where nobody is named.</summary>
    public Bilingual? Contact { get; init; }

    /// <summary>The time zone in which a day is a day: Europe/Paris.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The month (1 to 12) with which the goal year begins (<see cref="Domain.GoalYear"/>).</summary>
    public required int GoalYearFirstMonth { get; init; }

    /// <summary>People to accompany in a goal year, unless <see cref="Goals"/> names the year.</summary>
    public required People Goal { get; init; }

    /// <summary>Who set the goal, for readers.</summary>
    public required DeclaredFigure GoalSource { get; init; }

    /// <summary>Goals of single goal years, each with all that it has been, oldest first.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<GoalChange>> Goals { get; init; }

    /// <summary>The declared 9,000 of Rennes, against which the goal is measured.</summary>
    public required DeclaredFigure Reference { get; init; }

    /// <summary>The share (0 to 1) of those who feel the need who agree to go, with its source: context, not a figure of ours.</summary>
    public required double AcceptanceShare { get; init; }

    /// <summary>The source of <see cref="AcceptanceShare"/>.</summary>
    public required string AcceptanceSource { get; init; }

    /// <summary>The ateliers, in the order in which readers see them.</summary>
    public required IReadOnlyList<Atelier> Ateliers { get; init; }

    /// <summary>What sessions are about.</summary>
    public required IReadOnlyList<Term> Themes { get; init; }

    /// <summary>For whom sessions are.</summary>
    public required IReadOnlyList<Term> Audiences { get; init; }

    /// <summary>What kind of sitting sessions are.</summary>
    public required IReadOnlyList<Term> Formats { get; init; }

    /// <summary>The weekdays on which ateliers are open that name none of their own.</summary>
    public required IReadOnlySet<DayOfWeek> OpenWeekdays { get; init; }

    /// <summary>Whether ateliers close on the public holidays of metropolitan France.</summary>
    public required bool ClosedOnPublicHolidays { get; init; }

    /// <summary>Other closed days.</summary>
    public required IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>Whether a name alone counts as an identity, a weak one; otherwise such people are nameless.</summary>
    public required bool CountWeakIdentities { get; init; }

    /// <summary>Counts of people under this are suppressed in public output; this count itself is shown.</summary>
    public required int SuppressionThreshold { get; init; }

    /// <summary>Where the folder of reports is served: https://…, without a slash at its end; null where it is not, or nobody says.</summary>
    public string? Address { get; init; }

    /// <summary>Whether what is published waits for a second name.</summary>
    public bool AsksForApproval { get; init; }

    /// <summary>How much of a file is still believed.</summary>
    public ReadingLimits Limits { get; init; } = new();

    /// <summary>The inhabitants of the cities of some ateliers, each atelier once at most; an atelier that the programme does not have may stand among them.</summary>
    public IReadOnlyList<CityPopulation> Populations { get; init; } = [];

    /// <summary>Where some ateliers lie, each once at most; an atelier that the programme does not have may stand among them.</summary>
    public IReadOnlyList<AtelierPlace> Places { get; init; } = [];

    /// <summary>Figures that others declared, oldest first.</summary>
    public required IReadOnlyList<DeclaredFigure> Declared { get; init; }

    /// <summary>The weekdays on which an atelier is open.</summary>
    public IReadOnlySet<DayOfWeek> WeekdaysOf(Atelier atelier) => atelier.OpenWeekdays ?? OpenWeekdays;

    /// <summary>The goal of a goal year.</summary>
    public People GoalOf(int goalYear) => Goals.TryGetValue(goalYear, out var goals) ? goals[^1].Goal : Goal;

    /// <summary>The programme with the goals that were set by the end of a local day.</summary>
    public Programme KnownOn(DateOnly day) => this with
    {
        Goals = Goals.Select(year => (year.Key, Known: year.Value.Where(change => change.On is null || change.On <= day).ToList()))
            .Where(year => year.Known.Count > 0)
            .ToDictionary(year => year.Key, year => (IReadOnlyList<GoalChange>)year.Known),
    };

    /// <summary>
    /// The programme as one atelier with a share of the goal is held against it: that atelier alone, and of every goal its share, to the nearest person. Null where the atelier is unknown or has no share.
    /// </summary>
    /// <param name="code">The code of the atelier.</param>
    public Programme? ShareOf(string code) => Ateliers.FirstOrDefault(atelier => atelier.Code == code) is not { GoalShare: { } share } atelier ? null : this with
    {
        Ateliers = [atelier],
        Goal = PartOf(Goal, share),
        Goals = Goals.ToDictionary(year => year.Key, year => (IReadOnlyList<GoalChange>)[.. year.Value.Select(change => change with { Goal = PartOf(change.Goal, share) })]),
    };

    /// <summary>By what the report of a month or goal year is known, and its folder: 2019-03 or 2019.</summary>
    public string ReportId(Period period) => period == Month.Of(period.From).Period ? period.Label : Iso.Year(GoalYearOf(period.From));

    /// <summary>The goal year that holds a day.</summary>
    public int GoalYearOf(DateOnly day) => Domain.GoalYear.Of(day, GoalYearFirstMonth);

    /// <summary>The days of a goal year, both ends inside.</summary>
    public Period GoalYear(int goalYear) => Domain.GoalYear.Days(goalYear, GoalYearFirstMonth);

    private static People PartOf(People goal, decimal share) => new((long)Math.Round(goal.Count * share, MidpointRounding.AwayFromZero));
}
