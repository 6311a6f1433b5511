using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns that count people of one kind, or those who took part from elsewhere ("Nombre d’enfants", "Online Attendance"), and that no field reads. They may be a part of the number that is read, or
/// people who come on top of it: the header does not say, so the file is read and remarked on.
/// </summary>
internal static class UnreadCounts
{
    /// <summary>The lists of words of which such a header is made.</summary>
    private static readonly string[] Lists = ["kinds", "elsewhere", "numbers", "people", "attendance", "between"];

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> Known => Vocabulary.Default.HowMany;

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
        List<int> columns = [.. Enumerable.Range(0, header.Names.Count).Where(at => !read.Contains(at) && Folding.Fold(header.Names[at]) is var folded && !known.Contains(folded) && SaysHowMany(folded, count.Length > 0))];
        if (columns.Count == 0)
        {
            return [];
        }

        var rows = firstRows();
        columns.RemoveAll(at => !PassedOver.AreNumbersOfPeople(rows, at));
        return count is [var whole, ..] && AreParts(columns, whole, rows) ? [] : columns;
    }

    /// <summary>Whether a header holds nothing but a word for such people and words for their number; with other words it may say anything (Enfants scolarisés, Nom des parents, dont enfants).</summary>
    private static bool SaysHowMany(string folded, bool beside)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var ofKind = words.Overlaps(Known["kinds"]);
        return (ofKind || (words.Overlaps(Known["elsewhere"]) && (beside || words.Overlaps(Known["numbers"]) || words.Overlaps(Known["people"]) || words.Overlaps(Known["attendance"]))))
            && !words.Overlaps(Known["parts"])
            && words.All(word => Lists.Any(list => Known[list].Contains(word)));
    }

    /// <summary>Whether the numbers of all these columns together make that of the column that is read, on each row that has one: men and women, say.</summary>
    private static bool AreParts(List<int> columns, int whole, List<List<string>> rows)
    {
        var stated = rows.Where(row => whole < row.Count && Number(row, whole) > 0).ToList();
        return stated.Count > 0 && stated.All(row => columns.Sum(at => Number(row, at)) == Number(row, whole));
    }

    private static int Number(List<string> row, int at) => at < row.Count ? SessionReader.Whole(SpreadsheetNumbers.Undressed(row[at])) ?? 0 : 0;
}
