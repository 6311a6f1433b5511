using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Every figure that an edition tells otherwise than the one before: two rows each, as figures.csv has them, with the number of the edition in front.</summary>
public static class ChangesFile
{
    /// <summary>changes.csv (RFC 4180): a figure that one of the two does not hold has one row.</summary>
    /// <param name="edition">The edition, its number and the figures before.</param>
    /// <param name="figures">Its own figures.</param>
    /// <param name="simulated">Whether any of the data is simulated.</param>
    public static string Csv(EditionOf edition, IReadOnlyList<Figure> figures, bool simulated)
    {
        var csv = new CsvText();
        csv.Text("edition");
        foreach (var column in FiguresFile.Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (var move in FigureMove.Between(edition.Earlier, figures))
        {
            Row(csv, edition.Before, move.Before, simulated);
            Row(csv, edition.Number, move.After, simulated);
        }

        return csv.ToString();
    }

    /// <summary>Figures that moved as JSON: an object with the list, each with the figure before and after as figures.json writes it; null where one of the two does not hold it.</summary>
    /// <param name="moves">The figures.</param>
    /// <param name="write">Writes what else the object says, in front.</param>
    public static string Json(IReadOnlyList<FigureMove> moves, Action<Utf8JsonWriter> write) => FigureJson.Document(json =>
    {
        write(json);
        json.WriteNumber("moved", moves.Count);
        json.WriteStartArray("figures");
        foreach (var move in moves)
        {
            json.WriteStartObject();
            Write(json, "before", move.Before);
            Write(json, "after", move.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string name, Figure? figure)
    {
        json.WritePropertyName(name);
        if (figure is null)
        {
            json.WriteNullValue();
        }
        else
        {
            FigureJson.Write(json, figure);
        }
    }

    private static void Row(CsvText csv, int? edition, Figure? figure, bool simulated)
    {
        if (figure is not null)
        {
            csv.Number(edition);
            FiguresFile.Row(csv, figure, simulated);
            csv.EndRow();
        }
    }
}
