using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The ateliers side by side.</summary>
internal static class AteliersSection
{
    private static readonly Bilingual Title = new("Les ateliers", "The ateliers");

    private static readonly Bilingual NoShare = new("sans part", "no share");

    private static readonly LeadingSentence Sentence = new(
        new("a accompagné", "reached"), new("ont accompagné", "reached"), new(" dans le réseau", " in the network"));

    public static Section Compose(Composition composition)
    {
        IReadOnlyList<SliceCounts> ateliers =
        [
            .. composition.Ateliers().OrderByDescending(counts => IsKnown(composition, counts)).ThenByDescending(counts => CountFigures.Range(counts).Lower),
        ];
        if (ateliers.All(counts => counts.Attended.Count == 0))
        {
            return new Section("ateliers", Title, [.. StillToOpen(composition)], [], [], [], Empty.Nobody(composition));
        }

        var notes = new List<Bilingual>
        {
            Words.Say(
                "Les personnes des ateliers ne s'additionnent pas : qui vient à Rennes et à Nancy compte dans les deux, et une seule fois dans le réseau.",
                "People of the ateliers do not add up: someone who comes in Rennes and in Nancy counts in both, and once in the network."),
        };
        notes.AddRange(Cells.NoteOfNameless([.. ateliers.Select(counts => ReachOf(composition, counts))]));
        return new Section("ateliers", Title, [.. StillToOpen(composition)], [ChartOf(composition, ateliers)], [SideBySide(composition, ateliers)], notes);
    }

    private static Reach ReachOf(Composition composition, SliceCounts counts) => Reach.Of(counts, composition.LabelOf(counts.Slice.Atelier));

