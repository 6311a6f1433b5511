using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>How a retraction ended.</summary>
/// <param name="Batch">The batch that was named.</param>
/// <param name="Line">The line of the ledger that takes it back.</param>
/// <param name="Readings">The numbers of all readings of the file that it takes back, oldest first.</param>
/// <param name="Already">Whether it had been retracted before, so that nothing was done.</param>
/// <param name="Changes">What moved, in the months and in the reports that stand; none where nothing was done.</param>
/// <param name="DryRun">Whether nothing was kept, so that the number of the line means nothing.</param>
public sealed record RetractReport(Batch Batch, Batch Line, IReadOnlyList<long> Readings, bool Already, Movement Changes, bool DryRun = false);

/// <summary>Takes a file back: what is known from now on is what would be known without it (docs/decisions/0010).</summary>
public sealed class RetractRun(RunContext context)
{
    /// <summary>The longest note.</summary>
    /// <summary>Retracts a batch, under the writer lock.</summary>
    /// <param name="id">Its number in the ledger.</param>
    /// <param name="note">Why.</param>
    /// <param name="dryRun">Whether it is only said what would move, and nothing kept.</param>
    /// <exception cref="FailureException">There is no such batch or the note cannot be kept (exit code 2), or the database cannot be written.</exception>
    public RetractReport Run(long id, string note, bool dryRun = false)
    {
        context.Workspace.RequireRoot();
        var kept = KeptNote.Of(note, new("pourquoi le lot est retiré", "why the batch is taken back"), new("exporté deux fois", "exported twice"));
        if (!File.Exists(context.Workspace.Database))
        {
            throw LedgerRun.NoBatches();
        }

        using var writer = WriterLock.Take(context.Workspace.Database, "retract", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        if (!dryRun)
        {
            Erasures.Settle(context, database);
        }

        var ledger = new Ledger(database);
        var batch = LedgerRun.FileOf(ledger.Lines(null), id);
        if (batch.RetractedBy is not null)
        {
            return Report(ledger, batch.Id, already: true, Movement.None);
        }

        Today.RequireNotBefore(context, ledger.LastDay());
        using var rehearsal = dryRun ? new Rehearsal(database) : null;
        var changes = Changes.From(context, database);
        RetractionWriter.Write(database, new Retraction(id, Environment.UserName, kept), RunContext.Version, context.Now, context.Today);
        return Report(ledger, id, already: false, changes.UntilNow()) with { DryRun = dryRun };
    }

    private static RetractReport Report(Ledger ledger, long id, bool already, Movement changes)
    {
        var lines = ledger.Lines(null);
        var batch = LedgerRun.FileOf(lines, id);
        return new RetractReport(
            batch, lines.First(line => line.Id == batch.RetractedBy), [.. lines.Where(line => line.RetractedBy == batch.RetractedBy).Select(line => line.Id)], already, changes);
    }
}
