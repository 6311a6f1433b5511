using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a file's name says of its rows.</summary>
public static partial class FileName
{
    /// <summary>Hours at which sessions begin: 2h is how long one lasts.</summary>
    private const int EarliestHour = 7;

    private const int LatestHour = 22;

    /// <summary>Parts of the day that name a whole day as often: journée portes ouvertes.</summary>
    private static readonly string[] OfNoHour = ["journee", "midi"];

    /// <summary>The hour, as 14:00, or the part of the day (matin) that stands behind the day in a file's name; null where there is none.</summary>
    /// <param name="name">The name, with or without folders: 2019-03-09 14h00 CV.csv, 2019-03-09 - 14h, 2019-03-09 at 14_00, 2019-03-09 Luma 14:00, 2019-03-09 14-00, 2019-03-09 matin.</param>
    public static string? Hour(string name)
    {
        var file = Path.GetFileName(name);
        if (DayOfName().Match(file) is not { Success: true } day)
        {
            return null;
        }

        var rest = file[(day.Index + day.Length)..];
        return (BehindDay().Match(rest) is { Success: true } behind ? Of(behind) : null)
            ?? Anywhere().Matches(rest).Select(Of).FirstOrDefault(hour => hour is not null)
            ?? Words().Matches(rest).Select(word => word.Value).FirstOrDefault(word => Folding.Fold(word) is var folded && !OfNoHour.Contains(folded) && Vocabulary.Default.PartsOfDay.Contains(folded));
    }

    private static string? Of(Match match)
    {
        var (hour, minute) = (Number(match.Groups["h"]), Number(match.Groups["m"]));
        return hour is >= EarliestHour and <= LatestHour && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfName();

    /// <summary>Directly behind the day also with other signs between hours and minutes; with a point or a hyphen where the minutes are those of a plan, as 10-12 is an age.</summary>
    [GeneratedRegex(@"^(?:[ _T-]*?(?<h>[0-9]{1,2})(?:[:hH_](?<m>[0-9]{2})|[.-](?<m>00|15|30|45)(?! ?(?:ans|years)|[-.][0-9]))|[ _]at[ _](?<h>[0-9]{1,2})[:hH_. ](?<m>[0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BehindDay();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<h>[0-9]{1,2})(?: ?[hH] ?(?<m>[0-9]{2})?|:(?<m>[0-9]{2}))(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Anywhere();

    /// <summary>Words with their accents, which a Mac writes behind the letters.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
