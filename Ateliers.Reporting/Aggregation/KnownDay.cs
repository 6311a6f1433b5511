using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// The last day of which anything is known. Files come after their sessions: the days between the last of them and the as-of date are a
/// silence, which must not read like a delay.
/// </summary>
public static class KnownDay
{
    /// <summary>
    /// The last day with a recorded outcome; where that month is over and an atelier has sent the whole of it, its last day, and that of the
    /// months after it in which nobody was expected: no atelier was open, or all was cancelled. Null where no outcome is known: registrations say nothing of who came.
    /// </summary>
    public static DateOnly? Of(Programme programme, IReadOnlyCollection<KnownMonth> known, DateOnly asOf)
    {
        if (known.Max(month => month.LastOutcome) is not { } last)
        {
            return null;
        }

        var current = Month.Of(last);
        if (current.End >= asOf || !known.Any(month => month.Month == current && month is { Finished: true, LastOutcome: not null }))
        {
            return last;
        }

        var owed = new OwedMonths(programme, known);
        while (current.Plus(1).End < asOf && Completeness.IsKnown(owed, current.Plus(1).Period))
        {
            current = current.Plus(1);
        }

        return current.End;
    }
}
