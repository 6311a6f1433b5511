namespace Ateliers.Reporting.Domain;

/// <summary>Where an edition stands at a moment.</summary>
public enum EditionStatus
{
    /// <summary>Made, and waiting for a second name.</summary>
    Draft,

    /// <summary>Published, and not to be told before its time.</summary>
    Embargoed,

    /// <summary>What is published now.</summary>
    Current,

    /// <summary>A later edition stands in its place; it stays at its address and says so.</summary>
    Superseded,
}

/// <summary>A month's or goal year's figures, frozen at publication.</summary>
/// <param name="Id">Its number in the ledger.</param>
/// <param name="Period">2019-02 or 2019.</param>
/// <param name="Number">From 1, one after another within its period.</param>
/// <param name="MadeAt">When its figures were frozen, UTC.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="PublishedAt">When it was published, UTC; null for a draft.</param>
/// <param name="ApprovedBy">The second name; null where none was asked for or given yet.</param>
/// <param name="Embargo">Not to be told before this moment, UTC; null without an embargo.</param>
/// <param name="Note">What was corrected and why; null for a first edition without one.</param>
/// <param name="Batch">The last line of the ledger of files that it knows.</param>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Version">The version of the program that made it.</param>
/// <param name="Moved">How many of its figures differ from the edition before; 0 for a first one.</param>
public sealed record Edition(
    long Id,
    string Period,
    int Number,
    DateTimeOffset MadeAt,
    string MadeBy,
    DateTimeOffset? PublishedAt,
    string? ApprovedBy,
    DateTimeOffset? Embargo,
    string? Note,
    long Batch,
    DateOnly AsOf,
    string Version,
    int Moved)
{
    /// <summary>From when on it may be told: its publication, or the end of its embargo where that is later; null for a draft.</summary>
    public DateTimeOffset? From => Embargo > PublishedAt ? Embargo : PublishedAt;

    /// <summary>Where it stands at a moment.</summary>
    /// <param name="all">The editions of its period.</param>
    /// <param name="now">The moment.</param>
    public EditionStatus StatusAt(IEnumerable<Edition> all, DateTimeOffset now) =>
        From is not { } from ? EditionStatus.Draft
        : from > now ? EditionStatus.Embargoed
        : After(all) is { } next && next.From <= now ? EditionStatus.Superseded
        : EditionStatus.Current;

    /// <summary>The published edition that takes its place; null while there is none.</summary>
    public Edition? After(IEnumerable<Edition> all) => all.Where(other => other.Number > Number && other.From is not null).MinBy(other => other.Number);
}
