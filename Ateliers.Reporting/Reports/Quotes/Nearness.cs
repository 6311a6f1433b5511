using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Which of the places and times of a sentence a number belongs to: what follows it without a break ("personnes à Rennes"), or else what stands before it in its own stretch ("à Nancy, 11 203"),
/// or else what follows, or what came earlier.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="numbers">Its numbers, in order.</param>
internal sealed partial class Nearness(PressText text, Span sentence, IReadOnlyList<NumberMention> numbers)
{
    /// <summary>The stretch of a number: from the end of the one before it to the start of the next.</summary>
    public (int Before, int After) Around(int number) => (
        number == 0 ? sentence.From : numbers[number - 1].Place.To,
        number + 1 < numbers.Count ? Math.Max(numbers[number].Place.To, numbers[number + 1].Place.From) : sentence.To);

    /// <summary>The mention that a number belongs to, and whether that is sure; null where the sentence has none.</summary>
    public (T? Mention, bool IsSure) Of<T>(int number, IReadOnlyList<T> mentions, Func<T, Span> at)
        where T : class
    {
        var (before, after) = Around(number);
        var from = numbers[number].Place.From;
        if (from > 0 && text.Plain[from - 1] == '(' && mentions.LastOrDefault(mention => at(mention).To <= from - 1) is { } bracketed && string.IsNullOrWhiteSpace(text.Plain[at(bracketed).To..(from - 1)]))
        {
            return (bracketed, true);
        }

        var behind = mentions.FirstOrDefault(mention => at(mention).From >= numbers[number].Place.To && at(mention).From < after);
        if (behind is not null && IsAttached(number, at(behind)))
        {
            return (behind, true);
        }

        var own = mentions.LastOrDefault(mention => at(mention).From >= before && at(mention).To <= numbers[number].Place.From && (number == 0 || !IsAttached(number - 1, at(mention))));
        var follows = behind is not null && (number + 1 == numbers.Count || Prepositions().IsMatch(text.Plain[sentence.From..at(behind).From])) ? behind : null;
        return (own ?? follows) is { } sure ? (sure, true) : (mentions.LastOrDefault(mention => at(mention).To <= numbers[number].Place.From) ?? (mentions is [var first, ..] ? first : null), false);
    }

    private bool IsAttached(int number, Span mention) => mention.From >= numbers[number].Place.To && !Breaks().IsMatch(text.Plain[numbers[number].Place.To..mention.From]);

    [GeneratedRegex(@"[,;:]|\b(et|and|puis|then|contre|against|while|tandis|alors|mais|but|dont|versus|vs)\b")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\b(a|in|at|de|of|en|dans|d'|pour|for|sur)[ (']?$")]
    private static partial Regex Prepositions();
}
