using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Who came for the first time and who came back, month by month.</summary>
internal static class NewReturningSection
{
    private static readonly Bilingual Title = new("Nouvelles personnes et retours", "New and returning people");

    public static Section Compose(Composition composition)
    {
        if (composition.People.Count == 0)
        {
            return new Section("new-returning", Title, [], [], [], [], Empty.Nobody(composition));
        }

        var months = composition.Year.Months().ToList();
        var counts = months.Select(month => month.Start > composition.Day ? null : CountsOf(composition, month)).ToList();
        var chart = new StackedChart(
            composition.Words(
                "new-returning",
                Finding(composition),
                Words.Say(
                    $"Personnes de chaque mois, nouvelles ou déjà venues avant le mois, {composition.InYear.Fr}",
                    $"People of each month, new or come before that month, {composition.InYear.En}"),
                Alt(months, counts),
                DataOf(composition, months, counts)),
            [.. months.Select(Dates.ShortMonth)],
            [
                new StackSeries(new("nouvelles", "new"), Tone.Accent, [.. counts.Select(month => (double?)month?.New.Count)]),
                new StackSeries(
                    new("de retour", "returning"), Tone.Muted,
                    [.. counts.Select(month => month is null ? (double?)null : CountFigures.Returning(month))]),
            ],
            Dots: null,
            DotsLabel: null);
        return new Section("new-returning", Title, [.. PerPerson(composition)], [chart], [], [Words.Say(
            "Est nouvelle la personne dont la première présence dans le programme tombe dans le mois. Les nouvelles personnes s'additionnent d'un mois à l'autre ; les personnes de retour, non.",
            "A person is new in the month of the first attendance ever in the programme. New people add up over the months; returning people do not.")]);
    }

    private static Bilingual Finding(Composition composition)
    {
        var year = composition.Facts.Year;
        var fresh = Words.Begin(composition.OrMore(
            Numbers.Count(year.New.Count, new("nouvelle personne", "new person"), new("nouvelles personnes", "new people"))));
        var returning = Numbers.Count(
            CountFigures.Returning(year),
            new("déjà venue une année précédente", "who had come in an earlier year"),
            new("déjà venues une année précédente", "who had come in an earlier year"));
        return Words.Say(
            $"{fresh.Fr} {composition.InYear.Fr}, et {returning.Fr}",
            $"{fresh.En} {composition.InYear.En}, and {returning.En}");
    }

    private static IEnumerable<Bilingual> PerPerson(Composition composition)
    {
        var year = composition.Facts.Year;
        if (CountFigures.Ratio(year.IdentifiedVisits.Count, year.Identified.Count) is { } ratio)
        {
            var (visits, people, each) = (
                Numbers.Attendances(year.IdentifiedVisits.Count), Numbers.People(year.Identified.Count), Numbers.Decimal(ratio));
            yield return Words.Say(
                $"{visits.Fr} pour {people.Fr} : {each.Fr} par personne en moyenne.",
                $"{visits.En} for {people.En}: {each.En} a person on average.");
        }
    }

    private static Bilingual Alt(List<Month> months, List<SliceCounts?> counts)
    {
        var spoken = Cells.Spoken(months.Zip(counts).Where(entry => entry.Second is not null).Select(entry =>
        {
            var (fresh, returning) = (Numbers.Integer(entry.Second!.New.Count), Numbers.Integer(CountFigures.Returning(entry.Second)));
            return (Dates.MonthName(entry.First), new Bilingual(
                $"{fresh.Fr} et {returning.Fr}", $"{fresh.En} and {returning.En}"));
        }));
        return Words.Say(
            $"Barres empilées par mois, nouvelles personnes et personnes de retour ; {spoken.Fr}.",
            $"Stacked bars by month, new people and returning people; {spoken.En}.");
    }

    private static Table DataOf(Composition composition, List<Month> months, List<SliceCounts?> counts) => new(
        Words.Say($"Nouvelles personnes et personnes de retour par mois, {composition.InYear.Fr}", $"New and returning people by month, {composition.InYear.En}"),
        [
            Cells.Name("Mois", "Month"),
            Cells.Number("Nouvelles", "New"),
            Cells.Number("De retour", "Returning"),
            Cells.Number("Personnes du mois", "People of the month"),
        ],
        [.. months.Zip(counts).Where(entry => entry.Second is not null).Select(entry => (IReadOnlyList<Cell>)
            [
                Cells.Text(Dates.Month(entry.First)),
                Cells.Integer(entry.Second!.New.Count),
                Cells.Integer(CountFigures.Returning(entry.Second)),
                Cells.Integer(entry.Second.Identified.Count),
            ])]);

    private static SliceCounts CountsOf(Composition composition, Month month) =>
        composition.Facts.YearByMonth.FirstOrDefault(counts => counts.Slice.From is { } from && Month.Of(from) == month)
        ?? SliceCounts.Empty(new Slice(From: month.Start));
}
