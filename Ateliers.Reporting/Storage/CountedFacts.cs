using System.Data;
using System.Globalization;
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

    private const string DropAll = "DELETE FROM counted; DELETE FROM counted_month;";

    private static readonly string Program = typeof(CountedFacts).Module.ModuleVersionId.ToString("N");

    /// <summary>Keeps what was counted from the facts, where nobody writes and the database can be written; otherwise the next one who counts does.</summary>
    /// <param name="database">The facts were read from it, and it may be open for reading only.</param>
    /// <param name="table">What was read.</param>
    /// <param name="now">When it is kept.</param>
    public static void Keep(Database database, FactTable table, DateTimeOffset now)
    {
        if (table.KeptAs is not { } state || database.IsRehearsing)
        {
            return;
        }

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
            if (Header.Of(connection) is not { } kept || kept.State != StateOf(connection, kept.Weak))
            {
                return null;
            }

            var anew = FactLoader.Load(connection, DateOnly.MaxValue, Moment.Of(connection, DateOnly.MaxValue), kept.Weak);
            var (months, made) = (MonthsOf(connection, kept), Months(anew, out var people));
            var same = (kept.People, kept.Merged, kept.Shared) == (people, anew.Identities.Merged, anew.Identities.SharedAddresses)
                && months?.Length == made.Count && months.Zip(made).All(pair => pair.First with { Content = [] } == pair.Second with { Content = [] } && pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content));
            return (made.Sum(month => (long)month.Facts), months is null ? KeptCounts.Damaged : same ? KeptCounts.True : KeptCounts.Wrong);
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

    /// <summary>The facts of now as they are kept; null where they are not, or are of another moment.</summary>
    internal static FactTable? Read(SqliteConnection connection, DateOnly asOf, bool countWeakIdentities)
    {
        if (Header.Of(connection) is not { } kept || kept.State != StateOf(connection, countWeakIdentities) || MonthsOf(connection, kept) is not { } months)
        {
            return null; // where it was damaged by a disk or another hand, too: the facts are asked, and what they say takes its place
        }

        var (facts, sessions) = (FactColumns.Of(months.Sum(month => month.Facts)), new SessionColumn[months.Sum(month => month.Sessions)]);
        var places = new (int Session, int Fact)[months.Length];
        for (var i = 1; i < months.Length; i++)
        {
            places[i] = (places[i - 1].Session + months[i - 1].Sessions, places[i - 1].Fact + months[i - 1].Facts);
        }

        var files = new IReadOnlyList<(string Atelier, long File)>[months.Length];
        Parallel.For(0, months.Length, i => files[i] = months[i].Read(sessions, places[i].Session, facts, places[i].Fact));
        return new FactTable(asOf, sessions, facts, kept.People)
        {
            Identities = new IdentityCounts(kept.Merged, kept.Shared),
            LastFiles = files.SelectMany((each, i) => each.Select(file => ((file.Atelier, months[i].Month), file.File))).ToDictionary(each => each.Item1, each => each.File),
        };
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
        var months = Months(table, out var people);
        long[] checksums = [.. months.Select(CountedChecksum.Of)];
        foreach (var (counted, checksum) in months.Zip(checksums))
        {
            connection.Execute(
                "INSERT INTO counted_month (month, people, facts, sessions, content, checksum) VALUES (@Month, @People, @Facts, @Sessions, @Content, @checksum);",
                new { Month = counted.Month.ToString(), counted.People, counted.Facts, counted.Sessions, counted.Content, checksum }, transaction);
        }

        var (merged, shared) = (table.Identities.Merged, table.Identities.SharedAddresses);
        connection.Execute(
            """
            INSERT INTO counted (batch, erasure, weak, program, people, merged, shared, months, checksum)
            VALUES (@Batch, @Erasure, @Weak, @Program, @people, @merged, @shared, @Count, @checksum);
            """,
            new { state.Batch, state.Erasure, state.Weak, state.Program, people, merged, shared, months.Count, checksum = CountedChecksum.Of(state, people, merged, shared, checksums) },
            transaction);
        transaction.Commit();
    }

    private static List<CountedMonth> Months(FactTable table, out int people)
    {
        var numbers = new int[table.LargestPerson + 1];
        var counted = people = 0;
        List<CountedMonth> months = [.. table.Sessions.Select(session => Month.Of(session.Date)).Distinct().Select(month => CountedMonth.Of(table, month, numbers, ref counted))];
        people = counted;
        return months;
    }

    /// <summary>Whether a column held what nobody writes there, so that it could not be read.</summary>
    private static bool IsNoNumber(Exception error) => error is DataException or OverflowException or InvalidCastException or FormatException;

    /// <summary>The months as they were written; null where they are not those any more.</summary>
    private static CountedMonth[]? MonthsOf(SqliteConnection connection, Header kept)
    {
        CountedMonthRow[] rows;
        try
        {
            rows = [.. connection.Query<CountedMonthRow>("SELECT month, people, facts, sessions, content, checksum FROM counted_month ORDER BY month;")];
        }
        catch (Exception error) when (IsNoNumber(error))
        {
            return null;
        }

        var months = new CountedMonth[rows.Length];
        var fitting = rows.Length == kept.Months && CountedChecksum.Of(kept.State, kept.People, kept.Merged, kept.Shared, [.. rows.Select(row => row.Checksum)]) == kept.Checksum;
        return fitting && ParallelEnumerable.Range(0, rows.Length).All(Fits) ? months : null;

        bool Fits(int i)
        {
            var row = rows[i];
            if (row.Content is null || !Month.TryParse(row.Month, CultureInfo.InvariantCulture, out var month))
            {
                return false;
            }

            months[i] = new CountedMonth(month, row.People, row.Facts, row.Sessions, row.Content);
            return CountedChecksum.Of(months[i]) == row.Checksum;
        }
    }

    internal sealed class Header
    {
        public long Batch { get; init; }

        public long Erasure { get; init; }

        public bool Weak { get; init; }

        public string Program { get; init; } = "";

        public int People { get; init; }

        public long Merged { get; init; }

        public long Shared { get; init; }

        public long Months { get; init; }

        public long Checksum { get; init; }

        public CountedState State => new(Batch, Erasure, Weak, Program);

        /// <summary>Null where nothing is kept, or where it was damaged so that it cannot be read.</summary>
        public static Header? Of(SqliteConnection connection)
        {
            try
            {
                return connection.QueryFirstOrDefault<Header>("SELECT batch, erasure, weak, program, people, merged, shared, months, checksum FROM counted;");
            }
            catch (Exception error) when (IsNoNumber(error))
            {
                return null;
            }
        }
    }
}

/// <summary>What counted facts know of, and by which rules.</summary>
/// <param name="Batch">The last batch; 0 before the first.</param>
/// <param name="Erasure">The last proof of erasure; 0 before the first.</param>
/// <param name="Weak">Whether a name alone is somebody.</param>
/// <param name="Program">The build that found out who is one person.</param>
internal sealed record CountedState(long Batch, long Erasure, bool Weak, string Program);
