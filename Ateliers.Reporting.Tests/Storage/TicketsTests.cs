using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Tickets of one session in several files: who bears them, and how many people they are (docs/decisions/0009).</summary>
internal sealed partial class TicketsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Nobody = new("", "", Day, "nancy", "cv", 1, AttendanceStatus.Attended);
    private static readonly Said Ana = Nobody with { Person = "ana@ex.test", Name = "Ana" };
    private static readonly Said OnHers = Ana with { Name = "" };
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

    /// <summary>Adults in one export, children in the other: seven tickets are seven people, however they are split.</summary>
    [Test]
    public void Tickets_of_two_exports_add_up([Values] bool childrenFirst, [Values] bool allAfterwards)
    {
        Said[] adults = [Ana with { Ticket = 1 }, OnHers with { Ticket = 2 }, Nobody with { Ticket = 3 }];
        Said[] children = [OnHers with { Ticket = 4 }, OnHers with { Ticket = 5 }, Nobody with { Ticket = 6 }, Nobody with { Ticket = 7 }];
        List<Said[]> exports = childrenFirst ? [children, adults] : [adults, children];
        if (allAfterwards)
        {
            exports.Add([.. children, .. adults]);
        }

        var last = default(RowTally);
        exports.ForEach(export => last = Write(export));
        Assert.That(last, Is.EqualTo(allAfterwards ? new RowTally(0, 0, 7, 0, 0, 0) : new RowTally(exports[1].Length, 0, 0, 0, 0, 0)));
        Assert.That(Counts(), Is.EqualTo((1, 1, 6)), "Ana, her children and four others");
    }

    [Test]
    public void A_ticket_that_is_named_later_is_that_person_s_and_one_whose_name_is_gone_stays_so([Values] bool namedFirst)
    {
        Said[] without = [Nobody with { Ticket = 1 }, OnHers with { Ticket = 2, Status = AttendanceStatus.Registered }];
        Said[] with = [Ana with { Ticket = 1, Status = AttendanceStatus.Registered }, OnHers with { Ticket = 2 }];
        Write(namedFirst ? with : without);
        Write(namedFirst ? without : with);
        Assert.That(Counts(), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void A_sheet_beside_the_tickets_names_the_bearer_and_a_head_count_takes_nobody_away()
    {
        Write([OnHers with { Ticket = 1 }, OnHers with { Ticket = 2 }, OnHers with { Ticket = 3 }]);
        Write([Ana], "sheet");
        Assert.That(Counts(), Is.EqualTo((1, 1, 2)), "Ana bears one of the three");
        Write([Nobody with { Count = 2 }], "heads");
        Assert.That(Counts(), Is.EqualTo((1, 1, 2)), "the same two");
        Write([Nobody with { Count = 40 }], "heads");
        Assert.That(Counts(), Is.EqualTo((1, 1, 40)), "of a count of heads and a list the larger stands");
    }

    [Test]
    public void Two_tools_tell_of_the_same_people()
    {
        Write([Ana with { Ticket = 1 }, OnHers with { Ticket = 2 }]);
        Write([OnHers with { Ticket = 11 }, OnHers with { Ticket = 12 }], "other-tickets");
        Assert.That(Counts(), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void A_ticket_on_which_a_later_export_knows_more_is_one_update()
    {
        Said[] list = [OnHers with { Ticket = 1 }, OnHers with { Ticket = 2, Status = AttendanceStatus.Registered }, Nobody with { Ticket = 3, Status = AttendanceStatus.Registered }];
        Assert.That(Write(list), Is.EqualTo(new RowTally(3, 0, 0, 0, 0, 0)));
        Assert.That(Write([list[0], list[1], list[2] with { Status = AttendanceStatus.Attended }, list[2]]), Is.EqualTo(new RowTally(0, 1, 2, 1, 0, 0)));
        Assert.That(Counts(), Is.EqualTo((1, 1, 1)));
        Assert.That(Write([Nobody with { Ticket = 3, Status = AttendanceStatus.Registered }]), Is.EqualTo(new RowTally(0, 0, 1, 0, 0, 0)), "\"registered\" takes no outcome back");
    }

    [Test]
    public void A_session_that_was_known_before_tickets_were_told_is_counted_once_when_its_list_comes_again()
    {
        FactSet.Write(database, [Ana, OnHers with { Person = "bo@ex.test" }, Nobody, Nobody], Day, format: "tickets");
        Write([Ana with { Ticket = 1 }, OnHers with { Person = "bo@ex.test", Ticket = 2 }, Nobody with { Ticket = 3 }, Nobody with { Ticket = 4 }]);
        Assert.That(Counts(), Is.EqualTo((2, 2, 2)));
    }

    /// <summary>The tickets of a session in any number of exports, in any order, each as often as you like: who came is who came.</summary>
    [Test]
    public void However_tickets_are_split_the_counts_are_those_of_one_list()
    {
        var ticket = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Enum<AttendanceStatus>(), (address, name, status) => (address, name, status));
        Gen.Select(ticket.Array[1, 9], Gen.Int[0, 999].Array[9]).Sample(
            (tickets, picks) =>
            {
                Said[] all = [.. tickets.Select((each, i) => Row(i + 1, each.address, each.name, each.status))];
                using var whole = TestDatabase.OfMany();
                Write(all, into: whole.Value);
                using var parts = TestDatabase.OfMany();
                foreach (var part in all.Zip(picks).GroupBy(pair => pair.Second % 3).OrderBy(part => picks[part.Key]))
                {
                    Write([.. part.Select(pair => pair.First)], into: parts.Value);
                }

                Assert.That(Whole(parts.Value), Is.EqualTo(Whole(whole.Value)));
                Assert.That(Whole(whole.Value), Is.EqualTo(PlainTickets.Count([all])), "counted plainly");
                Write(all, into: parts.Value);
                Assert.That(Whole(parts.Value), Is.EqualTo(Whole(whole.Value)));
            },
            iter: 60);
    }

    /// <summary>Exports that know more or less of the same tickets, read again otherwise and taken back: what is known follows from those that stand, and a past day answers as it did.</summary>
    [Test]
    public void What_is_known_follows_from_the_exports_that_stand()
    {
        var row = Gen.Select(Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Enum<AttendanceStatus>(), Row);
        var step = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 99], row.Array[1, 6], (kind, which, rows) => (Kind: kind, Which: which, Rows: rows.DistinctBy(each => each.Ticket).ToArray()));
        step.Array[1, 7].Sample(
            steps =>
            {
                using var own = TestDatabase.OfMany();
                List<Export> exports = [];
                List<(int, int, int, int)> past = [];
                foreach (var (kind, which, rows) in steps)
                {
                    Do(own.Value, exports, kind, which, rows, Day.AddDays(past.Count));
                    var known = Whole(own.Value, Day.AddDays(past.Count));
                    Assert.That(known, Is.EqualTo(PlainTickets.Count(exports.Where(export => export.Stands).OrderBy(export => export.Place).Select(export => export.Rows))));
                    Assert.That(past.Select((_, day) => Whole(own.Value, Day.AddDays(day))), Is.EqualTo(past));
                    Assert.That(Integrity.Troubles(own.Value).Select(trouble => trouble.En), Is.Empty);
                    past.Add(known);
                }
            },
            iter: 60);
    }

    private static void Do(Database database, List<Export> exports, int kind, int which, Said[] rows, DateOnly day)
    {
        var export = exports.Count == 0 || kind == 0 ? null : exports[which % exports.Count];
        if (export is { Stands: true } && kind == 1)
        {
            RetractionWriter.Write(database, new Retraction(export.Batch, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, day);
            export.Stands = false;
            return;
        }

        if (export is null)
        {
            exports.Add(export = new Export());
        }

        FactSet.Write(database, rows, day, export.Sha, "tickets");
        export.Batch = new Ledger(database).Lines(null)[^1].Id;
        export.Place = export.Stands ? export.Place : export.Batch;
        (export.Stands, export.Rows) = (true, rows);
    }

    private static Said Row(int ticket, int address, int name, AttendanceStatus status) => Nobody with
    {
        Person = address == 0 ? "" : $"{(char)('a' + address)}@ex.test",
        Name = name > 0 && address > 0 ? $"{(char)('A' + address + (name * 2))}" : "",
        Status = status,
        Ticket = ticket,
    };

    private static (int Named, int Nameless, int Absent, int Registered) Whole(Database database, DateOnly? asOf = null)
    {
        var day = asOf ?? Day;
        var whole = new Counter(Kept.Load(database, day)).Count(new CountQuery(new Period(Day, Day)))[0];
        Assert.That(SecondCount.PeopleReached(database, new Period(Day, Day), day), Is.EqualTo(whole.Identified), "the second count");
        return ((int)whole.IdentifiedVisits.Count, (int)whole.AnonymousVisits.Count, (int)whole.Absences.Count, (int)whole.OutcomeUnknown.Count);
    }

    private (long People, long Visits, long Nameless) Counts()
    {
        var counted = new Counter(Kept.Load(database, Day)).Count(new CountQuery(new Period(Day, Day)))[0];
        var seen = database.Connection.QuerySingle<(long, long)>("SELECT count(DISTINCT person), sum(person IS NOT NULL) FROM attendances WHERE status = 'attended';");
        Assert.That(seen, Is.EqualTo((counted.Identified.Count, counted.IdentifiedVisits.Count)), "by the views");
        return (counted.Identified.Count, counted.IdentifiedVisits.Count, counted.AnonymousVisits.Count);
    }

    private void Retract(long batch) => RetractionWriter.Write(database, new Retraction(batch, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day);

    private RowTally Write(Said[] rows, string format = "tickets", Database? into = null) => FactSet.Write(into ?? database, rows, Day, format: format);

    private sealed class Export
    {
        public string Sha { get; } = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N");

        public Said[] Rows { get; set; } = [];

        public long Batch { get; set; }

        public long Place { get; set; }

        public bool Stands { get; set; }
    }
}
