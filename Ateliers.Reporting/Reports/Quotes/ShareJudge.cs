using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Measures a percentage that says how large a part is: of the people, or of the attendances, for which that is recorded at all. Over those whose gender nobody noted, nothing can be said.
/// </summary>
/// <param name="programme">Its themes, audiences and formats.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
internal sealed class ShareJudge(Programme programme, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly PartFindings words = new(programme);
    private readonly QuoteWords others = new(programme);

    /// <summary>A part ÷ all parts of its kind together, in people or attendances; null where one of the two cannot be known.</summary>
    public static double? Ratio(Programme programme, Func<QuoteScope, QuoteFacts?> known, string figure, QuoteScope scope, PartKind kind)
    {
        var all = known(scope with { Part = scope.Part.With(kind, QuotedParts.All(programme, kind)) })?.Of(figure);
        return all is > 0 && known(scope)?.Of(figure) is { } part ? part / all : null;
    }

    /// <summary>What is found of a share.</summary>
    /// <param name="claim">A percentage of a part.</param>
    /// <param name="scopes">Of what it may be, the likeliest first.</param>
    public Judgement Of(QuoteClaim claim, IEnumerable<QuoteScope> scopes)
    {
        if (claim.Part is not { IsShare: true, Candidates: [{ } part, ..] })
        {
            return new Judgement(Verdict.Unchecked, claim.Part is { Candidates.Count: 0, IsShare: true } ? claim.Part.IsOfAge ? PartTexts.NoBand : PartTexts.NotKept : PartTexts.NoBase);
        }

        // Women among professionals are a share of these; which share two themes of sessions make of each other nobody says.
        var kinds = part.Kinds();
        if (kinds.Count > 1 && kinds.Count(kind => kind.IsOfPersons()) != 1)
        {
            return new Judgement(Verdict.Unchecked, PartTexts.NoBase);
        }

        var shareOf = kinds.Count == 1 ? kinds[0] : kinds.Single(kind => kind.IsOfPersons());
        var (said, other) = claim.Part.IsOfVisits ? (FigureIds.Attendances, FigureIds.PeopleReached) : (FigureIds.PeopleReached, FigureIds.Attendances);
        var possible = scopes.Where(scope => scope.Part == part).ToList();
        return possible.Select(scope => Agrees(claim, said, scope, shareOf)).FirstOrDefault(found => found is not null)
            ?? possible.Select(scope => Mistaken(claim, said, other, scope, shareOf)).FirstOrDefault(found => found is not null)
            ?? Different(claim, said, possible[0], shareOf);
    }

    private Judgement? Agrees(QuoteClaim claim, string figure, QuoteScope scope, PartKind kind) =>
        Ratio(figure, scope, kind) is { } ratio && (claim.Number.Fits(ratio * 100) || claim.Number.Holds(ratio * 100))
            ? new Judgement(Verdict.Agrees, words.Share(PartFindings.Right, figure, scope, kind, ratio), scope, ratio)
            : null;

    /// <summary>The share of the attendances for that of the people; another part's share.</summary>
    private Judgement? Mistaken(QuoteClaim claim, string said, string other, QuoteScope scope, PartKind kind)
    {
        if (Ratio(said, scope, kind) is not { } truth)
        {
            return null;
        }

        if (Ratio(other, scope, kind) is { } counted && Math.Abs(counted - truth) > 0.005 && claim.Number.Names(counted * 100))
        {
            return new Judgement(
                said == FigureIds.PeopleReached ? Verdict.VisitsAsPeople : Verdict.PeopleAsVisits,
                words.Share(said == FigureIds.PeopleReached ? PartFindings.OfVisits : PartFindings.OfPeople, said, scope, kind, truth), scope, truth);
        }

        return QuotedParts.All(programme, kind)
            .Select(code => scope with { Part = scope.Part.With(kind, [code]) })
            .Where(each => each.Part != scope.Part && Ratio(said, each, kind) is { } there && Math.Abs(there - truth) > 0.005 && claim.Number.Names(there * 100))
            .Select(each => new Judgement(Verdict.OtherPart, words.OtherShare(said, scope, each, kind, truth), scope, truth)).FirstOrDefault();
    }

    private Judgement Different(QuoteClaim claim, string figure, QuoteScope scope, PartKind kind)
    {
        if (Ratio(figure, scope, kind) is not { } truth)
        {
            return new Judgement(Verdict.Unchecked, others.NothingKnown(figure, scope), scope);
        }

        return claim.Number.IsRoundedUp(truth * 100)
            ? new Judgement(Verdict.RoundedUp, words.Share(PartFindings.Up, figure, scope, kind, truth), scope, truth)
            : new Judgement(Verdict.Differs, words.Share(PartFindings.Wrong, figure, scope, kind, truth), scope, truth);
    }

    private double? Ratio(string figure, QuoteScope scope, PartKind kind) => Ratio(programme, known, figure, scope, kind);
}
