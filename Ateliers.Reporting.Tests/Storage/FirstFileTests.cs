using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The first file of a database, where it is large, goes into it without a log; all others through the log.</summary>
internal sealed class FirstFileTests
{
    private static readonly DateOnly Day = new(2019, 3, 9);
    private static readonly IReadOnlyList<Said> Rows =
        [.. Enumerable.Range(0, 3_000).Select(i => new Said($"p{i}", $"{(char)('A' + (i % 26))}na {i}", Day, "rennes", "cv", 1, AttendanceStatus.Attended))];

    private TestDatabase file = null!;

    private Database Database => file.Value;

    [SetUp]
    public void Open() => file = new TestDatabase();

    [TearDown]
    public void Close() => file.Dispose();

    [TestCase(FileTransaction.Large)]
    [TestCase(FileTransaction.Large - 1)]
    public void It_is_whole_and_the_log_is_on_afterwards(long bytes)
    {
        Assert.That(FactSet.Write(Database, Rows, Day, bytes: bytes).Loaded, Is.EqualTo(Rows.Count));
        Assert.That(Asked(), Is.EqualTo(("wal", "ok", 3_000L)));
        Assert.That(FactSet.Write(Database, Rows, Day, bytes: bytes).Unchanged, Is.EqualTo(Rows.Count), "and the second one meets it");
    }

    [Test]
    public void While_a_large_first_file_is_written_the_log_is_off_and_nobody_else_may_read()
    {
        using var writer = FactSet.Begin(Database, FileTransaction.Large);
        Assert.That(Mode(), Is.EqualTo("delete"));
        Assert.That(() => Reads(file["a.db"]), Throws.TypeOf<Microsoft.Data.Sqlite.SqliteException>().With.Property("SqliteErrorCode").EqualTo(5));
    }

    [Test]
    public void A_large_second_file_leaves_the_readers_alone()
    {
        FactSet.Write(Database, Rows, Day, bytes: FileTransaction.Large);
        using var writer = FactSet.Begin(Database, FileTransaction.Large);
        Assert.That((Mode(), Reads(file["a.db"])), Is.EqualTo(("wal", 3_000L)));
    }

    [Test]
    public void A_small_first_file_leaves_the_readers_alone()
    {
        using var writer = FactSet.Begin(Database, FileTransaction.Large - 1);
        Assert.That((Mode(), Reads(file["a.db"])), Is.EqualTo(("wal", 0L)));
    }

    [Test]
    public void Where_somebody_has_the_empty_database_open_the_log_stays_on()
    {
        using var reader = Database.OpenForReading(file["a.db"]);
        Assert.That(reader!.Connection.ExecuteScalar<long>("SELECT count(*) FROM attendance;"), Is.Zero);
        Assert.That(FactSet.Write(Database, Rows, Day, bytes: FileTransaction.Large).Loaded, Is.EqualTo(Rows.Count));
        Assert.That(reader.Connection.ExecuteScalar<long>("SELECT count(*) FROM attendance;"), Is.Zero, "the reader keeps its moment");
        Assert.That(Asked(), Is.EqualTo(("wal", "ok", 3_000L)));
    }

    [Test]
    public void A_large_first_file_that_is_taken_back_leaves_an_empty_database_no_larger_than_before()
    {
        Database.GiveRoomBack();
        var before = new FileInfo(file["a.db"]).Length;
        using (var writer = FactSet.Begin(Database, FileTransaction.Large))
        {
            Spill();
            FactSet.Add(writer, Rows);
        }

        Assert.That(Asked(), Is.EqualTo(("wal", "ok", 0L)));
        Database.GiveRoomBack();
        Assert.That((new FileInfo(file["a.db"]).Length, File.Exists(file["a.db-journal"])), Is.EqualTo((before, false)));
    }

    [Test]
    public void A_run_that_was_killed_in_a_large_first_file_leaves_what_the_next_one_makes_good()
    {
        using var folder = new TestFolder();
        using (var writer = FactSet.Begin(Database, FileTransaction.Large))
        {
            Spill();
            FactSet.Add(writer, Rows);
            File.Copy(file["a.db"], folder["a.db"]);
            File.Copy(file["a.db-journal"], folder["a.db-journal"]);
        }

        Assert.That(new FileInfo(folder["a.db"]).Length, Is.GreaterThan(100_000), "it was killed in the middle");
        using (var reader = Database.OpenForReading(folder["a.db"]))
        {
            Assert.That(reader!.Connection.ExecuteScalar<long>("SELECT (SELECT count(*) FROM attendance) + (SELECT count(*) FROM batch);"), Is.Zero);
        }

        using var next = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        Assert.That(FactSet.Write(next, Rows, Day, bytes: FileTransaction.Large).Loaded, Is.EqualTo(Rows.Count));
        Assert.That(next.Connection.ExecuteScalar<string>("PRAGMA integrity_check;"), Is.EqualTo("ok"));
    }

    [Test]
    public void Who_may_not_write_does_not_read_past_the_journal_of_a_killed_run()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["a.db"], "x");
        File.WriteAllText(folder["a.db-journal"], "x");
        var failure = Assert.Throws<FailureException>(() => StillDatabase.Hold(folder["a.db"], new FailureException(Outcome.Failed, Bilingual.Same("before"))));
        Assert.That(failure!.Text.En, Does.Contain("a.db-journal"));
    }

    /// <summary>Lets hardly a page wait in memory, as in a file of millions of rows.</summary>
    private void Spill() => Database.Connection.Execute("PRAGMA cache_size = 4;");

    private (string Mode, string Integrity, long Facts) Asked() => (
        Mode(), Database.Connection.ExecuteScalar<string>("PRAGMA integrity_check;")!, Database.Connection.ExecuteScalar<long>("SELECT count(*) FROM attendance;"));

    private string Mode() => Database.Connection.ExecuteScalar<string>("PRAGMA journal_mode;")!;

    private static long Reads(string path)
    {
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Default Timeout=1;Pooling=False");
        other.Open();
        return other.ExecuteScalar<long>("SELECT count(*) FROM attendance;");
    }
}
