using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The people reached by each atelier for 1,000 inhabitants of its city, where the configuration says how many they are.</summary>
internal static class InhabitantsSection
{
    private const int MostNames = 3;

    private static readonly Bilingual Title = new("Au regard de la population des villes", "Beside the population of the cities");

    internal static readonly Bilingual Thousand = Numbers.Integer(1_000);

    public static Section Compose(Composition composition)
    {
        var cities = composition.Programme.Populations.ToDictionary(city => city.Atelier, StringComparer.Ordinal);
        var ateliers = composition.Ateliers().Where(counts => !string.IsNullOrEmpty(counts.Slice.Atelier)).ToList();
        var rows = ateliers.Where(counts => cities.ContainsKey(counts.Slice.Atelier!))
            .Select(counts => new Row(
                counts, composition.LabelOf(counts.Slice.Atelier), composition.IsKnown(counts.Slice.Atelier), CityReach.Of(counts, cities[counts.Slice.Atelier!])))
            .OrderByDescending(row => row.IsKnown).ThenByDescending(row => row.City.Lower).ToList();
        if (composition.Facts.Year.Attended.Count == 0)
        {
            return new Section("inhabitants", Title, [], [], [], [], Empty.Nobody(composition));
        }

        var without = rows.Count == 0 ? Words.Say(
                "La configuration ne donne la population d'aucune ville d'atelier (« populations ») : il n'y a pas de rapport aux habitants.",
                "The configuration gives the population of no city of an atelier (“populations”): there is no ratio to inhabitants.")
            : rows.TrueForAll(row => row.City.Upper <= 0) ? Words.Say(
                $"Aucune présence n'est connue dans une ville dont la population est configurée, {composition.InYear.Fr}.",
                $"No attendance is known in a city with a configured population, {composition.InYear.En}.")
            : null;
        var map = MapOfAteliers.ChartOf(composition, rows);
        return without is not null && map is null
            ? new Section("inhabitants", Title, [], [], [], [], without)
            : new Section(
                "inhabitants",
                Title,
                without is null ? [] : [without],
                [.. without is null ? (Chart[])[ChartOf(composition, rows)] : [], .. map is null ? (Chart[])[] : [map]],
                [],
                [.. without is null ? Notes(composition, rows, ateliers) : [], .. MapOfAteliers.Notes(composition)]);
    }

