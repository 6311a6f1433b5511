using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Why a section has nothing to show.</summary>
internal static class Empty
{
    /// <summary>Nobody identified: nothing at all, or nameless visits only.</summary>
    public static Bilingual Nobody(Composition composition)
    {
        var visits = composition.Facts.Year.Attended.Count;
        if (visits == 0)
        {
            return Words.Say(
                $"Aucune présence n'est enregistrée {composition.InYear.Fr}.",
                $"No attendance is recorded {composition.InYear.En}.");
        }

        var number = Numbers.Attendances(visits);
        return Words.Say(
            $"{number.Fr} {composition.InYear.Fr}, et personne n'est identifié : des présences anonymes ne se répartissent pas en personnes.",
            $"{number.En} {composition.InYear.En}, and nobody is identified: anonymous attendances cannot be told apart as people.");
    }
}
