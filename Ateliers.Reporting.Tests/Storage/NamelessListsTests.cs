using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

internal sealed class NamelessListsTests
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
        Assert.That(FactSet.Write(database, [registered, registered with { Status = AttendanceStatus.Absent }, Nobody], Day), Is.EqualTo(new RowTally(1, 0, 2, 0, 0, 0)));
        Assert.That((Counts().AnonymousVisits.Count, Counts().Absences.Count, Counts().OutcomeUnknown.Count), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void A_nameless_row_of_a_named_list_is_no_correction_of_a_head_count_nor_the_other_way_round([Values] bool headsFirst)
    {
        Said[] heads = [Nobody with { Count = 40 }];
        Said[] named = [Nobody with { Person = "ana@ex.test", Name = "Ana" }, Nobody];
        FactSet.Write(database, headsFirst ? heads : named, Day);
        FactSet.Write(database, headsFirst ? named : heads, Day);
        Assert.That((Counts().AnonymousVisits.Count, Counts().IdentifiedVisits.Count), Is.EqualTo((40, 1)));

        FactSet.Write(database, [Nobody with { Count = 1 }], Day);
        Assert.That(Counts().AnonymousVisits.Count, Is.EqualTo(1), "a corrected head count stands, however small it is");
    }

    [Test]
    public void Names_with_a_nameless_row_leave_the_registrations_of_heads_alone_in_either_order([Values] bool headsFirst)
    {
        Said[] heads = [Nobody with { Count = 40 }, Nobody with { Count = 30, Status = AttendanceStatus.Registered }];
        Said[] named = [Nobody with { Person = "ana@ex.test", Name = "Ana" }, Nobody];
        FactSet.Write(database, headsFirst ? heads : named, Day);
        FactSet.Write(database, headsFirst ? named : heads, Day);
        Assert.That((Counts().AnonymousVisits.Count, Counts().IdentifiedVisits.Count, Counts().OutcomeUnknown.Count), Is.EqualTo((40, 1, 30)));
    }

    /// <summary>Files of nameless rows, each a few words of status and count, in this order; then attended, absent, registered.</summary>
    [TestCase("absent absent|présent 12|présent 11, absent, absent", 11, 2, 0)]
    [TestCase("présent 12|absent absent|présent 11, absent, absent", 11, 2, 0)]
    [TestCase("absent absent|présent présent présent|présent présent absent", 2, 1, 0)]
    [TestCase("présent 7, présent 5|présent 12", 12, 0, 0)]
    [TestCase("présent 6, annulé|absent 4", 6, 4, 0)]
    [TestCase("absent 4|présent 6, annulé", 6, 4, 0)]
    [TestCase("présent 6, inscrit|absent 4", 6, 4, 0)]
    [TestCase("absent 4|présent 6, inscrit", 6, 4, 1)]
    [TestCase("inscrit 30|présent 20|absent 10", 20, 10, 0)]
    [TestCase("présent 20|absent 10|inscrit 30", 20, 10, 0)]
    [TestCase("présent 12, inscrit 8|présent 15, absent 5", 15, 5, 0)]
    [TestCase("présent 12, inscrit 8|présent 14, inscrit 6|inscrit 20", 14, 0, 6)]
    public void The_last_list_of_a_status_stands(string lists, int came, int absent, int registered)
    {
        foreach (var list in lists.Split('|'))
        {
            FactSet.Write(database, List(list), Day);
        }

        Assert.That((Counts().AnonymousVisits.Count, Counts().Absences.Count, Counts().OutcomeUnknown.Count), Is.EqualTo(((long)came, (long)absent, (long)registered)));
    }

    [TestCase("présent présent présent|présent présent absent")]
    [TestCase("absent absent|présent 12, absent")]
    [TestCase("inscrit 30|présent 20, inscrit 5")]
    [TestCase("absent 3|présent 4, inscrit 5|inscrit 2, annulé")]
    public void A_list_that_is_read_again_and_says_the_same_changes_nothing(string lists)
    {
        var files = lists.Split('|').Select((list, i) => (Rows: List(list), Sha: new string((char)('a' + i), 64))).ToList();
        files.ForEach(file => FactSet.Write(database, file.Rows, Day, file.Sha));
        var before = Counts();
        foreach (var file in files)
        {
            FactSet.Write(database, [.. file.Rows, Nobody with { Atelier = "rennes", Date = Day.AddDays(1) }], Day, file.Sha);
            Assert.That(Counts(), Is.EqualTo(before), file.Sha[..1]);
        }
    }

    private static Said[] List(string words) =>
    [
        .. words.Replace(",", "", StringComparison.Ordinal).Split(' ').Aggregate(new List<Said>(), (rows, word) =>
        {
            if (int.TryParse(word, out var count))
            {
                rows[^1] = rows[^1] with { Count = count };
            }
            else
            {
                rows.Add(Nobody with
                {
                    Status = word switch
                    {
                        "présent" => AttendanceStatus.Attended,
                        "absent" => AttendanceStatus.Absent,
                        "inscrit" => AttendanceStatus.Registered,
                        _ => AttendanceStatus.Cancelled,
                    },
                });
            }

            return rows;
        }),
    ];

    [TestCase(true)]
    [TestCase(false)]
    public void A_sign_in_sheet_takes_nobody_out_of_the_no_show_rate(bool sheetFirst)
    {
        Said[] list = [Nobody with { Person = "p1" }, Nobody with { Person = "p2", Status = AttendanceStatus.Registered }, Nobody with { Person = "p3", Status = AttendanceStatus.Absent }];
        Said[] sheet = [.. new[] { "p1", "p2", "p4" }.Select(person => Nobody with { Person = person, WalkIn = true })];
        foreach (var file in sheetFirst ? new[] { sheet, list } : [list, sheet])
        {
            FactSet.Write(database, file, Day);
        }

        Assert.That((Counts().Attended.Count, Counts().WalkIns.Count, Counts().Absences.Count), Is.EqualTo((3, 2, 1)), "p2 has no outcome but that of the sheet, which never says absent");
    }

    [Test]
    public void Heads_and_names_of_one_session_may_be_the_same_people()
    {
        Said[] names = [.. Enumerable.Range(1, 10).Select(i => Nobody with { Person = $"p{i}" })];
        FactSet.Write(database, names, Day);
        FactSet.Write(database, [Nobody with { Count = 12 }], Day);
        Assert.That((Counts().Identified.Count, Counts().LargestSession, Counts().Attended.Count), Is.EqualTo((10, 12, 22)));
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
        Assert.That(Counts().LargestSession, Is.EqualTo(20 + 2));
        FactSet.Write(database, rows, Day);
        Assert.That(Counts().LargestSession, Is.EqualTo(202), "with a start it is one sitting");
    }

    [Test]
    public void Names_alone_count_as_nameless_where_the_configuration_says_so_and_nothing_is_read_again()
    {
        FactSet.Write(database, [Nobody with { Person = "Zoé" }, Nobody with { Person = "Zoé", Slot = 2 }, Nobody with { Person = "p1" }], Day);
        foreach (var (counts, people, anonymous) in new[] { (true, 2, 0), (false, 1, 2) })
        {
            var counted = new Counter(Kept.Load(database, Day, counts)).Count(new CountQuery(new Period(Day, Day)))[0];
            Assert.That((counted.Identified.Count, counted.AnonymousVisits.Count), Is.EqualTo(((long)people, (long)anonymous)));
            Assert.That(counted.WeaklyIdentified.Count, Is.EqualTo(people - 1));
            Assert.That(SecondCount.PeopleReached(database, new Period(Day, Day), Day, counts), Is.EqualTo(counted.Identified));
        }
    }

    private SliceCounts Counts() => new Counter(Kept.Load(database, Day)).Count(new CountQuery(new Period(Day, Day)))[0];
}
