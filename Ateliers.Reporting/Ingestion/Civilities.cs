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

    /// <summary>Whether a folded word in ASCII is one.</summary>
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

    /// <summary>What a cell of its own says of how somebody is addressed, to be put before a name; empty where it says anything else.</summary>
    public static string Of(string cell) => cell.Length is 0 or > Longest ? "" : Folding.Fold(cell) is var word && word == "m" ? "monsieur" : Words.ContainsKey(word) ? word : "";

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
