using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What the date patterns of a description say of the order of day and month.</summary>
internal static partial class DatePatterns
{
    /// <summary>The orders of the patterns, the first one first; empty where no pattern names the month by its number behind or before a day.</summary>
    public static IReadOnlyList<DayOrder> Orders(IReadOnlyList<string> patterns) => [.. patterns.Select(Order).OfType<DayOrder>().Distinct()];

    /// <summary>The order of one pattern; null where the month is a word, the year comes first, or there is no day.</summary>
    public static DayOrder? Order(string pattern)
    {
        var plain = Literal().Replace(pattern, "");
        var (day, month) = (DayNumber().Match(plain), MonthNumber().Match(plain));
        var year = plain.IndexOf('y', StringComparison.Ordinal);
        return !day.Success || !month.Success || (year >= 0 && year < Math.Min(day.Index, month.Index)) ? null
            : day.Index < month.Index ? DayOrder.DayFirst : DayOrder.MonthFirst;
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex("(?<!d)d{1,2}(?!d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();

    [GeneratedRegex("(?<!M)M{1,2}(?!M)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNumber();
}
