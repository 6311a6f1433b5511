using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Reads a press text in French or English, finds its numbers with what they count, where and when, and measures each against the figures. What a sentence
/// leaves open (place, time) is taken from the sentences before it in the paragraph, then from the network and the latest goal year; the finding says which.
/// </summary>
/// <param name="programme">Its ateliers, goal and declared figures.</param>
/// <param name="now">The last day known.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
public sealed class QuoteGuard(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly PlaceReader places = new(programme);
    private readonly PeriodReader periods = new(programme, now);
    private readonly QuoteJudge judge = new(programme, now, known);

    /// <summary>The findings on a text, in the order of its numbers.</summary>
    public IReadOnlyList<QuoteFinding> Check(string press)
    {
        var text = new PressText(press);
        List<QuoteFinding> findings = [];
        var (carriedPlace, carriedDays, last) = ((PlaceMention?)null, (Period?)null, 0);
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphEnds(last, sentence.From) || text.ParagraphEnds(last, Math.Min(sentence.To, sentence.From + 2)))
            {
                (carriedPlace, carriedDays) = (null, null);
            }

            var (named, times) = (places.In(text, sentence), periods.In(text, sentence));
            var numbers = NumberReader.In(text, sentence, [.. times.Select(time => time.At)]).ToList();
            for (var i = 0; i < numbers.Count; i++)
            {
                var (before, after) = (i == 0 ? sentence.From : numbers[i - 1].Place.To, i + 1 < numbers.Count ? numbers[i + 1].Place.From : sentence.To);
                var figure = QuotedUnit.Of(text, numbers[i], before, after);
                var place = Nearest(named, each => each.At, numbers[i], after);
                var days = Nearest([.. times.Where(time => time.Days is not null)], each => each.At, numbers[i], after)?.Days;
                var claim = new QuoteClaim(
                    numbers[i], figure, place ?? carriedPlace, days ?? carriedDays, IsSaid: place is not null && days is not null, QuotedUnit.SpeaksOfGoal(text.Plain[sentence.From..sentence.To]));
                findings.Add(Finding(text, numbers[i], judge.Of(claim), figure));
            }

            (carriedPlace, carriedDays, last) = (named is [.., var lastPlace] ? lastPlace : carriedPlace, times.LastOrDefault(time => time.Days is not null)?.Days ?? carriedDays, sentence.To);
        }

        return findings;
    }

    private static QuoteFinding Finding(PressText text, NumberMention number, Judgement judgement, string? figure)
    {
        var (line, column) = text.At(number.Place.From);
        return new QuoteFinding(
            line, column, text.Raw[number.Place.From..number.Place.To], number.Percent ? number.Value / 100 : number.Value, figure, judgement.Scope, judgement.Verdict, judgement.Truth, judgement.Message);
    }

    /// <summary>What stands nearest: behind the number, before the next one, or else before it.</summary>
    private static T? Nearest<T>(IReadOnlyList<T> mentions, Func<T, Span> at, NumberMention number, int after)
        where T : class =>
        mentions.FirstOrDefault(mention => at(mention).From >= number.Place.To && at(mention).From < after) ?? mentions.LastOrDefault(mention => at(mention).To <= number.Place.From) ?? (mentions is [var only, ..] ? only : null);
}

/// <summary>What a number in a text claims.</summary>
/// <param name="Number">The number.</param>
/// <param name="Figure">What it counts; null where its words say nothing of it.</param>
/// <param name="Place">Where; null where the text names none.</param>
/// <param name="Days">When; null where the text names none.</param>
/// <param name="IsSaid">Whether its own sentence says both.</param>
/// <param name="OfGoal">Whether its sentence speaks of what is aimed at.</param>
internal sealed record QuoteClaim(NumberMention Number, string? Figure, PlaceMention? Place, Period? Days, bool IsSaid, bool OfGoal);

/// <summary>What is found of a claim.</summary>
internal sealed record Judgement(Verdict Verdict, Bilingual Message, QuoteScope? Scope = null, double? Truth = null);
