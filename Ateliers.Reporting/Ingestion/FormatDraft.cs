using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A first description, and what its writer must be told.</summary>
/// <param name="Json">The description.</param>
/// <param name="LeftOut">The headers that it leaves out: by place and shape, as nothing says that they are headers and not people.</param>
/// <param name="Civilities">Those that no field reads but that are read in front of the family name.</param>
/// <param name="Missing">Those of session.date and status that no column gives: what the description says instead is a guess.</param>
/// <param name="Uncounted">Likewise the columns that seem to say how many came and that the draft does not read.</param>
/// <param name="IsGrid">Whether each session has a column, under its day.</param>
/// <param name="ReadAs">The known format as which the file is read without it; null when none knows it.</param>
public sealed record DraftedFormat(string Json, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Civilities, IReadOnlyList<string> Missing, IReadOnlyList<string> Uncounted, bool IsGrid, string? ReadAs);

/// <summary>
/// A first description for an export that nobody knows: its headers, put to the fields that known exports read under such names. It takes
/// headers alone; a line that might be a row of people is not taken for one.
/// </summary>
public static class FormatDraft
{
    /// <summary>The fewest known headers of a line that is taken for one: one alone may be the name of somebody (Day, Place).</summary>
    private const int LeastKnown = 2;

    /// <summary>One header in so many must be known, at least.</summary>
    private const int KnownInAll = 3;

    private const int LongestHeader = 80;

    private const int MostDigits = 2;

    private const int HashDigits = 4;

    /// <summary>How many places of cells a message names: a table of five hundred columns has a message too.</summary>
    private const int MostNamed = 10;

    /// <summary>The words of somebody who came, in the cells of a grid. Those for who did not come are its writer's to add: nobody's coming would say anything about absences otherwise.</summary>
    private static readonly string[] Came = ["x", "1", "p", "présent", "présente", "present", "oui", "yes", "✓", "✔"];

    /// <summary>The days that may stand over the columns of a grid.</summary>
    private static readonly DayHeader[] Days = [.. new[] { "", Hour }.SelectMany(hour => new[] { "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", @"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}", "[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}", "[0-9]{4}-[0-9]{2}-[0-9]{2}" }.Select(day => new DayHeader($"^{day}{hour}$")))];

    /// <summary>The hour that may stand behind such a day, on the same line or under it.</summary>
    private const string Hour = "( ([0-9]{1,2}([hH:][0-9]{2}|[hH])))?";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Drafts a description.</summary>
    /// <param name="source">Where the file lies.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="catalogue">The known formats.</param>
    /// <param name="limits">How much of the file is believed.</param>
    /// <exception cref="FailureException">The file cannot be read, or no line of it looks like a header.</exception>
    public static DraftedFormat Of(SourceFile source, string displayName, FormatCatalogue catalogue, ReadingLimits limits)
    {
        var (_, text) = FileBeginning.Of(source, displayName, limits, look: null, CancellationToken.None);
        var words = Words(catalogue);
        var lines = FirstLines.Of(text, 0, 0);
        if (lines.TrueForAll(line => string.IsNullOrWhiteSpace(line.Text)))
        {
            throw HeaderLine.Empty(displayName);
        }

        var readAs = ReadAs(text, catalogue, limits, displayName);
        var candidates = lines.SelectMany(line => HeaderLine.Separators.Select(separator => Candidate.Of(line, line.Cells(separator, text), separator, words))).ToList();
        var best = candidates
            .Where(one => one.Doubtful.Count == 0 && one.Known.Count >= LeastKnown && one.Known.Count * KnownInAll >= one.Filled)
            .OrderByDescending(one => one.Known.Count).ThenBy(one => one.Line.Number)
            .FirstOrDefault()
            ?? throw (readAs is null ? QuotedLines.Of(lines, displayName) ?? WithoutAttendance(lines, catalogue, displayName) ?? NoHeader(candidates, displayName) : AlreadyRead(readAs, displayName));
        var cells = best.Line.Cells(best.Separator, text);
        var numbers = best.Grid is null ? DraftedCounts.Of(cells, [.. lines.Where(line => line.Number > best.Line.Number).Select(line => line.Cells(best.Separator))], words) : DraftedCounts.None;
        var fields = best.Known.Select(cell => (Field: words[Folding.Fold(cell)], Cell: cell)).Where(known => known.Field != FieldNames.Count)
            .Concat(numbers.Read.Select(cell => (Field: FieldNames.Count, Cell: cell))).Distinct().ToLookup(column => column.Field, column => column.Cell);
        var first = lines.Find(line => Folding.Fold(line.Text).Length > 0)!;
        var hasNames = fields.Contains(FieldNames.FamilyName) || fields.Contains(FieldNames.Name);
        string[] missing = best.Grid is null ? [.. new[] { FieldNames.Date, FieldNames.Status }.Where(field => !fields.Contains(field) && !(field == FieldNames.Status && IsHeadCount(fields)))] : [];
        return new DraftedFormat(
            Json(fields, best.Line.Number > first.Number, best.Grid), [.. Unread(civility: false)], [.. Unread(civility: true)], missing, [.. numbers.Unread.Select(at => catalogue.Headers.Shown(cells[at], at))], best.Grid is not null, readAs);

        IEnumerable<string> Unread(bool civility) => cells
            .Select((cell, at) => (cell, at))
            .Where(one => civility == (hasNames && Vocabulary.Default.CivilityHeaders.Contains(Folding.Fold(one.cell))))
            .Where(one => one.cell.Length > 0 && !numbers.Read.Contains(one.cell) && !words.ContainsKey(Folding.Fold(one.cell)) && best.Grid?.Fits(one.cell) != true)
            .Select(one => catalogue.Headers.Shown(one.cell, one.at));
    }

