using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>A connection to the workspace's database, set up the one way that this program uses SQLite.</summary>
public sealed class Database : IDisposable
{
    /// <summary>Below this version SQLite can corrupt a WAL database.</summary>
    private static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>What a connection keeps in memory: 64 MiB.</summary>
    internal const string ManyPages = "PRAGMA cache_size = -65536;";

    /// <summary>What holds the keys of a million sessions: 40 MiB.</summary>
    internal const string SomePages = "PRAGMA cache_size = -40960;";

    /// <summary>What is enough where pages are written in order: 16 MiB.</summary>
    internal const string FewPages = "PRAGMA cache_size = -16384;";

    /// <summary>Each connection belongs to one thread at a time, so SQLite need not lock at every call; nor need it sum up under a lock, at every piece of memory, how much it holds, which nobody asks.</summary>
    static Database()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly IDisposable? hold;

    private Database(string path, SqliteConnection connection, IDisposable? hold) => (Path, Connection, this.hold) = (path, connection, hold);

    /// <summary>The file of the database.</summary>
    public string Path { get; }

    /// <summary>The open connection; for one thread at a time.</summary>
    internal SqliteConnection Connection { get; }

    /// <summary>Whether it was opened for reading: all that is read from it is of one moment.</summary>
    internal bool IsReading { get; private init; }

    /// <summary>Whether all that is written will be taken back in the end (<see cref="Rehearsal"/>).</summary>
    internal bool IsRehearsing { get; set; }

    /// <summary>Opens the database for writing, makes it when it is missing, and brings it to this version's structure.</summary>
    /// <exception cref="FailureException">The database is newer than this program, damaged, or cannot be opened.</exception>
    public static Database OpenForWriting(string path, DateTimeOffset now) => Open(path, SqliteOpenMode.ReadWriteCreate, now);

    /// <summary>
    /// Opens an existing database for reading only; null when there is none yet. Everything read from it is of one moment, that of the first
    /// question, whatever is written meanwhile.
    /// </summary>
    /// <exception cref="FailureException">The database is newer or older than this program, damaged, or cannot be opened.</exception>
    public static Database? OpenForReading(string path)
    {
        if (!Exists(path))
        {
            return null;
        }

        try
        {
            return Open(path, SqliteOpenMode.ReadWrite, null);
        }
        catch (FailureException failure) when (StorageFailures.IsOfPermission(failure))
        {
            return Open(path, SqliteOpenMode.ReadOnly, null, failure);
        }
    }

    /// <summary>
    /// Brings a committed file from the log into the database at once, without waiting for a reader: what is taken back later then leaves a log
    /// that can be emptied even on a full disk.
    /// </summary>
    internal void FoldLogIn() => Quietly("PRAGMA wal_checkpoint(PASSIVE);");

    /// <summary>
    /// Empties the log after a file was taken back, as far as it can be done at once: it holds the room that the others need. A dry run keeps its transaction open, in which no log
    /// is emptied: it would only wait.
    /// </summary>
    public void GiveRoomBack()
    {
        if (!IsRehearsing)
        {
            Quietly("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE);");
        }
    }

    /// <summary>Changes how much of the database SQLite keeps in memory: many, some or few pages.</summary>
    internal void Keep(string pages) => Connection.Execute(pages);

    /// <summary>
    /// Whether SQLite looks up whatever a row refers to. A file's rows refer only to what its own transaction has found or written, and looking that up once more for each is a
    /// fifth of the work (docs/decisions/0016); <see cref="Integrity"/> still looks at all of them. Within a transaction this changes nothing.
    /// </summary>
    internal void LookUpReferences(bool on) => Connection.Execute(on ? "PRAGMA foreign_keys = ON;" : "PRAGMA foreign_keys = OFF;");