    private static BarsChart ChartOf(Composition composition, List<Row> rows)
    {
        var bars = rows.Take(Cells.MostShown)
            .Select(row => new Bar(row.Name, row.IsKnown ? row.City.Lower : null, row.IsKnown ? row.Rate : Unknown(composition, row), composition.ToneOf(row.Counts.Slice.Atelier)))
            .ToList();
        var spoken = Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel)));
        var subtitle = Words.Say(
            $"Personnes accompagnées pour {Thousand.Fr} habitants de la ville, par atelier, {composition.InYear.Fr}",
            $"People reached per {Thousand.En} inhabitants of the city, by atelier, {composition.InYear.En}");
        var words = composition.Words(
            "inhabitants",
            Finding(composition, rows),
            subtitle,
            Words.Say($"Barres des personnes accompagnées pour {Thousand.Fr} habitants. {spoken.Fr}.", $"Bars of people reached per {Thousand.En} inhabitants. {spoken.En}."),
            TableOf(composition, rows, subtitle));
        return new BarsChart(words with { Foot = Foot(words.Foot, rows) }, bars, Maximum: null);
    }

    /// <summary>A picture that is passed on alone must name who counted the inhabitants.</summary>
    internal static Bilingual Foot(Bilingual foot, List<Row> rows)
    {
        var sources = Words.ListOf(
            [.. rows.Select(row => row.City.Population).Select(city => (city.Source, Dates.ShortDay(city.On))).Distinct().Select(source => new Bilingual($"{source.Source}, {source.Item2.Fr}", $"{source.Source}, {source.Item2.En}"))], 2);
        return Words.Say($"{foot.Fr} · habitants : {sources.Fr}", $"{foot.En} · inhabitants: {sources.En}");
    }

    private static Table TableOf(Composition composition, List<Row> rows, Bilingual caption) => new(
        caption,
        [
            Cells.Name("Atelier", "Atelier"),
            Cells.Name("Ville", "City"),
            Cells.Number("Habitants", "Inhabitants"),
            Cells.Number("Population au", "Population on"),
            Cells.Number("Personnes accompagnées", "People reached"),
            new Column(new($"Pour {Thousand.Fr} habitants", $"Per {Thousand.En} inhabitants"), Numeric: true),
        ],
        [.. rows.Select(row => (IReadOnlyList<Cell>)
            [
                Cells.Text(row.Name),
                Cells.Text(Bilingual.Same(row.City.Population.City)),
                Cells.Integer(row.City.Population.Inhabitants),
                Cells.ShortDay(row.City.Population.On),
                row.IsKnown ? Cells.People(Reach.Of(row.Counts, row.Name)) : new Cell(Unknown(composition, row)),
                row.IsKnown ? new Cell(row.Rate, row.City.Lower) : new Cell(Unknown(composition, row)),
            ])]);

    /// <summary>The atelier with the most for its city, where no other can have as many; otherwise the leading numbers, and no first.</summary>
    private static Bilingual Finding(Composition composition, List<Row> rows)
    {
        var (files, inYear, known) = (composition.FromFiles, composition.InYear, rows.FindAll(row => row.IsKnown && row.City.Upper > 0));
        if (First(composition, rows) is not { } first)
        {
            var list = Words.List(
            [
                new($"{known[0].Name.Fr} a accompagné {known[0].Rate.Fr}{Numbers.NoBreak}{People(known[0])} pour {Thousand.Fr} habitants", $"{known[0].Name.En} reached {known[0].Rate.En}{Numbers.NoBreak}people per {Thousand.En} inhabitants"),
                .. known.Skip(1).Take(MostNames - 1).Select(row => new Bilingual($"{row.Name.Fr}{Numbers.NoBreak}{row.Rate.Fr}", $"{row.Name.En}{Numbers.NoBreak}{row.Rate.En}")),
            ]);
            return Words.Begin(Words.Say($"{files.Fr}{list.Fr}", $"{files.En}{list.En}"));
        }

        return Words.Begin(known.Count == 1
            ? Words.Say(
                $"{files.Fr}{first.Name.Fr} a accompagné {first.Rate.Fr}{Numbers.NoBreak}{People(first)} pour {Thousand.Fr} habitants de la ville {inYear.Fr}",
                $"{files.En}{first.Name.En} reached {first.Rate.En}{Numbers.NoBreak}people per {Thousand.En} inhabitants of the city {inYear.En}")
            : Words.Say(
                $"{files.Fr}{first.Name.Fr} a accompagné le plus de personnes au regard de sa ville : {first.Rate.Fr} pour {Thousand.Fr} habitants",
                $"{files.En}{first.Name.En} reached the most people for its city: {first.Rate.En} per {Thousand.En} inhabitants"));
    }

    /// <summary>French has the singular below two.</summary>
    private static string People(Row row) => row.City.Lower < 2 ? "personne" : "personnes";

    /// <summary>The atelier with the most for its city; null where another may have as many.</summary>
    internal static Row? First(Composition composition, List<Row> rows)
    {
        var known = rows.FindAll(row => row.IsKnown && row.City.Upper > 0);
        var elsewhere = composition.Facts.YearByAtelier.Any(counts => string.IsNullOrEmpty(counts.Slice.Atelier) && counts.Attended.Count > 0);
        return known.Count == 0 || (known.Count > 1 && (elsewhere || known.Skip(1).Any(row => row.City.Upper >= known[0].City.Lower))) ? null : known[0];
    }

    private static IEnumerable<Bilingual> Notes(Composition composition, List<Row> rows, List<SliceCounts> ateliers)
    {
        yield return Words.Say(
            "Les personnes accompagnées par un atelier n'habitent pas toutes sa ville : le rapport compare des ateliers, il n'est pas une part des habitants.",
            "The people reached by an atelier do not all live in its city: the ratio compares ateliers, it is no share of the inhabitants.");
        foreach (var cities in rows.Select(row => row.City.Population).GroupBy(city => (city.On, city.Source)))
        {
            var names = Words.List([.. cities.Select(city =>
            {
                var count = Numbers.Integer(city.Inhabitants);
                return new Bilingual($"{city.City} ({count.Fr})", $"{city.City} ({count.En})");
            })]);
            var day = Dates.Day(cities.Key.On);
            yield return Words.Say($"Habitants au {day.Fr} : {names.Fr}. Source : {cities.Key.Source}.", $"Inhabitants on {day.En}: {names.En}. Source: {cities.Key.Source}.");
        }

        var without = ateliers.Where(counts => !rows.Exists(row => row.Counts == counts)).Select(counts => composition.LabelOf(counts.Slice.Atelier)).ToList();
        if (without.Count > 0)
        {
            var names = Words.ListOf(without, Cells.MostShown);
            yield return Words.Say($"Sans population configurée : {names.Fr}.", $"Without a configured population: {names.En}.");
        }

        foreach (var note in Cells.NoteOfNameless(rows.Select(row => Reach.Of(row.Counts, row.Name))))
        {
            yield return note;
        }
    }

    private static Bilingual Unknown(Composition composition, Row row) => composition.UnknownWord(row.Counts.Slice.Atelier);

    /// <summary>An atelier whose city's population is known.</summary>
    internal sealed record Row(SliceCounts Counts, Bilingual Name, bool IsKnown, CityReach City)
    {
        /// <summary>72,4, or au moins 72,4.</summary>
        public Bilingual Rate => Numbers.Rate(City.Lower, orMore: City.Upper > City.Lower);
    }
}
