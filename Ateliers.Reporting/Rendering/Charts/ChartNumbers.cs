using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Numbers and months on axes, in the language of the reader and not of the machine.</summary>
internal static class ChartNumbers
{
    private static readonly NumberFormatInfo French = Format("\u202f", ",");

    private static readonly NumberFormatInfo English = Format(",", ".");

    private static readonly string[] FrenchMonths =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>A number with as many decimals as it has, two at most, and its thousands set apart.</summary>
    internal static string Text(double value, Language language) =>
        value.ToString("#,0.##", language == Language.French ? French : English);

    /// <summary>A month's short name, as axes write it: janv., Jan.</summary>
    internal static string MonthName(int month, Language language) =>
        (language == Language.French ? FrenchMonths : EnglishMonths)[month - 1];

    /// <summary>A day and its month: 1er mars, 8 mars; 1 Mar, 8 Mar.</summary>
    internal static string Day(DateOnly day, Language language)
    {
        var number = language == Language.French && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return $"{number}\u00a0{MonthName(day.Month, language)}";
    }

    private static NumberFormatInfo Format(string thousands, string point) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = thousands,
        NumberDecimalSeparator = point,
        NegativeSign = "\u2212",
    });
}
