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
    private const string Whole = "*";

    /// <summary>Counts them, and holds them against the editions before.</summary>
    /// <param name="period">A month or a goal year.</param>
    /// <param name="knowledge">What is known.</param>
    /// <param name="earlier">The published editions of the period before this one, with what they told, in order.</param>
    /// <param name="inForce">What the edition in force tells, against which a figure is revised; null where none is.</param>
    public static ToldFigures Of(Period period, Knowledge knowledge, IReadOnlyList<(int Number, StoredTold Told)> earlier, StoredTold? inForce)
    {
        var known = knowledge.Count(new CountQuery(period, Dimensions.Atelier)).Where(cell => !string.IsNullOrEmpty(cell.Slice.Atelier)).ToDictionary(cell => cell.Slice.Atelier!, cell => Counts(cell, isWhole: false), StringComparer.Ordinal);
        known[Whole] = Counts(knowledge.Count(new CountQuery(period))[0], isWhole: true);
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
        foreach (var (_, told) in earlier)
        {
            (state, _) = Next(state, told.Known, told.Hidden);
        }

        (state, var isAlone) = Next(state, known, hidden);

        // The edition that told a slice as it is told again; null where it is told as it is known now.
        (int Number, StoredTold Told)? SourceOf(string name) => !known.TryGetValue(name, out var counts) || state.Slices[name].Counts.SequenceEqual(counts)
            ? null
            : earlier.Where(each => each.Told.Known.TryGetValue(name, out var then) && state.Slices[name].Counts.SequenceEqual(then)).Select(each => ((int, StoredTold)?)each).LastOrDefault();

        Figure Told(Figure figure) =>
            isAlone && Name(figure) != Whole ? Suppression.Hidden(figure)
            : figure.Status is FigureStatus.Suppressed or FigureStatus.Declared || !state.Slices.TryGetValue(Name(figure), out var slice) ? figure
            : !slice.Shown ? Suppression.Hidden(figure)
            : SourceOf(Name(figure)) is var (_, told) ? Earlier(told, figure)
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
            isAlone,
            new StoredTold([.. ofAll.Select(StoredFigure.Stored)], [.. byAtelier.Select(StoredFigure.Stored)], known.ToImmutableSortedDictionary(StringComparer.Ordinal), hidden),
            programme);
    }

    /// <summary>
    /// One edition more. Where what waits of an atelier leaves no room for the whole of now, or for an atelier that has come in, none of the ateliers is told and the whole is, by itself: a number that
    /// everybody asks for must not stand still for one that is three people off. Which of the ateliers waits nobody can say.
    /// </summary>
    /// <param name="before">The editions before.</param>
    /// <param name="known">The counts by atelier, the whole under *.</param>
    /// <param name="hidden">What is suppressed in it.</param>
    internal static (Editions State, bool IsAlone) Next(Editions before, IReadOnlyDictionary<string, long[]> known, IReadOnlyList<string> hidden)
    {
        var suppressed = hidden.ToHashSet(StringComparer.Ordinal);
        bool IsNew(string name) => name != Whole && !before.Slices.ContainsKey(name);
        var all = before.Next(Systems(known), hidden: suppressed, isWhole: true);
        var alone = before.Next(Systems(known.Where(pair => pair.Key == Whole || (IsNew(pair.Key) && suppressed.Contains(pair.Key))).ToDictionary(StringComparer.Ordinal)), hidden: suppressed, isWhole: true);
        var isBarred = known.Keys.Any(name => IsNew(name) && !suppressed.Contains(name) && !all.Slices[name].Shown);
        return isBarred || !all.Slices[Whole].Counts.SequenceEqual(alone.Slices[Whole].Counts) || !MayBeTrue(all, known) ? (alone, true) : (all, false);
    }

    /// <summary>Whether the people who are told may be so together: no atelier has more than the whole, and the whole has no more than all of them.</summary>
    private static bool MayBeTrue(Editions told, IReadOnlyDictionary<string, long[]> known)
    {
        var (whole, parts) = (told.Slices[Whole].Counts[0], known.Keys.Where(name => name != Whole).Select(name => told.Slices[name]).ToList());
        return !told.Slices[Whole].Shown || (parts.TrueForAll(part => !part.Shown || part.Counts[0] <= whole) && (!IsCovered(known) || parts.Exists(part => !part.Shown) || parts.Sum(part => part.Counts[0]) >= whole));
    }

    /// <summary>The figure as an earlier edition tells it; hidden where it does not.</summary>
    private static Figure Earlier(StoredTold told, Figure figure) =>
        told.OfAll.Concat(told.ByAtelier).FirstOrDefault(other => other.Id == figure.Id && other.Of == figure.Of && other.Scope == figure.Scope)?.Figure ?? Suppression.Hidden(figure);

    private static string Name(Figure figure) => figure.Scope.Atelier is { Length: > 0 } atelier ? atelier : Whole;

    /// <summary>All counts of people from which another edition may be subtracted. They move together, or not at all.</summary>
    private static long[] Counts(SliceCounts cell, bool isWhole)
    {
        var people = new[] { CountFigures.Range(cell).Lower, cell.Identified.Count, cell.AnonymousVisits.Count };
        return isWhole
            ? [.. people, cell.Attended.Count, cell.New.Count, cell.FirstContacts.Count, CountFigures.Registrations(cell), cell.Absences.Count, cell.OutcomeUnknown.Count]
            : [.. people, 0, 0, 0, 0, 0, 0];
    }

    /// <summary>The counts as one system each; the people of the whole are at most those of the ateliers together, and at least those of each.</summary>
    private static List<CellSystem> Systems(IReadOnlyDictionary<string, long[]> known)
    {
        var names = known.Keys.Order(StringComparer.Ordinal).ToList();
        var parts = Enumerable.Range(0, names.Count).Where(i => names[i] != Whole).ToList();
        var whole = names.IndexOf(Whole);
        ImmutableArray<Relation> people = [.. parts.Select(part => Relation.Within([part], whole)), .. parts.Count > 0 && IsCovered(known) ? [Relation.Covered(parts, whole)] : Array.Empty<Relation>()];
        return
        [
            .. Enumerable.Range(0, known[Whole].Length).Select(measure => new CellSystem(
                [.. names.Select(name => new TableCell(name, known[name][measure], null, 1))],
                measure == 0 ? [.. people.Where(relation => relation.Terms.Sum(term => term.Factor * known[names[term.Cell]][0]) >= 0)] : [])),
        ];
    }

    private static bool IsCovered(IReadOnlyDictionary<string, long[]> known) => known.Where(pair => pair.Key != Whole).Sum(pair => pair.Value[0]) >= known[Whole][0];
}
