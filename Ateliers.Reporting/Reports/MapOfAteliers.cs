using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The ateliers on a map, each with the people reached and, where its city's population is known, what they are beside it: the numbers of the other sections, once more.</summary>
internal static class MapOfAteliers
{
    private const int MostNames = 3;

    /// <summary>The map; null where no atelier of which anybody came has coordinates in its frame.</summary>
    /// <param name="composition">The report.</param>
    /// <param name="rows">The ateliers whose city's population is known.</param>
    public static MapChart? ChartOf(Composition composition, List<InhabitantsSection.Row> rows)
    {
        var spots = Spots(composition, rows);
        if (!spots.Exists(spot => spot.Reach.Upper > 0))
        {
            return null;
        }

        var subtitle = Words.Say(
            $"Personnes accompagnées par atelier, {composition.InYear.Fr} ; l'aire d'un cercle est proportionnelle à leur nombre",
            $"People reached by atelier, {composition.InYear.En}; the area of a circle is proportional to their number");
        var spoken = Cells.Spoken(spots.Select(spot => (spot.Name, spot.Rate is { } rate ? new Bilingual($"{spot.People.Fr}, {rate.Fr}", $"{spot.People.En}, {rate.En}") : spot.People)));
        var words = composition.Words(
            "map", Finding(composition, spots, rows), subtitle, Words.Say($"Carte de France, un cercle par atelier. {spoken.Fr}.", $"Map of France, a circle for each atelier. {spoken.En}."), TableOf(composition, spots));
        return new MapChart(words with { Foot = Foot(words.Foot, rows.FindAll(row => spots.Exists(spot => spot.City == row))) }, spots.ConvertAll(spot => PlaceOf(composition, spot)));
    }

    /// <summary>Which ateliers are not on the map, and why; that there is no map where none has coordinates.</summary>
    public static IEnumerable<Bilingual> Notes(Composition composition)
    {
        var places = Places(composition);
        var ateliers = composition.Ateliers().Select(counts => counts.Slice.Atelier).Where(code => !string.IsNullOrEmpty(code)).ToList();
        var without = ateliers.FindAll(code => !places.ContainsKey(code!)).ConvertAll(composition.LabelOf);
        if (without.Count == ateliers.Count)
        {
            yield return Words.Say(
                "La configuration ne donne les coordonnées d'aucun atelier (« places ») : il n'y a pas de carte.", "The configuration gives the coordinates of no atelier (“places”): there is no map.");
            yield break;
        }

        if (without.Count > 0)
        {
            var names = Words.ListOf(without, Cells.MostShown);
            yield return Words.Say($"Pas sur la carte, faute de coordonnées configurées : {names.Fr}.", $"Not on the map, without configured coordinates: {names.En}.");
        }

        var outside = ateliers.FindAll(code => places.TryGetValue(code!, out var place) && !MapChart.Holds(place.Latitude, place.Longitude)).ConvertAll(composition.LabelOf);
        if (outside.Count > 0)
        {
            var names = Words.ListOf(outside, Cells.MostShown);
            yield return Words.Say($"Hors du cadre de la carte (France métropolitaine) : {names.Fr}.", $"Outside the frame of the map (metropolitan France): {names.En}.");
        }
    }

    private static Dictionary<string, AtelierPlace> Places(Composition composition) => composition.Programme.Places.ToDictionary(place => place.Atelier, StringComparer.Ordinal);

    private static List<Spot> Spots(Composition composition, List<InhabitantsSection.Row> rows)
    {
        var places = Places(composition);
        return
        [
            .. from counts in composition.Ateliers()
               where counts.Slice.Atelier is { } code && places.ContainsKey(code)
               let place = places[counts.Slice.Atelier!]
               where MapChart.Holds(place.Latitude, place.Longitude)
               let spot = new Spot(
                   place, Reach.Of(counts, composition.LabelOf(place.Atelier)), composition.IsKnown(place.Atelier) ? null : composition.UnknownWord(place.Atelier), rows.Find(row => row.Counts == counts))
               orderby spot.Unknown is null descending, spot.Reach.Lower descending
               select spot,
        ];
    }

    private static MapPlace PlaceOf(Composition composition, Spot spot)
    {
        var status = composition.Status == Aggregation.FigureStatus.Final ? null : StatusWords.Of(composition.Status);
        Bilingual[] said = [.. new[] { spot.Rate, spot.Unknown is null ? status : null }.OfType<Bilingual>()];
        Bilingual? note = said.Length == 0 ? null : new(string.Join(", ", said.Select(each => each.Fr)), string.Join(", ", said.Select(each => each.En)));
        return new MapPlace(
            spot.Name,
            spot.Unknown is null ? spot.Reach.Lower : null,
            [spot.Unknown ?? spot.Reach.SafePeople, .. spot.Rate is { } rate ? [rate] : Array.Empty<Bilingual>()],
            spot.Place.Latitude,
            spot.Place.Longitude,
            composition.ToneOf(spot.Place.Atelier),
            note);
    }

    private static Bilingual Foot(Bilingual foot, List<InhabitantsSection.Row> rows)
    {
        var sources = rows.Count == 0 ? foot : InhabitantsSection.Foot(foot, rows);
        return Words.Say($"{sources.Fr} · fond de carte : Natural Earth", $"{sources.En} · base map: Natural Earth");
    }

