using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation.Disclosure;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>What an edition tells of people, against all that the editions of its period before it told (docs/decisions/0023, 0027).</summary>
/// <param name="State">All that was told so far, this edition with it.</param>
/// <param name="IsWholeAlone">Whether no atelier is told.</param>
/// <param name="Small">Which counts of single figures moved by few: their figures are suppressed.</param>
/// <param name="Known">The counts as they would be told if nothing waited: those of now, but for the small ones.</param>
internal sealed record EditionStand(Editions State, bool IsWholeAlone, IReadOnlyList<int> Small, IReadOnlyDictionary<string, long[]> Known)
{
    private const string Whole = PeopleCounts.Whole;

    /// <summary>
    /// One edition more. Where what waits of an atelier leaves no room for the whole of now, or for an atelier that has come in, none of the ateliers is told and the whole is, by itself: a number that
    /// everybody asks for must not stand still for one that is three people off. Which of the ateliers waits nobody can say.
    /// </summary>
    /// <param name="before">The editions before.</param>
    /// <param name="known">The counts by atelier, the whole under *.</param>
    /// <param name="hidden">What is suppressed in it.</param>
    public static EditionStand After(Editions before, IReadOnlyDictionary<string, long[]> known, IReadOnlyList<string> hidden)
    {
        var suppressed = hidden.ToHashSet(StringComparer.Ordinal);
        var (whole, small) = WithoutSmall(before, known[Whole]);
        var counts = known.ToDictionary(pair => pair.Key, pair => pair.Key == Whole ? whole : pair.Value, StringComparer.Ordinal);
        var fallen = suppressed.Where(name => name != Whole && before.Slices.GetValueOrDefault(name) is { Shown: true }).ToHashSet(StringComparer.Ordinal);
        bool IsNew(string name) => name != Whole && !before.Slices.ContainsKey(name);
        Editions Next(IEnumerable<KeyValuePair<string, long[]>> slices) => before.Next(Systems(slices.ToDictionary(StringComparer.Ordinal), fallen), hidden: suppressed, isWhole: true);

        var (all, alone) = (Next(counts), Next(counts.Where(pair => pair.Key == Whole || (IsNew(pair.Key) && suppressed.Contains(pair.Key)))));
        var isBarred = counts.Keys.Any(name => IsNew(name) && !suppressed.Contains(name) && !all.Slices[name].Shown);
        var isAlone = isBarred || !all.Slices[Whole].Counts.SequenceEqual(alone.Slices[Whole].Counts) || !MayBeTrue(all, counts, suppressed, areVisitsTold: !small.Contains(PeopleCounts.Attendances));
        return new EditionStand(isAlone ? alone : all, isAlone, small, counts);
    }

    /// <summary>Whether a slice is told as it is known, and not as an edition before told it.</summary>
    public bool TellsAsKnown(string name) =>
        Known.TryGetValue(name, out var counts) && State.Slices.TryGetValue(name, out var slice) && slice.Counts.SequenceEqual(counts) && (name == Whole || !IsWholeAlone);

    /// <summary>
    /// The counts of the whole, with those of single figures that moved by few as they were: their figures are left out, and the people are told. Where nothing else moved, all of it is left as it is known,
    /// and waits together.
    /// </summary>
    private static (long[] Counts, IReadOnlyList<int> Small) WithoutSmall(Editions before, long[] known)
    {
        if (before.Slices.GetValueOrDefault(Whole) is not { Shown: true } slice)
        {
            return (known, []);
        }

        List<int> small = [.. Enumerable.Range(PeopleCounts.FirstOfFigures, known.Length - PeopleCounts.FirstOfFigures).Where(i => slice.Told.Any(told => Math.Abs(known[i] - told[i]) is > 0 and var off && off < before.Threshold))];
        long[] counts = [.. known.Select((count, i) => small.Contains(i) ? slice.Counts[i] : count)];
        return small.Count == 0 || counts.AsSpan(0, PeopleCounts.FirstOfFigures).SequenceEqual(slice.Counts.AsSpan()[..PeopleCounts.FirstOfFigures]) ? (known, []) : (counts, small);
    }

    /// <summary>Whether the people who are told may be so together: no atelier has more than the whole, the whole no more than all of them, and all of them no more than came.</summary>
    private static bool MayBeTrue(Editions told, Dictionary<string, long[]> known, HashSet<string> suppressed, bool areVisitsTold)
    {
        if (told.Slices[Whole] is not { Shown: true, Counts: var whole })
        {
            return true;
        }

        var parts = known.Keys.Where(name => name != Whole).ToList();
        var shown = parts.Where(name => told.Slices[name].Shown && !suppressed.Contains(name)).Select(name => told.Slices[name].Counts[PeopleCounts.People]).ToList();
        return shown.TrueForAll(people => people <= whole[PeopleCounts.People])
            && (!areVisitsTold || shown.Sum() <= whole[PeopleCounts.Attendances])
            && (!IsCovered(known) || shown.Count < parts.Count || shown.Sum() >= whole[PeopleCounts.People]);
    }

    /// <summary>
    /// The counts as one system each; the people of the whole are at most those of the ateliers together, and at least those of each. One that was told and is suppressed now stands where it was told, and
    /// binds nothing.
    /// </summary>
    private static List<CellSystem> Systems(Dictionary<string, long[]> known, HashSet<string> fallen)
    {
        var names = known.Keys.Order(StringComparer.Ordinal).ToList();
        var parts = Enumerable.Range(0, names.Count).Where(i => names[i] != Whole).ToList();
        var whole = names.IndexOf(Whole);
        ImmutableArray<Relation> people = [.. parts.Where(part => !fallen.Contains(names[part])).Select(part => Relation.Within([part], whole)), .. parts.Count > 0 && fallen.Count == 0 && IsCovered(known) ? [Relation.Covered(parts, whole)] : Array.Empty<Relation>()];
        return
        [
            .. Enumerable.Range(0, known[Whole].Length).Select(measure => new CellSystem(
                [.. names.Select(name => new TableCell(name, known[name][measure], null, 1))],
                measure == PeopleCounts.People ? [.. people.Where(relation => relation.Terms.Sum(term => term.Factor * known[names[term.Cell]][PeopleCounts.People]) >= 0)] : [])),
        ];
    }

    private static bool IsCovered(Dictionary<string, long[]> known) =>
        known.Where(pair => pair.Key != Whole).Sum(pair => pair.Value[PeopleCounts.People]) >= known[Whole][PeopleCounts.People];
}
