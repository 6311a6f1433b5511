using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What the bytes of a whole file say of its encoding, gathered piece by piece.</summary>
internal sealed class TextEvidence
{
    private const int EnoughLetters = 100_000;

    private long letters;
    private long broken;
    private long chance;
    private long twice;
    private bool zeros;

    /// <summary>Whether all of it is sound UTF-8.</summary>
    public bool IsUtf8 => broken == 0;

    /// <summary>Whether every byte is known to be text: sound UTF-8 without zeros, which a damaged disk leaves.</summary>
    public bool IsSound => broken == 0 && !zeros;

    /// <summary>Whether letters beyond ASCII are sound UTF-8 far more often than chance would have it in another encoding.</summary>
    public bool IsMostlyUtf8 => (letters - chance) * 20 > broken;

    /// <summary>Whether most of its letters beyond ASCII were encoded twice: "Ã©" for é.</summary>
    public bool IsEncodedTwice => broken == 0 && twice * 2 > letters;

    /// <summary>What bytes that are no UTF-8 would be in an encoding of one byte a letter.</summary>
    public LatinSigns Latin { get; } = new();

    /// <summary>The same, where they are no French in Windows-1252.</summary>
    public CodePageEvidence Pages { get; } = new();

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">Where the bytes come from.</param>
    /// <param name="buffer">Holds the beginning already.</param>
    /// <param name="length">How much of it.</param>
    public static TextEvidence Of(Stream stream, byte[] buffer, int length)
    {
        var evidence = new TextEvidence();
        while (length > 0)
        {
            var used = evidence.Weigh(buffer.AsSpan(0, length));
            buffer.AsSpan(used, length - used).CopyTo(buffer);
            var kept = length - used;
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            length = kept + read;
            if (read == 0)
            {
                evidence.Count(buffer.AsSpan(0, kept));
                break;
            }
        }

        return evidence;
    }

    /// <summary>Looks at a piece; returns how much of it is done, which leaves a letter that the piece cuts in two for the next.</summary>
    private int Weigh(ReadOnlySpan<byte> text)
    {
        zeros = zeros || text.Contains((byte)0);
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
        if (Utf8.IsValid(whole) && letters >= EnoughLetters)
        {
            return whole.Length;
        }

        Count(whole);
        return whole.Length;
    }

    private void Count(ReadOnlySpan<byte> text)
    {
        Span<byte> letter = stackalloc byte[3];
        var at = 0;
        while (at < text.Length)
        {
            var plain = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                break;
            }

            at += plain;
            if (TwiceEncoded.TryUndo(text[at..], letter, out _, out var both))
            {
                (letters, twice, at) = (letters + 1, twice + 1, at + both);
                continue;
            }

            var sound = Rune.DecodeFromUtf8(text[at..], out var rune, out var consumed) == OperationStatus.Done;
            letters += sound ? 1 : 0;
            chance += sound && IsChance(rune.Value) ? 1 : 0;
            broken += sound ? 0 : 1;
            for (var i = at; i < at + consumed && !sound; i++)
            {
                var (before, after) = (i > 0 ? text[i - 1] : default, i + 1 < text.Length ? text[i + 1] : default);
                Latin.Note(before, text[i], after);
                Pages.Note(before, text[i], after);
            }

            at += consumed;
        }
    }

    /// <summary>Whether a letter is one that comes of two of a Macintosh far more often than of UTF-8: ’é, “é and «é there are the bytes of Վ, Ҏ and ǎ here.</summary>
    private static bool IsChance(int letter) => letter is (>= 0x180 and <= 0x24F) or (>= 0x480 and <= 0x4BF) or (>= 0x530 and <= 0x58F);
}
