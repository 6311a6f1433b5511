using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What is wrong with a pattern of dates. One that lacks the month reads every session into January, one that lacks the year into this year, and
/// neither says so: it must be known before the first row.
/// </summary>
internal static partial class DatePatternFault
{
    private static readonly DateTime Sample = new(2003, 11, 28, 17, 45, 59, DateTimeKind.Unspecified);

    /// <summary>The fault; null when there is none.</summary>
    /// <param name="pattern">A .NET pattern.</param>
    /// <param name="ofDay">Whether it must give a whole day: year, month and day.</param>
    public static Bilingual? Of(string pattern, bool ofDay)
    {
        if (Letters(pattern) is not { } letters)
        {
            return new("ce n’est pas un modèle de date", "this is no pattern of dates");
        }

        (bool Has, string Fr, string En)[] parts =
        [
            (letters.Contains('y', StringComparison.Ordinal), "l’année", "year"),
            (letters.Contains('M', StringComparison.Ordinal), "le mois", "month"),
            (DayNumber().IsMatch(letters), "le jour", "day"),
        ];
        var lacking = parts.Where(part => !part.Has).ToList();
        return !ofDay || lacking.Count == 0 ? null : new(
            $"il y manque {string.Join(", ", lacking.Select(part => part.Fr))}. dd est le jour, MM le mois, yyyy l’année ; MM est le mois, mm les minutes",
            $"it lacks the {string.Join(", ", lacking.Select(part => part.En))}. dd is the day, MM the month, yyyy the year; MM is the month, mm the minutes");
    }

    /// <summary>The letters of a pattern that stand for parts of a date, without the texts that it quotes; null when it is no pattern.</summary>
    private static string? Letters(string pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern))
        {
            return null;
        }

        try
        {
            _ = DateTime.TryParseExact(Sample.ToString(pattern, CultureInfo.InvariantCulture), pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            var whole = pattern.Length == 1 ? DateTimeFormatInfo.InvariantInfo.GetAllDateTimePatterns(pattern[0])[0] : pattern;
            return Quoted().Replace(whole, "");
        }
        catch (Exception no) when (no is FormatException or ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|\\.""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<!d)d{1,2}(?!d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();
}
