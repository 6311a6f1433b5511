using System.Runtime.CompilerServices;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Folds names in Latin letters, accents included, and sorts their words as <see cref="PersonKeys.NameOf"/> does, but on bytes: most rows carry a name, and a
/// string for each of them would cost more than everything else.
/// </summary>
internal static class PlainName
{
    /// <summary>The longest name that is folded here; others take the long way.</summary>
    public const int Longest = 128;

    private const int MostWords = 16;

    /// <summary>Folds a name and sorts its words; -1 when it is not plain or addresses its bearer, 0 when nothing is left of it.</summary>
    /// <param name="name">The name, UTF-8.</param>
    /// <param name="folded">Takes the folded words in the order of the name.</param>
    /// <param name="sorted">Takes the folded words in alphabetical order, one space between them.</param>
    [SkipLocalsInit]
    public static int Fold(ReadOnlySpan<byte> name, Span<byte> folded, Span<byte> sorted)
    {
        if (name.Length > Longest)
        {
            return -1;
        }

        Span<(byte Start, byte Length)> words = stackalloc (byte, byte)[MostWords];
        var (length, count, inWord) = (0, 0, false);
        for (var at = 0; at < name.Length;)
        {
            var letters = LatinLetters.Next(name, ref at);
            if (letters == LatinLetters.Nothing)
            {
                continue;
            }

            if (letters == LatinLetters.Gap)
            {
                inWord = false;
                continue;
            }

            if (letters == LatinLetters.Unknown || (!inWord && count == MostWords))
            {
                return -1;
            }

            if (!inWord)
            {
                if (count > 0)
                {
                    folded[length++] = (byte)' ';
                }

                words[count++] = ((byte)length, 0);
                inWord = true;
            }

            folded[length++] = (byte)(letters & 0xFF);
            if (letters > 0xFF)
            {
                folded[length++] = (byte)(letters >> 8);
            }

            words[count - 1].Length = (byte)(length - words[count - 1].Start);
        }

        Sort(words[..count], folded);
        return Join(words[..count], folded, sorted);
    }

    private static void Sort(Span<(byte Start, byte Length)> words, ReadOnlySpan<byte> folded)
    {
        for (var i = 1; i < words.Length; i++)
        {
            for (var j = i; j > 0 && Word(words[j], folded).SequenceCompareTo(Word(words[j - 1], folded)) < 0; j--)
            {
                (words[j], words[j - 1]) = (words[j - 1], words[j]);
            }
        }
    }

    private static int Join(ReadOnlySpan<(byte Start, byte Length)> words, ReadOnlySpan<byte> folded, Span<byte> sorted)
    {
        var length = 0;
        foreach (var word in words)
        {
            if (Civilities.Has(Word(word, folded)))
            {
                return -1;
            }

            if (length > 0)
            {
                sorted[length++] = (byte)' ';
            }

            Word(word, folded).CopyTo(sorted[length..]);
            length += word.Length;
        }

        return length;
    }

    private static ReadOnlySpan<byte> Word((byte Start, byte Length) word, ReadOnlySpan<byte> folded) => folded.Slice(word.Start, word.Length);
}
