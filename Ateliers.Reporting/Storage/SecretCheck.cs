using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>Holds a database and the secret that it was filled under together: under another secret everybody would be a new person.</summary>
public static class SecretCheck
{
    /// <summary>Refuses to go on without the secret where the database has been filled under one.</summary>
    /// <exception cref="FailureException">The key file is missing (exit code 2); nothing was made in its place.</exception>
    public static void RequireFile(Database database, string keyPath)
    {
        if (!File.Exists(keyPath) && Known(database) is not null)
        {
            throw Refused($"manque dans {keyPath}", $"is missing from {keyPath}");
        }
    }

    /// <summary>Refuses another secret than that of the files before; notes the first one.</summary>
    /// <param name="database">Open for writing.</param>
    /// <param name="checkValue">By what the secret is recognised.</param>
    /// <param name="note">Whether a first secret is noted; a dry run notes nothing.</param>
    /// <exception cref="FailureException">It is another secret (exit code 2).</exception>
    public static void RequireSame(Database database, string checkValue, bool note)
    {
        if (Known(database) is not { } known)
        {
            if (!note)
            {
                return;
            }

            database.Connection.Execute("INSERT INTO secret (id, check_value) VALUES (1, @checkValue);", new { checkValue });
        }
        else if (known != checkValue)
        {
            throw Refused("n'est pas celui de cette base", "is not that of this database");
        }
    }

    /// <summary>By what the secret is recognised under which a database was filled; null while it is empty.</summary>
    public static string? Known(Database database) => database.Connection.ExecuteScalar<string?>("SELECT check_value FROM secret;");

    private static FailureException Refused(string fr, string en) => new(Outcome.Usage, new(
        $"Le secret {fr} : sans lui, chaque personne déjà connue compterait comme nouvelle. Remettez le fichier ateliers.key de la sauvegarde. S'il est perdu, rechargez tous les fichiers dans une base neuve.",
        $"The secret {en}: without it, everybody who is known would count as new. Put ateliers.key back from the backup. If it is lost, load all files into a new database."));
}
