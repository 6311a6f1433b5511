using System.Globalization;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Whether the days of a file can be read in the order in which they were: 1/2/2019 is a day in either order, and only 25/2/2019 or 2/25/2019
/// says which. A file that says the other one would be read into wrong months.
/// </summary>
internal sealed class DayOrder
{
    private const int LeapYear = 2020;

    private bool dayFirstIsProven;
    private bool monthFirstIsProven;
    private bool wasReadDayFirst;
    private bool wasReadMonthFirst;
    private bool isContradicted;

    /// <summary>
    /// Whether a day fits the other order only and none fits this one only; or days that fit both were read in both orders, or in the one that is
    /// not proven while the other is.
    /// </summary>
    public bool IsOther => (isContradicted && !dayFirstIsProven && !monthFirstIsProven)
        || (wasReadDayFirst && wasReadMonthFirst)
        || (wasReadDayFirst && monthFirstIsProven && !dayFirstIsProven)
        || (wasReadMonthFirst && dayFirstIsProven && !monthFirstIsProven);

    /// <summary>Takes note of a text that begins with two numbers.</summary>
    /// <param name="text">The text of a day.</param>
    /// <param name="day">How it was read; null where it could not be.</param>
    public void Note(string text, DateOnly? day)
    {
        var parts = text.Split('/', '.', '-');
        if (parts.Length < 3 || parts[0].Length > 2 || parts[1].Length > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || Math.Min(first, second) is < 1 or > 12 || Math.Max(first, second) > DateTime.DaysInMonth(LeapYear, Math.Min(first, second)))
        {
            return;
        }

        var isEither = Math.Max(first, second) <= 12;
        isContradicted |= day is null && !isEither;
        dayFirstIsProven |= day is not null && first > 12;
        monthFirstIsProven |= day is not null && second > 12;
        wasReadDayFirst |= isEither && first != second && day?.Day == first;
        wasReadMonthFirst |= isEither && first != second && day?.Day == second;
    }
}
