using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a reading of a whole file has shown, and what must be known from its first row on: the file is then read again with it.</summary>
/// <param name="Order">The order of day and month; null as long as the description's has not been contradicted.</param>
/// <param name="BirthOrder">The same for days of birth; null reads them in the order of the sessions' days where that is known.</param>
/// <param name="Day">The one day that all rows of a list of tickets state that state any, for those that state none; null where there is no such day.</param>
public sealed record Learned(DayOrder? Order = null, DayOrder? BirthOrder = null, DateOnly? Day = null)
{
    /// <summary>What is known of a file that nobody has read yet.</summary>
    public static Learned Nothing { get; } = new();
}
