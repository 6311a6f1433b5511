using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>The numbers behind a chart as CSV, in the words of one language; the last column is the source line, or that of a row that has its own, so that a cut-out row still says where and when it is from.</summary>
public static class ChartFile
{
    private const string Between = " · ";

    private static readonly Bilingual AsShown = new("tel qu’affiché", "as shown");

    private static readonly Bilingual Source = new("Source et état", "Source and state");

    private static readonly Bilingual OfSimulated = new("tiré d’un rapport de données simulées", "from a report of simulated data");

    /// <summary>
    /// One line a row of the chart's table. Numbers are plain, and days and months are as ISO 8601 writes them; where a column has cells that say more than their number (at least, not received), a second column holds every cell as the page shows it.
    /// </summary>
    public static string Csv(ChartWords chart, Language language)
    {
        var csv = new CsvText();
        var table = chart.Data;
        var source = string.Join(Between, $"{chart.Scope.In(language)}{Between}{chart.Foot.In(language)}".Split(Between).Distinct(StringComparer.Ordinal));
        var worded = table.Columns.Select((column, i) => column.Numeric && table.Rows.Any(row => SaysMore(row[i]))).ToList();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var header = table.Columns[i].Header.In(language);
            csv.Text(header);
            if (worded[i])
            {
                csv.Text($"{header} ({AsShown.In(language)})");
            }
        }

        csv.Text(Source.In(language));
        csv.EndRow();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (table.Columns[i].Numeric && row[i].Iso is null)
                {
                    csv.Number(row[i].Value);
                }

                if (!table.Columns[i].Numeric || worded[i] || row[i].Iso is not null)
                {
                    csv.Text(row[i].Iso ?? row[i].Text.In(language));
                }
            }

            csv.Text(row[0].Source is { } own ? OwnSource(own, chart, language) : source);
            csv.EndRow();
        }

        return csv.ToString();
    }

    /// <summary>A goal beside simulated counts is no simulated one, but the row says what stands around it.</summary>
    private static string OwnSource(Bilingual own, ChartWords chart, Language language) =>
        chart.Warning is null ? own.In(language) : $"{own.In(language)}{Between}{OfSimulated.In(language)}";

    private static bool SaysMore(Cell cell) => cell.Iso is null && (cell.Value is null || cell.Text.En.Any(char.IsLetter));
}
