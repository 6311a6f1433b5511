namespace Ateliers.Reporting.Domain;

/// <summary>What a declared number counts.</summary>
public enum DeclaredUnit
{
    /// <summary>Distinct people who came, as ours are.</summary>
    People,

    /// <summary>Visits.</summary>
    Attendances,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>So many a day, a week or a year: of no period in particular.</summary>
    Rate,

    /// <summary>What is aimed at, not what was reached.</summary>
    Aim,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Of whom a declared number was said, where it is somebody that has a figure of ours.</summary>
/// <param name="Atelier">The code of the one atelier; null for the whole network.</param>
public sealed record DeclaredScope(string? Atelier);

/// <summary>A figure that others declared. It stands beside ours and is never mixed with them.</summary>
/// <param name="Value">The number as said.</param>
/// <param name="Wording">What it was said to count, in the words of the source.</param>
/// <param name="Place">The atelier, city or country that it was said of.</param>
/// <param name="Period">The time that it was said of: 2018.</param>
/// <param name="SaidOn">When it was said: a day, a month or a year, ISO 8601.</param>
/// <param name="Source">Who said it, for readers.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Counts">What it counts; null where nobody has settled it, and then it is compared with nothing.</param>
/// <param name="Scope">Of whom, as far as it is the network or an atelier; null for any other place: a region, two cities together.</param>
/// <param name="Days">Its days, both ends inside; null where they are not known.</param>
public sealed record DeclaredFigure(
    long Value, Bilingual Wording, string Place, string Period, string SaidOn, string Source, string Url, DeclaredUnit? Counts = null, DeclaredScope? Scope = null, Period? Days = null);
