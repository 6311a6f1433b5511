using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The headline: people reached in the goal year to date, of the goal, and where that stands.</summary>
internal static class HeadlineComposer
{
    public static Headline Compose(Composition composition)
    {
        var facts = composition.Facts;
        var goal = Numbers.Integer(composition.Pace.Goal);
        var expected = composition.YearOver ? null : composition.Pace.ExpectedOn(composition.Day);
        var forecast = ForecastSentence.IntervalsOf(composition);
        return new Headline(
            composition.Reached,
            composition.IsRange ? new("Au moins", "At least") : null,
            Numbers.Integer(composition.AtLeast.Count),
            UnitOf(composition),
            Range(composition.Reached, facts.Year),
            composition.Pace.Goal,
            Words.Say($"objectif : {goal.Fr}", $"goal: {goal.En}"),
            expected,
            expected is { } value ? ExpectedLabel(value) : null,
            forecast,
            forecast is null ? null : ForecastSentence.Label(forecast),
            Progress(composition),
            [.. PaceSentences.Of(composition)],
            KeyFacts.Of(composition))
        {
            Figures =
            [
                FigureIds.PeopleReached, FigureIds.Progress, FigureIds.Goal,
                .. expected is null ? (string[])[] : [FigureIds.ExpectedToDate, FigureIds.GapToPace, FigureIds.GapToPaceDays, FigureIds.RequiredPerWeek, FigureIds.RequiredPerOpenDay],
                .. forecast is null ? (string[])[] : [FigureIds.Forecast, FigureIds.GoalProbability],
                FigureIds.ReferenceMultiple,
            ],
        };
    }

    /// <summary>The range that nameless visits open, or of whom the people are where all came to one session; null when nobody is nameless.</summary>
    public static Bilingual? Range(Figure people, SliceCounts counts)
    {
        if (counts.AnonymousVisits.Count == 0 || people is not { Lower: { } lower, Upper: { } upper, Estimate: { } estimate })
        {
            return null;
        }

        var visits = Numbers.Count(
            counts.AnonymousVisits.Count,
            new("présence anonyme", "anonymous attendance"),
            new("présences anonymes", "anonymous attendances"));
        var (from, to, likely) = (Numbers.Integer(lower), Numbers.Integer(upper), Numbers.Integer(estimate));
        var one = counts.AnonymousVisits.Count == 1;
        if (lower == upper)
        {
            var identified = Numbers.IdentifiedPeople(counts.Identified.Count);
            return counts.Identified.Count == 0
                ? Words.Say($"Personne n'est identifié : {visits.Fr} à une même séance", $"Nobody is identified: {visits.En} at one session")
                : Words.Say($"{identified.Fr} et {visits.Fr}, à une même séance", $"{identified.En} and {visits.En}, at one session");
        }

        return counts.Identified.Count == 0
            ? Words.Say(
                $"Personne n'est identifié : {visits.Fr}, soit de {from.Fr} à {Numbers.People((long)upper).Fr}",
                $"Nobody is identified: {visits.En}, that is {from.En} to {Numbers.People((long)upper).En}")
            : Words.Say(
                $"Au moins {from.Fr} ; au plus {to.Fr}, si {(one ? "la présence anonyme" : $"chacune des {visits.Fr}")} est une personne de plus ; estimation : {likely.Fr}",
                $"At least {from.En}; at most {to.En}, if {(one ? "the anonymous attendance" : $"each of the {visits.En}")} was one more person; estimate: {likely.En}");
    }

    private static Bilingual UnitOf(Composition composition)
    {
        var (people, place) = (Numbers.ReachedWord(composition.AtLeast.Count), composition.Place);
        return Words.Say($"{people.Fr}{place.Fr} {composition.InYear.Fr}", $"{people.En}{place.En} {composition.InYear.En}");
    }

    private static Bilingual ExpectedLabel(long expected)
    {
        var number = Numbers.Integer(expected);
        return Words.Say(
            $"{number.Fr} {(expected < 2 ? "attendue" : "attendues")} à cette date, au rythme de l'objectif",
            $"{number.En} expected by this date, at the pace of the goal");
    }

    private static Bilingual Progress(Composition composition)
    {
        if (composition.Pace.Goal == 0)
        {
            return new("aucun objectif fixé", "no goal set");
        }

        var percent = composition.ShareOrMore((double)composition.AtLeast.Count / composition.Pace.Goal);
        return Words.Say($"{percent.Fr} de l'objectif", $"{percent.En} of the goal");
    }
}
