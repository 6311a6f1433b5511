using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The forecast in words: an interval before a point, rounded outwards, and the chance of the goal without false decimals.</summary>
internal static class ForecastSentence
{
    /// <summary>Digits of a bound that mean something.</summary>
    private const int Digits = 3;

    /// <summary>How many times the identified people there may be with the nameless attendances for a forecast of the identified to be said.</summary>
    private const double MostOfIdentified = 1.25;

    /// <summary>
    /// The forecast as far as anything is left to forecast; null once the year is over, where nothing can be said, and where so many people are nameless that
    /// a forecast of the identified ones would be taken for one of all.
    /// </summary>
    public static Intervals? IntervalsOf(Composition composition) =>
        composition.YearOver || composition.Facts.Forecast is not { Rest: > 0 } forecast || composition.AtMost.Count > MostOfIdentified * composition.People.Count
        ? null
        : Rounded(PaceFigures.IntervalsOf(forecast)!);

    /// <summary>The sentence; null where there is no forecast.</summary>
    public static Bilingual? Of(Composition composition)
    {
        if (IntervalsOf(composition) is not { } bounds || composition.Facts.Forecast is not { } forecast)
        {
            return null;
        }

        var (day, goal) = (composition.DayName, composition.Pace.Goal);
        var (from, to) = (Numbers.Integer(bounds.Lower80), People(composition, bounds.Upper80));
        var season = forecast.Years >= 2 ? Bilingual.Same("") : new Bilingual(
            ", sans effet de saison faute de deux années complètes", ", with no seasonal effect for want of two full years");
        var chance = goal <= 0 || composition.People.Count >= goal ? Bilingual.Same("") : Chance(forecast.ProbabilityOf(goal));
        return Words.Say(
            $"Prévision au {day.Fr} : de {from.Fr} à {to.Fr} sur l'année (8\u00A0chances sur\u00A010){season.Fr}{chance.Fr}.",
            $"Forecast on {day.En}: {from.En} to {to.En} over the year (8\u00A0chances in\u00A010){season.En}{chance.En}.");
    }

    /// <summary>prévision : de 41 200 à 58 900.</summary>
    public static Bilingual Label(Intervals bounds)
    {
        var (from, to) = (Numbers.Integer(bounds.Lower80), Numbers.Integer(bounds.Upper80));
        return Words.Say($"prévision : de {from.Fr} à {to.Fr} (8\u00A0chances sur\u00A010)", $"forecast: {from.En} to {to.En} (8\u00A0chances in\u00A010)");
    }

    /// <summary>41 500 – 56 700, rounded outwards: where the total stands four times in five at the end of a day.</summary>
    public static Bilingual Between(FanDay day)
    {
        var bounds = Rounded(new Intervals(day.Lower80, day.Upper80, day.Lower95, day.Upper95));
        var (from, to) = (Numbers.Integer(bounds.Lower80), Numbers.Integer(bounds.Upper80));
        return new($"{from.Fr} – {to.Fr}", $"{from.En} – {to.En}");
    }

    private static Bilingual People(Composition composition, double number) =>
        composition.HasNameless ? Numbers.IdentifiedPeople((long)number) : Numbers.People((long)number);

    private static Bilingual Chance(double probability)
    {
        var percent = probability switch
        {
            < 0.01 => Bound(new("moins de", "less than"), 0.01),
            > 0.99 => Bound(new("plus de", "more than"), 0.99),
            _ => Bound(new("environ", "about"), probability),
        };
        return new($" ; probabilité d'atteindre l'objectif : {percent.Fr}", $"; probability of reaching the goal: {percent.En}");
    }

    private static Bilingual Bound(Bilingual word, double ratio)
    {
        var percent = Numbers.WholePercent(ratio);
        return new($"{word.Fr}{Numbers.NoBreak}{percent.Fr}", $"{word.En}{Numbers.NoBreak}{percent.En}");
    }

    private static Intervals Rounded(Intervals bounds)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, bounds.Upper80))) + 1 - Digits));
        double Down(double value) => Math.Floor(value / step) * step;
        double Up(double value) => Math.Ceiling(value / step) * step;
        return new Intervals(Down(bounds.Lower80), Up(bounds.Upper80), Down(bounds.Lower95), Up(bounds.Upper95));
    }
}
