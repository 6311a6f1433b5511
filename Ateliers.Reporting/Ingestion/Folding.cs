using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Makes words comparable that people write differently: accents, case, punctuation and spaces do not count. "Réf. séance",
/// "ref seance" and "REF-SÉANCE" fold to the same text.
/// </summary>
public static class Folding
{
    /// <summary>A byte order mark the wrong way round, which no text may hold; it stands in files that were put together.</summary>
    private const char NoCharacter = '\uFFFE';

    private const int PlainLength = 128;

    private const string Tick = "✓";

    private static readonly SearchValues<char> Ticks = SearchValues.Create("✓✔☑✅");

    /// <summary>The folded text: lower-case words without accents, one space between them; empty when nothing is left.</summary>
    public static string Fold(string text)
    {
        if (text.Length <= PlainLength && Ascii.IsValid(text) && !text.Contains('#', StringComparison.Ordinal))
        {
            return FoldPlain(text);
        }

        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('#' or '+'))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap || (rune.Value is '#' && folded.Length > 0 && folded[^1] != ' '))
            {
                folded.Append(' ');
                gap = false;
            }

            Append(folded, Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    /// <summary>The folded text of a word that stands for one of ours; a tick, of which folding leaves nothing, is one of them, and any other sign alone is none.</summary>
    internal static string Word(string text) => Fold(text) is { Length: > 0 } folded ? folded : text.AsSpan().ContainsAny(Ticks) ? Tick : "";

    /// <summary>The words of a folded text in alphabetical order, so that "Marie Durand" and "DURAND Marie" are the same name.</summary>
    internal static string Sorted(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>The text in Unicode's composed form; text with a lone surrogate or the mark U+FFFE, which has none, as it is.</summary>
    public static string Composed(string text) => IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;

    /// <summary>The text in lower case and composed form; what Unicode writes in two ways is one text then.</summary>
    internal static string Lowered(string text) =>
        Ascii.IsValid(text) ? text.ToLowerInvariant() : Composed(Composed(text).ToLowerInvariant());

    /// <summary>The text without characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks of direction and byte order.</summary>
    internal static string Visible(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format));

    /// <summary>The visible text with ordinary spaces where others stand, such as those that do not break.</summary>
    internal static string Spaced(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(Visible(text).Select(character => char.IsWhiteSpace(character) ? ' ' : character));

    /// <summary>The visible text on one line, with one ordinary space wherever blanks or line breaks stand.</summary>
    internal static string OneLine(string text) => string.Join(' ', Visible(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Folds text without accents, which most names are, in one pass.</summary>
    private static string FoldPlain(string text)
    {
        Span<char> folded = stackalloc char[PlainLength];
        var (length, gap) = (0, false);
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '+')
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                folded[length++] = ' ';
                gap = false;
            }

            folded[length++] = char.ToLowerInvariant(character);
        }

        return new string(folded[..length]);
    }

    private static string Decomposed(string text) => IsWellFormed(text) ? text.Normalize(NormalizationForm.FormKD) : text;

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(NoCharacter, StringComparison.Ordinal);
            }
        }

        return !text.Contains(NoCharacter, StringComparison.Ordinal);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        _ = rune.Value switch
        {
            'œ' => folded.Append("oe"),
            'æ' => folded.Append("ae"),
            'ß' => folded.Append("ss"),
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            _ => folded.Append(rune.ToString()),
        };
    }
}
