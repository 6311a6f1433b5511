using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What kept counts are worth.</summary>
public enum KeptCounts
{
    /// <summary>They say what the facts say.</summary>
    True,

    /// <summary>They are not what was written, and are not used: the facts are asked.</summary>
    Damaged,

    /// <summary>They are what was written, and the facts say otherwise.</summary>
    Wrong,
}

/// <summary>
/// The facts of now as they are counted, kept in the database once somebody has found out who is one person (docs/decisions/0021). They are read only where they say the moment that is, and were
/// made by this very build: otherwise the facts themselves are asked.
/// </summary>
public static class CountedFacts
{
    /// <summary>Of fewer facts it takes no tenth of a second to find out again who is one person: they are not kept.</summary>
    public const int Least = 100_000;

    private const string DropAll = "DELETE FROM counted; DELETE FROM counted_month; DELETE FROM counted_people;";

    private static readonly string Program = typeof(CountedFacts).Module.ModuleVersionId.ToString("N");

    /// <summary>Keeps what was counted from the facts, where nobody writes and the database can be written; otherwise the next one who counts does.</summary>
    /// <param name="database">The facts were read from it, and it may be open for reading only.</param>
    /// <param name="table">What was read.</param>
    /// <param name="now">When it is kept.</param>
    /// <param name="firstMonth">The month (1 to 12) with which goal years begin: the first contacts of another rule are found anew by whoever asks for them.</param>
    public static void Keep(Database database, FactTable table, DateTimeOffset now, int firstMonth = 1)
    {
        if (table.KeptAs is not { } state || database.IsRehearsing)
        {
            return;
        }

        table.MarkFirsts(firstMonth);

        try
        {
            if (!database.IsReading)
            {
                Write(database.Connection, table, state);
            }
            else
            {
                using var writerLock = WriterLock.TakeIfFree(database.Path, "counted", now);
                if (writerLock is not null)
                {
                    using var writing = Database.OpenForWriting(database.Path, now);
                    Write(writing.Connection, table, state);
                }
            }
        }
        catch (Exception error) when (error is SqliteException or FailureException)
        {
            return; // a full disk, a folder that this user may not write: what was counted is as good without it
        }
    }

    /// <summary>How many facts are kept as they are counted, where they are those of now.</summary>
    /// <param name="database">Open.</param>
    /// <returns>Null where none are; whether they are true is then known without a doubt, because the facts are asked again.</returns>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public static (long Facts, KeptCounts Kept)? Compare(Database database)
    {
        try
        {
            var connection = database.Connection;
            if (CountedHeader.Of(connection) is not { } kept || kept.State != StateOf(connection, kept.Weak))
            {
                return null;
            }

            var anew = FactLoader.Load(connection, DateOnly.MaxValue, Moment.Of(connection, DateOnly.MaxValue), kept.Weak);
            anew.MarkFirsts(kept.FirstMonth);
            var (months, made) = (CountedReader.Everything(connection, kept), Months(anew));
            var same = (kept.People, kept.Merged, kept.Shared) == (anew.Totals.People, anew.Identities.Merged, anew.Identities.SharedAddresses)
                && months?.Count == made.Count && months.Zip(made).All(pair => IsSame(pair.First, pair.Second));
            return (made.Sum(month => (long)month.Numbers.Facts), months is null ? KeptCounts.Damaged : same ? KeptCounts.True : KeptCounts.Wrong);
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    /// <summary>Forgets what is kept, so that the facts are asked again.</summary>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public static void Drop(Database database)
    {
        try
        {
            database.Connection.Execute(DropAll);
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    /// <summary>What facts that are counted now know of.</summary>
    internal static CountedState StateOf(SqliteConnection connection, bool countWeakIdentities, SqliteTransaction? transaction = null)
    {
        var last = connection.QuerySingle<LastWrites>("SELECT (SELECT coalesce(max(id), 0) FROM batch) AS batch, (SELECT coalesce(max(id), 0) FROM erasure) AS erasure;", transaction: transaction);
        return new CountedState(last.Batch, last.Erasure, countWeakIdentities, Program);
    }

    private static void Write(SqliteConnection connection, FactTable table, CountedState state)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (StateOf(connection, state.Weak, transaction) != state)
        {
            return;
        }

        connection.Execute(DropAll, transaction: transaction);
        List<CountedMonthRow> rows = [];
        foreach (var counted in Months(table))
        {
            var row = counted.Row;
            rows.Add(row);
            connection.Execute(
                """
                INSERT INTO counted_month (month, people, facts, sessions, visits, head, checksum, details_checksum, cells_checksum, cells, content, came, details)
                VALUES (@Month, @People, @Facts, @Sessions, @Visits, @Head, @Checksum, @DetailsChecksum, @CellsChecksum, @Cells, @Content, @Came, @Details);
                """,
                new { row.Month, row.People, row.Facts, row.Sessions, row.Visits, row.Head, row.Checksum, row.DetailsChecksum, row.CellsChecksum, counted.Cells, counted.Content, counted.Came, counted.Details },
                transaction);
            foreach (var (cell, set) in counted.People.Index())
            {
                connection.Execute("INSERT INTO counted_people (month, cell, people) VALUES (@Month, @cell, @set);", new { row.Month, cell, set }, transaction);
            }
        }

        var (firstMonth, people, merged, shared) = (table.Totals.FirstMonth, table.Totals.People, table.Identities.Merged, table.Identities.SharedAddresses);
        connection.Execute(
            """
            INSERT INTO counted (batch, erasure, weak, program, first_month, people, merged, shared, months, checksum)
            VALUES (@Batch, @Erasure, @Weak, @Program, @firstMonth, @people, @merged, @shared, @Count, @checksum);
            """,
            new { state.Batch, state.Erasure, state.Weak, state.Program, firstMonth, people, merged, shared, rows.Count, checksum = CountedChecksum.Of(state, firstMonth, people, merged, shared, rows) },
            transaction);
        transaction.Commit();
    }

    private static List<CountedMonth> Months(FactTable table) => [.. table.Months.Select(month => CountedMonth.Of(table, month))];

    private static bool IsSame(CountedMonth kept, CountedMonth made) =>
        kept.Numbers == made.Numbers && kept.Head.AsSpan().SequenceEqual(made.Head) && kept.Content.AsSpan().SequenceEqual(made.Content) && kept.Came.AsSpan().SequenceEqual(made.Came) && kept.Details.AsSpan().SequenceEqual(made.Details)
        && kept.Cells.AsSpan().SequenceEqual(made.Cells); // who came to a cell is told by its checksum there
}

/// <summary>What counted facts know of, and by which rules.</summary>
/// <param name="Batch">The last batch; 0 before the first.</param>
/// <param name="Erasure">The last proof of erasure; 0 before the first.</param>
/// <param name="Weak">Whether a name alone is somebody.</param>
/// <param name="Program">The build that found out who is one person.</param>
internal sealed record CountedState(long Batch, long Erasure, bool Weak, string Program);
