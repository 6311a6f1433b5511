using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Numbers written in words, in French and in English: neuf mille, quatre-vingt-dix, nine thousand two hundred.</summary>
internal static partial class NumberWords
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

    /// <summary>
    /// The runs of words that are a number each, without the links around them: of "a neuf mille et" the words "neuf mille", of "deux mille et trois mille" two. "Des milliers" says no
    /// number.
    /// </summary>
    /// <param name="text">Number words and links, folded.</param>
    public static IEnumerable<(int From, int To)> Runs(string text)
    {
        List<(int From, int To, string Word)> run = [];
        foreach (Match match in Word().Matches(text))
        {
            if (match.Value is "et" or "and" && !Joins(text, match))
            {
                if (Whole(run) is { } whole)
                {
                    yield return whole;
                }

                run.Clear();
                continue;
            }

            run.Add((match.Index, match.Index + match.Length, match.Value));
        }

        if (Whole(run) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>vingt et un, soixante et onze; one hundred and twenty: the word belongs to the number.</summary>
    private static bool Joins(string text, Match link)
    {
        var (before, after) = (text[..link.Index].TrimEnd(' ', '-').Split(' ', '-')[^1], text[(link.Index + link.Length)..].TrimStart(' ', '-').Split(' ', '-'));
        return link.Value == "et"
            ? Small.GetValueOrDefault(before) is >= 20 and <= 60 && after[0] is "un" or "une" or "onze"
            : Small.ContainsKey(after[0]) && (before == "hundred" || (Large.ContainsKey(before) && !after.Any(Large.ContainsKey)));
    }

    private static (int From, int To)? Whole(List<(int From, int To, string Word)> run)
    {
        var first = run.FindIndex(word => Small.ContainsKey(word.Word) || Large.ContainsKey(word.Word));
        if (first < 0 || (first == 0 && run[0].Word is "milliers" or "millions" or "cents"))
        {
            return null;
        }

        var from = first > 0 && run[first - 1].Word is "un" or "une" or "a" or "one" && Large.ContainsKey(run[first].Word) && run[first].Word is not ("mille" or "cent") ? first - 1 : first;
        var to = run.FindLastIndex(word => word.Word is not ("a" or "et" or "and"));
        return (run[from].From, run[to].To);
    }

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

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
