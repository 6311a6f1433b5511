using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// While it lasts, files are written one after the other as ever, each seeing those before it, and at its end all of them are taken back: what is said
/// of them is what a run that keeps them would say.
/// </summary>
public sealed class Rehearsal : IDisposable
{
    private readonly Database database;

    /// <summary>Begins the transaction around all files.</summary>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public Rehearsal(Database database)
    {
        this.database = database;
        try
        {
            database.Connection.Execute("BEGIN IMMEDIATE;");
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }

        database.IsRehearsing = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        database.IsRehearsing = false;
        try
        {
            database.Connection.Execute("ROLLBACK;");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already (full disk, failed disk): nothing is left to take back.
        }
    }
}
