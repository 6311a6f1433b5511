using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Days, months and periods in words, written out here so that they do not change with the culture data of the machine.</summary>
public static class Dates
{
    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] ShortFrench =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] ShortEnglish =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly Bilingual[] Weekdays =
    [
        new("lundi", "Monday"), new("mardi", "Tuesday"), new("mercredi", "Wednesday"), new("jeudi", "Thursday"), new("vendredi", "Friday"), new("samedi", "Saturday"), new("dimanche", "Sunday"),
    ];

    private static readonly Bilingual[] ShortWeekdays =
    [
        new("lun.", "Mon"), new("mar.", "Tue"), new("mer.", "Wed"), new("jeu.", "Thu"), new("ven.", "Fri"), new("sam.", "Sat"), new("dim.", "Sun"),
    ];

    /// <summary>lundi, Monday.</summary>
    /// <param name="number">1 for Monday to 7 for Sunday.</param>
    public static Bilingual Weekday(int number) => Weekdays[number - 1];

    /// <summary>lun., Mon: for tables.</summary>
    /// <param name="number">1 for Monday to 7 for Sunday.</param>
    public static Bilingual ShortWeekday(int number) => ShortWeekdays[number - 1];

    /// <summary>31 mars 2019, 1er avril 2019, 31 March 2019; no break between the day and its month.</summary>
    public static Bilingual Day(DateOnly day)
    {
        var dayOfMonth = DayOfMonth(day);
        return new($"{dayOfMonth.Fr} {Number(day.Year)}", $"{dayOfMonth.En} {Number(day.Year)}");
    }

    /// <summary>31 mars, 1er avril, 31 March: where the year is said beside it.</summary>
    public static Bilingual DayOfMonth(DateOnly day) => With(day, MonthName(Domain.Month.Of(day)));

    /// <summary>1er mars, 31 déc., 31 Dec: for axes.</summary>
    public static Bilingual ShortDayOfMonth(DateOnly day) => With(day, ShortMonth(Domain.Month.Of(day)));

    /// <summary>31 déc. 2019, 31 Dec 2019: for tables.</summary>
    public static Bilingual ShortDay(DateOnly day)
    {
        var dayOfMonth = ShortDayOfMonth(day);
        return new($"{dayOfMonth.Fr}{Numbers.NoBreak}{Number(day.Year)}", $"{dayOfMonth.En}{Numbers.NoBreak}{Number(day.Year)}");
    }

    /// <summary>mars 2019, March 2019.</summary>
    public static Bilingual Month(Month month) => new($"{MonthName(month).Fr} {Number(month.Year)}", $"{MonthName(month).En} {Number(month.Year)}");

    /// <summary>mars, March.</summary>
    public static Bilingual MonthName(Month month) => new(FrenchMonths[month.Number - 1], EnglishMonths[month.Number - 1]);

    /// <summary>janv., Jan: for axes.</summary>
    public static Bilingual ShortMonth(Month month) => new(ShortFrench[month.Number - 1], ShortEnglish[month.Number - 1]);

    /// <summary>2019 for a goal year that is a calendar year, 2019–2020 for one that is not.</summary>
    public static Bilingual GoalYear(Period year) => year.From.Year == year.To.Year
        ? Bilingual.Same(Number(year.From.Year))
        : Bilingual.Same($"{Number(year.From.Year)}–{Number(year.To.Year)}");

    /// <summary>mars 2019 for a month, 2019 for a year, 4 mars 2019 for a day; otherwise its two ends: du 4 mars 2019 au 10 mars 2019.</summary>
    public static Bilingual Period(Period period)
    {
        var month = Domain.Month.Of(period.From);
        if (period == month.Period)
        {
            return Month(month);
        }

        if (period.From.Day == 1 && period.To == period.From.AddYears(1).AddDays(-1))
        {
            return GoalYear(period);
        }

        return period.Days == 1
            ? Day(period.From)
            : new($"du {Day(period.From).Fr} au {Day(period.To).Fr}", $"{Day(period.From).En} to {Day(period.To).En}");
    }

    /// <summary>Whether a text is a day, a month or a year as ISO 8601 writes them.</summary>
    public static bool IsSaid(string iso) => Iso.TryDate(iso, out _) || Domain.Month.TryParse(iso, CultureInfo.InvariantCulture, out _) || (iso.Length == 4 && iso.All(char.IsAsciiDigit));

    /// <summary>A day, month or year written in ISO 8601, in words; any other text as it is.</summary>
    public static Bilingual Said(string iso)
    {
        if (Iso.TryDate(iso, out var day))
        {
            return Day(day);
        }

        return Domain.Month.TryParse(iso, CultureInfo.InvariantCulture, out var month) ? Month(month) : Bilingual.Same(iso);
    }

    /// <summary>A day and its month, whose name may be short: the first of a month is the only day that French counts as "1er".</summary>
    private static Bilingual With(DateOnly day, Bilingual month) => new(
        $"{Number(day.Day)}{(day.Day == 1 ? "er" : "")}{Numbers.NoBreak}{month.Fr}",
        $"{Number(day.Day)}{Numbers.NoBreak}{month.En}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
