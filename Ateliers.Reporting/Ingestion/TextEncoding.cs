using System.Text;
using System.Text.Unicode;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>How a file's bytes are text. Decided over the whole file: an é on the last line counts as much as one on the first.</summary>
/// <param name="Name">utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252.</param>
/// <param name="Preamble">Bytes of the byte order mark, which are not text.</param>
/// <param name="Sound">Whether every byte is known to be text; otherwise each row is looked at.</param>
internal sealed record TextEncoding(string Name, int Preamble, bool Sound)
{
    private const int Chunk = 256 * 1024;
    private const int EnoughEvidence = 1_000_000;

    /// <summary>Finds the encoding by reading the stream to its end.</summary>
    /// <exception cref="FailureException">The bytes are not text.</exception>
    public static TextEncoding Detect(Stream stream, string file)
    {
        var buffer = new byte[Chunk];
        var length = stream.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        if (head is [0xFF, 0xFE, ..])
        {
            return new TextEncoding("utf-16le", 2, Sound: false);
        }

        if (head is [0xFE, 0xFF, ..])
        {
            return new TextEncoding("utf-16be", 2, Sound: false);
        }

        if (head.Contains((byte)0))
        {
            return ByZeros(head[..Math.Min(head.Length, 4096)]) ?? throw NotText(file);
        }

        var bom = head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var (letters, broken) = Weigh(stream, buffer, length);
        if (bom > 0 || broken == 0)
        {
            return new TextEncoding(bom > 0 ? "utf-8-bom" : "utf-8", bom, broken == 0);
        }

        // In true Windows-1252 text hardly any two bytes form a UTF-8 letter by chance; where many do, the file is UTF-8 with damaged rows.
        return letters * 20 > broken ? new TextEncoding("utf-8", 0, Sound: false) : new TextEncoding("windows-1252", 0, Sound: false);
    }

    /// <summary>The rest of a stream as UTF-8; a byte that is no text comes out as 0xFF, which UTF-8 never has.</summary>
    public Stream Open(Stream stream)
    {
        Span<byte> preamble = stackalloc byte[3];
        stream.ReadExactly(preamble[..Preamble]);
        return Name switch
        {
            "utf-16le" => new TranscodingStream(stream, TranscodingStream.Source.Utf16LittleEndian),
            "utf-16be" => new TranscodingStream(stream, TranscodingStream.Source.Utf16BigEndian),
            "windows-1252" => new TranscodingStream(stream, TranscodingStream.Source.Windows1252),
            _ => stream,
        };
    }

    /// <summary>UTF-16 without a mark: nearly every second byte of Latin text is zero.</summary>
    private static TextEncoding? ByZeros(ReadOnlySpan<byte> head)
    {
        var (even, odd, pairs) = (0, 0, head.Length / 2);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        return (even * 20 <= pairs && odd * 2 >= pairs, odd * 20 <= pairs && even * 2 >= pairs) switch
        {
            (true, _) => new TextEncoding("utf-16le", 0, Sound: false),
            (_, true) => new TextEncoding("utf-16be", 0, Sound: false),
            _ => null,
        };
    }

    /// <summary>How many letters beyond ASCII are sound UTF-8 (counted up to a million), and how many bytes are not.</summary>
    private static (long Letters, long Broken) Weigh(Stream stream, byte[] buffer, int length)
    {
        var (letters, broken) = (0L, 0L);
        while (length > 0)
        {
            var used = Weigh(buffer.AsSpan(0, length), ref letters, ref broken);
            buffer.AsSpan(used, length - used).CopyTo(buffer);
            var kept = length - used;
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            length = kept + read;
            if (read == 0)
            {
                Count(buffer.AsSpan(0, kept), ref letters, ref broken);
                return (letters, broken);
            }
        }

        return (letters, broken);
    }

    private static int Weigh(ReadOnlySpan<byte> text, ref long letters, ref long broken)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var tail = Math.Max(0, text.Length - 4);
        var boundary = text.Length - 1;
        while (boundary > tail && (text[boundary] & 0xC0) == 0x80)
        {
            boundary--;
        }

        var whole = text[..(text[boundary] < 0x80 ? text.Length : boundary)];
        if (Utf8.IsValid(whole) && letters >= EnoughEvidence)
        {
            return whole.Length;
        }

        Count(whole, ref letters, ref broken);
        return whole.Length;
    }

    private static void Count(ReadOnlySpan<byte> text, ref long letters, ref long broken)
    {
        var at = 0;
        while (at < text.Length)
        {
            var plain = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                break;
            }

            at += plain;
            var sound = Rune.DecodeFromUtf8(text[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done;
            (letters, broken) = sound ? (letters + 1, broken) : (letters, broken + 1);
            at += consumed;
        }
    }

    private static FailureException NotText(string file) => new(Outcome.FileRefused, new Bilingual(
        $"{file} : ce n’est pas un fichier texte. Exportez en CSV (un classeur s’enregistre « CSV UTF-8 »).",
        $"{file}: this is not a text file. Export as CSV (a workbook is saved as \"CSV UTF-8\")."));
}
