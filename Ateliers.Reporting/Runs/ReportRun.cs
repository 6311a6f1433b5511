using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;

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
    /// <exception cref="FailureException">There is no database, or the disk is full; the report that stood there stays.</exception>
    public WrittenReport Write(Period period)
    {
        using var database = Open.ForReading(context);
        using var writer = new ReportWriter(context);
        var knowledge = Knowledge.Of(context, database, null);
        FolderWriter.CleanUp(context.Workspace.Out);
        var written = Write(writer, knowledge, period);
        writer.WriteIndex();
        return written;
    }

    internal WrittenReport Write(ReportWriter writer, Knowledge knowledge, Period period)
    {
        var (facts, agreed) = knowledge.FactsOf([period]);
        return Write(writer, ReportComposer.Compose(facts[0]), StateOf(knowledge.Batches, knowledge.AsOf, period), agreed);
    }

    internal static WrittenReport Write(ReportWriter writer, Report report, string state, Task agreed) => new(report, writer.Write(report, state, agreed));

    internal string StateOf(IReadOnlyList<Batch> batches, DateOnly asOf, Period period) =>
        ReportState.Of(context, ProgrammeFile.Digest(context.Programme), period, batches, asOf);
}
