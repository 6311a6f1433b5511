using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Measures one claim against what is known: first whether it is true, then which of the usual mistakes it is.</summary>
internal sealed class QuoteJudge(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known)
{
    /// <summary>How many goal years back a figure may be stale.</summary>
    private const int YearsBack = 3;

    private readonly QuoteWords words = new(programme);

    public Judgement Of(QuoteClaim claim)
    {
        if (claim.Figure is not { } figure)
        {
            return new Judgement(Verdict.Unchecked, QuoteWords.NoUnit);
        }

        if (claim.Place is { Region: { } region })
        {
            return OfRegion(claim, figure, region);
        }

        var scopes = Scopes(claim).ToList();
        return scopes.Select(scope => True(claim, figure, scope)).FirstOrDefault(found => found is not null)
            ?? Declared(claim, figure, claim.Place?.Atelier is { } code ? NameOf(code) : null)
            ?? scopes.Select(scope => Mistake(claim, figure, scope)).FirstOrDefault(found => found is not null)
            ?? Different(claim, figure, scopes[0]);
    }

    /// <summary>The scopes that a claim may be of, the likeliest first: what its sentence leaves open may be the network's, or the whole year's to date.</summary>
    private IEnumerable<QuoteScope> Scopes(QuoteClaim claim)
    {
        var latest = programme.GoalYear(programme.GoalYearOf(now)).Until(now)!.Value;
        var days = (claim.Days ?? latest).Until(now) ?? latest;
        yield return new QuoteScope(claim.Place?.Atelier, days);
        if (!claim.IsSaid && claim.Place?.Atelier is not null)
        {
            yield return new QuoteScope(null, days);
        }
    }

    private Judgement? True(QuoteClaim claim, string figure, QuoteScope scope)
    {
        if (scope.Atelier is null && figure == FigureIds.PeopleReached && IsGoal(claim, scope) is { } goal)
        {
            return goal;
        }

        if (known(scope) is not { } facts)
        {
            return null;
        }

        foreach (var each in facts.Figures.Where(each => each.Id == figure && each.Value is not null))
        {
            var truth = Spoken(each.Value!.Value, claim.Number);
            if (claim.Number.Fits(truth) || (claim.Number.Bound == Bound.AtLeast && each.Lower is { } least && claim.Number.Fits(least)))
            {
                return new Judgement(Verdict.Agrees, words.Agrees(figure, scope, each, claim.Number), scope, each.Value);
            }
        }

        return null;
    }

    /// <summary>The goal, where the sentence speaks of what is aimed at, or names no time of its own.</summary>
    private Judgement? IsGoal(QuoteClaim claim, QuoteScope scope)
    {
        var goal = programme.GoalOf(programme.GoalYearOf(scope.Period.From)).Count;
        return claim.OfGoal && claim.Number.Value == goal ? new Judgement(Verdict.Agrees, words.Goal(goal), scope, goal) : null;
    }

    private Judgement? Declared(QuoteClaim claim, string figure, string? place) => figure != FigureIds.PeopleReached ? null : programme.Declared
        .Where(declared => declared.Value == claim.Number.Value && (place is null || string.Equals(declared.Place, place, StringComparison.OrdinalIgnoreCase)))
        .Where(declared => !SlipsAgainstGoal(declared))
        .Select(declared => new Judgement(Verdict.Declared, QuoteWords.Declared(declared), null, declared.Value)).FirstOrDefault();

    /// <summary>Whether a declared figure is the goal with a nought too few or too many: then it is no source for anybody.</summary>
    private bool SlipsAgainstGoal(DeclaredFigure declared) =>
        declared.Place == programme.GoalSource.Place && (declared.Value * 10 == programme.Goal.Count || declared.Value == programme.Goal.Count * 10);

    private Judgement? Mistake(QuoteClaim claim, string figure, QuoteScope scope)
    {
        var number = claim.Number;
        var facts = known(scope);
        if (figure == FigureIds.PeopleReached && facts is not null)
        {
            if (facts.Of(FigureIds.Attendances) is { } visits && number.Fits(visits))
            {
                return new Judgement(Verdict.VisitsAsPeople, words.VisitsAsPeople(scope, facts), scope, facts.Of(figure));
            }

            if (scope.Atelier is null && facts.AteliersAdded > facts.Of(figure) && number.Fits(facts.AteliersAdded))
            {
                return new Judgement(Verdict.AddedAteliers, words.Added(scope, facts, months: false), scope, facts.Of(figure));
            }

            if (facts.MonthsAdded > facts.Of(figure) && number.Fits(facts.MonthsAdded))
            {
                return new Judgement(Verdict.AddedMonths, words.Added(scope, facts, months: true), scope, facts.Of(figure));
            }
        }

        if (figure == FigureIds.Attendances && facts?.Of(FigureIds.PeopleReached) is { } people && number.Fits(people))
        {
            return new Judgement(Verdict.PeopleAsVisits, words.PeopleAsVisits(scope, facts), scope, facts.Of(figure));
        }

        return FactorOfTen(claim, figure, scope, facts) ?? Elsewhere(claim, figure, scope) ?? Earlier(claim, figure, scope);
    }