    private static BarsChart ChartOf(Composition composition, IReadOnlyList<SliceCounts> ateliers)
    {
        var shown = ateliers.Take(Cells.MostShown).ToList();
        var bars = shown.ConvertAll(counts => BarOf(composition, counts));
        var (of, total) = (Numbers.Integer(shown.Count), Numbers.Integer(ateliers.Count));
        var some = shown.Count < ateliers.Count
            ? new Bilingual($" (les {of.Fr} premiers sur {total.Fr})", $" (the first {of.En} of {total.En})")
            : Bilingual.Same("");
        var spoken = Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel)));
        return new BarsChart(
            composition.Words(
                "ateliers",
                Finding(composition, ateliers),
                Words.Say(
                    $"Personnes accompagnées par atelier, {composition.InYear.Fr}{some.Fr}",
                    $"People reached by atelier, {composition.InYear.En}{some.En}"),
                Words.Say($"Barres des personnes accompagnées. {spoken.Fr}.", $"Bars of people reached. {spoken.En}."),
                new Table(
                    Words.Say($"Personnes accompagnées par atelier, {composition.InYear.Fr}", $"People reached by atelier, {composition.InYear.En}"),
                    [Cells.Name("Atelier", "Atelier"), Cells.Number("Personnes accompagnées", "People reached")],
                    [.. ateliers.Select(counts => (IReadOnlyList<Cell>)
                        [
                            Cells.Text(composition.LabelOf(counts.Slice.Atelier)),
                            IsKnown(composition, counts) ? Cells.People(ReachOf(composition, counts)) : UnknownOf(composition, counts),
                        ])])),
            bars,
            Maximum: null);
    }

    private static Bar BarOf(Composition composition, SliceCounts counts)
    {
        var (reach, tone) = (ReachOf(composition, counts), composition.ToneOf(counts.Slice.Atelier));
        return IsKnown(composition, counts)
            ? new Bar(reach.Name, reach.Lower, reach.Safe, tone)
            : new Bar(reach.Name, null, composition.UnknownWord(counts.Slice.Atelier), tone);
    }

    private static Bilingual Finding(Composition composition, IReadOnlyList<SliceCounts> ateliers)
    {
        var came = ateliers.Where(counts => counts.Attended.Count > 0).ToList();
        var named = came.Where(counts => !string.IsNullOrEmpty(counts.Slice.Atelier)).Select(counts => ReachOf(composition, counts)).ToList();
        var others = came.Where(counts => string.IsNullOrEmpty(counts.Slice.Atelier)).Select(counts => ReachOf(composition, counts)).ToList();
        var inYear = new Bilingual($" {composition.InYear.Fr}", $" {composition.InYear.En}");
        return named.Count == 0
            ? Sentence.Of(others, null, others[0], inYear, composition.FromFiles)
            : Sentence.Of(
                named, others.Count == 0 ? null : others[0] with { Name = new("atelier", "atelier") }, Reach.Of(composition.Facts.Year, inYear), inYear, composition.FromFiles);
    }

    private static IEnumerable<Bilingual> StillToOpen(Composition composition)
    {
        var ahead = composition.Programme.Ateliers
            .Where(atelier => atelier.Opens is { } opens && opens > composition.Horizon && opens <= composition.Year.To)
            .OrderBy(atelier => atelier.Opens)
            .Select(atelier =>
            {
                var day = Dates.Day(atelier.Opens!.Value);
                return new Bilingual($"{atelier.Name} le {day.Fr}", $"{atelier.Name} on {day.En}");
            })
            .ToList();
        if (ahead.Count > 0)
        {
            var names = Words.List(ahead);
            yield return Words.Say($"Ouvertures à venir dans l'année : {names.Fr}.", $"Still to open in the year: {names.En}.");
        }
    }

    private static Table SideBySide(Composition composition, IReadOnlyList<SliceCounts> ateliers)
    {
        var last = composition.Facts.Received
            .GroupBy(entry => entry.Atelier, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => entries.Max(entry => entry.LastBatch), StringComparer.Ordinal);
        var days = composition.Facts.Batches.ToDictionary(batch => batch.Id, batch => DateOnly.FromDateTime(batch.At.UtcDateTime));
        Bilingual LastFile(string code) => last.TryGetValue(code, out var batch) && days.TryGetValue(batch, out var day)
            ? Dates.ShortDay(day)
            : new("aucun", "none");

        return new Table(
            Words.Say($"Les ateliers côte à côte, {composition.InYear.Fr}", $"The ateliers side by side, {composition.InYear.En}"),
            [
                Cells.Name("Atelier", "Atelier"),
                Cells.Number("Personnes accompagnées", "People reached"),
                .. composition.SomeHaveShares
                    ? new[] { Cells.Number("Son objectif", "Its own goal"), Cells.Number("Avancement", "Progress") }
                    : [Cells.Number("Part de l'objectif", "Share of the goal")],
                composition.NewIsOfIdentified ? Cells.Number("Nouvelles identifiées", "New, identified") : Cells.Number("Nouvelles", "New"),
                Cells.Number("Présences", "Attendances"),
                Cells.Number("Séances", "Sessions"),
                Cells.Number("Taux d'absence", "No-show rate"),
                Cells.Number("Remplissage", "Fill rate"),
                Cells.Number("Dernier fichier reçu", "Last file received"),
            ],
            [.. ateliers.Select(counts => (IReadOnlyList<Cell>)
                [
                    Cells.Text(composition.LabelOf(counts.Slice.Atelier)) with { Atelier = string.IsNullOrEmpty(counts.Slice.Atelier) ? null : counts.Slice.Atelier },
                    .. IsKnown(composition, counts) ? CellsOf(composition, counts) : Enumerable.Repeat(UnknownOf(composition, counts), composition.SomeHaveShares ? 8 : 7),
                    Cells.Text(LastFile(counts.Slice.Atelier ?? "")),
                ])]);
    }

    private static IEnumerable<Cell> CellsOf(Composition composition, SliceCounts counts) =>
    [
        Cells.People(ReachOf(composition, counts)),
        .. composition.SomeHaveShares ? OwnGoal(composition, counts) : [Cells.ShareOf(ReachOf(composition, counts), composition.Pace.Goal)],
        Cells.IntegerOrUnknown(CountFigures.NewPeople(counts)),
        Cells.Integer(counts.Attended.Count),
        Cells.Integer(counts.Sessions),
        Cells.Percent(CountFigures.NoShowRate(counts)),
        Cells.Percent(CountFigures.FillRate(counts)),
    ];

    /// <summary>The share of the goal that an atelier is held against, in people, and how far it is.</summary>
    private static IEnumerable<Cell> OwnGoal(Composition composition, SliceCounts counts) =>
        counts.Slice.Atelier is { } code && composition.Programme.ShareOf(code)?.GoalOf(composition.Facts.GoalYear).Count is { } goal
            ? [Cells.Integer(goal), Cells.ShareOf(ReachOf(composition, counts), goal)]
            : [Cells.Text(NoShare), Cells.Text(NoShare)];

    private static bool IsKnown(Composition composition, SliceCounts counts) => composition.IsKnown(counts.Slice.Atelier);

    private static Cell UnknownOf(Composition composition, SliceCounts counts) => new(composition.UnknownWord(counts.Slice.Atelier));
}
