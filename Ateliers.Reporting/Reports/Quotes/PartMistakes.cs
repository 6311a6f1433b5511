using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>The mistakes that are made with parts: the whole's figure, another part's, parts added up, a share printed as a count.</summary>
/// <param name="programme">Its themes, audiences and formats.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
internal sealed class PartMistakes(Programme programme, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly PartFindings words = new(programme);
    private readonly QuoteWords others = new(programme);

    /// <summary>The mistake that a claim of a part is; null where it is none of these, or speaks of the whole.</summary>
    public Judgement? Of(QuoteClaim claim, string figure, QuoteScope scope) => scope.Part is null ? null
        : Whole(claim, figure, scope) ?? scope.Part.Kinds().Select(kind => Added(claim, figure, scope, kind) ?? Other(claim, figure, scope, kind) ?? Share(claim, figure, scope, kind)).FirstOrDefault(found => found is not null);

    private Judgement? Whole(QuoteClaim claim, string figure, QuoteScope scope)
    {
        var whole = known(scope with { Part = null });
        return UsualMistakes.Is(claim, whole?.Figure(figure)) && whole!.Of(figure) != Truth(figure, scope)
            ? new Judgement(Verdict.WholeAsPart, words.WholeAsPart(figure, scope, Truth(figure, scope)), scope, Truth(figure, scope))
            : null;
    }

    /// <summary>The people of several parts added up, which are more than those of all of them together.</summary>
    private Judgement? Added(QuoteClaim claim, string figure, QuoteScope scope, PartKind kind)
    {
        var codes = scope.Part.Codes(kind);
        if (figure != FigureIds.PeopleReached || codes.Count < 2)
        {
            return null;
        }

        var sum = codes.Sum(code => Truth(figure, Single(scope, kind, code)) ?? double.NaN);
        return sum > (Truth(figure, scope) ?? 0) && claim.Number.Names(sum)
            ? new Judgement(Verdict.AddedParts, words.AddedParts(scope, Truth(figure, scope)), scope, Truth(figure, scope))
            : null;
    }

    /// <summary>The figure of another theme, another age band, the other gender.</summary>
    private Judgement? Other(QuoteClaim claim, string figure, QuoteScope scope, PartKind kind) => QuotedParts.All(programme, kind)
        .Where(code => scope.Part.Codes(kind) is not [var own] || own != code)
        .Select(code => Single(scope, kind, code))
        .Where(other => Truth(figure, other) != Truth(figure, scope) && UsualMistakes.Is(claim, known(other)?.Figure(figure)))
        .Select(other => new Judgement(Verdict.OtherPart, others.OtherPlace(figure, scope, other, Truth(figure, scope)), scope, Truth(figure, scope))).FirstOrDefault();

    /// <summary>54 women, where women are 54% of those whose gender is recorded.</summary>
    private Judgement? Share(QuoteClaim claim, string figure, QuoteScope scope, PartKind kind)
    {
        if (figure != FigureIds.PeopleReached || claim.Number is not { Percent: false, Value: >= 1 and <= 100 } || Truth(figure, scope) is not { } truth || truth <= 100)
        {
            return null;
        }

        var share = ShareJudge.Ratio(programme, known, figure, scope, kind);
        return share is { } ratio && Math.Abs((ratio * 100) - claim.Number.Value) <= 0.5
            ? new Judgement(Verdict.ShareAsCount, words.ShareAsCount(figure, scope, kind, ratio, truth), scope, truth)
            : null;
    }

    private double? Truth(string figure, QuoteScope scope) => known(scope)?.Of(figure);

    private static QuoteScope Single(QuoteScope scope, PartKind kind, string code) => scope with { Part = scope.Part.With(kind, [code]) };
}
