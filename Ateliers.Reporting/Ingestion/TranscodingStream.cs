using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Text of another encoding as UTF-8. What is no text there comes out as the byte 0xFF, so that its row is rejected and nothing is lost silently.</summary>
internal sealed class TranscodingStream(Stream source, TranscodingStream.Source encoding) : ReadOnlyStream
{
    private const byte NoText = 0xFF;
    private static readonly byte[][] Windows1252 = [.. CodePages.Windows1252.Select(Letter)];
    private static readonly byte[][] Macintosh = [.. CodePages.Macintosh.Select(Letter)];
    private static readonly byte[][] Dos850 = [.. CodePages.Dos850.Select(Letter)];
    private static readonly byte[][] Iso885915 = [.. Enumerable.Range(0, 256).Select(IsoLetter)];

    private readonly byte[] input = new byte[32 * 1024];
    private readonly byte[] output = new byte[(32 * 1024 * 3) + 16];
    private int kept;
    private int start;
    private int end;

    /// <summary>What the bytes are.</summary>
    internal enum Source
    {
        /// <summary>UTF-16, low byte first.</summary>
        Utf16LittleEndian,

        /// <summary>UTF-16, high byte first.</summary>
        Utf16BigEndian,

        /// <summary>Windows-1252.</summary>
        Windows1252,

        /// <summary>ISO-8859-15, Latin 9.</summary>
        Iso885915,

        /// <summary>Macintosh Roman.</summary>
        Macintosh,

        /// <summary>DOS in western Europe, code page 850.</summary>
        Dos850,

        /// <summary>UTF-8 whose letters were encoded twice; what was encoded once passes as it is.</summary>
        Utf8Twice,
    }

    public override int Read(Span<byte> buffer)
    {
        while (start == end)
        {
            var read = source.Read(input.AsSpan(kept));
            start = end = 0;
            if (read == 0 && kept == 0)
            {
                return 0;
            }

            switch (encoding)
            {
                case Source.Windows1252: FromBytes(input.AsSpan(0, read), Windows1252); break;
                case Source.Iso885915: FromBytes(input.AsSpan(0, read), Iso885915); break;
                case Source.Macintosh: FromBytes(input.AsSpan(0, read), Macintosh); break;
                case Source.Dos850: FromBytes(input.AsSpan(0, read), Dos850); break;
                case Source.Utf8Twice: FromTwiceEncoded(kept + read, last: read == 0); break;
                default: FromUtf16(kept + read, last: read == 0); break;
            }
        }

        var count = Math.Min(buffer.Length, end - start);
        output.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Letter(char letter) => letter == CodePages.None ? [NoText] : Encoding.UTF8.GetBytes(letter.ToString());

    private static byte[] IsoLetter(int value) => value switch
    {
        >= 0x80 and < 0xA0 => [NoText],
        0xA4 => "€"u8.ToArray(),
        0xA6 => "Š"u8.ToArray(),
        0xA8 => "š"u8.ToArray(),
        0xB4 => "Ž"u8.ToArray(),
        0xB8 => "ž"u8.ToArray(),
        0xBC => "Œ"u8.ToArray(),
        0xBD => "œ"u8.ToArray(),
        0xBE => "Ÿ"u8.ToArray(),
        _ => Letter(CodePages.Windows1252[value]),
    };

    private void FromBytes(ReadOnlySpan<byte> bytes, byte[][] letters)
    {
        foreach (var value in bytes)
        {
            if (value < 0x80)
            {
                output[end++] = value;
                continue;
            }

            foreach (var part in letters[value])
            {
                output[end++] = part;
            }
        }
    }

    /// <summary>Goes through what was read as far as no letter can be cut in two; the rest waits for more.</summary>
    private void FromTwiceEncoded(int length, bool last)
    {
        var at = 0;
        while (at < length && (last || length - at >= TwiceEncoded.Longest))
        {
            if (input[at] >= 0x80 && TwiceEncoded.TryUndo(input.AsSpan(at, length - at), output.AsSpan(end), out var written, out var consumed))
            {
                (at, end) = (at + consumed, end + written);
                continue;
            }

            output[end++] = input[at++];
        }

        kept = length - at;
        input.AsSpan(at, kept).CopyTo(input);
    }

    private void FromUtf16(int length, bool last)
    {
        var units = MemoryMarshal.Cast<byte, char>(input.AsSpan(0, length & ~1));
        var native = encoding == Source.Utf16LittleEndian == BitConverter.IsLittleEndian;
        if (!native)
        {
            var words = MemoryMarshal.Cast<char, ushort>(units);
            BinaryPrimitives.ReverseEndianness(words, words);
        }

        var done = 0;
        while (done < units.Length)
        {
            var status = Utf8.FromUtf16(units[done..], output.AsSpan(end), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: last);
            done += read;
            end += written;
            if (status == OperationStatus.NeedMoreData)
            {
                break;
            }

            if (status == OperationStatus.InvalidData)
            {
                done++;
                output[end++] = NoText;
            }
        }

        Keep(length, done * 2, native, last);
    }

    /// <summary>Half a character at the end of what was read waits for its other half; at the end of the file it is no text.</summary>
    private void Keep(int length, int from, bool native, bool last)
    {
        kept = length - from;
        if (last && kept > 0)
        {
            output[end++] = NoText;
            kept = 0;
        }

        if (kept >= 2 && !native)
        {
            (input[from], input[from + 1]) = (input[from + 1], input[from]);
        }

        input.AsSpan(from, kept).CopyTo(input);
    }
}
