using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Opens the database of a workspace for reading.</summary>
internal static class Open
{
    /// <summary>The database.</summary>
    /// <exception cref="FailureException">Nothing was ever ingested here.</exception>
    public static Database ForReading(RunContext context)
    {
        context.Workspace.RequireRoot();
        return Database.OpenForReading(context.Workspace.Database) ?? throw None(context);
    }

    /// <summary>Refuses to go on where there is no database: opening it for writing would make one.</summary>
    /// <exception cref="FailureException">Nothing was ever ingested here.</exception>
    public static void RequireDatabase(RunContext context)
    {
        context.Workspace.RequireRoot();
        if (!File.Exists(context.Workspace.Database))
        {
            throw None(context);
        }
    }

    private static FailureException None(RunContext context) => new(Outcome.Failed, new(
        $"Il n'y a pas encore de base dans {context.Workspace.Database}. Chargez d'abord des fichiers : « ateliers ingest FICHIER… » ou « ateliers run ».",
        $"There is no database yet in {context.Workspace.Database}. Load files first: “ateliers ingest FILE…” or “ateliers run”."));
}
