using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>The mistakes that press texts make with figures, each known by the other number that they print instead.</summary>
internal sealed class UsualMistakes(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known)
{
    /// <summary>How many goal years back a figure may be stale.</summary>
    private const int YearsBack = 3;

    private readonly QuoteWords words = new(programme);
    private readonly PartMistakes parts = new(programme, known);

    /// <summary>The mistake that a claim is; null where it is none of the usual ones.</summary>
    public Judgement? Of(QuoteClaim claim, string figure, QuoteScope scope)
    {
        var facts = known(scope);
        if (claim.NamesGoal)
        {
            return FactorOfTen(claim, figure, scope, facts);
        }

        // "Fewer than 50,000" of 49,416 to 53,501 is no other number: it leaves the nameless out.
        if (claim.Number.Bound is Bound.AtMost or Bound.LessThan && facts?.Of(figure) is { } counted && claim.Number.Holds(QuoteJudge.Spoken(counted, claim.Number)))
        {
            return null;
        }

        var isUp = false;
        if (facts?.Of(figure) is { } truth && claim.Number.IsRoundedUp(QuoteJudge.Spoken(truth, claim.Number)))
        {
            isUp = claim.Number.Step > 1 || claim.Number.Percent;
            claim = claim with { Number = claim.Number with { Step = 1 } };
        }

        return (facts is null ? null : OtherCount(claim.Number, figure, scope, facts)) ?? parts.Of(claim, figure, scope) ?? FactorOfTen(claim, figure, scope, facts)
            ?? (isUp ? null : Elsewhere(claim, figure, scope) ?? Earlier(claim, figure, scope));
    }

    /// <summary>Whether a number is, in all likelihood, a certain figure.</summary>
    public static bool Is(QuoteClaim claim, Figure? figure) => figure?.Value is > 0 and var truth && claim.Number.Names(QuoteJudge.Spoken(truth, claim.Number));

    /// <summary>Visits for people, people for visits, parts added up.</summary>
    private Judgement? OtherCount(NumberMention number, string figure, QuoteScope scope, QuoteFacts facts)
    {
        var (people, visits) = (facts.Of(FigureIds.PeopleReached), facts.Of(FigureIds.Attendances));
        Judgement? Found(bool mistaken, Verdict verdict, Func<Bilingual> message) => mistaken ? new Judgement(verdict, message(), scope, facts.Of(figure)) : null;
        return figure switch
        {
            FigureIds.PeopleReached =>
                Found(visits > people && number.Names(visits.Value), Verdict.VisitsAsPeople, () => words.VisitsAsPeople(scope, facts))
                ?? Found(scope.IsSeveral && facts.AteliersAdded.Value > people && number.Names(facts.AteliersAdded.Value), Verdict.AddedAteliers, () => words.Added(scope, facts, months: false))
                ?? Found(facts.MonthsAdded.Value > people && number.Names(facts.MonthsAdded.Value), Verdict.AddedMonths, () => words.Added(scope, facts, months: true)),
            FigureIds.Attendances => Found(people > 0 && visits > people && number.Names(people.Value), Verdict.PeopleAsVisits, () => words.PeopleAsVisits(scope, facts)),
            _ => null,
        };
    }

    private Judgement? FactorOfTen(QuoteClaim claim, string figure, QuoteScope scope, QuoteFacts? facts)
    {
        var goal = scope is { Atelier: null, Part: null } && figure == FigureIds.PeopleReached && (claim.OfGoal || claim.Days is null) ? programme.GoalOf(programme.GoalYearOf(scope.Period.From)).Count : (long?)null;
        foreach (var truth in new[] { facts?.Of(figure), goal }.OfType<double>().Where(truth => truth > 0))
        {
            var spoken = QuoteJudge.Spoken(truth, claim.Number);
            if (claim.Number.Times(10).Names(spoken) || claim.Number.Times(0.1).Names(spoken))
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
        .Where(other => known(other)?.Figure(figure) is { } there && there.Value != known(scope)?.Of(figure) && Is(claim, there))
        .Select(other => new Judgement(Verdict.OtherPlace, words.OtherPlace(figure, scope, other, known(scope)?.Of(figure)), scope, known(scope)?.Of(figure))).FirstOrDefault();

    /// <summary>The figure of an earlier day of the same year, month by month, of an earlier year, or of one since.</summary>
    private Judgement? Earlier(QuoteClaim claim, string figure, QuoteScope scope)
    {
        var year = programme.GoalYear(programme.GoalYearOf(scope.Period.From));
        var ends = year.From == scope.Period.From ? year.Months().Select(month => month.End).Where(end => end < scope.Period.To).Select(end => new Period(year.From, end)).Reverse() : [];
        var said = programme.GoalYearOf(scope.Period.From);
        var years = Enumerable.Range(1, YearsBack).Select(back => said - back).Concat(Enumerable.Range(said + 1, Math.Max(0, programme.GoalYearOf(now) - said)))
            .Select(each => programme.GoalYear(each).Until(now)).OfType<Period>();
        return ends.Concat(years).Select(days => scope with { Period = days })
            .Where(other => Is(claim, known(other)?.Figure(figure)))
            .Select(other => new Judgement(Verdict.OutOfDate, words.OutOfDate(figure, scope, other, known(scope)?.Of(figure)), scope, known(scope)?.Of(figure))).FirstOrDefault();
    }
}
