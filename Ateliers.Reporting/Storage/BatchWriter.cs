using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What is known of a file before its first row.</summary>
/// <param name="Name">The path as given or found, relative to the inbox where it lies there.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Rules">Digest of the description, vocabulary and options that it is read with.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Format">The format that it is read as.</param>
/// <param name="Encoding">Its text encoding.</param>
/// <param name="Delimiter">Its separator.</param>
/// <param name="Simulated">Whether its workspace is marked as simulated.</param>
/// <param name="ToolVersion">The version of this tool.</param>
/// <param name="At">Now, UTC.</param>
/// <param name="Day">Now, as a local date of the programme.</param>
public sealed record BatchHeader(
    string Name,
    string Sha256,
    string Rules,
    long Bytes,
    string Format,
    string Encoding,
    char Delimiter,
    bool Simulated,
    string ToolVersion,
    DateTimeOffset At,
    DateOnly Day)
{
    /// <summary>Of which tool its tickets are, so that those of all its exports are known again by their numbers; null for those of its format alone.</summary>
    public string? TicketsOf { get; init; }
}

/// <summary>
/// Writes one file: all of it or nothing, in one transaction that also holds its line in the ledger. Disposed before <see cref="Commit"/>, it
/// leaves no trace. In a <see cref="Rehearsal"/> the transaction is a part of that one's.
/// </summary>
public sealed class BatchWriter : IDisposable
{
    private const string InsertBatch =
        """
        INSERT INTO batch (name, sha256, rules, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, rows, at, day, tool, simulated, tickets_of, file)
        VALUES (@Name, @Sha256, @Rules, @Bytes, @Format, @Encoding, @Delimiter, 0, 0, 0, 0, 0, 0, 0, @At, @Day, @Tool, @Simulated, @TicketsOf,
          (SELECT min(file) FROM batch WHERE sha256 = @Sha256 AND retracted_by IS NULL AND retracts IS NULL));
        UPDATE batch SET file = id WHERE id = last_insert_rowid() AND file IS NULL;
        SELECT id AS batch, file FROM batch WHERE id = last_insert_rowid();
        """;

    private const string UpdateBatch =
        """
        UPDATE batch SET loaded = @Loaded, updated = @Updated, unchanged = @Unchanged, duplicates = @Duplicates, ignored = @Ignored,
          rejected = @Rejected, rows = @Rows, first = @First, last = @Last WHERE id = @Id;
        """;

    private readonly Database database;
    private readonly BatchHeader header;
    private readonly FileTransaction transaction;
    private readonly long batch;
    private readonly FilePlace file;
    private readonly Words words;
    private readonly SessionWords descriptions;
    private readonly SessionWriter sessions;
    private readonly PersonWriter persons;
    private readonly FactWriter facts;
    private readonly LinkWriter links;
    private readonly KnownNames names;
    private readonly SessionsOfFile named = new();
    private readonly RejectWriter rejects;
    private long ignored;
    private long rejected;
    private bool begun;
    private bool open = true;

    /// <summary>Begins the transaction of one file.</summary>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <param name="header">What is known of the file.</param>
    /// <param name="configured">The ateliers of the configuration.</param>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public BatchWriter(Database database, BatchHeader header, IReadOnlyList<Atelier> configured)
    {
        (this.database, this.header) = (database, header);
        FileTransaction? begun = null;
        Guard(() => begun = new FileTransaction(database, header.Bytes));
        transaction = begun!;
        var begin = Begun();
        batch = begin.Batch;
        file = new FilePlace(begin.File, ReadBefore: begin.File < batch);
        words = new Words(database.Connection, file.Number);
        descriptions = new SessionWords(database.Connection, file.Number);
        sessions = new SessionWriter(database.Connection, batch, descriptions);
        sessions.AddAteliers(configured, configured: true);
        persons = new PersonWriter(database.Connection, batch);
        facts = new FactWriter(database.Connection, batch, file, words, persons, sessions);
        links = new LinkWriter(database.Connection, batch, persons);
        names = new KnownNames(database.Connection, persons);
        rejects = new RejectWriter(database.Connection, batch);
    }

    /// <summary>What a reader should know of the file beside what is known already, once settled: what it replaced, and where somebody may count twice.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Takes the next stretch of the file.</summary>
    /// <exception cref="FailureException">The disk is full or fails.</exception>
    public void Add(RowBlock block) => Guard(() =>
    {
        Begin();
        if (block.Anew)
        {
            transaction.Remember();
            sessions.StartAnew();
            persons.StartAnew();
            links.StartAnew();
        }

        sessions.AddAteliers(block.NewAteliers, configured: false);
        sessions.Add(block.Sessions);
        named.Add(block.Sessions);
        persons.Add(block.Persons, block.Forgotten);
        facts.Add(block.Rows);
        facts.Add(block.Tickets);
        links.Add(block.Links);
        names.Add(block.Names, block.ManyNamed);
        rejects.Add(block.Rejected);
        rejected += block.Rejected.Count;
        ignored += block.Ignored;
    });

