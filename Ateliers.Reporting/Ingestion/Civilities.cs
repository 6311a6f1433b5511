using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The words by which people are addressed (Mme, Monsieur, Mr) in front of a name or behind it. They are no part of it, except beside one word alone, where they
/// may be all that tells Mme Martin from M. Martin.
/// </summary>
internal static partial class Civilities
{
    private const int Longest = 12;

    /// <summary>Folded words, and the one spelling in which they stay beside a single word.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["mme"] = "mme",
        ["madame"] = "mme",
        ["mrs"] = "mme",
        ["ms"] = "mme",
        ["mlle"] = "mlle",
        ["mlles"] = "mlle",
        ["mademoiselle"] = "mlle",
        ["miss"] = "mlle",
        ["monsieur"] = "m",
        ["mr"] = "m",
    };

    /// <summary>Folded words that address somebody by rank. In a name's cell they are words of the name, so in a column of their own they stand before one word alone, as they are written.</summary>
    private static readonly HashSet<string> Ranks = new(["dr", "dre", "docteur", "docteure", "doctor", "pr", "prof", "professeur", "professeure", "professor", "me", "maitre", "rev", "reverend", "mx"], StringComparer.Ordinal);

    /// <summary>Folded words that address several people.</summary>
    private static readonly HashSet<string> Plurals = new(["mm", "mmes", "mlles", "messieurs", "mesdames", "mesdemoiselles"], StringComparer.Ordinal);

    /// <summary>The most characters of a cell that addresses more than one person.</summary>
    private const int LongestOfSeveral = 40;

    /// <summary>Whether a folded word in ASCII is one.</summary>
    [SkipLocalsInit]
    public static bool Has(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > Longest || word[0] != 'm')
        {
            return false;
        }

        Span<char> text = stackalloc char[Longest];
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text[..System.Text.Encoding.ASCII.GetChars(word, text)]);
    }

    /// <summary>Whether a cell may hold the short form with its point, which folding would make a letter.</summary>
    public static bool MayBeShort(ReadOnlySpan<byte> cell) => cell.Contains((byte)'.') && (cell.IndexOf("M."u8) >= 0 || cell.IndexOf("m."u8) >= 0);

    /// <summary>The cell with its "M." spelt out: at the beginning and before a name, or in brackets. Anywhere else it is an initial.</summary>
    public static string SpeltOut(string cell) => cell.Contains("m.", StringComparison.OrdinalIgnoreCase) ? Short().Replace(cell, " monsieur ") : cell;

    /// <summary>A name with what a cell of its own says of how its bearer is addressed before it; as it is where the cell says anything else.</summary>
    public static string Before(string name, string cell)
    {
        if (name.Length == 0 || cell.Length is 0 or > Longest)
        {
            return name;
        }

        var word = Folding.Fold(cell);
        return word == "m" ? $"monsieur {name}" : Words.ContainsKey(word) || (Ranks.Contains(word) && !Folding.Fold(name).Contains(' ', StringComparison.Ordinal)) ? $"{word} {name}" : name;
    }

    /// <summary>Whether a cell says how one person or several are addressed (Mme, Dr, Mr &amp; Mrs), and nothing else.</summary>
    public static bool IsAddress(string cell) => cell.Length is > 1 and <= LongestOfSeveral && Array.Exists(WordsOf(cell), IsOne) && Array.TrueForAll(WordsOf(cell), word => IsOne(word) || IsJoin(word));

    /// <summary>Whether such a cell addresses more than one person: by a word for several, with a word or sign between two, or as a man and a woman.</summary>
    public static bool IsOfSeveral(string cell)
    {
        if (!IsAddress(cell))
        {
            return false;
        }

        var words = WordsOf(cell);
        return Array.Exists(words, Plurals.Contains) || IsPair(words) || (words.Count(IsOne) > 1 && (cell.Contains('&', StringComparison.Ordinal) || Array.Exists(words, IsJoin)));
    }

    /// <summary>Whether a name begins with how two people are addressed: a man and a woman, or two with a word between. "M." behind another word may be an initial, unless a stroke stands before it.</summary>
    public static bool BeginsWithTwo(string name)
    {
        var words = WordsOf(name);
        return words.Length > 2 && IsAddressWord(words[0])
            && (IsJoin(words[1]) ? IsAddressWord(words[2]) : IsPair(words[..2]) && (words[1] != "m" || name.Contains('/', StringComparison.Ordinal)));
    }

    /// <summary>Whether a word of a folded name addresses one person or several; "m" does at its beginning.</summary>
    public static bool IsAmong(string[] words) => words.Length > 0 && (words[0] == "m" || Array.Exists(words, word => Words.ContainsKey(word) || Plurals.Contains(word)));

    private static bool IsAddressWord(string word) => word == "m" || Words.ContainsKey(word);

    private static bool IsOne(string word) => IsAddressWord(word) || Ranks.Contains(word) || Plurals.Contains(word);

    private static bool IsJoin(string word) => word == "+" || Vocabulary.Default.Groups["joins"].Contains(word);

    private static bool IsPair(string[] words) => Array.Exists(words, word => word == "m" || Words.GetValueOrDefault(word) == "m") && Array.Exists(words, word => Words.GetValueOrDefault(word) is "mme" or "mlle");

    private static string[] WordsOf(string text) => Folding.Fold(text.Replace("+", " + ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folded words of a name without those that address its bearer.</summary>
    /// <param name="folded">The folded name.</param>
    /// <param name="address">The words to keep beside a single one, each with a space before it; empty when there are none.</param>
    public static string Without(string folded, out string address)
    {
        address = "";
        if (!folded.Contains('m', StringComparison.Ordinal))
        {
            return folded;
        }

        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var bare = Array.FindAll(words, word => !Words.ContainsKey(word));
        if (bare.Length == words.Length || bare.Length == 0)
        {
            return folded;
        }

        if (bare.Length == 1)
        {
            address = string.Concat(words.Where(Words.ContainsKey).Select(word => " " + Words[word]).Distinct(StringComparer.Ordinal));
        }

        return string.Join(' ', bare);
    }

    [GeneratedRegex(@"^\s*m\.(?=\s+\p{L}|\p{L}{2})|[(\[]\s*m\.\s*[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short();
}
