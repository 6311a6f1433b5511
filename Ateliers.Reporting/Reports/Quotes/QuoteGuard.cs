using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Reads a press text in French or English, finds its numbers with what they count, where and when, and measures each against the figures. What a sentence
/// leaves open (place, time) is taken from the sentences before it in the paragraph, then from the network and the latest goal year; the finding says which.
/// </summary>
/// <param name="programme">Its ateliers, goal and declared figures.</param>
/// <param name="now">The last day known.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
/// <param name="asOf">The day of what was known, on or after the last day known.</param>
public sealed class QuoteGuard(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known, DateOnly asOf)
{
    private readonly PlaceReader places = new(programme);
    private readonly PeriodReader periods = new(programme, now, asOf);
    private readonly PartReader parts = new(programme);
    private readonly QuoteJudge judge = new(programme, now, scope => QuoteSecrecy.Blurred(known(scope), programme.SuppressionThreshold));
    private readonly QuoteSecrecy secrecy = new(programme, known);

    /// <summary>The findings on a text, in the order of its numbers.</summary>
    public IReadOnlyList<QuoteFinding> Check(string press)
    {
        var text = new PressText(press);
        List<QuoteFinding> findings = [];
        var (carried, last) = (default(CarriedWords), 0);
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphEnds(last, sentence.From) || text.ParagraphEnds(last, Math.Min(sentence.To, sentence.From + 2)))
            {
                carried = default;
            }

            var reader = new SentenceReader(text, sentence, places, periods, parts, carried, programme, now);
            foreach (var (claim, isTimeNamed) in reader.Claims())
            {
                findings.AddRange(Claims(claim, isTimeNamed).Select(each => Finding(text, each.Number, secrecy.Of(each, judge.Of(each), judge.Scopes(each)), each.Figure)));
            }

            (carried, last) = (reader.Carried, sentence.To);
        }

        return findings;
    }

    /// <summary>One claim; of a growth two, each of its own time.</summary>
    private IEnumerable<QuoteClaim> Claims(QuoteClaim claim, bool isTimeNamed)
    {
        if (claim.Number.Growth is not var (earlier, later))
        {
            return [claim];
        }

        var (first, last) = QuotedGrowth.Times(programme, isTimeNamed ? claim.Days : null, claim.Sentence, programme.GoalYear(programme.GoalYearOf(now)));
        return
        [
            claim with { Number = earlier, Days = first ?? claim.Days, AreDaysSaid = first is not null, IsOfNoTime = first is null },
            claim with { Number = later, Days = last ?? claim.Days, AreDaysSaid = last is not null },
        ];
    }

    private static QuoteFinding Finding(PressText text, NumberMention number, Judgement judgement, string? figure)
    {
        var (line, column) = text.At(number.Place.From);
        double? Ratio(double? value) => number.Percent && value is { } percent ? Math.Round(percent / 100, 6) : value;
        return new QuoteFinding(
            line, column, text.Raw[number.Place.From..number.Place.To], Ratio(number.Value)!.Value, Ratio(number.UpTo), figure, judgement.Scope, judgement.Verdict, judgement.Truth, judgement.Message);
    }
}
