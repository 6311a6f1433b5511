using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

internal sealed class BatchWriterTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Marie = new("marie@example.org", "Marie", Day, "rennes", "cv", 1, AttendanceStatus.Attended);
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
    public void The_same_rows_again_change_nothing()
    {
        Said[] rows = [Marie, Marie with { Person = "paul@example.org", Name = "Paul" }, Marie with { Person = "", Name = "" }, Marie with { Person = "", Name = "", Count = 7 }];
        Assert.That(FactSet.Write(database, rows, Day), Is.EqualTo(new RowTally(4, 0, 0, 0, 0, 0)));
        Assert.That(FactSet.Write(database, rows, Day), Is.EqualTo(new RowTally(0, 0, 4, 0, 0, 0)));
        Assert.That(People(), Is.EqualTo(2));
    }

    [Test]
    public void The_same_person_twice_in_one_session_of_one_file_is_a_duplicate_and_the_stronger_status_wins()
    {
        foreach (var rows in new Said[][] { [Marie, Marie with { Status = AttendanceStatus.Cancelled }], [Marie with { Status = AttendanceStatus.Cancelled }, Marie] })
        {
            using var other = TestDatabase.OpenEmpty(files[Guid.NewGuid().ToString("N")]);
            Assert.That(FactSet.Write(other, rows, Day), Is.EqualTo(new RowTally(1, 0, 0, 1, 0, 0)));
            Assert.That(People(other), Is.EqualTo(1));
        }
    }

    [Test]
    public void A_later_file_updates_and_the_earlier_fact_stays()
    {
        FactSet.Write(database, [Marie with { Status = AttendanceStatus.Registered }], Day);
        Assert.That(People(), Is.Zero);
        Assert.That(FactSet.Write(database, [Marie], Day.AddDays(1)), Is.EqualTo(new RowTally(0, 1, 0, 0, 0, 0)));
        Assert.That(People(), Is.EqualTo(1));
        Assert.That(PeopleAsOf(Day), Is.Zero);
    }

    [Test]
    public void A_repeated_export_whose_weaker_row_comes_last_does_not_take_the_attendance_back()
    {
        Said[] rows = [Marie, Marie with { Status = AttendanceStatus.Registered }];
        FactSet.Write(database, rows, Day);
        Assert.That(FactSet.Write(database, rows, Day), Is.EqualTo(new RowTally(0, 0, 1, 1, 0, 0)));
        Assert.That(People(), Is.EqualTo(1));
    }

    [Test]
    public void Two_names_on_one_e_mail_in_one_session_are_two_people()
    {
        Assert.That(FactSet.Write(database, [Marie, Marie with { Name = "Paul" }, Marie with { Name = "Zoé" }, Marie], Day), Is.EqualTo(new RowTally(3, 0, 0, 1, 0, 0)));
        Assert.That(People(), Is.EqualTo(3));
    }

    [Test]
    public void One_e_mail_with_another_name_in_another_session_is_one_person()
    {
        FactSet.Write(database, [Marie, Marie with { Name = "Marie-Anne", Slot = 2 }], Day);
        Assert.That(People(), Is.EqualTo(1));
    }

    [Test]
    public void A_row_without_a_name_is_the_person_of_the_e_mail()
    {
        FactSet.Write(database, [Marie with { Name = "" }, Marie, Marie with { Name = "" }], Day);
        Assert.That(People(), Is.EqualTo(1));
    }

    [Test]
    public void People_who_share_an_e_mail_are_as_many_whatever_the_order_and_the_files()
    {
        var names = Any.Of("Ana", "Bob", "Cyr", "");
        var row = from name in names from slot in Gen.Int[1, 3] select Marie with { Name = name, Slot = slot };
        row.Array[1, 8].Sample(
            rows =>
            {
                var counts = new HashSet<(long People, long Visits)>();
                var expected = rows.GroupBy(said => said.Slot).Sum(group => Math.Max(1, group.Select(said => said.Name).Where(name => name.Length > 0).Distinct().Count()));
                var apart = rows.GroupBy(said => said.Slot).Select(group => group.Select(said => said.Name).Where(name => name.Length > 0).Distinct().ToList())
                    .Where(group => group.Count > 1).SelectMany(group => group).Distinct().Count();
                foreach (var files in new Said[][][] { [rows], [[.. rows.Reverse()]], [.. rows.Select(said => new[] { said })], [.. rows.Reverse().Select(said => new[] { said })], [rows, rows] })
                {
                    using var own = TestDatabase.OfMany();
                    foreach (var file in files)
                    {
                        FactSet.Write(own.Value, file, Day);
                    }

                    var counted = new Counter(Kept.Load(own.Value, Day.AddDays(50))).Count(new CountQuery(new Period(Day, Day)))[0];
                    counts.Add((counted.Identified.Count, counted.IdentifiedVisits.Count));
                    Assert.That((counted.Identified.Count, counted.IdentifiedVisits.Count), Is.EqualTo(((long)Math.Max(1, apart), (long)expected)));
                    Assert.That(SecondCount.PeopleReached(own.Value, new Period(Day, Day), Day.AddDays(50)), Is.EqualTo(counted.Identified));
                    Assert.That(own.Ask<(long, long)>("SELECT people_reached, attendances FROM people_reached_by_year;"), Is.EqualTo(new[] { (counted.Identified.Count, counted.IdentifiedVisits.Count) }));
                }

                Assert.That(counts, Has.Count.EqualTo(1));
            },
            iter: 80);
    }

    [Test]
    public void Who_of_two_people_on_an_e_mail_comes_first_does_not_hang_on_the_order_of_the_files()
    {
        var (anne, paul, nobody) = (Marie with { Name = "Anne" }, Marie with { Name = "Paul" }, Marie with { Name = "", Slot = 2 });
        Said[] all = [anne with { Status = AttendanceStatus.Registered }, paul, nobody];
        foreach (var other in new[] { anne with { Status = AttendanceStatus.Absent }, paul })
        {
            Assert.That(Counts([all, [other]]), Is.EqualTo(Counts([[other], all])), other.Name);
        }
    }

    [Test]
    public void Random_words_on_a_shared_e_mail_count_alike_in_every_order_that_keeps_the_last_word_on_each_fact_last()
    {
        var word = from name in Any.Of("Ana", "Bob", "Cyr", "")
                   from slot in Gen.Int[1, 3]
                   from status in Gen.Enum<AttendanceStatus>()
                   from gender in Any.Of<Gender?>(null, Gender.Female, Gender.Male)
                   select Marie with { Name = name, Slot = name.Length == 0 ? slot + 3 : slot, Status = status, Gender = gender };
        (from words in word.Array[2, 8] from picks in Gen.Int[0, 99].Array[8] select (words, picks)).Sample(
            (words, picks) => Assert.That(Counts([.. Shuffled(words, picks).Select(said => new[] { said })]), Is.EqualTo(Counts([.. words.Select(said => new[] { said })]))),
            iter: 60);
    }

    [Test]
    public void A_correction_of_one_of_two_people_on_an_e_mail_holds_whoever_the_secret_puts_first()
    {
        foreach (var (paul, anne) in new[] { ("Paul", "Anne"), ("Anne", "Paul") })
        {
            using var other = TestDatabase.OpenEmpty(files[paul]);
            FactSet.Write(other, [Marie with { Name = paul }], Day);
            FactSet.Write(other, [Marie with { Name = anne }, Marie with { Name = paul, Status = AttendanceStatus.Absent }], Day.AddDays(1));
            Assert.That(People(other), Is.EqualTo(1));
        }
    }

    [Test]
    public void People_who_once_stood_side_by_side_are_told_apart_in_every_session()
    {
        FactSet.Write(database, [Marie with { Slot = 2 }, Marie with { Name = "Paul", Slot = 3 }], Day);
        Assert.That(People(), Is.EqualTo(1), "one address, never side by side");
        FactSet.Write(database, [Marie with { Status = AttendanceStatus.Registered }, Marie with { Name = "Paul", Status = AttendanceStatus.Registered }], Day.AddDays(1));
        Assert.That(People(), Is.EqualTo(2), "both came, on their own");
        Assert.That(PeopleAsOf(Day), Is.EqualTo(1), "which was not known on the first day");
    }

    [TestCase("Marie", "")]
    [TestCase("", "Marie")]
    public void A_later_file_corrects_also_where_only_one_of_the_two_has_names(string first, string second)
    {
        FactSet.Write(database, [Marie with { Name = first }], Day);
        FactSet.Write(database, [Marie with { Name = second, Status = AttendanceStatus.Absent }], Day.AddDays(1));
        Assert.That((People(), PeopleAsOf(Day)), Is.EqualTo((0L, 1L)));
        Assert.That(SecondCount.PeopleReached(database, new Period(Day, Day), Day.AddDays(50)).Count, Is.Zero);
        Assert.That(database.Connection.QuerySingle<string>("SELECT status FROM attendances;"), Is.EqualTo("absent"));
    }

    [Test]
    public void A_list_without_outcomes_takes_no_outcome_back()
    {
        FactSet.Write(database, [Marie], Day);
        Assert.That(FactSet.Write(database, [Marie with { Status = AttendanceStatus.Registered }], Day.AddDays(1)), Is.EqualTo(new RowTally(0, 0, 1, 0, 0, 0)));
        Assert.That(People(), Is.EqualTo(1));
        FactSet.Write(database, [Marie with { Name = "", Status = AttendanceStatus.Registered }], Day.AddDays(2));
        Assert.That(People(), Is.EqualTo(1));
    }

    [Test]
    public void Two_rooms_at_one_hour_are_two_sessions()
    {
        var one = Marie.Session with { Title = null };
        Assert.That(one.Key(), Is.Not.EqualTo((one with { Theme = "coding" }).Key()));
        Assert.That(one.Key(), Is.Not.EqualTo((one with { Start = null }).Key()));
        Assert.That((one with { Title = "x" }).Key(), Is.EqualTo((one with { Title = "x", Theme = "coding" }).Key()), "a title tells them apart, and its theme can be corrected");
    }

    [Test]
    public void A_file_that_is_not_committed_leaves_no_trace()
    {
        var header = new BatchHeader("x.csv", new string('a', 64), "r", 1, "test", "utf-8", ';', false, "t", DateTimeOffset.UnixEpoch, Day);
        using (var writer = new BatchWriter(database, header, SampleProgramme.Value.Ateliers))
        {
            writer.Add(new RowBlock(false, [], [new KeyedSession(Marie.Session)], [new PersonKey(1, 2, IdentityKind.Email)], [new AttendanceRow(2, 0, 0, 0, AttendanceStatus.Attended, 1, false, null, null)], [], 0, 1));
        }

        Assert.That(database.Connection.ExecuteScalar<long>("SELECT (SELECT count(*) FROM batch) + (SELECT count(*) FROM person) + (SELECT count(*) FROM attendance) + (SELECT count(*) FROM session);"), Is.Zero);
    }

    [Test]
    public void A_row_that_ended_nowhere_stops_the_commit()
    {
        var header = new BatchHeader("x.csv", new string('a', 64), "r", 1, "test", "utf-8", ';', false, "t", DateTimeOffset.UnixEpoch, Day);
        using var writer = new BatchWriter(database, header, SampleProgramme.Value.Ateliers);
        Assert.That(() => writer.Settle(1), Throws.TypeOf<FailureException>());
    }

    [Test]
    public void A_later_description_of_a_session_replaces_what_it_states_and_the_earlier_one_stays()
    {
        FactSet.Write(database, [Marie with { Capacity = 10 }], Day);
        FactSet.Write(database, [Marie with { Capacity = 12, Theme = "coding" }], Day.AddDays(1));
        SliceCounts Then(DateOnly asOf) => new Counter(Kept.Load(database, asOf)).Count(new CountQuery(new Period(Day, Day), Dimensions.Theme)).Single();
        Assert.That((Then(Day).Slice.Theme, Then(Day).Seats), Is.EqualTo(("cv", 10L)));
        Assert.That((Then(Day.AddDays(1)).Slice.Theme, Then(Day.AddDays(1)).Seats), Is.EqualTo(("coding", 12L)));
    }

    [Test]
    public void The_views_read_like_the_facts_and_show_people_as_numbers()
    {
        FactSet.Write(database, [Marie, Marie with { Person = "", Name = "", Count = 3, Slot = 2 }], Day);
        var year = database.Connection.QuerySingle<(string Year, long People, long Visits)>("SELECT year, people_reached, attendances FROM people_reached_by_year;");
        Assert.That(year, Is.EqualTo(("2019", 1L, 4L)));
        Assert.That(database.Connection.Query<long?>("SELECT person FROM attendances ORDER BY count;"), Is.EqualTo(new long?[] { 1, null }));
    }

    /// <summary>Another order of words in which those on one fact keep theirs.</summary>
    private static IEnumerable<Said> Shuffled(Said[] words, int[] picks)
    {
        var facts = words.GroupBy(said => (said.Name, said.Slot)).Select(group => new Queue<Said>(group)).ToList();
        foreach (var pick in picks.Take(words.Length))
        {
            var next = facts[pick % facts.Count];
            yield return next.Dequeue();
            facts.RemoveAll(queue => queue.Count == 0);
        }
    }

    /// <summary>People and visits by gender and session, after files were read in order; SQLite counts the same people, and the view too.</summary>
    private static string Counts(Said[][] files)
    {
        using var own = TestDatabase.OfMany();
        var database = own.Value;
        foreach (var file in files)
        {
            FactSet.Write(database, file, Day);
        }

        var counter = new Counter(Kept.Load(database, Day));
        var whole = counter.Count(new CountQuery(new Period(Day, Day)))[0];
        Assert.That(SecondCount.PeopleReached(database, new Period(Day, Day), Day), Is.EqualTo(whole.Identified));
        Assert.That(own.Ask<long>("SELECT count(DISTINCT person) FROM attendances WHERE status = 'attended';"), Is.EqualTo(new[] { whole.Identified.Count }));
        return string.Join('\n', counter.Count(new CountQuery(new Period(Day, Day), Dimensions.Gender)).Prepend(whole));
    }

    private long People(Database? other = null) =>
        new Counter(Kept.Load(other ?? database, Day.AddDays(50))).Count(new CountQuery(new Period(Day, Day)))[0].Identified.Count;

    private long PeopleAsOf(DateOnly asOf) => new Counter(Kept.Load(database, asOf)).Count(new CountQuery(new Period(Day, Day)))[0].Identified.Count;
}
