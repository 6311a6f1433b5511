using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>Counts the sessions of a period by weekday and hour: one look at each session, whoever came.</summary>
internal static class CountedHours
{
    private const int Weekdays = 7;
    private const int Hours = 24 + 1; // the last is no hour

    /// <summary>The sessions with a recorded outcome by weekday and, within it, by hour; those without a start come last. Where there are none nothing is told.</summary>
    /// <param name="table">The facts.</param>
    /// <param name="period">Sessions of these days, both ends inside.</param>
    public static IReadOnlyList<SessionHour> Of(FactTable table, Period period)
    {
        var (first, end) = table.Range(period);
        var cells = new (long Sessions, long Attended)[Weekdays * Hours];
        for (var place = first; place < end; place++)
        {
            ref readonly var total = ref table.Totals.All[place];
            if (total.Held)
            {
                ref readonly var session = ref table.Sessions[place];
                var weekday = ((int)session.Date.DayOfWeek + Weekdays - 1) % Weekdays;
                ref var cell = ref cells[(weekday * Hours) + (session.Timed ? session.Hour : Hours - 1)];
                cell = (cell.Sessions + 1, cell.Attended + total.Attended);
            }
        }

        return
        [
            .. cells.Index().Where(cell => cell.Item.Sessions > 0).Select(cell => new SessionHour(
                (cell.Index / Hours) + 1, cell.Index % Hours == Hours - 1 ? null : cell.Index % Hours, cell.Item.Sessions, new Visits(cell.Item.Attended))),
        ];
    }
}
