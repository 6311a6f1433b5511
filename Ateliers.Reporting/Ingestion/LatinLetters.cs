namespace Ateliers.Reporting.Ingestion;

/// <summary>What <see cref="Folding"/> makes of the letters of Latin alphabets, looked up rather than worked out: one letter or two, a gap between words, or nothing.</summary>
internal static class LatinLetters
{
    /// <summary>A character of which nothing is left, and which separates no words.</summary>
    public const ushort Nothing = 0;

    /// <summary>A character that separates words.</summary>
    public const ushort Gap = ' ';

    /// <summary>A character that is not looked up here.</summary>
    public const ushort Unknown = ushort.MaxValue;

    /// <summary>Beyond this character nothing is looked up, except the dashes and quotation marks.</summary>
    private const int Last = 0x17F;

    private static readonly ushort[] Folded = [.. Enumerable.Range(0, Last + 1).Select(character => Of((char)character))];

    /// <summary>What the next character of a UTF-8 text folds to: a letter in the low byte and, where it becomes two, the second in the high byte; goes on behind it.</summary>
    public static ushort Next(ReadOnlySpan<byte> text, ref int at)
    {
        var first = text[at++];
        if (first < 0x80)
        {
            return Folded[first];
        }

        var second = at < text.Length ? text[at] : 0;
        if (first is >= 0xC2 and <= 0xC5 && (second & 0xC0) == 0x80)
        {
            at++;
            return Folded[((first & 0x1F) << 6) | (second & 0x3F)];
        }

        // U+2010 to U+201F: hyphens, dashes and quotation marks.
        if (first == 0xE2 && second == 0x80 && at + 1 < text.Length && text[at + 1] is >= 0x90 and <= 0x9F)
        {
            at += 2;
            return Gap;
        }

        return Unknown;
    }

    private static ushort Of(char character) => Folding.Fold($"a{character}z") switch
    {
        "az" => Nothing,
        "a z" => Gap,
        ['a', var one, 'z'] when char.IsAsciiLetterOrDigit(one) || one == '+' => one,
        ['a', var one, var two, 'z'] when char.IsAsciiLetterOrDigit(one) && char.IsAsciiLetterOrDigit(two) => (ushort)(one | (two << 8)),
        _ => Unknown,
    };
}
