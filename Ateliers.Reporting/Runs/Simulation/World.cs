using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The four ateliers, lived day by day from the first opening to the end of 2019.</summary>
internal static class World
{
    /// <summary>The ateliers with all that they wrote down.</summary>
    /// <exception cref="FailureException">The programme lacks one of the four (<see cref="Outcome.Usage"/>).</exception>
    public static IReadOnlyList<SimulatedAtelier> Live(Programme programme, int seed)
    {
        var population = new Population(new Dice(seed, "population"));
        List<SimulatedAtelier> network = [.. AtelierProfile.All.Select(profile =>
            new SimulatedAtelier(profile, Find(programme, profile.Code), programme, population, seed))];
        for (var day = SimulationOptions.First; day <= SimulationOptions.Last; day = day.AddDays(1))
        {
            network.ForEach(atelier => atelier.Live(day, network));
        }

        return network;
    }

    /// <summary>An atelier of the programme by its code.</summary>
    /// <exception cref="FailureException">There is none (<see cref="Outcome.Usage"/>).</exception>
    public static Atelier Find(Programme programme, string code) =>
        programme.Ateliers.FirstOrDefault(atelier => atelier.Code == code) ?? throw new FailureException(Outcome.Usage, new Bilingual(
            $"La simulation est étalonnée sur quatre ateliers ; la configuration ne connaît pas « {code} ».",
            $"The simulation is calibrated on four ateliers; the configuration does not know \"{code}\"."));
}
