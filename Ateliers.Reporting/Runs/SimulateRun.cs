using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Runs;

/// <summary>Makes a simulated workspace.</summary>
public sealed class SimulateRun(RunContext context)
{
    /// <summary>The seed of the sample that ships with the project.</summary>
    public const int DefaultSeed = 2018;

    /// <summary>Writes the files and their marker.</summary>
    /// <param name="folder">The workspace to make.</param>
    /// <param name="seed">The same seed gives the same files.</param>
    /// <param name="rows">One file of so many rows; null makes the calibrated sample.</param>
    /// <param name="progress">Told the rows written so far.</param>
    /// <exception cref="FailureException">The folder holds data that is not marked as simulated, or a limit is passed.</exception>
    public (int Files, long Rows) Write(string folder, int seed, long? rows, IProgress<long>? progress)
    {
        var summary = Simulator.Write(new SimulationOptions { OutDir = folder, Seed = seed, Rows = rows, Programme = context.Programme }, progress);
        return (summary.Files.Count, summary.Rows);
    }
}
