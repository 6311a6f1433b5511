using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

internal sealed class DatabaseTests
{
    private TestFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TestFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_new_database_is_durable_checked_and_says_which_scripts_made_it()
    {
        using var database = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        Assert.Multiple(() =>
        {
            Assert.That(database.Connection.ExecuteScalar<string>("PRAGMA journal_mode;"), Is.EqualTo("wal"));
            Assert.That(database.Connection.ExecuteScalar<long>("PRAGMA synchronous;"), Is.EqualTo(2), "FULL");
            Assert.That(database.Connection.ExecuteScalar<long>("PRAGMA foreign_keys;"), Is.EqualTo(1));
            Assert.That(database.Connection.ExecuteScalar<long>("PRAGMA busy_timeout;"), Is.EqualTo(10_000));
            Assert.That(database.Connection.Query<string>("SELECT name FROM migration;"), Is.EqualTo(new[] { "001-ledger-and-facts.sql", "002-words.sql", "003-links.sql", "004-facts.sql", "005-tickets.sql", "006-tool-of-tickets.sql", "007-counted-facts.sql", "008-whom-links-name.sql", "009-kept-counts-are-checked.sql", "010-names-alone.sql", "011-addresses-of-one-phone.sql", "012-names-beside-identifiers.sql", "013-who-came.sql", "014-months-added-up.sql", "015-editions.sql" }));
            Assert.That(
                database.Connection.Query<string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%';"),
                Is.Empty, "every table is STRICT");
        });
    }

    [Test]
    public void A_database_from_before_links_keeps_its_counts()
    {
        var day = new DateOnly(2019, 3, 4);
        var (ana, zoe) = (new Said("p1", "Ana", day, "rennes", "cv", 1, AttendanceStatus.Attended), new Said("zoé", "", day, "rennes", "cv", 1, AttendanceStatus.Absent));
        using (var database = Database.OpenForWriting(folder["new.db"], DateTimeOffset.UnixEpoch))
        {
            FactSet.Write(database, [ana, ana with { Name = "Bob" }, ana with { Name = "Cyr", Slot = 2 }, ana with { Name = "", Slot = 3 }, zoe, zoe with { Person = "" }], day);
            FactSet.Write(database, [ana with { Name = "", Status = AttendanceStatus.Absent }, zoe with { Status = AttendanceStatus.Attended }], day.AddDays(1));
            RetractionWriter.Write(database, new Retraction(2, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, day.AddDays(2));
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["old.db"]};Pooling=False"))
        {
            connection.Open();
            connection.Execute(Script.Read("Migrations.001-ledger-and-facts.sql") + Script.Read("Migrations.002-words.sql"));
            connection.Execute("CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT; ATTACH @path AS new;", new { path = folder["new.db"] });
            foreach (var table in connection.Query<string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migration';").AsList())
            {
                var columns = string.Join(", ", connection.Query<string>("SELECT name FROM pragma_table_info(@table, 'main');", new { table }));
                connection.Execute($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table};");
            }

            connection.Execute("INSERT INTO migration SELECT * FROM new.migration WHERE number < 3;");
        }

        using var old = Database.OpenForWriting(folder["old.db"], DateTimeOffset.UnixEpoch);
        using var same = Database.OpenForWriting(folder["new.db"], DateTimeOffset.UnixEpoch);
        string Counts(Database database, int after) => string.Join('\n', new Counter(Kept.Load(database, day.AddDays(after))).Count(new CountQuery(new Period(day, day), Dimensions.Day)));
        Assert.That(new[] { 0, 1, 2 }.Select(after => Counts(old, after)), Is.EqualTo(new[] { 0, 1, 2 }.Select(after => Counts(same, after))));
        Assert.That(
            new[] { 0, 1, 2 }.Select(after => (SecondCount.PeopleReached(old, new Period(day, day), day.AddDays(after)).Count, new Ledger(old).Links())), Is.EqualTo(new[] { (2L, 0L), (3, 0), (2, 0) }));
        Assert.That(old.Connection.Query<(string, long, long)>("SELECT * FROM people_reached_by_year;"), Is.EqualTo(new[] { ("2019", 2L, 4L) }));
        Assert.That(Integrity.Troubles(old), Is.Empty);
    }

    [Test]
    public void A_database_of_a_newer_version_is_refused_and_not_touched()
    {
        using (var database = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch))
        {
            database.Connection.Execute("INSERT INTO migration (number, name, at) VALUES (999, 'later', '2030-01-01T00:00:00Z');");
        }

        var failure = Assert.Throws<FailureException>(() => Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch));
        Assert.That(failure!.Text.En, Does.Contain("newer version"));
        Assert.Throws<FailureException>(() => Database.OpenForReading(folder["a.db"]));
    }

    [Test]
    public void A_database_that_has_not_been_brought_up_to_date_is_not_read()
    {
        File.WriteAllBytes(folder["a.db"], []);
        Assert.That(() => Database.OpenForReading(folder["a.db"]), Throws.TypeOf<FailureException>());
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_with_what_to_do()
    {
        File.WriteAllText(folder["a.db"], new string('x', 5000));
        var failure = Assert.Throws<FailureException>(() => Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch));
        Assert.That(failure!.Text.En, Does.Contain("Restore a backup"));
    }

