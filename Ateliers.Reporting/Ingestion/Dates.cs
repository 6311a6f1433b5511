using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Reads dates and times by the patterns of a format, never by those of the machine. What has one meaning whatever the format is read in any
/// case: ISO, months as words, a workbook's numbers. Of two numbers and a year the order of day and month decides.
/// </summary>
/// <param name="patterns">.NET patterns; day before month when empty.</param>
/// <param name="zone">The zone whose days count, for texts that carry an offset.</param>
/// <param name="order">The order in which the file writes day and month, once it is known; null reads as the patterns say.</param>
/// <param name="evidence">Takes note of what the days say of their order; null where nobody asks.</param>
internal sealed class Dates(IReadOnlyList<string> patterns, TimeZoneInfo zone, DayOrder? order = null, DayOrderEvidence? evidence = null)
{
    private const decimal MinutesOfDay = 24 * 60;

    private const decimal SecondsOfDay = 24 * 60 * 60;

    /// <summary>From so many decimals on a number tells the seconds of a day apart.</summary>
    private const int SecondsAreTold = 5;

    /// <summary>The smallest number of a workbook that is a day here, in 1954: smaller ones are numbers of something else.</summary>
    private const int FirstSession = 20_000;

    /// <summary>The smallest one that is a day of birth, in 1927.</summary>
    private const int FirstBirth = 10_000;

    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    private static readonly string[] IsoForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy/MM/dd", "yyyy/MM/dd H:mm", "yyyy/MM/dd H:mm:ss", "yyyy-M-d", "yyyy/M/d",
    ];

    private static readonly string[] FrenchMonths =
        ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

    private readonly DayOrder? described = patterns.Count == 0 ? DayOrder.DayFirst : DatePatterns.Orders(patterns).Cast<DayOrder?>().FirstOrDefault();

    /// <summary>The local day of a text; null when it is none.</summary>
    public DateOnly? Day(string text)
    {
        var read = Written(Spaced(text), out var plain, out var offset);
        if (evidence is not null && NumberedDate.Of(plain) is { } numbered)
        {
            evidence.Note(numbered, read?.Day, Fits(plain, DayOrder.DayFirst), Fits(plain, DayOrder.MonthFirst));
        }

        return Local(read, offset)?.Day;
    }

    /// <summary>Whether a text is a day in one order or the other.</summary>
    public bool IsDay(string text) => Whole(text) is not null || Numbered(text) is not null;

    /// <summary>The day of birth of a text; null when it is none. People were born before there were sessions, so smaller numbers of a workbook are days too.</summary>
    public DateOnly? DayOfBirth(string text) => Day(text) ?? Serial(text, FirstBirth)?.Day;

    /// <summary>The time of day of a text, to the minute, and of two times (10h-12h) the first; null when it is none.</summary>
    public TimeOnly? Time(string text)
    {
        var plain = Spaced(text);
        if (TimeText.Of(plain) is { } time)
        {
            return time;
        }

        foreach (var pattern in patterns)
        {
            if (HasTime(pattern) && Moment(plain, pattern) is { } moment)
            {
                return new TimeOnly(moment.Hour, moment.Minute);
            }
        }

        return Whole(plain)?.Time ?? Numbered(plain)?.Time ?? Fraction(plain) ?? TimeRange.Beginning(plain);
    }

    /// <summary>The time that stands beside the day in a text of both; null for a day alone.</summary>
    public TimeOnly? TimeWithDay(string text) => Whole(text)?.Time;

    private (DateOnly Day, TimeOnly? Time)? Whole(string text) => Local(Written(Spaced(text), out _, out var offset), offset);

    /// <summary>
    /// What a text says as it is written. Where it says nothing as a whole, a zone behind it and a weekday before it are taken off; <paramref name="plain"/> is what is left.
    /// </summary>
    private (DateOnly Day, TimeOnly? Time)? Written(string text, out string plain, out TimeSpan? offset)
    {
        (plain, offset) = (text, null);
        if (Read(text) is { } read)
        {
            return read;
        }

        if (ZonedText.Cut(text) is { } zoned)
        {
            (plain, offset) = zoned;
        }

        plain = WordedDate.WithoutWeekday(plain);
        return plain.Length == text.Length ? null : Read(plain);
    }

    /// <summary>A moment with an offset in the zone whose days count; null where an offset stands behind a day alone.</summary>
    private (DateOnly Day, TimeOnly? Time)? Local((DateOnly Day, TimeOnly? Time)? written, TimeSpan? offset)
    {
        if (written is not { } read || offset is not { } ahead)
        {
            return written;
        }

        return read.Time is { } time && read.Day.Year is > 1 and < 9999
            ? Parts(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(read.Day.ToDateTime(time) - ahead, DateTimeKind.Utc), zone), withTime: true)
            : null;
    }

    private (DateOnly Day, TimeOnly? Time)? Read(string text)
    {
        if (order is { } known && NumberedDate.Of(text) is { } written)
        {
            return written.Day(known) is { } day ? (day, written.Time) : null;
        }

        foreach (var pattern in patterns)
        {
            if (Moment(text, pattern) is { } moment)
            {
                return Parts(moment, HasTime(pattern));
            }
        }

        foreach (var form in IsoForms)
        {
            if (Moment(text, form) is { } moment)
            {
                return Parts(moment, HasTime(form));
            }
        }

        return described is { } first && NumberedDate.Of(text) is { } numbered && numbered.Day(first) is { } found ? (found, numbered.Time)
            : YearFirstDate.Of(text) ?? WordedDate.Of(text) ?? Serial(text, FirstSession);
    }

    /// <summary>Whether a pattern of an order fits a text as it is written, with its zeros and its time; only asked where the patterns know both orders.</summary>
    private bool Fits(string text, DayOrder asked) =>
        evidence is { KnowsBoth: true } && patterns.Any(pattern => DatePatterns.Order(pattern) == asked && Moment(text, pattern) is not null);

    private static (DateOnly Day, TimeOnly? Time) Parts(DateTime moment, bool withTime) =>
        (DateOnly.FromDateTime(moment), withTime ? new TimeOnly(moment.Hour, moment.Minute) : null);

    private static NumberedDate? Numbered(string text) =>
        NumberedDate.Of(Spaced(text)) is { } date && (date.Day(DayOrder.DayFirst) ?? date.Day(DayOrder.MonthFirst)) is not null ? date : null;

    private static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static bool HasTime(string pattern) => pattern.Contains('H', StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The moment of a number that a workbook wrote in place of a date: days since the end of 1899, five digits, the time of day behind a
    /// point or a comma. Null for any other text.
    /// </summary>
    private static (DateOnly Day, TimeOnly? Time)? Serial(string text, int least)
    {
        var isNumber = text.Length >= 5 && text.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 5 || text[5] is '.' or ',');
        return isNumber && Number(text) is { } days && days >= least
            ? (FirstDay.AddDays((int)days), text.Length > 5 ? OfDay(days - (int)days) : null)
            : null;
    }

    /// <summary>The time of day that a workbook wrote as a part of a day: 0.604166 is 14:30.</summary>
    private static TimeOnly? Fraction(string text) =>
        text.StartsWith("0.", StringComparison.Ordinal) || text.StartsWith("0,", StringComparison.Ordinal)
            ? Number(text) is { } part ? OfDay(part) : null
            : null;

    /// <summary>
    /// The time of day of a part of a day, to the minute: its seconds are cut off, as those of a written hour are. Where too few decimals tell no seconds it is the
    /// nearest minute. Never the next day's: a session at its last seconds would change day, and perhaps month.
    /// </summary>
    private static TimeOnly OfDay(decimal part)
    {
        var minutes = part.Scale < SecondsAreTold ? Math.Round(part * MinutesOfDay) : Math.Floor(Math.Round(part * SecondsOfDay) * MinutesOfDay / SecondsOfDay);
        return TimeOnly.MinValue.AddMinutes((double)Math.Min(minutes, MinutesOfDay - 1));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DateTime? Moment(string text, string pattern)
    {
        var words = pattern.Contains("MMM", StringComparison.Ordinal) ? EnglishMonths(text) : text;
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
