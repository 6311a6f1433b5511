using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Who came for the first time and who came back, month by month. Where attendances are nameless this is said of identified people: somebody
/// new may have come before without a name, so that the number is no bound in either direction.
/// </summary>
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
        var counts = months.ConvertAll(composition.CountsOf);
        var chart = new StackedChart(
            composition.Words(
                "new-returning",
                Finding(composition),
                composition.NewIsOfIdentified
                    ? Words.Say(
                        $"Personnes identifiées de chaque mois, nouvelles ou déjà identifiées avant le mois, {composition.InYear.Fr}",
                        $"Identified people of each month, new or identified before that month, {composition.InYear.En}")
                    : Words.Say(
                        $"Personnes de chaque mois, nouvelles ou déjà venues avant le mois, {composition.InYear.Fr}",
                        $"People of each month, new or come before that month, {composition.InYear.En}"),
                Alt(composition, months, counts),
                DataOf(composition, months, counts)),
            [.. months.Select(Dates.ShortMonth)],
            [
                new StackSeries(Fresh(composition), Tone.Accent, counts.ConvertAll(month => month is null ? (double?)null : CountFigures.NewPeople(month))),
                new StackSeries(
                    Returning(composition), Tone.Muted,
                    counts.ConvertAll(month => month is null ? (double?)null : CountFigures.Returning(month))),
            ],
            Dots: null,
            DotsLabel: null,
            MonthGaps.Of(composition, months));
        return new Section("new-returning", Title, [.. PerPerson(composition)], [chart], [], [.. Notes(composition)]);
    }

    private static IEnumerable<Bilingual> Notes(Composition composition)
    {
        yield return Words.Say(
            "Est nouvelle la personne dont la première présence dans le programme tombe dans le mois. Les nouvelles personnes s'additionnent d'un mois à l'autre ; les personnes de retour, non.",
            "A person is new in the month of the first attendance ever in the programme. New people add up over the months; returning people do not.");
        if (composition.NewIsOfIdentified)
        {
            yield return Words.Say(
                "Des présences sont anonymes : une personne identifiée comme nouvelle a pu venir auparavant sans l'être, et une présence anonyme peut être celle d'une autre nouvelle personne.",
                "Some attendances are anonymous: a person identified as new may have come before without being identified, and an anonymous attendance may be that of another new person.");
        }
    }

    private static Bilingual Fresh(Composition composition) =>
        composition.NewIsOfIdentified ? new("nouvelles identifiées", "new, identified") : new("nouvelles", "new");

    private static Bilingual Returning(Composition composition) =>
        composition.NewIsOfIdentified ? new("déjà identifiées", "identified before") : new("de retour", "returning");

    private static Bilingual Finding(Composition composition)
    {
        var year = composition.Facts.Year;
        var (one, many, came) = composition.NewIsOfIdentified
            ? (
                new Bilingual("nouvelle personne identifiée", "identified new person"),
                new Bilingual("nouvelles personnes identifiées", "identified new people"),
                new Bilingual("déjà identifiée", "already identified in an earlier year"))
            : (
                new Bilingual("nouvelle personne", "new person"),
                new Bilingual("nouvelles personnes", "new people"),
                new Bilingual("déjà venue", "who had come in an earlier year"));
        var fresh = year.New.Count == 0 ? new($"aucune {one.Fr}", $"no {many.En}") : Numbers.Count(year.New.Count, one, many);
        var back = CountFigures.Returning(year) ?? 0;
        var returning = back == 0
            ? new($"aucune {came.Fr}", $"none {came.En}")
            : Numbers.Count(back, came, new($"{came.Fr}s", came.En));
        var files = composition.FromFiles;
        return Words.Begin(Words.Say(
            $"{files.Fr}{fresh.Fr} {composition.InYear.Fr}, et {returning.Fr} une année précédente",
            $"{files.En}{fresh.En} {composition.InYear.En}, and {returning.En}"));
    }

    private static IEnumerable<Bilingual> PerPerson(Composition composition)
    {
        var year = composition.Facts.Year;
        if (CountFigures.Ratio(year.IdentifiedVisits.Count, year.Identified.Count) is { } ratio)
        {
            var identified = year.Identified.Count;
            var (visits, people, each) = (
                Numbers.Attendances(year.IdentifiedVisits.Count),
                composition.HasNameless ? Numbers.IdentifiedPeople(identified) : Numbers.People(identified),
                Numbers.Decimal(ratio));
            yield return Words.Say(
                $"{visits.Fr} pour {people.Fr} : {each.Fr} par personne en moyenne.",
                $"{visits.En} for {people.En}: {each.En} a person on average.");
        }
    }

    private static Bilingual Alt(Composition composition, List<Month> months, List<SliceCounts?> counts)
    {
        var spoken = Cells.Spoken(months.Zip(counts).Where(entry => entry.Second is { } month && CountFigures.NewPeople(month) is not null).Select(entry =>
        {
            var (fresh, returning) = (Numbers.Integer(CountFigures.NewPeople(entry.Second!)!.Value), Numbers.Integer(CountFigures.Returning(entry.Second!)!.Value));
            return (Dates.MonthName(entry.First), new Bilingual(
                $"{fresh.Fr} et {returning.Fr}", $"{fresh.En} and {returning.En}"));
        }));
        var (series, gaps) = (Series(composition), MonthGaps.Spoken(composition, months));
        return Words.Say(
            $"Barres empilées par mois, {series.Fr} ; {spoken.Fr}.{gaps.Fr}",
            $"Stacked bars by month, {series.En}; {spoken.En}.{gaps.En}");
    }

    private static Bilingual Series(Composition composition) => composition.NewIsOfIdentified
        ? new("nouvelles personnes identifiées et personnes déjà identifiées", "identified new people and people identified before")
        : new("nouvelles personnes et personnes de retour", "new people and returning people");

    private static Table DataOf(Composition composition, List<Month> months, List<SliceCounts?> counts) => new(
        Words.Begin(new($"{Series(composition).Fr} par mois, {composition.InYear.Fr}", $"{Series(composition).En} by month, {composition.InYear.En}")),
        [
            Cells.Name("Mois", "Month"),
            new Column(Words.Begin(Fresh(composition)), Numeric: true),
            new Column(Words.Begin(Returning(composition)), Numeric: true),
            Cells.Number("Personnes du mois", "People of the month"),
        ],
        [.. months.Zip(counts).Where(entry => entry.First.Start <= composition.Day || composition.IsOver(entry.First)).Select(entry => (IReadOnlyList<Cell>)
            [
                Cells.Month(entry.First),
                .. entry.Second is { } month && !composition.IsClosed(entry.First.Period, [null])
                    ? [Cells.IntegerOrUnknown(CountFigures.NewPeople(month)), Cells.IntegerOrUnknown(CountFigures.Returning(month)), Cells.People(Reach.Of(month, Dates.MonthName(entry.First)))]
                    : Enumerable.Repeat(new Cell(composition.UnknownWord(entry.First.Period)), 3),
            ])]);
}
