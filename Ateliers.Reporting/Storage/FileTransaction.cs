using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The one transaction that a file is written in; in a <see cref="Rehearsal"/> a part of that one's. Commits and takes back, and leaves the connection as it was before.
/// </summary>
/// <remarks>
/// The first file of a database goes straight into it where it is large: there is nothing yet that a reader could read meanwhile or that would have to be kept for taking the file
/// back, and a log would write every page twice (docs/decisions/0017). Nobody else may use the database until the file is in it.
/// </remarks>
internal sealed class FileTransaction
{
    /// <summary>From this size of a file on the log costs more than a moment.</summary>
    public const long Large = 16 * 1024 * 1024;

    private readonly Database database;
    private readonly bool alone;

    /// <summary>Begins it.</summary>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <param name="bytes">The size of the file.</param>
    /// <exception cref="SqliteException">The database cannot be written.</exception>
    public FileTransaction(Database database, long bytes)
    {
        this.database = database;
        database.LookUpReferences(on: false);
        if (database.IsRehearsing)
        {
            database.Connection.Execute("SAVEPOINT file;");
            return;
        }

        alone = bytes >= Large && !database.Connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM batch);") && TakeForItself();
        if (!alone)
        {
            database.Connection.Execute("BEGIN IMMEDIATE;");
        }
    }

    /// <summary>Keeps what was written.</summary>
    /// <exception cref="SqliteException">The disk is full or fails; nothing is kept.</exception>
    public void Commit()
    {
        database.Connection.Execute(database.IsRehearsing ? "RELEASE file;" : "COMMIT;");
        End();
        if (!database.IsRehearsing && !alone)
        {
            database.FoldLogIn(); // a file that went straight into the database left no log: asked to fold one, SQLite would prepare a reading of every view first
        }
    }

    /// <summary>Takes back what was written.</summary>
    public void TakeBack()
    {
        try
        {
            database.Connection.Execute(database.IsRehearsing ? "ROLLBACK TO file; RELEASE file;" : "ROLLBACK;");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already (full disk, failed disk): nothing is left to take back.
        }

        End();
    }

    /// <summary>The file names more than fits its reader's memory: what it named before is looked for in the database from here on.</summary>
    public void Remember()
    {
        if (alone)
        {
            database.Keep(Database.SomePages);
        }
    }

    private void End()
    {
        database.LookUpReferences(on: true);
        if (alone)
        {
            // Where somebody reads already, the next one who opens it for writing turns the log on.
            _ = Succeeds("PRAGMA journal_mode = WAL;");
            database.Keep(Database.ManyPages);
        }
    }

    /// <summary>Turns the log off and locks everybody out; false, and the log is on as ever, where somebody else has the database open.</summary>
    private bool TakeForItself()
    {
        if (!Succeeds("PRAGMA journal_mode = DELETE;"))
        {
            return false;
        }

        if (Succeeds("BEGIN EXCLUSIVE;"))
        {
            // Pages are hardly ever read again, and those that are written on the way are not left for the end, when nothing else is at work.
            database.Keep(Database.FewPages);
            return true;
        }

        _ = Succeeds("PRAGMA journal_mode = WAL;");
        return false;
    }

    /// <summary>Asked of SQLite itself, because nothing is to be tried again for seconds.</summary>
    private bool Succeeds(string sql) => raw.sqlite3_exec(database.Connection.Handle, sql) == raw.SQLITE_OK;
}
