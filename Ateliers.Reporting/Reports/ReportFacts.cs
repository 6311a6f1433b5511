using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Everything that a report is composed of, counted beforehand. "The year" is the goal year to date: from its first day to <see cref="To"/>.</summary>
public sealed record ReportFacts
{
    /// <summary>The code of the one atelier that the facts are of; null where they are of the whole network.</summary>
    public string? Atelier { get; init; }

    /// <summary>The facts of the programme, with the ateliers that the database knows beyond the configuration.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The month or goal year reported, both ends inside.</summary>
    public required Period Period { get; init; }

    /// <summary>What was known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The goal year that holds the period.</summary>
    public required int GoalYear { get; init; }

    /// <summary>The last day counted: the end of the period, or the last day known (<see cref="KnownDay"/>) where that is earlier.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The period itself.</summary>
    public required SliceCounts Whole { get; init; }

    /// <summary>The period by atelier.</summary>
    public required IReadOnlyList<SliceCounts> ByAtelier { get; init; }

    /// <summary>The year.</summary>
    public required SliceCounts Year { get; init; }

    /// <summary>The year by atelier.</summary>
    public required IReadOnlyList<SliceCounts> YearByAtelier { get; init; }

    /// <summary>The year by theme.</summary>
    public required IReadOnlyList<SliceCounts> YearByTheme { get; init; }

    /// <summary>The year by audience.</summary>
    public required IReadOnlyList<SliceCounts> YearByAudience { get; init; }

    /// <summary>The year by age band; attendances without a recorded age are a cell of their own.</summary>
    public required IReadOnlyList<SliceCounts> YearByAge { get; init; }

    /// <summary>The year by theme and audience.</summary>
    public required IReadOnlyList<SliceCounts> YearByThemeAndAudience { get; init; }

    /// <summary>The year by theme and atelier.</summary>
    public required IReadOnlyList<SliceCounts> YearByThemeAndAtelier { get; init; }

    /// <summary>The year by audience and atelier.</summary>
    public required IReadOnlyList<SliceCounts> YearByAudienceAndAtelier { get; init; }

    /// <summary>The year by month: people of the month (they do not add up), and the other counts.</summary>
    public required IReadOnlyList<SliceCounts> YearByMonth { get; init; }

    /// <summary>The year by month and atelier: first contacts, which add up.</summary>
    public required IReadOnlyList<SliceCounts> YearByMonthAndAtelier { get; init; }

    /// <summary>The year by day: first contacts, whose running sum is the curve of people reached.</summary>
    public required IReadOnlyList<SliceCounts> YearByDay { get; init; }

    /// <summary>How often the people of the year came: by month of first contact who came again in which later month, and how many came how many times, and how many came again to each atelier.</summary>
    public required ReturnCounts YearReturns { get; init; }

    /// <summary>The sessions of the year by weekday and hour of their start; those without a start among them.</summary>
    public required IReadOnlyList<SessionHour> YearByHour { get; init; }

    /// <summary>The goal year before, by day and whole; empty unless all that was owed of it is known.</summary>
    public required IReadOnlyList<SliceCounts> PreviousYearByDay { get; init; }

    /// <summary>Whether attendances before the goal year are nameless: who is new may then have come before.</summary>
    public required bool NamelessBefore { get; init; }

    /// <summary>The season that the pace of the goal year follows; null where earlier years do not show one.</summary>
    public required Season? Season { get; init; }

    /// <summary>What the goal year will come to, from what was known of it on <see cref="To"/>; null where nothing can be said.</summary>
    public required Forecast? Forecast { get; init; }

    /// <summary>The atelier-months of the year for which at least one row is known, with the batch that brought the last of them.</summary>
    public required IReadOnlyList<KnownMonth> Received { get; init; }

    /// <summary>Whether any of the data is simulated.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Rejected rows of <see cref="Batches"/>, by reason, most frequent first; of a file that was read again, those of its last reading.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    /// <summary>The batches known whose sessions begin up to the end of the period, oldest first.</summary>
    public required IReadOnlyList<Batch> Batches { get; init; }

    /// <summary>All <see cref="Rejects"/>.</summary>
    public long RejectedRows => Rejects.Sum(reject => reject.Rows);

    /// <summary>All rows of <see cref="Batches"/>, those of a file that was read again once.</summary>
    public long Rows => Batch.RowsOf(Batches);

    /// <summary>The version of this tool.</summary>
    public required string Version { get; init; }
}

/// <summary>How many rows were rejected for one reason.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Rows">How many rows.</param>
public sealed record RejectCount(RejectCode Code, long Rows);
