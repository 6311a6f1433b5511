namespace Ateliers.Reporting.Ingestion;

/// <summary>Looks for the header of a format whose table stands under a preamble or in a named section.</summary>
internal static class HeaderSearch
{
    /// <summary>The header; null when no line is one.</summary>
    /// <param name="text">The beginning of the file, UTF-8.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="separators">The separators that may be.</param>
    /// <param name="formats">The formats that may be.</param>
    /// <param name="maxColumns">The most columns that a header may have.</param>
    public static HeaderLine? Find(
        byte[] text, List<FirstLine> lines, char[] separators, IReadOnlyList<FormatDescription> formats, int maxColumns)
    {
        var lower = formats.Where(format => format.Layout.MayStandLower).ToList();
        var found =
            from line in lines.Select((line, index) => (Line: line, Index: index))
            from separator in separators
            where line.Line.Text.Contains(separator, StringComparison.Ordinal)
            let folded = HeaderLine.Folded(line.Line.Cells(separator, text))
            from format in lower
            let score = FormatRecognition.Score(format, folded)
            where score > 0
            let section = Title(format, lines, line.Index)
            where section is not null || format.Layout.Search
            orderby section is null, score descending, format.Precedence descending, line.Index
            select (line.Line, Separator: separator, Format: format, Section: section);
        return found
            .Select(one => new HeaderLine(
                one.Line.Start, one.Line.Number, one.Separator, HeaderLine.NamesIn(text.AsMemory(one.Line.Start), one.Separator), one.Format, one.Section))
            .FirstOrDefault(header => header.Names.Count <= maxColumns && FormatRecognition.Score(header.Format, HeaderLine.Folded(header.Names)) > 0);
    }

    /// <summary>The section that a line begins: the title on the line above it, blank ones left out; null when that is none of the format's.</summary>
    private static string? Title(FormatDescription format, List<FirstLine> lines, int header)
    {
        var above = lines.Take(header).LastOrDefault(line => Folding.Fold(line.Text).Length > 0)?.Text ?? "";
        return format.Layout.Sections.FirstOrDefault(section => Folding.Fold(section) == Folding.Fold(above));
    }
}
