using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

internal sealed class RetractionTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Marie = new("p1", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended);
    private static readonly Said Nobody = Marie with { Person = "" };
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
    public void What_a_second_file_merely_repeated_stands_without_the_first()
    {
        FactSet.Write(database, [Marie, Nobody with { Count = 5 }], Day);
        FactSet.Write(database, [Marie, Nobody with { Count = 5 }], Day.AddDays(1));
        Assert.That(Retract(1, 2), Is.EqualTo(3));
        Assert.That((Visits(0), Visits(1), Visits(2)), Is.EqualTo((6, 6, 6)));
        Assert.That(database.Connection.Query<long>("SELECT DISTINCT batch FROM attendances;"), Is.EqualTo(new[] { 2L }), "the file whose word it is");
        Retract(2, 3);
        Assert.That((Visits(0), Visits(1), Visits(2), Visits(3)), Is.EqualTo((6, 6, 6, 0)));
        Assert.That(database.Connection.ExecuteScalar<long>("SELECT (SELECT count(*) FROM word) + (SELECT count(*) FROM sessions);"), Is.Zero);
    }

    [Test]
    public void A_word_that_was_replaced_stands_again()
    {
        FactSet.Write(database, [Marie with { Gender = Gender.Female }], Day);
        FactSet.Write(database, [Marie with { Status = AttendanceStatus.Absent }], Day.AddDays(1));
        FactSet.Write(database, [Marie with { Status = AttendanceStatus.Cancelled }], Day.AddDays(2));
        Retract(3, 3);
        Assert.That((Counts(2).Cancelled.Count, Counts(3).Absences.Count), Is.EqualTo((1, 1)));
        Retract(2, 4);
        Assert.That(Visits(4), Is.EqualTo(1));
    }

    [Test]
    public void A_list_that_was_not_heard_is_heard_once_nothing_speaks_against_it()
    {
        FactSet.Write(database, [Nobody with { Count = 12 }], Day);
        FactSet.Write(database, [Nobody with { Status = AttendanceStatus.Registered, Count = 30 }], Day.AddDays(1));
        Assert.That((Counts(1).OutcomeUnknown.Count, Visits(1)), Is.EqualTo((0, 12)));
        Retract(1, 2);
        Assert.That((Counts(2).OutcomeUnknown.Count, Visits(2)), Is.EqualTo((30, 0)));
    }

    [Test]
    public void The_theme_and_the_seats_of_a_session_go_with_the_file_that_stated_them()
    {
        FactSet.Write(database, [Marie with { Capacity = 10 }], Day);
        FactSet.Write(database, [Marie with { Theme = "coding", Capacity = 12 }], Day.AddDays(1));
        Retract(2, 2);
        var cells = new[] { 0, 1, 2 }.Select(after => new Counter(Load(after)).Count(new CountQuery(new Period(Day, Day), Dimensions.Theme)).Single());
        Assert.That(cells.Select(cell => (cell.Slice.Theme, cell.Seats)), Is.EqualTo(new (string?, long?)[] { ("cv", 10), ("coding", 12), ("cv", 10) }));
    }

    [Test]
    public void Whose_word_on_a_shared_address_is_later_is_asked_of_the_files_that_stand()
    {
        var (nobodys, maries) = (Marie with { Name = "" }, Marie with { Name = "Marie", Status = AttendanceStatus.Absent });
        FactSet.Write(database, [nobodys], Day);
        FactSet.Write(database, [nobodys with { Status = AttendanceStatus.Absent }], Day.AddDays(1));
        FactSet.Write(database, [maries], Day.AddDays(2));
        Retract(2, 3);
        Assert.That(Counts(3).Identified.Count, Is.Zero, "the first file said that she came, the third that she did not");
        FactSet.Write(database, [nobodys], Day.AddDays(4));
        Assert.That((Counts(3).Identified.Count, Counts(4).Identified.Count), Is.EqualTo((0, 1)), "the fourth repeats the first, after the third");
    }

    [Test]
    public void The_same_bytes_come_in_anew_at_the_end()
    {
        var bytes = new string('b', 64);
        FactSet.Write(database, [Marie], Day, bytes);
        FactSet.Write(database, [Marie with { Status = AttendanceStatus.Absent }], Day.AddDays(1));
        Retract(1, 2);
        Assert.That(new Ledger(database).AlreadyLoaded(bytes, "rules"), Is.Null);
        Assert.That(new Ledger(database).Retracted(bytes)?.RetractedBy, Is.EqualTo(3));
        Assert.That(FactSet.Write(database, [Marie], Day.AddDays(3), bytes), Is.EqualTo(new RowTally(0, 1, 0, 0, 0, 0)));
        Assert.That((Visits(0), Visits(1), Visits(2), Visits(3)), Is.EqualTo((1, 0, 0, 1)));
        Assert.That(new Ledger(database).Retracted(bytes), Is.Null);
    }

    [Test]
    public void All_readings_of_a_file_go_together()
    {
        var bytes = new string('b', 64);
        FactSet.Write(database, [Marie], Day, bytes);
        FactSet.Write(database, [Marie with { Person = "p2" }], Day.AddDays(1), bytes);
        Retract(2, 2);
        Assert.That((Visits(0), Visits(1), Visits(2)), Is.EqualTo((1, 1, 0)));
        Assert.That(new Ledger(database).Lines(null).Select(line => (line.Id, line.RetractedBy, line.Retraction?.Of)), Is.EqualTo(new (long, long?, long?)[] { (1, 3, null), (2, 3, null), (3, null, 2) }));
        Assert.That(new[] { 0, 1, 2 }.Select(after => new Ledger(database).Batches(Day.AddDays(after)).Count), Is.EqualTo(new[] { 1, 2, 0 }));
    }

    [Test]
    public void What_a_reading_says_no_more_stands_where_another_file_had_only_repeated_it()
    {
        var bytes = new string('b', 64);
        FactSet.Write(database, [Marie, Nobody], Day, bytes);
        FactSet.Write(database, [Marie, Nobody], Day.AddDays(1));
        FactSet.Write(database, [Marie with { Date = Day.AddDays(1) }], Day.AddDays(2), bytes);
        Assert.That((Visits(1), Visits(2)), Is.EqualTo((2, 2)));
    }

    [Test]
    public void A_database_from_before_keeps_its_counts_and_can_take_a_file_back()
    {
        var path = files["old.db"];
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var script = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream("Ateliers.Reporting.Storage.Migrations.001-ledger-and-facts.sql")!);
            connection.Execute(script.ReadToEnd());
            connection.Execute(
                """
                CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT;
                INSERT INTO migration VALUES (1, '001-ledger-and-facts.sql', '2019-03-04T00:00:00Z');
                INSERT INTO batch SELECT value, 'f' || value, printf('%064d', min(value, 2)), 'r', 1, 'test', 'utf-8', ';', 1, 0, 0, 0, 0, 0, 1,
                  '2019-03-0' || (3 + value) || 'T12:00:00Z', '2019-03-0' || (3 + value), 't', 0, '2019-03-04', '2019-03-04' FROM json_each('[1, 2, 3]');
                INSERT INTO atelier VALUES (1, 'rennes', 'Rennes', NULL);
                INSERT INTO term VALUES (1, 'theme', 'cv'), (2, 'theme', 'coding');
                INSERT INTO session VALUES (1, zeroblob(16), 1, '2019-03-04', '09:00', 2, NULL, NULL, NULL, 2);
                INSERT INTO session_history VALUES (1, '09:00', 1, NULL, NULL, NULL, 1, 2);
                INSERT INTO attendance VALUES (1, 1, 3, 1, 0, 0, 0, NULL, NULL, 2, 2), (1, 2, 4, 1, 0, 0, 0, NULL, NULL, 3, 3), (1, -4, 4, 7, 0, 0, 0, NULL, NULL, 1, 4), (1, -8, 4, 2, 0, 0, 0, NULL, NULL, 2, 5);
                INSERT INTO attendance_history VALUES (1, 1, 4, 1, 0, 0, 0, 1, NULL, 1, 2, 2);
                """);
        }

        using var old = Database.OpenForWriting(path, DateTimeOffset.UnixEpoch);
        Assert.That(Summary(old, 2), Is.EqualTo((1L, 9L, 1L, "coding")));
        Assert.That(Integrity.Troubles(old).Select(trouble => trouble.En), Is.Empty);
        RetractionWriter.Write(old, new Retraction(3, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day.AddDays(3));
        Assert.That((Summary(old, 2), Summary(old, 3)), Is.EqualTo(((1L, 9L, 1L, "coding"), (1L, 0L, 0L, "cv"))), "the word before stands again; the lists are those of the last file that spoke");
        Assert.That(Integrity.Troubles(old).Select(trouble => trouble.En), Is.Empty);
    }

    private static (long People, long Nameless, long Absent, string? Theme) Summary(Database database, int after)
    {
        var cell = new Counter(Kept.Load(database, Day.AddDays(after))).Count(new CountQuery(new Period(Day, Day), Dimensions.Theme)).Single();
        return (cell.Identified.Count, cell.AnonymousVisits.Count, cell.Absences.Count, cell.Slice.Theme);
    }

    private long Retract(long batch, int after) =>
        RetractionWriter.Write(database, new Retraction(batch, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day.AddDays(after));

    private FactTable Load(int after) => Kept.Load(database, Day.AddDays(after));

    private SliceCounts Counts(int after) => new Counter(Load(after)).Count(new CountQuery(new Period(Day, Day)))[0];

    private long Visits(int after) => Counts(after).Attended.Count;
}
