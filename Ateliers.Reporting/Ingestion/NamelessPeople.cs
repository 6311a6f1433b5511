using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Names that are only words for somebody: "Anonyme 2", "anonyme (femme)", "Visiteur n°3", "une dame". Taken for names they would make one person of everybody who was the second visitor of a day.
/// A word that is a family name too ("Personne", "Guest") says nothing by itself, and neither does any name that holds another word.
/// </summary>
internal static class NamelessPeople
{
    private const int Longest = 64;

    /// <summary>More digits are a phone number or an id.</summary>
    private const int MostDigits = 4;

    /// <summary>Shorter words beside which a number stands without a blank (P1, M12) are somebody's code.</summary>
    private const int ShortestWord = 3;

    private const string Digits = "0123456789#";

    private static readonly Dictionary<string, Kinds> Words = Enum.GetValues<Kinds>()
        .Where(kind => kind != Kinds.None)
        .SelectMany(kind => Vocabulary.Default.Nameless[kind.ToString().ToLowerInvariant()].Select(word => (word, kind)))
        .ToDictionary(pair => pair.word, pair => pair.kind, StringComparer.Ordinal);

    /// <summary>By the first letter and the five bits of the second one, whether a word begins so: hardly a name of a file has to be looked at then.</summary>
    private static readonly bool[] Beginnings = Begun();

    [Flags]
    private enum Kinds
    {
        None = 0,
        Certain = 1,
        People = 2,
        Addresses = 4,
        Articles = 8,
        Beside = 16,
    }

    /// <summary>Whether a folded name is one of these, as a whole.</summary>
    [SkipLocalsInit]
    public static bool Has(ReadOnlySpan<byte> folded)
    {
        if (folded.Length is 0 or > Longest || !Beginnings[Beginning(folded[0], folded.Length > 1 ? folded[1] : (byte)' ')])
        {
            return false;
        }

        Span<char> text = stackalloc char[Longest];
        return Ascii.ToUtf16(folded, text, out var length) == OperationStatus.Done && Has(text[..length]);
    }

    private static int Beginning(int first, int second) => (first << 5) | (second & 31);

    private static bool[] Begun()
    {
        var begun = new bool[(byte.MaxValue + 1) << 5];
        foreach (var word in Words.Keys)
        {
            begun[Beginning(word[0], word.Length > 1 ? word[1] : ' ')] = true;
        }

        foreach (var digit in Digits)
        {
            begun.AsSpan(digit << 5, 32).Fill(true); // numbers stand first in a name whose words are sorted
        }

        return begun;
    }

    private static bool Has(ReadOnlySpan<char> sorted)
    {
        var known = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (seen, digits) = (Kinds.None, 0);
        foreach (var range in sorted.Split(' '))
        {
            var token = sorted[range];
            var word = token.Trim(Digits);
            digits += token.Length - word.Length;
            if (word.IsEmpty)
            {
                continue;
            }

            if ((word.Length < token.Length && word.Length < ShortestWord) || !known.TryGetValue(word, out var kind))
            {
                return false;
            }

            seen |= kind;
        }

        return digits <= MostDigits
            && (seen.HasFlag(Kinds.Certain)
                || (seen.HasFlag(Kinds.People) && (digits > 0 || seen.HasFlag(Kinds.Articles)))
                || (seen.HasFlag(Kinds.Addresses) && digits > 0));
    }
}
