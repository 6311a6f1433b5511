using System.Text.Encodings.Web;
using System.Text.Json;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Makes realistic, marked, deterministic attendance files: the calibrated sample of four ateliers, or one file to load-test with.</summary>
public static class Simulator
{
    private static readonly RunsJson Json = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the inbox, the marker SIMULATED.md and simulated-truth.json of a workspace.</summary>
    /// <param name="options">What to simulate, and where to.</param>
    /// <param name="progress">Told the rows written so far.</param>
    /// <exception cref="FailureException">
    /// The options lie outside their limits, or the folder holds data that is not marked as simulated (<see cref="Outcome.Usage"/>).
    /// </exception>
    public static SimulationSummary Write(SimulationOptions options, IProgress<long>? progress = null)
    {
        options.Validate();
        var workspace = SimulatedWorkspace.Claim(options.OutDir);
        return options.Rows is { } rows ? WriteLoadFile(options, rows, workspace, progress) : WriteSample(options, workspace, progress);
    }

    private static SimulationSummary WriteSample(SimulationOptions options, SimulatedWorkspace workspace, IProgress<long>? progress)
    {
        var period = new Period(options.From, options.To);
        var network = World.Live(options.Programme, options.Seed);
        List<ExportFile> files = [.. network.SelectMany(atelier => MonthlyExports.Of(atelier, period, options.Seed))];
        var summary = new SimulationSummary(
            options.Seed,
            options.From,
            options.To,
            files.Sum(file => (long)file.Lines.Count),
            files.ConvertAll(file => file.Name),
            TruthCounter.Count(network, period));
        var written = 0L;
        workspace.Fill(Marker.Sample(summary, options.Programme), Truth(summary), files.Select(file => (file.Name, new Action<Stream>(stream =>
        {
            stream.Write(file.Bytes());
            progress?.Report(written += file.Lines.Count);
        }))));
        return summary;
    }

    private static SimulationSummary WriteLoadFile(
        SimulationOptions options, long rows, SimulatedWorkspace workspace, IProgress<long>? progress)
    {
        var load = new LoadFile(options, rows);
        var summary = new SimulationSummary(options.Seed, options.From, options.To, rows, [LoadFile.Name], []);
        workspace.Fill(Marker.Load(summary), Truth(summary), [(LoadFile.Name, stream => load.Write(stream, progress))]);
        return summary;
    }

    private static string Truth(SimulationSummary summary) => JsonSerializer.Serialize(summary, Json.SimulationSummary) + "\n";
}
