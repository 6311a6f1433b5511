using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>
/// The first number of a press sheet as a picture: the people of the whole programme; on the sheet of a goal year with the goal, and with the pace where it is told and is another number than the
/// goal. A month has no bar: of its people nobody has set a goal, and the year to its end is not told in public.
/// </summary>
internal static class HeadlinePicture
{
    /// <summary>The name of its files.</summary>
    public const string Id = "press-people";

    private static readonly Bilingual Separator = new($"{Numbers.NarrowNoBreak}; ", "; ");

    /// <summary>The picture; null where the people of the whole are not told.</summary>
    /// <param name="report">The report of the sheet.</param>
    /// <param name="points">The points of the sheet.</param>
    /// <param name="told">The figures of the whole programme that the sheet tells.</param>
    /// <param name="programme">Whose goal years they are.</param>
    public static FigureChart? Of(Report report, IReadOnlyList<PressPoint> points, IReadOnlyList<Figure> told, Programme programme)
    {
        if (points.FirstOrDefault(point => point.Figure == FigureIds.PeopleReached) is not { } point || told.FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached) is not { } people || SaidNumber.Of(people) is not { Value: var value })
        {
            return null;
        }

        var lead = point.Lead is null ? null : Words.Begin(point.Lead);
        var (reached, when) = (Numbers.ReachedWord((long)value), When(people, told));
        var what = new Bilingual($"{reached.Fr} {when.Fr}", $"{reached.En} {when.En}");
        List<IReadOnlyList<Cell>> rows = [Row(point.Lead is null ? point.Label : new($"{point.Label.Fr}, {point.Lead.Fr}", $"{point.Label.En}, {point.Lead.En}"), point.Value, value)];
        var most = point.Lead is null ? null : Most(people, rows);
        var bar = people.Period == programme.GoalYear(programme.GoalYearOf(people.Period.From)) ? Bar(value, most, told, rows, programme) : null;
        return new FigureChart(WordsOf(report, people, lead, point.Value, what, most, bar, rows), lead, point.Value, what, most?.Label, bar);
    }

    /// <summary>In 2019; of a year that is not over also up to which day.</summary>
    private static Bilingual When(Figure people, IReadOnlyList<Figure> told)
    {
        var when = ScopeWords.When(people.Period);
        if (told.FirstOrDefault(figure => figure.Id == FigureIds.Progress) is not { } progress || progress.Period.To >= people.Period.To)
        {
            return when;
        }

        var day = Dates.DayOfMonth(progress.Period.To);
        return new($"{when.Fr}, au {day.Fr}", $"{when.En}, to {day.En}");
    }

    private static TrackValue Most(Figure people, List<IReadOnlyList<Cell>> rows)
    {
        var (most, number) = (people.Upper!.Value, Numbers.Integer(people.Upper.Value));
        rows.Add(Row(new("Au plus, selon les présences anonymes", "At most, depending on anonymous attendances"), number, most));
        return new TrackValue(most, Words.Say($"au plus {number.Fr}, selon les présences anonymes", $"at most {number.En}, depending on anonymous attendances"), rows.Count - 1);
    }

    private static GoalTrack? Bar(double value, TrackValue? most, IReadOnlyList<Figure> told, List<IReadOnlyList<Cell>> rows, Programme programme)
    {
        if (Value(told, FigureIds.Goal) is not { } goal || goal <= 0 || told.FirstOrDefault(figure => figure.Id == FigureIds.Progress) is not { } progress || SaidNumber.Of(progress) is not { } share)
        {
            return null;
        }

        TrackValue? expected = null;
        if (Value(told, FigureIds.ExpectedToDate) is { } pace && pace > 0 && pace < goal)
        {
            var number = Numbers.Integer(pace);
            rows.Add(Row(FigureCatalogue.Of(FigureIds.ExpectedToDate).Name, number, pace, Words.Say("Calculé : l'objectif, réparti sur les jours d'ouverture ; rien de compté", "Computed: the goal, spread over the open days; nothing counted")));
            expected = new TrackValue(pace, Words.Say($"attendues à cette date : {number.Fr}", $"expected by this date: {number.En}"), rows.Count - 1);
        }

        var whole = Numbers.Integer(goal);
        var said = programme.GoalSource;
        var on = Dates.Said(said.SaidOn);
        rows.Add(Row(FigureCatalogue.Of(FigureIds.Goal).Name, whole, goal, Words.Say($"Objectif annoncé, pas compté : {said.Source}, {on.Fr}", $"Declared goal, not counted: {said.Source}, {on.En}")));
        var part = share.Text;
        return new GoalTrack(
            new TrackValue(value, Words.Say($"{part.Fr} de l'objectif", $"{part.En} of the goal"), 0), most, expected, new TrackValue(goal, Words.Say($"objectif : {whole.Fr}", $"goal: {whole.En}"), rows.Count - 1));
    }

    private static double? Value(IReadOnlyList<Figure> told, string id) => told.FirstOrDefault(figure => figure.Id == id)?.Value;

    private static ChartWords WordsOf(Report report, Figure people, Bilingual? lead, Bilingual number, Bilingual what, TrackValue? most, GoalTrack? bar, List<IReadOnlyList<Cell>> rows)
    {
        var title = lead is null ? new Bilingual($"{number.Fr} {what.Fr}", $"{number.En} {what.En}") : new($"{lead.Fr} {number.Fr} {what.Fr}", $"{lead.En} {number.En} {what.En}");
        var status = people.Status == FigureStatus.Final ? new Bilingual("chiffre définitif", "final figure") : new($"chiffre {StatusWords.Of(people.Status).Fr}", $"{StatusWords.Of(people.Status).En} figure");
        var (asOf, edition) = (Dates.Day(people.AsOf), EditionOf.Beside(report.Edition));
        var simulated = report.Simulated ? new Bilingual(" · données simulées", " · simulated data") : Bilingual.Same("");
        return new ChartWords(
            Id,
            title,
            Words.Say("Personnes venues au moins une fois, dans l'ensemble des ateliers ; chacune est comptée une fois", "People who came at least once, across all ateliers; each is counted once"),
            new($"{report.Programme.Fr} · {status.Fr}", $"{report.Programme.En} · {status.En}"),
            Alt(title, most, bar),
            Words.Say(
                $"Source : fichiers de présence des ateliers, décomptés par Ateliers.Reporting · état au {asOf.Fr}{edition.Fr} · {status.Fr}{simulated.Fr}",
                $"Source: attendance files of the ateliers, counted by Ateliers.Reporting · as of {asOf.En}{edition.En} · {status.En}{simulated.En}"),
            new Table(title, [Cells.Name("Chiffre", "Figure"), Cells.Number("Personnes", "People")], rows),
            report.Simulated ? ChartFrame.Warning : null,
            people.Status == FigureStatus.Final ? null : StatusWords.Of(people.Status));
    }

    private static Bilingual Alt(Bilingual title, TrackValue? most, GoalTrack? bar)
    {
        IEnumerable<Bilingual> parts = new[] { bar?.Reached, most, bar?.Expected, bar?.Goal }.OfType<TrackValue>().Select(value => value.Label);
        return new(string.Join(Separator.Fr, parts.Prepend(title).Select(each => each.Fr)) + ".", string.Join(Separator.En, parts.Prepend(title).Select(each => each.En)) + ".");
    }

    private static IReadOnlyList<Cell> Row(Bilingual name, Bilingual number, double value, Bilingual? source = null) => [Cells.Text(name) with { Source = source }, new Cell(number, value)];
}
