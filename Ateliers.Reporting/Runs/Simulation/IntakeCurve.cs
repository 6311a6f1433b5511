namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// How many different people an atelier will have reached by the end of each open day. It runs through the milestones of the profile;
/// between two of them the days share the increase by rhythm, growth after the opening, and chance.
/// </summary>
internal sealed class IntakeCurve
{
    private const double OpeningStrength = 0.65;
    private const int DaysToFullStrength = 120;

    private readonly Dictionary<DateOnly, double> reachedBy = [];

    /// <summary>The curve over the atelier's open days, in order.</summary>
    public IntakeCurve(AtelierProfile profile, IReadOnlyList<DateOnly> openDays, Dice dice)
    {
        var reached = 0.0;
        var from = DateOnly.MinValue;
        foreach (var milestone in profile.Milestones)
        {
            var days = openDays.Where(day => day >= from && day <= milestone.Until).ToList();
            var weights = days.ConvertAll(day => Weight(profile, openDays[0], day) * (0.85 + (0.3 * dice.Share())));
            var perWeight = weights.Count == 0 ? 0 : (milestone.People - reached) / weights.Sum();
            for (var place = 0; place < days.Count; place++)
            {
                reached += perWeight * weights[place];
                reachedBy[days[place]] = reached;
            }

            from = milestone.Until.AddDays(1);
        }
    }

    /// <summary>People to have reached by the end of an open day.</summary>
    public double By(DateOnly day) => reachedBy[day];

    private static double Weight(AtelierProfile profile, DateOnly opening, DateOnly day)
    {
        var age = Math.Min(DaysToFullStrength, day.DayNumber - opening.DayNumber);
        var growth = OpeningStrength + ((1 - OpeningStrength) * age / DaysToFullStrength);
        return growth * Rhythm.Of(profile.SchoolZone, day);
    }
}
