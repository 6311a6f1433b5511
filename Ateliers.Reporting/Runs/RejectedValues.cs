using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>The cells for which rows were rejected, read once more from the file: the database holds none.</summary>
/// <param name="Cells">By line and column; a row that is at fault as a whole under the column "".</param>
/// <param name="Why">Why there are none; null when the file was read.</param>
public sealed record RejectedValues(IReadOnlyDictionary<(int Line, string Column), string> Cells, Bilingual? Why)
{
    /// <summary>The value of a rejected row in clear; empty when it is not known.</summary>
    public string Of(RejectedRow reject) => Cells.GetValueOrDefault((reject.Line, reject.Column), "");

    /// <summary>Its shape, which shows nobody.</summary>
    public string MaskedOf(RejectedRow reject) => MaskedText.Of(Of(reject));

    /// <summary>Reads them from the file of a batch, where it still stands as it was loaded.</summary>
    internal static RejectedValues From(RunContext context, Batch batch, IReadOnlyList<RejectedRow> rejects)
    {
        if (rejects.Count == 0)
        {
            return new RejectedValues(new Dictionary<(int, string), string>(), null);
        }

        var (found, why) = LoadedFile.Of(context, batch);
        if (found is null)
        {
            return None(why!);
        }

        try
        {
            var catalogue = FormatCatalogue.Load(context.Workspace.Formats);
            if (!catalogue.Formats.Any(format => format.Name == batch.Format))
            {
                return None(new(
                    $"le format « {batch.Format} », par lequel le fichier a été lu, n'est pas dans formats/", $"the format “{batch.Format}”, by which the file was read, is not in formats/"));
            }

            using var keys = new PersonKeys(SecretKeyFile.Random());
            var rules = new IngestionRules { Programme = context.Programme, Ateliers = context.Programme.Ateliers, DefaultAtelier = null, Today = context.Today };
            using var file = AttendanceFile.Open(found.Source, found.Name, catalogue, rules, keys, batch.Format);
            return new RejectedValues(file.CellsOf(rejects), null);
        }
        catch (FailureException failure) when (failure.Outcome is Outcome.FileRefused or Outcome.Usage)
        {
            return None(new("le fichier ne se lit plus comme il a été lu", "the file cannot be read any more as it was"));
        }
    }

    private static RejectedValues None(Bilingual why) => new(new Dictionary<(int, string), string>(), why);
}
