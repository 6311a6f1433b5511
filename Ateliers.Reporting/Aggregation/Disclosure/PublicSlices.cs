using System.Collections.Immutable;
using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>
/// Which slices of one period may be told in public. A slice is hidden with all its figures, ratios too, as they are made of the same people. What is hidden of a split follows from the
/// period and the split alone, never from the figures, the filter, the language or the form that was asked for; and the totals over each dimension, which anybody may ask for, count as known.
/// </summary>
public sealed class PublicSlices
{
    private const Dimensions Time = Dimensions.Month | Dimensions.Week | Dimensions.Day;

    /// <summary>Beyond these sizes a split in which anything is small is hidden whole, rather than worked on for minutes.</summary>
    private const int MostCells = 250;
    private const int MostDimensions = 2;

    private readonly Func<Dimensions, IReadOnlyList<SliceCounts>> count;
    private readonly int threshold;
    private readonly Func<Dimensions, IEnumerable<Slice>> everyCode;
    private readonly Dictionary<Dimensions, IReadOnlyList<SliceCounts>> counted = [];
    private readonly Dictionary<Dimensions, ImmutableHashSet<Slice>> hidden = [];

    /// <summary>Ready to answer.</summary>
    /// <param name="count">All slices of the period by these dimensions, without any filter.</param>
    /// <param name="threshold">Counts of people under this are hidden; this count itself is shown.</param>
    /// <param name="codes">All codes of a dimension, listed where the whole period is hidden; null takes those that it has.</param>
    public PublicSlices(Func<Dimensions, IReadOnlyList<SliceCounts>> count, int threshold, Func<Dimensions, IEnumerable<Slice>>? codes = null) =>
        (this.count, this.threshold, everyCode) = (count, threshold, codes ?? CodesOfThePeriod);

    /// <summary>The slices that are hidden where the period is split by these dimensions; for none of them, the whole or nothing.</summary>
    public ImmutableHashSet<Slice> HiddenBy(Dimensions by)
    {
        if (!hidden.TryGetValue(by, out var found))
        {
            hidden[by] = found = Find(by);
        }

        return found;
    }

    /// <summary>
    /// The slices that are hidden where only some codes are kept: those that hold a hidden slice of the split by these dimensions and by the filtered ones. Several codes kept
    /// together are as good as each of them to whoever subtracts the others.
    /// </summary>
    /// <param name="by">The dimensions of the answer.</param>
    /// <param name="filtered">The dimensions of which codes are kept.</param>
    /// <param name="keeps">Whether a slice is kept.</param>
    public ImmutableHashSet<Slice> HiddenBy(Dimensions by, Dimensions filtered, Func<Slice, bool> keeps)
    {
        if (filtered == Dimensions.None)
        {
            return HiddenBy(by);
        }

        var cells = Counted(by | filtered).Select(cell => cell.Slice).Where(keeps).ToList();
        return cells.Count == 0 ? [Onto(Slice.Whole, by)] : [.. cells.Where(HiddenBy(by | filtered).Contains).Select(slice => Onto(slice, by))];
    }

    /// <summary>All slices where some codes are kept, as far as anything is recorded of them: all of them are hidden.</summary>
    internal ImmutableHashSet<Slice> AllBy(Dimensions by, Dimensions filtered, Func<Slice, bool> keeps) =>
        [.. Counted(by | filtered).Select(cell => cell.Slice).Where(slice => filtered == Dimensions.None || keeps(slice)).Select(slice => Onto(slice, by))];

    private IReadOnlyList<SliceCounts> Counted(Dimensions by)
    {
        if (!counted.TryGetValue(by, out var cells))
        {
            counted[by] = cells = [.. count(by).Concat(Unlisted(by)).OrderBy(cell => cell.Slice.ToString(), StringComparer.Ordinal)];
        }

        return cells;
    }

    /// <summary>
    /// The combinations of what is not time in which nothing is recorded: nobody is under the threshold too, and a row that is left out says that it was nobody. An atelier without
    /// anything in a month is left out: it may not have been open, which everybody knows. But where a total is hidden, all its rows stand, as they would tell who was there, and when.
    /// </summary>
    private IEnumerable<SliceCounts> Unlisted(Dimensions by)
    {
        var crossed = by & ~Time;
        if (crossed == Dimensions.None)
        {
            return [];
        }

        var cells = count(by).Select(cell => cell.Slice).ToHashSet();
        var whole = !HiddenBy(Dimensions.None).IsEmpty;
        return cells.GroupBy(slice => slice.From).SelectMany(slices =>
            {
                var time = new Slice(From: slices.Key);
                var codes = whole ? everyCode : HiddenBy(by & Time).Contains(time) ? CodesOfThePeriod : _ => [];
                return Grid([time], crossed, dimension => slices.Concat(codes(dimension)));
            })
            .Concat(crossed == by ? [] : HiddenBy(crossed).SelectMany(code => count(by & Time).Select(time => code with { From = time.Slice.From })))
            .Distinct().Where(slice => !cells.Contains(slice)).Select(SliceCounts.Empty);
    }

