using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The engine against a plain count, over 10,000 random tables with a random question each: every split, every filter, goal years that begin in any month.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CounterOfAnyTableTests
{
    private const int Cases = 10_000;

    private static readonly DateOnly Start = new(2018, 11, 20);

    private static readonly Gen<Fact> AnyFact =
        from person in Gen.Int[-1, 9]
        from status in Gen.Int[0, 4]
        from count in Gen.Int[1, 4]
        from bits in Gen.Int[0, 3]
        from gender in Gen.Int[0, 3]
        from age in Gen.Int[0, 3]
        select new Fact(person == 0 ? -1 : person, (byte)status, person > 0 ? 1 : count, (bits & 1) != 0, (bits & 2) != 0, (byte)gender, (byte)age);

    private static readonly Gen<(FoundSession Session, Fact[] Facts)> AnySession =
        from day in Gen.Int[0, 420]
        from hour in Gen.Int[-1, 3]
        from atelier in Any.Of("rennes", "nancy", "saint-etienne")
        from theme in Any.Of("", "cv", "coding")
        from audience in Any.Of("", "general-public")
        from format in Any.Of("", "workshop", "talk")
        from capacity in Any.Of(0, 8, 12)
        from facts in AnyFact.Array[0, 7]
        select (new FoundSession(Start.AddDays(day), (sbyte)hour, new SessionKind(atelier, theme, audience, format, capacity), 0, 0), OneAPerson(facts));

    private static readonly Gen<CountQuery> AnyQuestion =
        from first in Gen.Int[-20, 420]
        from days in Gen.Int[0, 430]
        from time in Any.Of(Dimensions.None, Dimensions.Day, Dimensions.Week, Dimensions.Month)
        from others in Gen.Int[0, 63]
        from ateliers in Any.Of<string[]?>(null, ["rennes"], ["nancy", "lyon"], [])
        from themes in Any.Of<string[]?>(null, null, ["cv"], ["", "coding"])
        from audiences in Any.Of<string[]?>(null, null, null, ["general-public"])
        from month in Gen.Int[1, 12]
        from formats in Any.Of<string[]?>(null, null, null, ["talk"], ["", "workshop"])
        from ages in Any.Of<string[]?>(null, null, null, [AgeBand.Under12.Code()], [AgeBand.From12To17.Code(), ""], [])
        from genders in Any.Of<string[]?>(null, null, null, ["female"], ["male", "other", ""])
        select new CountQuery(new Period(Start.AddDays(first), Start.AddDays(first + days)), time | Others(others), ateliers, themes, audiences, month, formats, ages, genders);

    /// <summary>Whole months, or from within one to within another.</summary>
    private static readonly Gen<Period> WholeMonths =
        from first in Gen.Int[-1, 12]
        from months in Gen.Int[0, 14]
        from cut in Gen.Int[0, 3]
        select new Period(Month.Of(Start).Plus(first).Start.AddDays(cut == 1 ? 11 : 0), Month.Of(Start).Plus(first + months).End.AddDays(cut == 2 ? -9 : 0));

    [Test]
    public void Every_count_of_any_table_is_the_plain_count() => Gen.Select(AnySession.Array[0, 25], AnyQuestion, Gen.Int[0, 440]).Sample(
        (drawn, question, asOf) =>
        {
            var sessions = drawn.OrderBy(one => one.Session.Date).ToArray();
            var moment = Start.AddDays(asOf);

            var counted = new Counter(Table(sessions, moment)).Count(question);

            Assert.That(counted, Is.EqualTo(PlainCounts(sessions, question, moment)));
        },
        iter: Cases);

    /// <summary>The same from what is kept: months that are asked for as a whole are counted from what their cells add up to, and others session by session.</summary>
    [Test]
    public void Every_count_of_any_table_that_is_kept_is_the_plain_count()
    {
        using var databases = new ThreadLocal<TestDatabase>(Unsynchronised, trackAllValues: true);
        Gen.Select(AnySession.Array[1, 25], AnyQuestion, WholeMonths, Gen.Int[0, 440]).Sample(
            (drawn, question, whole, asOf) =>
            {
                var sessions = drawn.OrderBy(one => one.Session.Date).ToArray();
                var moment = Start.AddDays(asOf);
                var connection = databases.Value!.Value.Connection;
                var table = Table(sessions, moment);
                table.KeptAs = CountedFacts.StateOf(connection, countWeakIdentities: true);
                CountedFacts.Keep(databases.Value.Value, table, DateTimeOffset.UnixEpoch, question.GoalYearFirstMonth);
                var counter = new Counter(CountedReader.Read(connection, moment, countWeakIdentities: true)!);
                foreach (var each in new[] { question, question with { Period = whole }, question with { Period = whole, GoalYearFirstMonth = (question.GoalYearFirstMonth % 12) + 1 }, question with { Period = whole } })
                {
                    Assert.That(counter.Count(each), Is.EqualTo(PlainCounts(sessions, each, moment)));
                }
            },
            iter: Cases);
        foreach (var database in databases.Values)
        {
            database.Dispose();
        }
    }

    [Test]
    public void The_same_counter_answers_alike_whatever_it_was_asked_before() => Gen.Select(AnySession.Array[0, 15], AnyQuestion, AnyQuestion).Sample(
        (drawn, one, other) =>
        {
            var sessions = drawn.OrderBy(each => each.Session.Date).ToArray();
            var used = new Counter(Table(sessions, Start.AddDays(300)));
            used.Count(one);
            used.Count(other);

            Assert.That(used.Count(one), Is.EqualTo(new Counter(Table(sessions, Start.AddDays(300))).Count(one)));
        },
        iter: Cases);

    /// <summary>What is kept need not outlive a fall of the machine here.</summary>
    private static TestDatabase Unsynchronised()
    {
        var database = new TestDatabase();
        _ = database.Value.Connection.Execute("PRAGMA synchronous = OFF;");
        return database;
    }

    private static Dimensions Others(int bits) =>
        ((bits & 1) != 0 ? Dimensions.Atelier : 0) | ((bits & 2) != 0 ? Dimensions.Theme : 0) | ((bits & 4) != 0 ? Dimensions.Audience | Dimensions.Format : 0)
        | ((bits & 8) != 0 ? Dimensions.Weekday : 0) | ((bits & 16) != 0 ? Dimensions.AgeBand : 0) | ((bits & 32) != 0 ? Dimensions.Gender : 0);

    /// <summary>A person stands once at a session, as everybody who loads facts sees to.</summary>
    private static Fact[] OneAPerson(Fact[] facts) => [.. facts.Where((fact, place) => fact.Person < 0 || !facts.Take(place).Any(before => before.Person == fact.Person))];

    private static FactTable Table((FoundSession Session, Fact[] Facts)[] sessions, DateOnly asOf)
    {
        var all = sessions.SelectMany(one => one.Facts).ToArray();
        var columns = FactColumns.Of(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            (columns.Person[i], columns.Status[i], columns.Count[i], columns.WalkIn[i], columns.Weak[i], columns.Gender[i], columns.Age[i]) =
                (all[i].Person, all[i].Status, all[i].Count, all[i].WalkIn, all[i].Weak, all[i].Gender, all[i].Age);
        }

        var next = 0;
        var placed = sessions.Select(one => one.Session with { First = next, End = next += one.Facts.Length }).ToArray();
        return columns.Table(asOf, placed, all.Length == 0 ? 0 : Math.Max(0, all.Max(fact => fact.Person)));
    }

    private static List<SliceCounts> PlainCounts((FoundSession Session, Fact[] Facts)[] sessions, CountQuery question, DateOnly asOf)
    {
        var all = sessions.SelectMany((one, place) => one.Facts.Select(fact => new Row(place, one.Session, fact))).ToList();
        var kept = sessions.Select((one, place) => (one.Session, Place: place)).Where(one =>
            question.Period.Contains(one.Session.Date) && Keeps(question.Ateliers, one.Session.Kind.Atelier) && Keeps(question.Themes, one.Session.Kind.Theme) && Keeps(question.Audiences, one.Session.Kind.Audience)
            && Keeps(question.Formats, one.Session.Kind.Format)).ToList();
        var byPerson = (question.By & (Dimensions.AgeBand | Dimensions.Gender)) != 0 || question.Ages is not null || question.Genders is not null;
        bool Asked(Row row) => kept.Exists(one => one.Place == row.Place) && Keeps(question.Ages, CodeOf(row.Fact.Age)) && Keeps(question.Genders, NameOf(row.Fact.Gender));
        var cells = question.By == Dimensions.None ? [Slice.Whole]
            : byPerson ? all.Where(row => row.Fact.Status != 0 && Asked(row)).Select(row => SliceOf(row.Session, row.Fact, question.By)).ToHashSet()
            : kept.Select(one => SliceOf(one.Session, null, question.By)).ToHashSet();
        return
        [
            .. cells.Select(cell => Plain(cell, [.. kept.Where(one => byPerson || SliceOf(one.Session, null, question.By) == cell)], all.Where(row => Asked(row)
                && SliceOf(row.Session, byPerson ? row.Fact : null, question.By) == cell).ToList(), all, question, asOf, byPerson))
                .OrderBy(counts => counts.Slice with { Age = null, Gender = null }, Cells.Order)
                .ThenBy(counts => counts.Slice.Age?.Length == 0).ThenBy(counts => Array.FindIndex([0, 1, 2, 3], age => CodeOf((byte)age) == counts.Slice.Age))
                .ThenBy(counts => counts.Slice.Gender?.Length == 0).ThenBy(counts => Array.FindIndex([0, 1, 2, 3], gender => NameOf((byte)gender) == counts.Slice.Gender)),
        ];
    }

    private static SliceCounts Plain(Slice cell, List<(FoundSession Session, int Place)> sessions, List<Row> rows, List<Row> all, CountQuery question, DateOnly asOf, bool byPerson)
    {
        var since = cell.From is { } from && from > question.Period.From ? from : question.Period.From;
        var came = rows.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        var people = came.Where(row => row.Fact.Person > 0).GroupBy(row => row.Fact.Person).ToList();
        Row First(int person, Func<Row, bool> within) => all.First(row => row.Fact.Person == person && row.Status == AttendanceStatus.Attended && within(row));
        bool IsFirst(Row row) => First(row.Fact.Person, other => GoalYear.Of(other.Session.Date, question.GoalYearFirstMonth) == GoalYear.Of(row.Session.Date, question.GoalYearFirstMonth)) == row;
        long Sum(Func<Row, bool> which) => rows.Where(which).Sum(row => (long)row.Fact.Count);
        var held = sessions.Select(one => (one.Session, Rows: rows.Where(row => row.Place == one.Place).ToList()))
            .Where(one => one.Rows.Exists(row => row.Status is AttendanceStatus.Attended or AttendanceStatus.Absent)).ToList();
        var seated = held.Where(one => one.Session.Kind.Capacity > 0).ToList();
        return new SliceCounts(
            cell,
            new People(people.Count),
            new People(people.Count(each => each.All(row => row.Fact.Weak))),
            new People(people.Count(each => First(each.Key, _ => true).Session.Date >= since)),
            new People(came.Count(row => row.Fact.Person > 0 && IsFirst(row))),
            new Visits(came.Count(row => row.Fact.Person > 0)),
            new Visits(came.Where(row => row.Fact.Person < 0).Sum(row => row.Fact.Count)),
            new Visits(came.Where(row => row.Fact.WalkIn).Sum(row => row.Fact.Count)),
            new Visits(Sum(row => row.Status == AttendanceStatus.Absent)),
            new Visits(Sum(row => row.Status == AttendanceStatus.Registered && row.Session.Date <= asOf)),
            new Visits(Sum(row => row.Status == AttendanceStatus.Registered && row.Session.Date > asOf)),
            new Visits(Sum(row => row.Status == AttendanceStatus.Cancelled)),
            held.Count,
            held.Count == 0 ? 0 : held.Max(one => Largest(one.Session, one.Rows)),
            byPerson ? null : seated.Sum(one => one.Rows.Where(row => row.Status == AttendanceStatus.Attended).Sum(row => (long)row.Fact.Count)),
            byPerson ? null : seated.Sum(one => (long)one.Session.Kind.Capacity),
            byPerson ? null : held.Count - seated.Count);
    }

    /// <summary>Of names and heads only the larger is sure; heads of a session without an hour may be those of several sittings, of which the largest is.</summary>
    private static long Largest(FoundSession session, List<Row> rows)
    {
        var came = rows.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        var named = came.Count(row => row.Fact.Person > 0);
        var nameless = came.Where(row => row.Fact.Person < 0).Select(row => (long)row.Fact.Count).ToList();
        var heads = nameless.Where(count => count > 1).ToList();
        var sure = session.Timed || heads.Count == 0 ? nameless.Sum() : nameless.Sum() - heads.Sum() + heads.Max();
        return Math.Max(named, sure);
    }

    private static Slice SliceOf(FoundSession session, Fact? fact, Dimensions by)
    {
        var weekday = (((int)session.Date.DayOfWeek + 6) % 7) + 1;
        return new Slice(
            (by & Dimensions.Atelier) != 0 ? session.Kind.Atelier : null,
            (by & Dimensions.Theme) != 0 ? session.Kind.Theme : null,
            (by & Dimensions.Audience) != 0 ? session.Kind.Audience : null,
            (by & Dimensions.Format) != 0 ? session.Kind.Format : null,
            (by & Dimensions.Day) != 0 ? session.Date
                : (by & Dimensions.Week) != 0 ? session.Date.AddDays(1 - weekday)
                : (by & Dimensions.Month) != 0 ? new DateOnly(session.Date.Year, session.Date.Month, 1) : null,
            (by & Dimensions.Weekday) != 0 ? weekday : null,
            fact is not null && (by & Dimensions.AgeBand) != 0 ? CodeOf(fact.Value.Age) : null,
            fact is not null && (by & Dimensions.Gender) != 0 ? NameOf(fact.Value.Gender) : null);
    }

    private static string CodeOf(byte age) => age == 0 ? "" : ((AgeBand)age).Code();

    private static string NameOf(byte gender) => gender switch { 1 => "female", 2 => "male", 3 => "other", _ => "" };

    private static bool Keeps(IReadOnlyList<string>? kept, string code) => kept is null || kept.Contains(code);

    private readonly record struct Fact(int Person, byte Status, int Count, bool WalkIn, bool Weak, byte Gender, byte Age);

    private readonly record struct Row(int Place, FoundSession Session, Fact Fact)
    {
        public AttendanceStatus Status => (AttendanceStatus)Fact.Status;
    }
}
