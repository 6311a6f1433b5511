using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>A folder of its own below the machine's temporary folder, gone with the test.</summary>
internal sealed class SimulationFolder : IDisposable
{
    public SimulationFolder() => Root = Directory.CreateTempSubdirectory("ateliers-simulation-").FullName;

    public string Root { get; }

    public string Inbox => Path.Combine(Root, "inbox");

    public static Programme Programme { get; } = ProgrammeFile.Read(new Workspace(new WorkspaceOptions("no-such-workspace")));

    public SimulationOptions Options => new() { OutDir = Root, Programme = Programme };

    /// <summary>All files of a folder, by their path below it.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>A folder of the repository, found upwards from the tests.</summary>
    public static string InRepository(string path)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Ateliers.Reporting.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, path);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