    [TestCase("3.51.2", false)]
    [TestCase("3.45.0", false)]
    [TestCase("3.51.3", true)]
    [TestCase("4.0.0", true)]
    public void An_SQLite_with_the_WAL_defect_is_refused(string version, bool taken) =>
        Assert.That(() => Database.RequireVersion(version), taken ? Throws.Nothing : Throws.TypeOf<FailureException>());

    [Test]
    public void A_reader_cannot_write()
    {
        Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch).Dispose();
        using var reader = Database.OpenForReading(folder["a.db"])!;
        Assert.That(() => reader.Connection.Execute("DELETE FROM batch;"), Throws.TypeOf<Microsoft.Data.Sqlite.SqliteException>());
    }

    [Test]
    public void What_is_written_meanwhile_is_not_seen_by_a_reader_that_has_begun()
    {
        using var writer = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        using var reader = Database.OpenForReading(folder["a.db"])!;
        var day = new DateOnly(2019, 3, 4);
        Assert.That(new Ledger(reader).Batches(null), Is.Empty);
        FactSet.Write(writer, [new("a@example.test", "", day, "rennes", "cv", 1, AttendanceStatus.Attended)], day);
        Assert.That(new Ledger(reader).Batches(null), Is.Empty);
        Assert.That(FactLoader.Load(reader, day).FirstDay, Is.Null);
    }

    [Test]
    public void A_second_writer_is_turned_away_at_once_and_told_who_writes()
    {
        using var first = WriterLock.Take(folder["a.db"], "ingest", DateTimeOffset.UnixEpoch);
        var failure = Assert.Throws<FailureException>(() => WriterLock.Take(folder["a.db"], "run", DateTimeOffset.UnixEpoch));
        Assert.That(failure!.Outcome, Is.EqualTo(Outcome.Busy));
        Assert.That(failure.Text.En, Does.Contain($"ingest, pid {Environment.ProcessId}"));
    }

    [TestCase("")]
    [TestCase("ingest, pid 2147483000, 2019-01-01T00:00:00Z")]
    public void A_writer_that_has_only_just_begun_is_named_too(string left)
    {
        using var held = new FileStream(folder["a.db.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        File.WriteAllText(folder["a.db.writer"], left);
        void Sign() => File.WriteAllText(folder["a.db.writer"], $"report, pid {Environment.ProcessId}, 2019-02-01T00:00:00Z");

        var turned = Assert.Throws<FailureException>(() => WriterLock.Take(folder["a.db"], "run", DateTimeOffset.UnixEpoch, Sign));

        Assert.That(turned!.Text.En, Does.Contain($"report, pid {Environment.ProcessId}"));
    }

    [Test]
    public void A_lock_without_a_name_is_said_to_be_one_that_a_reader_holds()
    {
        File.WriteAllText(folder["a.db.lock"], "");
        using var reading = new FileStream(folder["a.db.lock"], FileMode.Open, FileAccess.Read, FileShare.Read);
        var failure = Assert.Throws<FailureException>(() => WriterLock.Take(folder["a.db"], "run", DateTimeOffset.UnixEpoch));
        Assert.That(failure!.Outcome, Is.EqualTo(Outcome.Busy));
        Assert.That(failure.Text.En, Does.Not.Contain("?").And.Contain("read"));
        Assert.That(failure.Text.Fr, Does.Not.Contain("?"));
    }

    [Test]
    public void A_lock_that_was_let_go_is_taken_again_although_its_file_stays()
    {
        WriterLock.Take(folder["a.db"], "ingest", DateTimeOffset.UnixEpoch).Dispose();
        Assert.That(File.Exists(folder["a.db.lock"]));
        Assert.That(() => WriterLock.Take(folder["a.db"], "run", DateTimeOffset.UnixEpoch).Dispose(), Throws.Nothing);
    }

    [Test]
    public void A_lock_in_a_folder_that_is_not_there_is_a_failure_and_not_a_wait() =>
        Assert.That(Assert.Throws<FailureException>(() => WriterLock.Take(folder["no", "a.db"], "run", DateTimeOffset.UnixEpoch))!.Outcome, Is.EqualTo(Outcome.Failed));

    [Test]
    public void Another_secret_or_none_is_refused_where_people_are_known()
    {
        using var database = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        Assert.That(() => SecretCheck.RequireFile(database, folder["none.key"]), Throws.Nothing, "nobody is known yet");
        SecretCheck.RequireSame(database, "one", note: false);
        SecretCheck.RequireSame(database, "two", note: true);
        Assert.That(() => SecretCheck.RequireSame(database, "two", note: true), Throws.Nothing);
        Assert.That(() => SecretCheck.RequireSame(database, "one", note: true), Throws.TypeOf<FailureException>());
        Assert.That(() => SecretCheck.RequireFile(database, folder["none.key"]), Throws.TypeOf<FailureException>());
        Assert.That(File.Exists(folder["none.key"]), Is.False);
    }

    [Test]
    public void Damage_is_found()
    {
        using var database = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        Assert.That(Integrity.Troubles(database), Is.Empty);
        database.Connection.Execute("PRAGMA foreign_keys = OFF; INSERT INTO fact (session, person, name, said, batch, line) VALUES (7, 1, 0, 1028, 9, 2);");
        Assert.That(Integrity.Troubles(database), Has.Count.EqualTo(2), "no such session, no such batch");
    }
}
