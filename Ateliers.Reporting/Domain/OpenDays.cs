namespace Ateliers.Reporting.Domain;

/// <summary>
/// The days on which the ateliers of a programme are open: from an atelier's opening date on, on its weekdays, less public holidays and
/// closures. The unit of pace is the atelier-day: one atelier, open on one day.
/// </summary>
public sealed class OpenDays(Programme programme)
{
    private readonly Dictionary<int, IReadOnlySet<DateOnly>> holidays = [];

    /// <summary>Whether one atelier is open on a day.</summary>
    public bool IsOpen(Atelier atelier, DateOnly day) =>
        (atelier.Opens is not { } opens || day >= opens)
        && (atelier.Closes is not { } closes || day <= closes)
        && programme.WeekdaysOf(atelier).Contains(day.DayOfWeek)
        && !(programme.ClosedOnPublicHolidays && Holidays(day.Year).Contains(day))
        && !programme.Closures.Any(closure =>
            (closure.Atelier is null || closure.Atelier == atelier.Code) && closure.Period.Contains(day));

    /// <summary>How many ateliers are open on a day.</summary>
    public int AteliersOpenOn(DateOnly day) => programme.Ateliers.Count(atelier => IsOpen(atelier, day));

    /// <summary>Atelier-days in a period, both ends inside; with <paramref name="atelierCode"/> those of that atelier only.</summary>
    public int AtelierDays(Period period, string? atelierCode = null) =>
        period.EachDay().Sum(day => programme.Ateliers.Count(atelier =>
            (atelierCode is null || atelier.Code == atelierCode) && IsOpen(atelier, day)));

    /// <summary>The days in a period, both ends inside, on which one atelier is open.</summary>
    public IEnumerable<DateOnly> DaysOf(Atelier atelier, Period period) => period.EachDay().Where(day => IsOpen(atelier, day));

    /// <summary>The days in a period, both ends inside, on which at least one atelier is open.</summary>
    public IEnumerable<DateOnly> NetworkDays(Period period) => period.EachDay().Where(day => AteliersOpenOn(day) > 0);

    private IReadOnlySet<DateOnly> Holidays(int year) =>
        holidays.TryGetValue(year, out var days) ? days : holidays[year] = PublicHolidays.France(year);
}
