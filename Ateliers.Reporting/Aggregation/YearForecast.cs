using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// The forecast of the people that a goal year will have reached (<see cref="Forecaster"/>). People do not add up over months, their first contacts do: what
/// is forecast is the first contacts still to come, by open atelier-day. An atelier-month of which nothing has come in is still to come, not empty.
/// </summary>
/// <param name="programme">Whose ateliers are open.</param>
/// <param name="goalYear">The goal year.</param>
/// <param name="fullYears">The full goal years before it (<see cref="Season.FullYears"/>), in order; those after a gap count.</param>
/// <param name="received">The atelier-months for which anything is known.</param>
public sealed class YearForecast(Programme programme, int goalYear, IReadOnlyList<int> fullYears, IReadOnlyCollection<KnownMonth> received)
{
    /// <summary>The last stretch, in days: eight weeks, long enough to hold every weekday eight times and short enough to be now.</summary>
    private const int Stretch = 56;

    /// <summary>The share of the atelier-days to date of which something must have come in: less of them says little of the others.</summary>
    private const double LeastReceived = 0.5;

    private readonly OpenDays open = new(programme);

    private readonly HashSet<AtelierAndMonth> known = [.. received.Select(month => new AtelierAndMonth(month.Atelier, month.Month))];

    /// <summary>The days whose first contacts it takes: from the first full year in one stretch before the goal year, to the end of that year.</summary>
    public Period Basis => new(programme.GoalYear(goalYear - Before).From, programme.GoalYear(goalYear).To);

    /// <summary>How many full years lie before the goal year without a gap.</summary>
    private int Before => Enumerable.Range(1, fullYears.Count).TakeWhile(back => fullYears.Contains(goalYear - back)).Count();

    /// <summary>The forecast from what was known at the end of a day; null where nothing can be said (<see cref="Forecaster.Of"/>), or more than half of it has not come in.</summary>
    /// <param name="day">The last day counted, inside the goal year.</param>
    /// <param name="byDay">The counts of <see cref="Basis"/> by day; those after <paramref name="day"/> and others are passed over.</param>
    /// <param name="announced">Sign-ups for sessions after <paramref name="day"/>, and how they usually end; none where they are not known of that day.</param>
    public Forecast? On(DateOnly day, IEnumerable<SliceCounts> byDay, Announcements announced = default)
    {
        var year = programme.GoalYear(goalYear);
        var firsts = byDay.Where(cell => cell.Slice.From is not null).ToLookup(cell => cell.Slice.From!.Value, cell => cell.FirstContacts.Count);
        long Firsts(Period days) => days.EachDay().Sum(each => firsts[each].Sum());
        var (toDate, recent) = (new Period(year.From, day), new Period(day.AddDays(1 - Stretch) > year.From ? day.AddDays(1 - Stretch) : year.From, day));
        var exposure = Received(toDate);
        if (exposure < LeastReceived * open.AtelierDays(toDate))
        {
            return null;
        }

        var hand = new YearAtHand(
            Firsts(toDate), exposure, open.AtelierDays(year) - exposure, Firsts(recent), Received(recent), announced.Visits * Share(announced.FirstContacts, announced.IdentifiedVisits));
        var past = Enumerable.Range(1, Before).Reverse().Select(back =>
        {
            var (whole, cut) = (programme.GoalYear(goalYear - back), day.AddYears(-back));
            var (before, after) = (new Period(whole.From, cut), cut < whole.To ? new Period(cut.AddDays(1), whole.To) : (Period?)null);
            return new PastYear(
                Firsts(before), after is { } rest ? Firsts(rest) : 0, open.AtelierDays(before), after is { } left ? open.AtelierDays(left) : 0);
        });
        return Forecaster.Of(hand, [.. past]);
    }

    private static double Share(double part, double whole) => whole > 0 ? Math.Min(1, part / whole) : 0;

    /// <summary>The open atelier-days of a stretch of the year of which anything has come in.</summary>
    private int Received(Period days) => days.EachDay().Sum(day => programme.Ateliers.Count(atelier => known.Contains(new(atelier.Code, Month.Of(day))) && open.IsOpen(atelier, day)));
}

/// <summary>Announced sessions: what their registrations will bring, if they end like those of the year so far.</summary>
/// <param name="Visits">Registrations, less the usual share of absences.</param>
/// <param name="FirstContacts">First contacts of the year to date.</param>
/// <param name="IdentifiedVisits">Attendances of identified people of the year to date, of which the first contacts are a share.</param>
public readonly record struct Announcements(double Visits, long FirstContacts, long IdentifiedVisits);
