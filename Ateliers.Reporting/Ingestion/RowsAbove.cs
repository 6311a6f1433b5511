using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows above a header that is looked for: a sheet that was sorted with its header in it, or another table on top. What stands above a table is not read, so they would be lost without a word.
/// </summary>
internal static class RowsAbove
{
    /// <summary>A line of fewer filled cells is a label with its value.</summary>
    private const int FewestCells = 3;

    /// <summary>So many lines that speak of people or days are a table of their own; a single one may say when the sheet was printed, and by whom.</summary>
    private const int FewestLines = 2;

    /// <summary>Refuses a file with such rows.</summary>
    /// <param name="header">The header, as it was found.</param>
    /// <param name="above">The lines above it.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="FailureException">It has some.</exception>
    public static void Refuse(HeaderLine header, IEnumerable<FirstLine> above, string file)
    {
        var date = new FieldSource(header.Format, FieldNames.Date, header.Names);
        var days = new Dates(date.Field.Dates, TimeZoneInfo.Utc);
        var labels = header.Format.Fields.Values.SelectMany(field => field.Preamble).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        List<int> lines = [];
        var behindLabels = false;
        foreach (var (line, cells) in above.Select(line => (line, line.Cells(header.Separator))).Where(line => line.Item2.Any(cell => cell.Length > 0)))
        {
            var isOfLabels = behindLabels;
            behindLabels = cells.Count(cell => labels.Contains(Folding.Fold(cell))) > 1;
            if (isOfLabels || behindLabels || cells.Count(cell => cell.Length > 0) < FewestCells)
            {
                continue;
            }

            if (cells.Count <= header.Names.Count && date.Columns.Any(column => column < cells.Count && days.IsDay(cells[column])))
            {
                throw Refusal(line.Number + 1, header.LinesBefore + 1, file);
            }

            if (cells.Exists(cell => cell.Contains('@', StringComparison.Ordinal) || days.IsDay(cell)))
            {
                lines.Add(line.Number + 1);
            }
        }

        if (lines.Count >= FewestLines)
        {
            throw Refusal(lines[0], header.LinesBefore + 1, file);
        }
    }

    private static FailureException Refusal(int line, int header, string file) => FileTrouble.Refused(file, new Bilingual(
        $"la ligne {line} ressemble à une ligne de tableau, et l’en-tête ne se trouve qu’à la ligne {header} : ce qui est au-dessus ne serait pas lu. Si la feuille a été triée, remettez l’en-tête en haut ; si c’est un autre tableau, faites-en un fichier à part ; sinon, supprimez cette ligne",
        $"line {line} looks like a row of a table, and the header stands on line {header} only: what is above it would not be read. Where the sheet was sorted, put the header back on top; where it is another table, make it a file of its own; otherwise delete the line"));
}
