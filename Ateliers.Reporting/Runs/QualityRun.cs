using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>How good the data of a period is, ready to print.</summary>
/// <param name="Sentences">The summary.</param>
/// <param name="ToLookAt">The atelier-months that somebody should look at.</param>
/// <param name="Rejects">Rejected rows by reason.</param>
/// <param name="Json">One JSON document: quality and provenance.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
public sealed record QualityAnswer(IReadOnlyList<Bilingual> Sentences, Table ToLookAt, Table Rejects, string Json, bool Simulated);

/// <summary>Says what came in, what is owed and how late, which sessions have no outcome, and which months stand out.</summary>
public sealed class QualityRun(RunContext context)
{
    /// <summary>Looks at a period.</summary>
    /// <param name="period">Both ends inside; null takes the goal year of the last outcome known.</param>
    /// <param name="asOf">What was known at the end of this day; null takes today, because what has not come in by then is late.</param>
    /// <exception cref="FailureException">There is no database, or the day is still to come.</exception>
    public QualityAnswer Answer(Period? period, DateOnly? asOf)
    {
        Today.RequireReached(context, asOf);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, asOf ?? context.Today);
        var days = period ?? knowledge.LatestGoalYear();
        var (quality, batches) = (knowledge.QualityOf(days), knowledge.BatchesUntil(days.To));
        var (rejects, rows) = (knowledge.RejectsOf(batches), Batch.RowsOf(batches));
        return new QualityAnswer(
            QualityTables.Sentences(quality, rejects.Sum(reject => reject.Rows), rows),
            QualityTables.ToLookAt(quality, knowledge.Programme),
            QualityTables.Rejects(rejects, new("Lignes rejetées par motif", "Rejected rows by reason")),
            QualityFile.Json(quality, rejects, rows, new Provenance(knowledge.AsOf, knowledge.Batches, knowledge.Simulated, RunContext.Version)),
            knowledge.Simulated);
    }
}
