using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Quarters and halves of a calendar year: au premier trimestre 2019, in Q3 2019, in the second half of 2019; without a year those of the year that the text speaks of.</summary>
internal sealed partial class PeriodReader
{
    private const string Ordinal = "(?<nth>premier|1er|1st|first|deuxieme|second|2e|2eme|2nd|troisieme|third|3e|3eme|3rd|quatrieme|fourth|4e|4eme|4th|dernier|last|final)";

    /// <summary>Its days; null where several are named, where it is the last one of no year, or where it has not begun.</summary>
    private Period? OfPartOfYear(Match match, int months, Period? said)
    {
        var (year, isLast) = (Number(match, "year"), match.Groups["nth"].Value is "dernier" or "last" or "final");
        var part = isLast ? 12 / months : Number(match, "n") ?? Nth(match.Groups["nth"].Value);
        if (match.Groups["more"].Success || (isLast && year is null) || part > 12 / months)
        {
            return null;
        }

        var number = ((part - 1) * months) + 1;
        var first = year is { } named ? new Month(named, number) : MonthIn(said, number);
        return year is null && first.Start > now ? null : new Period(first.Start, first.Plus(months - 1).End);
    }

    private Period? OfMonthsOfYear(Match match, Period? said)
    {
        var count = Number(match, "n") ?? (int)(NumberWords.Of([match.Groups["n"].Value]) ?? 0);
        if (count is < 1 or > 12)
        {
            return null;
        }

        var number = match.Groups["last"].Success ? 13 - count : 1;
        var first = Number(match, "year") is { } year ? new Month(year, number) : MonthIn(said, number);
        return new Period(first.Start, first.Plus(count - 1).End);
    }

    private static int Nth(string ordinal) => ordinal[0] switch
    {
        'p' or '1' => 1,
        'd' or '2' => 2,
        't' or '3' => 3,
        'q' or '4' => 4,
        's' => 2,
        _ => ordinal == "first" ? 1 : 4,
    };

    /// <summary>A month that names no year: the one in the year that the text spoke of last, or in the year of the last day known.</summary>
    private Month MonthIn(Period? said, int number) =>
        said is { } days && programme.GoalYear(programme.GoalYearOf(days.From)) is var year && year.Contains(days.To) && !year.Contains(now)
            ? year.Months().First(month => month.Number == number)
            : new Month(now.Year, number);

    private const string Quarters =
        @"\b(?:(?<more>(?:premier|1er|first|second|deuxieme|third|troisieme|[1-4]e|1st|2nd|3rd|[qt][1-4])s?(?: trimestre| quarter)?,? ?(?:et|and|ou|or|puis|then|to|a|au|&|,|-|–) ?(?:le |du |au |the )?))?(?:" + Ordinal + @" (?:trimestre|quarter)|(?<![\w-])[qt](?<n>[1-4]))\b(?! (?:of|des|de la|du) (?!19|20|the year|l'annee))";

    private const string Halves = @"\b(?:(?<more>(?:premier|1er|first|1st) (?:et|and|ou|or) (?:le |du |au |the )?))?" + Ordinal + @" (?:semestre|half)\b(?! (?:of|de|des|du) (?!19|20|the year|l'annee))";

    private const string OfYear = @",? ?(?:de |of |in |en |d')?(?:l'annee |the year )?(?<year>(?:19|20)\d\d)\b";

    [GeneratedRegex(Quarters + OfYear)]
    private static partial Regex Quarter();

    [GeneratedRegex(Quarters)]
    private static partial Regex QuarterAlone();

    [GeneratedRegex(Halves + OfYear)]
    private static partial Regex Half();

    [GeneratedRegex(Halves)]
    private static partial Regex HalfAlone();

    /// <summary>The first six months of 2019, les deux derniers mois de l'année.</summary>
    [GeneratedRegex(@"\b(?:(?<last>last|final)|first) (?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) months of (?:the year(?: (?=(?:19|20)\d\d))?|(?=(?:19|20)\d\d))(?<year>(?:19|20)\d\d\b)?|\b(?<n>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze) (?:(?<last>derniers)|premiers) mois (?:de l'annee ?|de (?=(?:19|20)\d\d))(?<year>(?:19|20)\d\d\b)?")]
    private static partial Regex MonthsOfYear();

    /// <summary>In November 2018 and 2019, en novembre 2018 et 2019: the same month of several years.</summary>
    [GeneratedRegex(@"\b" + Month + @" (?:19|20)\d\d(?:, (?:19|20)\d\d)*,? (?:et|and|&|ou|or|puis|then|comme|as in)(?: en| in)? (?:19|20)\d\d(?![\w.,'-]?\d| (?:personnes?|people|visit))")]
    private static partial Regex MonthOfYears();

    /// <summary>On March 4, by June 30: a day whose year the text said before.</summary>
    [GeneratedRegex(@"\b(?:(?<since>since|from)|(?<to>by|until|up to|as of|as at)|on) " + Month + @" (?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d| ?(?:\w+ ){0,2}(?:people|visit|person|participant|session))")]
    private static partial Regex DayOfMonthAlone();
}
