using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>How far a cell could be moved, and which others moved with it.</summary>
/// <param name="Distance">As far as was asked, or less where the relations hold it back.</param>
/// <param name="Moved">The cells that had to be moved, itself among them.</param>
/// <param name="Cost">Σ cost × distance over them.</param>
internal sealed record Move(double Distance, IReadOnlyList<int> Moved, double Cost);

/// <summary>
/// Moves a cell away from its true value with as few others as can be: a cell of which nothing is published may move freely, a published one at its cost, a settled one not at all.
/// What can move without cost is exactly what an attacker cannot rule out.
/// </summary>
internal static class Moves
{
    private const double Least = 1e-6;

    /// <summary>Costs are taken in so many whole steps of the dearest.</summary>
    private const double Steps = 100_000;

    /// <summary>The cheapest way to move a cell that far, or as far as it goes.</summary>
    /// <param name="system">The cells, at their true values.</param>
    /// <param name="costs">For each cell: 0 where it is hidden, infinite where it cannot be.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="up">Up or down.</param>
    /// <param name="distance">How far; finite.</param>
    public static Move Cheapest(CellSystem system, IReadOnlyList<double> costs, int cell, bool up, double distance)
    {
        var rooms = Rooms(system, costs, cell);
        var columns = new List<(int Cell, int Sign, double Gain, double Limit)>();
        var dearest = Enumerable.Range(0, costs.Count).Where(i => double.IsFinite(costs[i])).Select(i => costs[i]).DefaultIfEmpty(0).Max();
        for (var i = 0; i < costs.Count; i++)
        {
            if (i == cell)
            {
                // One unit of the cell is worth more than moving all others for it.
                columns.Add((i, up ? 1 : -1, 10 * Steps * costs.Count, Math.Min(distance, up ? rooms[i].Up : rooms[i].Down)));
            }
            else if (double.IsFinite(costs[i]))
            {
                var loss = costs[i] > 0 ? -Math.Max(1, Math.Round(Steps * costs[i] / dearest)) : 0;
                columns.Add((i, 1, loss, rooms[i].Up));
                columns.Add((i, -1, loss, rooms[i].Down));
            }
        }

        var z = Simplex.Maximise(Matrix(system, costs, cell, columns), [.. columns.Select(column => column.Gain)], [.. columns.Select(column => column.Limit)]);
        var moved = new SortedSet<int>();
        var (reached, cost) = (0.0, 0.0);
        for (var j = 0; j < z.Length; j++)
        {
            var place = columns[j].Cell;
            if (place == cell)
            {
                reached = z[j];
            }
            else if (place >= 0 && z[j] > Least)
            {
                moved.Add(place);
                cost += z[j] * costs[place];
            }
        }

        return new Move(reached, [.. moved, cell], cost);
    }

    /// <summary>How far each cell can go by itself: not under 0, and not past a relation in which it alone can move.</summary>
    private static (double Up, double Down)[] Rooms(CellSystem system, IReadOnlyList<double> costs, int cell)
    {
        (double Up, double Down)[] rooms = [.. system.Cells.Select(each => (double.PositiveInfinity, (double)each.Value))];
        foreach (var relation in system.Relations.Where(relation => Free(relation, costs, cell) == 1))
        {
            var term = relation.Terms.First(term => term.Cell == cell || double.IsFinite(costs[term.Cell]));
            var left = relation.Exact ? 0 : Left(system, relation) / Math.Abs(term.Factor);
            var (up, down) = rooms[term.Cell];
            rooms[term.Cell] = (relation.Exact || term.Factor < 0 ? Math.Min(up, left) : up, relation.Exact || term.Factor > 0 ? Math.Min(down, left) : down);
        }

        return rooms;
    }

    private static int Free(Relation relation, IReadOnlyList<double> costs, int cell) => relation.Terms.Count(term => term.Cell == cell || double.IsFinite(costs[term.Cell]));

    private static double Left(CellSystem system, Relation relation) => relation.Terms.Sum(term => (double)term.Factor * system.Cells[term.Cell].Value);

    /// <summary>The relations in which several cells can move; of one that is not exact, what it has left is one more column, which may grow freely and shrink to nothing.</summary>
    private static double[][] Matrix(CellSystem system, IReadOnlyList<double> costs, int cell, List<(int Cell, int Sign, double Gain, double Limit)> columns)
    {
        var relations = system.Relations.Where(relation => Free(relation, costs, cell) > 1).ToImmutableArray();
        var left = new int[relations.Length];
        for (var i = 0; i < relations.Length; i++)
        {
            if (!relations[i].Exact)
            {
                left[i] = columns.Count;
                columns.Add((-1, -1, 0, double.PositiveInfinity));
                columns.Add((-1, 1, 0, Left(system, relations[i])));
            }
        }

        var places = columns.Select((column, place) => (column.Cell, place)).Where(pair => pair.Cell >= 0).ToLookup(pair => pair.Cell, pair => pair.place);
        return [.. relations.Select((relation, i) => Row(relation, left[i], columns, places))];
    }

    private static double[] Row(Relation relation, int left, List<(int Cell, int Sign, double Gain, double Limit)> columns, ILookup<int, int> places)
    {
        var row = new double[columns.Count];
        foreach (var term in relation.Terms)
        {
            foreach (var place in places[term.Cell])
            {
                row[place] += term.Factor * columns[place].Sign;
            }
        }

        if (!relation.Exact)
        {
            (row[left], row[left + 1]) = (-1, 1);
        }

        return row;
    }
}
