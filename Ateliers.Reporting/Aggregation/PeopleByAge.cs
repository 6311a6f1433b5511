using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The identified people of a period by age band. Who has attendances of two bands, or of one and of none, is in each of these rows: they are not added up to people.</summary>
/// <param name="Bands">One a band, the youngest first, from the first to the last of which anybody is; 0 for those between them of which nobody is. Empty where no age is recorded of anybody.</param>
/// <param name="NotRecorded">People with an attendance at which no age is recorded.</param>
/// <param name="Overlap">By how much the rows exceed the people: 0 where everybody is in one row.</param>
public sealed record PeopleByAge(IReadOnlyList<PeopleOfAge> Bands, long NotRecorded, long Overlap)
{
    /// <summary>The people of a period by age band.</summary>
    /// <param name="split">The period, split by age band.</param>
    /// <param name="whole">All identified people of the period.</param>
    public static PeopleByAge Of(IReadOnlyList<SliceCounts> split, People whole)
    {
        long PeopleOf(string code) => split.FirstOrDefault(counts => counts.Slice.Age == code)?.Identified.Count ?? 0;
        var all = AgeBands.Codes.Select(code => new PeopleOfAge(code, PeopleOf(code))).ToList();
        var (first, last) = (all.FindIndex(band => band.People > 0), all.FindLastIndex(band => band.People > 0));
        IReadOnlyList<PeopleOfAge> bands = first < 0 ? [] : all[first..(last + 1)];
        var none = PeopleOf("");
        return new PeopleByAge(bands, none, Math.Max(0, bands.Sum(band => band.People) + none - whole.Count));
    }
}

/// <summary>The people of one age band.</summary>
/// <param name="Code">The band as files and commands write it: 25-39.</param>
/// <param name="People">Identified people with an attendance at that age.</param>
public sealed record PeopleOfAge(string Code, long People);