    /// <summary>Each of some slices with each combination of codes.</summary>
    internal static IEnumerable<Slice> Grid(IEnumerable<Slice> slices, Dimensions crossed, Func<Dimensions, IEnumerable<Slice>> codes) => crossed.Single().Aggregate(
        slices, (found, dimension) => found.SelectMany(slice => codes(dimension).Select(other => Onto(other, dimension)).Distinct().Select(code => Joined(slice, code))));

    private IEnumerable<Slice> CodesOfThePeriod(Dimensions dimension) => count(dimension).Select(cell => cell.Slice);

    private static Slice Joined(Slice slice, Slice code) => new(
        slice.Atelier ?? code.Atelier,
        slice.Theme ?? code.Theme,
        slice.Audience ?? code.Audience,
        slice.Format ?? code.Format,
        slice.From,
        slice.Weekday ?? code.Weekday,
        slice.Age ?? code.Age,
        slice.Gender ?? code.Gender);

    private ImmutableHashSet<Slice> Find(Dimensions by)
    {
        var own = Counted(by);
        var small = own.Any(IsSmall);
        if (by == Dimensions.None)
        {
            return [.. own.Where(IsSmall).Select(cell => cell.Slice)];
        }

        ImmutableHashSet<Slice> everything = [.. own.Select(cell => cell.Slice)];
        var splits = Parts(by);
        if (splits.Length > 1 << MostDimensions)
        {
            return small ? everything : [];
        }

        var cells = splits.SelectMany(split => Counted(split).Select(cell => (Split: split, Cell: cell))).ToList();
        if (!cells.Any(each => IsSmall(each.Cell)))
        {
            return [];
        }

        if (cells.Count > MostCells)
        {
            return everything;
        }

        bool[] before = [.. cells.Select(each => each.Split != by && HiddenBy(each.Split).Contains(each.Cell.Slice))];
        CellSystem[] systems = [.. Measure.All.Select(measure => SystemOf(measure, by, cells))];
        return SecondarySuppression.Find(systems, before) is { } found && systems.All(system => Auditor.Breaches(system, found).Count == 0)
            ? [.. cells.Where((each, i) => each.Split == by && found[i]).Select(each => each.Cell.Slice)]
            : everything;
    }

    private CellSystem SystemOf(Measure measure, Dimensions by, List<(Dimensions Split, SliceCounts Cell)> cells)
    {
        var places = cells.Select((each, place) => (each.Split, each.Cell.Slice, place)).ToDictionary(each => (each.Split, each.Slice), each => each.place);
        var relations = Parts(by).Where(split => split != Dimensions.None).SelectMany(split => split.Single().SelectMany(dimension =>
        {
            var above = split & ~dimension;
            return cells.Select((each, place) => (each.Split, each.Cell.Slice, place)).Where(each => each.Split == split)
                .GroupBy(each => Onto(each.Slice, above), each => each.place)
                .Where(parts => places.ContainsKey((above, parts.Key)))
                .SelectMany(parts => Measure.Relations(measure.Over(dimension), [.. parts], places[(above, parts.Key)]));
        }));
        return new CellSystem(
            [
                .. cells.Select(each => new TableCell(
                    string.Create(CultureInfo.InvariantCulture, $"{each.Split} {each.Cell.Slice}"),
                    measure.Of(each.Cell),
                    measure.Keep(each.Cell, threshold),
                    Math.Max(1, each.Cell.Identified.Count),
                    Settled: each.Split != by)),
            ],
            [.. relations]);
    }

    private bool IsSmall(SliceCounts cell) => Measure.All.Any(measure => measure.Keep(cell, threshold) is not null);

    /// <summary>All splits by some of the dimensions, the fewest first, each after its own parts.</summary>
    private static Dimensions[] Parts(Dimensions by) => [.. by.Parts().Order()];

    /// <summary>The slice without the dimensions that are not among these.</summary>
    internal static Slice Onto(Slice slice, Dimensions by) => new(
        by.HasFlag(Dimensions.Atelier) ? slice.Atelier : null,
        by.HasFlag(Dimensions.Theme) ? slice.Theme : null,
        by.HasFlag(Dimensions.Audience) ? slice.Audience : null,
        by.HasFlag(Dimensions.Format) ? slice.Format : null,
        (by & Time) != 0 ? slice.From : null,
        by.HasFlag(Dimensions.Weekday) ? slice.Weekday : null,
        by.HasFlag(Dimensions.AgeBand) ? slice.Age : null,
        by.HasFlag(Dimensions.Gender) ? slice.Gender : null);
}
