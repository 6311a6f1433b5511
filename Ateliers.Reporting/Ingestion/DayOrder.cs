using System.Globalization;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Whether the days of a file can be read in the order in which they were: 1/2/2019 is a day in either order, and only 25/2/2019 or 2/25/2019
/// says which. A file that says the other one would be half rejected and half loaded into wrong months.
/// </summary>
internal sealed class DayOrder
{
    private const int LeapYear = 2020;

    private bool isProven;
    private bool isContradicted;

    /// <summary>Whether a day fits the other order only, and none fits this one only.</summary>
    public bool IsOther => isContradicted && !isProven;

    /// <summary>Takes note of a text that begins with two numbers, of which one is above 12.</summary>
    /// <param name="text">The text of a day.</param>
    /// <param name="isDay">Whether it could be read.</param>
    public void Note(string text, bool isDay)
    {
        var parts = text.Split('/', '.', '-');
        if (parts.Length >= 3 && parts[0].Length <= 2 && parts[1].Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && Math.Min(first, second) is var month and >= 1 and <= 12
            && Math.Max(first, second) is var day and > 12 && day <= DateTime.DaysInMonth(LeapYear, month))
        {
            isProven |= isDay;
            isContradicted |= !isDay;
        }
    }
}
