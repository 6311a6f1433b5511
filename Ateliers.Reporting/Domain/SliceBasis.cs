namespace Ateliers.Reporting.Domain;

/// <summary>What a slice rests on, counted by SQL straight from the facts: the second opinion on its counts, and where they come from.</summary>
/// <param name="People">Distinct identified people with at least one attended session in it.</param>
/// <param name="Attendances">All attendances (attended).</param>
/// <param name="Nameless">Those of them of nameless people.</param>
/// <param name="OutcomeUnknown">Registrations for a session up to the as-of date without a recorded outcome.</param>
/// <param name="Sessions">Sessions with at least one recorded outcome.</param>
/// <param name="StoodFor">Facts that another one of the same person at the same session stands for.</param>
/// <param name="Merged">Identifiers that count as the person of a stronger one.</param>
/// <param name="ToldApart">People who share an address with somebody else and are told apart by their names, beyond the first on each address.</param>
/// <param name="Files">The files whose words stand in it, in their order.</param>
/// <param name="Corrections">What later lines of the ledger have changed in it, oldest first.</param>
/// <param name="Sql">The text that counted it, with the names of its parameters.</param>
public sealed record SliceBasis(
    People People,
    Visits Attendances,
    Visits Nameless,
    Visits OutcomeUnknown,
    long Sessions,
    long StoodFor,
    long Merged,
    long ToldApart,
    IReadOnlyList<SliceFile> Files,
    IReadOnlyList<SliceCorrection> Corrections,
    string Sql);

/// <summary>A file whose words stand in a slice. The facts and attendances of all files of a slice add up to those of the slice.</summary>
/// <param name="File">The number of the first reading of its bytes.</param>
/// <param name="Facts">Its words that stand, of whatever status: rows of the file, as far as they are in the slice.</param>
/// <param name="Attendances">The attendances that they are.</param>
/// <param name="Nameless">Those of them of nameless people.</param>
public sealed record SliceFile(long File, long Facts, Visits Attendances, Visits Nameless);

/// <summary>What a line of the ledger has changed in a slice of which something was known before.</summary>
/// <param name="Line">The number of the file, or of the retraction.</param>
/// <param name="Facts">Words on attendances that stand no more since.</param>
/// <param name="Sessions">Descriptions of sessions (theme, audience, capacity …) that stand no more since.</param>
public sealed record SliceCorrection(long Line, long Facts, long Sessions);
