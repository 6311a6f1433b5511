using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Finds the format of a header, or says which one comes nearest and what it lacks.</summary>
internal static class FormatRecognition
{
    /// <summary>
    /// How many headers speak for a format: those of its best alternative that is wholly there; 0 when none is. An alternative that counts last speaks as one, fewer than any format
    /// of ours needs otherwise.
    /// </summary>
    public static int Score(FormatDescription format, IReadOnlySet<string> folded) => Found(format.Recognise, folded)
        .Select(names => names.Count)
        .DefaultIfEmpty(Found(format.RecogniseLast, folded).Any() ? 1 : 0)
        .Max();

    /// <summary>The alternatives that are wholly there.</summary>
    public static IEnumerable<IReadOnlyList<string>> Found(IReadOnlyList<IReadOnlyList<string>> alternatives, IReadOnlySet<string> folded) =>
        alternatives.Where(names => names.All(name => folded.Contains(Folding.Fold(name))));

    /// <summary>
    /// The format with the most recognised headers, before one with a column a session of which the file has none, of equal ones one that passes over nothing (<see cref="PassedOver"/>), then one that knows them with their decorations
    /// (<see cref="HeaderDecorations"/>); null when none fits.
    /// </summary>
    /// <exception cref="FailureException">Two formats fit alike.</exception>
    public static FormatDescription? Best(FormatCatalogue catalogue, IReadOnlyList<string> names, string file)
    {
        var folded = HeaderLine.Folded(names);
        var written = names.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var fits = catalogue.Formats
            .Select(format => (Format: format, Score: Score(format, folded)))
            .Where(fit => fit.Score > 0)
            .Select(fit => (fit.Format, Score: (HasSessions(fit.Format, names), fit.Score, fit.Format.IsOfCommandLine || PassedOver.In(fit.Format, HeaderDecorations.Without(names, fit.Format)) is null, Score(fit.Format, written))))
            .OrderByDescending(fit => fit.Score)
            .ThenByDescending(fit => fit.Format.Precedence)
            .ToList();
        if (fits.Count > 1 && fits[0].Score == fits[1].Score && fits[0].Format.Precedence == fits[1].Format.Precedence)
        {
            var alike = $"{fits[0].Format.Name}, {fits[1].Format.Name}";
            throw new FailureException(Outcome.FileRefused, new Bilingual(
                $"{file} : l’en-tête convient à plusieurs formats ({alike}). Choisissez avec --format.",
                $"{file}: the header fits several formats ({alike}). Choose one with --format."));
        }

        return fits.Count > 0 ? fits[0].Format : null;
    }

    /// <summary>Whether a file has a session for a format to read: a table with a column a session may have none.</summary>
    private static bool HasSessions(FormatDescription format, IReadOnlyList<string> names) => format.Layout.Pivot is null || names.Any(name => SessionColumn.HeaderOf(format, name) is not null);

    /// <summary>The failure for a header that fits none of the formats. It names our headers, never the cells of the file.</summary>
    public static FailureException NoneFits(IReadOnlyList<FormatDescription> formats, IReadOnlyList<IReadOnlySet<string>> lines, string file)
    {
        var (nearest, folded) = formats
            .Where(format => format.Layout.Refusal is null)
            .SelectMany(format => format.Recognise.Select(names => (Format: format, Names: names)))
            .SelectMany(one => lines.Select(line => (One: one, Line: line)))
            .MaxBy(pair => Share(pair.One.Names, pair.Line));
        var missing = string.Join(", ", Lacking(nearest.Format, folded));
        return new FailureException(Outcome.FileRefused, new Bilingual(
            $"{file} : format non reconnu. Le plus proche est « {nearest.Format.Name} », il y manque les en-têtes : {missing}. "
                + "Décrivez ce format dans un fichier (--format-file, voir docs/ingestion.md) ou corrigez l’en-tête.",
            $"{file}: the format is not recognised. The nearest is \"{nearest.Format.Name}\", which lacks the headers: {missing}. "
                + "Describe the format in a file (--format-file, see docs/ingestion.md) or mend the header."));
    }

    /// <summary>The headers that the line which comes nearest to a format lacks to be recognised.</summary>
    public static IEnumerable<string> Lacking(FormatDescription format, IReadOnlyList<IReadOnlySet<string>> lines) =>
        Lacking(format, lines.MaxBy(line => format.Recognise.Max(names => Share(names, line)))!);

    private static IEnumerable<string> Lacking(FormatDescription format, IReadOnlySet<string> folded) => InTheirLanguage(format, folded).Where(name => !folded.Contains(Folding.Fold(name)));

    /// <summary>Of the alternatives of a format the nearest in the language of the headers; of all where they have none, or the format knows none in it.</summary>
    private static IReadOnlyList<string> InTheirLanguage(FormatDescription format, IReadOnlySet<string> folded)
    {
        var language = HeaderLanguage.Of(folded);
        var spoken = format.Recognise.Where(names => language is not null && HeaderLanguage.Of(names.Select(Folding.Fold)) == language).ToList();
        return (spoken.Count > 0 ? spoken : format.Recognise).MaxBy(names => Share(names, folded))!;
    }

    private static double Share(IReadOnlyList<string> names, IReadOnlySet<string> folded) =>
        (double)names.Count(name => folded.Contains(Folding.Fold(name))) / names.Count;
}
