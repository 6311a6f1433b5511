using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports;

/// <summary>The curve of the year: people reached day by day, against the pace and last year.</summary>
internal static class CurveSection
{
    /// <summary>Two years of which one had more than a tenth fewer atelier-days open are a part against a whole.</summary>
    private const double MostUnlike = 0.1;

    private static readonly Bilingual Title = Words.Say("L'année jour après jour", "The year, day by day");

    public static Section Compose(Composition composition)
    {
        if (composition.People.Count == 0 && composition.Pace.FirstOpenDay is null)
        {
            return new Section("progress", Title, [], [], [], [], Empty.Nobody(composition));
        }

        var people = CurvePoints.Running(composition.Facts.YearByDay, composition.YearToDate);
        var before = CurvePoints.LastYear(composition);
        var fan = ForecastFan.Of(composition);
        var goal = Numbers.Integer(composition.Pace.Goal);
        var range = CurveFinding.Range(composition);
        var words = composition.Words(
            "progress",
            CurveFinding.Of(composition),
            Words.Say(
                $"Personnes accompagnées depuis le début de l'année, cumul par jour, {composition.InYear.Fr}{range.Fr}",
                $"People reached since the start of the year, running total by day, {composition.InYear.En}{range.En}"),
            Alt(composition, people, fan),
            DataOf(composition, people, before, fan));
        var chart = new CurveChart(
            words,
            composition.Year,
            LinesOf(composition, people, before, fan),
            composition.Pace.Goal,
            Words.Say($"objectif : {goal.Fr}", $"goal: {goal.En}"),
            YearEvents.Of(composition),
            fan,
            RowDays(composition));
        return new Section(
            "progress", Title, [.. Comparison(composition, before), .. RecentSentence.Of(composition)], [chart], [],
            [.. PaceNote(composition), .. composition.AtLeast == composition.People ? [] : Cells.NoteOfNameless([Reach.Of(composition.Facts.Year, composition.YearName)])]);
    }

    /// <summary>Last year, the pace of the goal, and the year itself, which is drawn on top.</summary>
    private static List<CurveLine> LinesOf(Composition composition, List<CurvePoint> people, List<CurvePoint> before, CurveFan? fan)
    {
        List<CurveLine> lines = [];
        if (before.Count > 0)
        {
            lines.Add(new CurveLine(CurveWords.EndOfLastYear(composition, (long)before[^1].Value), Tone.Grey, Context: true, CurvePoints.Folded(before), Column: 3));
        }

        if (composition.Pace.FirstOpenDay is not null)
        {
            var expected = composition.Year.EachDay().Select(day => new CurvePoint(day, composition.Pace.ExpectedOn(day) ?? 0));
            lines.Add(new CurveLine(Words.Say("rythme de l'objectif", "pace of the goal"), Tone.Muted, Context: true, [.. expected], Column: 2));
        }

        if (fan is not null)
        {
            lines.Add(new CurveLine(fan.Label, Tone.Accent, Context: true, [.. fan.Days.Select(day => new CurvePoint(day.Day, day.Value))], Column: before.Count > 0 ? 4 : 3));
        }

        lines.Add(new CurveLine(CurveWords.End(composition, (long)people[^1].Value), Tone.Accent, Context: false, people, Column: 1));
        return lines;
    }

    private static IEnumerable<Bilingual> PaceNote(Composition composition)
    {
        if (composition.Pace.FirstOpenDay is null)
        {
            yield break;
        }

        if (composition.Facts.Season is not { } season)
        {
            yield return Words.Say(
                "Le rythme répartit l'objectif également sur les jours-atelier ouverts de l'année : il suit les ouvertures, pas les saisons. Ce n'est pas une prévision.",
                "The pace spreads the goal evenly over the open atelier-days of the year: it follows the openings, not the seasons. It is not a forecast.");
            yield break;
        }

        var years = Words.List([.. season.Years.Select(year => Dates.GoalYear(composition.Programme.GoalYear(year)))]);
        yield return Words.Say(
            $"Le rythme répartit l'objectif sur les jours-atelier ouverts de l'année, chaque mois selon les premiers contacts par jour-atelier des ateliers ouverts toute l'année en {years.Fr} : il suit les ouvertures et les saisons. Ce n'est pas une prévision.",
            $"The pace spreads the goal over the open atelier-days of the year, each month by the first contacts per atelier-day of the ateliers open all year in {years.En}: it follows the openings and the seasons. It is not a forecast.");
    }

    private static Bilingual Alt(Composition composition, List<CurvePoint> people, CurveFan? fan)
    {
        var finding = CurveFinding.Of(composition);
        var months = composition.YearToDate.Months().Select(month =>
        {
            var end = month.End < composition.Day ? month.End : composition.Day;
            return (Dates.MonthName(month), Numbers.Integer(CurvePoints.At(people, end)));
        });
        var (spoken, events) = (Cells.Spoken(months), YearEvents.Spoken(YearEvents.Of(composition)));
        var bound = CurveWords.Bound(composition);
        var forecast = fan is null ? Bilingual.Same("") : new Bilingual($" En pointillé, {fan.Label.Fr}.", $" Dotted, {fan.Label.En}.");
        return Words.Say(
            $"Courbe du cumul des personnes accompagnées. {finding.Fr}. À la fin de chaque mois{bound.Fr} : {spoken.Fr}.{forecast.Fr}{events.Fr}",
            $"Curve of the running total of people reached. {finding.En}. At the end of each month{bound.En}: {spoken.En}.{forecast.En}{events.En}");
    }

