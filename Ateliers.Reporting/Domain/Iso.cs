using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ateliers.Reporting.Domain;

/// <summary>Dates as files, addresses and the database write them (ISO 8601), whatever the language of the reader.</summary>
public static class Iso
{
    /// <summary>2019-03-09.</summary>
    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same as ten bytes of text.</summary>
    public static void Write(DateOnly day, Span<byte> text) => day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);

    /// <summary>2019, always four digits.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>14:00.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Time"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static TimeOnly ParseTime(ReadOnlySpan<char> text) =>
        text is [var tens and >= '0' and <= '2', var ones and >= '0' and <= '9', ':', var ten and >= '0' and <= '5', var one and >= '0' and <= '9'] && ((tens - '0') * 10) + ones - '0' is < 24 and var hour
            ? new TimeOnly(hour, ((ten - '0') * 10) + one - '0')
            : throw new FormatException("Not a time: HH:mm.");

    /// <summary>2019-03-09T14:05:06Z, to the second, in UTC.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads 2019-03-09, which is known to be a date.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly ParseDate(string text) => TryDate(text, out var day) ? day : throw new FormatException("Not a date: YYYY-MM-DD.");

    /// <summary>Reads 2019-03-09 and nothing else; false for any other text, and for null.</summary>
    /// <remarks>Digit by digit: the runtime compares with the words of a language when it reads by a pattern, and to load these takes longer than a figure.</remarks>
    public static bool TryDate([NotNullWhen(true)] string? text, out DateOnly day)
    {
        day = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || Number(text, 0, 4) is not (>= 1 and var year) || Number(text, 5, 2) is not (>= 1 and <= 12 and var month) || Number(text, 8, 2) is not (>= 1 and var number)
            || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, number);
        return true;
    }

    /// <summary>Reads what <see cref="Instant"/> has written: 2019-03-09T14:05:06Z.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateTimeOffset ParseInstant(string text) =>
        text is { Length: 20 } && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z' && TryDate(text[..10], out var day)
        && Number(text, 11, 2) is >= 0 and <= 23 and var hour && Number(text, 14, 2) is >= 0 and <= 59 and var minute && Number(text, 17, 2) is >= 0 and <= 59 and var second
            ? new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, second, TimeSpan.Zero)
            : throw new FormatException("Not an instant: YYYY-MM-DDThh:mm:ssZ.");

    /// <summary>The number that some digits of a text say; −1 where one of them is no digit.</summary>
    internal static int Number(string text, int start, int length)
    {
        var number = 0;
        foreach (var digit in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
