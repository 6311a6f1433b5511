namespace Ateliers.Reporting.Ingestion;

/// <summary>The lines of one section of a file: the text up to where the next section begins, which is then not read.</summary>
/// <param name="source">UTF-8 text from the header of the section on.</param>
/// <param name="separator">The separator of cells.</param>
/// <param name="numbered">
/// Whether the sections are numbered (2. Participants): such a table ends at the next numbered title, any other at the first blank line.
/// </param>
internal sealed class SectionStream(Stream source, byte separator, bool numbered) : ReadOnlyStream
{
    private const int LongestLine = 16 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int delivered;
    private int accepted;
    private int filled;
    private bool afterReturn;
    private bool ended;
    private bool over;

    public override int Read(Span<byte> buffer)
    {
        while (delivered == accepted && !over)
        {
            Advance();
        }

        var count = Math.Min(buffer.Length, accepted - delivered);
        this.buffer.AsSpan(delivered, count).CopyTo(buffer);
        delivered += count;
        return count;
    }

    /// <summary>Whether a line begins the next section.</summary>
    internal static bool IsEnd(ReadOnlySpan<byte> line, byte separator, bool numbered)
    {
        var text = line.Trim("\r\n\t ;,|\""u8);
        if (!numbered)
        {
            return text.IsEmpty;
        }

        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is > 0 and < 3 && digits + 1 < text.Length && text[digits] == '.' && text[digits + 1] == ' ' && text.IndexOf(separator) < 0;
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Takes one more line, or reads on when none is whole yet.</summary>
    private void Advance()
    {
        var rest = buffer.AsSpan(accepted, filled - accepted);
        var stop = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (stop < 0 && !ended)
        {
            Fill();
            return;
        }

        var length = stop < 0 ? rest.Length : stop + 1;
        var secondHalf = afterReturn && length == 1 && rest[0] == '\n';
        over = rest.IsEmpty || (!secondHalf && IsEnd(rest[..length], separator, numbered));
        afterReturn = length > 0 && rest[length - 1] == '\r';
        accepted += over ? 0 : length;
    }

    private void Fill()
    {
        buffer.AsSpan(delivered, filled - delivered).CopyTo(buffer);
        (accepted, filled, delivered) = (accepted - delivered, filled - delivered, 0);
        if (filled == buffer.Length)
        {
            if (filled >= LongestLine)
            {
                throw new InvalidDataException("A line is beyond all measure.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = source.Read(buffer.AsSpan(filled));
        ended = read == 0;
        filled += read;
    }
}
