using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Lines that stand between quotes as a whole, "a;b;""c""": what a spreadsheet makes of a CSV that it has opened as one column. Such a file has one column, so no header in it is known, and
/// who opens it in the spreadsheet again sees nothing wrong with it.
/// </summary>
internal static class QuotedLines
{
    private static readonly char[] Blanks = [' ', .. HeaderLine.Separators];

    /// <summary>The failure for a file whose first line is such a one, and most others with it; null when it is none.</summary>
    /// <param name="lines">The lines at the beginning of the file.</param>
    /// <param name="file">What messages call it.</param>
    public static FailureException? Of(IEnumerable<FirstLine> lines, string file)
    {
        var filled = lines.Where(line => line.Text.AsSpan().ContainsAnyExcept(Blanks)).ToList();
        if (filled.Count == 0 || !IsOne(filled[0].Text) || filled.Count(line => IsOne(line.Text)) * 2 < filled.Count)
        {
            return null;
        }

        var first = filled[0].Number + 1;
        return FileTrouble.Refused(
            file,
            $"dès la ligne {first}, des lignes sont entre guillemets tout entières, et le fichier n’a donc qu’une colonne ; Excel écrit ainsi un CSV qu’il a ouvert dans une seule colonne. Exportez-le de nouveau et chargez-le sans l’ouvrir ; "
                + "ou, dans Excel, répartissez la colonne A avec Données > Convertir et enregistrez ; ou, dans un éditeur de texte, ôtez de chaque ligne le premier et le dernier guillemet et remplacez \"\" par \"",
            $"from line {first} on, lines stand between quotes as a whole, so the file has one column only; this is how Excel writes a CSV that it opened as one column. Export it anew and load it without opening it; "
                + "or, in Excel, split column A by Data > Text to Columns and save; or, in a text editor, take the first and the last quote off each line and replace \"\" by \"",
            null);
    }

    /// <summary>Whether a line is one quoted cell, with a separator in it and empty cells behind it at most.</summary>
    private static bool IsOne(string text)
    {
        var line = text.TrimStart('\uFEFF').TrimEnd(Blanks);
        return line.Length > 2 && line[0] == '"' && line[^1] == '"'
            && !line[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            && line.AsSpan().ContainsAny(HeaderLine.Separators);
    }
}
