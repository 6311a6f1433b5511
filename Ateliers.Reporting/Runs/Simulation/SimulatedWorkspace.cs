using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// A workspace that holds simulated files. Its marker is written before the first of them and never taken away, so that no simulated row
/// stands unmarked at any moment.
/// </summary>
internal sealed class SimulatedWorkspace
{
    /// <summary>The file that holds what the simulator knows to be true.</summary>
    public const string TruthName = "simulated-truth.json";

    private readonly Workspace workspace;

    private SimulatedWorkspace(Workspace workspace) => this.workspace = workspace;

    /// <summary>Takes a folder for simulated files.</summary>
    /// <exception cref="FailureException">It holds real files, or a database, or files of somebody else (<see cref="Outcome.Usage"/>).</exception>
    public static SimulatedWorkspace Claim(string folder)
    {
        var workspace = new Workspace(new WorkspaceOptions(Path.GetFullPath(folder)));
        var holdsData = File.Exists(workspace.Database) || (Directory.Exists(workspace.Inbox) && FilesOf(workspace).Any());
        if (holdsData && !workspace.Simulated)
        {
            throw new FailureException(Outcome.Usage, new Bilingual(
                $"« {folder} » contient des données qui ne sont pas marquées comme simulées : choisissez un autre dossier.",
                $"\"{folder}\" holds data that is not marked as simulated: choose another folder."));
        }

        return new SimulatedWorkspace(workspace);
    }

    /// <summary>
    /// Writes marker and truth, then the files, each under a temporary name first. Files of an earlier simulation that are not made again go.
    /// </summary>
    public void Fill(string marker, string truth, IEnumerable<(string Name, Action<Stream> Write)> files)
    {
        Directory.CreateDirectory(workspace.Inbox);
        Put(Path.Combine(workspace.Root, Workspace.SimulatedMarker), marker);
        Put(Path.Combine(workspace.Root, TruthName), truth);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, write) in files)
        {
            var path = Path.Combine(workspace.Inbox, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Put(path, write);
            kept.Add(path);
        }

        foreach (var old in FilesOf(workspace).Where(path => !kept.Contains(path) && IsOurs(path)).ToList())
        {
            File.Delete(old);
        }
    }

    private static void Put(string path, string text) => Put(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static void Put(string path, Action<Stream> write)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static IEnumerable<string> FilesOf(Workspace workspace) =>
        Directory.EnumerateFiles(workspace.Inbox, "*", SearchOption.AllDirectories);

    // A file that somebody else laid into the folders stays where it is.
    private static bool IsOurs(string path) =>
        Enum.GetValues<ExportShape>().Any(shape => Path.GetFileName(path).StartsWith(MonthlyExports.Stem(shape) + "-", StringComparison.Ordinal));
}
