using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Runs.Publishing;

namespace Ateliers.Reporting.Runs;

/// <summary>A report that was written.</summary>
/// <param name="Report">The report.</param>
/// <param name="Page">The path of its French page.</param>
public sealed record WrittenReport(Report Report, string Page)
{
    /// <summary>The people reached, as the headline says; null where it says none.</summary>
    public long? People => (long?)Report.Headline.People.Value;
}

/// <summary>Writes the report of one month or goal year, whether it is owed or not.</summary>
public sealed class ReportRun(RunContext context)
{
    /// <summary>Counts, composes and renders one report.</summary>
    /// <param name="period">A month or a goal year, both ends inside.</param>
    /// <param name="cancellation">Stops before the report is written.</param>
    /// <exception cref="FailureException">There is no database, or the disk is full; the report that stood there stays.</exception>
    public WrittenReport Write(Period period, CancellationToken cancellation)
    {
        using var database = Open.ForReading(context);
        OutputFolder.RequireOwn(context.Workspace, database);
        using var writer = new ReportWriter(context, database);
        var owed = new OwedReports(context, database);
        var knowledge = Knowledge.Of(context, database, null);
        var (facts, agreed) = knowledge.FactsOf([period]);
        var told = PressFigures.Of(period, knowledge);
        cancellation.ThrowIfCancellationRequested();
        FolderWriter.CleanUp(context.Workspace.Out);
        var written = Write(writer, facts[0], told, LastEditions.Of(database, context.Now).GetValueOrDefault(owed.Id(period)), owed.StateAlone(period), agreed);
        writer.WriteList(owed);
        return written;
    }

    /// <summary>Composes and renders a report.</summary>
    internal static WrittenReport Write(ReportWriter writer, ReportFacts facts, PressFigures told, LastEdition? last, string state, Task agreed)
    {
        var report = ReportComposer.Compose(facts, last: last);
        return new WrittenReport(report, writer.Write(report, told.Sheet(report, facts.Programme), new Basis(state, FactsDigest.Of(facts)), agreed));
    }
}
