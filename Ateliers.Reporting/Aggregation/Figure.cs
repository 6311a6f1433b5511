using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>In what a figure counts.</summary>
public enum Unit
{
    /// <summary>Distinct people: not additive.</summary>
    People,

    /// <summary>Attendances (visits): additive.</summary>
    Attendances,

    /// <summary>Sessions: additive.</summary>
    Sessions,

    /// <summary>A number between 0 and 1 (or above), never a percentage.</summary>
    Ratio,

    /// <summary>Open days of the network.</summary>
    Days,
}

/// <summary>How firm a figure is.</summary>
public enum FigureStatus
{
    /// <summary>The period is not over, or something that is owed has not come in.</summary>
    Provisional,

    /// <summary>The period is over and everything that is owed has come in.</summary>
    Final,

    /// <summary>A figure that was published as final with another number: said by an edition, and by the report of a period that was published.</summary>
    Revised,

    /// <summary>Said by others, not counted by us.</summary>
    Declared,

    /// <summary>Hidden to protect people; the value is null, which is never 0.</summary>
    Suppressed,
}

/// <summary>Of what a figure speaks; null means all.</summary>
/// <param name="Atelier">An atelier's code; the empty string for "not recorded".</param>
/// <param name="Theme">A theme's code; the empty string for "not recorded".</param>
/// <param name="Audience">An audience's code; the empty string for "not recorded".</param>
/// <param name="Format">A session format's code; the empty string for "not recorded".</param>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="AgeBand">An age band's code; the empty string for "not recorded".</param>
/// <param name="Gender">female, male, other; the empty string for "not recorded".</param>
public sealed record FigureScope(
    string? Atelier = null,
    string? Theme = null,
    string? Audience = null,
    string? Format = null,
    int? Weekday = null,
    string? AgeBand = null,
    string? Gender = null)
{
    /// <summary>The whole programme.</summary>
    public static FigureScope All { get; } = new();
}

/// <summary>One number with all that it needs to be quoted: the same object on the page, in the export, in the API and in the mail.</summary>
/// <param name="Id">A figure id of docs/methodology.md: people-reached.</param>
/// <param name="Unit">In what it counts.</param>
/// <param name="Scope">Of what it speaks.</param>
/// <param name="Period">Its days, both ends inside.</param>
/// <param name="Value">The number; null where it cannot be known or must not be said, which is never 0.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Lower">The least it can be; null where the value is exact or there is no range.</param>
/// <param name="Upper">The most it can be; null likewise.</param>
/// <param name="Estimate">The likeliest; null likewise.</param>
/// <param name="Of">For a ratio that exists over several wholes (reference-multiple): goal, remaining or people-reached; otherwise null.</param>
/// <param name="Excluded">For fill-rate: how many sessions were left out because they have no capacity; otherwise null.</param>
/// <param name="Intervals">For forecast: where it will lie four times in five and nineteen times in twenty; otherwise null.</param>
public sealed record Figure(
    string Id,
    Unit Unit,
    FigureScope Scope,
    Period Period,
    double? Value,
    FigureStatus Status,
    DateOnly AsOf,
    double? Lower = null,
    double? Upper = null,
    double? Estimate = null,
    string? Of = null,
    long? Excluded = null,
    Intervals? Intervals = null)
{
    /// <summary>The definition that the value follows: people-reached/1. The number grows when the meaning changes.</summary>
    public string Definition => $"{Id}/1";
}

/// <summary>The bounds of a forecast, of which each is inside; no bound lies below what is known already.</summary>
/// <param name="Lower80">One time in ten it will be less.</param>
/// <param name="Upper80">One time in ten it will be more.</param>
/// <param name="Lower95">One time in forty it will be less.</param>
/// <param name="Upper95">One time in forty it will be more.</param>
public sealed record Intervals(double Lower80, double Upper80, double Lower95, double Upper95);
