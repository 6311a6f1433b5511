using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>An explained file in words and as JSON.</summary>
internal static class ExplainedText
{
    public static void Print(ExplainedFile file, Terminal terminal)
    {
        terminal.Line($"{file.Name}: {file.Format}, {file.Title.In(terminal.Language)} ({file.Origin})");
        terminal.Line(terminal.Say("  reconnu par  ", "  recognised by  ") + string.Join(" + ", file.RecognisedBy));
        var section = file.Section is { } title ? terminal.Say($", section « {title} »", $", section \"{title}\"") : "";
        terminal.Line(terminal.Say("  en-tête  ligne ", "  header  line ") + $"{file.HeaderLine.ToString(CultureInfo.InvariantCulture)}{section}; {file.Encoding}, {Delimiter(file)}");
        terminal.Line(terminal.Say("  colonnes", "  columns"));
        foreach (var (header, fields, isCivility) in file.Columns)
        {
            IEnumerable<string> read = isCivility ? [.. fields, terminal.Say("civilité, lue devant le nom de famille", "civility, read in front of the family name")] : fields;
            terminal.Line($"    {header}  →  {(read.Any() ? string.Join(", ", read) : terminal.Say("pas lue", "read past"))}");
        }

        foreach (var (field, origin) in file.Facts)
        {
            terminal.Line($"    {field}  ←  {Origin(origin, terminal)}");
        }

        foreach (var remark in file.Remarks)
        {
            terminal.Line("  " + RemarkTexts.Of(remark).In(terminal.Language));
        }

        terminal.Line(terminal.Say("  exemples (masqués)", "  examples (masked)"));
        foreach (var example in file.Examples)
        {
            var said = string.Join("; ", example.Fields.Select(field => $"{field.Key} {Value(field, terminal)}"));
            terminal.Line(terminal.Say("    ligne ", "    line ") + example.Line.ToString(CultureInfo.InvariantCulture) + Rejected(example, terminal) + $": {said}");
        }
    }

    public static JsonObject Json(ExplainedFile file, Language language) => new()
    {
        ["file"] = file.Name,
        ["format"] = file.Format,
        ["title"] = file.Title.In(language),
        ["origin"] = file.Origin,
        ["encoding"] = file.Encoding,
        ["delimiter"] = file.Delimiter.ToString(),
        ["headerLine"] = file.HeaderLine,
        ["section"] = file.Section,
        ["recognisedBy"] = Texts(file.RecognisedBy),
        ["columns"] = new JsonArray([.. file.Columns.Select(column => new JsonObject { ["header"] = column.Header, ["fields"] = Texts(column.Fields), ["civility"] = column.IsCivility })]),
        ["facts"] = new JsonArray([.. file.Facts.Select(fact => new JsonObject { ["field"] = fact.Field, ["from"] = fact.Origin })]),
        ["remarks"] = new JsonArray([.. file.Remarks.Select(remark => IngestJson.Remark(remark, language))]),
        ["examples"] = new JsonArray([.. file.Examples.Select(Json)]),
    };

    private static JsonObject Json(ExplainedExample example) => new()
    {
        ["line"] = example.Line,
        ["code"] = example.Reject is { } reject ? RejectCodes.Text(reject.Code) : null,
        ["column"] = example.Reject?.Column,
        ["fields"] = new JsonObject(example.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value))),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Delimiter(ExplainedFile file) => file.Delimiter == '\t' ? "tab" : file.Delimiter.ToString();

    private static string Value(KeyValuePair<string, string> field, Terminal terminal) =>
        field.Value == "?" ? terminal.Say("(à donner : --atelier ou dossier)", "(to be given: --atelier or folder)") : field.Value;

    private static string Rejected(ExplainedExample example, Terminal terminal) =>
        example.Reject is { } reject ? terminal.Say(", rejetée", ", rejected") + $" [{RejectCodes.Text(reject.Code)}]" : "";

    private static string Origin(string origin, Terminal terminal) => origin switch
    {
        "preamble" => terminal.Say("les lignes au-dessus du tableau", "the lines above the table"),
        "file-name" => terminal.Say("le nom du fichier", "the file's name"),
        _ => terminal.Say("la description du format", "the format's description"),
    };
}
