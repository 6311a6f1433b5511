using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Press;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>
/// What the press sheet of an edition tells: the figures as they are told in public, but for corrections that are too small to be told, which wait until they are many together
/// (docs/decisions/0023, 0027).
/// </summary>
/// <param name="OfAll">The figures of the whole programme.</param>
/// <param name="ByAtelier">Those of each atelier.</param>
/// <param name="Held">Of which editions figures are told again; null where all are those of now.</param>
/// <param name="IsWholeAlone">Whether no atelier is told, as what waits of some would not go with the whole of now.</param>
/// <param name="Kept">The same for the ledger.</param>
/// <param name="Programme">Names the ateliers and terms.</param>
internal sealed record ToldFigures(IReadOnlyList<Figure> OfAll, IReadOnlyList<Figure> ByAtelier, HeldBack? Held, bool IsWholeAlone, StoredTold Kept, Programme Programme)
{
    private const string Whole = PeopleCounts.Whole;

    /// <summary>Counts them, and holds them against the editions before.</summary>
    /// <param name="period">A month or a goal year.</param>
    /// <param name="knowledge">What is known.</param>
    /// <param name="earlier">The published editions of the period before this one, with what they told, in order.</param>
    /// <param name="inForce">What the edition in force tells, against which a figure is revised; null where none is.</param>
    public static ToldFigures Of(Period period, Knowledge knowledge, IReadOnlyList<(int Number, StoredTold Told)> earlier, StoredTold? inForce)
    {
        var known = knowledge.Count(new CountQuery(period, Dimensions.Atelier)).Where(cell => !string.IsNullOrEmpty(cell.Slice.Atelier)).ToDictionary(cell => cell.Slice.Atelier!, PeopleCounts.OfAtelier, StringComparer.Ordinal);
        known[Whole] = PeopleCounts.OfWhole(knowledge.Count(new CountQuery(period))[0]);
        return Of(PressFigures.Of(period, knowledge), known, earlier, inForce, knowledge.Programme);
    }

    /// <summary>Holds figures as they are told now against the editions before.</summary>
    /// <param name="now">As they would be told if nothing had been published.</param>
    /// <param name="known">The counts behind them, by atelier, the whole under *.</param>
    /// <param name="earlier">The published editions of the period before this one, with what they told, in order.</param>
    /// <param name="inForce">What the edition in force tells; null where none is.</param>
    /// <param name="programme">Its threshold, and the names of its ateliers.</param>
    internal static ToldFigures Of(PressFigures now, IReadOnlyDictionary<string, long[]> known, IReadOnlyList<(int Number, StoredTold Told)> earlier, StoredTold? inForce, Programme programme)
    {
        List<string> hidden = [.. now.OfAll.Concat(now.ByAtelier).Where(figure => figure is { Id: FigureIds.PeopleReached, Status: FigureStatus.Suppressed }).Select(Name).Order(StringComparer.Ordinal)];
        var threshold = programme.SuppressionThreshold;
        var state = Editions.None(threshold, [CrossTable.Under(threshold), .. Enumerable.Repeat<Func<long, Protection?>>(_ => null, known[Whole].Length - 1)]);
        List<(int Number, StoredTold Told, EditionStand Stand)> before = [];
        foreach (var (number, told) in earlier)
        {
            before.Add((number, told, EditionStand.After(state, told.Known, told.Hidden)));
            state = before[^1].Stand.State;
        }

        var stand = EditionStand.After(state, known, hidden);

        // The edition that told a slice as it is told again; null where it is told as it is known now.
        (int Number, StoredTold Told)? SourceOf(string name) => !known.ContainsKey(name) || stand.TellsAsKnown(name)
            ? null
            : before.Where(each => each.Stand.TellsAsKnown(name) && each.Stand.State.Slices[name].Counts.SequenceEqual(stand.State.Slices[name].Counts)).Select(each => ((int, StoredTold)?)(each.Number, each.Told)).LastOrDefault();

        Figure Told(Figure figure) =>
            stand.IsWholeAlone && Name(figure) != Whole ? Suppression.Hidden(figure)
            : figure.Status is FigureStatus.Suppressed or FigureStatus.Declared || !stand.State.Slices.TryGetValue(Name(figure), out var slice) ? figure
            : !slice.Shown ? Suppression.Hidden(figure)
            : SourceOf(Name(figure)) is var (_, told) ? Earlier(told, figure)
            : Name(figure) == Whole && PeopleCounts.FiguresOf(stand.Small).Contains(figure.Id, StringComparer.Ordinal) ? Suppression.Hidden(figure)
            : figure;

        // Each against what is told of the same.
        IReadOnlyList<Figure> Marked(IReadOnlyList<Figure> figures, Func<StoredTold, IEnumerable<StoredFigure>> last) =>
            Revisions.Marked([.. figures.Select(Told)], inForce is null ? [] : [.. last(inForce).Select(figure => figure.Figure)]);

        var (ofAll, byAtelier) = (Marked(now.OfAll, told => told.OfAll), Marked(now.ByAtelier, told => told.ByAtelier));
        var held = ofAll.Concat(byAtelier).Where(figure => figure is { Value: not null, Status: not FigureStatus.Declared }).Select(Name).Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, SourceOf(name)?.Number)).Where(slice => slice.Number is not null).ToList();
        return new ToldFigures(
            ofAll,
            byAtelier,
            held.Count == 0 ? null : new HeldBack([.. held.Select(slice => slice.Number!.Value).Distinct().Order()], held.Exists(slice => slice.Name == Whole)),
            stand.IsWholeAlone,
            new StoredTold([.. ofAll.Select(StoredFigure.Stored)], [.. byAtelier.Select(StoredFigure.Stored)], known.ToImmutableSortedDictionary(StringComparer.Ordinal), hidden),
            programme);
    }

    /// <summary>The figure as an earlier edition tells it; hidden where it does not.</summary>
    private static Figure Earlier(StoredTold told, Figure figure) =>
        told.OfAll.Concat(told.ByAtelier).FirstOrDefault(other => other.Id == figure.Id && other.Of == figure.Of && other.Scope == figure.Scope)?.Figure ?? Suppression.Hidden(figure);

    private static string Name(Figure figure) => figure.Scope.Atelier is { Length: > 0 } atelier ? atelier : Whole;
}