    private Judgement? FactorOfTen(QuoteClaim claim, string figure, QuoteScope scope, QuoteFacts? facts)
    {
        var number = claim.Number with { Bound = claim.Number.Bound == Bound.AtLeast ? Bound.Plain : claim.Number.Bound };
        var goal = scope.Atelier is null && figure == FigureIds.PeopleReached ? programme.GoalOf(programme.GoalYearOf(scope.Period.From)).Count : (long?)null;
        foreach (var truth in new[] { facts?.Of(figure), claim.OfGoal || claim.Days is null ? goal : null }.OfType<double>())
        {
            var spoken = Spoken(truth, number);
            if (truth > 0 && ((number with { Value = number.Value * 10, Step = number.Step * 10 }).Fits(spoken) || (number with { Value = number.Value / 10, Step = number.Step / 10 }).Fits(spoken)))
            {
                return new Judgement(Verdict.FactorOfTen, words.FactorOfTen(figure, scope, truth, isGoal: truth == goal), scope, truth);
            }
        }

        return null;
    }

    /// <summary>The figure of another place over the same days.</summary>
    private Judgement? Elsewhere(QuoteClaim claim, string figure, QuoteScope scope) => programme.Ateliers.Select(atelier => (string?)atelier.Code).Append(null)
        .Where(code => code != scope.Atelier && (code is not null || claim.Place is not null))
        .Select(code => scope with { Atelier = code })
        .Where(other => Is(claim, figure, other))
        .Select(other => new Judgement(Verdict.OtherPlace, words.OtherPlace(figure, scope, other, known(scope)?.Of(figure)), scope, known(scope)?.Of(figure))).FirstOrDefault();

    /// <summary>The figure of an earlier day of the same year, month by month, or of an earlier year.</summary>
    private Judgement? Earlier(QuoteClaim claim, string figure, QuoteScope scope)
    {
        var year = programme.GoalYear(programme.GoalYearOf(scope.Period.From));
        var ends = year.From == scope.Period.From ? year.Months().Select(month => month.End).Where(end => end < scope.Period.To).Select(end => new Period(year.From, end)).Reverse() : [];
        var years = Enumerable.Range(1, YearsBack).Select(back => programme.GoalYear(programme.GoalYearOf(scope.Period.From) - back));
        return ends.Concat(years).Select(days => scope with { Period = days })
            .Where(other => Is(claim, figure, other))
            .Select(other => new Judgement(Verdict.OutOfDate, words.OutOfDate(figure, scope, other, known(scope)?.Of(figure)), scope, known(scope)?.Of(figure))).FirstOrDefault();
    }

    private bool Is(QuoteClaim claim, string figure, QuoteScope scope) => known(scope)?.Of(figure) is > 0 and var truth && claim.Number.Fits(Spoken(truth, claim.Number));

    /// <summary>A region is more than its city: a city's figure must not be said of it, and what others declared of it may.</summary>
    private Judgement OfRegion(QuoteClaim claim, string figure, string region)
    {
        if (Declared(claim, figure, region) is { } declared)
        {
            return declared;
        }

        foreach (var atelier in programme.Ateliers.Where(atelier => atelier.Region == region))
        {
            var local = claim with { Place = claim.Place! with { Atelier = atelier.Code, Region = null } };
            foreach (var scope in Scopes(local).Where(scope => scope.Atelier is not null && Is(local, figure, scope)))
            {
                return new Judgement(Verdict.OtherPlace, QuoteWords.CityForRegion(atelier.Name, region), scope, known(scope)?.Of(figure));
            }

            if (Declared(local, figure, atelier.Name) is { } ofCity)
            {
                return ofCity with { Verdict = Verdict.OtherPlace, Message = QuoteWords.CityForRegion(atelier.Name, region) };
            }
        }

        return new Judgement(Verdict.Unchecked, QuoteWords.NothingOfRegion(region));
    }

    private Judgement Different(QuoteClaim claim, string figure, QuoteScope scope) => known(scope)?.Figures.FirstOrDefault(each => each.Id == figure && each.Value is not null) is { } truth
        ? new Judgement(Verdict.Differs, words.Differs(figure, scope, truth, claim.Number), scope, truth.Value)
        : new Judgement(Verdict.Unchecked, words.NothingKnown(figure, scope), scope);

    private string NameOf(string code) => programme.Ateliers.First(atelier => atelier.Code == code).Name;

    /// <summary>A figure in the measure of the number: a ratio in percent.</summary>
    private static double Spoken(double truth, NumberMention number) => number.Percent ? truth * 100 : truth;
}
