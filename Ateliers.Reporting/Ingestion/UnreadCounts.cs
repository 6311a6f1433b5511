using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns that count people of one kind, those who took part from elsewhere, or those who stayed away ("Nombre d’enfants", "Online Attendance", "Absents"), and that no field reads. They may be a part of
/// the number that is read, or people who come on top of it: the header does not say, so the file is read and remarked on.
/// </summary>
internal static class UnreadCounts
{
    /// <summary>The lists of words of which such a header is made.</summary>
    private static readonly string[] Lists = ["kinds", "elsewhere", "numbers", "people", "attendance", "between"];

    private static readonly string[] Identity = [FieldNames.PersonId, FieldNames.Email, FieldNames.Phone, FieldNames.Name, FieldNames.FamilyName, FieldNames.GivenName];

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> Known => Vocabulary.Default.HowMany;

    /// <summary>Words for those who stayed away: they say who came, and a number of them is none of people who came.</summary>
    private static readonly HashSet<string> Away = [.. Vocabulary.Default.WhoCame["words"].Where(Vocabulary.Default.HowMany["unless"].Contains)];

    /// <summary>A remark a column.</summary>
    public static IEnumerable<Remark> Of(HeaderLine header) => header.Counts.Select(at => new Remark(RemarkCode.CountUnread, Column: Folding.OneLine(header.Names[at])));

    /// <summary>The positions of such columns.</summary>
    /// <param name="header">The header, before anything above it or the file's name is taken into the format.</param>
    /// <param name="firstRows">The first rows, cell by cell; only asked for where a header is like that.</param>
    public static IReadOnlyList<int> In(HeaderLine header, Func<List<List<string>>> firstRows)
    {
        var format = header.Format;
        if (format.Layout.Tickets || format.IsOfCommandLine || format.Fields.Values.Any(field => field.Pivot != PivotPart.None))
        {
            return [];
        }

        var count = new FieldSource(format, FieldNames.Count, header.Names).Columns;
        var read = UnreadIdentity.Read(header);
        var known = format.Recognise.SelectMany(names => names).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        List<int> columns = [.. Enumerable.Range(0, header.Names.Count).Where(at => !read.Contains(at) && Folding.Fold(header.Names[at]) is var folded && !known.Contains(folded) && SaysHowMany(format, header.Names, folded))];
        if (columns.Count == 0)
        {
            return [];
        }

        var rows = firstRows();
        columns.RemoveAll(at => !PassedOver.AreNumbersOfPeople(rows, at));
        var (away, came) = (columns.FindAll(at => Words(Folding.Fold(header.Names[at])).Overlaps(Away)), columns.FindAll(at => !Words(Folding.Fold(header.Names[at])).Overlaps(Away)));
        return count is [var whole, ..] && AreParts(came, whole, rows) ? away : columns;
    }

    /// <summary>Whether digits alone in a column are numbers of people, and not who came: its header says so, or the rows say how many came and nothing of who. A ticket is one person.</summary>
    /// <param name="format">The format.</param>
    /// <param name="headers">The file's.</param>
    /// <param name="folded">The header of the column.</param>
    public static bool AreHeads(FormatDescription format, IReadOnlyList<string> headers, string folded) => !format.Layout.Tickets && (CountsOnly(format, headers) || SaysHowMany(format, headers, folded));

    /// <summary>Whether a header holds nothing but a word for such people and words for their number; with other words it may say anything (Enfants scolarisés, Nom des parents, dont enfants).</summary>
    private static bool SaysHowMany(FormatDescription format, IReadOnlyList<string> headers, string folded)
    {
        var words = Words(folded);
        var (numbers, beside) = (words.Overlaps(Known["numbers"]), Counts(format, headers));
        return (words.Overlaps(Known["kinds"])
                || (words.Overlaps(Known["elsewhere"]) && (beside || numbers || words.Overlaps(Known["people"]) || words.Overlaps(Known["attendance"])))
                || (words.Overlaps(Away) && (numbers || CountsOnly(format, headers))))
            && !words.Overlaps(Known["parts"])
            && words.All(word => Away.Contains(word) || Lists.Any(list => Known[list].Contains(word)));
    }

    private static bool Counts(FormatDescription format, IReadOnlyList<string> headers) => new FieldSource(format, FieldNames.Count, headers).Columns.Length > 0;

    /// <summary>Whether rows say how many came, and no column says who.</summary>
    private static bool CountsOnly(FormatDescription format, IReadOnlyList<string> headers) => Counts(format, headers) && Array.TrueForAll(Identity, name => new FieldSource(format, name, headers).Columns.Length == 0);

    private static HashSet<string> Words(string folded) => [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether the numbers of all these columns together make that of the column that is read, on each row that has one: men and women, say.</summary>
    private static bool AreParts(List<int> columns, int whole, List<List<string>> rows)
    {
        var stated = rows.Where(row => whole < row.Count && Number(row, whole) > 0).ToList();
        return stated.Count > 0 && stated.All(row => columns.Sum(at => Number(row, at)) == Number(row, whole));
    }

    private static int Number(List<string> row, int at) => at < row.Count ? SessionReader.Whole(SpreadsheetNumbers.Undressed(row[at])) ?? 0 : 0;
}
