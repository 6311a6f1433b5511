using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Figures as files that other programs read: the same numbers as on the page, to the last digit.</summary>
public static class FiguresFile
{
    /// <summary>
    /// The columns of the CSV: the names of the JSON, with scope and period spread, and whether the data is simulated on every row.
    /// </summary>
    private static readonly string[] Columns =
    [
        "id", "unit", "definition", "atelier", "theme", "audience", "format", "weekday", "ageBand", "gender", "period", "from", "to",
        "value", "lower", "upper", "estimate", "status", "asOf", "of", "excluded", "lower80", "upper80", "lower95", "upper95", "simulated",
    ];

    /// <summary>
    /// figures.json: <c>figures</c> and <c>provenance</c>. Fields that do not apply are null; a scope of
    /// null means all, and what the sources do not say is <c>not-recorded</c>.
    /// </summary>
    public static string Json(IReadOnlyList<Figure> figures, Provenance provenance) => FigureJson.Document(json =>
    {
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
        }

        return csv.ToString();
    }

    private static void Row(CsvText csv, Figure figure, bool simulated)
    {
        var scope = figure.Scope;
        csv.Text(figure.Id).Text(FigureJson.Word(figure.Unit)).Text(figure.Definition);
        csv.Text(FigureJson.Code(scope.Atelier)).Text(FigureJson.Code(scope.Theme)).Text(FigureJson.Code(scope.Audience)).Text(FigureJson.Code(scope.Format));
        csv.Number(scope.Weekday).Text(FigureJson.Code(scope.AgeBand)).Text(FigureJson.Code(scope.Gender));
        csv.Text(figure.Period.Label).Text(Iso.Date(figure.Period.From)).Text(Iso.Date(figure.Period.To));
        csv.Number(FigureJson.Rounded(figure.Value, figure.Unit)).Number(FigureJson.Rounded(figure.Lower, figure.Unit));
        csv.Number(FigureJson.Rounded(figure.Upper, figure.Unit)).Number(FigureJson.Rounded(figure.Estimate, figure.Unit));
        csv.Text(FigureJson.Word(figure.Status)).Text(Iso.Date(figure.AsOf)).Text(figure.Of).Number(figure.Excluded);
        csv.Number(figure.Intervals?.Lower80).Number(figure.Intervals?.Upper80).Number(figure.Intervals?.Lower95).Number(figure.Intervals?.Upper95);
        csv.Text(simulated ? "true" : "false").EndRow();
    }
}
