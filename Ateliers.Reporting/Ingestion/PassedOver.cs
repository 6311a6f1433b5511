using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A column that says who came, or how many, and that the format of a file would pass over: those who stayed away would count as having come, those who came as signed up, twelve people as one.
/// A format that reads the column, or is recognised by it, knows what it says; whoever names a format or gives a description on the command line has decided.
/// </summary>
/// <param name="At">The column, from 0.</param>
/// <param name="Says">What it says.</param>
internal sealed record PassedOver(int At, Bilingual Says)
{
    private static readonly Bilingual Who = new("qui est venu", "who came");
    private static readonly Bilingual Many = new("combien sont venus", "how many came");

    /// <summary>What a format would pass over; null where that is nothing of this kind.</summary>
    /// <param name="format">The format.</param>
    /// <param name="headers">The file's, as they stand.</param>
    /// <param name="rows">Its first rows, cell by cell: a header that may say something else is held against them; null where they are not known, and it is believed.</param>
    public static PassedOver? In(FormatDescription format, IReadOnlyList<string> headers, IReadOnlyList<List<string>>? rows = null)
    {
        if (format.Fields.Values.Any(field => field.Pivot != PivotPart.None))
        {
            return null; // each session has a column of its own, and what stands beside them are sums
        }

        var read = format.Fields.Values.SelectMany(field => field.AllColumns).Concat(format.Recognise.SelectMany(names => names)).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, header) in headers.Index())
        {
            if (Folding.Fold(header) is not { Length: > 0 } folded || read.Contains(folded))
            {
                continue;
            }

            if (SaysHowMany(folded, rows, at))
            {
                if (!format.Layout.Tickets)
                {
                    return new PassedOver(at, Many);
                }
            }
            else if (Vocabulary.Default.WhoCame["headers"].Contains(folded) || (MaySayWho(folded) && (rows is null || AreStatuses(Cells(rows, at), withDigits: !UnreadCounts.AreHeads(format, headers, folded)))))
            {
                return new PassedOver(at, Who);
            }
        }

        return null;
    }

    /// <summary>Why a file is not read as a format whose headers it has.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="header">The header as it may be shown.</param>
    /// <param name="file">What messages call the file.</param>
    public FailureException Refusal(string format, string header, string file) => FileTrouble.Refused(
        file,
        $"la colonne « {header} » dit {Says.Fr}, et le format « {format} » ne la lit pas. Lisez-la avec --format-file et une description ({{ \"extends\": \"{format}\", … }}, voir docs/ingestion.md) ; si elle dit autre chose, choisissez le format avec --format, ou nommez-la sous « recognise » dans une description de formats/",
        $"the column \"{header}\" says {Says.En}, and the format \"{format}\" does not read it. Read it with --format-file and a description ({{ \"extends\": \"{format}\", … }}, see docs/ingestion.md); where it says something else, choose the format with --format, or name it under \"recognise\" in a description of formats/",
        null);

    /// <summary>Whether a column says how many came.</summary>
    /// <param name="folded">Its header.</param>
    /// <param name="rows">The first rows; null where they are not known.</param>
    /// <param name="at">Its place, from 0.</param>
    public static bool SaysHowMany(string folded, IReadOnlyList<List<string>>? rows, int at) => SaysHowMany(folded) || (MaySayHowMany(folded) && (rows is null || AreNumbers(Cells(rows, at))));

    /// <summary>Whether a column of the first rows holds whole numbers, in half of its filled cells at least, and not all of them 0.</summary>
    public static bool AreNumbersOfPeople(IReadOnlyList<List<string>> rows, int at) => Cells(rows, at) is var cells && AreNumbers(cells) && cells.Exists(cell => cell.AsSpan().ContainsAnyInRange('1', '9'));

    private static bool MaySayWho(string folded) => Vocabulary.Default.WhoCame["doubtful"].Contains(folded)
        || (Words(folded) is var words && words.Overlaps(Vocabulary.Default.WhoCame["words"]) && !words.Overlaps(Vocabulary.Default.WhoCame["unless"]));

    private static bool SaysHowMany(string folded) => Vocabulary.Default.HowMany["headers"].Contains(folded)
        || (Words(folded) is var words && words.Overlaps(Vocabulary.Default.HowMany["numbers"]) && words.Overlaps(Vocabulary.Default.HowMany["people"]) && !words.Overlaps(Vocabulary.Default.HowMany["unless"]));

    private static bool MaySayHowMany(string folded) => Vocabulary.Default.HowMany["doubtful"].Contains(folded)
        || (Words(folded) is var words && words.Overlaps(Vocabulary.Default.HowMany["numbers"]) && words.Overlaps(Vocabulary.Default.HowMany["ask"]) && !words.Overlaps(Vocabulary.Default.HowMany["unless"]));

    private static List<string> Cells(IReadOnlyList<List<string>> rows, int at) => [.. rows.Where(row => at < row.Count && row[at].Length > 0).Select(row => row[at])];

    private static HashSet<string> Words(string folded) => [.. folded.Split(' ')];

    /// <summary>Whether as many of some cells as not are whole numbers, of people as far as anybody can tell, also with the word for them behind (8 personnes).</summary>
    private static bool AreNumbers(List<string> cells) =>
        cells.Count > 0 && 2 * cells.Count(cell => SpreadsheetNumbers.Joined(WithoutPeople(cell)) is { Length: > 0 and <= 6 } number && number.All(char.IsAsciiDigit)) >= cells.Count;

    private static string WithoutPeople(string cell)
    {
        var text = cell.Trim();
        var at = text.LastIndexOf(' ');
        return at > 0 && Folding.Fold(text[at..]) is var word && (Vocabulary.Default.Groups["members"].Contains(word) || Vocabulary.Default.Groups["members"].Contains(word + "s")) ? text[..at] : cell;
    }

    /// <summary>Whether as many of some cells as not are words of ours for a status, or answers; 0 and 1 are such words only where they may not be numbers of people.</summary>
    private static bool AreStatuses(List<string> cells, bool withDigits) =>
        cells.Count > 0 && 2 * cells.Count(cell => (Vocabulary.Default.Status.ContainsKey(Folding.Word(cell)) && (withDigits || !char.IsAsciiDigit(cell[0]))) || Folding.Fold(cell) is "non" or "no") >= cells.Count;
}
