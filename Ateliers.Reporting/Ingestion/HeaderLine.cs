using System.Buffers;
using System.Text;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The header of a file: where it stands, what separates its cells, and which format it speaks of.</summary>
/// <param name="Skip">Bytes of text before it (blank lines, Excel's "sep=;", a preamble).</param>
/// <param name="LinesBefore">Lines before it.</param>
/// <param name="Separator">The separator.</param>
/// <param name="Names">The headers as they stand, decorations left off that the format does not know (<see cref="HeaderDecorations"/>).</param>
/// <param name="Format">The format, tied to this file.</param>
/// <param name="Section">The title of the section that it begins; null when the file has none, or the format reads none.</param>
internal sealed record HeaderLine(int Skip, int LinesBefore, char Separator, IReadOnlyList<string> Names, FormatDescription Format, string? Section = null)
{
    /// <summary>How much of a file is looked at for its header.</summary>
    public const int Window = 256 * 1024;

    /// <summary>The failure for a file in which nothing stands.</summary>
    internal static FailureException Empty(string file) => new(Outcome.FileRefused, new Bilingual(
        $"{file} : le fichier est vide. Il faut au moins une ligne d’en-tête.",
        $"{file}: the file is empty. It needs at least a header line."));

    /// <summary>What may separate the cells of a file.</summary>
    public static readonly char[] Separators = [';', ',', '\t', '|'];

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t;,|\r\n"u8);

    /// <summary>The headers with their decorations.</summary>
    public IReadOnlyList<string> Written { get; init; } = Names;

    /// <summary>Which headers may be shown.</summary>
    public HeaderWords Known { get; init; } = HeaderWords.None;

    /// <summary>What stands above it.</summary>
    public Preamble Above { get; init; } = new([]);

    /// <summary>The columns of e-mail addresses that no field reads, in a file of which no address is read (<see cref="UnreadAddresses"/>).</summary>
    public IReadOnlyList<int> Addresses { get; init; } = [];

    /// <summary>The columns that count people and that no field reads (<see cref="UnreadCounts"/>).</summary>
    public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>Whether the day of rows that state none is that of the file's name.</summary>
    public bool DayIsOfName => Format.Fields[FieldNames.Date] is { FileName: not null, Value.Length: > 0 };

    /// <summary>Whether a column says the day of each row, even where what stands above the table goes before it.</summary>
    public bool HasDays => Days is { Columns.Length: > 0 };

    /// <summary>The columns that say the day of each row, before anything above the table takes their place; null while the header is looked for.</summary>
    public FieldSource? Days { get; init; }

    /// <summary>Finds the header in the beginning of a text (UTF-8).</summary>
    /// <exception cref="FailureException">There is no header, it is of no known format, or a header that is read stands twice.</exception>
    public static HeaderLine Find(byte[] text, FormatCatalogue catalogue, string? formatName, int maxColumns, string file)
    {
        var (skip, lines) = (0, 0);
        var candidates = Separators;
        if (Hint(text) is { } hint)
        {
            candidates = MaySeparate(hint) ? [hint] : Separators;
            skip = FirstLines.After(text, 0);
            lines = 1;
        }

        var start = (Skip: skip, Lines: lines);
        for (var next = FirstLines.After(text, skip); skip < text.Length && IsBlank(text.AsSpan(skip, next - skip)); next = FirstLines.After(text, skip))
        {
            (skip, lines) = (next, lines + 1);
        }

        if (skip == text.Length)
        {
            throw Empty(file);
        }

        var forced = formatName is null ? null : catalogue.Find(formatName);
        var above = FirstLines.Of(text, start.Skip, start.Lines);
        var headers = candidates.Select(separator => (Separator: separator, Names: NamesIn(text.AsMemory(skip), separator))).ToLookup(header => header.Names.Count <= maxColumns);
        var found = headers[true]
            .Select(header => Fit(header.Names, forced, catalogue, file) is { } format
                ? new HeaderLine(skip, lines, header.Separator, header.Names, format)
                : null)
            .Where(header => header is not null)
            .MaxBy(header => FormatRecognition.Score(header!.Format, Folded(header.Names)))
            ?? HeaderSearch.Find(text, above, candidates, forced is null ? catalogue.Formats : [forced], maxColumns)
            ?? throw (headers[false].Any(header => Fit(header.Names, forced, catalogue, file) is not null) ? TooWide(maxColumns, file) : OtherKinds.Of(text, file) ?? NoneFits(above, candidates, forced, catalogue, file));
        found = found with { Names = HeaderDecorations.Without(found.Names, found.Format) };
        Refusals.RequireAttendance(found.Format, file);
        List<List<string>> FirstRows() => [.. above.Where(line => line.Start > found.Skip).Select(line => line.Cells(found.Separator))];
        if (forced is null && !found.Format.IsOfCommandLine && PassedOver.In(found.Format, found.Names, FirstRows()) is { } passedOver)
        {
            throw passedOver.Refusal(found.Format.Name, catalogue.Headers.Shown(found.Names[passedOver.At], passedOver.At), file);
        }

        found = QualifiedHeaders.Read(found, FirstRows);
        DoubledHeaders.Refuse(found, file);
        UnreadSessions.Refuse(found, text, file);
        RowsAbove.Refuse(found, above.Where(line => line.Start < found.Skip), file);
        var preamble = new Preamble([.. above.Where(line => line.Start < found.Skip).Select(line => line.Cells(found.Separator))]);
        found = found with { Counts = forced is null ? UnreadCounts.In(found, FirstRows) : [] };
        return found with { Format = FormatBinding.ToFile(found.Format, preamble, Path.GetFileName(file)), Known = catalogue.Headers, Above = preamble, Addresses = UnreadAddresses.In(found, text), Days = new FieldSource(found.Format, FieldNames.Date, found.Names) };
    }

