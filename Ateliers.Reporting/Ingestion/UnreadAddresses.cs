using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns of e-mail addresses under a header that says nothing of the kind ("Contact"), in a file of which no address is read: people who could be told apart are not. Held against the first
/// rows, once, when a file is opened; a file whose addresses are read, or whose beginning has no @, is not looked at.
/// </summary>
internal static class UnreadAddresses
{
    /// <summary>How many rows are looked at.</summary>
    private const int Most = 200;

    /// <summary>One address on so many rows is that of whoever keeps the list.</summary>
    private const int Fewest = 3;

    /// <summary>The positions of such columns.</summary>
    /// <param name="header">The header, before anything above it or the file's name is taken into the format.</param>
    /// <param name="text">The beginning of the file, UTF-8.</param>
    public static IReadOnlyList<int> In(HeaderLine header, byte[] text)
    {
        if (!header.Format.Fields.Keys.Any(field => field.StartsWith("person.", StringComparison.Ordinal))
            || new FieldSource(header.Format, FieldNames.Email, header.Names).Columns.Length > 0 || !text.AsSpan(header.Skip).Contains((byte)'@'))
        {
            return [];
        }

        var read = UnreadIdentity.Read(header);
        var known = header.Format.Recognise.SelectMany(names => names).Select(Folding.Fold).Concat(Vocabulary.Default.Passed).ToHashSet(StringComparer.Ordinal);
        var sessions = SessionColumn.Positions(header).ToHashSet();
        var columns = Enumerable.Range(0, header.Names.Count).Where(at => !read.Contains(at) && !sessions.Contains(at) && !known.Contains(Folding.Fold(header.Names[at]))).ToList();
        var cells = Cells(header, text, columns);
        return [.. columns.Where(at => AreAddresses(cells[at]))];
    }

    private static bool AreAddresses(List<string> cells) =>
        cells.FindAll(IsAddress) is { Count: > 0 } addresses && 2 * addresses.Count > cells.Count
        && (addresses.Count < Fewest || addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1);

    /// <summary>Whether a cell holds one address: something before the @, and a domain with a point behind it.</summary>
    private static bool IsAddress(string cell) => cell.Contains('@', StringComparison.Ordinal) && EmailAddresses.Normalise(cell) is { } address && address.IndexOf('.', address.IndexOf('@', StringComparison.Ordinal)) > 0;

    /// <summary>What stands in some columns of the first whole rows, empty cells left out.</summary>
    private static Dictionary<int, List<string>> Cells(HeaderLine header, byte[] text, List<int> columns)
    {
        var cells = columns.ToDictionary(at => at, _ => new List<string>());
        using var csv = CsvReader.Create(text.AsMemory(header.Skip), CsvSettings.For(header.Separator));
        try
        {
            csv.ReadHeader();
            for (var row = 0; columns.Count > 0 && row < Most && csv.Read(); row++)
            {
                foreach (var at in columns.Where(_ => csv.FieldCount == header.Names.Count))
                {
                    if (Ingestion.Cells.Text(csv.GetSpan(at)) is { Length: > 0 } cell)
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
}
