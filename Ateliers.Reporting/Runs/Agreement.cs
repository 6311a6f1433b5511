using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>That two ways of counting the same people come to the same number; where they do not, nothing is written.</summary>
internal static class Agreement
{
    /// <summary>A wrong headcount cannot be called back: SQLite counts once more, on its own, and the two must agree.</summary>
    /// <exception cref="FailureException">They do not.</exception>
    public static async Task RequireSecond(List<(Period Period, People Counted)> claims, Task<IReadOnlyList<People>> second)
    {
        foreach (var ((period, counted), people) in claims.Zip(await second))
        {
            RequireSame(people, counted, period);
        }
    }

    /// <summary>First contacts are the breakdown that adds up: over any split they sum to the people of the year.</summary>
    /// <exception cref="FailureException">They do not.</exception>
    public static void RequireSum(IReadOnlyList<SliceCounts> split, People counted, Period period) => RequireSame(new People(split.Sum(cell => cell.FirstContacts.Count)), counted, period);

    /// <summary>Another count of the same people must give the same number.</summary>
    /// <exception cref="FailureException">It does not.</exception>
    public static void RequireSame(People other, People counted, Period period)
    {
        if (other != counted)
        {
            throw new FailureException(Outcome.Failed, new(
                $"Deux comptages de la même période ({period.Label}) diffèrent : {counted} et {other} personnes. Rien n'a été écrit ; lancez « doctor » et signalez ce défaut.",
                $"Two counts of the same period ({period.Label}) differ: {counted} and {other} people. Nothing was written; run “doctor” and report this defect."));
        }
    }
}
