using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Measures one claim against what is known: first whether it is true, then whether others declared it, then which of the usual mistakes it is.</summary>
internal sealed class QuoteJudge(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly QuoteWords words = new(programme);
    private readonly DeclaredFigures declared = new(programme, now);
    private readonly UsualMistakes mistakes = new(programme, now, known);
    private readonly ShareJudge shares = new(programme, known);
    private readonly AimJudge aims = new(programme);
    private readonly GapJudge gaps = new(programme, known);
    private readonly PlaceShares ofPlaces = new(programme, known);

    public Judgement Of(QuoteClaim claim)
    {
        if (declared.Acceptance(claim) is { } acceptance)
        {
            return acceptance;
        }

        if (claim.Unread is { } why && (claim.Figure is not null || claim.Number.Percent))
        {
            return (claim.Figure is { } known ? aims.IsGoal(claim, PlacesAndTimes(claim).First() with { Part = claim.Part is { Candidates: [var likeliest, ..] } ? likeliest : null }) ?? Repeated(claim, known) : null) ?? new Judgement(Verdict.Unchecked, why);
        }

        if (claim is { Number.Percent: true, Figure: null, Part: { } part } && part != QuotedPart.Whole)
        {
            return shares.Of(claim, Scopes(claim));
        }

        if (claim is { Number.Percent: true, Figure: null, ShareOf: { } whole, Place.Region: null })
        {
            return ofPlaces.Of(claim, whole, Scopes(claim));
        }

        if (Scopes(claim).FirstOrDefault() is { } first && aims.Of(claim, first) is { } aim)
        {
            return aim.Verdict == Verdict.Agrees ? aim : Slipped(claim, first) ?? Repeated(claim, FigureIds.PeopleReached) ?? aim;
        }

        if (claim is { IsGap: true, Number.Percent: false, IsRate: false, IsOfPace: false, Figure: null or FigureIds.PeopleReached, Place: null or { Region: null } })
        {
            return gaps.Of(claim, Scopes(claim));
        }

        if (claim.Figure is not { } figure)
        {
            return new Judgement(Verdict.Unchecked, QuoteWords.NoUnit);
        }

        if (claim.IsOfPace)
        {
            return new Judgement(Verdict.Unchecked, QuoteWords.Pace);
        }

        if (claim.IsRate || claim.IsOfPart)
        {
            return Repeated(claim, figure) ?? new Judgement(Verdict.Unchecked, claim.IsRate ? QuoteWords.Rate : PartTexts.NotKept);
        }

        if (claim.Place is { Region: { } region })
        {
            return OfRegion(claim, figure, region);
        }

        if (claim.Part is { Candidates.Count: 0 })
        {
            return new Judgement(Verdict.Unchecked, Open(claim.Part));
        }

        var scopes = Scopes(claim).ToList();
        var isSure = PlacesAndTimes(claim).First();
        bool IsSure(QuoteScope scope) => scope with { Part = null } == isSure && (claim.Part is not { IsCarried: true } || scope.Part is not null);
        var agreed = scopes.Where(IsSure).Select(scope => True(claim, figure, scope)).FirstOrDefault(found => found is not null);
        if (agreed is not null && claim.IsHoped && figure == FigureIds.PeopleReached && agreed.Truth != aims.Goal(scopes[0]))
        {
            return Repeated(claim, figure) ?? new Judgement(Verdict.Unchecked, QuoteWords.Foreseen);
        }

        if (agreed is null && figure == FigureIds.ReferenceMultiple)
        {
            return OfReference(claim, scopes[0]) ? Loose(claim, figure, scopes[0]) ?? Different(claim, figure, scopes[0]) : new Judgement(Verdict.Unchecked, QuoteWords.OtherMultiple);
        }

        if (agreed is null && claim.Part is { IsOpen: true } open)
        {
            return new Judgement(Verdict.Unchecked, Open(open));
        }

        if (agreed is null && claim.IsOfNoTime)
        {
            return Repeated(claim, figure) ?? new Judgement(Verdict.Unchecked, QuoteWords.NoTime);
        }

        if (agreed is null && scopes.FirstOrDefault(scope => !IsSure(scope) && True(claim, figure, scope) is not null) is { } other)
        {
            return Repeated(claim, figure) ?? new Judgement(Verdict.Unchecked, words.MayBeOf(figure, other, scopes[0]), other, known(other)?.Of(figure));
        }

        return agreed
            ?? (IsSurelyOfPart(claim) ? null : declared.Of(claim, figure))
            ?? scopes.Select(scope => mistakes.Of(claim, figure, scope)).FirstOrDefault(found => found is not null)
            ?? aims.OtherGoal(claim, scopes[0])
            ?? declared.OfRegion(claim, figure)
            ?? scopes.Select(scope => Loose(claim, figure, scope)).FirstOrDefault(found => found is not null)
            ?? Different(claim, figure, scopes[0]);
    }

    /// <summary>Ten times the goal, or a tenth of it; null for all else.</summary>
    private Judgement? Slipped(QuoteClaim claim, QuoteScope scope) => mistakes.Of(claim, FigureIds.PeopleReached, scope) is { Verdict: Verdict.FactorOfTen } slipped ? slipped : null;

    /// <summary>What others declared, said as they did; null for all else.</summary>
    private Judgement? Repeated(QuoteClaim claim, string figure) => declared.Of(claim, figure) is { Verdict: Verdict.Declared } repeated ? repeated : null;

    /// <summary>The scopes that a claim may be of, the one that its words say first: what they leave open may be the network's, or the latest goal year's, of which a number is not called wrong, nor right.</summary>
    internal IEnumerable<QuoteScope> Scopes(QuoteClaim claim) =>
        (claim.Part?.Candidates ?? [null]).SelectMany(part => PlacesAndTimes(claim).Select(scope => scope with { Part = part }));

    private IEnumerable<QuoteScope> PlacesAndTimes(QuoteClaim claim)
    {
        var latest = programme.GoalYear(programme.GoalYearOf(now)).Until(now)!.Value;
        var days = claim.Days is { } said ? said.Until(now) ?? said : latest;
        var place = claim.Figure is FigureIds.ReferenceMultiple || (claim is { Figure: FigureIds.Progress, Place.Atelier: { } code } && programme.ShareOf(code) is null) ? null : claim.Place?.Atelier;
        yield return new QuoteScope(place, days);
        if (claim.Figure is not FigureIds.ReferenceMultiple && ((claim.Place is null && claim.MaybePlace is not null) || (claim.Days is null && claim.MaybeDays is not null)))
        {
            yield return new QuoteScope(claim.Place is null ? claim.MaybePlace?.Atelier : place, claim.Days is null && claim.MaybeDays is { } maybe ? maybe.Until(now) ?? maybe : days);
        }

        if (!(claim.IsPlaceSaid && claim.AreDaysSaid) && place is not null)
        {
            yield return new QuoteScope(null, days);
        }

        if (!claim.AreDaysSaid && claim.Days is not null && days != latest)
        {
            yield return new QuoteScope(claim.IsPlaceSaid ? place : null, latest);
        }
    }

    private Judgement? True(QuoteClaim claim, string figure, QuoteScope scope)
    {
        if (figure == FigureIds.PeopleReached && aims.IsGoal(claim, scope) is { } goal)
        {
            return goal;
        }

        if (claim.IsEstimate && known(scope)?.Figure(figure) is { Estimate: { } estimate } estimated && claim.Number.Fits(Spoken(estimate, claim.Number)))
        {
            return new Judgement(Verdict.Agrees, words.Estimate(figure, scope, estimated, estimate), scope, estimate);
        }

        return known(scope)?.Figures.FirstOrDefault(each => each.Id == figure && IsOf(claim, each) && each.Value is not null && claim.Number.Fits(Measured(each, claim.Number))) is { } truth
            ? new Judgement(Verdict.Agrees, words.Agrees(figure, scope, truth, claim.Number), scope, truth.Value)
            : null;
    }

    /// <summary>A bound that holds, but says much less than is known.</summary>
    private Judgement? Loose(QuoteClaim claim, string figure, QuoteScope scope) =>
        Truth(claim, figure, scope) is { } truth && claim.Number.Holds(Measured(truth, claim.Number))
            ? new Judgement(Verdict.Agrees, words.Loose(figure, scope, truth), scope, truth.Value)
            : null;

    /// <summary>A region is more than its city: a city's figure must not be said of it, and what others declared of it may.</summary>
    private Judgement OfRegion(QuoteClaim claim, string figure, string region)
    {
        if (declared.Of(claim, figure) is { } repeated)
        {
            return repeated;
        }

        foreach (var atelier in programme.Ateliers.Where(atelier => atelier.Region == region))
        {
            var local = claim with { Place = claim.Place! with { Atelier = atelier.Code, Region = null } };
            foreach (var scope in Scopes(local).Where(scope => scope.Atelier is not null && UsualMistakes.Is(local, known(scope)?.Figure(figure))))
            {
                return new Judgement(Verdict.OtherPlace, QuoteWords.CityForRegion(atelier.Name, region), scope, known(scope)?.Of(figure));
            }

            if (declared.Of(local, figure) is { Verdict: Verdict.Declared } ofCity)
            {
                return ofCity with { Verdict = Verdict.OtherPlace, Message = QuoteWords.CityForRegion(atelier.Name, region) };
            }
        }

        return new Judgement(Verdict.Unchecked, QuoteWords.NothingOfRegion(region));
    }

    private Judgement Different(QuoteClaim claim, string figure, QuoteScope scope)
    {
        if (Truth(claim, figure, scope) is not { } truth)
        {
            return new Judgement(Verdict.Unchecked, words.NothingKnown(figure, scope), scope);
        }

        return claim.Number.IsRoundedUp(Spoken(truth.Value!.Value, claim.Number))
            ? new Judgement(Verdict.RoundedUp, words.RoundedUp(figure, scope, truth, claim.Number), scope, truth.Value)
            : new Judgement(Verdict.Differs, words.Differs(figure, scope, truth, claim.Number, isGoal: figure == FigureIds.PeopleReached && claim.Number.Value == aims.Goal(scope)), scope, truth.Value);
    }

    /// <summary>Whether a multiple is surely one of the reference, of a known whole, and the time that is named is not that of the reference itself.</summary>
    private bool OfReference(QuoteClaim claim, QuoteScope scope) =>
        claim is { MultipleOf: not null, IsOfReference: true } && PaceFigures.PeriodOf(programme.Reference.Period)?.Contains(scope.Period.From) != true;

    /// <summary>The figure that a claim is held against; null where nothing is known of it.</summary>
    private Figure? Truth(QuoteClaim claim, string figure, QuoteScope scope) => known(scope)?.Figures.FirstOrDefault(each => each.Id == figure && IsOf(claim, each) && each.Value is not null);

    /// <summary>Whether a figure is of the whole that a multiple is said to be of; of anything else every figure is.</summary>
    private static bool IsOf(QuoteClaim claim, Figure figure) => claim.MultipleOf is null || figure.Of == claim.MultipleOf;

    /// <summary>What others declared, they declared of everybody.</summary>
    private static bool IsSurelyOfPart(QuoteClaim claim) => claim.Part is { } part && part.Candidates.All(candidate => candidate is not null);

    private static Bilingual Open(QuotedPart part) => part.IsOfAge ? PartTexts.NoBand : PartTexts.NotKept;

    /// <summary>A figure in the measure of the number: a ratio in percent.</summary>
    internal static double Spoken(double truth, NumberMention number) => number.Percent ? truth * 100 : truth;

    /// <summary>The end of a figure's range that a bound is held against: at most holds where even its upper end does.</summary>
    internal static double Measured(Figure truth, NumberMention number) =>
        Spoken(number.Bound is Bound.AtMost or Bound.LessThan ? truth.Upper ?? truth.Value!.Value : truth.Value!.Value, number);
}
