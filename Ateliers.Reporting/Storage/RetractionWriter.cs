using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Takes a file back, with all readings of its bytes, in one transaction. What it said leaves the words, and what is known follows from those that are
/// left (docs/decisions/0010). The retraction is a line of the ledger, so that a day before it answers as it did.
/// </summary>
public static class RetractionWriter
{
    private const string InsertLine =
        """
        INSERT INTO batch (name, sha256, rules, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, rows, at, day, tool, simulated, retracts, author, note)
        SELECT name, sha256, '', 0, format, encoding, delimiter, 0, 0, 0, 0, 0, 0, 0, @At, @Day, @Tool, simulated, id, @Author, @Note FROM batch WHERE id = @Of RETURNING id;
        """;

    private const string Mark =
        """
        UPDATE batch SET retracted_by = @batch WHERE file = @file AND retracted_by IS NULL;
        UPDATE batch SET
          first = (SELECT min(s.date) FROM temp.withdrawn d JOIN session s ON s.id = d.session),
          last = (SELECT max(s.date) FROM temp.withdrawn d JOIN session s ON s.id = d.session)
        WHERE id = @batch;
        """;

    /// <summary>Writes a retraction; returns its number. In a <see cref="Rehearsal"/> it is taken back with it.</summary>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <param name="retraction">What is taken back, by whom and why; a file that stands.</param>
    /// <param name="toolVersion">The version of this tool.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="day">Now, as a local date of the programme.</param>
    /// <exception cref="FailureException">The disk is full or fails; nothing is kept.</exception>
    public static long Write(Database database, Retraction retraction, string toolVersion, DateTimeOffset at, DateOnly day)
    {
        FileTransaction? transaction = null;
        try
        {
            transaction = new FileTransaction(database, bytes: 0);
            var batch = Written(database.Connection, retraction, toolVersion, at, day);
            transaction.Commit();
            return batch;
        }
        catch (SqliteException error)
        {
            transaction?.TakeBack();
            throw StorageFailures.Of(error, database.Path);
        }
    }

    private static long Written(SqliteConnection connection, Retraction retraction, string toolVersion, DateTimeOffset at, DateOnly day)
    {
        var file = connection.ExecuteScalar<long>("SELECT file FROM batch WHERE id = @Of;", retraction);
        var batch = connection.ExecuteScalar<long>(
            InsertLine, new { retraction.Of, retraction.Author, retraction.Note, At = Iso.Instant(at), Day = Iso.Date(day), Tool = toolVersion });
        Withdraw(connection, batch, file);
        return batch;
    }

    private static void Withdraw(SqliteConnection connection, long batch, long file)
    {
        using var words = new Words(connection, file);
        using var descriptions = new SessionWords(connection, file);
        using var history = new FactHistory(connection, batch);
        using var tickets = new Tickets(connection, new FilePlace(file, ReadBefore: true), words);
        using var resolution = new Resolution(connection, file, takenBack: true, words, tickets, history);
        words.Withdraw(forReading: false);
        tickets.Withdraw(forReading: false);
        descriptions.Withdraw();
        tickets.Settle();
        resolution.Finish();
        descriptions.Finish(batch);
        connection.Execute(Mark, new { batch, file });
    }
}
