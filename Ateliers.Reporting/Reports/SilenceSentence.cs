using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Why a figure has no value, or none but 0: nothing has come in, nothing is known of the slice, or nothing happened in it.</summary>
public static class SilenceSentence
{
    /// <summary>The sentence; null where the number speaks for itself.</summary>
    /// <param name="figures">The figure.</param>
    /// <param name="known">Whether anything is known of its slice.</param>
    /// <param name="basis">The rows that it rests on.</param>
    /// <param name="asOf">What was known on this day.</param>
    /// <param name="anyFile">Whether any file stands.</param>
    /// <param name="first">The day of the first session known; null without any.</param>
    /// <param name="last">The last day known; null while none is.</param>
    public static Bilingual? Of(IReadOnlyList<Figure> figures, bool known, SliceBasis basis, DateOnly asOf, bool anyFile, DateOnly? first, DateOnly? last)
    {
        var day = Dates.Day(asOf);
        if (figures.Any(figure => figure.Value is not null and not 0))
        {
            return null;
        }

        if (!anyFile)
        {
            return Words.Say(
                $"Au {day.Fr}, aucun fichier n'est chargé : il n'y a rien à compter. Chargez des fichiers : « ateliers ingest FICHIER… » ou « ateliers run ».",
                $"On {day.En} no file has been loaded: there is nothing to count. Load files: “ateliers ingest FILE…” or “ateliers run”.");
        }

        if (!known)
        {
            return first is { } begin && last is { } end
                ? Words.Say(
                    $"Inconnu, et non 0 : au {day.Fr}, aucune présence n'est connue de cette tranche ; les présences reçues vont du {Dates.Day(begin).Fr} au {Dates.Day(end).Fr}. Ses fichiers sont à venir, ou la période est hors de ces jours.",
                    $"Unknown, and not 0: on {day.En} no attendance is known of this slice; the attendance received goes from {Dates.Day(begin).En} to {Dates.Day(end).En}. Its files are still to come, or the period lies outside these days.")
                : Words.Say($"Inconnu, et non 0 : au {day.Fr}, aucune présence n'est connue.", $"Unknown, and not 0: on {day.En} no attendance is known.");
        }

        return figures.All(figure => figure.Value is null)
            ? Words.Say("Non noté, et non 0 : ce dont le chiffre est fait n'est pas connu, ou le diviseur est nul.", "Not recorded, and not 0: what the figure is made of is not known, or there is nothing to divide by.")
            : basis.Files.Count > 0 ? null
            : Words.Say("Un 0 compté : personne n'était attendu, ou des fichiers de ces jours sont là et aucune de leurs lignes n'est dans cette tranche.",
                "A 0 that was counted: nobody was expected, or files of these days have come in and none of their rows is in this slice.");
    }
}
