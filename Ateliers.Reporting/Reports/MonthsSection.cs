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
        var layers = Layers(composition, months);
        var stacks = layers.ConvertAll(layer => layer.Series);
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
                DataOf(composition, months, layers, people)),
            [.. months.Select(Dates.ShortMonth)],
            stacks,
            people.ConvertAll(month => (double?)month?.Lower),
            new($"personnes du mois{atLeast.Fr}", $"people of the month{atLeast.En}"),
            MonthGaps.Of(composition, months));
        return new Section("months", Title, [], [chart], [], [Note(composition), .. Others(composition, layers), .. Cells.NoteOfNameless(people.OfType<Reach>())]);
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

    /// <summary>Who the other ateliers are.</summary>
    private static IEnumerable<Bilingual> Others(Composition composition, List<(StackSeries Series, IReadOnlyList<string> Ateliers)> layers)
    {
        foreach (var (series, ateliers) in layers.Where(layer => layer.Ateliers.Count > 1))
        {
            var names = Words.List([.. ateliers.Select(composition.LabelOf)]);
            yield return Words.Say($"{series.Label.Fr} : {names.Fr}.", $"{series.Label.En}: {names.En}.");
        }
    }

    private static List<(StackSeries Series, IReadOnlyList<string> Ateliers)> Layers(Composition composition, List<Month> months)
    {
        double? Value(Month month, IReadOnlyList<string> of) =>
            month.Start > composition.Day || !of.Any(code => composition.IsKnown(month.Period, code))
            ? null
            : composition.Facts.YearByMonthAndAtelier
                .Where(counts => MonthsFinding.IsOf(counts, month) && of.Contains(counts.Slice.Atelier ?? ""))
                .Sum(counts => counts.FirstContacts.Count);

        (StackSeries, IReadOnlyList<string>) Layer(Bilingual label, Tone tone, IReadOnlyList<string> of) =>
            (new StackSeries(label, tone, [.. months.Select(month => Value(month, of))]), of);

        var ateliers = composition.Ateliers()
            .Where(counts => counts.FirstContacts.Count > 0)
            .Select(counts => counts.Slice.Atelier ?? "")
            .ToList();
        // Two greys side by side could not be told apart: ateliers without a colour of their own are drawn as one.
        var grey = ateliers.FindAll(code => composition.ToneOf(code) == Tone.Grey);
        var shown = grey.Count < 2 ? ateliers : [.. ateliers.Except(grey, StringComparer.Ordinal)];
        var layers = shown.ConvertAll(code => Layer(composition.LabelOf(code), composition.ToneOf(code), [code]));
        if (shown.Count < ateliers.Count)
        {
            var count = Numbers.Integer(grey.Count);
            layers.Add(Layer(new($"{count.Fr}{Numbers.NoBreak}autres ateliers", $"{count.En}{Numbers.NoBreak}other ateliers"), Tone.Grey, grey));
        }

        return layers;
    }

    private static Bilingual Alt(Composition composition, List<Month> months, List<StackSeries> stacks)
    {
        var spoken = Cells.Spoken(months
            .Where(month => composition.CountsOf(month) is not null)
            .Select(month => (Dates.MonthName(month), Numbers.Integer(MonthsFinding.FirstContacts(composition, month)))));
        var (contacts, gaps) = (MonthsFinding.Word(composition), MonthGaps.Spoken(composition, months));
        var names = Words.List([.. stacks.Select(stack => stack.Label)]);
        return Words.Say(
            $"Barres empilées des {contacts.Fr} par mois, par atelier ({names.Fr}) ; {spoken.Fr}.{gaps.Fr}",
            $"Stacked bars of {contacts.En} by month, by atelier ({names.En}); {spoken.En}.{gaps.En}");
    }

    private static Table DataOf(
        Composition composition, List<Month> months, List<(StackSeries Series, IReadOnlyList<string> Ateliers)> layers, List<Reach?> people)
    {
        var contacts = Words.Begin(MonthsFinding.Word(composition));
        Cell? Closed(Month month, IReadOnlyList<string?> ateliers) => composition.IsClosed(month.Period, ateliers) ? new Cell(Cells.Closed) : null;
        Cell Unknown(Month month, IEnumerable<string?> ateliers) => new(
            ateliers.Select(code => composition.UnknownWord(month.Period, code)).FirstOrDefault(word => word != Cells.NotReceived) ?? Cells.NotReceived);

        var rows = months.Select((month, i) => (Month: month, Index: i)).Where(entry => entry.Month.Start <= composition.Day || composition.IsOver(entry.Month)).Select(entry =>
        {
            var (month, reach) = (entry.Month, people[entry.Index]);
            return (IReadOnlyList<Cell>)
            [
                Cells.Month(month),
                .. layers.Select(layer => Closed(month, layer.Ateliers) ?? (layer.Series.Values[entry.Index] is { } value ? Cells.Integer((long)value) : Unknown(month, layer.Ateliers))),
                Closed(month, [null]) ?? (reach is null ? Unknown(month, [null]) : Cells.Integer(MonthsFinding.FirstContacts(composition, month))),
                Closed(month, [null]) ?? (reach is null ? Unknown(month, [null]) : Cells.People(reach)),
            ];
        });
        return new Table(
            Words.Say(
                $"{contacts.Fr} par mois et par atelier, et personnes du mois, {composition.InYear.Fr}",
                $"{contacts.En} by month and atelier, and people of the month, {composition.InYear.En}"),
            [
                Cells.Name("Mois", "Month"),
                .. layers.Select(layer => new Column(layer.Series.Label, Numeric: true)),
                new Column(contacts, Numeric: true),
                Cells.Number("Personnes du mois", "People of the month"),
            ],
            [.. rows]);
    }
}
