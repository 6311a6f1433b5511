using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What the curve of the year says, as a sentence that stands alone: the people, where, until when, and against the goal.</summary>
internal static class CurveFinding
{
    /// <summary>The finding; with files missing or nameless attendances it says so.</summary>
    public static Bilingual Of(Composition composition)
    {
        var goal = composition.Pace.Goal;
        var files = composition.FromFiles;
        var people = Reached(composition);
        if (composition.YearOver && goal > 0)
        {
            var share = composition.ShareOrMore((double)composition.AtLeast.Count / goal);
            return Words.Begin(Words.Say(
                $"{files.Fr}{people.Fr} {composition.InYear.Fr} : {share.Fr} de l'objectif",
                $"{files.En}{people.En} {composition.InYear.En}: {share.En} of the goal"));
        }

        var (fr, en) = ($"{files.Fr}au {composition.DayName.Fr}, {people.Fr}", $"{files.En}by {composition.DayName.En}, {people.En}");
        if (composition.Pace.Gap(composition.AtLeast, composition.Day) is not { } gap || composition.YearOver)
        {
            return Words.Begin(Words.Say(fr, en));
        }

        if (gap < 0 && composition.Pace.Gap(composition.AtMost, composition.Day) >= 0)
        {
            return Words.Begin(Undecided(composition, files));
        }

        // A number of people that is a lower bound leaves the gap open to the same side.
        var number = Numbers.Integer(Math.Abs(gap));
        var off = gap < 0 ? composition.OrFewer(number) : composition.OrMore(number);
        return Words.Begin(gap switch
        {
            < 0 => Words.Say($"{fr} : {off.Fr} de moins qu'au rythme de l'objectif", $"{en}: {off.En} fewer than at the pace of the goal"),
            > 0 => Words.Say($"{fr} : {off.Fr} de plus qu'au rythme de l'objectif", $"{en}: {off.En} more than at the pace of the goal"),
            _ when composition.IsRange => Words.Say($"{fr}, au moins le nombre attendu au rythme de l'objectif", $"{en}, no fewer than at the pace of the goal"),
            _ => Words.Say($"{fr}, exactement au rythme de l'objectif", $"{en}, exactly at the pace of the goal"),
        });
    }

    /// <summary>How many people there may be with the nameless attendances, to follow a unit; empty where they leave no range.</summary>
    public static Bilingual Range(Composition composition)
    {
        var (least, most) = (Numbers.Integer(composition.AtLeast.Count), Numbers.Integer(composition.AtMost.Count));
        return composition.IsRange
            ? Words.Say(
                $" ; de {least.Fr} à {most.Fr} avec les présences anonymes",
                $"; {least.En} to {most.En} with the anonymous attendances")
            : Bilingual.Same("");
    }

    /// <summary>The range of people holds the number expected: it is set beside it, neither ahead nor behind.</summary>
    private static Bilingual Undecided(Composition composition, Bilingual files)
    {
        var (least, most, place) = (Numbers.Integer(composition.AtLeast.Count), Numbers.PeopleReached(composition.AtMost.Count), composition.Place);
        var expected = Numbers.Integer(composition.Pace.ExpectedOn(composition.Day) ?? 0);
        return Words.Say(
            $"{files.Fr}au {composition.DayName.Fr}, de {least.Fr} à {most.Fr}{place.Fr}, pour {expected.Fr} au rythme de l'objectif",
            $"{files.En}by {composition.DayName.En}, {least.En} to {most.En}{place.En}, with {expected.En} at the pace of the goal");
    }

    /// <summary>au moins 3 600 personnes accompagnées en France.</summary>
    private static Bilingual Reached(Composition composition)
    {
        var (people, place) = (composition.OrMore(Numbers.PeopleReached(composition.AtLeast.Count)), composition.Place);
        return new($"{people.Fr}{place.Fr}", $"{people.En}{place.En}");
    }
}
