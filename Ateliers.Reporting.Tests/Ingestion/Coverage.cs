using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Holds the rows of a file against its lines, which are counted apart.</summary>
internal static class Coverage
{
    /// <summary>The lines below the header that no row covers, but for empty ones: a broken row is one line, any other has those of its cells.</summary>
    public static List<int> Uncovered(string text, IReadOnlyList<RawRow> rows)
    {
        var lines = Lines(text);
        var covered = rows.SelectMany(row => Enumerable.Range(row.Line, row.IsBroken ? 1 : 1 + row.Cells.Sum(cell => Lines(cell).Count - 1))).ToHashSet();
        var first = rows.Count > 0 ? rows.Min(row => row.Line) : lines.Count + 1;
        return [.. Enumerable.Range(first, Math.Max(0, lines.Count - first + 1)).Where(line => !covered.Contains(line) && lines[line - 1].Length > 0)];
    }

    /// <summary>The text of a file, unpacked.</summary>
    public static string TextOf(string path)
    {
        var (encoding, _) = FileBeginning.Of(new SourceFile(path), "file", new ReadingLimits(), look: null, CancellationToken.None);
        using var text = encoding.Open(UnpackedFile.Open(new SourceFile(path), "file", new ReadingLimits()));
        using var bytes = new MemoryStream();
        text.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static List<string> Lines(string text) => [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')];
}
