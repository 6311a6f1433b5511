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
        var isBracketed = from > 0 && text.Plain[from - 1] == '(';
        var isSplit = isBracketed && TwoInBrackets().IsMatch(text.Plain[numbers[number].Place.To..Math.Min(sentence.To, numbers[number].Place.To + 40)]);
        if (isBracketed && mentions.FirstOrDefault(mention => at(mention).From >= numbers[number].Place.To && IsAttached(number, at(mention))) is { } inside
            && !text.Plain[numbers[number].Place.To..at(inside).From].Contains(')', StringComparison.Ordinal))
        {
            return (inside, true);
        }

        if (isBracketed && !isSplit && mentions.LastOrDefault(mention => at(mention).To <= from - 1) is { } bracketed && string.IsNullOrWhiteSpace(text.Plain[at(bracketed).To..(from - 1)]))
        {
            return (bracketed, true);
        }

        var behind = mentions.FirstOrDefault(mention => at(mention).From >= numbers[number].Place.To && at(mention).From < after);
        if (behind is not null && IsAttached(number, at(behind)))
        {
            return (behind, true);
        }

        var own = mentions.LastOrDefault(mention => at(mention).From >= before && at(mention).To <= numbers[number].Place.From && (number == 0 || !IsAttached(number - 1, at(mention))));
        var follows = behind is not null && (number + 1 == numbers.Count || (number == 0 && With().IsMatch(text.Plain[sentence.From..from]) && Then().IsMatch(text.Plain[numbers[0].Place.To..at(behind).From])) || Prepositions().IsMatch(text.Plain[sentence.From..at(behind).From])) ? behind : null;
        return (own ?? follows) is { } sure ? (sure, !isSplit) : (mentions.LastOrDefault(mention => at(mention).To <= numbers[number].Place.From), false);
    }

    /// <summary>The first mention behind a number, which it may mean though it is another number's.</summary>
    public T? Behind<T>(int number, IReadOnlyList<T> mentions, Func<T, Span> at)
        where T : class => mentions.FirstOrDefault(mention => at(mention).From >= numbers[number].Place.To);

    private bool IsAttached(int number, Span mention) => mention.From >= numbers[number].Place.To && !Breaks().IsMatch(text.Plain[numbers[number].Place.To..mention.From]);

    /// <summary>Avec 12 004 participants en 2019, Montpellier: the subject follows.</summary>
    [GeneratedRegex(@"^\W*(?:avec|with|fort de|forte de)\b[^,;:]*$")]
    private static partial Regex With();

    [GeneratedRegex(@"^[^,;:]*, (?:l'atelier de |the |l'atelier |celui de )?$")]
    private static partial Regex Then();

    /// <summary>(49 416 contre 9 008): each of its own time.</summary>
    [GeneratedRegex(@"^[^)]*\b(?:contre|against|vs|versus)\b")]
    private static partial Regex TwoInBrackets();

    [GeneratedRegex(@"[,;:]|\b(et|and|puis|then|contre|against|while|tandis|alors|mais|but|dont|versus|vs)\b")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\b(a|in|at|de|of|en|dans|d'|pour|for|sur)[ (']?$")]
    private static partial Regex Prepositions();
}
