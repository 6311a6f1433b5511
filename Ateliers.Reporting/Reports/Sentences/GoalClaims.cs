using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>What each figure of the goal and of the declared reference says of its number.</summary>
internal static class GoalClaims
{
    /// <summary>The claim; null where the figure is none of the goal, has no number, or foresees what is over.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="programme">Whose reference it is.</param>
    public static Claim? Of(Figure figure, Programme programme) => figure is not { Value: { } value } ? null : figure.Id switch
    {
        FigureIds.Goal => Goal(figure, Numbers.People((long)value), programme),
        FigureIds.Progress => Progress(figure, value),
        FigureIds.ExpectedToDate => Expected((long)Math.Round(value, MidpointRounding.ToZero)),
        FigureIds.GapToPace => Gap(figure, value, Numbers.People),
        FigureIds.GapToPaceDays => Gap(figure, value, Numbers.OpenDays),
        FigureIds.RequiredPerWeek => Required(figure, value, new("par semaine", "a week")),
        FigureIds.RequiredPerOpenDay => Required(figure, value, new("par jour d’ouverture", "an open day")),
        FigureIds.Forecast when figure.Intervals is { } intervals && figure.Status is not (FigureStatus.Final or FigureStatus.Revised) => Forecast(value, intervals),
        FigureIds.GoalProbability when figure.Status is not (FigureStatus.Final or FigureStatus.Revised) => Probability(Numbers.ShareInWords(value)),
        FigureIds.Reference => Reference(programme),
        FigureIds.ReferenceMultiple => Multiple(figure, value, programme),
        _ => null,
    };

    /// <summary>Of a year that is over the goal was; of an atelier with a share it is its own.</summary>
    private static Claim Goal(Figure figure, Bilingual people, Programme programme)
    {
        var isOver = figure.AsOf > programme.GoalYear(programme.GoalYearOf(figure.Period.From)).To;
        var (whose, verb) = (Whose(figure), isOver ? new Bilingual("était", "was") : new("est", "is"));
        return new(new($"l’objectif {whose.Fr}{verb.Fr} d’accompagner {people.Fr}", $"the {whose.En}goal {verb.En} to reach {people.En}"));
    }

    private static Bilingual Whose(Figure figure) => figure.Scope.Atelier is null ? Bilingual.Same("") : new("de l’atelier ", "atelier’s own ");

    private static Claim Progress(Figure figure, double value)
    {
        var share = figure is { Lower: { } lower, Upper: { } upper } && upper > lower ? Numbers.ShareAtLeast(lower) : Numbers.ShareInWords(value);
        return new(figure.Scope.Atelier is null
            ? new($"l’objectif de l’année est atteint à {share.Fr}", $"{share.En} of the goal of the year has been reached")
            : new($"l’objectif de l’année de l’atelier est atteint à {share.Fr}", $"{share.En} of the atelier’s own goal of the year has been reached"));
    }

    private static Claim Expected(long value)
    {
        var people = Numbers.People(value);
        return new(new($"le rythme de l’objectif demandait d’avoir accompagné {people.Fr}", $"the pace of the goal asked for {people.En} to have been reached"));
    }

