using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs.Simulation;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>A folder of its own below the machine's temporary folder, gone with the test.</summary>
internal sealed class SimulationFolder : IDisposable
{
    private readonly TestFolder folder = new();

    public string Root => folder.Path;

    public string Inbox => Path.Combine(Root, "inbox");

    public static Programme Programme { get; } = SampleProgramme.Value;

    public SimulationOptions Options => new() { OutDir = Root, Programme = Programme };

    /// <summary>All files of a folder, by their path below it.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>A folder of the repository, by its path below the root.</summary>
    public static string InRepository(string path) => Path.Combine(Repository.Root, path);

    public void Dispose() => folder.Dispose();
}
