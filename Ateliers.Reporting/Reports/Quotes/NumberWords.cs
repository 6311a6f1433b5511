using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Numbers written in words, in French and in English: neuf mille, quatre-vingt-dix, nine thousand two hundred.</summary>
internal static partial class NumberWords
{
    private static readonly Dictionary<string, int> Small = Words(
    [
        (2, "deux two"), (3, "trois three"), (4, "quatre four"), (5, "cinq five"), (6, "six"), (7, "sept seven"), (8, "huit eight"), (9, "neuf nine"), (10, "dix ten"),
        (11, "onze eleven"), (12, "douze twelve"), (13, "treize thirteen"), (14, "quatorze fourteen"), (15, "quinze fifteen"), (16, "seize sixteen"), (17, "seventeen"),
        (18, "eighteen"), (19, "nineteen"), (20, "vingt vingts twenty"), (30, "trente thirty"), (40, "quarante forty"), (50, "cinquante fifty"), (60, "soixante sixty"),
        (70, "seventy"), (80, "eighty"), (90, "ninety"),
    ]).ToDictionary(word => word.Word, word => (int)word.Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, long> Large = Words(
    [
        (100, "cent cents hundred"), (1_000, "mille thousand millier milliers"), (1_000_000, "million millions"),
    ]).ToDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);

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

    /// <summary>Each word with the number that it says.</summary>
    private static IEnumerable<(string Word, long Value)> Words(IReadOnlyList<(long Value, string Words)> numbers) =>
        numbers.SelectMany(number => number.Words.Split(' ').Select(word => (word, number.Value)));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
