using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Holds a folder of reports and a workspace together. Two workspaces that wrote into one folder would overwrite each other's reports of the same month, real
/// ones with those of the sample, and nobody would see whose a headline is.
/// </summary>
internal static class OutputFolder
{
    /// <summary>By what reports know the workspace that made them: a digest that hangs on its secret and says nothing of it. Null where it has no secret yet.</summary>
    /// <param name="workspace">The workspace; who may not read its secret can still write reports.</param>
    /// <param name="database">Its database; null where there is none.</param>
    public static string? Owner(Workspace workspace, Database? database) =>
        (database is null ? null : SecretCheck.Known(database)) is { } known ? Named(known)
        : File.Exists(workspace.Key) ? Named(OfFile(workspace.Key))
        : null;

    /// <summary>Refuses a folder that holds reports of another workspace, before anything is read or written.</summary>
    /// <exception cref="FailureException">It does (exit code 2).</exception>
    public static void RequireOwn(Workspace workspace, Database? database)
    {
        var standing = Manifest.All(workspace.Out);
        if (standing.Count == 0)
        {
            return;
        }

        var owner = Owner(workspace, database);
        if (standing.FirstOrDefault(report => owner is null || report.Workspace != owner) is { } foreign)
        {
            throw new FailureException(Outcome.Usage, new(
                $"Le dossier « {workspace.Out} » contient des rapports d'un autre espace de travail (par exemple {foreign.Report}{(foreign.Simulated ? ", données simulées" : "")}) : ils seraient mêlés ou remplacés. Donnez un autre dossier avec --out, ou videz celui-ci.",
                $"The folder “{workspace.Out}” holds reports of another workspace (for example {foreign.Report}{(foreign.Simulated ? ", simulated data" : "")}): they would be mixed or replaced. Give another folder with --out, or empty this one."));
        }
    }

    private static string Named(string checkValue) => Digest.Of($"reports\n{checkValue}");

    private static string OfFile(string key)
    {
        using var keys = new PersonKeys(SecretKeyFile.OpenOrCreate(key));
        return keys.CheckValue;
    }
}
