using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The figures of the goal, of the pace and of the declared reference, in the order of the catalogue.</summary>
public static class PaceFigures
{
    /// <summary>
    /// The figures of a goal year counted to the end of a day; ratios are null where they have no whole. The values are those of the identified people;
    /// where nameless attendances open a range of people, what is made of people has the same formula at both its ends.
    /// </summary>
    /// <param name="programme">Whose reference it is.</param>
    /// <param name="pace">The goal year and its goal.</param>
    /// <param name="counts">Of the year to the end of the day.</param>
    /// <param name="day">The last day counted.</param>
    /// <param name="status">How firm the counts are.</param>
    /// <param name="asOf">What was known on this day.</param>
    /// <param name="forecast">What the year will come to; null where nothing can be said.</param>
    public static IReadOnlyList<Figure> From(Programme programme, Pace pace, SliceCounts counts, DateOnly day, FigureStatus status, DateOnly asOf, Forecast? forecast)
    {
        var reference = programme.Reference;
        var made = new Made(pace, counts, day, status, asOf, FigureScope.All);
        Figure Multiple(string of, Func<People, double> number) =>
            made.Ranged(FigureIds.ReferenceMultiple, people => CountFigures.Ratio(number(people), reference.Value)) with { Of = of };

        return
        [
            .. OfGoal(pace, counts, day, status, asOf, FigureScope.All),
            made.Of(FigureIds.Forecast, forecast is null ? null : CountFigures.Whole(forecast.Value)) with { Status = FirmAs(status, forecast), Intervals = IntervalsOf(forecast) },
            made.Of(FigureIds.GoalProbability, pace.Goal > 0 ? forecast?.ProbabilityOf(pace.Goal) : null) with { Status = FirmAs(status, forecast) },
            made.Of(FigureIds.Reference, reference.Value) with
            {
                Scope = new FigureScope(Atelier: AtelierOf(programme, reference)),
                Period = PeriodOf(reference.Period) ?? pace.Year,
                Status = FigureStatus.Declared,
            },
            made.Of(FigureIds.ReferenceMultiple, CountFigures.Ratio(pace.Goal, reference.Value)) with
            {
                Of = FigureIds.Goal,
                Period = pace.Year,
                Status = FigureStatus.Declared,
            },
            Multiple("remaining", people => pace.Remaining(people)),
            Multiple(FigureIds.PeopleReached, people => people.Count),
        ];
    }

    /// <summary>The figures of a goal and its pace alone, those that an atelier with a share of the goal has too.</summary>
    /// <param name="pace">The goal year and its goal; of an atelier, that of <see cref="Programme.ShareOf"/>.</param>
    /// <param name="counts">Of the year to the end of the day, and of the atelier.</param>
    /// <param name="day">The last day counted.</param>
    /// <param name="status">How firm the counts are.</param>
    /// <param name="asOf">What was known on this day.</param>
    /// <param name="scope">Whose goal it is.</param>
    public static IReadOnlyList<Figure> OfGoal(Pace pace, SliceCounts counts, DateOnly day, FigureStatus status, DateOnly asOf, FigureScope scope)
    {
        var made = new Made(pace, counts, day, status, asOf, scope);
        return
        [
            made.Of(FigureIds.Goal, pace.Goal) with { Period = pace.Year, Status = FigureStatus.Declared },
            made.Ranged(FigureIds.Progress, people => CountFigures.Ratio(people.Count, pace.Goal)),
            made.Of(FigureIds.ExpectedToDate, pace.ExpectedOn(day)),
            made.Ranged(FigureIds.GapToPace, people => pace.Gap(people, day)),
            made.Ranged(FigureIds.GapToPaceDays, people => pace.GapDays(people, day)),
            made.Ranged(FigureIds.RequiredPerWeek, people => pace.RequiredPerWeek(people, day)),
            made.Ranged(FigureIds.RequiredPerOpenDay, people => pace.RequiredPerOpenDay(people, day)),
        ];
    }

    /// <summary>What is still to come is never final.</summary>
    private static FigureStatus FirmAs(FigureStatus status, Forecast? forecast) => forecast is { Rest: <= 0, Spread: <= 0 } ? status : FigureStatus.Provisional;

    /// <summary>The bounds in whole people, rounded outwards so that they hold as often as they say.</summary>
    public static Intervals? IntervalsOf(Forecast? forecast)
    {
        if (forecast is null)
        {
            return null;
        }

        var (four, nineteen) = (forecast.Interval(0.8), forecast.Interval(0.95));
        return new Intervals(Math.Floor(four.Lower), Math.Ceiling(four.Upper), Math.Floor(nineteen.Lower), Math.Ceiling(nineteen.Upper));
    }

    /// <summary>The code of the atelier that a declared figure was said of; null where it is no atelier.</summary>
    internal static string? AtelierOf(Programme programme, DeclaredFigure said) => programme.Ateliers
        .FirstOrDefault(atelier => atelier.Code == said.Scope?.Atelier || string.Equals(atelier.Name, said.Place, StringComparison.OrdinalIgnoreCase) || atelier.Code == said.Place)?.Code;

    /// <summary>The days that a declared figure was said of, where they are a calendar year or a month.</summary>
    internal static Period? PeriodOf(string text)
    {
        if (Month.TryParse(text, CultureInfo.InvariantCulture, out var month))
        {
            return month.Period;
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }

    /// <summary>How the figures of one goal year, counted to the end of a day, are made.</summary>
    private readonly record struct Made(Pace Pace, SliceCounts Counts, DateOnly Day, FigureStatus Status, DateOnly AsOf, FigureScope Scope)
    {
        public Figure Of(string id, double? value) => new(id, FigureCatalogue.Of(id).Unit, Scope, Pace.Year.Until(Day) ?? Pace.Year, value, Status, AsOf);

        /// <summary>A figure made of people: where they have a range, it has the same formula at both its ends.</summary>
        public Figure Ranged(string id, Func<People, double?> formula)
        {
            var (least, most) = CountFigures.Range(Counts);
            var figure = Of(id, formula(Counts.Identified));
            return figure.Value is not null && most > Counts.Identified.Count && formula(new(least)) is { } one && formula(new(most)) is { } other
                ? figure with { Lower = Math.Min(one, other), Upper = Math.Max(one, other) }
                : figure;
        }
    }
}
