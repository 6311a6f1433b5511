using System.Runtime.ExceptionServices;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>How a monthly run ended.</summary>
/// <param name="Ingest">What came in.</param>
/// <param name="Written">The reports that were made, in order.</param>
/// <param name="Latest">The page of the latest report there is, and its headline; null while there is none.</param>
public sealed record MonthlyOutcome(IngestReport Ingest, IReadOnlyList<WrittenReport> Written, LatestReport? Latest);

/// <summary>The latest report that stands in the output folder.</summary>
/// <param name="Page">The path of its French page.</param>
/// <param name="Title">Its period in words.</param>
/// <param name="Headline">Its headline number with what it counts, as readers see it.</param>
/// <param name="Simulated">Whether its data is simulated.</param>
public sealed record LatestReport(string Page, Bilingual Title, Bilingual Headline, bool Simulated);

/// <summary>
/// The monthly job: ingests the inbox and renders the reports that are owed. A report is owed while it is missing or made from something else than what is
/// known now; so a second run does nothing, and a run that was killed is taken up again.
/// </summary>
public sealed class MonthlyRun(RunContext context)
{
    /// <summary>Runs the job under the writer lock.</summary>
    /// <param name="month">Only this month's report; null makes all that are owed.</param>
    /// <param name="ingestProgress">Told how far files are read.</param>
    /// <param name="reportProgress">Told the reports made so far and how many there are to make.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    /// <exception cref="FailureException">Nothing more can be done; reports that stand stay as they are.</exception>
    public async Task<MonthlyOutcome> Run(
        Month? month, IProgress<IngestProgress>? ingestProgress, IProgress<(int Done, int All)>? reportProgress, CancellationToken cancellation)
    {
        var workspace = context.Workspace;
        workspace.RequireRoot();
        workspace.PrepareDatabaseFolder();
        using var writerLock = WriterLock.Take(workspace.Database, "run", context.Now);
        using var database = Database.OpenForWriting(workspace.Database, context.Now);
        FolderWriter.CleanUp(workspace.Out);
        var ingestRun = new IngestRun(context);
        var ingest = Directory.Exists(workspace.Inbox)
            ? await ingestRun.Run(new IngestOptions([workspace.Inbox]), database, ingestRun.Secret(database), ingestProgress, cancellation)
            : new IngestReport([], DryRun: false);
        var written = Render(database, month, reportProgress, cancellation);
        return new MonthlyOutcome(ingest, written, Latest());
    }

    private WrittenReport[] Render(Database database, Month? month, IProgress<(int Done, int All)>? progress, CancellationToken cancellation)
    {
        var ledger = new Ledger(database);
        var run = new ReportRun(context);
        var (batches, asOf) = (ledger.Batches(null), ledger.LastDay() ?? context.Today);
        var owed = Periods(batches, month)
            .Select(period => (Period: period, State: run.StateOf(batches, asOf, period)))
            .Where(report => Manifest.Of(Path.Combine(context.Workspace.Out, Id(report.Period)))?.State != report.State)
            .ToList();
        if (owed.Count == 0)
        {
            return [];
        }

        var knowledge = Knowledge.Of(context, database, null);
        if (month is null)
        {
            owed.RemoveAll(report => knowledge.ToDate(report.Period) is null);
        }

        var (facts, agreed) = knowledge.FactsOf(owed.ConvertAll(report => report.Period));
        using var writer = new ReportWriter(context);
        var written = new WrittenReport[owed.Count];
        var done = 0;
        try
        {
            Parallel.For(0, owed.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            {
                written[i] = ReportRun.Write(writer, ReportComposer.Compose(facts[i]), owed[i].State, agreed);
                progress?.Report((Interlocked.Increment(ref done), owed.Count));
            });
        }
        catch (AggregateException several)
        {
            // A full disk fails every report at once: the user is told of the first, in its own words.
            ExceptionDispatchInfo.Throw(several.InnerExceptions.FirstOrDefault(error => error is FailureException) ?? several.InnerExceptions[0]);
        }

        writer.WriteIndex();
        return written;
    }

    /// <summary>The months from the first session to the last that took place, and the goal years that hold them.</summary>
    private IEnumerable<Period> Periods(IReadOnlyList<Batch> batches, Month? month)
    {
        if (month is { } only)
        {
            return [only.Period];
        }

        if (batches.Min(batch => batch.First) is not { } first || batches.Max(batch => batch.Last) is not { } last)
        {
            return [];
        }

        var end = last < context.Today ? last : context.Today;
        var months = Month.Range(Month.Of(first), Month.Of(end)).ToList();
        var years = months.Select(each => context.Programme.GoalYearOf(each.Start)).Distinct().Select(context.Programme.GoalYear);
        return months.Select(each => each.Period).Concat(years);
    }

    private string Id(Period period) =>
        period == Month.Of(period.From).Period ? period.Label : Iso.Year(context.Programme.GoalYearOf(period.From));

    private LatestReport? Latest() =>
        Manifest.All(context.Workspace.Out).OrderBy(report => report.To).ThenByDescending(report => report.From).LastOrDefault() is { } latest
            ? new LatestReport(Path.Combine(context.Workspace.Out, latest.Report, "index.html"), latest.Title, latest.Headline, latest.Simulated)
            : null;
}
