using System.Collections.Immutable;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>How a count of a whole follows from the counts of its parts.</summary>
internal enum Adding
{
    /// <summary>It is their sum: attendances.</summary>
    Sum,

    /// <summary>At least each part, at most their sum: people, who may belong to several parts.</summary>
    Union,

    /// <summary>At least each part, and at least their sum: people new in a month and in an atelier, who may be new in the year where they were not in the month.</summary>
    Beyond,

    /// <summary>At most the sum of the parts, and no part bounds it: who is new in March returns in May.</summary>
    Below,
}

/// <summary>One of the counts of a slice from which few people could be worked out, and how it adds up.</summary>
/// <param name="Of">The count.</param>
/// <param name="Keep">What must remain possible of it, given the threshold; null where it may be told.</param>
/// <param name="Over">How a whole follows from its parts by one dimension.</param>
internal sealed record Measure(Func<SliceCounts, long> Of, Func<SliceCounts, int, Protection?> Keep, Func<Dimensions, Adding> Over)
{
    /// <summary>Whoever is of two ages or genders within a period is so rarely that a reader is taken to know how many are: he can then add up.</summary>
    private const Dimensions OfPersons = Dimensions.AgeBand | Dimensions.Gender;

    /// <summary>
    /// What is told of every slice that is not hidden and may be added up. First contacts and anonymous attendances are counts of few people themselves; attendances, registrations and
    /// sessions only where few people came: 3 people at one session are 3 attendances, and no session is nobody.
    /// </summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        new(cell => cell.Identified.Count, (cell, threshold) => HasFew(cell, threshold) ? new(0, threshold - 1) : null, OfPeople),
        new(cell => cell.FirstContacts.Count, (cell, threshold) => IfFew(cell.FirstContacts.Count, threshold), _ => Adding.Sum),
        new(cell => cell.AnonymousVisits.Count, (cell, threshold) => IfFew(cell.AnonymousVisits.Count, threshold), _ => Adding.Sum),
        new(cell => cell.IdentifiedVisits.Count, (cell, threshold) => HasFew(cell, threshold) ? new(0, Math.Max(threshold - 1, cell.IdentifiedVisits.Count)) : null, _ => Adding.Sum),
        new(CountFigures.Registrations, (cell, threshold) => HasFew(cell, threshold) ? IfFew(CountFigures.Registrations(cell), threshold) : null, _ => Adding.Sum),
        new(cell => cell.Sessions, (cell, threshold) => HasFew(cell, threshold) && cell.Sessions == 0 ? new(0, 1) : null, OfPeople),
    ];

    /// <summary>Whether a count is one of few people: from 1 up to the threshold. None is told.</summary>
    public static bool IsFew(long count, int threshold) => count > 0 && count < threshold;

    /// <summary>The relations between a whole and its parts.</summary>
    public static IEnumerable<Relation> Relations(Adding adding, IReadOnlyList<int> parts, int whole) => adding switch
    {
        Adding.Sum => [Relation.Sum(parts, whole)],
        Adding.Union => [Relation.Covered(parts, whole), .. parts.Select(part => Relation.Within([part], whole))],
        Adding.Beyond => [Relation.Within(parts, whole)],
        Adding.Below => [Relation.Covered(parts, whole)],
        _ => throw new ArgumentOutOfRangeException(nameof(adding)),
    };

    private static Adding OfPeople(Dimensions by) => (by & OfPersons) != 0 ? Adding.Sum : Adding.Union;

    private static bool HasFew(SliceCounts cell, int threshold) => cell.Identified.Count < threshold;

    private static Protection? IfFew(long count, int threshold) => IsFew(count, threshold) ? new(0, threshold - 1) : null;
}
