using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>How busy an open day is against an ordinary one: weekday, school holidays of the zone, summer, the end of the year.</summary>
internal static class Rhythm
{
    // Monday to Sunday.
    private static readonly double[] Weekdays = [0.80, 1.00, 1.10, 1.05, 0.95, 1.15, 0.60];

    // School holidays as the ministry set them for 2018-2019 and the autumn of 2019; "ABC" stands for all zones.
    private static readonly (string Zones, Period Days, double Share)[] Quiet =
    [
        ("ABC", Days(2018, 7, 7, 7, 31), 0.75),
        ("ABC", Days(2018, 8, 1, 8, 26), 0.50),
        ("ABC", Days(2018, 8, 27, 9, 2), 0.70),
        ("ABC", Days(2018, 10, 20, 11, 4), 0.80),
        ("ABC", Days(2018, 12, 22, 12, 31), 0.50),
        ("ABC", Days(2019, 1, 1, 1, 6), 0.55),
        ("A", Days(2019, 2, 16, 3, 3), 0.80),
        ("B", Days(2019, 2, 9, 2, 24), 0.80),
        ("C", Days(2019, 2, 23, 3, 10), 0.80),
        ("A", Days(2019, 4, 13, 4, 28), 0.80),
        ("B", Days(2019, 4, 6, 4, 22), 0.80),
        ("C", Days(2019, 4, 20, 5, 5), 0.80),
        ("ABC", Days(2019, 5, 31, 6, 1), 0.60),
        ("ABC", Days(2019, 7, 6, 7, 31), 0.75),
        ("ABC", Days(2019, 8, 1, 8, 25), 0.50),
        ("ABC", Days(2019, 8, 26, 9, 1), 0.70),
        ("ABC", Days(2019, 10, 19, 11, 3), 0.80),
        ("ABC", Days(2019, 12, 21, 12, 31), 0.50),
    ];

    /// <summary>1 for an ordinary day, less for a quiet one.</summary>
    public static double Of(string zone, DateOnly day)
    {
        var share = Weekdays[((int)day.DayOfWeek + 6) % 7];
        foreach (var quiet in Quiet)
        {
            if (quiet.Days.Contains(day) && quiet.Zones.Contains(zone, StringComparison.Ordinal))
            {
                share *= quiet.Share;
            }
        }

        return share;
    }

    private static Period Days(int year, int fromMonth, int fromDay, int toMonth, int toDay) =>
        new(new DateOnly(year, fromMonth, fromDay), new DateOnly(year, toMonth, toDay));
}
