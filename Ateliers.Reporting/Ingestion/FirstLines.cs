using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A line near the beginning of a file.</summary>
/// <param name="Start">The byte of the text at which it begins.</param>
/// <param name="Number">How many lines stand before it.</param>
/// <param name="Text">Its text, without the line break.</param>
internal sealed record FirstLine(int Start, int Number, string Text)
{
    /// <summary>Its cells as those of a header, in which a quoted cell may go on below (a day with its hour under it): those of the whole row then, each on one line.</summary>
    /// <param name="separator">What separates them.</param>
    /// <param name="text">The text in which it stands, UTF-8.</param>
    public List<string> Cells(char separator, byte[] text) => Text.Count(letter => letter == '"') % 2 == 0
        ? Cells(separator)
        : [.. HeaderLine.NamesIn(text.AsMemory(Start), separator).Select(Folding.OneLine)];

    /// <summary>Its cells, trimmed; a quoted cell must close on the same line, which labels and headers do.</summary>
    public List<string> Cells(char separator)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in Text)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == separator && !quoted)
            {
                cells.Add(Folding.Composed(cell.ToString().Trim()));
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(Folding.Composed(cell.ToString().Trim()));
        return cells;
    }
}

/// <summary>The lines in which a header may stand: the table of an export begins near the top.</summary>
internal static class FirstLines
{
    private const int Most = 200;

    /// <summary>The lines of a text from a byte on, blank ones included.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="from">The byte at which the first begins.</param>
    /// <param name="before">Lines before that byte.</param>
    public static List<FirstLine> Of(ReadOnlySpan<byte> text, int from, int before)
    {
        List<FirstLine> lines = [];
        while (from < text.Length && lines.Count < Most)
        {
            var after = After(text, from);
            lines.Add(new FirstLine(from, before + lines.Count, Encoding.UTF8.GetString(text[from..after].TrimEnd("\r\n"u8))));
            from = after;
        }

        return lines;
    }

    /// <summary>The byte after a line and its line break, which may be LF, CRLF or CR.</summary>
    public static int After(ReadOnlySpan<byte> text, int from)
    {
        var stop = text[from..].IndexOfAny((byte)'\r', (byte)'\n');
        if (stop < 0)
        {
            return text.Length;
        }

        var after = from + stop + 1;
        return text[after - 1] == '\r' && after < text.Length && text[after] == '\n' ? after + 1 : after;
    }
}
