using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>What is kept of the facts as they are counted: when it is read, when not, and what doctor says of it. That it counts the same is held by all tests that count through <see cref="Kept"/>.</summary>
internal sealed class CountedFactsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);

    private static readonly Said Ana = new("p1", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended);

    private TestFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TestFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Whoever_reads_keeps_what_was_counted_for_the_next_one()
    {
        using (var writing = TestDatabase.OpenEmpty(folder["a.db"]))
        {
            FactSet.Write(writing, [Ana, Ana with { Person = "p2" }, Ana with { Person = "", Count = 12 }, Ana with { Person = "p2", Date = new(2020, 1, 1), Atelier = "nancy", Slot = 2 }], Day);
        }

        Assert.That(IsKept(), Is.False);
        using (var reading = Database.OpenForReading(folder["a.db"])!)
        {
            CountedFacts.Keep(reading, FactLoader.Load(reading, Day), DateTimeOffset.UnixEpoch);
        }

        Assert.That(IsKept(), Is.True);
        Assert.That(File.Exists(folder["a.db.writer"]), Is.False, "the lock is given back");
        using var again = Database.OpenForReading(folder["a.db"])!;
        var whole = new Counter(Kept.Load(again, Day)).Count(new CountQuery(new Period(Day, new(2020, 1, 1))))[0];
        Assert.That((whole.Identified.Count, whole.IdentifiedVisits.Count, whole.AnonymousVisits.Count), Is.EqualTo((2, 3, 12)));
    }

    [Test]
    public void Nothing_is_kept_while_another_one_writes()
    {
        TestDatabase.OpenEmpty(folder["a.db"]).Dispose();
        using var writerLock = WriterLock.Take(folder["a.db"], "run", DateTimeOffset.UnixEpoch);
        using (var reading = Database.OpenForReading(folder["a.db"])!)
        {
            CountedFacts.Keep(reading, FactLoader.Load(reading, Day), DateTimeOffset.UnixEpoch);
        }

        Assert.That(IsKept(), Is.False);
        Assert.That(File.ReadAllText(folder["a.db.writer"]), Does.StartWith("run,"), "the lock is the other's");
    }

    [Test]
    public void What_was_read_before_a_file_came_in_is_not_kept()
    {
        using (var writing = TestDatabase.OpenEmpty(folder["a.db"]))
        using (var reading = Database.OpenForReading(folder["a.db"])!)
        {
            var before = FactLoader.Load(reading, Day);
            FactSet.Write(writing, [Ana], Day);
            CountedFacts.Keep(reading, before, DateTimeOffset.UnixEpoch);
        }

        Assert.That(IsKept(), Is.False);
    }

    [Test]
    public void Another_rule_for_names_alone_counts_anew()
    {
        using var database = TestDatabase.OpenEmpty(folder["a.db"]);
        FactSet.Write(database, [Ana, Ana with { Person = "Zoé" }], Day);
        foreach (var (counts, people) in new[] { (true, 2), (false, 1), (true, 2) })
        {
            Assert.That(new Counter(Kept.Load(database, Day, counts)).Count(new CountQuery(new Period(Day, Day)))[0].Identified.Count, Is.EqualTo(people));
        }
    }

    /// <summary>More ways to say something than a byte counts, as head counts have them.</summary>
    [Test]
    public void Many_head_counts_of_a_month_are_kept_as_they_are()
    {
        using var database = TestDatabase.OpenEmpty(folder["a.db"]);
        var rows = Enumerable.Range(0, 30 * 12).Select(i => Ana with { Date = new(2019, 3, 1 + (i / 12)), Slot = i % 12, Person = i % 4 == 0 ? $"p{i % 7}" : "", Count = i % 4 == 0 ? 1 : i }).ToArray();
        FactSet.Write(database, rows, Day);
        var whole = new Counter(Kept.Load(database, Day)).Count(new CountQuery(new Period(new(2019, 3, 1), new(2019, 3, 31))))[0];
        Assert.That((whole.Identified.Count, whole.AnonymousVisits.Count), Is.EqualTo((7, rows.Where(row => row.Person.Length == 0).Sum(row => row.Count))));
    }

    [Test]
    public void Doctor_asks_the_facts_again_and_finds_what_differs()
    {
        using var database = TestDatabase.OpenEmpty(folder["a.db"]);
        FactSet.Write(database, [Ana, Ana with { Person = "p2" }], Day);
        Assert.That(CountedFacts.Compare(database), Is.Null, "nothing is kept");
        CountedFacts.Keep(database, FactLoader.Load(database, Day), DateTimeOffset.UnixEpoch);
        Assert.That(CountedFacts.Compare(database), Is.EqualTo((2L, KeptCounts.True)));
        database.Connection.Execute("UPDATE fact SET said = said + 1024 WHERE person = (SELECT max(person) FROM fact);");
        Assert.That(CountedFacts.Compare(database), Is.EqualTo((2L, KeptCounts.Wrong)), "two of whom one counts twice");
        CountedFacts.Drop(database);
        CountedFacts.Keep(database, FactLoader.Load(database, Day), DateTimeOffset.UnixEpoch);
        Assert.That(CountedFacts.Compare(database), Is.EqualTo((2L, KeptCounts.True)));
    }

    private bool IsKept()
    {
        using var database = Database.OpenForReading(folder["a.db"])!;
        return CountedFacts.Compare(database) is not null;
    }
}
