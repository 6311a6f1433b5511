using System.Buffers;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Letters that were encoded twice: the two bytes of é, taken for two letters of Windows-1252 and encoded once more, are "Ã©". It is what comes out where a
/// tool reads UTF-8 as something else and saves it.
/// </summary>
internal static class TwiceEncoded
{
    /// <summary>The most bytes that one letter takes then.</summary>
    public const int Longest = 12;

    private static readonly Dictionary<int, byte> Bytes = Enumerable.Range(0x80, 0x80)
        .Where(value => CodePages.Windows1252[value] != CodePages.None)
        .ToDictionary(value => (int)CodePages.Windows1252[value], value => (byte)value);

    /// <summary>The letter that a text begins with, encoded once; false where it begins with none that was encoded twice.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="letter">Takes the letter, three bytes at most.</param>
    /// <param name="written">How many bytes it has.</param>
    /// <param name="consumed">How many bytes of the text it takes.</param>
    public static bool TryUndo(ReadOnlySpan<byte> text, Span<byte> letter, out int written, out int consumed)
    {
        (written, consumed) = (0, 0);
        var needed = 1;
        while (written < needed)
        {
            if (Rune.DecodeFromUtf8(text[consumed..], out var rune, out var length) != OperationStatus.Done || ByteOf(rune) is not { } part)
            {
                return false;
            }

            needed = written > 0 ? needed : part switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, _ => 0 };
            if (needed == 0 || (written > 0 && part is < 0x80 or > 0xBF))
            {
                return false;
            }

            letter[written++] = part;
            consumed += length;
        }

        return Rune.DecodeFromUtf8(letter[..written], out var undone, out _) == OperationStatus.Done && IsWritten(undone.Value);
    }

    /// <summary>The byte that a letter is in Windows-1252, where unused bytes pass as control characters; null where it is none.</summary>
    private static byte? ByteOf(Rune rune) => Bytes.TryGetValue(rune.Value, out var value) ? value : rune.Value is >= 0x80 and <= 0x9F ? (byte)rune.Value : null;

    /// <summary>Whether people here write a letter: those of western and central Europe, quotes, dashes, € and ™. Others come of accident: "CAFÉ…" is no Ʌ.</summary>
    private static bool IsWritten(int letter) => letter is (>= 0xA0 and <= 0x17F) or (>= 0x2010 and <= 0x2044) or 0x20AC or 0x2122;
}
