using System.Text.Encodings.Web;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>Stands for the chart renderer: an SVG of the right shape with the text alternative in it, and over it the values of the first row of the table.</summary>
internal static class StubCharts
{
    public static DrawnChart Draw(Chart chart, Language language, ChartWidth width)
    {
        var (box, line) = width switch
        {
            ChartWidth.Narrow => ("0 0 358 320", "M0 319L358 40"),
            ChartWidth.Print => ("0 0 688 260", "M0 259L688 40"),
            _ => ("0 0 1104 440", "M0 439L1104 40"),
        };
        var alt = HtmlEncoder.Default.Encode(chart.Words.Alt.In(language));
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label="{alt}">
            <path d="{line}" stroke="#0b5cad" stroke-width="3" fill="none"/>
            <text x="8" y="24" font-size="14" fill="currentColor">{width.ToString().ToLowerInvariant()}</text>
            </svg>
            """;
        return new DrawnChart(svg, width == ChartWidth.Print ? "" : Overlay(chart.Words.Data, language, box));
    }

    private static string Overlay(Table table, Language language, string box)
    {
        string Encoded(Bilingual text) => HtmlEncoder.Default.Encode(text.In(language));
        var values = table.Rows[0].Skip(1).Zip(table.Columns.Skip(1), (cell, column) =>
            $"""<g role="group" aria-label="{Encoded(column.Header)}"><circle cx="99" cy="99" r="5" data-at="{Encoded(table.Rows[0][0].Text)}" data-is="{Encoded(cell.Text)}"/></g>""");
        return $"""
            <svg class="overlay" viewBox="{box}" role="listbox" aria-label="{Encoded(table.Caption)}">
            {string.Join('\n', values)}
            <use class="halo"/><use class="ring"/></svg>
            """;
    }
}
