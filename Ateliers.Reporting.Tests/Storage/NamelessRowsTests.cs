using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

internal sealed class NamelessRowsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Nobody = new("", "", Day, "nancy", "cv", 1, AttendanceStatus.Attended);
    private TestDatabase files = null!;
    private Database database = null!;

    [SetUp]
    public void Open()
    {
        files = new TestDatabase();
        database = files.Value;
    }

    [TearDown]
    public void Close() => files.Dispose();

    [Test]
    public void The_same_list_in_another_order_changes_nothing()
    {
        var registered = Nobody with { Status = AttendanceStatus.Registered };
        Said[] list = [.. Enumerable.Repeat(Nobody, 12), .. Enumerable.Repeat(registered, 8), Nobody with { Gender = Gender.Female }, Nobody with { Count = 7 }];
        FactSet.Write(database, list, Day);
        Assert.That(FactSet.Write(database, [.. list.Reverse()], Day), Is.EqualTo(new RowTally(0, 0, list.Length, 0, 0, 0)));
        Assert.That(Counts().AnonymousVisits.Count, Is.EqualTo(12 + 1 + 7));
    }

    [Test]
    public void A_changed_list_changes_only_what_it_says_otherwise()
    {
        var registered = Nobody with { Status = AttendanceStatus.Registered };
        FactSet.Write(database, [registered, Nobody, registered], Day);
        Assert.That(FactSet.Write(database, [registered, registered with { Status = AttendanceStatus.Absent }, Nobody], Day), Is.EqualTo(new RowTally(0, 1, 2, 0, 0, 0)));
        Assert.That((Counts().AnonymousVisits.Count, Counts().Absences.Count, Counts().OutcomeUnknown.Count), Is.EqualTo((1, 1, 1)));
    }

    [TestCase(80, 20, 0)]
    [TestCase(80, 0, 80)]
    [TestCase(1, 0, 0)]
    [TestCase(1, 1, 0)]
    public void A_head_count_is_outside_the_no_show_rate_only_where_nobody_counted_the_absent(int came, int absent, int outside)
    {
        Said[] rows = [Nobody with { Count = came }, .. absent == 0 ? Array.Empty<Said>() : [Nobody with { Count = absent, Status = AttendanceStatus.Absent }]];
        FactSet.Write(database, [.. rows.Reverse(), Nobody with { Slot = 2, Count = 1, WalkIn = true }], Day);
        Assert.That((Counts().WalkIns.Count, Counts().Absences.Count), Is.EqualTo(((long)outside + 1, (long)absent)), "an explicit walk-in stays one");
    }

    [Test]
    public void Head_counts_of_a_day_without_a_start_may_be_the_same_people()
    {
        Said[] rows = [.. Enumerable.Repeat(Nobody with { Count = 20 }, 10), Nobody, Nobody, Nobody with { Person = "p1" }];
        FactSet.Write(database, [.. rows.Select(row => row with { Timed = false })], Day);
        Assert.That(Counts().LargestSession, Is.EqualTo(20 + 2 + 1));
        FactSet.Write(database, rows, Day);
        Assert.That(Counts().LargestSession, Is.EqualTo(203), "with a start it is one sitting");
    }

    [Test]
    public void Names_alone_count_as_nameless_where_the_configuration_says_so_and_nothing_is_read_again()
    {
        FactSet.Write(database, [Nobody with { Person = "Zoé" }, Nobody with { Person = "Zoé", Slot = 2 }, Nobody with { Person = "p1" }], Day);
        foreach (var (counts, people, anonymous) in new[] { (true, 2, 0), (false, 1, 2) })
        {
            var counted = new Counter(FactLoader.Load(database, Day, counts)).Count(new CountQuery(new Period(Day, Day)))[0];
            Assert.That((counted.Identified.Count, counted.AnonymousVisits.Count), Is.EqualTo(((long)people, (long)anonymous)));
            Assert.That(counted.WeaklyIdentified.Count, Is.EqualTo(people - 1));
            Assert.That(SecondCount.PeopleReached(database, new Period(Day, Day), Day, counts), Is.EqualTo(counted.Identified));
        }
    }

    private SliceCounts Counts() => new Counter(FactLoader.Load(database, Day)).Count(new CountQuery(new Period(Day, Day)))[0];
}
