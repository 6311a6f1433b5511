using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Measures what is said of the goal: that so many people came makes no goal of them, and the goal is no count.</summary>
internal sealed class AimJudge(Programme programme)
{
    private readonly QuoteWords words = new(programme);

    /// <summary>What is itself called the aim, measured against the goal alone; null for all else: what is missing to it, and a goal that is said to be reached, which is a count.</summary>
    public Judgement? Of(QuoteClaim claim, QuoteScope scope) =>
        claim is not { IsAim: true, Figure: FigureIds.PeopleReached, Number.Percent: false, IsRate: false, IsOfPart: false, IsOfPace: false, Place: null or { Region: null } } ? null
        : scope.Part is not null || Goal(scope) is not { } goal ? new Judgement(Verdict.Unchecked, QuoteWords.Foreseen)
        : claim.Number.Value == goal ? claim.OfGoal ? new Judgement(Verdict.Agrees, words.Goal(goal, scope), scope, goal) : null
        : claim.IsGap ? null
        : claim.Number.Fits(goal) ? new Judgement(Verdict.Agrees, words.Goal(goal, scope), scope, goal)
        : new Judgement(Verdict.Differs, words.OtherGoal(goal, scope), scope, goal);

    /// <summary>The goal, where the sentence speaks of what is aimed at; null otherwise.</summary>
    public Judgement? IsGoal(QuoteClaim claim, QuoteScope scope)
    {
        var goal = Goal(scope);
        return claim.OfGoal && scope.Part is null && claim.Part is not { Candidates.Count: 0 } && claim.Number.Value == goal && claim.Number.Bound != Bound.Range ? new Judgement(Verdict.Agrees, words.Goal(goal.Value, scope), scope, goal) : null;
    }

    /// <summary>Another number than the goal, said of what is aimed at; null otherwise.</summary>
    public Judgement? OtherGoal(QuoteClaim claim, QuoteScope scope) =>
        claim.NamesGoal && scope.Part is null && Goal(scope) is { } goal
            ? new Judgement(Verdict.Differs, words.OtherGoal(goal, scope), scope, goal)
            : null;

    /// <summary>The goal of a scope's year; of an atelier its share of it, null where it has none.</summary>
    public long? Goal(QuoteScope scope) => (scope.Atelier is { } code ? programme.ShareOf(code) : programme)?.GoalOf(programme.GoalYearOf(scope.Period.From)).Count;
}
