namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Cells that name more than one person: "Groupe de 12 personnes", "Classe CM2 (24 élèves)", "Durand +1". Such a row counts once, as how many came is no part of a name; it is remarked on. Strict,
/// so that "Zoé Durand (groupe 2)" is not one: the word for a group stands first and a number behind it, or people are counted, or a plus and a number stand last.
/// </summary>
internal static class GroupNames
{
    private const int Most = 999;

    /// <summary>Whether the text of a name cell is one.</summary>
    public static bool Has(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return IsGroup(words) || HasMembers(words) || EndsWithMore(string.Concat(words));
    }

    private static bool IsGroup(string[] words)
    {
        var first = words.Length > 1 && Vocabulary.Default.Groups["articles"].Contains(words[0]) ? 1 : 0;
        return first < words.Length && Vocabulary.Default.Groups["groups"].Contains(words[first]) && Array.FindIndex(words, first + 1, word => word.AsSpan().ContainsAnyInRange('0', '9')) > 0;
    }

    private static bool HasMembers(string[] words) => words.Zip(words.Skip(1)).Any(pair => IsSeveral(pair.First) && Vocabulary.Default.Groups["members"].Contains(pair.Second));

    private static bool IsSeveral(string word) => word.All(char.IsAsciiDigit) && SessionReader.Whole(word) is >= 2 and <= Most;

    /// <summary>Whether a plus and one or two digits stand behind something; more digits are a phone number.</summary>
    private static bool EndsWithMore(string joined)
    {
        var more = joined.AsSpan().TrimEnd("0123456789");
        return more.Length > 1 && more[^1] == '+' && (joined.Length - more.Length) is 1 or 2 && joined[more.Length] != '0';
    }
}
