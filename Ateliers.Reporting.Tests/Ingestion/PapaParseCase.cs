using System.Globalization;
using System.Text.Json;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>What becomes here of a case of PapaParse.</summary>
internal enum PapaOutcome
{
    /// <summary>The same cells.</summary>
    Same,

    /// <summary>The same cells, once they are trimmed, which every cell is before it is understood.</summary>
    SameTrimmed,

    /// <summary>The input is broken: PapaParse goes on to the end of the file, here it costs its row, which is reported.</summary>
    Reported,

    /// <summary>It asks for something that a reader of attendances does not do.</summary>
    Elsewhere,
}

/// <summary>A case of PapaParse's own tests.</summary>
/// <param name="Id">C or P for its list, and its place there.</param>
/// <param name="Title">Its description.</param>
/// <param name="Input">The text.</param>
/// <param name="Config">How PapaParse is asked; undefined when not.</param>
/// <param name="Expected">The rows that it expects.</param>
/// <param name="WithHeader">Whether the first line is a header.</param>
internal sealed record PapaParseCase(string Id, string Title, string Input, JsonElement Config, IReadOnlyList<IReadOnlyList<string>> Expected, bool WithHeader)
{
    /// <summary>What PapaParse can be asked for, and why it is not asked here.</summary>
    private static readonly Dictionary<string, string> Options = new()
    {
        ["comments"] = "comments: a line that begins with # is a row, because a name may",
        ["dynamicTyping"] = "values turned into numbers and dates: the fields of a description say what a cell is",
        ["transform"] = "values changed by a function",
        ["transformHeader"] = "headers changed by a function",
        ["preview"] = "the first rows only",
        ["quoteChar"] = "another quote than \"",
        ["escapeChar"] = "another escape than a doubled quote",
        ["skipFirstNLines"] = "lines skipped by number: a header is searched for",
    };

    /// <summary>Cases that ask for something else by what they hold.</summary>
    private static readonly Dictionary<string, string> Special = new()
    {
        ["C35"] = "an empty file is refused",
        ["P49"] = "an empty file is refused",
        ["P62"] = "an empty file is refused",
        ["C59"] = "doubled headers renamed: a file whose format reads a doubled header is refused",
        ["C60"] = "doubled headers renamed: a file whose format reads a doubled header is refused",
        ["C61"] = "doubled headers renamed: a file whose format reads a doubled header is refused",
        ["C62"] = "doubled headers renamed: a file whose format reads a doubled header is refused",
        ["P9"] = "line ends: the first kind is the only one there; here LF, CRLF and CR may be mixed",
        ["P11"] = "a header alone: no row to compare",
        ["P22"] = "another separator than ; , tab |",
        ["P23"] = "another separator than ; , tab |",
        ["P24"] = "another separator than ; , tab |",
        ["P25"] = "another separator than ; , tab |",
        ["P26"] = "another separator than ; , tab |",
        ["P27"] = "another separator than ; , tab |",
    };

    private static readonly HashSet<string> Trimmed = ["P5", "P6", "P7", "P90", "P91"];

    /// <summary>Cases with a broken row, and which rows are reported here, 1-based.</summary>
    public static IReadOnlyDictionary<string, int[]> Broken { get; } = new Dictionary<string, int[]>
    {
        ["C19"] = [1],
        ["C20"] = [1],
        ["C21"] = [1],
        ["C22"] = [1],
        ["C23"] = [1],
        ["P12"] = [1],
        ["P13"] = [1],
    };

    /// <summary>The separator that stands in the input.</summary>
    public char Separator => Config.ValueKind == JsonValueKind.Object && Config.TryGetProperty("delimiter", out var given) ? given.GetString()![0]
        : Id is "P67" ? '|' : Id is "P69" or "P70" ? ';' : ',';

    /// <summary>What becomes of it here.</summary>
    public PapaOutcome Outcome => Reason.Length > 0 ? PapaOutcome.Elsewhere : Broken.ContainsKey(Id) ? PapaOutcome.Reported : Trimmed.Contains(Id) ? PapaOutcome.SameTrimmed : PapaOutcome.Same;

    /// <summary>Why it is not asked here; empty when it is.</summary>
    public string Reason => Special.TryGetValue(Id, out var why) ? why
        : Config.ValueKind == JsonValueKind.Object ? Config.EnumerateObject().Select(option => Options.GetValueOrDefault(option.Name, "")).FirstOrDefault(reason => reason.Length > 0) ?? ""
        : "";

    /// <summary>All cases of parsing.</summary>
    public static IReadOnlyList<PapaParseCase> All()
    {
        using var suite = JsonDocument.Parse(File.ReadAllText(Path.Combine(Cutting.Suites, "papaparse", "cases.json")));
        return [.. Of(suite, "CORE_PARSER_TESTS", "C"), .. Of(suite, "PARSE_TESTS", "P")];
    }

    public override string ToString() => $"{Id} {Title}";

    private static IEnumerable<PapaParseCase> Of(JsonDocument suite, string list, string letter) => suite.RootElement.GetProperty(list).EnumerateArray().Select((one, index) =>
    {
        var config = one.TryGetProperty("config", out var given) ? given.Clone() : default;
        var withHeader = config.ValueKind == JsonValueKind.Object && config.TryGetProperty("header", out var header) && header.ValueKind == JsonValueKind.True;
        var rows = one.GetProperty("expected").GetProperty("data").EnumerateArray().Select(Cells).ToList();
        return new PapaParseCase(
            letter + index.ToString(CultureInfo.InvariantCulture), one.GetProperty("description").GetString()!, one.GetProperty("input").GetString()!, config, rows, withHeader);
    });

    private static List<string> Cells(JsonElement row) => row.ValueKind == JsonValueKind.Array
        ? [.. row.EnumerateArray().Select(cell => cell.ToString())]
        : [.. row.EnumerateObject().SelectMany(pair => pair.Value.ValueKind == JsonValueKind.Array ? pair.Value.EnumerateArray().Select(cell => cell.ToString()) : [pair.Value.ToString()])];
}
