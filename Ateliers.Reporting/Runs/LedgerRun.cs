using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Reads the ledger of what came in.</summary>
public sealed class LedgerRun(RunContext context)
{
    /// <summary>All batches, oldest first.</summary>
    public IReadOnlyList<Batch> Batches()
    {
        using var database = Open.ForReading(context);
        return new Ledger(database).Batches(null);
    }

    /// <summary>A batch and its rejected rows, in the order of the file.</summary>
    /// <exception cref="FailureException">There is no such batch (exit code 2).</exception>
    public (Batch Batch, IReadOnlyList<RejectedRow> Rejects) Rejects(long id)
    {
        using var database = Open.ForReading(context);
        var ledger = new Ledger(database);
        var batches = ledger.Batches(null);
        return batches.FirstOrDefault(batch => batch.Id == id) is { } found
            ? (found, ledger.Rejects(id))
            : batches.Count == 0
            ? throw Usage.Wrong(
                "Aucun fichier n'a encore été chargé : il n'y a pas de lot. Chargez des fichiers avec « ateliers ingest » ou « ateliers run ».",
                "No file has been loaded yet: there is no batch. Load files with “ateliers ingest” or “ateliers run”.")
            : throw Usage.Wrong(
                $"Il n'y a pas de lot {id}. Les lots vont de 1 à {batches.Count} ; « ateliers batches » les liste.",
                $"There is no batch {id}. The batches are 1 to {batches.Count}; “ateliers batches” lists them.");
    }
}
