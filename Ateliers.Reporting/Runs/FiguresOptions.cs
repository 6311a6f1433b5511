using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>Which figures to count.</summary>
/// <param name="Ids">Figure ids; none stands for all that the question allows.</param>
/// <param name="Period">The days to count, both ends inside.</param>
/// <param name="By">The dimensions to split by.</param>
/// <param name="Ateliers">Codes to keep; null keeps all.</param>
/// <param name="Themes">Codes to keep; null keeps all.</param>
/// <param name="Audiences">Codes to keep; null keeps all.</param>
/// <param name="AsOf">What was known at the end of this day; null takes the day on which the last file came in.</param>
/// <param name="Public">Hides small counts.</param>
/// <param name="Formats">Codes of session formats to keep; null keeps all.</param>
/// <param name="Ages">Codes of age bands to keep, on the day of the session; null keeps all, those of no recorded age too.</param>
/// <param name="Genders">female, male, other: those to keep; null keeps all, those of no recorded gender too.</param>
/// <param name="Sentences">Also writes sentences to quote. They never tell what <paramref name="Public"/> would hide, whether it is asked for or not.</param>
public sealed record FiguresOptions(
    IReadOnlyList<string> Ids,
    Period Period,
    Dimensions By = Dimensions.None,
    IReadOnlyList<string>? Ateliers = null,
    IReadOnlyList<string>? Themes = null,
    IReadOnlyList<string>? Audiences = null,
    DateOnly? AsOf = null,
    bool Public = false,
    bool Sentences = false,
    IReadOnlyList<string>? Formats = null,
    IReadOnlyList<string>? Ages = null,
    IReadOnlyList<string>? Genders = null)
{
    /// <summary>Each dimension of which codes are kept, with the codes.</summary>
    internal IEnumerable<(Dimensions Dimension, IReadOnlyList<string> Codes)> Kept =>
        new[]
        {
            (Dimensions.Atelier, Ateliers), (Dimensions.Theme, Themes), (Dimensions.Audience, Audiences), (Dimensions.Format, Formats), (Dimensions.AgeBand, Ages), (Dimensions.Gender, Genders),
        }.Where(kept => kept.Item2 is not null).Select(kept => (kept.Item1, kept.Item2!));

    /// <summary>The question that is counted.</summary>
    internal CountQuery Query => new(Period, By, Ateliers, Themes, Audiences, Formats: Formats, Ages: Ages, Genders: Genders);
}
