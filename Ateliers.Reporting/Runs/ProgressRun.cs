using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>The goal at a glance.</summary>
/// <param name="Headline">The headline of the goal year to date.</param>
/// <param name="Status">How firm it is, and why; and that it is not for publication.</param>
/// <param name="Json">The figures of the goal year, as one JSON document: figures and provenance.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
public sealed record ProgressAnswer(Headline Headline, Bilingual Status, string Json, bool Simulated)
{
    /// <summary>The people who were reached at least, as the headline says; 0 where there is no number.</summary>
    public double People => Headline.People.Lower ?? 0;
}

/// <summary>Where the programme stands against the goal of a year.</summary>
public sealed class ProgressRun(RunContext context)
{
    /// <summary>The goal year to date.</summary>
    /// <param name="year">The goal year; null takes that of the last outcome known, also where every atelier has closed since.</param>
    /// <param name="asOf">What was known at the end of this day; null takes the day on which the last file came in.</param>
    /// <exception cref="FailureException">There is no database, nothing is known of the year, or the day is still to come.</exception>
    public ProgressAnswer Answer(int? year, DateOnly? asOf)
    {
        Today.RequireReached(context, asOf);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, asOf);
        var (facts, agreed) = knowledge.FactsOf([year is { } asked ? knowledge.Programme.GoalYear(asked) : knowledge.LatestGoalYear()]);
        var report = ReportComposer.Compose(facts[0]);
        agreed.GetAwaiter().GetResult();
        return new ProgressAnswer(
            report.Headline, FiguresRun.Internal(report.StatusReason), FiguresFile.Json(report.OfTheYear, report.Provenance), report.Simulated);
    }
}
