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

    /// <summary>2019-03-09T14:05:06Z, to the second, in UTC.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads 2019-03-09, which is known to be a date.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly ParseDate(string text) => TryDate(text, out var day) ? day : throw new FormatException("Not a date: YYYY-MM-DD.");

    /// <summary>Reads 2019-03-09 and nothing else; false for any other text, and for null.</summary>
    public static bool TryDate(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
