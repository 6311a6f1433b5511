namespace Ateliers.Reporting.Ingestion;

/// <summary>Who came along, in the cell of somebody's name: "Ana Exemple + 1 enfant", "Ana et son fils", "Ana avec sa fille", "Ana x2".</summary>
internal static class Companions
{
    /// <summary>Whether a name cell tells of somebody else beside its first word.</summary>
    public static bool AreIn(string text)
    {
        var plain = text.Replace('×', 'x');
        var words = Folding.Fold(plain.Replace("+", " + ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 1; at + 1 < words.Length; at++)
        {
            var rest = words.AsSpan(at + 1);
            if (words[at] == "+" ? rest.Length > 1 && IsNumber(rest[0]) && IsCompany(rest[1]) : IsKin(words[at], rest))
            {
                return true;
            }
        }

        return IsTimes(words, plain);
    }

    /// <summary>Whether a note in brackets behind a name says who came along, whoever it was: (avec Bo), (+ Bo), (accompagnée de sa fille); what they brought is nobody (avec sa tablette).</summary>
    public static bool AreInNote(string note)
    {
        var groups = Vocabulary.Default.Groups;
        var words = Folding.Fold(note.Replace("+", " + ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[^1].Any(char.IsLetter) && (words[0] == "+" || groups["with"].Contains(words[0]) || groups["along"].Contains(words[0])) && !Array.Exists(words, groups["things"].Contains);
    }

    /// <summary>Whether words say that somebody's kin came, behind "with" or "and": with his son, and her daughter, with two children.</summary>
    private static bool IsKin(string word, ReadOnlySpan<string> rest)
    {
        var groups = Vocabulary.Default.Groups;
        var with = groups["with"].Contains(word);
        if (!with && !groups["joins"].Contains(word))
        {
            return false;
        }

        if (groups["theirs"].Contains(rest[0]))
        {
            return rest.Length > 1 && (with ? !groups["things"].Contains(rest[1]) : IsCompany(rest[1]));
        }

        var counted = groups["articles"].Contains(rest[0]) || IsNumber(rest[0]);
        return with && (counted ? rest.Length > 1 && IsCompany(rest[1]) : IsCompany(rest[0]));
    }

    /// <summary>Whether a number of people stands at the end: x2, x 2.</summary>
    private static bool IsTimes(string[] words, string text) =>
        words.Length > 1 && words[^1] is var last && (last.Length > 1 && last[0] == 'x' ? IsMore(last[1..]) : words.Length > 2 && words[^2] == "x" && IsMore(last) && text.Contains($"x {last}", StringComparison.Ordinal));

    private static bool IsMore(string digits) => IsNumber(digits) && digits != "1";

    private static bool IsNumber(string word) => word.Length is 1 or 2 && word[0] != '0' && word.All(char.IsAsciiDigit);

    private static bool IsCompany(string word)
    {
        var groups = Vocabulary.Default.Groups;
        return groups["kin"].Contains(word) || groups["members"].Contains(word) || groups["members"].Contains(word + "s");
    }
}
