using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The figures of the goal, of the pace and of the declared reference, in the order of the catalogue.</summary>
public static class PaceFigures
{
    /// <summary>The figures of a goal year with so many people reached at the end of a day; ratios are null where they have no whole.</summary>
    public static IReadOnlyList<Figure> From(Programme programme, Pace pace, People people, DateOnly day, FigureStatus status, DateOnly asOf)
    {
        var toDate = pace.Year.Until(day) ?? pace.Year;
        var reference = programme.Reference;
        Figure Make(string id, double? value) => new(id, FigureCatalogue.Of(id).Unit, FigureScope.All, toDate, value, status, asOf);
        Figure Multiple(string of, double people, Period period)
        {
            var multiple = Make(FigureIds.ReferenceMultiple, CountFigures.Ratio(people, reference.Value));
            return multiple with { Of = of, Period = period };
        }

        return
        [
            Make(FigureIds.Goal, pace.Goal) with { Period = pace.Year, Status = FigureStatus.Declared },
            Make(FigureIds.Progress, CountFigures.Ratio(people.Count, pace.Goal)),
            Make(FigureIds.ExpectedToDate, pace.ExpectedOn(day)),
            Make(FigureIds.GapToPace, pace.Gap(people, day)),
            Make(FigureIds.GapToPaceDays, pace.GapDays(people, day)),
            Make(FigureIds.RequiredPerWeek, pace.RequiredPerWeek(people, day)),
            Make(FigureIds.Reference, reference.Value) with
            {
                Scope = new FigureScope(Atelier: AtelierOf(programme, reference.Place)),
                Period = PeriodOf(reference.Period) ?? pace.Year,
                Status = FigureStatus.Declared,
            },
            Multiple(FigureIds.Goal, pace.Goal, pace.Year) with { Status = FigureStatus.Declared },
            Multiple("remaining", pace.Remaining(people), toDate),
            Multiple(FigureIds.PeopleReached, people.Count, toDate),
        ];
    }

    private static string? AtelierOf(Programme programme, string place) => programme.Ateliers
        .FirstOrDefault(atelier =>
            string.Equals(atelier.Name, place, StringComparison.OrdinalIgnoreCase) || atelier.Code == place)?.Code;

    /// <summary>The days that a declared figure was said of, where they are a calendar year or a month.</summary>
    private static Period? PeriodOf(string text)
    {
        if (Month.TryParse(text, CultureInfo.InvariantCulture, out var month))
        {
            return month.Period;
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }
}
