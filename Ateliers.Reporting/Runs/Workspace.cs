using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>Where a run works, as the command line or the environment gave it. Null takes the place inside the workspace.</summary>
/// <param name="Data">The workspace folder.</param>
/// <param name="Database">The database, where it is not the workspace's own.</param>
/// <param name="Config">The configuration, where it is not the workspace's own.</param>
/// <param name="Out">The folder of the reports.</param>
public sealed record WorkspaceOptions(string Data = "data", string? Database = null, string? Config = null, string Out = "reports");

/// <summary>A workspace: a folder that holds what came in, the database, the secret, one's own formats and the configuration.</summary>
public sealed class Workspace(WorkspaceOptions options)
{
    /// <summary>The file whose presence marks a workspace as simulated.</summary>
    public const string SimulatedMarker = "SIMULATED.md";

    /// <summary>The workspace folder.</summary>
    public string Root => options.Data;

    /// <summary>The folder into which files are dropped; a sub-folder that bears an atelier's code or name gives its files that atelier.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>The database.</summary>
    public string Database => options.Database ?? Path.Combine(Root, "ateliers.db");

    /// <summary>The secret, of mode 0600.</summary>
    public string Key => Path.Combine(Root, "ateliers.key");

    /// <summary>The list of who was forgotten, of mode 0600; it need not exist.</summary>
    public string Erasures => Path.Combine(Root, "erasures.jsonl");

    /// <summary>Format descriptions of one's own.</summary>
    public string Formats => Path.Combine(Root, "formats");

    /// <summary>The configuration; it need not exist.</summary>
    public string Config => options.Config ?? Path.Combine(Root, "ateliers.json");

    /// <summary>Whether the configuration was asked for by name, and must therefore exist.</summary>
    public bool ConfigIsRequired => options.Config is not null;

    /// <summary>The folder of the reports.</summary>
    public string Out => options.Out;

    /// <summary>Whether what lies here is simulated.</summary>
    public bool Simulated => File.Exists(Path.Combine(Root, SimulatedMarker));

    /// <summary>Whether a file lies anywhere under a folder that is marked as simulated: the mark follows the file into any workspace.</summary>
    public static bool IsMarkedSimulated(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SimulatedMarker)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Requires the workspace folder to be there.</summary>
    /// <exception cref="FailureException">It is not, or it is a file.</exception>
    public void RequireRoot()
    {
        if (!Directory.Exists(Root))
        {
            throw new FailureException(Outcome.Usage, new(
                $"Le dossier de travail « {Root} » n'existe pas. Créez-le, ou donnez le bon avec --data (les données d'exemple : --data data/sample).",
                $"The workspace folder “{Root}” does not exist. Create it, or give the right one with --data (the sample data: --data data/sample)."));
        }
    }

    /// <summary>Makes the folder of the database when it is missing.</summary>
    /// <exception cref="FailureException">It cannot be made.</exception>
    public void PrepareDatabaseFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Database))!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Failed, new(
                $"Le dossier de la base « {Database} » ne peut pas être créé : vérifiez les droits et la place sur le disque.",
                $"The folder of the database “{Database}” cannot be made: check the permissions and the space on the disk."), error);
        }
    }
}
