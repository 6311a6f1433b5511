using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>How one figure came about. It tells small counts: it is for the programme's own people, and never for the public.</summary>
public sealed record Explanation
{
    /// <summary>What the figure means.</summary>
    public required FigureMeaning Meaning { get; init; }

    /// <summary>How it is made.</summary>
    public required FigureFormula Formula { get; init; }

    /// <summary>Of what it speaks: programme, period, codes kept, as-of day.</summary>
    public required Bilingual Caption { get; init; }

    /// <summary>The figure as every other command shows it; several where it exists over several wholes.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The members of the formula; empty where nothing is known of the slice.</summary>
    public required IReadOnlyList<FigurePart> Parts { get; init; }

    /// <summary>What the goal of the year has been, oldest first; empty for figures that no goal is a part of.</summary>
    public required IReadOnlyList<GoalChange> Goals { get; init; }

    /// <summary>Why there is no value, or none but 0; null where the number speaks for itself.</summary>
    public required Bilingual? Silence { get; init; }

    /// <summary>The days whose rows it rests on, both ends inside; null for what rests on no row.</summary>
    public required Period? Days { get; init; }

    /// <summary>The rows that it rests on; null for what rests on none.</summary>
    public required SliceBasis? Basis { get; init; }

    /// <summary>What was counted twice, with both numbers.</summary>
    public required IReadOnlyList<CountedTwice> Checks { get; init; }

    /// <summary>The files whose words stand in it.</summary>
    public required IReadOnlyList<ExplainedBatch> Batches { get; init; }

    /// <summary>Other files that may reach into it and of which no word stands in it.</summary>
    public required IReadOnlyList<Batch> Others { get; init; }

    /// <summary>Rejected rows of the files, those of <see cref="Others"/> too, by reason.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    /// <summary>What later lines of the ledger have changed in it.</summary>
    public required IReadOnlyList<ExplainedCorrection> Corrections { get; init; }

    /// <summary>The counts of the rows that it rests on; null for what rests on none.</summary>
    public required SliceCounts? Counts { get; init; }
}

/// <summary>A number that was counted in memory and once more by SQL, each on its own.</summary>
/// <param name="Id">The figure that it is: people-reached.</param>
/// <param name="Counted">In memory.</param>
/// <param name="Second">By SQL.</param>
public sealed record CountedTwice(string Id, long Counted, long Second)
{
    /// <summary>Whether the two agree; nothing is shown while they do not.</summary>
    public bool Agreed => Counted == Second;
}

/// <summary>A file whose words stand in a slice.</summary>
/// <param name="Batch">Its last reading.</param>
/// <param name="Day">The local day on which its bytes first came in.</param>
/// <param name="File">What of it stands.</param>
public sealed record ExplainedBatch(Batch Batch, DateOnly Day, SliceFile File);

/// <summary>A line of the ledger that changed a slice.</summary>
/// <param name="Line">The file, or the retraction.</param>
/// <param name="Change">What it changed.</param>
public sealed record ExplainedCorrection(Batch Line, SliceCorrection Change);

/// <summary>A part of an explanation in words.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its sentences.</param>
/// <param name="Table">Its table; null without one.</param>
/// <param name="Verbatim">Text that is set as it stands: SQL; null without any.</param>
public sealed record ExplanationPart(Bilingual Title, IReadOnlyList<Bilingual> Lines, Table? Table = null, string? Verbatim = null);
