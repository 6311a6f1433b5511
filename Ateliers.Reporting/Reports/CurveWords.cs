using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What is said of the numbers of the curve: a lower bound where nameless attendances leave a range above them.</summary>
internal static class CurveWords
{
    /// <summary>", au moins" behind what is a lower bound; empty where it is not.</summary>
    public static Bilingual Bound(Composition composition) => Bound(composition.IsRange);

    /// <summary>The same for the year before, up to a day of it.</summary>
    public static Bilingual BoundOfLastYear(Composition composition, DateOnly to) =>
        Bound(CurvePoints.AnyNameless(composition.Facts.PreviousYearByDay, to));

    /// <summary>2019 : 3 600, or 2019 : au moins 3 600.</summary>
    public static Bilingual End(Composition composition, long number) => End(composition.YearName, composition.OrMore(Numbers.Integer(number)));

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
