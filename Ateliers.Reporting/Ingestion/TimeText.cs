using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads a time of day in the forms that exports and people use: 14:00, 14:00:05.123, 14h30, 9 h, 2:30 PM, 2:30 p.m.</summary>
internal static partial class TimeText
{
    private const int Morning = 12;

    private const string Form =
        @"(?<h>[0-9]{1,2})( ?: ?(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,][0-9]+)?)?( ?(?<half>[AaPp])(\. ?)?[Mm]\.?)?| ?[hH] ?(?<m>[0-9]{2})?| ?(?<half>[AaPp])(\. ?)?[Mm]\.?)(?![0-9A-Za-z:])";

    /// <summary>The time of a text that holds nothing else, to the minute; null when it is none.</summary>
    public static TimeOnly? Of(string text) => Alone().Match(text) is { Success: true } match ? Of(match) : null;

    /// <summary>The time that stands somewhere in a text, and the text without it; null and the text itself when there is none.</summary>
    public static (TimeOnly? Time, string Others) Cut(string text) => Inside().Match(text) is { Success: true } match && Of(match) is { } time
        ? (time, string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)))
        : (null, text);

    private static TimeOnly? Of(Match match)
    {
        var hour = Number(match.Groups["h"]);
        var (minute, second) = (Number(match.Groups["m"]), Number(match.Groups["s"]));
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > Morning)
            {
                return null;
            }

            hour = (hour % Morning) + (match.Groups["half"].ValueSpan[0] is 'p' or 'P' ? Morning : 0);
        }

        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;


    [GeneratedRegex("^" + Form + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    [GeneratedRegex("(?<![0-9.,:])" + Form, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();
}
