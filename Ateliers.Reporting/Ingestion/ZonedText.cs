using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The zone that stands in words behind a moment: 2:05:11 PM UTC+1, 14:00:00 CET, 18:35 GMT+05:30.</summary>
internal static partial class ZonedText
{
    /// <summary>No place on earth is farther from UTC.</summary>
    private const int MostHours = 14;

    /// <summary>Names that mean one offset wherever they are written.</summary>
    private static readonly Dictionary<string, int> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["CET"] = 1,
        ["WEST"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
    };

    /// <summary>The text before the zone, and how far local time is ahead of UTC there; null when no zone stands behind it.</summary>
    public static (string Moment, TimeSpan Offset)? Cut(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hours = match.Groups["h"].Success ? int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var stated = new TimeSpan(hours, minutes, 0) * (match.Groups["sign"].Value == "+" ? 1 : -1);
        return hours > MostHours || minutes > 59
            ? null
            : (text[..match.Index], stated + TimeSpan.FromHours(match.Groups["name"] is { Success: true } name ? Hours[name.Value] : 0));
    }

    /// <summary>Without a name of a zone, an offset stands behind seconds only: 09:00-12:00 is a morning.</summary>
    [GeneratedRegex(
        "( ?(?<name>UTC|GMT)( ?(?<sign>[+−–-]) ?(?<h>[0-9]{1,2})(:?(?<m>[0-9]{2}))?)?| (?<name>WES?T|CES?T|EES?T)|(?<=:[0-9]{2}:[0-9]{2}) ?(?<sign>[+−-])(?<h>[0-9]{2}):?(?<m>[0-9]{2}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
