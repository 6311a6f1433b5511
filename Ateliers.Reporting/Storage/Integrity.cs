using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Whether a database is whole: SQLite's own checks, and the sums that must hold in ours.</summary>
public static class Integrity
{
    private static readonly Bilingual Damaged = new("la base est abîmée (integrity_check)", "the database is damaged (integrity_check)");

    /// <summary>What is wrong, in words; empty when nothing is. What cannot even be read is damaged.</summary>
    public static IReadOnlyList<Bilingual> Troubles(Database database)
    {
        try
        {
            return database.Connection.ExecuteScalar<string>("PRAGMA integrity_check;") == "ok" ? OfSums(database) : [Damaged];
        }
        catch (SqliteException error) when (StorageFailures.IsDamage(error))
        {
            return [Damaged];
        }
    }

    /// <summary>The version of the SQLite library in use.</summary>
    public static string SqliteVersion(Database database) => database.Connection.ServerVersion;

    private static List<Bilingual> OfSums(Database database)
    {
        List<Bilingual> troubles = [];
        void Require(bool holds, string fr, string en)
        {
            if (!holds)
            {
                troubles.Add(new Bilingual(fr, en));
            }
        }

        var connection = database.Connection;
        Require(!connection.Query("PRAGMA foreign_key_check;").Any(), "des lignes renvoient à ce qui n'existe pas (foreign_key_check)", "rows point to what does not exist (foreign_key_check)");
        Require(
            connection.ExecuteScalar<long>("SELECT count(*) FROM batch b WHERE rejected <> (SELECT count(*) FROM reject r WHERE r.batch = b.id);") == 0,
            "des lignes rejetées manquent au registre", "rejected rows are missing from the ledger");
        Require(
            connection.ExecuteScalar<long>("SELECT count(*) FROM attendance WHERE batch NOT IN (SELECT id FROM batch);") == 0,
            "des présences viennent d'un lot inconnu", "attendances come from an unknown batch");
        Require(
            connection.ExecuteScalar<long>("SELECT count(*) FROM attendance_history WHERE replaced_by <= batch;") == 0,
            "des présences ont été remplacées avant d'arriver", "attendances were replaced before they came");
        Require(
            connection.ExecuteScalar<long>(
                """
                WITH gone AS (SELECT file FROM batch WHERE retracted_by IS NOT NULL)
                SELECT (SELECT count(*) FROM attendance WHERE coalesce(file, batch) IN (SELECT file FROM gone)) + (SELECT count(*) FROM word WHERE file IN (SELECT file FROM gone))
                  + (SELECT count(*) FROM ticket WHERE file IN (SELECT file FROM gone));
                """) == 0,
            "des présences sont celles d'un fichier retiré", "attendances are those of a retracted file");
        return troubles;
    }
}
