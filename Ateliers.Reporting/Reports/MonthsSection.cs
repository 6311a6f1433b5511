using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Month by month: first contacts stacked by atelier, which add up, and people of the month as dots, which do not.</summary>
internal static class MonthsSection
{
    private static readonly Bilingual Title = new("Mois par mois", "Month by month");

    public static Section Compose(Composition composition)
    {
        if (composition.People.Count == 0)
        {
            return new Section("months", Title, [], [], [], [], Empty.Nobody(composition));
        }

        var months = composition.Year.Months().ToList();
        var stacks = Stacks(composition, months);
        var people = months.Select(month => month.Start > composition.Day || !composition.IsKnown(month.Period)
            ? (double?)null
            : composition.Facts.YearByMonth.Where(counts => IsOf(counts, month)).Sum(counts => counts.Identified.Count)).ToList();
        var chart = new StackedChart(
            composition.Words(
                "months",
                Finding(composition, months),
                Words.Say(
                    $"Premiers contacts de l'année par mois et par atelier ; points : personnes du mois, {composition.InYear.Fr}",
                    $"First contacts of the year by month and atelier; dots: people of the month, {composition.InYear.En}"),
                Alt(composition, months, stacks),
                DataOf(composition, months, stacks, people)),
            [.. months.Select(Dates.ShortMonth)],
            stacks,
            people,
            new("personnes du mois", "people of the month"));
        return new Section("months", Title, [], [chart], [], [Words.Say(
            "Les premiers contacts s'additionnent : leur somme est le nombre de personnes de l'année. Les personnes du mois (points) ne s'additionnent pas : qui vient en mars et en avril est une seule personne de l'année.",
            "First contacts add up: their sum is the people of the year. The people of the month (dots) do not: someone who comes in March and in April is one person of the year.")]);
    }

    private static List<StackSeries> Stacks(Composition composition, List<Month> months)
    {
        double? Value(Month month, Func<string, bool> keep) =>
            month.Start > composition.Day || composition.Programme.Ateliers.All(atelier => !keep(atelier.Code) || !composition.IsKnown(month.Period, atelier.Code))
            ? null
            : composition.Facts.YearByMonthAndAtelier
                .Where(counts => IsOf(counts, month) && keep(counts.Slice.Atelier ?? ""))
                .Sum(counts => counts.FirstContacts.Count);

        var ateliers = composition.Ateliers()
            .Where(counts => counts.FirstContacts.Count > 0)
            .Select(counts => counts.Slice.Atelier ?? "")
            .ToList();
        // Two greys side by side could not be told apart: ateliers without a colour of their own are drawn as one.
        var grey = ateliers.Count(code => composition.ToneOf(code) == Tone.Grey);
        var shown = grey < 2 ? ateliers : [.. ateliers.Where(code => composition.ToneOf(code) != Tone.Grey)];
        var stacks = shown
            .Select(code => new StackSeries(
                composition.LabelOf(code), composition.ToneOf(code), [.. months.Select(month => Value(month, other => other == code))]))
            .ToList();
        if (shown.Count < ateliers.Count)
        {
            stacks.Add(new StackSeries(
                new("Autres ateliers", "Other ateliers"), Tone.Grey, [.. months.Select(month => Value(month, code => !shown.Contains(code)))]));
        }

        return stacks;
    }

    private static Bilingual Finding(Composition composition, List<Month> months)
    {
        var total = Numbers.FirstContacts(composition.People.Count);
        var counted = months
            .Select(month => (Month: month, First: FirstContacts(composition, month)))
            .Where(entry => entry.First > 0)
            .ToList();
        if (counted.Count < 2)
        {
            var month = Dates.Month(counted.Count == 1 ? counted[0].Month : Month.Of(composition.Day));
            return composition.People.Count == 1
                ? Words.Say($"{total.Fr}, en {month.Fr}", $"{total.En}, in {month.En}")
                : Words.Say($"{total.Fr}, tous en {month.Fr}", $"{total.En}, all in {month.En}");
        }

        var most = counted.Max(entry => entry.First);
        var best = counted.Where(entry => entry.First == most).Select(entry => Dates.MonthName(entry.Month)).ToList();
        var (names, value) = (Words.Begin(Words.ListOf(best, 3)), Numbers.Integer(most));
        var all = Numbers.Integer(composition.People.Count);
        return best.Count == 1
            ? Words.Say(
                $"{names.Fr} a apporté le plus de premiers contacts : {value.Fr} sur {all.Fr}",
                $"{names.En} brought the most first contacts: {value.En} of {all.En}")
            : Words.Say(
                $"{names.Fr} ont apporté le plus de premiers contacts : {value.Fr} chacun",
                $"{names.En} brought the most first contacts: {value.En} each");
    }

    private static Bilingual Alt(Composition composition, List<Month> months, List<StackSeries> stacks)
    {
        var spoken = Cells.Spoken(months
            .Where(month => month.Start <= composition.Day && composition.IsKnown(month.Period))
            .Select(month => (Dates.MonthName(month), Numbers.Integer(FirstContacts(composition, month)))));
        var names = Words.List([.. stacks.Select(stack => stack.Label)]);
        return Words.Say(
            $"Barres empilées des premiers contacts par mois, par atelier ({names.Fr}) ; {spoken.Fr}.",
            $"Stacked bars of first contacts by month, by atelier ({names.En}); {spoken.En}.");
    }

    private static Table DataOf(Composition composition, List<Month> months, List<StackSeries> stacks, List<double?> people)
    {
        var rows = months.Select((month, i) => (Month: month, Index: i)).Where(entry => entry.Month.Start <= composition.Day).Select(entry =>
            (IReadOnlyList<Cell>)
            [
                Cells.Text(Dates.Month(entry.Month)),
                .. stacks.Select(stack => Cells.IntegerOrUnknown(stack.Values[entry.Index])),
                Cells.IntegerOrUnknown(people[entry.Index] is null ? null : FirstContacts(composition, entry.Month)),
                Cells.IntegerOrUnknown(people[entry.Index]),
            ]);
        return new Table(
            Words.Say(
                $"Premiers contacts par mois et par atelier, et personnes du mois, {composition.InYear.Fr}",
                $"First contacts by month and atelier, and people of the month, {composition.InYear.En}"),
            [
                Cells.Name("Mois", "Month"),
                .. stacks.Select(stack => new Column(stack.Label, Numeric: true)),
                Cells.Number("Premiers contacts", "First contacts"),
                Cells.Number("Personnes du mois", "People of the month"),
            ],
            [.. rows]);
    }

    private static long FirstContacts(Composition composition, Month month) => composition.Facts.YearByMonthAndAtelier
        .Where(counts => IsOf(counts, month))
        .Sum(counts => counts.FirstContacts.Count);

    private static bool IsOf(SliceCounts counts, Month month) => counts.Slice.From is { } from && Month.Of(from) == month;
}
