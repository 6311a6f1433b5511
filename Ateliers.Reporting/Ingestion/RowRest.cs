namespace Ateliers.Reporting.Ingestion;

/// <summary>What stands behind a quoted cell, up to the end of its row.</summary>
internal static class RowRest
{
    private const byte Quote = (byte)'"';

    /// <summary>How many cells follow; -1 when a quote among them is broken, null when the row does not end within the text.</summary>
    /// <param name="text">The text behind the closing quote.</param>
    /// <param name="separator">The separator of cells.</param>
    /// <param name="last">Whether nothing follows the text, so that a row may end with it.</param>
    public static int? Separators(ReadOnlySpan<byte> text, byte separator, bool last)
    {
        var count = 0;
        while (text.IndexOfAny(Quote, (byte)'\n', (byte)'\r') is var stop and >= 0 && text[stop] == Quote)
        {
            var opens = stop > 0 && text[stop - 1] == separator;
            count += text[..stop].Count(separator);
            text = text[(stop + 1)..];
            if (opens && !Skip(ref text))
            {
                return last ? -1 : null;
            }
        }

        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end >= 0 || last ? count + Line(text).Count(separator) : null;
    }

    /// <summary>The text up to the end of its line.</summary>
    public static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Goes past the closing quote of a cell; two quotes are one of its text.</summary>
    private static bool Skip(ref ReadOnlySpan<byte> text)
    {
        for (var quote = text.IndexOf(Quote); quote >= 0; quote = text.IndexOf(Quote))
        {
            text = text[(quote + 1)..];
            if (text.IsEmpty || text[0] != Quote)
            {
                return true;
            }

            text = text[1..];
        }

        return false;
    }
}
