using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports;

/// <summary>What all sections of one report share: the facts, the pace of the year, what is missing, and the words for period and scope.</summary>
internal sealed class Composition
{
    private readonly Dictionary<Period, FigureStatus> statuses = [];
    private readonly OwedMonths owed;

    public Composition(ReportFacts facts)
    {
        Facts = facts;
        Pace = new Pace(facts.Programme, facts.GoalYear, facts.Season);
        YearToDate = new Period(Year.From, facts.To);
        Days = new Period(facts.Period.From, facts.To);
        owed = new OwedMonths(Programme, facts.Received);
        Open = new OpenDays(Programme);
        Received = facts.Received.Select(entry => new AtelierAndMonth(entry.Atelier, entry.Month)).ToHashSet();
        Completeness = Completeness.Of(owed, new Period(Year.From, facts.Period.To), facts.AsOf);
        Reached = CountFigures.PeopleReached(facts.Year, FigureScope.All, YearToDate, StatusOf(YearToDate), facts.AsOf);
    }

    public ReportFacts Facts { get; }

    /// <summary>As which edition the report is frozen; null for one that may change.</summary>
    public EditionOf? Edition { get; init; }

    /// <summary>Whether any of its figures was published as final with another number.</summary>
    public bool IsRevised { get; init; }

    public Programme Programme => Facts.Programme;

    public Pace Pace { get; }

    public Period Year => Pace.Year;

    /// <summary>The last day counted, inside the year to date.</summary>
    public DateOnly Day => Facts.To;

    /// <summary>
    /// The last day of which the page speaks: the end of the period, or the as-of day. What is over by then and has not come in is missing; what lies after
    /// it is still to come.
    /// </summary>
    public DateOnly Horizon => Facts.Period.To < Facts.AsOf ? Facts.Period.To : Facts.AsOf;

    /// <summary>The days that the year's figures speak of.</summary>
    public Period YearToDate { get; }

    /// <summary>The days that the period's figures speak of.</summary>
    public Period Days { get; }

    /// <summary>The identified people of the year to date.</summary>
    public People People => Facts.Year.Identified;

    /// <summary>The people of the year to date, with the range that nameless attendances open.</summary>
    public Figure Reached { get; }

    /// <summary>The people who can be quoted as "at least": the identified, or those of the largest session where it drew more.</summary>
    public People AtLeast => new((long)(Reached.Lower ?? 0));

    /// <summary>The people who can be quoted as "at most": each nameless attendance is one more person.</summary>
    public People AtMost => new((long)(Reached.Upper ?? 0));

    /// <summary>Whether nameless attendances leave open how many people there were.</summary>
    public bool IsRange => AtMost != AtLeast;

    /// <summary>Whether attendances of the year are nameless: then who is told apart is said to be identified.</summary>
    public bool HasNameless => Facts.Year.AnonymousVisits.Count > 0;

    /// <summary>Whether somebody counted as new may have come before without a name, as attendances of the year or before it are nameless.</summary>
    public bool NewIsOfIdentified => HasNameless || Facts.NamelessBefore;

    public bool Simulated => Facts.Simulated;

    /// <summary>Whether the goal year is counted to its end, and over.</summary>
    public bool YearOver => Facts.To == Year.To && Facts.AsOf > Year.To;

    /// <summary>Whether the goal year lies before the as-of date: then everything is said in the past tense.</summary>
    public bool Past => Facts.AsOf > Year.To;

    /// <summary>Whether the whole goal year is reported, and not a month of it.</summary>
    public bool IsYear => Facts.Period == Year;

    /// <summary>The atelier-months of the year for which anything is known.</summary>
    public IReadOnlySet<AtelierAndMonth> Received { get; }

    /// <summary>The days on which the ateliers are open.</summary>
    public OpenDays Open { get; }

    /// <summary>How complete the year is up to the end of the period.</summary>
    public Completeness Completeness { get; }

    /// <summary>How firm the report is; its figures have each their own (<see cref="StatusOf"/>).</summary>
    public FigureStatus Status => Completeness.Status;

    /// <summary>Whether an atelier has a share of the goal of its own.</summary>
    public bool SomeHaveShares => Programme.Ateliers.Any(atelier => atelier.GoalShare is not null);

    /// <summary>2019.</summary>
    public Bilingual YearName => Dates.GoalYear(Year);

    /// <summary>31 mars 2019.</summary>
    public Bilingual DayName => Dates.Day(Day);

    /// <summary>en 2019, or en 2019, au 31 mars: the scope in time of every figure of the year to date.</summary>
    public Bilingual InYear
    {
        get
        {
            if (Day >= Year.To)
            {
                return new($"en {YearName.Fr}", $"in {YearName.En}");
            }

            var day = Year.From.Year == Year.To.Year ? Dates.DayOfMonth(Day) : Dates.Day(Day);
            return new($"en {YearName.Fr}, au {day.Fr}", $"in {YearName.En}, to {day.En}");
        }
    }

    /// <summary>Whether the goal was set for France, so that the figures are those of the programme in France.</summary>
    public bool InFrance => Programme.GoalSource.Place == "France";

    /// <summary>" en France" after the people; empty where the goal was not set for France.</summary>
    public Bilingual Place => InFrance ? new(" en France", " in France") : Bilingual.Same("");

    /// <summary>How firm a figure of a period is (<see cref="Completeness.StatusOf"/>); worked out once a period.</summary>
    public FigureStatus StatusOf(Period period) => statuses.TryGetValue(period, out var known)
        ? known
        : statuses[period] = Completeness.StatusOf(owed, period, Facts.AsOf);

