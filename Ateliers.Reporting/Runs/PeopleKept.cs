using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>What has to be said where figures keep some ages or genders only: of how many attendances these are recorded at all, as the others are in no such figure.</summary>
internal static class PeopleKept
{
    /// <summary>Whether anything is recorded of what is asked: where no file says who is a woman, there are not 0 women.</summary>
    public static bool AreRecorded(FiguresOptions options, Knowledge knowledge) =>
        AskedOf(options) is var asked && (asked == Dimensions.None || knowledge.Count(options.Query with { By = asked, Ages = null, Genders = null }).Any(IsRecorded));

    /// <summary>The words; null where every age and gender is kept.</summary>
    /// <param name="options">The question. In public no number is told, as it might be a small one.</param>
    /// <param name="knowledge">What is known.</param>
    public static Bilingual? Note(FiguresOptions options, Knowledge knowledge)
    {
        var asked = AskedOf(options);
        if (asked == Dimensions.None)
        {
            return null;
        }

        Bilingual fields = asked switch
        {
            Dimensions.AgeBand => new("l'âge", "the age"),
            Dimensions.Gender => new("le genre", "the gender"),
            _ => new("l'âge et le genre", "both age and gender"),
        };
        if (options.Public)
        {
            return Words.Say($"Les présences dont {fields.Fr} n'est pas renseigné n'entrent pas dans ces chiffres.", $"Attendances for which {fields.En} is not recorded are not in these figures.");
        }

        var everybody = options.Query with { By = Dimensions.None, Ages = null, Genders = null };
        var all = knowledge.Count(everybody)[0].Attended.Count;
        var recorded = knowledge.Count(everybody with { By = asked }).Where(IsRecorded).Sum(cell => cell.Attended.Count);
        var (whole, part) = (Numbers.Integer(all), Numbers.Integer(recorded));
        return Words.Say(
            $"Sur {whole.Fr} {(all < 2 ? "présence" : "présences")}, {part.Fr} {(recorded < 2 ? "dit" : "disent")} {fields.Fr} ; les autres n'entrent pas dans ces chiffres.",
            $"Of {whole.En} {(all == 1 ? "attendance" : "attendances")}, {part.En} {(recorded == 1 ? "says" : "say")} {fields.En}; the others are not in these figures.");
    }

    private static Dimensions AskedOf(FiguresOptions options) =>
        (options.Ages is null ? Dimensions.None : Dimensions.AgeBand) | (options.Genders is null ? Dimensions.None : Dimensions.Gender);

    private static bool IsRecorded(SliceCounts cell) => cell.Slice is not { Age: "" } and not { Gender: "" };
}
