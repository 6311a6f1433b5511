using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>The people of each atelier, as they are told in public: what is suppressed says so and has no length.</summary>
internal static class PressChart
{
    /// <summary>The chart; null where fewer than two ateliers have a number to tell.</summary>
    public static BarsChart? Of(Report report, IReadOnlyList<Figure> byAtelier, Programme programme)
    {
        var people = byAtelier
            .Where(figure => figure.Id == FigureIds.PeopleReached && (figure.Value is not null || figure.Status == FigureStatus.Suppressed) && programme.Ateliers.Any(atelier => atelier.Code == figure.Scope.Atelier))
            .OrderByDescending(figure => SaidNumber.Of(figure)?.Value ?? -1).ToList();
        if (people.Count(figure => figure.Value is not null) < 2)
        {
            return null;
        }

        var (bars, shown) = (people.ConvertAll(figure => Bar(figure, programme)), Math.Min(people.Count, Cells.MostShown));
        var told = people.FindAll(figure => figure.Value is not null);
        var (period, status) = (report.Title, StatusWords.OfFigures([.. told.Select(figure => figure.Status), .. report.Status == FigureStatus.Final ? Array.Empty<FigureStatus>() : [report.Status]]));
        var (asOf, edition) = (Words.ListOf([.. told.Select(figure => figure.AsOf).Distinct().Order().Select(Dates.Day)], told.Count), EditionOf.Beside(report.Edition));
        var (first, most) = (bars[0].Label, bars[0].ValueLabel);
        var spoken = Cells.Spoken(bars.Take(shown).Select(bar => (bar.Label, bar.ValueLabel)));
        var some = shown < bars.Count ? new Bilingual($" (les {shown} premiers sur {bars.Count})", $" (the first {shown} of {bars.Count})") : Bilingual.Same("");
        var simulated = report.Simulated ? new Bilingual(" · données simulées", " · simulated data") : Bilingual.Same("");
        return new BarsChart(
            new ChartWords(
                "press",
                Words.Say($"{first.Fr} a accompagné {most.Fr} personnes en {period.Fr}", $"{first.En} reached {most.En} people in {period.En}"),
                Words.Say($"Personnes accompagnées par atelier, en {period.Fr}{some.Fr} ; les ateliers ne s'additionnent pas", $"People reached by atelier, in {period.En}{some.En}; ateliers do not add up"),
                new($"{report.Programme.Fr} · {status.Fr}", $"{report.Programme.En} · {status.En}"),
                Words.Say($"Barres des personnes accompagnées. {spoken.Fr}.", $"Bars of people reached. {spoken.En}."),
                Words.Say(
                    $"Source : fichiers de présence des ateliers, décomptés par Ateliers.Reporting · état au {asOf.Fr}{edition.Fr} · {status.Fr}{simulated.Fr}",
                    $"Source: attendance files of the ateliers, counted by Ateliers.Reporting · as of {asOf.En}{edition.En} · {status.En}{simulated.En}"),
                new Table(
                    Words.Say($"Personnes accompagnées par atelier, en {period.Fr}", $"People reached by atelier, in {period.En}"),
                    [Cells.Name("Atelier", "Atelier"), Cells.Number("Personnes accompagnées", "People reached")],
                    [.. bars.Select(bar => (IReadOnlyList<Cell>)[Cells.Text(bar.Label), new Cell(bar.ValueLabel, bar.Value)])]),
                report.Simulated ? ChartFrame.Warning : null,
                report.Status == FigureStatus.Final ? null : StatusWords.Of(report.Status)),
            bars[..shown],
            Maximum: null);
    }

    private static Bar Bar(Figure figure, Programme programme)
    {
        var said = SaidNumber.Of(figure);
        return new Bar(
            Bilingual.Same(programme.Ateliers.First(atelier => atelier.Code == figure.Scope.Atelier).Name), said?.Value, said?.Text ?? FigureTable.Value(figure), Tones.Of(programme, figure.Scope.Atelier));
    }
}
