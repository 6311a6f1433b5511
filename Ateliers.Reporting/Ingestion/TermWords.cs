using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The words for the themes, audiences or session formats of the programme: codes, labels in both languages, and those of the format, which
/// may also say what any other word comes to (<see cref="FieldDescription.AnyOther"/>). A word that is none of them is known by its singular or
/// plural, where that leads to one code alone.
/// </summary>
internal sealed class TermWords
{
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> singulars = new(StringComparer.Ordinal);
    private readonly Memo<string?> known;
    private readonly string? other;

    /// <exception cref="FailureException">
    /// The format's words lead to a code that the programme does not have. Those of a built-in format are passed over then: it serves any programme.
    /// </exception>
    public TermWords(IReadOnlyList<Term> terms, FieldDescription field, FormatDescription format)
    {
        known = new(text => Known(Folding.Fold(text)) ?? other);
        foreach (var term in terms)
        {
            codes.TryAdd(Folding.Fold(term.Code), term.Code);
            codes.TryAdd(Folding.Fold(term.Label.Fr), term.Code);
            codes.TryAdd(Folding.Fold(term.Label.En), term.Code);
        }

        foreach (var (word, code) in field.Values ?? new Dictionary<string, string>())
        {
            var isKnown = code.Length == 0 || terms.Any(term => term.Code == code);
            if (!isKnown && format.Precedence > 0)
            {
                var known = string.Join(", ", terms.Select(term => term.Code));
                throw new FailureException(Outcome.Usage, new Bilingual(
                    $"Description de format {format.Origin} : le code « {code} » n’est pas de ceux du programme ({known}).",
                    $"Format description {format.Origin}: the code \"{code}\" is not one of the programme's ({known})."));
            }

            if (word == FieldDescription.AnyOther)
            {
                other = code;
            }
            else if (isKnown)
            {
                codes[word] = code;
            }
        }

        foreach (var (word, code) in codes)
        {
            var singular = Singular(word);
            singulars[singular] = singulars.GetValueOrDefault(singular, code) == code ? code : null;
        }
    }

    /// <summary>The code for a text; empty when the word means that nothing is recorded, null when nobody knows it.</summary>
    public string? CodeOf(string text) => known[text];

    private string? Known(string folded) => codes.GetValueOrDefault(folded) ?? singulars.GetValueOrDefault(Singular(folded));

    /// <summary>Folded words without the s or x that may end each of them: "ateliers pratiques" and "atelier pratique" are then the same.</summary>
    private static string Singular(string folded) => string.Join(' ', folded.Split(' ').Select(word => word.Length > 2 && word[^1] is 's' or 'x' ? word[..^1] : word));
}
