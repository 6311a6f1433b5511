using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>What SQL says that a slice rests on, against the count in memory.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SliceCountTests
{
    private static readonly DateOnly Day = LinkedHistory.Day;

    private static readonly Said Ana = new("#17", "Ana", Day, "rennes", "cv", 1, AttendanceStatus.Attended);

    /// <summary>ATELIERS_CASES=10000 looks much longer than every build does.</summary>
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATELIERS_CASES") ?? "40", CultureInfo.InvariantCulture);

    /// <summary>Slices of a time, an atelier, a theme, and of several at once.</summary>
    private static readonly CountQuery[] Slices =
    [
        new(LinkedHistory.Days), new(new Period(Day.AddDays(2), Day.AddDays(3))), new(LinkedHistory.Days, Ateliers: ["rennes"]), new(LinkedHistory.Days, Themes: ["coding"]),
        new(LinkedHistory.Days, Ateliers: ["nancy", "rennes"], Themes: ["cv"], Audiences: ["general-public"]), new(LinkedHistory.Days, Audiences: ["professional"]),
    ];

    [Test]
    public void Both_counts_agree_over_histories_of_several_identifiers_now_and_as_of_any_earlier_day() => LinkedHistory.Steps.Sample(
        steps =>
        {
            using var files = new TestDatabase();
            var history = new LinkedHistory(files.Value);
            for (var i = 0; i < steps.Length; i++)
            {
                history.Do(steps[i], Day.AddDays(50 + i));
            }

            for (var i = 0; i < steps.Length; i++)
            {
                Check(files.Value, Slices[0], Day.AddDays(50 + i));
                Check(files.Value, Slices[1 + (steps[i].Which % (Slices.Length - 1))], Day.AddDays(50 + i));
            }
        },
        iter: Cases,
        print: LinkedHistory.Print);

    [Test]
    public void Both_counts_agree_over_corrections_head_counts_and_names_alone() => CounterTests.AnyFiles.Sample(
        files =>
        {
            using var database = new TestDatabase();
            foreach (var (file, i) in files.Select((file, i) => (file, i)))
            {
                Said[] rows = [.. file.Select(row => row.Person == "p1" ? row with { Person = "Zoé" } : row)];
                FactSet.Write(database.Value, rows, CounterTests.Start.AddDays(50 + i));
            }

            foreach (var slice in Slices.Select(slice => slice with { Period = new Period(CounterTests.Start, CounterTests.Start.AddDays(90)) }))
            {
                Check(database.Value, slice, CounterTests.Start.AddDays(50));
                Check(database.Value, slice, CounterTests.Start.AddDays(60));
                Check(database.Value, slice, CounterTests.Start.AddDays(60), countWeakIdentities: false);
            }
        },
        iter: Cases);

    [Test]
    public void It_names_the_file_of_each_word_and_who_was_merged_or_told_apart()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [Ana with { Also = ["ana@x"] }, Ana with { Person = "", Name = "", Slot = 2, Count = 5 }], Day);
        FactSet.Write(files.Value, [Ana with { Person = "ana@x" }, Ana with { Person = "both@x", Name = "Bob", Slot = 2 }, Ana with { Person = "both@x", Name = "Cyr", Slot = 2 }], Day.AddDays(1));
        var basis = SliceCount.Of(files.Value, new CountQuery(LinkedHistory.Days), Day.AddDays(2), countWeakIdentities: true);
        Assert.That((basis.People.Count, basis.Attendances.Count, basis.Nameless.Count, basis.Sessions), Is.EqualTo((3L, 8L, 5L, 2L)));
        Assert.That((basis.Merged, basis.ToldApart, basis.StoodFor), Is.EqualTo((1L, 1L, 1L)), "ana@x is #17, both@x is two people, and Ana came once");
        Assert.That(basis.Files.Select(file => (file.File, file.Facts, file.Attendances.Count)), Is.EqualTo(new[] { (1L, 2L, 6L), (2L, 2L, 2L) }));
    }

    [Test]
    public void It_names_the_lines_of_the_ledger_that_changed_the_slice_and_no_others()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [Ana, Ana with { Atelier = "nancy" }], Day);
        FactSet.Write(files.Value, [Ana with { Status = AttendanceStatus.Absent }], Day.AddDays(1));
        RetractionWriter.Write(files.Value, new Retraction(2, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day.AddDays(2));
        string Corrections(string atelier, int days) => string.Join(
            ' ', SliceCount.Of(files.Value, new CountQuery(LinkedHistory.Days, Ateliers: [atelier]), Day.AddDays(days), true).Corrections.Select(change => $"{change.Line}:{change.Facts}"));
        Assert.That((Corrections("rennes", 0), Corrections("rennes", 1), Corrections("rennes", 2), Corrections("nancy", 2)), Is.EqualTo(("", "2:1", "2:1 3:1", "")));
    }

    private static void Check(Database database, CountQuery query, DateOnly asOf, bool countWeakIdentities = true)
    {
        var counted = new Counter(Kept.Load(database, asOf, countWeakIdentities)).Count(query)[0];
        var basis = SliceCount.Of(database, query, asOf, countWeakIdentities);
        Assert.That(
            (basis.People, basis.Attendances, basis.Nameless, basis.OutcomeUnknown, basis.Sessions),
            Is.EqualTo((counted.Identified, counted.Attended, counted.AnonymousVisits, counted.OutcomeUnknown, counted.Sessions)));
        Assert.That(basis.Files.Sum(file => file.Attendances.Count), Is.EqualTo(counted.Attended.Count), "the files add up to the slice");
        Assert.That(basis.Files.Sum(file => file.Nameless.Count), Is.EqualTo(counted.AnonymousVisits.Count));
    }
}
