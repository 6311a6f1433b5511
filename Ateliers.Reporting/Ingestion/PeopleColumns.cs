namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns under a word for those who take part and no word for a name: "Usager", "Participants", "Inscrit". In a sheet that staff keep they hold whole names, numbers of people, numbers of cards, ticks or
/// kinds of people: held against the first rows, they are names where most of their cells may be one.
/// </summary>
internal static class PeopleColumns
{
    /// <summary>By which header a format is known to read whole names under words for people, as sheets have them.</summary>
    private const string Participant = "participant";

    private const int MostWords = 6;

    private static readonly HashSet<string> NoNames =
        [.. Vocabulary.Default.HowMany["kinds"], .. Vocabulary.Default.HowMany["people"], .. Vocabulary.Default.HowMany["numbers"], .. Vocabulary.Default.Groups["members"], .. Vocabulary.Default.Groups["groups"], .. Vocabulary.Default.TakingPart.Keys, "public"];

    /// <summary>Whether a format reads sheets that staff keep by hand.</summary>
    public static bool MayBeIn(FormatDescription format) => QualifiedHeaders.Knows(format, FieldNames.Name, Participant);

    /// <summary>The first such column of names, in a file that names nobody by a family name or a whole name; null where there is none.</summary>
    /// <param name="header">The header.</param>
    /// <param name="read">The positions of the columns that are read.</param>
    /// <param name="firstRows">The first rows, cell by cell.</param>
    public static string? In(HeaderLine header, HashSet<int> read, Func<List<List<string>>> firstRows)
    {
        if (!MayBeIn(header.Format) || QualifiedHeaders.IsRead(header, FieldNames.Name))
        {
            return null;
        }

        var columns = header.Names.Index().Where(column => !read.Contains(column.Index) && Are(Folding.Fold(column.Item))).ToList();
        if (columns.Count == 0)
        {
            return null;
        }

        var rows = firstRows();
        var least = QualifiedHeaders.IsRead(header, FieldNames.GivenName) ? 1 : 2; // one word under such a header is as often a kind of people (Retraité)
        return columns.Where(column => AreNames(rows, column.Index, least)).Select(column => column.Item).FirstOrDefault();
    }

    /// <summary>Whether a folded header is one of these: digits alone under it are nobody's name.</summary>
    public static bool Are(string folded) => Vocabulary.Default.TakingPartHeaders.Contains(folded);

    /// <summary>Whether most cells of a column in the first rows may be the name of one person, of so many words or more.</summary>
    public static bool AreNames(List<List<string>> rows, int at, int leastWords = 1)
    {
        var cells = rows.Where(row => at < row.Count && row[at].Length > 0).Select(row => row[at]).ToList();
        return 2 * cells.Count(cell => MayBeName(cell, leastWords)) > cells.Count;
    }

    private static bool MayBeName(string cell, int leastWords)
    {
        var words = Folding.Fold(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= leastWords && words.Length is > 0 and <= MostWords && words.Any(word => word.Length > 1) && !GroupNames.Has(cell) && !cell.Any(char.IsAsciiDigit)
            && !words.Any(NoNames.Contains) && !Vocabulary.Default.Status.ContainsKey(Folding.Word(cell)) && !Placeholders.IsNobody(cell);
    }
}
