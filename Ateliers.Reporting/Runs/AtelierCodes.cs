using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Holds the codes of the configured ateliers against those of the database.</summary>
internal static class AtelierCodes
{
    /// <summary>
    /// Refuses a configuration that gives another code to an atelier of which sessions are known: its files would be another atelier's from then on, and what comes again would count twice.
    /// </summary>
    /// <exception cref="FailureException">It does (<see cref="Outcome.Usage"/>).</exception>
    public static void Require(RunContext context, Database database)
    {
        var ledger = new Ledger(database);
        var known = ledger.Ateliers();
        var configured = context.Programme.Ateliers;
        var left = known.Where(atelier => !configured.Any(other => other.Code == atelier.Code)).ToList();
        foreach (var atelier in configured)
        {
            if ((AtelierWords.OfFolder(atelier.Name, left) ?? AtelierWords.OfFolder(atelier.Code, left)) is { } code && ledger.HasSessionsOf(code))
            {
                throw ProgrammeFile.Wrong(context.Workspace.Config, "ateliers", new(
                    $"« {atelier.Name} » y a le code {atelier.Code}, et ses séances sont connues sous le code {code}. Un code ne change jamais, sinon ce qui revient compterait deux fois : donnez-lui le code {code} (le nom peut changer)",
                    $"“{atelier.Name}” has the code {atelier.Code} there, and its sessions are known under the code {code}. A code never changes, or what comes again would count twice: give it the code {code} (the name may change)"));
            }
        }
    }
}
