namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Numbers written in words, in French and in English: neuf mille, quatre-vingt-dix, nine thousand two hundred.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13,
        ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16, ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13,
        ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, long> Large = new(StringComparer.Ordinal)
    {
        ["cent"] = 100, ["cents"] = 100, ["hundred"] = 100, ["mille"] = 1_000, ["thousand"] = 1_000, ["millier"] = 1_000, ["milliers"] = 1_000, ["million"] = 1_000_000, ["millions"] = 1_000_000,
    };

    private static readonly string[] Links = ["et", "and", "un", "une", "a", "one"];

    /// <summary>Whether a word may stand in a number.</summary>
    public static bool IsPart(string word) => Small.ContainsKey(word) || Large.ContainsKey(word);

    /// <summary>Whether a word may stand between or before the words of a number, and is none of its own.</summary>
    public static bool IsLink(string word) => Links.Contains(word, StringComparer.Ordinal);

    /// <summary>What a word multiplies by: mille; null for others.</summary>
    public static long? Scale(string word) => Large.TryGetValue(word, out var scale) && scale >= 1_000 ? scale : null;

    /// <summary>The number that words make, hyphens taken as blanks; null where none of them is one.</summary>
    public static long? Of(IEnumerable<string> words)
    {
        long total = 0, group = 0;
        var any = false;
        foreach (var word in words)
        {
            if (Large.TryGetValue(word, out var scale))
            {
                any = true;
                if (scale == 100)
                {
                    group = Math.Max(1, group) * scale;
                }
                else
                {
                    (total, group) = (total + (Math.Max(1, group) * scale), 0);
                }
            }
            else if (Small.TryGetValue(word, out var small))
            {
                any = true;
                group = small == 20 && group % 100 == 4 && word.StartsWith("vingt", StringComparison.Ordinal) ? group - 4 + 80 : group + small;
            }
            else if (any && word is "un" or "une" or "one")
            {
                group++;
            }
        }

        return any ? total + group : null;
    }
}
