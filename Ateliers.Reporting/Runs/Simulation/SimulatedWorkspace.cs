using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// A workspace that holds simulated files. Its marker is written before the first of them and never taken away, so that no simulated row
/// stands unmarked at any moment.
/// </summary>
public sealed class SimulatedWorkspace
{
    /// <summary>The file whose presence marks a workspace as simulated.</summary>
    public const string MarkerName = "SIMULATED.md";

    /// <summary>The file that holds what the simulator knows to be true.</summary>
    public const string TruthName = "simulated-truth.json";

    private readonly string folder;
    private readonly string inbox;

    private SimulatedWorkspace(string folder) => (this.folder, inbox) = (folder, Path.Combine(folder, "inbox"));

    /// <summary>Whether a workspace is marked as simulated.</summary>
    public static bool IsSimulated(string folder) => File.Exists(Path.Combine(folder, MarkerName));

    /// <summary>Takes a folder for simulated files.</summary>
    /// <exception cref="FailureException">It holds real files, or a database, or files of somebody else (<see cref="Outcome.Usage"/>).</exception>
    internal static SimulatedWorkspace Claim(string folder)
    {
        var workspace = new SimulatedWorkspace(Path.GetFullPath(folder));
        if (!IsSimulated(folder) && (workspace.HasFiles() || File.Exists(Path.Combine(folder, "ateliers.db"))))
        {
            throw new FailureException(Outcome.Usage, new Bilingual(
                $"« {folder} » contient des données qui ne sont pas marquées comme simulées : choisissez un autre dossier.",
                $"\"{folder}\" holds data that is not marked as simulated: choose another folder."));
        }

        return workspace;
    }

    /// <summary>Writes the marker and the truth, then the files, each under a temporary name first; files of an earlier simulation go.</summary>
    internal void Fill(string marker, string truth, IEnumerable<(string Name, Action<Stream> Write)> files)
    {
        Directory.CreateDirectory(folder);
        Put(Path.Combine(folder, MarkerName), stream => stream.Write(Encoding.UTF8.GetBytes(marker)));
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, write) in files)
        {
            var path = Path.Combine(inbox, name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Put(path, write);
            kept.Add(path);
        }

        foreach (var old in Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Where(path => !kept.Contains(path)).ToList())
        {
            File.Delete(old);
        }

        Put(Path.Combine(folder, TruthName), stream => stream.Write(Encoding.UTF8.GetBytes(truth)));
    }

    private static void Put(string path, Action<Stream> write)
    {
        var temporary = path + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            write(stream);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private bool HasFiles() =>
        Directory.Exists(inbox) && Directory.EnumerateFiles(inbox, "*", SearchOption.AllDirectories).Any();
}
