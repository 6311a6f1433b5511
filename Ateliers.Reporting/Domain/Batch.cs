namespace Ateliers.Reporting.Domain;

/// <summary>How the rows of one file (or of a whole run) ended. Every row ends in exactly one of the six ways.</summary>
/// <param name="Loaded">Facts that were new.</param>
/// <param name="Updated">Facts that the row changed; the earlier fact stays.</param>
/// <param name="Unchanged">Facts that an earlier file had said already.</param>
/// <param name="Duplicates">Rows that repeat another row of the same file.</param>
/// <param name="Ignored">Rows left out by rule.</param>
/// <param name="Rejected">Rows that broke a rule.</param>
public readonly record struct RowTally(long Loaded, long Updated, long Unchanged, long Duplicates, long Ignored, long Rejected)
{
    /// <summary>All rows: the sum of the six, which is checked against the lines that were read before anything is committed.</summary>
    public long Rows => Loaded + Updated + Unchanged + Duplicates + Ignored + Rejected;

    /// <summary>The tally of two files together.</summary>
    public static RowTally operator +(RowTally a, RowTally b) => new(
        a.Loaded + b.Loaded,
        a.Updated + b.Updated,
        a.Unchanged + b.Unchanged,
        a.Duplicates + b.Duplicates,
        a.Ignored + b.Ignored,
        a.Rejected + b.Rejected);
}

/// <summary>A line of the ledger that takes a batch back: from its number on, the file is not known any more.</summary>
/// <param name="Of">The batch that was named. All readings of its bytes go with it.</param>
/// <param name="Author">The account that made it.</param>
/// <param name="Note">Why, in their words.</param>
public sealed record Retraction(long Of, string Author, string Note);

/// <summary>A line of the ledger: one ingested file, known by the SHA-256 of its bytes, or the retraction of one.</summary>
/// <param name="Id">Its number in the ledger, from 1, in the order of arrival.</param>
/// <param name="Name">The path as it was given or found, relative to the inbox where it lies there.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Format">The format that it was read as.</param>
/// <param name="Encoding">The text encoding that it was read in.</param>
/// <param name="Delimiter">The separator of its cells.</param>
/// <param name="Tally">How its rows ended.</param>
/// <param name="At">When it was committed, UTC.</param>
/// <param name="ToolVersion">The version of this tool that read it.</param>
/// <param name="Simulated">Whether it comes from a workspace that is marked as simulated.</param>
/// <param name="First">The first session date in it, or of which it took words of an earlier reading back; null when there is none.</param>
/// <param name="Last">The last one; null when there is none.</param>
/// <param name="RetractedBy">The retraction that took the file back; null while it stands.</param>
/// <param name="Retraction">What this line takes back; null for a file.</param>
public sealed record Batch(
    long Id,
    string Name,
    string Sha256,
    long Bytes,
    string Format,
    string Encoding,
    char Delimiter,
    RowTally Tally,
    DateTimeOffset At,
    string ToolVersion,
    bool Simulated,
    DateOnly? First,
    DateOnly? Last,
    long? RetractedBy = null,
    Retraction? Retraction = null)
{
    /// <summary>All rows of some batches, those of a file that was read again once.</summary>
    public static long RowsOf(IEnumerable<Batch> batches) => batches.GroupBy(batch => batch.Sha256).Sum(readings => readings.Last().Tally.Rows);
}
