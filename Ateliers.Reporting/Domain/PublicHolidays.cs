namespace Ateliers.Reporting.Domain;

/// <summary>The eleven public holidays of metropolitan France (Code du travail, article L3133-1).</summary>
public static class PublicHolidays
{
    /// <summary>The holidays of a calendar year. Two may fall on one day (Ascension on 1 or 8 May), so there can be ten dates.</summary>
    public static IReadOnlySet<DateOnly> France(int year)
    {
        var easter = Easter(year);
        return new HashSet<DateOnly>
        {
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        };
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the anonymous algorithm that Meeus gives (Astronomical Algorithms, 1991, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var correction = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = correction - (correction / 28 * (1 - (29 / (correction + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var offset = moon - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }
}
