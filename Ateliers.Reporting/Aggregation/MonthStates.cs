using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>What is known of one month of one atelier.</summary>
public enum MonthState
{
    /// <summary>The month is over, a file has come in, and outcomes are known up to the last session.</summary>
    Received,

    /// <summary>The month is over and its last sessions, or all of them, have no outcome.</summary>
    Incomplete,

    /// <summary>The month is over, the atelier was open, and no row is known.</summary>
    Missing,

    /// <summary>The month is not over, or has not begun: nothing is owed yet, whatever has come in.</summary>
    UnderWay,

    /// <summary>The atelier was not open: nothing is owed.</summary>
    Closed,
}

/// <summary>Tells the state of every atelier-month of a period.</summary>
/// <param name="programme">Whose ateliers owe.</param>
/// <param name="completeness">What is missing and unfinished in the period.</param>
/// <param name="received">The atelier-months of which anything is known.</param>
/// <param name="asOf">What was known on this day.</param>
public sealed class MonthStates(Programme programme, Completeness completeness, IReadOnlySet<AtelierAndMonth> received, DateOnly asOf)
{
    private readonly OpenDays open = new(programme);
    private readonly HashSet<AtelierAndMonth> missing = [.. completeness.Missing];
    private readonly HashSet<AtelierAndMonth> unfinished = [.. completeness.Unfinished.Select(known => new AtelierAndMonth(known.Atelier, known.Month))];

    /// <summary>The state of an atelier's month.</summary>
    public MonthState Of(Atelier atelier, Month month)
    {
        var entry = new AtelierAndMonth(atelier.Code, month);
        return unfinished.Contains(entry) ? MonthState.Incomplete
            : received.Contains(entry) ? month.End < asOf ? MonthState.Received : MonthState.UnderWay
            : missing.Contains(entry) ? MonthState.Missing
            : Completeness.Owes(open, atelier, month, month.Period, received) ? MonthState.UnderWay
            : MonthState.Closed;
    }
}
