using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Of whom the curve of the year speaks. Day by day only identified people can be told apart: where one session drew more than are identified, the curve
/// says that it is theirs; where nameless attendances leave a range above them, it is a lower bound.
/// </summary>
internal static class CurveWords
{
    /// <summary>Personnes accompagnées, or personnes identifiées.</summary>
    public static Bilingual People(Composition composition) => composition.MoreThanIdentified
        ? new("Personnes identifiées", "Identified people")
        : new("Personnes accompagnées", "People reached");

    /// <summary>", au moins" behind what is a lower bound; empty where it is not.</summary>
    public static Bilingual Bound(Composition composition) => Bound(composition.IsRange && !composition.MoreThanIdentified);

    /// <summary>The same for the year before, up to a day of it.</summary>
    public static Bilingual BoundOfLastYear(Composition composition, DateOnly to) =>
        Bound(CurvePoints.AnyNameless(composition.Facts.PreviousYearByDay, to));

    /// <summary>2019 : 3 600, 2019 : au moins 3 600, or 2019 : 61 identifiées.</summary>
    public static Bilingual End(Composition composition, long number)
    {
        var digits = Numbers.Integer(number);
        if (!composition.MoreThanIdentified)
        {
            return End(composition.YearName, composition.OrMore(digits));
        }

        return End(composition.YearName, Numbers.Count(number, new("identifiée", "identified"), new("identifiées", "identified")));
    }

    /// <summary>2018 : 9 008, or 2018 : au moins 9 008.</summary>
    public static Bilingual EndOfLastYear(Composition composition, long number)
    {
        var year = composition.Programme.GoalYear(composition.Facts.GoalYear - 1);
        return End(Dates.GoalYear(year), OrMore(composition, year.To, Numbers.Integer(number)));
    }

    /// <summary>A number of the year before up to a day: au moins 9 008 where somebody was nameless by then.</summary>
    public static Bilingual OrMore(Composition composition, DateOnly to, Bilingual number) =>
        CurvePoints.AnyNameless(composition.Facts.PreviousYearByDay, to) ? Numbers.AtLeast(number) : number;

    private static Bilingual Bound(bool isBound) => isBound ? new(", au moins", ", at least") : Bilingual.Same("");

    private static Bilingual End(Bilingual year, Bilingual number) => Words.Say($"{year.Fr} : {number.Fr}", $"{year.En}: {number.En}");
}
