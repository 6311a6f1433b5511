using System.Globalization;
using System.Reflection;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Brings a database to the structure of this program: numbered scripts, each recorded in the transaction that runs it.</summary>
internal static class Migrator
{
    private const string Prefix = "Ateliers.Reporting.Storage.Migrations.";

    /// <summary>The scripts in order; the number of the last is the version of the structure.</summary>
    private static readonly IReadOnlyList<Migration> All =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(
                int.Parse(name.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), name[Prefix.Length..])),
    ];

    /// <summary>The version of the structure that this program reads and writes.</summary>
    public static int Current => All[^1].Number;

    /// <summary>Runs the scripts that the database has not had yet, all in one transaction.</summary>
    public static void BringUp(SqliteConnection connection, DateTimeOffset now)
    {
        if (VersionOf(connection) == Current)
        {
            return;
        }

        connection.Execute("BEGIN IMMEDIATE;");
        try
        {
            connection.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT;");
            var version = RefuseNewer(connection);
            foreach (var migration in All.Where(migration => migration.Number > version))
            {
                connection.Execute(Read(migration));
                connection.Execute(
                    "INSERT INTO migration (number, name, at) VALUES (@Number, @Name, @At);",
                    new { migration.Number, migration.Name, At = Iso.Instant(now) });
            }

            connection.Execute("COMMIT;");
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    /// <summary>Takes back what was begun. On a full disk SQLite has done so by itself, and that it is asked again must not hide what happened.</summary>
    private static void RollBack(SqliteConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK;");
        }
        catch (SqliteException)
        {
            // Nothing is left to take back.
        }
    }

    /// <summary>Refuses a database whose structure is not this program's.</summary>
    public static void RequireCurrent(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema;") == 0)
        {
            throw new FailureException(Outcome.Failed, new(
                "La base est vide : le premier chargement n'a pas pu la finir (disque plein, arrêt). Rien n'y était. Vérifiez la place sur le disque, puis lancez « ateliers ingest » ou « ateliers run ».",
                "The database is empty: the first load could not finish it (full disk, end of the process). Nothing was in it. Check the space on the disk, then run “ateliers ingest” or “ateliers run”."));
        }

        if (RefuseNewer(connection) < Current)
        {
            throw new FailureException(Outcome.Failed, new(
                "La base a été faite par une version antérieure. Lancez « ateliers ingest » ou « ateliers run » une fois pour la mettre à niveau.",
                "The database was made by an earlier version. Run “ateliers ingest” or “ateliers run” once to bring it up to date."));
        }
    }

    private static int RefuseNewer(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        return version <= Current
            ? version
            : throw new FailureException(Outcome.Failed, new(
                $"La base a été faite par une version plus récente de cet outil (structure {version}, cet outil lit jusqu'à {Current}). Installez cette version ; rien n'a été touché.",
                $"The database was made by a newer version of this tool (structure {version}, this tool reads up to {Current}). Install that version; nothing was touched."));
    }

    private static int VersionOf(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration';") == 0
            ? 0
            : connection.ExecuteScalar<int>("SELECT coalesce(max(number), 0) FROM migration;");

    private static string Read(Migration migration)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + migration.Name)!);
        return reader.ReadToEnd();
    }

    private sealed record Migration(int Number, string Name);
}
