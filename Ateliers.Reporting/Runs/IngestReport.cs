using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>What to ingest, and how.</summary>
/// <param name="Paths">Files, folders, or - for standard input.</param>
/// <param name="Format">The format to read them as; null recognises it.</param>
/// <param name="FormatFile">A description of one's own; null when there is none.</param>
/// <param name="Atelier">The atelier of rows that name none; null takes the name of the folder.</param>
/// <param name="NewAteliers">Whether an atelier that nobody knows is taken as a new one.</param>
/// <param name="DryRun">Says what would happen, and keeps nothing.</param>
public sealed record IngestOptions(
    IReadOnlyList<string> Paths, string? Format = null, string? FormatFile = null, string? Atelier = null, bool NewAteliers = false, bool DryRun = false);

/// <summary>How a file ended.</summary>
public enum FileStatus
{
    /// <summary>Its rows are accounted for and committed.</summary>
    Loaded,

    /// <summary>The same bytes were loaded before: it was not read again.</summary>
    AlreadyLoaded,

    /// <summary>It lies in a folder and was retracted: it stays out until it is named itself.</summary>
    Retracted,

    /// <summary>Nothing of it was taken.</summary>
    Refused,

    /// <summary>The run ended while it was read: nothing of it was taken, and no file after it was looked at.</summary>
    Failed,
}

/// <summary>How one file ended. A file that was not read has no format and no rows.</summary>
/// <param name="Path">As given or found.</param>
/// <param name="Sha256">Of its bytes; null when it could not be read.</param>
/// <param name="Format">The format that it was read as.</param>
/// <param name="Encoding">Its text encoding.</param>
/// <param name="Delimiter">Its separator.</param>
/// <param name="Tally">How its rows ended in this run.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Rejects">The first rejected rows, 20 at most.</param>
/// <param name="Remarks">What a reader should know of a file that was read all the same.</param>
/// <param name="Batch">Its number in the ledger; null when it has none, or where a dry run has taken it back.</param>
/// <param name="Refusal">Why it was refused or failed, and what to do; null when it was not.</param>
/// <param name="Note">What should be looked at although nothing went wrong; null where nothing should.</param>
public sealed record FileReport(
    string Path,
    string? Sha256,
    string? Format,
    string? Encoding,
    char? Delimiter,
    RowTally Tally,
    FileStatus Status,
    IReadOnlyList<RejectedRow> Rejects,
    IReadOnlyList<Remark> Remarks,
    long? Batch,
    Bilingual? Refusal,
    Bilingual? Note = null);

/// <summary>How an ingest ended.</summary>
/// <param name="Files">File by file, in the order in which they were read.</param>
/// <param name="DryRun">Whether nothing was kept.</param>
/// <param name="Failure">What ended the run at the last of the files; null when all were looked at.</param>
/// <param name="Changes">Of a dry run: what would move, in the months and in the reports that stand; null of another run.</param>
public sealed record IngestReport(IReadOnlyList<FileReport> Files, bool DryRun, FailureException? Failure = null, Movement? Changes = null)
{
    /// <summary>All rows of this run.</summary>
    public RowTally Tally => Files.Aggregate(default(RowTally), (sum, file) => sum + file.Tally);

    /// <summary>A failure weighs more than a refused file, and that more than a rejected row.</summary>
    public Outcome Outcome =>
        Failure is not null ? Failure.Outcome
        : Files.Any(file => file.Status == FileStatus.Refused) ? Outcome.FileRefused
        : Tally.Rejected > 0 ? Outcome.RowsRejected
        : Outcome.Done;
}

/// <summary>How far a file has been read.</summary>
/// <param name="Name">The file.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Read">How many of these bytes have been read.</param>
public sealed record IngestProgress(string Name, long Bytes, long Read);
