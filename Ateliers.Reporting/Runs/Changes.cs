using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>What moves in one month of one atelier.</summary>
/// <param name="Month">The month of the sessions.</param>
/// <param name="Atelier">The atelier's code; new-1, new-2 … for ateliers that were not known before: what a cell calls them may be anything, also somebody's name.</param>
/// <param name="Attendances">All attendances, before and after.</param>
/// <param name="People">The people who are sure (identified, or the largest session where that is more), before and after.</param>
public sealed record Change(Month Month, string Atelier, (long Before, long After) Attendances, (long Before, long After) People);

/// <summary>What moves in one year of the programme as a whole: people who turn out to be one, or two, may move it where no month moves.</summary>
/// <param name="Year">The calendar year of the sessions.</param>
/// <param name="People">The people who are sure, before and after.</param>
public sealed record YearChange(int Year, (long Before, long After) People);

/// <summary>What moves between two states of what is known.</summary>
/// <param name="Months">Month by month and atelier by atelier.</param>
/// <param name="Years">Year by year.</param>
/// <param name="Figures">In the reports that stand in the output folder, report by report in the order of the catalogue.</param>
public sealed record Movement(IReadOnlyList<Change> Months, IReadOnlyList<YearChange> Years, IReadOnlyList<MovedFigure> Figures)
{
    /// <summary>Where nothing was done.</summary>
    public static Movement None { get; } = new([], [], []);
}

/// <summary>
/// Counts every month of every atelier as it is known now, and the figures of the reports that stand, so that a later state can be held against it.
/// </summary>
internal sealed class Changes
{
    /// <summary>All days that a session can have.</summary>
    private static readonly Period Ever = new(new DateOnly(1900, 1, 1), new DateOnly(2999, 12, 31));

    private readonly RunContext context;
    private readonly Database database;
    private readonly HashSet<string> known;
    private readonly IReadOnlyList<Manifest> reports;
    private readonly Counts before;

    private Changes(RunContext context, Database database)
    {
        (this.context, this.database) = (context, database);
        known = [.. context.ProgrammeWith(new Ledger(database).Ateliers()).Ateliers.Select(atelier => atelier.Code)];
        reports = Manifest.All(context.Workspace.Out);
        before = Counted();
    }

    /// <summary>Remembers what is known now.</summary>
    public static Changes From(RunContext context, Database database) => new(context, database);

    /// <summary>What is otherwise since, month by month and atelier by atelier.</summary>
    public Movement UntilNow()
    {
        var after = Counted();
        var years = before.Years.Keys.Union(after.Years.Keys).Order()
            .Select(year => new YearChange(year, (before.Years.GetValueOrDefault(year), after.Years.GetValueOrDefault(year))))
            .Where(change => change.People.Before != change.People.After);
        return new Movement(Moved(before.Months, after.Months), [.. years], [.. reports.SelectMany(report => MovedFigure.Between(report.Report, before.Figures[report.Report], after.Figures[report.Report]))]);
    }

    private List<Change> Moved(
        Dictionary<(Month Month, string Atelier), (long Attendances, long People)> before, Dictionary<(Month Month, string Atelier), (long Attendances, long People)> after)
    {
        var unknown = after.Keys.Select(key => key.Atelier).Where(code => !known.Contains(code)).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            .. before.Keys.Union(after.Keys).OrderBy(key => key.Month).ThenBy(key => key.Atelier, StringComparer.Ordinal)
                .Select(key => (Key: key, Then: before.GetValueOrDefault(key), Now: after.GetValueOrDefault(key)))
                .Where(each => each.Then != each.Now)
                .Select(each => new Change(
                    each.Key.Month, known.Contains(each.Key.Atelier) ? each.Key.Atelier : string.Create(CultureInfo.InvariantCulture, $"new-{unknown.IndexOf(each.Key.Atelier) + 1}"), (each.Then.Attendances, each.Now.Attendances), (each.Then.People, each.Now.People))),
        ];
    }

    private Counts Counted()
    {
        var counter = new Counter(FactLoader.Load(database, context.Today, context.Programme.CountWeakIdentities));
        var months = counter.Count(new CountQuery(Ever, Dimensions.Month | Dimensions.Atelier)).ToDictionary(
            cell => (Month: Month.Of(cell.Slice.From!.Value), Atelier: cell.Slice.Atelier!), cell => (cell.Attended.Count, CountFigures.Range(cell).Lower));
        return new Counts(
            months,
            months.Keys.Select(key => key.Month.Year).Distinct().ToDictionary(
                year => year, year => CountFigures.Range(counter.Count(new CountQuery(new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))).Single()).Lower),
            reports.ToDictionary(report => report.Report, report => FiguresOf(counter, new Period(report.From, report.To)), StringComparer.Ordinal));
    }

    private IReadOnlyList<Figure> FiguresOf(Counter counter, Period period)
    {
        var counts = counter.Count(new CountQuery(period) { GoalYearFirstMonth = context.Programme.GoalYearFirstMonth }).Single();
        return CountFigures.From(counts, CountFigures.ScopeOf(counts.Slice), period, FigureStatus.Provisional, context.Today);
    }

    private sealed record Counts(
        Dictionary<(Month Month, string Atelier), (long Attendances, long People)> Months, Dictionary<int, long> Years, Dictionary<string, IReadOnlyList<Figure>> Figures);
}
