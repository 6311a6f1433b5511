using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>
/// Hides, beside the cells that must be protected, as little as will protect them. For each of them, and each way, it takes the cheapest circle of cells that lets it move as far as it
/// must (linear programming; J. P. Kelly, B. L. Golden, A. A. Assad 1992), tries several orders, and then shows again whatever need not be hidden. Not always the least: docs/decisions/0020.
/// </summary>
public static class SecondarySuppression
{
    private const double Tolerance = 1e-4;

    /// <summary>How many ways are tried where the tables are small.</summary>
    private const int SmallTable = 60;

    /// <summary>Which cells to hide; null where even hiding everything that may be hidden protects too little.</summary>
    /// <param name="systems">The same cells with several measures (people, attendances): a cell is hidden in all of them or in none.</param>
    /// <param name="hidden">The cells that are hidden already.</param>
    /// <param name="quick">One way only, and nothing is shown again: hides a little more, in a fraction of the time.</param>
    public static ImmutableArray<bool>? Find(IReadOnlyList<CellSystem> systems, IReadOnlyList<bool>? hidden = null, bool quick = false)
    {
        var start = Start(systems, hidden);
        var needs = Needs(systems);
        if (needs.Any(need => !start[need.Cell]))
        {
            return null;
        }

        var cells = systems[0].Cells;
        double[] values = [.. cells.Select(cell => cell.Cost)], alike = [.. cells.Select(_ => 1.0)], between = [.. values.Select(Math.Sqrt)];
        IEnumerable<(double[] Costs, IEnumerable<Need> Order)> ways = [(values, needs), (values, needs.Reverse()), (alike, needs), (between, needs), (between, needs.Reverse())];
        ImmutableArray<bool>? best = null;
        foreach (var (costs, order) in cells.Length <= SmallTable && !quick ? ways : ways.Take(1))
        {
            if (Hide(systems, start, costs, order) is not { } found)
            {
                return null;
            }

            var trimmed = quick ? found : Trim(systems, start, found, needs);
            best = best is null || Loss(cells, trimmed) < Loss(cells, best.Value) ? trimmed : best;
        }

        return best;
    }

    /// <summary>Σ cost of the hidden cells.</summary>
    public static double Loss(ImmutableArray<TableCell> cells, IReadOnlyList<bool> hidden) => cells.Where((_, i) => hidden[i]).Sum(cell => cell.Cost);

    internal static ImmutableArray<bool> Start(IReadOnlyList<CellSystem> systems, IReadOnlyList<bool>? hidden) =>
    [
        .. systems[0].Cells.Select((cell, i) => hidden?[i] == true || (!cell.Settled && systems.Any(system => system.Cells[i].Keep is not null))),
    ];

    /// <summary>What must be possible, the farthest first.</summary>
    internal static ImmutableArray<Need> Needs(IReadOnlyList<CellSystem> systems) =>
    [
        .. systems.SelectMany(system => system.Cells.SelectMany((cell, i) => cell.Keep is { } keep
            ? new[] { new Need(system, i, Up: true, keep.To - cell.Value), new Need(system, i, Up: false, cell.Value - keep.From) }
            : [])).Where(need => need.Distance > 0).OrderByDescending(need => need.Distance).ThenBy(need => need.Cell),
    ];

    internal static bool IsMet(Need need, IReadOnlyList<bool> hidden) =>
        Way(need, [.. hidden.Select(each => each ? 0 : double.PositiveInfinity)]).Distance >= need.Distance - Tolerance;

    internal static Move Way(Need need, IReadOnlyList<double> costs) => Moves.Cheapest(need.System, costs, need.Cell, need.Up, need.Distance);

    private static ImmutableArray<bool>? Hide(IReadOnlyList<CellSystem> systems, ImmutableArray<bool> start, double[] costs, IEnumerable<Need> needs)
    {
        var hidden = start.ToArray();
        foreach (var need in needs)
        {
            if (IsMet(need, hidden))
            {
                continue;
            }

            var way = Way(need, [.. costs.Select((cost, i) => hidden[i] ? 0 : systems[0].Cells[i].Settled ? double.PositiveInfinity : cost)]);
            if (way.Distance < need.Distance - Tolerance)
            {
                return null;
            }

            foreach (var cell in way.Moved)
            {
                hidden[cell] = true;
            }
        }

        return [.. hidden];
    }

    /// <summary>Shows again what need not be hidden, the dearest first.</summary>
    private static ImmutableArray<bool> Trim(IReadOnlyList<CellSystem> systems, ImmutableArray<bool> start, ImmutableArray<bool> found, ImmutableArray<Need> needs)
    {
        var hidden = found.ToArray();
        var failed = needs.ToList();
        foreach (var cell in Enumerable.Range(0, hidden.Length).Where(i => found[i] && !start[i]).OrderByDescending(i => systems[0].Cells[i].Cost).ThenBy(i => i))
        {
            hidden[cell] = false;
            var broken = failed.FindIndex(need => !IsMet(need, hidden));
            if (broken >= 0)
            {
                hidden[cell] = true;
                failed.Insert(0, failed[broken]);
                failed.RemoveAt(broken + 1);
            }
        }

        return [.. hidden];
    }
}

/// <summary>One end of what must remain possible of a cell.</summary>
internal sealed record Need(CellSystem System, int Cell, bool Up, double Distance);
