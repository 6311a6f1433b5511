namespace Ateliers.Reporting.Domain;

/// <summary>
/// One accepted row of a file: one person (or several nameless ones) at one session. Sessions and persons are positions in the lists
/// that the blocks of the file have brought since the last <see cref="RowBlock.Anew"/>, so that a file of millions of rows names each of them once or a few times.
/// </summary>
/// <param name="Line">The line of the file on which the row begins, 1-based.</param>
/// <param name="Session">Position among the file's sessions, 0-based.</param>
/// <param name="Person">Position among the file's persons, 0-based; -1 for nameless people.</param>
/// <param name="Name">
/// A keyed 32-bit fingerprint of the name, used only to tell two people apart who share one e-mail in one session; 0 when the row has no name.
/// </param>
/// <param name="Status">What is known of the attendance.</param>
/// <param name="Count">How many people the row stands for: 1, or a head count where <paramref name="Person"/> is -1.</param>
/// <param name="WalkIn">Came without having registered, or the source cannot record an absence: outside the no-show rate.</param>
/// <param name="Gender">As stated; null when not.</param>
/// <param name="Age">On the day of the session; null when not known.</param>
public readonly record struct AttendanceRow(
    int Line,
    int Session,
    int Person,
    uint Name,
    AttendanceStatus Status,
    int Count,
    bool WalkIn,
    Gender? Gender,
    AgeBand? Age);

/// <summary>An accepted row of a list of tickets. Who came with a ticket may have no name, and still is nobody else in the next export: the ticket tells, unless the person has an id.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Ticket">A keyed hash of the ticket's number, above 0; the same in every export of its tool.</param>
/// <param name="WithinAddress">Whether the number tells nothing alone, being short or missing: then it counts within the row's address.</param>
public readonly record struct TicketRow(AttendanceRow Row, long Ticket, bool WithinAddress);

/// <summary>A row that was not taken, and why. It holds no value of the row: a message must not carry a name or an e-mail.</summary>
/// <param name="Line">The line of the file on which the row begins, 1-based.</param>
/// <param name="Column">The header of the column that is at fault; empty when the whole row is.</param>
/// <param name="Code">Which rule it broke.</param>
public sealed record RejectedRow(int Line, string Column, RejectCode Code);

/// <summary>What a row that carries two identifiers says: both are of one person, who goes under the name that stands beside them.</summary>
/// <param name="Person">Position among the file's persons, 0-based: who is known by the stronger of the two.</param>
/// <param name="Scope">Within what the stronger one is an id.</param>
/// <param name="Weaker">The key of the weaker one: an e-mail, a phone number, or a name with birth.</param>
/// <param name="Name">The name's fingerprint, as in <see cref="AttendanceRow"/>; 0 when the row has no name.</param>
/// <param name="IsForgotten">Whether the weaker one was forgotten: nothing says whether the row is older than that.</param>
public readonly record struct PersonLink(int Person, IdScope Scope, PersonKey Weaker, uint Name, bool IsForgotten);

/// <summary>The name of a person whose attendances bear none, as something else says who it is, or the name itself does.</summary>
/// <param name="Person">Position among the file's persons, 0-based.</param>
/// <param name="Name">The name's fingerprint, as in <see cref="AttendanceRow"/>; never 0.</param>
public readonly record struct PersonName(int Person, uint Name);

/// <summary>Within what an id tells people apart: two ids of one scope are two people.</summary>
public enum IdScope
{
    /// <summary>The identifier is no id.</summary>
    NoId = 0,

    /// <summary>All sources of the programme.</summary>
    Programme = 1,

    /// <summary>The format of the file.</summary>
    Format = 2,
}

/// <summary>A stretch of a file, in order: what its rows said, and the sessions and persons that they name for the first time.</summary>
/// <param name="Anew">
/// Whether the reader has forgotten the sessions and persons of the blocks before, so that its memory stays bounded: positions start at 0
/// again, and who comes back is named again.
/// </param>
/// <param name="NewAteliers">Ateliers that neither the configuration nor the database knew, named here for the first time; only where new ateliers are allowed.</param>
/// <param name="Sessions">Sessions not named since the last <paramref name="Anew"/>; they follow those of the blocks before.</param>
/// <param name="Persons">Persons not named since the last <paramref name="Anew"/>; they follow those of the blocks before.</param>
/// <param name="Rows">The accepted rows of all other formats.</param>
/// <param name="Rejected">The rejected rows.</param>
/// <param name="Ignored">How many rows were left out by rule (blank rows, rows whose status the description ignores).</param>
/// <param name="BytesRead">How far the file has been read, in bytes of the file as it lies on disk.</param>
public sealed record RowBlock(
    bool Anew,
    IReadOnlyList<Atelier> NewAteliers,
    KeyedSession[] Sessions,
    PersonKey[] Persons,
    AttendanceRow[] Rows,
    IReadOnlyList<RejectedRow> Rejected,
    int Ignored,
    long BytesRead)
{
    /// <summary>The links that rows of this stretch state, each once for every different set of cells since the last <see cref="Anew"/>.</summary>
    public PersonLink[] Links { get; init; } = [];

    /// <summary>The names of persons whose attendances bear none, each once or more since the last <see cref="Anew"/>.</summary>
    public PersonName[] Names { get; init; } = [];

    /// <summary>Positions of persons on whose address or phone number a third name has been read, each once since the last <see cref="Anew"/>.</summary>
    public int[] ManyNamed { get; init; } = [];

    /// <summary>The accepted rows of a format whose tickets have numbers, in the order of the file.</summary>
    public TicketRow[] Tickets { get; init; } = [];

    /// <summary>
    /// Those among <see cref="Persons"/> who were forgotten, by their position, and the day up to which nothing is kept of them: their rows at sessions of that day or before are
    /// ignored, and a row after it is of somebody new.
    /// </summary>
    public IReadOnlyList<(int Person, DateOnly Day)> Forgotten { get; init; } = [];
}
