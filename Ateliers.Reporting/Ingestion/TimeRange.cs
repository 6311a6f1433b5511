using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Reads when something begins from a text that also says when it ends: 10h-12h, 10:00 - 12:00, de 14h à 16h30, 10-12h, 2-4 PM; or that leaves the sign of the hour out: 14, 10-12. A bare number
/// is an hour only of those at which an atelier begins: a 2 may be the second one.
/// </summary>
internal static partial class TimeRange
{
    private const int HalfDay = 12;

    private const int Earliest = 7;
    private const int Latest = 22;

    /// <summary>The beginning, to the minute; null where the text is neither two times nor a bare hour.</summary>
    public static TimeOnly? Beginning(string text)
    {
        if (Both().Match(text) is not { Success: true } match)
        {
            return Bare(text);
        }

        var (from, to) = (match.Groups["from"].Value.TrimEnd(), match.Groups["to"].Value);
        if (TimeText.Of(to) is not { } end)
        {
            return Bare(to) is not null ? Bare(from) : null;
        }

        var half = Half().Match(to) is { Success: true } said ? said.Value : null;
        if (half is null || Half().IsMatch(from))
        {
            return TimeText.Of(from) ?? (IsHour(from) && half is null && to.Contains('h', StringComparison.OrdinalIgnoreCase) ? TimeText.Of(from + "h") : null);
        }

        // "2-4 PM" begins at 14:00, "10:00-2:00 PM" at 10:00: whichever is before the end.
        var other = half[0] is 'p' or 'P' ? "AM" : "PM";
        var same = TimeText.Of(from + " " + half);
        return same is { } early && early.Hour % HalfDay <= end.Hour % HalfDay ? same : TimeText.Of(from + " " + other);
    }

    private static TimeOnly? Bare(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= Earliest and <= Latest ? new TimeOnly(hour, 0) : null;

    private static bool IsHour(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24;

    [GeneratedRegex(@"^((de|from) )?(?<from>[0-9][0-9:hHaApPmM. ]*?) ?([-\u2010-\u2015/\u2192]|à|to|jusqu[’']à) ?(?<to>[0-9][0-9:hHaApPmM. ]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Both();

    [GeneratedRegex(@"[ap]\.? ?m\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Half();
}
