using System.Runtime.ExceptionServices;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Runs.Publishing;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>How a monthly run ended.</summary>
/// <param name="Ingest">What came in.</param>
/// <param name="Written">The reports that were made, months before years.</param>
/// <param name="Withdrawn">The reports that were removed because nothing is known of their periods any more: a file was retracted, or a later word took the last outcome back.</param>
/// <param name="ListMended">Whether no report was made, but their list, which an earlier run had left behind.</param>
/// <param name="Latest">The page of the latest report that the database knows of, and its headline; null while there is none.</param>
/// <param name="Orphans">Reports in the output folder of whose periods the database knows nothing; they are not in the list.</param>
/// <param name="Failure">What ended the run before all was done; null when nothing did.</param>
public sealed record MonthlyOutcome(
    IngestReport Ingest, IReadOnlyList<WrittenReport> Written, IReadOnlyList<string> Withdrawn, bool ListMended, LatestReport? Latest, IReadOnlyList<string> Orphans, FailureException? Failure)
{
    /// <summary>A failure weighs more than how the files ended.</summary>
    public Outcome Outcome => Failure?.Outcome ?? Ingest.Outcome;
}

/// <summary>The latest report that stands in the output folder.</summary>
/// <param name="Page">The path of its French page.</param>
/// <param name="Headline">Its headline number, what it counts, and its status where it is not final.</param>
/// <param name="Simulated">Whether its data is simulated.</param>
public sealed record LatestReport(string Page, Bilingual Headline, bool Simulated);

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
        var isNew = !File.Exists(workspace.Database);
        if (isNew)
        {
            OutputFolder.RequireOwn(workspace, null);
        }

        using var database = Database.OpenForWriting(workspace.Database, context.Now);
        OutputFolder.RequireOwn(workspace, database);
        FolderWriter.CleanUp(workspace.Out);
        await using var ahead = new LookAhead([], context.Programme.Limits, cancellation);
        var ingestRun = new IngestRun(context);
        var ingest = isNew && !Path.Exists(workspace.Inbox)
            ? new IngestReport([], DryRun: false)
            : await ingestRun.Run(new IngestOptions([workspace.Inbox]), database, ingestRun.Secret(database), ahead, ingestProgress, cancellation);
        List<WrittenReport> written = [];
        List<string> withdrawn = [];
        var (listMended, failure) = (false, ingest.Failure);
        try
        {
            if (failure is null)
            {
                cancellation.ThrowIfCancellationRequested();
                await Render(database, month, written, withdrawn, reportProgress, cancellation);
                listMended = MendList(database);
                new EditionShelf(context, database).Settle();
            }
        }
        catch (Exception error) when (Stopped.By(error) is not null)
        {
            failure = Stopped.By(error);
        }

        var reports = new OwedReports(context, database);
        return new MonthlyOutcome(ingest, [.. written.OrderByDescending(each => each.Report.Id.Length).ThenBy(each => each.Report.Id, StringComparer.Ordinal)], withdrawn, listMended, Latest(reports.Standing()), reports.Orphans(), failure);
    }

    /// <summary>Writes the list of reports where it does not say what stands.</summary>
    private bool MendList(Database database)
    {
        var owed = new OwedReports(context, database);
        if (!new ReportList(context, owed.Standing()).IsOwed)
        {
            return false;
        }

        using var writer = new ReportWriter(context, database);
        writer.WriteList(owed);
        return true;
    }

    private async Task Render(
        Database database, Month? month, List<WrittenReport> written, List<string> withdrawn, IProgress<(int Done, int All)>? progress, CancellationToken cancellation)
    {
        var ledger = new Ledger(database);
        var owed = new OwedReports(context, database);
        var periods = month is { } only ? [only.Period] : owed.Periods();
        var byState = periods.Where(owed.IsOwed).ToList();
        if (byState.Count == 0)
        {
            return;
        }

        Today.RequireNotBefore(context, ledger.LastDay());
        var knowledge = Knowledge.Of(context, database, null);
        List<Period> byFacts = [];
        List<string> gone = [];
        if (month is null)
        {
            var unknown = byState.Where(period => knowledge.ToDate(period) is null).ToList();
            gone.AddRange(unknown.Where(period => owed.Standing(period) is { } standing && (owed.IsOfRetracted(period) || standing.AsOf <= owed.AsOf)).Select(owed.Id));
            byState.RemoveAll(unknown.Contains);
            byFacts.AddRange(periods.Where(period => !owed.IsOwed(period) && knowledge.ToDate(period) is not null && HasMoved(period, owed, knowledge, cancellation)));
        }

        var (facts, agreed) = knowledge.FactsOf([.. byFacts, .. byState]);
        var told = byFacts.Concat(byState).ToDictionary(period => period, period => PressFigures.Of(period, knowledge));
        var last = LastEditions.Of(database, context.Now);
        using var writer = new ReportWriter(context, database);
        void WriteAll(Range range) => Write(
            [.. facts.Take(range)], told, period => last.GetValueOrDefault(owed.Id(period)), period => month is null ? owed.StateOf(period) : owed.StateAlone(period), writer, agreed, written,
            () => progress?.Report((written.Count, facts.Count)), cancellation);
        try
        {
            // While one that the ledger shows to be owed is still to come, the next run looks at all of them again.
            WriteAll(..byFacts.Count);
            WriteAll(byFacts.Count..);
            foreach (var report in gone)
            {
                FolderWriter.Remove(Path.Combine(context.Workspace.Out, report));
                withdrawn.Add(report);
            }
        }
        finally
        {
            await Task.WhenAny(agreed);
            if (written.Count + withdrawn.Count > 0)
            {
                writer.WriteList(owed);
            }
        }
    }

    /// <summary>Whether a later file has changed what a report that stands was counted from.</summary>
    private static bool HasMoved(Period period, OwedReports owed, Knowledge knowledge, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return owed.Standing(period)?.Facts != FactsDigest.Of(knowledge.FactsToCompare(period));
    }

    private static void Write(
        ReportFacts[] facts, Dictionary<Period, PressFigures> told, Func<Period, LastEdition?> last, Func<Period, string> state, ReportWriter writer, Task agreed, List<WrittenReport> written, Action progress, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(facts, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, each =>
            {
                var report = ReportRun.Write(writer, each, told[each.Period], last(each.Period), state(each.Period), agreed);
                lock (written)
                {
                    written.Add(report);
                    progress();
                }
            });
        }
        catch (AggregateException several)
        {
            // A full disk fails every report at once: the user is told of the first, in its own words.
            ExceptionDispatchInfo.Throw(several.InnerExceptions.FirstOrDefault(error => error is FailureException) ?? several.InnerExceptions[0]);
        }
    }

    private LatestReport? Latest(IReadOnlyList<Manifest> standing) =>
        standing.OrderBy(report => report.To).ThenByDescending(report => report.From).LastOrDefault() is { } latest
            ? new LatestReport(Path.Combine(context.Workspace.Out, latest.Report, PageNames.Page(Language.French)), latest.Headline, latest.Simulated)
            : null;
}