    /// <summary>The failure for an export that is known to hold no attendance; null where it is none.</summary>
    private static FailureException? WithoutAttendance(List<FirstLine> lines, FormatCatalogue catalogue, string file) =>
        Refusals.Of(catalogue.Formats, lines.SelectMany(line => HeaderLine.Separators.Select(separator => HeaderLine.Folded(line.Cells(separator)))), file);

    private static string Json(ILookup<string, string> fields, bool lower, DayHeader? grid)
    {
        var drafted = new JsonObject();
        foreach (var field in FieldNames.All.Where(fields.Contains))
        {
            drafted[field] = new JsonObject { ["columns"] = Texts(fields[field]) };
        }

        if (grid is not null)
        {
            drafted[FieldNames.Date] = new JsonObject { ["pivot"] = "header" };
            if (grid.HasHour)
            {
                drafted[FieldNames.Start] = new JsonObject { ["pivot"] = "header", ["pattern"] = " (?<time>[0-9]{1,2}([hH:][0-9]{2}|[hH]))$" };
            }

            drafted[FieldNames.Status] = new JsonObject
            {
                ["pivot"] = "cell",
                ["values"] = new JsonObject(Came.Select(word => KeyValuePair.Create(word, (JsonNode?)JsonValue.Create("attended")))),
                ["empty"] = "ignore",
            };
        }
        else if (!fields.Contains(FieldNames.Date))
        {
            drafted[FieldNames.Date] = new JsonObject { ["fileName"] = "^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([^0-9].*)?$", ["dates"] = Texts(["yyyy-MM-dd"]) };
        }

        if (grid is null && IsHeadCount(fields))
        {
            drafted[FieldNames.Status] = new JsonObject { ["columns"] = Texts(fields[FieldNames.Count]), ["values"] = new JsonObject { ["0"] = "ignore" }, ["filled"] = "attended", ["empty"] = "ignore" };
        }
        else if (grid is null && !fields.Contains(FieldNames.Status))
        {
            drafted[FieldNames.Status] = new JsonObject { ["value"] = "registered" };
        }

        List<string> recognised = [.. fields.SelectMany(columns => columns).Distinct(StringComparer.Ordinal)];
        var draft = new JsonObject { ["name"] = Name(recognised, grid), ["title"] = new JsonObject { ["fr"] = "Mon export", ["en"] = "My export" } };
        draft["recognise"] = Texts(recognised);
        if (lower)
        {
            draft["header"] = "search";
        }

        if (grid is not null)
        {
            draft["pivot"] = grid.Text;
        }

        draft["fields"] = drafted;
        return draft.ToJsonString(Indented);
    }

    /// <summary>Whether a sheet says how many came and nothing of who: its numbers are people who came, as in every such sheet that is known.</summary>
    private static bool IsHeadCount(ILookup<string, string> fields) =>
        fields.Contains(FieldNames.Count) && !fields.Contains(FieldNames.Status) && !fields.Any(field => field.Key.StartsWith("person.", StringComparison.Ordinal));