    /// <summary>Whether a number can be said of a period, of one atelier or of all (<see cref="Completeness.IsKnown"/>).</summary>
    public bool IsKnown(Period period, string? atelier = null) => Completeness.IsKnown(owed, period, atelier is null ? null : [atelier]);

    /// <summary>Whether a number can be said of an atelier's year, up to the last day of which the page speaks.</summary>
    public bool IsKnown(string? atelier) => IsKnown(new Period(Year.From, Horizon), atelier);

    /// <summary>Whether a month has ended by the last day of which the page speaks, and before the as-of day.</summary>
    public bool IsOver(Month month) => month.End <= Horizon && month.End < Facts.AsOf;

    /// <summary>In place of a number that is not known: whether nothing has come in, or rows without an outcome, or nothing was open.</summary>
    public Bilingual UnknownWord(Period period, string? atelier = null) =>
        Received.Any(entry => (atelier is null || entry.Atelier == atelier) && entry.Month.Period.Within(period) is not null) ? Cells.Unknown
        : IsClosed(period, [atelier]) ? Cells.Closed
        : Cells.NotReceived;

    /// <summary>Whether none of some ateliers was open in a period, or reported anything of it: then there is nothing to count, which is not 0. A null stands for all ateliers.</summary>
    public bool IsClosed(Period period, IReadOnlyList<string?> ateliers) =>
        ateliers.All(code => Open.AtelierDays(period, code) == 0 && !Received.Any(entry => (code is null || entry.Atelier == code) && entry.Month.Period.Within(period) is not null));

    /// <summary>The same of an atelier's year.</summary>
    public Bilingual UnknownWord(string? atelier) => UnknownWord(new Period(Year.From, Horizon), atelier);

    /// <summary>What is counted of a month of the year; null where it is still to come or nothing is known of it.</summary>
    public SliceCounts? CountsOf(Month month) => month.Start > Day || !IsKnown(month.Period)
        ? null
        : Facts.YearByMonth.FirstOrDefault(counts => counts.Slice.From is { } from && Month.Of(from) == month) ?? SliceCounts.Empty(new Slice(From: month.Start));

    /// <summary>An atelier's name; its code where the programme does not know it, empty where none is recorded.</summary>
    public string NameOf(string? code) => Programme.Ateliers.FirstOrDefault(atelier => atelier.Code == code)?.Name ?? code ?? "";

    /// <summary>The atelier's name, or that it is not recorded.</summary>
    public Bilingual LabelOf(string? code) => string.IsNullOrEmpty(code) ? Cells.NotRecorded : Bilingual.Same(NameOf(code));

    /// <summary>An atelier's one colour.</summary>
    public Tone ToneOf(string? code) => Tones.Of(Programme, code);

    /// <summary>The ateliers to show: in the order of the programme those that are open by now or have data, then codes that it does not know.</summary>
    public IReadOnlyList<SliceCounts> Ateliers()
    {
        var counts = Facts.YearByAtelier.ToDictionary(slice => slice.Slice.Atelier ?? "", StringComparer.Ordinal);
        var known = Programme.Ateliers
            .Where(atelier => counts.ContainsKey(atelier.Code)
                || (atelier.Opens is { } opens && opens <= Horizon && !(atelier.Closes < Year.From)))
            .Select(atelier => counts.TryGetValue(atelier.Code, out var slice)
                ? slice
                : SliceCounts.Empty(new Slice(Atelier: atelier.Code)));
        var codes = Programme.Ateliers.Select(atelier => atelier.Code).ToHashSet(StringComparer.Ordinal);
        return [.. known, .. Facts.YearByAtelier
            .Where(slice => !codes.Contains(slice.Slice.Atelier ?? ""))
            .OrderBy(slice => slice.Slice.Atelier, StringComparer.Ordinal)];
    }

    /// <summary>The words of a chart, with what every chart says around its finding. On the page of an atelier its id bears the code of the atelier, as its files stand beside those of the report.</summary>
    public ChartWords Words(string id, Bilingual title, Bilingual subtitle, Bilingual alt, Table data) => new(
        Facts.Atelier is { } atelier ? $"atelier-{atelier}-{id}" : id,
        title,
        subtitle,
        ChartFrame.Scope(this),
        alt,
        ChartFrame.Foot(this),
        data,
        Simulated ? ChartFrame.Warning : null,
        Status == FigureStatus.Final ? null : StatusWords.Of(Status));

    /// <summary>Whether files of the year are missing, or the outcomes of its last sessions: then numbers may still grow, and a first may be overturned.</summary>
    public bool Incomplete => Completeness.Missing.Count > 0 || Completeness.Unfinished.Count > 0;

    /// <summary>d'après les fichiers reçus, : before a claim that missing files may change; empty where none is missing.</summary>
    public Bilingual FromFiles => Incomplete ? new("d'après les fichiers reçus, ", "from the files received, ") : Bilingual.Same("");

    /// <summary>A share of a number that nameless attendances may raise, rounded down there: au moins 49,4 %.</summary>
    public Bilingual ShareOrMore(double ratio) => IsRange ? Numbers.ShareAtLeast(ratio) : Numbers.ShareInWords(ratio);

    /// <summary>au moins 3 600: a number that nameless attendances may raise; the number alone where there are none.</summary>
    public Bilingual OrMore(Bilingual number) => IsRange ? Numbers.AtLeast(number) : number;

    /// <summary>au plus 23 jours: a number that nameless attendances may lower; the number alone where there are none.</summary>
    public Bilingual OrFewer(Bilingual number) => IsRange ? Numbers.AtMost(number) : number;
}
