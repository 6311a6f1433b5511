using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A column of a pivoted table that says who came under a header that is no session's: the attendances of a whole session would be lost without a word. Held against its first cells; what
/// the format reads or is recognised by, what tools write beside sessions and sums are none.
/// </summary>
internal static class UnreadSessions
{
    /// <summary>How many rows are looked at.</summary>
    private const int Most = 200;

    /// <summary>Refuses a file with such a column.</summary>
    /// <param name="header">The header.</param>
    /// <param name="text">The beginning of the file, UTF-8.</param>
    /// <param name="file">What messages call the file.</param>
    /// <exception cref="FailureException">It has one.</exception>
    public static void Refuse(HeaderLine header, byte[] text, string file)
    {
        if (header.Format.Layout.Pivot is null || header.Format.Fields.GetValueOrDefault(FieldNames.Status) is not { Pivot: PivotPart.Cell } status)
        {
            return;
        }

        var sessions = SessionColumn.Positions(header).ToHashSet();
        var read = header.Format.Fields.Values.SelectMany(field => field.AllColumns).Concat(header.Format.Recognise.SelectMany(names => names)).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var others = Enumerable.Range(0, header.Names.Count).Where(at => !sessions.Contains(at) && MayBeSession(Folding.Fold(header.Names[at]), read)).ToList();
        if (sessions.Count == 0 || others.Count == 0)
        {
            return;
        }

        var cells = Cells(header, text, others);
        var words = StatusTable.Words(status) is { Count: > 0 } own ? own : Vocabulary.Default.Status;
        foreach (var at in others.Where(at => SaysWhoCame(header.Names[at], cells[at], status, words)))
        {
            throw Refusal(at + 1, sessions.Min() + 1, file);
        }
    }

    private static bool MayBeSession(string folded, HashSet<string> read) => !read.Contains(folded) && !Vocabulary.Default.Passed.Contains(folded) && !LeftOutRows.IsSumWord(folded);

    /// <summary>Whether half of some cells or more are words of the sessions' cells that count; numbers alone are sums, where nothing in the header looks like a day.</summary>
    private static bool SaysWhoCame(string name, List<string> cells, FieldDescription status, IReadOnlyDictionary<string, string> words)
    {
        var known = cells.FindAll(cell => words.GetValueOrDefault(Folding.Word(status.Part(cell) ?? "")) is { } code && StatusWords.Of(code).Status is not null);
        return known.Count > 0 && 2 * known.Count >= cells.Count
            && (name.Any(char.IsAsciiDigit) || known.Exists(cell => !char.IsAsciiDigit(cell[0])));
    }

    /// <summary>What stands in some columns of the first rows, empty cells left out.</summary>
    private static Dictionary<int, List<string>> Cells(HeaderLine header, byte[] text, List<int> columns)
    {
        var cells = columns.ToDictionary(at => at, _ => new List<string>());
        using var csv = CsvReader.Create(text.AsMemory(header.Skip), CsvSettings.For(header.Separator));
        try
        {
            csv.ReadHeader();
            for (var row = 0; row < Most && csv.Read(); row++)
            {
                foreach (var at in columns)
                {
                    if (Ingestion.Cells.Text(csv.GetSpan(at)) is { Length: > 0 } cell && cell != header.Names[at])
                    {
                        cells[at].Add(cell);
                    }
                }
            }
        }
        catch (CsvFormatException)
        {
            // what was read so far is what is known of them; the reading of the rows says what is wrong
        }

        return cells;
    }

    private static FailureException Refusal(int column, int session, string file) => FileTrouble.Refused(
        file,
        $"la colonne {column} dit qui est venu, comme celles des séances (la colonne {session} en est une), mais son en-tête n’est pas lu comme une séance : ses présences seraient perdues. "
            + $"Écrivez-y un jour complet, avec l’année, comme dans la colonne {session} (« 9 mars 2019 14:00 »), ou ce qu’attend « pivot » dans votre description ; si ce n’est pas une séance, supprimez la colonne, ou nommez-la sous « recognise » dans une description",
        $"column {column} says who came, as those of the sessions do (column {session} is one), but its header is not read as a session: its attendances would be lost. "
            + $"Write a whole day into it, with the year, as in column {session} (\"9 mars 2019 14:00\"), or what \"pivot\" of your description expects; where it is no session, delete the column, or name it under \"recognise\" in a description",
        null);
}
