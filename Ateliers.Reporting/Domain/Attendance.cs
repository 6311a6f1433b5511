namespace Ateliers.Reporting.Domain;

/// <summary>What is known of one person at one session. The order is that of strength: of two words for one fact in one file, the higher wins.</summary>
public enum AttendanceStatus
{
    /// <summary>Took back the registration; neither reached nor a no-show.</summary>
    Cancelled = 1,

    /// <summary>Signed up; whether the person came is not recorded.</summary>
    Registered = 2,

    /// <summary>Signed up and did not come (a no-show).</summary>
    Absent = 3,

    /// <summary>Came. The only status that counts as reached.</summary>
    Attended = 4,
}

/// <summary>A gender as an export states it; null stands for "not stated".</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,

    /// <summary>Another answer than these two.</summary>
    Other = 3,
}

/// <summary>Age on the day of the session, in the bands of La Coop de la médiation numérique; null stands for "not stated".</summary>
public enum AgeBand
{
    /// <summary>0 to 11 years.</summary>
    Under12 = 1,

    /// <summary>12 to 17 years.</summary>
    From12To17 = 2,

    /// <summary>18 to 24 years.</summary>
    From18To24 = 3,

    /// <summary>25 to 39 years.</summary>
    From25To39 = 4,

    /// <summary>40 to 59 years.</summary>
    From40To59 = 5,

    /// <summary>60 to 69 years.</summary>
    From60To69 = 6,

    /// <summary>70 years and more.</summary>
    From70 = 7,
}

/// <summary>The age bands and the words for them.</summary>
public static class AgeBands
{
    /// <summary>The codes of all bands, the youngest first.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enum.GetValues<AgeBand>().Select(Code)];

    /// <summary>The band of an age in whole years; null under 0 or over 120, which nobody is.</summary>
    public static AgeBand? Of(int years) => years switch
    {
        < 0 or > 120 => null,
        < 12 => AgeBand.Under12,
        < 18 => AgeBand.From12To17,
        < 25 => AgeBand.From18To24,
        < 40 => AgeBand.From25To39,
        < 60 => AgeBand.From40To59,
        < 70 => AgeBand.From60To69,
        _ => AgeBand.From70,
    };

    /// <summary>The band as files and commands write it: 25-39.</summary>
    public static string Code(this AgeBand band) => band switch
    {
        AgeBand.Under12 => "0-11",
        AgeBand.From12To17 => "12-17",
        AgeBand.From18To24 => "18-24",
        AgeBand.From25To39 => "25-39",
        AgeBand.From40To59 => "40-59",
        AgeBand.From60To69 => "60-69",
        AgeBand.From70 => "70+",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}

/// <summary>The words for genders.</summary>
public static class Genders
{
    /// <summary>The codes of all genders.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enum.GetValues<Gender>().Select(Code)];

    /// <summary>The gender as files and commands write it: female.</summary>
    public static string Code(this Gender gender) => gender switch
    {
        Gender.Female => "female",
        Gender.Male => "male",
        Gender.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(gender)),
    };
}
