
namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The text of SIMULATED.md.</summary>
internal static class Marker
{

    public static string Sample(SimulationSummary summary) => "TODO";

    public static string Load(SimulationSummary summary) => "TODO";
}
