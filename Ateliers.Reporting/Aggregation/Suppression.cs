using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// What may be said in public. The rule is deliberately coarse: where one cell of an answer speaks of fewer people than the threshold, every
/// figure of that answer but the declared ones is hidden, so that no sum or difference of its cells gives the hidden one back.
/// </summary>
public static class Suppression
{
    /// <summary>The same figures, hidden where they must be. A hidden figure has no value; it is never 0.</summary>
    /// <param name="figures">The figures of one answer: one table, with all its cells.</param>
    /// <param name="counts">The counts that they were made from.</param>
    /// <param name="threshold">Counts of people under this are hidden; this count itself is shown.</param>
    public static IReadOnlyList<Figure> Public(IReadOnlyList<Figure> figures, IEnumerable<SliceCounts> counts, int threshold) =>
        counts.Any(cell => IsSmall(cell, threshold)) ? [.. figures.Select(figure => IsCounted(figure) ? Hidden(figure) : figure)] : figures;

    /// <summary>
    /// Whether a cell has too few people, none included, or one of its parts (new and returning people, first contacts, anonymous attendances, absences,
    /// registrations without outcome) has too few and yet some.
    /// </summary>
    private static bool IsSmall(SliceCounts cell, int threshold) =>
        cell.Identified.Count < threshold
        || Few(cell.New.Count, threshold)
        || Few(cell.Identified.Count - cell.New.Count, threshold)
        || Few(cell.FirstContacts.Count, threshold)
        || Few(cell.AnonymousVisits.Count, threshold)
        || Few(cell.Absences.Count, threshold)
        || Few(cell.OutcomeUnknown.Count, threshold);

    private static bool Few(long count, int threshold) => count > 0 && count < threshold;

    private static bool IsCounted(Figure figure) => figure.Status != FigureStatus.Declared;

    private static Figure Hidden(Figure figure) =>
        figure with { Value = null, Lower = null, Upper = null, Estimate = null, Excluded = null, Intervals = null, Status = FigureStatus.Suppressed };
}
