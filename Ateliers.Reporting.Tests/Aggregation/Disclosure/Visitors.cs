using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>One visit of somebody.</summary>
internal sealed record Visit(int Person, int Month, string Atelier, string Theme)
{
    /// <summary>One of three days of the month.</summary>
    public DateOnly Day => new(2019, Month, 1 + (Person % 3));
}

/// <summary>Random visits, counted plainly.</summary>
internal sealed record Visitors(IReadOnlyList<Visit> Visits)
{
    private static readonly string[] Ateliers = ["metz", "nancy", "rennes"];
    private static readonly string[] Themes = ["coding", "cv", "other", "tax"];

    /// <summary>Ateliers, themes and months of very different sizes, so that some cells have hundreds of people and others a few or none; everybody comes once to four times.</summary>
    public static Gen<Visitors> Any { get; } = Gen.Select(Gen.Int[30, 700], Gen.Int[1, 1_000_000]).Select((people, seed) =>
    {
        var state = (uint)seed;
        int Skewed(int count)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)(count * Math.Pow((state >> 8) / 16_777_216.0, 3));
        }

        return new Visitors([.. Enumerable.Range(0, people).SelectMany(person => Enumerable.Range(0, 1 + Skewed(4))
            .Select(_ => new Visit(person, 1 + Skewed(4), Ateliers[Skewed(3)], Themes[Skewed(4)])))]);
    });

    /// <summary>What the store would count of the year.</summary>
    public IReadOnlyList<SliceCounts> Count(Dimensions by) => Count(GoalYear.Days(2019, 1), by);

    /// <summary>What the store would count of some days: nobody is anonymous, and everybody is new.</summary>
    public IReadOnlyList<SliceCounts> Count(Period period, Dimensions by)
    {
        var firsts = Visits.OrderBy(visit => visit.Day).DistinctBy(visit => visit.Person).ToHashSet(ReferenceEqualityComparer.Instance);
        var days = Visits.GroupBy(visit => visit.Person).ToDictionary(visits => visits.Key, visits => visits.Min(visit => visit.Day));
        bool IsNew(Visit visit) => by.HasFlag(Dimensions.Day) ? days[visit.Person] == visit.Day
            : by.HasFlag(Dimensions.Month) ? days[visit.Person].Month == visit.Month : period.Contains(days[visit.Person]);
        Slice Of(Visit visit) => new(
            by.HasFlag(Dimensions.Atelier) ? visit.Atelier : null,
            by.HasFlag(Dimensions.Theme) ? visit.Theme : null,
            From: by.HasFlag(Dimensions.Day) ? visit.Day : by.HasFlag(Dimensions.Month) ? new DateOnly(2019, visit.Month, 1) : null);
        return
        [
            .. Visits.Where(visit => period.Contains(visit.Day)).GroupBy(Of).Select(cell => Counts.Of(
                cell.Select(visit => visit.Person).Distinct().Count(),
                first: cell.Count(firsts.Contains),
                fresh: cell.Where(IsNew).Select(visit => visit.Person).Distinct().Count(),
                visits: cell.Count(),
                slice: cell.Key)),
        ];
    }
}