    /// <summary>Ahead, behind, or, where a range holds both, from one to the other.</summary>
    private static Claim Gap(Figure figure, double value, Func<long, Bilingual> counted)
    {
        var (least, most) = ((long)Math.Floor(figure.Lower ?? value), (long)Math.Ceiling(figure.Upper ?? value));
        if (figure.Lower is null)
        {
            least = most = (long)Math.Round(value, MidpointRounding.AwayFromZero);
        }

        if (least == 0 && most == 0)
        {
            return new(new("le rythme de l’objectif est tenu exactement", "progress is exactly at the pace of the goal"));
        }

        if (least < 0 && most > 0)
        {
            var (behind, ahead) = (counted(-least), counted(most));
            return new(new(
                $"le compte se situe entre {behind.Fr} de retard et {ahead.Fr} d’avance sur le rythme de l’objectif",
                $"progress is between {behind.En} behind and {ahead.En} ahead of the pace of the goal"));
        }

        var (near, far) = (Math.Min(Math.Abs(least), Math.Abs(most)), Math.Max(Math.Abs(least), Math.Abs(most)));
        var (from, to) = (Numbers.Integer(near), counted(far));
        var size = near == far ? to : new Bilingual($"{from.Fr} à {to.Fr}", $"{from.En} to {to.En}");
        return new(most > 0
            ? new($"l’avance sur le rythme de l’objectif est de {size.Fr}", $"progress is {size.En} ahead of the pace of the goal")
            : new($"le retard sur le rythme de l’objectif est de {size.Fr}", $"progress is {size.En} behind the pace of the goal"));
    }

    private static Claim Required(Figure figure, double value, Bilingual each)
    {
        var (least, most) = ((long)Math.Ceiling(figure.Lower ?? value), (long)Math.Ceiling(figure.Upper ?? value));
        if (most == 0)
        {
            return new(new("il ne reste personne à accompagner pour atteindre l’objectif", "nobody remains to be reached to meet the goal"));
        }

        var (from, to) = (Numbers.Integer(least), Numbers.People(most));
        var people = least == most ? to : new Bilingual($"{from.Fr} à {to.Fr}", $"{from.En} to {to.En}");
        return new(new($"il faudrait accompagner {people.Fr} {each.Fr} pour atteindre l’objectif", $"{people.En} {each.En} would have to be reached to meet the goal"));
    }

    private static Claim Forecast(double value, Intervals intervals)
    {
        var (people, low, high) = (Numbers.People((long)value), Numbers.Integer(intervals.Lower80), Numbers.Integer(intervals.Upper80));
        return new(new(
            $"la prévision pour la fin de l’année est de {people.Fr}, entre {low.Fr} et {high.Fr} quatre fois sur cinq",
            $"the forecast for the end of the year is {people.En}, between {low.En} and {high.En} four times in five"));
    }

    private static Claim Probability(Bilingual share) => new(new(
        $"la probabilité d’atteindre l’objectif de l’année est estimée à {share.Fr}", $"the probability of reaching the goal of the year is put at {share.En}"));

    private static Claim Reference(Programme programme)
    {
        var (people, place) = (Numbers.People(programme.Reference.Value), programme.Reference.Place);
        return new(new($"le bilan déclaré {Words.De(place)} est de {people.Fr}", $"{place} declared {people.En}"));
    }

    /// <summary>More than nothing is never 0,0 fois.</summary>
    private static Bilingual Times(double ratio) => ratio is > 0 and < 0.05 ? new($"moins de{Numbers.NoBreak}0,1{Numbers.NoBreak}fois", $"less than{Numbers.NoBreak}0.1{Numbers.NoBreak}times") : Numbers.Times(ratio);

    private static Claim Multiple(Figure figure, double value, Programme programme)
    {
        var reference = programme.Reference;
        var (people, period) = (Numbers.People(reference.Value), Dates.Said(reference.Period));
        var times = figure is { Lower: { } lower, Upper: { } upper } && upper > lower ? Numbers.TimesAtLeast(lower) : Times(value);
        var whole = figure.Of switch
        {
            FigureIds.PeopleReached => new Bilingual("le nombre de personnes accompagnées", "the number of people reached"),
            FigureIds.Goal => new("l’objectif de l’année", "the goal of the year"),
            _ => new("ce qui reste à faire jusqu’à l’objectif", "what remains to the goal"),
        };
        return new(new(
            $"{whole.Fr} vaut {times.Fr} les {people.Fr} du bilan déclaré {Words.De(reference.Place)} en {period.Fr}",
            $"{whole.En} is {times.En} the {people.En} that {reference.Place} declared for {period.En}"));
    }
}