    /// <summary>The headers, folded; one with a decoration (<see cref="HeaderDecorations"/>) also without it, and one that says of whom it speaks (<see cref="QualifiedHeaders"/>) also without those words.</summary>
    public static IReadOnlySet<string> Folded(IReadOnlyList<string> names)
    {
        var folded = names.Concat(names.Select(HeaderDecorations.Bare).Except(names, StringComparer.Ordinal)).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        folded.UnionWith(folded.Select(name => QualifiedHeaders.Of(name)?.Bare).OfType<string>().ToList());
        return folded;
    }

    private static FormatDescription? Fit(IReadOnlyList<string> names, FormatDescription? forced, FormatCatalogue catalogue, string file)
    {
        return forced is null
            ? FormatRecognition.Best(catalogue, names, file)
            : IsOf(forced, Folded(names)) && names.Count > 1 ? forced : null;
    }

    /// <summary>
    /// Whether a header has what a given format cannot do without. One that may stand under other lines, and whose day and status need no column, must be recognised:
    /// any line would do otherwise.
    /// </summary>
    private static bool IsOf(FormatDescription format, IReadOnlySet<string> folded) =>
        FormatRecognition.Score(format, folded) > 0
        || (Missing(format, folded).Count == 0 && (!format.Layout.MayStandLower || Missing(format, new HashSet<string>()).Count > 0));

    /// <summary>The fields without which no row can be read and whose columns are not there.</summary>
    private static List<string> Missing(FormatDescription format, IReadOnlySet<string> folded) =>
    [
        .. new[] { FieldNames.Date, FieldNames.Status }
            .Select(name => format.Fields.GetValueOrDefault(name))
            .OfType<FieldDescription>()
            .Where(field => field.Value is null && field.Pivot == PivotPart.None && field.Preamble.Count == 0 && field.FileName is null && !field.Columns.Any(column => folded.Contains(Folding.Fold(column))))
            .Select(field => string.Join(" / ", field.Columns)),
    ];

    private static FailureException TooWide(int maxColumns, string file) => FileTrouble.Refused(
        file,
        $"plus de {maxColumns} colonnes. Supprimez celles qui sont vides, ou augmentez « limits.columns » dans la configuration",
        $"more than {maxColumns} columns. Delete those that are empty, or raise \"limits.columns\" in the configuration",
        null);

    private static FailureException NoneFits(
        List<FirstLine> above, char[] candidates, FormatDescription? forced, FormatCatalogue catalogue, string file)
    {
        if (QuotedLines.Of(above, file) is { } quoted)
        {
            return quoted;
        }

        var headers = above.SelectMany(line => candidates.Select(separator => Folded(line.Cells(separator)))).ToList();
        IEnumerable<FormatDescription> formats = forced is null ? catalogue.Formats.Where(format => format.Layout.Refusal is null) : [forced];
        var lower = above
            .SelectMany(line => candidates.Select(separator => (Line: line, Folded: Folded(line.Cells(separator)))))
            .Select(line => (line.Line.Number, Format: formats.FirstOrDefault(format => FormatRecognition.Score(format, line.Folded) > 0)))
            .FirstOrDefault(line => line.Format is not null);
        if (lower.Format is { } known)
        {
            return FileTrouble.Refused(
                file,
                $"l’en-tête du format « {known.Name} » ne se trouve qu’à la ligne {lower.Number + 1}. Supprimez les lignes au-dessus, ou relisez le fichier avec --format-file et un fichier qui contient {{ \"extends\": \"{known.Name}\", \"header\": \"search\" }}",
                $"the header of the format \"{known.Name}\" stands on line {lower.Number + 1} only. Delete the lines above it, or read the file again with --format-file and a file that holds {{ \"extends\": \"{known.Name}\", \"header\": \"search\" }}",
                null);
        }

        if (forced is null)
        {
            return Refusals.Of(catalogue.Formats, headers, file) ?? FormatRecognition.NoneFits(catalogue.Formats, headers, file);
        }

        var fewest = headers.Select(names => Missing(forced, names)).MinBy(names => names.Count)!;
        var missing = string.Join(", ", fewest.Count > 0 && !forced.Layout.MayStandLower ? fewest : FormatRecognition.Lacking(forced, headers));
        return new FailureException(Outcome.FileRefused, new Bilingual(
            $"{file} : ce n’est pas un fichier « {forced.Name} », il y manque les en-têtes : {missing}.",
            $"{file}: this is not a \"{forced.Name}\" file, it lacks the headers: {missing}."));
    }

    /// <summary>The headers that a text begins with, trimmed; none when it is no CSV.</summary>
    public static IReadOnlyList<string> NamesIn(ReadOnlyMemory<byte> text, char separator)
    {
        using var csv = CsvReader.Create(text, CsvSettings.For(separator));
        try
        {
            csv.ReadHeader();
            return csv.Headers is { } names ? [.. names.Select(name => Folding.Composed(name.Trim()))] : [];
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }

    private static char? Hint(ReadOnlySpan<byte> text) =>
        text.Length > 5 && Encoding.ASCII.GetString(text[..4]).Equals("sep=", StringComparison.OrdinalIgnoreCase)
        && text[4] < 0x80 && text[5] is (byte)'\r' or (byte)'\n'
            ? (char)text[4]
            : null;

    /// <summary>Whether a character can separate cells at all: a quote, a letter or a digit behind "sep=" cannot, and what separates them is then found as in any other file.</summary>
    private static bool MaySeparate(char hint) => hint is '\t' or (> ' ' and < (char)0x7f and not '"') && !char.IsAsciiLetterOrDigit(hint);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(Blanks) < 0;
}
