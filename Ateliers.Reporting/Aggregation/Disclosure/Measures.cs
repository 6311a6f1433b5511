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

/// <summary>One of the counts of a slice that speak of few people where they are small, and how it adds up.</summary>
/// <param name="Of">The count.</param>
/// <param name="IsSmall">Whether it must not be told.</param>
/// <param name="Over">How a whole follows from its parts by one dimension, given all dimensions by which the parts are split.</param>
internal sealed record Measure(Func<SliceCounts, long> Of, Func<long, int, bool> IsSmall, Func<Dimensions, Dimensions, Adding> Over)
{
    private const Dimensions Time = Dimensions.Month | Dimensions.Week | Dimensions.Day;

    /// <summary>Whoever is of two ages or genders within a period is so rarely that a reader is taken to know how many are: he can then add up.</summary>
    private const Dimensions OfPersons = Dimensions.AgeBand | Dimensions.Gender;

    public static ImmutableArray<Measure> All { get; } =
    [
        new(cell => cell.Identified.Count, (count, threshold) => count < threshold, (by, _) => OfPeople(by)),
        new(cell => cell.New.Count, Few, (by, all) => (by & Time) == 0 ? OfPeople(by) : all == by ? Adding.Sum : Adding.Beyond),
        new(cell => cell.Identified.Count - cell.New.Count, Few, (by, _) => (by & Time) == 0 ? OfPeople(by) : Adding.Below),
        new(cell => cell.FirstContacts.Count, Few, (_, _) => Adding.Sum),
        new(cell => cell.AnonymousVisits.Count, Few, (_, _) => Adding.Sum),
        new(cell => cell.Absences.Count, Few, (_, _) => Adding.Sum),
        new(cell => cell.OutcomeUnknown.Count, Few, (_, _) => Adding.Sum),
    ];

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

    private static bool Few(long count, int threshold) => count > 0 && count < threshold;
}
