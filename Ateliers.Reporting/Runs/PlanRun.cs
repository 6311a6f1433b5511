using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>The plan of a goal year, ready to print.</summary>
/// <param name="Sentences">Is the goal reachable, how many sessions a week, how many ateliers.</param>
/// <param name="Ateliers">What is left at each atelier.</param>
/// <param name="Json">One JSON document: plan and provenance.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
public sealed record PlanAnswer(IReadOnlyList<Bilingual> Sentences, Table Ateliers, string Json, bool Simulated);

/// <summary>Says whether the goal of a year is reachable with the ateliers, opening dates and capacities that are planned.</summary>
public sealed class PlanRun(RunContext context)
{
    /// <summary>The plan for the rest of a goal year.</summary>
    /// <param name="year">The goal year; null takes that of the last outcome known.</param>
    /// <param name="asOf">What was known at the end of this day; null takes the day on which the last file came in.</param>
    /// <exception cref="FailureException">There is no database, nothing is known of the year, or the day is still to come.</exception>
    public PlanAnswer Answer(int? year, DateOnly? asOf)
    {
        Today.RequireReached(context, asOf);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, asOf);
        var (all, agreed) = knowledge.FactsOf([year is { } asked ? knowledge.Programme.GoalYear(asked) : knowledge.LatestGoalYear()]);
        var facts = all[0];
        var pace = new Pace(facts.Programme, facts.GoalYear, facts.Season);
        var lastWeeks = GoalPlan.Window(pace.Year, facts.To) is { } window ? knowledge.Count(new CountQuery(window, Dimensions.Atelier)) : [];
        var plan = new GoalPlan(facts.Programme, pace, new People(CountFigures.Range(facts.Year).Lower), facts.To, lastWeeks);
        agreed.GetAwaiter().GetResult();
        return new PlanAnswer(
            PlanWords.Sentences(facts, plan), PlanWords.Table(plan),
            PlanFile.Json(plan, pace.Year, facts.To, pace.Goal, new Provenance(knowledge.AsOf, knowledge.BatchesUntil(facts.To), knowledge.Simulated, RunContext.Version)), knowledge.Simulated);
    }
}
