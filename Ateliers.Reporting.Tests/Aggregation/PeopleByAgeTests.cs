using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

internal sealed class PeopleByAgeTests
{
    private static readonly Gen<int[][]> AnyPeople = Gen.Int[0, AgeBands.Codes.Count].Array[1, 4].Array[0, 30];

    [Test]
    public void Any_people_stand_in_each_band_of_theirs_and_the_overlap_is_what_is_too_much() => AnyPeople.Sample(people =>
    {
        string CodeOf(int age) => age == 0 ? "" : AgeBands.Codes[age - 1];
        var split = Enumerable.Range(0, AgeBands.Codes.Count + 1).Where(age => people.Any(ages => ages.Contains(age)))
            .Select(age => Counts.Of(people.Count(ages => ages.Contains(age)), slice: new Slice(Age: CodeOf(age)))).ToList();
        var counted = PeopleByAge.Of(split, new People(people.Length));
        foreach (var band in counted.Bands)
        {
            Assert.That(band.People, Is.EqualTo(people.Count(ages => ages.Any(age => CodeOf(age) == band.Code))), band.Code);
        }

        Assert.That(counted.NotRecorded, Is.EqualTo(people.Count(ages => ages.Contains(0))));
        Assert.That(counted.Overlap, Is.EqualTo(people.Sum(ages => ages.Distinct().Count() - 1)));
        Assert.That(counted.Bands.Select(band => band.Code), Is.EqualTo(AgeBands.Codes.Where(code => counted.Bands.Any(band => band.Code == code))), "the youngest first");
        Assert.That(counted.Bands.Count == 0 || (counted.Bands[0].People > 0 && counted.Bands[^1].People > 0));
    });

    [Test]
    public void Without_a_recorded_age_there_is_no_band() => Assert.That(
        PeopleByAge.Of([Counts.Of(7, slice: new Slice(Age: ""))], new People(7)), Has.Property("Bands").Empty.And.Property("NotRecorded").EqualTo(7).And.Property("Overlap").EqualTo(0));
}
