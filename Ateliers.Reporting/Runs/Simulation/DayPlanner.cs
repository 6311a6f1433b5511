using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Seats the people who plan to come on a day in sessions: workshops, talks, appointments.</summary>
internal sealed class DayPlanner(AtelierProfile profile, Programme programme, Dice dice)
{
    private static readonly string[] ThemeCodes = ["cv", "cybersecurity", "data-protection", "coding", "business-promotion", "other"];
    private static readonly int[] ThemeWeights = [20, 12, 16, 17, 28, 7];
    private static readonly int[] ProfessionalPercent = [15, 45, 30, 20, 90, 20];

    // Minutes after midnight.
    private static readonly int[] WorkshopStarts = [570, 600, 660, 810, 840, 930, 960, 1020, 1080];
    private static readonly int[] TalkStarts = [600, 750, 1080, 1110];

    private readonly HashSet<(int Start, string Theme)> taken = [];
    private DateOnly day;
    private int number;

    /// <summary>Makes the day's sessions for these parties (a person, or two on one e-mail), each with the parties that it seats.</summary>
    public IEnumerable<(SimulatedSession Session, List<SimulatedPerson> Parties)> Plan(DateOnly date, List<SimulatedPerson> parties)
    {
        (day, number) = (date, 0);
        taken.Clear();
        dice.Shuffle(parties);
        var seated = 0;
        while (seated < parties.Count)
        {
            var left = parties.Count - seated;
            var kind = left < 5 ? 2 : dice.Weighted([58, left >= 30 ? 6 : 0, 36]);
            var (session, size) = kind switch
            {
                0 => Sitting("workshop", WorkshopStarts, dice.Between(10, 16), 0.85, 1.30),
                1 => Sitting("talk", TalkStarts, dice.Between(8, 12) * 5, 0.60, 1.10),
                _ => Sitting("one-to-one", null, 1, 1, 1),
            };
            size = Math.Min(size, left);
            yield return (session, parties.GetRange(seated, size));
            seated += size;
        }
    }

    /// <summary>The discovery space of the day, open to whoever walks past.</summary>
    public SimulatedSession Discovery(DateOnly date)
    {
        day = date;
        return Session(540, ThemeCodes.Length - 1, Named(programme.Audiences, "general-public"), "discovery", null);
    }

    private (SimulatedSession Session, int Size) Sitting(string format, int[]? starts, int capacity, double low, double high)
    {
        var (start, theme) = Slot(starts);
        while (!taken.Add((start, ThemeCodes[theme])))
        {
            (start, theme) = Slot(null);
        }

        var professional = dice.Below(100) < ProfessionalPercent[theme];
        var audience = Named(programme.Audiences, professional ? "professional" : "general-public");
        var size = Math.Max(1, (int)(capacity * (low + ((high - low) * dice.Share()))));
        return (Session(start, theme, audience, format, capacity), size);
    }

    private (int Start, int Theme) Slot(int[]? starts) =>
        (starts is null ? 545 + (10 * dice.Below(52)) : dice.Pick(starts), dice.Weighted(ThemeWeights));

    private SimulatedSession Session(int start, int theme, Term audience, string format, int? capacity)
    {
        number++;
        var reference = string.Create(CultureInfo.InvariantCulture, $"{profile.Prefix}-{day:yyyyMMdd}-{number:00}");
        var time = new TimeOnly(start / 60, start % 60);
        return new SimulatedSession(
            reference, day, time, Named(programme.Themes, ThemeCodes[theme]), audience, Named(programme.Formats, format), capacity);
    }

    private static Term Named(IReadOnlyList<Term> terms, string code) => terms.FirstOrDefault(term => term.Code == code) ?? terms[^1];
}