    /// <summary>Hides the lines of the ledger after one: what is asked then is answered as it was before they came in, though they are of the same day.</summary>
    /// <param name="batch">The last line that is known.</param>
    public void KnowOnlyUntil(long batch)
    {
        if (batch >= Connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM main.batch;"))
        {
            return;
        }

        Connection.Execute("PRAGMA query_only = OFF; CREATE TABLE temp.known_until (batch INTEGER NOT NULL);");
        Connection.Execute("INSERT INTO temp.known_until VALUES (@batch);", new KnownUntil(batch));
        Connection.Execute(
            """
            CREATE TEMP VIEW batch AS
            SELECT id, name, sha256, rules, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, rows, at, day, tool, simulated, first, last, file,
              iif(retracted_by <= u.batch, retracted_by, NULL) AS retracted_by, note, author, retracts, tickets_of
            FROM main.batch, temp.known_until u WHERE id <= u.batch;
            PRAGMA query_only = ON;
            """);
    }

    /// <summary>
    /// Leaves nothing in the file or in the log of what has been taken away, not even where a page was written anew since: the whole file is.
    /// </summary>
    /// <returns>False where another program still reads what was there before, so that the log holds it until that one ends.</returns>
    /// <exception cref="FailureException">There is not enough room on the disk.</exception>
    public bool Scrub()
    {
        try
        {
            Connection.Execute("PRAGMA temp_store = DEFAULT; VACUUM;"); // what it puts aside has been cleaned already
            return Connection.QuerySingle<Checkpoint>("PRAGMA wal_checkpoint(TRUNCATE);").Busy == 0;
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, Path);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        hold?.Dispose();
    }

    /// <summary>Refuses an SQLite that can damage the database.</summary>
    /// <exception cref="FailureException">It is older than <see cref="OldestSqlite"/>.</exception>
    internal static void RequireVersion(string version)
    {
        if (Version.Parse(version) < OldestSqlite)
        {
            throw new FailureException(Outcome.Failed, new(
                $"SQLite {version} est trop ancien : avant {OldestSqlite}, un défaut peut abîmer la base. Installez la version livrée avec cet outil.",
                $"SQLite {version} is too old: before {OldestSqlite} a defect can damage the database. Install the version that ships with this tool."));
        }
    }

    /// <summary>What fails here is made good when the last program closes the database.</summary>
    private void Quietly(string pragma)
    {
        try
        {
            Connection.Execute(pragma);
        }
        catch (SqliteException)
        {
            return;
        }
    }

    /// <summary>Whether there is a database; a folder into which nobody may look does not say that there is none.</summary>
    private static bool Exists(string path)
    {
        try
        {
            return !File.GetAttributes(path).HasFlag(FileAttributes.Directory);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StillDatabase.Unreadable(path, error);
        }
    }

    /// <summary>Opens the database; as one that stands still where opening it otherwise has failed before.</summary>
    private static Database Open(string path, SqliteOpenMode mode, DateTimeOffset? now, FailureException? before = null)
    {
        SqliteConnection? connection = null;
        FileStream? hold = null;
        try
        {
            hold = before is null ? null : StillDatabase.Hold(path, before);
            connection = Connect(before is null ? path : StillDatabase.Source(path), mode);
            connection.Open();
            RequireVersion(connection.ServerVersion);
            connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA temp_store = FILE;");
            connection.Execute(ManyPages);
            if (now is { } moment)
            {
                connection.Execute("PRAGMA journal_mode = WAL;");
                Migrator.BringUp(connection, moment);
            }
            else
            {
                Migrator.RequireCurrent(connection);
                connection.Execute("PRAGMA query_only = ON; BEGIN;");
            }

            var database = new Database(path, connection, hold) { IsReading = now is null };
            (connection, hold) = (null, null);
            return database;
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, path);
        }
        finally
        {
            connection?.Dispose();
            hold?.Dispose();
        }
    }

    internal sealed record KnownUntil(long batch);

    private static PatientConnection Connect(string source, SqliteOpenMode mode) => new(new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = 10,
        Pooling = false,
    }.ToString());
}
