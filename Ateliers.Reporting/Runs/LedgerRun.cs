using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Reads the ledger of what came in.</summary>
public sealed class LedgerRun(RunContext context)
{
    /// <summary>All lines of the ledger, oldest first: files, those that were retracted too, and retractions.</summary>
    public IReadOnlyList<Batch> Batches()
    {
        using var database = Open.ForReading(context);
        return new Ledger(database).Lines(null);
    }

    /// <summary>A batch and its rejected rows, in the order of the file.</summary>
    /// <exception cref="FailureException">There is no such batch (exit code 2).</exception>
    public (Batch Batch, IReadOnlyList<RejectedRow> Rejects) Rejects(long id)
    {
        using var database = Open.ForReading(context);
        var ledger = new Ledger(database);
        return (FileOf(ledger.Lines(null), id), ledger.Rejects(id));
    }

    /// <summary>What stands in the cells for which rows of a batch were rejected, read again from its file where that one still stands as it was.</summary>
    public RejectedValues Values(Batch batch, IReadOnlyList<RejectedRow> rejects) => RejectedValues.From(context, batch, rejects);

    /// <summary>The rejected rows of a batch as CSV, with the shapes of their values. No cell of it is a formula.</summary>
    public static string Csv(Batch batch, IEnumerable<RejectedRow> rejects, RejectedValues values) => Csv(batch, rejects, values.MaskedOf);

    /// <summary>Writes the same with the values in clear into a new file of mode 0600.</summary>
    /// <exception cref="FailureException">The values cannot be had (exit code 4), there is such a file already (2), or it cannot be written.</exception>
    public static void WriteWithValues(string path, Batch batch, IReadOnlyList<RejectedRow> rejects, RejectedValues values)
    {
        if (values.Why is { } why)
        {
            throw new FailureException(Outcome.FileRefused, new(
                $"{batch.Name} : {why.Fr}. Rien n'a été écrit ; sans --with-values, les lignes rejetées se lisent toujours.",
                $"{batch.Name}: {why.En}. Nothing was written; without --with-values the rejected rows can still be read."));
        }

        PrivateFile.Write(path, Csv(batch, rejects, values.Of));
    }

    private static string Csv(Batch batch, IEnumerable<RejectedRow> rejects, Func<RejectedRow, string> valueOf) =>
        RejectsFile.Csv(batch.Name, rejects.Select(reject => (reject, RejectTexts.Of(reject.Code), valueOf(reject))));

    /// <summary>The file of a line of the ledger.</summary>
    /// <exception cref="FailureException">There is no such line, or it is a retraction (exit code 2).</exception>
    internal static Batch FileOf(IReadOnlyList<Batch> lines, long id)
    {
        if (lines.Count == 0)
        {
            throw NoBatches();
        }

        var found = lines.FirstOrDefault(line => line.Id == id) ?? throw Usage.Wrong(
            $"Il n'y a pas de lot {id}. Les lots vont de 1 à {lines[^1].Id} ; « ateliers batches » les liste.",
            $"There is no batch {id}. The batches are 1 to {lines[^1].Id}; “ateliers batches” lists them.");
        return found.Retraction is not { } retraction ? found : throw Usage.Wrong(
            $"Le numéro {id} est le retrait du lot {retraction.Of}, pas un fichier. « ateliers batches » liste les lots.",
            $"Number {id} is the retraction of batch {retraction.Of}, not a file. “ateliers batches” lists the batches.");
    }

    /// <summary>What is said where nothing was ever loaded.</summary>
    internal static FailureException NoBatches() => Usage.Wrong(
        "Aucun fichier n'a encore été chargé : il n'y a pas de lot. Chargez des fichiers avec « ateliers ingest » ou « ateliers run ».",
        "No file has been loaded yet: there is no batch. Load files with “ateliers ingest” or “ateliers run”.");
}
