using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A first description for an export that nobody knows: its headers, put to the fields that known exports read under such names. It takes
/// headers alone; a line that might be a row of people is not taken for one.
/// </summary>
public static class FormatDraft
{
    private const int LeastKnown = 2;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The description as JSON, and the headers that it leaves out: by place and shape, as nothing says that they are headers and not people.</summary>
    /// <param name="source">Where the file lies.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="catalogue">The known formats.</param>
    /// <param name="limits">How much of the file is believed.</param>
    /// <exception cref="FailureException">The file cannot be read, or no line of it looks like a header.</exception>
    public static (string Json, IReadOnlyList<string> LeftOut) Of(SourceFile source, string displayName, FormatCatalogue catalogue, ReadingLimits limits)
    {
        var (_, text) = FileBeginning.Of(source, displayName, limits, look: null, CancellationToken.None);
        var words = Words(catalogue);
        var lines = FirstLines.Of(text, 0, 0);
        var best = lines
            .SelectMany(line => HeaderLine.Separators.Select(separator => (Line: line, Separator: separator, Cells: line.Cells(separator).Where(cell => cell.Length > 0).ToList())))
            .Where(one => one.Cells.Count > 1 && one.Cells.TrueForAll(IsHeader))
            .Select(one => (one.Line, one.Separator, one.Cells, Known: one.Cells.Count(cell => words.ContainsKey(Folding.Fold(cell)))))
            .Where(one => one.Known >= LeastKnown && one.Known * 3 >= one.Cells.Count)
            .OrderByDescending(one => one.Known).ThenBy(one => one.Line.Number)
            .FirstOrDefault();
        if (best.Cells is null)
        {
            throw new FailureException(Outcome.FileRefused, new Bilingual(
                $"{displayName} : aucune ligne ne ressemble à un en-tête. Une description ne peut être ébauchée sans noms de colonnes tels que Date, Nom, E-mail.",
                $"{displayName}: no line looks like a header. Without column names such as Date, Name, Email no description can be drafted."));
        }

        var fields = best.Cells.Distinct(StringComparer.Ordinal).Where(cell => words.ContainsKey(Folding.Fold(cell))).ToLookup(cell => words[Folding.Fold(cell)]);
        var first = lines.Find(line => Folding.Fold(line.Text).Length > 0)!;
        return (Json(fields, best.Line.Number > first.Number), [.. LeftOut(best.Line.Cells(best.Separator))]);

        IEnumerable<string> LeftOut(IEnumerable<string> cells) =>
            cells.Select((cell, at) => (cell, at)).Where(one => one.cell.Length > 0 && !words.ContainsKey(Folding.Fold(one.cell))).Select(one => catalogue.Headers.Shown(one.cell, one.at));
    }

    private static string Json(ILookup<string, string> fields, bool lower)
    {
        var drafted = new JsonObject();
        foreach (var field in FieldNames.All.Where(fields.Contains))
        {
            drafted[field] = new JsonObject { ["columns"] = Texts(fields[field]) };
        }

        if (!fields.Contains(FieldNames.Date))
        {
            drafted[FieldNames.Date] = new JsonObject { ["fileName"] = "^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([^0-9].*)?$", ["dates"] = Texts(["yyyy-MM-dd"]) };
        }

        if (!fields.Contains(FieldNames.Status))
        {
            drafted[FieldNames.Status] = new JsonObject { ["value"] = "registered" };
        }

        var draft = new JsonObject { ["name"] = "my-export", ["title"] = new JsonObject { ["fr"] = "Mon export", ["en"] = "My export" } };
        draft["recognise"] = Texts(fields.SelectMany(columns => columns).Distinct(StringComparer.Ordinal));
        if (lower)
        {
            draft["header"] = "search";
        }

        draft["fields"] = drafted;
        return draft.ToJsonString(Indented);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>Whether a cell may be a header: no address, hardly a digit, not long.</summary>
    private static bool IsHeader(string cell) => cell.Length <= 80 && !cell.Contains('@', StringComparison.Ordinal) && cell.Count(char.IsAsciiDigit) <= 2;

    /// <summary>The field that each folded header stands for in most of the known formats, and the words of sheets that no tool writes.</summary>
    private static Dictionary<string, string> Words(FormatCatalogue catalogue)
    {
        var known =
            from format in catalogue.Formats
            from field in format.Fields
            from column in field.Value.Columns
            group field.Key by Folding.Fold(column) into fields
            let most = fields.GroupBy(field => field).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key
            select KeyValuePair.Create(fields.Key, most);
        return Vocabulary.Default.Header.Concat(known).DistinctBy(pair => pair.Key).ToDictionary(StringComparer.Ordinal);
    }
}
