using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// The values of a chart, laid over its drawing: a shape where each was drawn, with the words of the table's cell. It is one list to a screen reader and one
/// stop of the keyboard. Without the script of the page it does not show at all, and the table is there.
/// </summary>
internal static class ChartOverlay
{
    private static readonly Bilingual Name = new("Valeurs\u00a0: ", "Values: ");

    private static readonly Bilingual OneWay = new("Flèches\u00a0: d’une valeur à l’autre. Échap\u00a0: fermer.", "Arrows: from value to value. Esc: close.");

    private static readonly Bilingual BothWays = new(
        "Flèches ←\u00a0→\u00a0: d’une date à l’autre, ↑\u00a0↓\u00a0: d’une série à l’autre. Échap\u00a0: fermer.", "Arrows ←\u00a0→: from date to date, ↑\u00a0↓: from series to series. Esc: close.");

    /// <summary>The element to stand after the chart's; empty where the table says nothing of what was drawn.</summary>
    internal static string Of(Sheet sheet, ChartWords words)
    {
        var series = sheet.Values
            .Where(mark => mark.Row < words.Data.Rows.Count && mark.Column < words.Data.Rows[mark.Row].Count && words.Data.Rows[mark.Row][mark.Column] != Cell.Nothing)
            .GroupBy(mark => mark.Column)
            .ToList();
        if (series.Count == 0)
        {
            return "";
        }

        var svg = new StringBuilder();
        var (name, help) = (Name.In(sheet.Language) + words.Title.In(sheet.Language), (series.Count > 1 ? BothWays : OneWay).In(sheet.Language));
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"overlay\" viewBox=\"0 0 {sheet.Width} {(int)sheet.Frame.Bottom}\" role=\"listbox\" aria-label=\"{Escape(name)}\" aria-description=\"{Escape(help)}\">\n");
        foreach (var marks in series)
        {
            Series(svg, [.. marks], words, sheet.Language);
        }

        return svg.Append("<use class=\"halo\"/><use class=\"ring\"/></svg>\n").ToString();
    }

    private static void Series(StringBuilder svg, List<ValueMark> marks, ChartWords words, Language language)
    {
        var (note, tone) = (marks.GroupBy(Note, StringComparer.Ordinal).MaxBy(same => same.Count())!.Key, marks[0].Dot);
        svg.Append(CultureInfo.InvariantCulture, $"<g role=\"group\" aria-label=\"{Escape(words.Data.Columns[marks[0].Column].Header.In(language))}\"");
        svg.Append(tone is null ? "" : $" class=\"{ChartStyles.Fill(tone)}\"");
        svg.Append(note.Length == 0 ? "" : $" data-note=\"{Escape(note)}\"").Append(">\n");
        foreach (var mark in marks)
        {
            var (box, row) = (mark.Box, words.Data.Rows[mark.Row]);
            svg.Append(mark is { Dot: null, IsRound: false }
                ? string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{box.Left:0.#}\" y=\"{box.Top:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\"")
                : string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{(box.Left + box.Right) / 2:0.#}\" cy=\"{(box.Top + box.Bottom) / 2:0.#}\" r=\"{box.Width / 2:0.#}\""));
            svg.Append(CultureInfo.InvariantCulture, $" data-at=\"{Escape(row[0].Text.In(language))}\" data-is=\"{Escape(row[mark.Column].Text.In(language))}\"");
            svg.Append(Note(mark) == note ? "" : $" data-note=\"{Escape(Note(mark))}\"").Append(mark.IsFirst ? " aria-selected=\"true\"/>\n" : "/>\n");
        }

        svg.Append("</g>\n");

        // What is no number, closed or not received, is neither provisional nor final.
        string Note(ValueMark mark) => words.Data.Rows[mark.Row][mark.Column].Value is null ? "" : mark.Note?.In(language) ?? "";
    }

    private static string Escape(string text) => ChartSvg.Escape(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
