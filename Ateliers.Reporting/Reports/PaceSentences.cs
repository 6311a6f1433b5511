using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Where the year stands against its pace, what it would take, and how that compares with the declared reference: one sentence each. In the
/// past tense once the goal year lies behind the as-of date.
/// </summary>
internal static class PaceSentences
{
    public static IEnumerable<Bilingual> Of(Composition composition)
    {
        yield return composition.YearOver ? VerdictSentence.Of(composition) : Words.Begin(Standing(composition));
        if (!composition.YearOver && Needed(composition) is { } needed)
        {
            yield return needed;
        }

        if (ForecastSentence.Of(composition) is { } forecast)
        {
            yield return forecast;
        }

        if (ReferenceSentence.Of(composition) is { } reference)
        {
            yield return reference;
        }
    }

    private static Bilingual Standing(Composition composition)
    {
        var (day, year, past) = (composition.DayName, composition.YearName, composition.Past);
        if (composition.Pace.ExpectedOn(composition.Day) is not { } expected || composition.Pace.FirstOpenDay is not { } first)
        {
            return Words.Say(
                $"Aucun jour d'ouverture n'est connu en {year.Fr} : il n'y a pas de rythme auquel se comparer.",
                $"No open day is known in {year.En}: there is no pace to compare with.");
        }

        if (composition.AtLeast.Count == 0 && composition.Day < first)
        {
            var opening = Dates.Day(first);
            return Words.Say(
                $"Au {day.Fr}, aucun jour d'ouverture de {year.Fr} {(past ? "n'était" : "n'est")} encore passé : le premier {(past ? "a été" : "est")} le {opening.Fr}.",
                $"On {day.En} no open day of {year.En} {(past ? "had" : "has")} passed yet: the first {(past ? "was" : "is")} {opening.En}.");
        }

        return composition.AtLeast.Count < expected && expected <= composition.AtMost.Count ? Undecided(composition, expected) : Gap(composition, expected);
    }

    /// <summary>The range of people holds the number expected: ahead or behind cannot be told.</summary>
    private static Bilingual Undecided(Composition composition, long expected)
    {
        var ((at, on), past) = (OnDay(composition), composition.Past);
        var (least, most, pace) = (Numbers.Integer(composition.AtLeast.Count), Numbers.People(composition.AtMost.Count), Numbers.Integer(expected));
        return Words.Say(
            $"{at}, les présences anonymes laissent ouvert si le réseau {(past ? "était" : "est")} en avance ou en retard sur le rythme de l'objectif : de {least.Fr} à {most.Fr}, pour {pace.Fr} au rythme de l'objectif.",
            $"{on} the anonymous attendances leave open whether the network {(past ? "was" : "is")} ahead of or behind the pace of the goal: {least.En} to {most.En}, with {pace.En} at the pace of the goal.");
    }

    /// <summary>How many open days and how many people the network is ahead or behind: ahead at least, behind at most, where some people are nameless.</summary>
    private static Bilingual Gap(Composition composition, long expected)
    {
        var ((at, on), people, past) = (OnDay(composition), composition.AtLeast, composition.Past);
        var (count, wanted) = (composition.OrMore(Numbers.PeopleReached(people.Count)), Wanted(expected));
        var gap = people.Count - expected;
        var (network, number) = (Numbers.OpenDays(Math.Abs(composition.Pace.GapDays(people, composition.Day) ?? 0)), Numbers.People(Math.Abs(gap)));
        var (days, off) = gap < 0
            ? (composition.OrFewer(network), composition.OrFewer(number))
            : (composition.OrMore(network), composition.OrMore(number));
        var (fr, en) = ($"{at}, le réseau {(past ? "avait" : "a")}", $"{on} the network {(past ? "was" : "is")}");
        var verb = past ? "était" : "est";
        return gap switch
        {
            0 when composition.IsRange => Words.Say(
                $"{at}, le réseau {verb} au moins au rythme de l'objectif : {count.Fr}.",
                $"{en} at least on the pace of the goal: {count.En}."),
            0 => Words.Say(
                $"{at}, le réseau {verb} exactement sur le rythme de l'objectif : {count.Fr}.",
                $"{en} exactly on the pace of the goal: {count.En}."),
            < 0 => Words.Say(
                $"{fr} {days.Fr} de retard sur le rythme de l'objectif : {off.Fr} de moins {wanted.Fr}.",
                $"{en} {days.En} behind the pace of the goal: {off.En} fewer {wanted.En}."),
            _ when network == Numbers.OpenDays(0) && composition.IsRange => Words.Say(
                $"{at}, le réseau {verb} en avance sur le rythme de l'objectif : {off.Fr} de plus {wanted.Fr}.",
                $"{en} ahead of the pace of the goal: {off.En} more {wanted.En}."),
            _ when network == Numbers.OpenDays(0) => Words.Say(
                $"{fr} moins d'un jour d'ouverture d'avance sur le rythme de l'objectif : {off.Fr} de plus {wanted.Fr}.",
                $"{en} less than one open day ahead of the pace of the goal: {off.En} more {wanted.En}."),
            _ => Words.Say(
                $"{fr} {days.Fr} d'avance sur le rythme de l'objectif : {off.Fr} de plus {wanted.Fr}.",
                $"{en} {days.En} ahead of the pace of the goal: {off.En} more {wanted.En}."),
        };
    }