    private static Table TableOf(Composition composition, List<Spot> spots) => new(
        Words.Say($"Personnes accompagnées par atelier de la carte, {composition.InYear.Fr}", $"People reached by atelier of the map, {composition.InYear.En}"),
        [
            Cells.Name("Atelier", "Atelier"),
            Cells.Number("Personnes accompagnées", "People reached"),
            new Column(new($"Pour {InhabitantsSection.Thousand.Fr} habitants", $"Per {InhabitantsSection.Thousand.En} inhabitants"), Numeric: true),
            Cells.Number("Latitude (degrés)", "Latitude (degrees)"),
            Cells.Number("Longitude (degrés)", "Longitude (degrees)"),
        ],
        [.. spots.Select(spot => (IReadOnlyList<Cell>)
            [
                Cells.Text(spot.Name),
                spot.Unknown is { } word ? new Cell(word) : Cells.People(spot.Reach),
                spot.City is not { } city ? Cell.Nothing : spot.Unknown is { } same ? new Cell(same) : new Cell(city.Rate, city.City.Lower),
                new Cell(Numbers.Plain(spot.Place.Latitude), spot.Place.Latitude),
                new Cell(Numbers.Plain(spot.Place.Longitude), spot.Place.Longitude),
            ])]);

    /// <summary>Who reached the most people, and the most for its city, where both are certain; otherwise the leading numbers of the map, and no first.</summary>
    private static Bilingual Finding(Composition composition, List<Spot> spots, List<InhabitantsSection.Row> rows)
    {
        var (files, inYear) = (composition.FromFiles, composition.InYear);
        var came = composition.Facts.YearByAtelier.Where(counts => counts.Attended.Count > 0).Select(counts => (counts.Slice.Atelier, Reach: Reach.Of(counts, composition.LabelOf(counts.Slice.Atelier)))).ToList();
        var named = came.FindAll(each => !string.IsNullOrEmpty(each.Atelier));
        var leaders = named.Count == 0 ? [] : Reach.Leaders([.. named.Select(each => each.Reach)], came.Where(each => string.IsNullOrEmpty(each.Atelier)).Sum(each => each.Reach.Upper));
        if (leaders.Count != 1 || spots.Find(spot => spot.Reach == leaders[0]) is not { } most)
        {
            var names = Words.ListOf([.. spots.Where(spot => spot.Unknown is null).Select(spot => new Bilingual($"{spot.Name.Fr} ({spot.Reach.Safe.Fr})", $"{spot.Name.En} ({spot.Reach.Safe.En})"))], MostNames);
            return Words.Begin(Words.Say($"{files.Fr}personnes accompagnées par atelier : {names.Fr}", $"{files.En}people reached by atelier: {names.En}"));
        }

        if (named.Count == 1)
        {
            var beside = most.Rate is { } own ? new Bilingual($", soit {own.Fr} de la ville", $", or {own.En} of the city") : Bilingual.Same("");
            return Words.Begin(Words.Say(
                $"{files.Fr}{most.Name.Fr} a accompagné {most.Reach.SafePeople.Fr} {inYear.Fr}{beside.Fr}", $"{files.En}{most.Name.En} reached {most.Reach.SafePeople.En} {inYear.En}{beside.En}"));
        }

        var (name, people) = (most.Name, most.Reach.Safe);
        return Words.Begin(InhabitantsSection.First(composition, rows) is not { } first || named.Exists(each => !rows.Exists(row => row.Counts.Slice.Atelier == each.Atelier))
            ? Words.Say($"{files.Fr}{name.Fr} a accompagné le plus de personnes {inYear.Fr} : {people.Fr}", $"{files.En}{name.En} reached the most people {inYear.En}: {people.En}")
            : first == most.City
            ? Words.Say(
                $"{files.Fr}{name.Fr} a accompagné le plus de personnes, en nombre ({people.Fr}) comme au regard de sa ville ({Of(first).Fr})",
                $"{files.En}{name.En} reached the most people, both in number ({people.En}) and for its city ({Of(first).En})")
            : Words.Say(
                $"{files.Fr}{name.Fr} a accompagné le plus de personnes ({people.Fr}), {first.Name.Fr} le plus au regard de sa ville ({Of(first).Fr})",
                $"{files.En}{name.En} reached the most people ({people.En}), {first.Name.En} the most for its city ({Of(first).En})"));
    }

    private static Bilingual Of(InhabitantsSection.Row row) =>
        Words.Say($"{row.Rate.Fr} pour {InhabitantsSection.Thousand.Fr} habitants", $"{row.Rate.En} per {InhabitantsSection.Thousand.En} inhabitants");

    /// <summary>An atelier on the map.</summary>
    /// <param name="Place">Where it lies.</param>
    /// <param name="Reach">Its people.</param>
    /// <param name="Unknown">In place of their number, where it is not known; null where it is.</param>
    /// <param name="City">Beside its city; null where the population is not known.</param>
    private sealed record Spot(AtelierPlace Place, Reach Reach, Bilingual? Unknown, InhabitantsSection.Row? City)
    {
        public Bilingual Name => Reach.Name;

        /// <summary>12 480, au moins 12 480, or why there is no number.</summary>
        public Bilingual People => Unknown ?? Reach.Safe;

        /// <summary>56,6 pour 1 000 habitants; null where either is not known.</summary>
        public Bilingual? Rate => Unknown is null && City is { } city ? Of(city) : null;
    }
}
