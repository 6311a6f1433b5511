namespace Ateliers.Reporting.Domain;

/// <summary>By what a count may be split. Several, combined, cross.</summary>
[Flags]
public enum Dimensions
{
    /// <summary>One count over everything.</summary>
    None = 0,

    /// <summary>By atelier.</summary>
    Atelier = 1,

    /// <summary>By theme.</summary>
    Theme = 2,

    /// <summary>By audience.</summary>
    Audience = 4,

    /// <summary>By format of the session.</summary>
    Format = 8,

    /// <summary>By calendar month of the session.</summary>
    Month = 16,

    /// <summary>By ISO week of the session, which begins on Monday.</summary>
    Week = 32,

    /// <summary>By day of the session.</summary>
    Day = 64,

    /// <summary>By weekday of the session.</summary>
    Weekday = 128,

    /// <summary>By age band on the day of the session.</summary>
    AgeBand = 256,

    /// <summary>By gender.</summary>
    Gender = 512,
}

/// <summary>The dimensions that a combination is made of.</summary>
public static class DimensionSets
{
    /// <summary>Each of them alone.</summary>
    public static IEnumerable<Dimensions> Single(this Dimensions by) => Enum.GetValues<Dimensions>().Where(each => each != Dimensions.None && by.HasFlag(each));

    /// <summary>All splits by some of them, by none and by all of them too.</summary>
    public static IEnumerable<Dimensions> Parts(this Dimensions by) =>
        by.Single().Aggregate(new[] { Dimensions.None }.AsEnumerable(), (parts, each) => parts.SelectMany(part => new[] { part, part | each }));
}

/// <summary>
/// One cell of a count: a value for each dimension that the count was split by, null for the others. A split dimension whose value is
/// not recorded is the empty string, so that "not recorded" is a cell of its own and no row is lost.
/// </summary>
/// <param name="Atelier">An atelier's code.</param>
/// <param name="Theme">A theme's code.</param>
/// <param name="Audience">An audience's code.</param>
/// <param name="Format">A session format's code.</param>
/// <param name="From">The first day of the cell's month, week or day; null when not split by time.</param>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="Age">An age band's code.</param>
/// <param name="Gender">female, male or other.</param>
public sealed record Slice(
    string? Atelier = null,
    string? Theme = null,
    string? Audience = null,
    string? Format = null,
    DateOnly? From = null,
    int? Weekday = null,
    string? Age = null,
    string? Gender = null)
{
    /// <summary>
    /// What is written in place of a code that is not recorded, wherever other programs read it; no atelier and no term may have it as its code.
    /// </summary>
    public const string NotRecorded = "not-recorded";

    /// <summary>The slice that holds everything.</summary>
    public static Slice Whole { get; } = new();
}

/// <summary>What to count: a period, the codes to keep (null keeps all), and the dimensions to split by.</summary>
/// <param name="Period">Sessions of these days, both ends inside.</param>
/// <param name="By">The dimensions to split by.</param>
/// <param name="Ateliers">Keep these ateliers only; null keeps all.</param>
/// <param name="Themes">Keep these themes only; null keeps all.</param>
/// <param name="Audiences">Keep these audiences only; null keeps all.</param>
/// <param name="GoalYearFirstMonth">The month (1 to 12) with which a goal year begins: first contacts are counted within goal years.</param>
/// <param name="Formats">Keep sessions of these formats only; null keeps all.</param>
/// <param name="Ages">Keep attendances of people of these age bands only, on the day of the session; the empty text stands for those whose age is not recorded, null keeps all.</param>
/// <param name="Genders">Keep attendances of people of these genders only (female, male, other); the empty text stands for those whose gender is not recorded, null keeps all.</param>
public sealed record CountQuery(
    Period Period,
    Dimensions By = Dimensions.None,
    IReadOnlyList<string>? Ateliers = null,
    IReadOnlyList<string>? Themes = null,
    IReadOnlyList<string>? Audiences = null,
    int GoalYearFirstMonth = 1,
    IReadOnlyList<string>? Formats = null,
    IReadOnlyList<string>? Ages = null,
    IReadOnlyList<string>? Genders = null);

/// <summary>Everything that is counted of one slice, from the facts. Aggregation makes figures of it; nothing else is counted twice.</summary>
/// <param name="Slice">The cell.</param>
/// <param name="Identified">Distinct identified people with at least one attended session in the slice.</param>
/// <param name="WeaklyIdentified">Those of them whom a name alone names at each of these attendances.</param>
/// <param name="New">Those of <paramref name="Identified"/> whose first attendance ever, anywhere in the programme, falls in the cell's own period.</param>
/// <param name="FirstContacts">People whose first attendance of a goal year falls in the slice.</param>
/// <param name="IdentifiedVisits">Attendances (attended) of identified people.</param>
/// <param name="AnonymousVisits">Attendances (attended) of nameless people, head counts included.</param>
/// <param name="WalkIns">Those of all attended that stand outside the no-show rate.</param>
/// <param name="Absences">Registered and did not come.</param>
/// <param name="OutcomeUnknown">Registered, session not after the as-of date, outcome not recorded.</param>
/// <param name="Upcoming">Registered for a session after the as-of date.</param>
/// <param name="Cancelled">Registrations taken back.</param>
/// <param name="Sessions">Sessions with at least one recorded outcome (attended or absent).</param>
/// <param name="LargestSession">
/// The most people (identified and nameless) that attended one session within the slice. A session without a start may be several sittings of a day: of
/// its head counts the largest counts only.
/// </param>
/// <param name="SeatedVisits">Attendances at sessions that have a capacity and an outcome; null where people are split or kept by age or gender.</param>
/// <param name="Seats">Σ capacity of these sessions; null likewise.</param>
/// <param name="SessionsWithoutCapacity">Sessions left out of the fill rate; null likewise.</param>
public sealed record SliceCounts(
    Slice Slice,
    People Identified,
    People WeaklyIdentified,
    People New,
    People FirstContacts,
    Visits IdentifiedVisits,
    Visits AnonymousVisits,
    Visits WalkIns,
    Visits Absences,
    Visits OutcomeUnknown,
    Visits Upcoming,
    Visits Cancelled,
    long Sessions,
    long LargestSession,
    long? SeatedVisits,
    long? Seats,
    long? SessionsWithoutCapacity)
{
    /// <summary>All attendances (attended).</summary>
    public Visits Attended => IdentifiedVisits + AnonymousVisits;

    /// <summary>The counts of a slice in which nothing happened.</summary>
    public static SliceCounts Empty(Slice slice) => new(
        slice, default, default, default, default, default, default, default, default, default, default, default, 0, 0, 0, 0, 0);
}
