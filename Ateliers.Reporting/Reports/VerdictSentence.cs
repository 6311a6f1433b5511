using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What became of a goal year that is over.</summary>
internal static class VerdictSentence
{
    /// <summary>Reached or not, and by how much; with files missing, what the verdict rests on.</summary>
    public static Bilingual Of(Composition composition)
    {
        var (people, goal, year) = (composition.AtLeast.Count, composition.Pace.Goal, composition.YearName);
        if (people == 0 && composition.Pace.FirstOpenDay is null)
        {
            return Words.Say(
                $"Aucun atelier n'était ouvert en {year.Fr} : personne n'a été compté.",
                $"No atelier was open in {year.En}: nobody was counted.");
        }

        var (count, target) = (Numbers.People(people), Numbers.Integer(goal));
        var gap = Numbers.Integer(Math.Abs(people - goal));
        var asOf = Dates.Day(composition.Facts.AsOf);
        var (fr, en) = composition.Incomplete
            ? ($"D'après les fichiers reçus au {asOf.Fr}, l'objectif", $"From the files received by {asOf.En}, the goal")
            : ("L'objectif", "The goal");
        if (composition.IsRange)
        {
            return OfRange(composition, fr, en);
        }

        if (people < goal)
        {
            return Words.Say(
                $"{fr} de {year.Fr} n'a pas été atteint : {count.Fr} sur {target.Fr}, il en a manqué {gap.Fr}.",
                $"{en} of {year.En} was not reached: {count.En} of {target.En}, {gap.En} short.");
        }

        return people == goal
            ? Words.Say(
                $"{fr} de {year.Fr} a été atteint : {count.Fr} sur {target.Fr}.",
                $"{en} of {year.En} was reached: {count.En} of {target.En}.")
            : Words.Say(
                $"{fr} de {year.Fr} a été atteint : {count.Fr} sur {target.Fr}, soit {gap.Fr} de plus.",
                $"{en} of {year.En} was reached: {count.En} of {target.En}, {gap.En} more.");
    }

    /// <summary>Nameless attendances leave open how many people there were: what is sure is said, and where nothing is, that.</summary>
    private static Bilingual OfRange(Composition composition, string fr, string en)
    {
        var (goal, year) = (composition.Pace.Goal, composition.YearName);
        var (least, most, target) = (Numbers.Integer(composition.AtLeast.Count), Numbers.People(composition.AtMost.Count), Numbers.Integer(goal));
        if (composition.AtMost.Count < goal)
        {
            return Words.Say(
                $"{fr} de {year.Fr} n'a pas été atteint : de {least.Fr} à {most.Fr} sur {target.Fr}.",
                $"{en} of {year.En} was not reached: {least.En} to {most.En} of {target.En}.");
        }

        var sure = composition.OrMore(Numbers.People(composition.AtLeast.Count));
        return composition.AtLeast.Count >= goal
            ? Words.Say(
                $"{fr} de {year.Fr} a été atteint : {sure.Fr} sur {target.Fr}.",
                $"{en} of {year.En} was reached: {sure.En} of {target.En}.")
            : Words.Say(
                $"{fr} de {year.Fr} est peut-être atteint : de {least.Fr} à {most.Fr} sur {target.Fr}, selon combien de personnes sont derrière les présences anonymes.",
                $"{en} of {year.En} may have been reached: {least.En} to {most.En} of {target.En}, depending on how many people stand behind the anonymous attendances.");
    }
}
