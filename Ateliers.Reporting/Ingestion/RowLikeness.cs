using System.Buffers;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Whether a line inside a quoted cell looks like a row of its file, which tells of a stray quote.</summary>
internal static class RowLikeness
{
    /// <summary>In a file of one column any line looks like a row.</summary>
    public const int FewestColumns = 2;

    /// <summary>From this many columns on, a line with all the separators of a row is taken for one. With two, prose has them too, and it takes a day.</summary>
    private const int TellingColumns = 3;

    /// <summary>5.3.19.</summary>
    private const int ShortestDay = 6;

    private static readonly SearchValues<byte> OfADay = SearchValues.Create("0123456789/-."u8);

    /// <summary>Whether a whole line looks like a row.</summary>
    public static bool Of(ReadOnlySpan<byte> line, byte separator, int columns) =>
        line.Count(separator) >= columns - 1 && (columns >= TellingColumns || HasADay(line, separator));

    /// <summary>Whether the line that closes the cell, up to its quote, may be the beginning of a row.</summary>
    public static bool MayBeginOne(ReadOnlySpan<byte> line, byte separator, int columns) =>
        line.Contains(separator) && (columns >= TellingColumns || HasADay(line, separator));

    private static bool HasADay(ReadOnlySpan<byte> line, byte separator)
    {
        foreach (var cell in line.Split(separator))
        {
            if (BeginsWithADay(line[cell]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>05/03/2019, 2019-03-05T10:00, 5.3.19: numbers with two signs between them.</summary>
    private static bool BeginsWithADay(ReadOnlySpan<byte> cell)
    {
        var text = cell.TrimStart(" \""u8);
        var length = text.IndexOfAnyExcept(OfADay);
        var day = length < 0 ? text : text[..length];
        return day.Length >= ShortestDay && char.IsAsciiDigit((char)day[0]) && day.Count((byte)'/') + day.Count((byte)'-') + day.Count((byte)'.') == 2;
    }
}
