using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A date of two numbers and a year, 14/11/22 or 11/14/2022, with or without a time behind it: which number is the month, the text alone
/// cannot say.
/// </summary>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number.</param>
/// <param name="Year">The year; of two digits, 00 to 49 are of this century.</param>
/// <param name="Time">The time of day; null when there is none.</param>
internal sealed partial record NumberedDate(int First, int Second, int Year, TimeOnly? Time)
{
    private const int LastOfThisCentury = 49;

    /// <summary>Whether it is a day in both orders, and not the same one.</summary>
    public bool IsEither => Day(DayOrder.DayFirst) is { } one && Day(DayOrder.MonthFirst) is { } other && one != other;

    /// <summary>The parts of a text; null when it is no such date.</summary>
    public static NumberedDate? Of(string text)
    {
        if (text.Length < 6 || !char.IsAsciiDigit(text[0]) || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = Number(match.Groups["year"]);
        var time = match.Groups["time"] is { Success: true } behind ? TimeText.Of(behind.Value) : null;
        return match.Groups["time"].Success && time is null
            ? null
            : new NumberedDate(
                Number(match.Groups["first"]), Number(match.Groups["second"]), match.Groups["year"].Length > 2 ? year : year <= LastOfThisCentury ? 2000 + year : 1900 + year, time);
    }

    /// <summary>The day in an order; null when there is none.</summary>
    public DateOnly? Day(DayOrder order)
    {
        var (day, month) = order == DayOrder.DayFirst ? (First, Second) : (Second, First);
        return Year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month) ? new DateOnly(Year, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A year of two digits behind hyphens is none: 19-03-09 may begin with the year.</summary>
    [GeneratedRegex(
        "^(?<first>[0-9]{1,2})((/ ?(?<second>[0-9]{1,2}) ?/ ?|[.] ?(?<second>[0-9]{1,2})[.] ?)(?<year>[0-9]{4}|[0-9]{2})|-(?<second>[0-9]{1,2})-(?<year>[0-9]{4}))"
            + "((,? +|, *|T)((à|at|@|-) +)?(?<time>[0-9].*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