    /// <summary>The same for the same headers, in whatever order, and another for others: two descriptions of one name stop every command. A header that nobody knows is no part of it: it may name somebody.</summary>
    private static string Name(IEnumerable<string> recognised, DayHeader? grid)
    {
        var folded = recognised.Select(Folding.Fold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Append(grid is null ? "" : "pivot");
        return $"my-export-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', folded))))[..HashDigits]}";
    }

    /// <summary>The format as which the file is read without a draft; null where it is refused.</summary>
    private static string? ReadAs(byte[] text, FormatCatalogue catalogue, ReadingLimits limits, string file)
    {
        try
        {
            return HeaderLine.Find(text, catalogue, formatName: null, limits.Columns, file).Format.Name;
        }
        catch (FailureException)
        {
            return null;
        }
    }

    /// <summary>The refusal of a file whose headers are too few known for a draft, but which a format knows.</summary>
    private static FailureException AlreadyRead(string format, string file) => FileTrouble.Refused(
        file,
        $"le fichier est déjà lu, comme « {format} » : aucune description n’est à écrire (« formats --explain » dit ce que devient chaque colonne). "
            + $"Pour le lire autrement, écrivez dans un fichier pour --format-file, ou dans formats/, {{ \"extends\": \"{format}\", \"fields\": {{ … }} }} avec les champs qui changent (docs/ingestion.md)",
        $"the file is read already, as \"{format}\": no description need be written (“formats --explain” says what becomes of each column). "
            + $"To read it otherwise, write {{ \"extends\": \"{format}\", \"fields\": {{ … }} }} with the fields that change into a file for --format-file, or in formats/ (docs/ingestion.md)",
        null);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>The refusal, with the rule that no line keeps and how far the nearest line keeps it. It shows known headers only.</summary>
    private static FailureException NoHeader(List<Candidate> candidates, string file)
    {
        var nearest = candidates.Where(one => one.Known.Count > 0).OrderByDescending(one => one.Known.Count).ThenBy(one => one.Filled).ThenBy(one => one.Line.Number).FirstOrDefault();
        var (fr, en) = nearest is null ? ("aucun en-tête connu n’a été trouvé", "no known header was found") : (
            $"c’est la ligne {nearest.Line.Number + 1} qui s’en approche le plus : {nearest.Known.Count} sur {nearest.Filled} (reconnus : {string.Join(", ", nearest.Known.Distinct(StringComparer.Ordinal))}){Doubts(nearest).Fr}",
            $"line {nearest.Line.Number + 1} comes nearest: {nearest.Known.Count} of {nearest.Filled} (recognised: {string.Join(", ", nearest.Known.Distinct(StringComparer.Ordinal))}){Doubts(nearest).En}");
        return FileTrouble.Refused(
            file,
            $"aucune ligne ne ressemble à un en-tête, et une description s’ébauche à partir de ses noms de colonnes. Il faut une ligne dont au moins {LeastKnown} en-têtes, et au moins un sur {KnownInAll}, sont connus (Date, Nom, E-mail …), "
                + $"et dont aucune cellule n’a de @, plus de {MostDigits} chiffres ou plus de {LongestHeader} caractères : une telle ligne peut être celle d’une personne. Ici, {fr}. "
                + "Renommez des colonnes, ou écrivez la description vous-même (docs/ingestion.md)",
            $"no line looks like a header, and a description is drafted from its column names. There must be a line of which at least {LeastKnown} headers, and at least one in {KnownInAll}, are known (Date, Name, Email …), "
                + $"and no cell of which has an @, more than {MostDigits} digits or more than {LongestHeader} characters: such a line may be that of a person. Here, {en}. "
                + "Rename columns, or write the description yourself (docs/ingestion.md)",
            null);
    }

    private static Bilingual Doubts(Candidate line)
    {
        var places = string.Join(", ", line.Doubtful.Take(MostNamed)) + (line.Doubtful.Count > MostNamed ? " …" : "");
        return places.Length == 0 ? Bilingual.Same("") : new($" ; ne peut être un en-tête : col. {places}", $"; cannot be a header: col. {places}");
    }

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

    /// <summary>A line, cut by one separator, that may be the header.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Separator">The separator.</param>
    /// <param name="Filled">How many cells have text.</param>
    /// <param name="Known">Those of them that are known headers, as they stand.</param>
    /// <param name="Doubtful">The places, from 1, of cells that may be somebody's: with an address, digits, or long.</param>
    /// <param name="Grid">What the days over the columns of sessions look like; null where the line has none, or says day or status otherwise.</param>
    private sealed record Candidate(FirstLine Line, char Separator, int Filled, List<string> Known, List<int> Doubtful, DayHeader? Grid)
    {
        public static Candidate Of(FirstLine line, IReadOnlyList<string> cells, char separator, Dictionary<string, string> words)
        {
            var known = cells.Where(cell => MayBeHeader(cell) && words.ContainsKey(Folding.Fold(cell))).ToList();
            var plain = known.Exists(cell => words[Folding.Fold(cell)] is FieldNames.Date or FieldNames.Status);
            var grid = plain ? null : Days.Where(days => cells.Any(days.Fits)).MaxBy(days => cells.Count(days.Fits));
            return new Candidate(
                line,
                separator,
                cells.Count(cell => cell.Length > 0 && grid?.Fits(cell) != true),
                known,
                [.. cells.Index().Where(cell => !MayBeHeader(cell.Item) && grid?.Fits(cell.Item) != true).Select(cell => cell.Index + 1)],
                grid);
        }

        private static bool MayBeHeader(string cell) =>
            cell.Length <= LongestHeader && !cell.Contains('@', StringComparison.Ordinal) && cell.Count(char.IsAsciiDigit) <= MostDigits;
    }

    /// <summary>An expression that headers fit which are days.</summary>
    private sealed record DayHeader(string Text)
    {
        private readonly TextPattern pattern = new(Text);

        /// <summary>Whether an hour may stand behind the day.</summary>
        public bool HasHour => Text.EndsWith(Hour + "$", StringComparison.Ordinal);

        public bool Fits(string cell) => pattern.Fits(cell);
    }
}