    /// <summary>Settles the last rows and checks that every row of the file ended in one of the six ways.</summary>
    /// <param name="rowsRead">The data rows that the file was seen to have.</param>
    /// <exception cref="FailureException">The sum does not hold (nothing is kept), or the disk is full or fails.</exception>
    public RowTally Settle(long rowsRead)
    {
        var tally = default(RowTally);
        Guard(() =>
        {
            Begin();
            var (loaded, updated, unchanged, duplicates) = facts.Finish();
            persons.Flush();
            descriptions.Finish(batch);
            sessions.Touch(words.DaysWithdrawn());
            using var touched = new TouchedSessions(database.Connection, sessions.KnownBefore, sessions.Before);
            IEnumerable<Remark> remarks = [new(RemarkCode.ListsReplaced, facts.ReplacedLists), .. DoubtfulSessions.Find(touched), .. DoubtfulPeople.Find(touched, names, file.Number), .. named.Find(touched, sessions.AtOtherHours)];
            Remarks = [.. remarks.Where(remark => remark.Rows > 0)];
            tally = new RowTally(loaded, updated, unchanged, duplicates, ignored + facts.Forgotten, rejected);
        });
        return tally.Rows == rowsRead
            ? tally
            : throw new FailureException(Outcome.Failed, new(
                $"{header.Name} : {rowsRead} lignes lues mais {tally.Rows} comptées. C'est un défaut de cet outil : rien n'a été enregistré, signalez-le.",
                $"{header.Name}: {rowsRead} rows were read but {tally.Rows} accounted for. This is a defect of this tool: nothing was saved, please report it."));
    }

    /// <summary>Makes the file part of what is known; returns its line in the ledger.</summary>
    /// <exception cref="FailureException">The disk is full or fails; nothing is kept.</exception>
    public Batch Commit(RowTally tally)
    {
        Guard(() =>
        {
            Count(tally);
            Release();
            transaction.Commit();
        });
        open = false;
        return new Batch(
            batch, header.Name, header.Sha256, header.Bytes, header.Format, header.Encoding, header.Delimiter, tally, header.At, header.ToolVersion, header.Simulated, sessions.First, sessions.Last);
    }

    /// <summary>Takes everything back unless <see cref="Commit"/> was reached.</summary>
    public void Dispose()
    {
        if (!open)
        {
            return;
        }

        open = false;
        try
        {
            Release();
        }
        catch (SqliteException)
        {
            // A statement tells once more what it failed of.
        }

        transaction.TakeBack();
    }

    /// <summary>Before the first row: what an earlier reading of the same bytes had said makes room for this one.</summary>
    private void Begin()
    {
        if (file.ReadBefore && !begun)
        {
            words.Withdraw(forReading: true);
            facts.Withdraw();
            descriptions.Withdraw();
        }

        begun = true;
    }

    /// <summary>SQLite ends a transaction only when no statement is at work.</summary>
    private void Release()
    {
        facts.Dispose();
        links.Dispose();
        names.Dispose();
        persons.Dispose();
        sessions.Dispose();
        rejects.Dispose();
        descriptions.Dispose();
        words.Dispose();
    }

    /// <summary>Writes the batch, of which nothing is counted yet, and its file.</summary>
    private FileReading Begun() => database.Connection.QuerySingle<FileReading>(
        InsertBatch,
        new
        {
            header.Name,
            header.Sha256,
            header.Rules,
            header.Bytes,
            header.Format,
            header.Encoding,
            Delimiter = header.Delimiter.ToString(),
            At = Iso.Instant(header.At),
            Day = Iso.Date(header.Day),
            Tool = header.ToolVersion,
            header.Simulated,
            header.TicketsOf,
        });

    /// <summary>Writes what became of its rows.</summary>
    private void Count(RowTally tally) => database.Connection.Execute(
        UpdateBatch,
        new
        {
            Id = batch,
            tally.Loaded,
            tally.Updated,
            tally.Unchanged,
            tally.Duplicates,
            tally.Ignored,
            tally.Rejected,
            tally.Rows,
            First = sessions.First is { } first ? Iso.Date(first) : null,
            Last = sessions.Last is { } last ? Iso.Date(last) : null,
        });

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }
}

/// <summary>Where a file stands in the order of files: bytes that are read again keep the place of their first reading (docs/decisions/0010).</summary>
/// <param name="Number">The batch of that first reading.</param>
/// <param name="ReadBefore">Whether this is not the first.</param>
internal readonly record struct FilePlace(long Number, bool ReadBefore);
