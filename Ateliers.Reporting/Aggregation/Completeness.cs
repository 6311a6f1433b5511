using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>A month of an atelier.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Month">The month of its sessions.</param>
public readonly record struct AtelierAndMonth(string Atelier, Month Month);

/// <summary>How complete the data of a period is: whether it is over, and which atelier-months are owed and have not come in.</summary>
/// <param name="Over">Whether the period ended before the as-of date.</param>
/// <param name="Missing">Months that are over, in which an atelier was open and for which no row is known: by month, then in the order of the programme.</param>
/// <param name="Unfinished">Months that are over and whose last sessions have no outcome: the export was made before they took place, or nobody noted who came.</param>
public sealed record Completeness(bool Over, IReadOnlyList<AtelierAndMonth> Missing, IReadOnlyList<KnownMonth> Unfinished)
{
    /// <summary>Final when the period is over, nothing that is owed is missing, and the last sessions have outcomes.</summary>
    public FigureStatus Status => Over && Missing.Count == 0 && Unfinished.Count == 0 ? FigureStatus.Final : FigureStatus.Provisional;

    /// <summary>What is known of a period at a date: which of its months that are over are owed (<see cref="Owes"/>) and missing or unfinished.</summary>
    /// <param name="owed">What is known of whose months.</param>
    /// <param name="period">Both ends inside.</param>
    /// <param name="asOf">What was known on this day.</param>
    public static Completeness Of(OwedMonths owed, Period period, DateOnly asOf) => new(
        period.To < asOf,
        [.. owed.Missing(period, asOf)],
        [.. owed.Received.Where(month => !month.Finished && month.Month.End < asOf && month.Month.Period.Within(period) is not null)]);

    /// <summary>
    /// How firm a figure of a period is, wherever it stands. Final when its last month is over, as files come by the month, and nothing is missing or
    /// unfinished from the first day of the goal year in which it begins: who is new or comes first in a month hangs on the months before it.
    /// </summary>
    /// <param name="owed">What is known of whose months.</param>
    /// <param name="period">The figure's own, both ends inside.</param>
    /// <param name="asOf">What was known on this day.</param>
    public static FigureStatus StatusOf(OwedMonths owed, Period period, DateOnly asOf)
    {
        var first = owed.Programme.GoalYear(owed.Programme.GoalYearOf(period.From)).From;
        return Month.Of(period.To).End < asOf ? Of(owed, new Period(first, period.To), asOf).Status : FigureStatus.Provisional;
    }

    /// <summary>
    /// Whether a number can be said of a period at all: an outcome is recorded in one of its months, or nobody was expected: each atelier was closed or
    /// has sent cancellations only. Otherwise its files are still to come, and unknown is not zero.
    /// </summary>
    /// <param name="owed">What is known of whose months.</param>
    /// <param name="period">Both ends inside.</param>
    /// <param name="ateliers">Codes of the ateliers that the number is of; null stands for all.</param>
    public static bool IsKnown(OwedMonths owed, Period period, IReadOnlyCollection<string>? ateliers = null)
    {
        bool IsOf(string code) => ateliers is null || ateliers.Contains(code, StringComparer.Ordinal);
        var rows = owed.Received.Where(month => IsOf(month.Atelier) && month.Month.Period.Within(period) is not null).ToList();
        return rows.Exists(month => month.LastOutcome is not null)
            || (rows.TrueForAll(month => month.LastSession is null) && !owed.Missing(period, DateOnly.MaxValue).Any(entry => IsOf(entry.Atelier)));
    }

    /// <summary>
    /// Whether an atelier owes a month: whether it was open on a day of it that lies in the period. One whose opening is not known owes nothing before its
    /// first known month.
    /// </summary>
    /// <param name="open">The open days of the programme.</param>
    /// <param name="atelier">The atelier.</param>
    /// <param name="month">The month, over or not.</param>
    /// <param name="period">Both ends inside.</param>
    /// <param name="known">The atelier-months of which anything is known.</param>
    public static bool Owes(OpenDays open, Atelier atelier, Month month, Period period, IReadOnlySet<AtelierAndMonth> known)
    {
        if (atelier.Opens is null && !known.Any(entry => entry.Atelier == atelier.Code && entry.Month.CompareTo(month) <= 0))
        {
            return false;
        }

        return month.Period.Within(period) is { } days && open.DaysOf(atelier, days).Any();
    }
}