    /// <summary>What the rest of the year would need; null where there is no open day in the whole year.</summary>
    private static Bilingual? Needed(Composition composition)
    {
        var (pace, people, past) = (composition.Pace, composition.AtLeast, composition.Past);
        var (goal, end) = (Numbers.Integer(pace.Goal), Dates.Day(composition.Year.To));
        var remaining = pace.Remaining(people);
        if (remaining == 0)
        {
            return Words.Say(
                $"L'objectif de {composition.YearName.Fr}, {goal.Fr}, {(past ? "était" : "est")} atteint.",
                $"The goal of {composition.YearName.En}, {goal.En}, {(past ? "had been" : "has been")} reached.");
        }

        if (pace.FirstOpenDay is null)
        {
            return null;
        }

        var (left, missing) = (pace.OpenDaysLeft(composition.Day), composition.OrFewer(Numbers.Integer(remaining)));
        if (left == 0)
        {
            return Words.Say(
                $"Il ne {(past ? "restait" : "reste")} aucun jour d'ouverture en {composition.YearName.Fr} : il {(past ? "manquait" : "manque")} {missing.Fr} pour atteindre {goal.Fr}.",
                $"No open day {(past ? "was" : "is")} left in {composition.YearName.En}: {missing.En} short of {goal.En}.");
        }

        var days = Numbers.OpenDays(left);
        if (left <= pace.DaysAWeek(composition.Day))
        {
            return Words.Say(
                $"Il {(past ? "restait" : "reste")} {days.Fr} jusqu'au {end.Fr} pour accompagner {composition.OrFewer(Numbers.People(remaining)).Fr} et atteindre {goal.Fr}.",
                $"{days.En} {(past ? (left == 1 ? "was" : "were") : left == 1 ? "is" : "are")} left until {end.En} to reach {missing.En} more and the goal of {goal.En}.");
        }

        var weekly = composition.OrFewer(Numbers.People(pace.RequiredPerWeek(people, composition.Day) ?? 0));
        var daily = composition.OrFewer(Numbers.Integer(pace.RequiredPerOpenDay(people, composition.Day) ?? 0));
        return Words.Say(
            $"Pour atteindre {goal.Fr}, il {(past ? "aurait fallu" : "faut")} accompagner {weekly.Fr} par semaine, {daily.Fr} par jour d'ouverture, jusqu'au {end.Fr}.",
            $"To reach {goal.En} it {(past ? "would have taken" : "takes")} {weekly.En} a week, {daily.En} an open day, until {end.En}.");
    }

    /// <summary>au 30 juin 2019, on 30 June 2019; with files missing, that it is said from those received.</summary>
    private static (string Fr, string En) OnDay(Composition composition) =>
        ($"{composition.FromFiles.Fr}au {composition.DayName.Fr}", $"{composition.FromFiles.En}on {composition.DayName.En}");

    /// <summary>que les 12 206 attendues, than the 12,206 expected: none and one have words of their own.</summary>
    private static Bilingual Wanted(long expected)
    {
        var number = Numbers.Integer(expected);
        return expected switch
        {
            0 => new("qu'attendu", "than expected"),
            1 => new("que la seule attendue", "than the one expected"),
            _ => new($"que les {number.Fr} attendues", $"than the {number.En} expected"),
        };
    }
}
