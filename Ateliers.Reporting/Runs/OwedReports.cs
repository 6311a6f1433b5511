using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Finds the reports that the ledger alone shows to be owed: missing, or made from something else than what is known now.</summary>
internal sealed class OwedReports
{
    private readonly RunContext context;
    private readonly IReadOnlyList<Batch> batches;
    private readonly IReadOnlyList<Batch> retracted;
    private readonly DateOnly asOf;
    private readonly string configuration;
    private readonly IReadOnlyDictionary<string, int> editions;

    public OwedReports(RunContext context, Database database)
    {
        var ledger = new Ledger(database);
        (this.context, editions) = (context, new EditionLedger(database).LastNumbers(context.Now));
        (batches, asOf, configuration) = (ledger.Batches(null), ledger.LastDay() ?? context.Today, ProgrammeFile.Digest(context.Programme));
        retracted = [.. ledger.Lines(null).Where(line => line.RetractedBy is not null)];
    }

    /// <summary>
    /// The months from the first session to the last that took place, and the goal years that hold them; and whatever else stands of which a file was
    /// retracted.
    /// </summary>
    public IReadOnlyList<Period> Periods()
    {
        var known = Known();
        var gone = Manifest.All(context.Workspace.Out).Select(report => new Period(report.From, report.To)).Where(IsOfRetracted);
        return [.. known.Union(gone)];
    }

    /// <summary>The reports that stand in the output folder and of whose periods the database knows something.</summary>
    public IReadOnlyList<Manifest> Standing() => [.. Split(known: true)];

    /// <summary>The names of the others: an earlier state of the database, since put back from a backup, made them, and nothing keeps them up to date.</summary>
    public IReadOnlyList<string> Orphans() => [.. Split(known: false).Select(report => report.Report)];

    /// <summary>The day that the ledger knows last; a report made later was made from another state of the database.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>Whether a file that was retracted had sessions in a period.</summary>
    public bool IsOfRetracted(Period period) => retracted.Any(batch => batch.First <= period.To && batch.Last >= period.From);

    /// <summary>Whether the report of a period is missing or made from something else, or is to be printed and is not.</summary>
    public bool IsOwed(Period period) => Standing(period)?.State != StateOf(period) || (context.Printer is not null && !File.Exists(Path.Combine(context.Workspace.Out, Id(period), PageNames.Pdf(Language.French))));

    /// <summary>The report of a period that stands in the output folder; null while there is none.</summary>
    public Manifest? Standing(Period period) => Manifest.Of(Path.Combine(context.Workspace.Out, Id(period)));

    /// <summary>The name of the report of a period, which is that of its folder.</summary>
    public string Id(Period period) => context.Programme.ReportId(period);

    /// <summary>What the report of a period is made from now.</summary>
    public string StateOf(Period period) => ReportState.Of(context, configuration, period, batches, asOf, editions.TryGetValue(Id(period), out var edition) ? edition : null);

    /// <summary>
    /// The same for a report that is written alone: empty while others are owed, so that the next run finds it owed too and looks at all that stand,
    /// instead of taking it for a sign that the last file has been seen to.
    /// </summary>
    public string StateAlone(Period period) => Periods().Any(other => other != period && IsOwed(other)) ? "" : StateOf(period);

    private IEnumerable<Manifest> Split(bool known)
    {
        var ids = Known().Select(Id).ToHashSet(StringComparer.Ordinal);
        return Manifest.All(context.Workspace.Out).Where(report => ids.Contains(report.Report) == known);
    }

    private IReadOnlyList<Period> Known()
    {
        if (batches.Min(batch => batch.First) is not { } first || batches.Max(batch => batch.Last) is not { } last)
        {
            return [];
        }

        var end = last < context.Today ? last : context.Today;
        var months = Month.Range(Month.Of(first), Month.Of(end)).ToList();
        var years = months.Select(each => context.Programme.GoalYearOf(each.Start)).Distinct().Select(context.Programme.GoalYear);
        return [.. months.Select(each => each.Period), .. years];
    }
}
