using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The engine against a plain count over random attendances, corrections and moments.</summary>
internal sealed class CounterTests
{
    internal static readonly DateOnly Start = new(2018, 11, 1);

    /// <summary>Few people, days and sessions, so that they meet often: repeated rows, corrections, two cities, several goal years.</summary>
    private static readonly Gen<Said> AnyRow =
        from person in Gen.OneOf(Gen.Int[1, 12].Select(i => $"p{i}"), Gen.Const(""))
        from day in Gen.Int[0, 120]
        from atelier in Any.Of("rennes", "nancy")
        from slot in Gen.Int[0, 2]
        from status in Gen.Enum<AttendanceStatus>()
        from count in Gen.Int[1, 3]
        from walkIn in Gen.Bool
        from gender in Any.Of<Gender?>(null, Gender.Female, Gender.Male)
        from age in Any.Of<AgeBand?>(null, AgeBand.Under12, AgeBand.From70)
        select new Said(
            person, "", Start.AddDays(day), atelier, day % 2 == 0 ? "cv" : "coding", atelier == "nancy" ? slot + 3 : slot, status, person.Length == 0 ? count : 1,
            walkIn && status == AttendanceStatus.Attended, gender, age, Timed: slot > 0 || atelier == "nancy");

    internal static readonly Gen<Said[][]> AnyFiles = AnyRow.Array[0, 60].Array[1, 3];

    [Test]
    public void Every_count_equals_a_plain_count_over_random_attendances() => AnyFiles.Sample(
        files =>
        {
            using var folder = new TestFolder();
            using var database = Filled(folder, files);
            var asOf = Start.AddDays(60);
            var known = NaiveCount.Known(files);
            var counter = new Counter(Kept.Load(database, asOf));
            foreach (var period in new Period[] { new(Start, Start.AddDays(130)), new(new(2019, 1, 1), new(2019, 1, 31)), new(new(2018, 12, 15), new(2019, 2, 3)) })
            {
                Check(counter, known, period, asOf, Dimensions.None, _ => Slice.Whole);
                Check(counter, known, period, asOf, Dimensions.Atelier, row => new Slice(Atelier: row.Atelier));
                Check(counter, known, period, asOf, Dimensions.Month | Dimensions.Theme, row => new Slice(Theme: row.Theme, From: new DateOnly(row.Date.Year, row.Date.Month, 1)));
                Check(counter, known, period, asOf, Dimensions.Day, row => new Slice(From: row.Date));
                Check(counter, known, period, asOf, Dimensions.Week, row => new Slice(From: row.Date.AddDays(-(((int)row.Date.DayOfWeek + 6) % 7))));
                Check(counter, known, period, asOf, Dimensions.Weekday | Dimensions.Atelier, row => new Slice(Atelier: row.Atelier, Weekday: (((int)row.Date.DayOfWeek + 6) % 7) + 1));
                Check(counter, known, period, asOf, Dimensions.Gender | Dimensions.AgeBand, row => new Slice(
                    Age: row.Age?.Code() ?? "", Gender: row.Gender?.ToString().ToLowerInvariant() ?? ""));
                Assert.That(SecondCount.PeopleReached(database, period, asOf), Is.EqualTo(counter.Count(new CountQuery(period))[0].Identified));
            }
        },
        iter: 150);

    [Test]
    public void A_past_moment_answers_as_it_did_then() => AnyFiles.Sample(
        files =>
        {
            using var folder = new TestFolder();
            using var database = TestDatabase.OpenEmpty(folder["a.db"]);
            var whole = new CountQuery(new Period(Start, Start.AddDays(130)), Dimensions.Atelier | Dimensions.Month);
            var answers = new List<IReadOnlyList<SliceCounts>>();
            var days = Enumerable.Range(0, files.Length).Select(i => Start.AddDays(200 + i)).ToList();
            foreach (var (file, day) in files.Zip(days))
            {
                FactSet.Write(database, file, day);
                answers.Add(new Counter(Kept.Load(database, day)).Count(whole));
            }

            foreach (var (day, answer) in days.Zip(answers))
            {
                Assert.That(new Counter(Kept.Load(database, day)).Count(whole), Is.EqualTo(answer));
            }

            Assert.That(new Counter(Kept.Load(database, Start)).Count(whole), Is.Empty, "before the first file nothing was known");
        },
        iter: 100);

    [Test]
    public void First_contacts_of_the_ateliers_sum_to_the_people_of_the_year() => AnyFiles.Sample(
        files =>
        {
            using var folder = new TestFolder();
            using var database = Filled(folder, files);
            var counter = new Counter(Kept.Load(database, Start.AddDays(400)));
            var year = new Period(new(2019, 1, 1), new(2019, 12, 31));
            var people = counter.Count(new CountQuery(year))[0].Identified.Count;
            foreach (var by in new[] { Dimensions.Atelier, Dimensions.Theme, Dimensions.Month, Dimensions.Day, Dimensions.Month | Dimensions.Atelier })
            {
                Assert.That(counter.Count(new CountQuery(year, by)).Sum(cell => cell.FirstContacts.Count), Is.EqualTo(people));
            }
        },
        iter: 100);

    private static Database Filled(TestFolder folder, Said[][] files)
    {
        var database = TestDatabase.OpenEmpty(folder["a.db"]);
        foreach (var file in files)
        {
            FactSet.Write(database, file, Start);
        }

        return database;
    }

    private static void Check(Counter counter, List<Said> known, Period period, DateOnly asOf, Dimensions by, Func<Said, Slice> slice)
    {
        var cells = counter.Count(new CountQuery(period, by));
        var expected = by == Dimensions.None ? [Slice.Whole] : known.Where(row => period.Contains(row.Date)).Select(slice).ToHashSet();
        Assert.That(cells.Select(cell => cell.Slice), Is.EquivalentTo(expected));
        foreach (var cell in cells)
        {
            var naive = NaiveCount.Of(known, period, asOf, cell.Slice, row => slice(row) == cell.Slice);
            Assert.That(Comparable(cell), Is.EqualTo(Comparable(naive)), $"{by} {cell.Slice}");
        }
    }

    /// <summary>Seats are tested apart; where the split is by person they are not counted at all.</summary>
    private static SliceCounts Comparable(SliceCounts counts) => counts with { SeatedVisits = null, Seats = null, SessionsWithoutCapacity = null };
}
