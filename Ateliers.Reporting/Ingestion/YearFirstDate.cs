using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads a date that begins with its year, which has one meaning whatever stands between its numbers, with any form of time behind it: 2019.03.09, 2019/03/09 2:05 p.m., 20190309.</summary>
internal static partial class YearFirstDate
{
    /// <summary>The day and the time of a text; null when it holds anything else, or no such day.</summary>
    public static (DateOnly Day, TimeOnly? Time)? Of(string text)
    {
        if (text.Length < 8 || !char.IsAsciiDigit(text[3]) || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (year, month, day) = (Number(match.Groups["y"]), Number(match.Groups["m"]), Number(match.Groups["d"]));
        var time = match.Groups["time"] is { Success: true } behind ? TimeText.Of(behind.Value) : null;
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || (match.Groups["time"].Success && time is null)
            ? null
            : (new DateOnly(year, month, day), time);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Eight digits are a day of the last century or this one; any others are a number of something else.</summary>
    [GeneratedRegex(
        "^((?<y>(19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[1-9][0-9]{3})(?<sign>[-/.])(?<m>[0-9]{1,2})\\k<sign>(?<d>[0-9]{1,2})((,? +|, *|T)((à|at|@|-) +)?(?<time>[0-9].*))?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
