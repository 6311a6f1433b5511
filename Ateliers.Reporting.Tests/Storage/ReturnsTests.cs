using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Who came again, and when sessions began, against a plain count over random attendances, from facts found out anew and from what is kept of them.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ReturnsTests
{
    private static readonly DateOnly Start = new(2019, 1, 1);

    private static readonly Gen<Said> AnyRow =
        from person in Gen.Int[0, 9]
        from day in Gen.Int[-40, 380]
        from slot in Gen.Int[0, 2]
        from atelier in Any.Of("rennes", "nancy")
        from timed in Gen.Int[0, 3]
        from status in Any.Of(AttendanceStatus.Attended, AttendanceStatus.Attended, AttendanceStatus.Absent, AttendanceStatus.Registered)
        select new Said(person == 0 ? "" : $"#{person}", "", Start.AddDays(day), atelier, "cv", slot, status, Timed: timed > 0);

    private static readonly Gen<Period> AnyStretch =
        from first in Gen.Int[-1, 6]
        from days in Gen.Int[0, 330]
        let start = Month.Of(Start).Plus(first).Start
        select new Period(start, start.AddDays(days));

    [Test]
    public void Who_came_again_and_when_sessions_began_in_any_table_is_the_plain_count() => Gen.Select(AnyRow.Array[1, 60], AnyStretch).Sample(
        (rows, period) =>
        {
            using var database = new TestDatabase();
            FactSet.Write(database.Value, rows, Start.AddDays(400));
            var known = NaiveCount.Known([rows]);
            foreach (var table in new[] { FactLoader.Load(database.Value, Start.AddDays(400)), Kept.Load(database.Value, Start.AddDays(400)) })
            {
                var counted = new Counter(table).Returns(period);
                Assert.That(Told(counted), Is.EqualTo(Told(Plain(known, period))));
                Assert.That(new Counter(table).Hours(period), Is.EqualTo(PlainHours(known, period)));
            }
        },
        iter: 300);

    [Test]
    public void Cohorts_are_the_first_contacts_of_each_month_and_hold_everybody_once()
    {
        using var database = new TestDatabase();
        var came = new Said("#1", "", new DateOnly(2019, 1, 31), "rennes", "cv", 1, AttendanceStatus.Attended);
        FactSet.Write(
            database.Value,
            [
                came with { Date = new DateOnly(2018, 12, 3) }, came, came with { Slot = 2 }, came with { Date = new DateOnly(2019, 3, 1) }, came with { Person = "#2", Date = new DateOnly(2019, 3, 1) },
                came with { Person = "", Date = new DateOnly(2019, 3, 1) }, came with { Person = "#3", Date = new DateOnly(2019, 2, 1), Status = AttendanceStatus.Absent },
            ],
            new DateOnly(2019, 4, 2));

        var returns = new Counter(Kept.Load(database.Value, new DateOnly(2019, 4, 2))).Returns(new Period(Start, new DateOnly(2019, 3, 31)));

        Assert.Multiple(() =>
        {
            Assert.That(returns.Cohorts.Select(cohort => cohort.First.Count), Is.EqualTo(new[] { 1, 0, 1 }), "who came in December comes first in January of this year");
            Assert.That(returns.Cohorts[0].Again.Select(people => people.Count), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(returns.Cohorts[0].AgainBy.Select(people => people.Count), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(returns.ByAtelier, Is.EqualTo(new[] { new ReturnsToAtelier("rennes", new People(2), new People(1)) }), "who was absent, or came before the stretch, is no return");
            Assert.That(returns.ByTimes, Is.EqualTo(new[] { new PeopleByTimes(1, new People(1)), new PeopleByTimes(3, new People(1)) }));
        });
    }

    [Test]
    public void Who_came_once_to_each_of_two_ateliers_came_again_to_neither()
    {
        using var database = new TestDatabase();
        var came = new Said("#1", "", Start, "rennes", "cv", 1, AttendanceStatus.Attended);
        FactSet.Write(database.Value, [came, came with { Atelier = "nancy" }, came with { Person = "#2", Slot = 2 }, came with { Person = "#2" }, came with { Person = "" }], Start.AddDays(40));

        var returns = new Counter(FactLoader.Load(database.Value, Start.AddDays(40))).Returns(new Period(Start, Start.AddDays(30)));

        Assert.That(returns.ByAtelier, Is.EqualTo(new[] { new ReturnsToAtelier("nancy", new People(1), default), new ReturnsToAtelier("rennes", new People(2), new People(1)) }), "twice on one day is twice");
        Assert.That(returns.ByTimes, Is.EqualTo(new[] { new PeopleByTimes(2, new People(2)) }));
    }

    [Test]
    public void More_months_than_a_goal_year_has_are_refused() => Assert.That(
        () => new Counter(FactLoader.Load(new TestDatabase().Value, Start)).Returns(new Period(Start, Start.AddYears(1))), Throws.ArgumentException);

    private static ReturnCounts Plain(List<Said> known, Period period)
    {
        var people = known.Where(row => row.Named && row.Status == AttendanceStatus.Attended && period.Contains(row.Date)).GroupBy(row => row.Person)
            .Select(rows => (Months: rows.Select(row => Month.Of(row.Date)).Distinct().Order().ToList(), Times: rows.Count())).ToList();
        List<Month> months = [.. period.Months()];
        return new ReturnCounts(
            [.. months.Select((month, place) =>
            {
                var cohort = people.Where(person => person.Months[0] == month).ToList();
                return new Cohort(
                    month,
                    new People(cohort.Count),
                    [.. months.Skip(place + 1).Select(later => new People(cohort.Count(person => person.Months.Contains(later))))],
                    [.. months.Skip(place + 1).Select(later => new People(cohort.Count(person => person.Months.Count > 1 && person.Months[1].CompareTo(later) <= 0)))]);
            })],
            [.. people.GroupBy(person => person.Times).OrderBy(each => each.Key).Select(each => new PeopleByTimes(each.Key, new People(each.Count())))],
            [
                .. known.Where(row => row.Named && row.Status == AttendanceStatus.Attended && period.Contains(row.Date)).GroupBy(row => row.Atelier).OrderBy(rows => rows.Key, StringComparer.Ordinal)
                    .Select(rows => (rows.Key, People: rows.GroupBy(row => row.Person).ToList()))
                    .Select(atelier => new ReturnsToAtelier(atelier.Key, new People(atelier.People.Count), new People(atelier.People.Count(own => own.Count() > 1)))),
            ]);
    }

    private static List<SessionHour> PlainHours(List<Said> known, Period period) =>
    [
        .. known.Where(row => period.Contains(row.Date) && (row.Status is AttendanceStatus.Attended or AttendanceStatus.Absent)).GroupBy(row => row.Session)
            .Select(rows => (Weekday: (((int)rows.Key.Date.DayOfWeek + 6) % 7) + 1, rows.Key.Start?.Hour, Came: rows.Where(row => row.Status == AttendanceStatus.Attended).Sum(row => row.Count)))
            .GroupBy(session => (session.Weekday, session.Hour)).OrderBy(sessions => (sessions.Key.Weekday, sessions.Key.Hour ?? 24))
            .Select(sessions => new SessionHour(sessions.Key.Weekday, sessions.Key.Hour, sessions.Count(), new Visits(sessions.Sum(session => (long)session.Came)))),
    ];

    private static string Told(ReturnCounts counts) =>
        string.Join('\n', counts.Cohorts.Select(cohort => $"{cohort.Month} {cohort.First}: {string.Join(' ', cohort.Again)} / {string.Join(' ', cohort.AgainBy)}")) + '\n' + string.Join(' ', counts.ByTimes) + '\n' + string.Join(' ', counts.ByAtelier);
}
