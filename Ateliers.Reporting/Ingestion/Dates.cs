using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads dates and times by the patterns of a format, never by those of the machine.</summary>
/// <param name="patterns">.NET patterns; the usual ones when empty.</param>
/// <param name="zone">The zone whose days count, for texts that carry an offset.</param>
internal sealed class Dates(IReadOnlyList<string> patterns, TimeZoneInfo zone)
{
    private static readonly DateTime FirstSerial = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly string[] UsualDates =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "dd/MM/yyyy HH:mm"];

    private static readonly string[] UsualTimes = ["H:mm", "H:mm:ss", "H'h'mm", "H'h'", "H' h 'mm", "H' h'", "h:mm tt"];

    private static readonly string[] FrenchMonths =
        ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

    /// <summary>Whether the texts asked for so far stand in another order of day and month than the patterns.</summary>
    public DayOrder Order { get; } = new();

    /// <summary>The local day of a text; null when it is none.</summary>
    public DateOnly? Day(string text)
    {
        var day = Read(text);
        Order.Note(text, day);
        return day;
    }

    private DateOnly? Read(string text)
    {
        foreach (var pattern in patterns.Count > 0 ? patterns : UsualDates)
        {
            if (Moment(text, pattern) is { } moment)
            {
                return DateOnly.FromDateTime(moment);
            }
        }

        return Serial(text) is { } serial ? DateOnly.FromDateTime(serial) : null;
    }

    /// <summary>The time of day of a text, to the minute; null when it is none.</summary>
    public TimeOnly? Time(string text)
    {
        foreach (var pattern in UsualTimes.Concat(patterns.Where(pattern => pattern.Contains('H', StringComparison.OrdinalIgnoreCase))))
        {
            if (Moment(text, pattern) is { } moment)
            {
                return new TimeOnly(moment.Hour, moment.Minute);
            }
        }

        return null;
    }

    /// <summary>The time that stands beside the day in a text of both; null for a day alone.</summary>
    public TimeOnly? TimeWithDay(string text)
    {
        foreach (var pattern in patterns.Count > 0 ? patterns : UsualDates)
        {
            if (Moment(text, pattern) is { } moment)
            {
                return pattern.Contains('H', StringComparison.OrdinalIgnoreCase) ? new TimeOnly(moment.Hour, moment.Minute) : null;
            }
        }

        return Serial(text) is { } serial && text.Contains('.', StringComparison.Ordinal) ? new TimeOnly(serial.Hour, serial.Minute) : null;
    }

    /// <summary>
    /// The moment of a number that a workbook wrote in place of a date: days since the end of 1899, five digits from 1954 on, the time of day behind a
    /// point, rounded to the minute. Null for any other text.
    /// </summary>
    private static DateTime? Serial(string text)
    {
        var isNumber = text.Length >= 5 && text.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 5 || text[5] is '.');
        return isNumber && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days >= 20_000
            ? FirstSerial.AddMinutes((double)Math.Round(days * 24 * 60))
            : null;
    }

    private DateTime? Moment(string text, string pattern)
    {
        var plain = text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var words = pattern.Contains("MMM", StringComparison.Ordinal) ? EnglishMonths(plain) : plain;
        var withOffset = pattern.Contains('z', StringComparison.Ordinal) || pattern.Contains('K', StringComparison.Ordinal);
        if (!withOffset)
        {
            return DateTime.TryParseExact(words, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
        }

        if (!DateTime.TryParseExact(words, pattern, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var given))
        {
            return null;
        }

        return given.Kind == DateTimeKind.Unspecified
            ? given
            : TimeZoneInfo.ConvertTimeFromUtc(given.ToUniversalTime(), zone);
    }

    /// <summary>"9 févr. 2019" becomes "9 Feb 2019", and so does "9 February 2019": months are known by their first letters.</summary>
    private static string EnglishMonths(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = new StringBuilder(text.Length);
        foreach (var word in words)
        {
            var folded = Folding.Fold(word);
            var month = Array.FindIndex(FrenchMonths, name =>
                folded.Length >= 3 && (folded.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(folded, StringComparison.Ordinal)));
            result.Append(result.Length > 0 ? " " : "").Append(month < 0 || folded == "mar"
                ? word
                : CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month]);
        }

        return result.ToString();
    }
}