    /// <summary>
    /// What the year before had come to on the same open day: after as many days on which any atelier was open. A year in which the network was open for a part of the days only is not compared at all, on
    /// whatever day of this one.
    /// </summary>
    private static IEnumerable<Bilingual> Comparison(Composition composition, List<CurvePoint> before)
    {
        var lastYear = composition.Programme.GoalYear(composition.Facts.GoalYear - 1);
        var open = composition.Open;
        var openDays = open.NetworkDays(composition.YearToDate).Count();
        if (before.Count == 0 || openDays == 0)
        {
            yield break;
        }

        List<DateOnly> days = [.. open.NetworkDays(lastYear)];
        var ofYear = open.NetworkDays(composition.Year).Count();
        var (year, count, whole) = (Dates.GoalYear(lastYear), Numbers.Integer(days.Count), Numbers.Integer(ofYear));
        if (days.Count < ofYear * (1 - MostUnlike))
        {
            yield return Words.Say(
                $"En {year.Fr}, le réseau n'a ouvert que {count.Fr} jours, contre {whole.Fr} cette année : les deux années ne se comparent pas à date égale.",
                $"In {year.En} the network was open for {count.En} days only, against {whole.En} this year: the two years are not compared to date.");
            yield break;
        }

        var until = days[Math.Min(openDays, days.Count) - 1];
        if (CurvePoints.At(before, until) is not (> 0 and var people))
        {
            yield break;
        }

        var (then, day, asMany) = (CurveWords.OrMore(composition, until, Numbers.People(people)), Dates.Day(until), Numbers.Integer(Math.Min(openDays, days.Count)));
        yield return Words.Say(
            $"L'année précédente, après autant de jours d'ouverture ({asMany.Fr}, au {day.Fr}), le réseau comptait {then.Fr} depuis le début de l'année.",
            $"The year before, after as many open days ({asMany.En}, by {day.En}), the network had counted {then.En} since the start of the year.");
        var (daysThen, daysNow) = (open.AtelierDays(new Period(lastYear.From, until)), open.AtelierDays(composition.YearToDate));
        if (Math.Abs(daysNow - daysThen) > MostUnlike * Math.Max(daysThen, daysNow))
        {
            var (earlier, now) = (Numbers.Integer(daysThen), Numbers.Integer(daysNow));
            yield return Words.Say(
                $"Les ateliers avaient alors ouvert {earlier.Fr} jours-atelier, contre {now.Fr} cette année : les deux nombres ne se comparent pas tels quels.",
                $"The ateliers had then been open for {earlier.En} atelier-days, against {now.En} this year: the two numbers do not compare as they stand.");
        }
    }

    /// <summary>The day of each row of the table: the end of the month, or the last day counted where it lies in the month.</summary>
    private static List<DateOnly> RowDays(Composition composition) =>
        [.. composition.Year.Months().Select(month => composition.Day > month.Start && composition.Day < month.End ? composition.Day : month.End)];

    /// <summary>Where the numbers of a day that is still to come are from.</summary>
    private static Bilingual StillToCome(Composition composition)
    {
        var (asOf, edition) = (Dates.Day(composition.Facts.AsOf), EditionOf.Beside(composition.Edition));
        return Words.Say($"Rythme de l'objectif et prévision : rien de compté · état au {asOf.Fr}{edition.Fr}", $"Pace of the goal and forecast: nothing counted · as of {asOf.En}{edition.En}");
    }

    /// <summary>Its columns stand in the order that <see cref="LinesOf"/> names.</summary>
    private static Table DataOf(Composition composition, List<CurvePoint> people, List<CurvePoint> before, CurveFan? fan)
    {
        var first = composition.Programme.Ateliers.Min(atelier => atelier.Opens) ?? composition.Year.From; // before it nothing is known, which is not 0
        var rows = composition.Year.Months().Zip(RowDays(composition), (month, end) =>
        {
            var unknown = composition.IsOver(month) ? composition.UnknownWord(month.Period) : new("à venir", "to come");
            return (IReadOnlyList<Cell>)
            [
                Cells.Day(end) with { Source = end > composition.Day ? StillToCome(composition) : null },
                end <= composition.Day && end >= first ? Cells.Integer(CurvePoints.At(people, end)) : new Cell(unknown),
                composition.Pace.ExpectedOn(end) is { } expected ? Cells.Integer(expected) : new Cell(new("sans objet", "not applicable")),
                .. before.Count > 0 ? [end.AddYears(-1) is var then && then < before[0].Day ? new Cell(composition.IsClosed(Month.Of(then).Period, [null]) ? Cells.Closed : Cells.Unknown) : Cells.Integer(CurvePoints.At(before, then))] : Array.Empty<Cell>(),
                .. fan is not null ? [end > composition.Day ? new Cell(ForecastSentence.Between(fan.Days.First(day => day.Day == end))) : Cell.Nothing] : Array.Empty<Cell>(),
            ];
        });
        var bound = CurveWords.Bound(composition);
        var boundBefore = CurveWords.BoundOfLastYear(composition, composition.Year.To);
        return new Table(
            Words.Say(
                $"Personnes accompagnées depuis le début de l'année, à la fin de chaque mois, {composition.InYear.Fr}",
                $"People reached since the start of the year, at the end of each month, {composition.InYear.En}"),
            [
                Cells.Name("Jour", "Day"),
                Cells.Number($"Personnes accompagnées{bound.Fr}", $"People reached{bound.En}"),
                Cells.Number("Attendues au rythme de l'objectif", "Expected at the pace of the goal"),
                .. before.Count > 0 ? [Cells.Number($"Un an plus tôt{boundBefore.Fr}", $"A year earlier{boundBefore.En}")] : Array.Empty<Column>(),
                .. fan is not null ? [Cells.Number("Prévision, 8\u00A0chances sur\u00A010", "Forecast, 8\u00A0chances in\u00A010")] : Array.Empty<Column>(),
            ],
            [.. rows]);
    }
}
