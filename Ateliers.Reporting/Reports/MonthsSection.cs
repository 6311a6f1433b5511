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
        var people = months.ConvertAll(month => composition.CountsOf(month) is { } counts ? Reach.Of(counts, Dates.MonthName(month)) : null);
        var atLeast = people.Exists(month => month?.IsOpen == true) ? new(" (au moins)", " (at least)") : Bilingual.Same("");
        var contacts = MonthsFinding.Word(composition);
        var chart = new StackedChart(
            composition.Words(
                "months",
                MonthsFinding.Of(composition, months),
                Words.Begin(Words.Say(
                    $"{contacts.Fr} de l'année par mois et par atelier ; points : personnes du mois{atLeast.Fr}, {composition.InYear.Fr}",
                    $"{contacts.En} of the year by month and atelier; dots: people of the month{atLeast.En}, {composition.InYear.En}")),
                Alt(composition, months, stacks),
                DataOf(composition, months, stacks, people)),
            [.. months.Select(Dates.ShortMonth)],
            stacks,
            people.ConvertAll(month => (double?)month?.Lower),
            new($"personnes du mois{atLeast.Fr}", $"people of the month{atLeast.En}"));
        return new Section("months", Title, [], [chart], [], [Note(composition), .. Cells.NoteOfNameless(people.OfType<Reach>())]);
    }

    private static Bilingual Note(Composition composition)
    {
        var sum = composition.HasNameless
            ? Words.Say(
                "Les premiers contacts identifiés s'additionnent : leur somme est le nombre de personnes identifiées de l'année. Une personne identifiée a pu venir plus tôt sans l'être.",
                "Identified first contacts add up: their sum is the identified people of the year. An identified person may have come earlier without being identified.")
            : Words.Say(
                "Les premiers contacts s'additionnent : leur somme est le nombre de personnes de l'année.",
                "First contacts add up: their sum is the people of the year.");
        return Words.Say(
            $"{sum.Fr} Les personnes du mois (points) ne s'additionnent pas : qui vient en mars et en avril est une seule personne de l'année.",
            $"{sum.En} The people of the month (dots) do not: someone who comes in March and in April is one person of the year.");
    }

    private static List<StackSeries> Stacks(Composition composition, List<Month> months)
    {
        double? Value(Month month, Func<string, bool> keep) =>
            month.Start > composition.Day || composition.Programme.Ateliers.All(atelier => !keep(atelier.Code) || !composition.IsKnown(month.Period, atelier.Code))
            ? null
            : composition.Facts.YearByMonthAndAtelier
                .Where(counts => MonthsFinding.IsOf(counts, month) && keep(counts.Slice.Atelier ?? ""))
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

    private static Bilingual Alt(Composition composition, List<Month> months, List<StackSeries> stacks)
    {
        var spoken = Cells.Spoken(months
            .Where(month => composition.CountsOf(month) is not null)
            .Select(month => (Dates.MonthName(month), Numbers.Integer(MonthsFinding.FirstContacts(composition, month)))));
        var contacts = MonthsFinding.Word(composition);
        var names = Words.List([.. stacks.Select(stack => stack.Label)]);
        return Words.Say(
            $"Barres empilées des {contacts.Fr} par mois, par atelier ({names.Fr}) ; {spoken.Fr}.",
            $"Stacked bars of {contacts.En} by month, by atelier ({names.En}); {spoken.En}.");
    }

    private static Table DataOf(Composition composition, List<Month> months, List<StackSeries> stacks, List<Reach?> people)
    {
        var contacts = Words.Begin(MonthsFinding.Word(composition));
        var rows = months.Select((month, i) => (Month: month, Index: i)).Where(entry => entry.Month.Start <= composition.Day).Select(entry =>
            (IReadOnlyList<Cell>)
            [
                Cells.Text(Dates.Month(entry.Month)),
                .. stacks.Select(stack => Cells.IntegerOrUnknown(stack.Values[entry.Index])),
                Cells.IntegerOrUnknown(people[entry.Index] is null ? null : MonthsFinding.FirstContacts(composition, entry.Month)),
                Cells.PeopleOrUnknown(people[entry.Index]),
            ]);
        return new Table(
            Words.Say(
                $"{contacts.Fr} par mois et par atelier, et personnes du mois, {composition.InYear.Fr}",
                $"{contacts.En} by month and atelier, and people of the month, {composition.InYear.En}"),
            [
                Cells.Name("Mois", "Month"),
                .. stacks.Select(stack => new Column(stack.Label, Numeric: true)),
                new Column(contacts, Numeric: true),
                Cells.Number("Personnes du mois", "People of the month"),
            ],
            [.. rows]);
    }
}
