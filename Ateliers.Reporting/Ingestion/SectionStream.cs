using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The lines of one section of a file: the text up to where the next section begins, which is then not read.</summary>
/// <param name="source">UTF-8 text from the header of the section on.</param>
/// <param name="separator">The separator of cells.</param>
/// <param name="numbered">
/// Whether the sections are numbered (2. Participants): such a table ends at the next numbered title, any other at the first blank line.
/// </param>
/// <param name="begins">Whether a line below the section begins another report, of which nothing is read.</param>
internal sealed class SectionStream(Stream source, byte separator, bool numbered, Func<string, bool> begins) : ReadOnlyStream
{
    private const int LongestLine = 16 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int delivered;
    private int accepted;
    private int filled;
    private bool afterReturn;
    private bool ended;
    private bool over;
    private int lines;

    /// <summary>After the end: the line on which another report begins, 1-based from the header of the section; null where none does.</summary>
    public int? Again { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (delivered == accepted && !over)
        {
            Advance();
        }

        if (delivered == accepted)
        {
            LookForAnother();
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

    /// <summary>Takes one more line where it is of the section.</summary>
    private void Advance()
    {
        var line = Next(out var breaks);
        over = line.IsEmpty || (breaks && IsEnd(line, separator, numbered));
        if (!over)
        {
            Take(line, breaks);
        }
    }

    /// <summary>Reads what stands below the section, up to the line on which another report begins.</summary>
    private void LookForAnother()
    {
        for (var line = Next(out var breaks); !line.IsEmpty && Again is null; line = Next(out breaks))
        {
            Take(line, breaks);
            delivered = accepted;
            Again = breaks && begins(Encoding.UTF8.GetString(line.TrimEnd("\r\n"u8))) ? lines : null;
        }
    }

    /// <summary>The next line with its break; empty at the end.</summary>
    /// <param name="isLine">False for the line feed of a break that has been read up to its carriage return.</param>
    private ReadOnlySpan<byte> Next(out bool isLine)
    {
        int stop;
        while ((stop = buffer.AsSpan(accepted, filled - accepted).IndexOfAny((byte)'\n', (byte)'\r')) < 0 && !ended)
        {
            Fill();
        }

        var rest = buffer.AsSpan(accepted, filled - accepted);
        var line = stop < 0 ? rest : rest[..(stop + 1)];
        isLine = !(afterReturn && line is [(byte)'\n']);
        return line;
    }

    private void Take(ReadOnlySpan<byte> line, bool isLine)
    {
        afterReturn = line[^1] == '\r';
        accepted += line.Length;
        lines += isLine ? 1 : 0;
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
