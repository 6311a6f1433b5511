using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Figures as files that other programs read: the same numbers as on the page, to the last digit.</summary>
public static class FiguresFile
{
    /// <summary>
    /// The columns of the CSV: the names of the JSON, with scope and period spread, and whether the data is simulated on every row.
    /// </summary>
    internal static IReadOnlyList<string> Columns { get; } =
    [
        "id", "unit", "definition", "atelier", "theme", "audience", "format", "weekday", "ageBand", "gender", "period", "from", "to",
        "value", "lower", "upper", "estimate", "status", "asOf", "of", "excluded", "lower80", "upper80", "lower95", "upper95", "simulated",
    ];

    /// <summary>
    /// figures.json: <c>internal</c>, <c>figures</c> and <c>provenance</c>. Fields that do not apply are null; a scope of
    /// null means all, and what the sources do not say is <c>not-recorded</c>.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="provenance">Where they come from.</param>
    /// <param name="isPublic">Whether disclosure control was applied; otherwise the document says that it is internal.</param>
    public static string Json(IReadOnlyList<Figure> figures, Provenance provenance, bool isPublic = false) => FigureJson.Document(json =>
    {
        json.WriteBoolean("internal", !isPublic);
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            FigureJson.Write(json, figure);
        }

        json.WriteEndArray();
        FigureJson.Write(json, provenance);
    });

    /// <summary>
    /// figures.csv: one figure a row (RFC 4180), comma-separated, invariant numbers, ISO dates, beginning with a byte-order mark so that Excel
    /// reads it as UTF-8. An empty scope cell means all; what the sources do not say is written <c>not-recorded</c>.
    /// </summary>
    public static string Csv(IReadOnlyList<Figure> figures, Provenance provenance)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (var figure in figures)
        {
            Row(csv, figure, provenance.Simulated);
            csv.EndRow();
        }

        return csv.ToString();
    }

    /// <summary>The cells of a figure, in the order of <see cref="Columns"/>.</summary>
    internal static void Row(ICellWriter cells, Figure figure, bool simulated)
    {
        var scope = figure.Scope;
        foreach (var text in new[] { figure.Id, FigureJson.Word(figure.Unit), figure.Definition, FigureJson.Code(scope.Atelier), FigureJson.Code(scope.Theme), FigureJson.Code(scope.Audience), FigureJson.Code(scope.Format) })
        {
            cells.Text(text);
        }

        cells.Number(scope.Weekday);
        cells.Text(FigureJson.Code(scope.AgeBand));
        cells.Text(FigureJson.Code(scope.Gender));
        cells.Text(figure.Period.Label);
        cells.Date(figure.Period.From);
        cells.Date(figure.Period.To);
        foreach (var number in new[] { figure.Value, figure.Lower, figure.Upper, figure.Estimate })
        {
            cells.Number(FigureJson.Rounded(number, figure.Unit), figure.Unit);
        }

        cells.Text(FigureJson.Word(figure.Status));
        cells.Date(figure.AsOf);
        cells.Text(figure.Of);
        cells.Number(figure.Excluded);
        foreach (var bound in new double?[] { figure.Intervals?.Lower80, figure.Intervals?.Upper80, figure.Intervals?.Lower95, figure.Intervals?.Upper95 })
        {
            cells.Number(bound, figure.Unit);
        }

        cells.Truth(simulated);
    }
}
