using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>
/// The least that can be hidden, by branch and bound: for small tables, and to say how far <see cref="SecondarySuppression"/> is from it. Rests on two facts: hiding more never protects
/// less; and in a table with rows and columns the cheapest move a unit costs no more than the cells that it needs, so it bounds what is still to come.
/// </summary>
public sealed class ExactSuppression
{
    private readonly CellSystem system;
    private readonly ImmutableArray<Need> needs;
    private ImmutableArray<bool> best;
    private double least;
    private int left;

    private ExactSuppression(CellSystem system, ImmutableArray<bool> known, int nodes)
    {
        (this.system, best, left) = (system, known, nodes);
        (needs, least) = (SecondarySuppression.Needs([system]), SecondarySuppression.Loss(system.Cells, known));
    }

    /// <summary>Which cells to hide; null where nothing protects enough or the search was given up.</summary>
    /// <param name="system">One table: cells, row totals, column totals, grand total.</param>
    /// <param name="nodes">Given up after so many steps.</param>
    public static ImmutableArray<bool>? Find(CellSystem system, int nodes = 20_000)
    {
        if (SecondarySuppression.Find([system]) is not { } known)
        {
            return null;
        }

        var search = new ExactSuppression(system, known, nodes);
        search.Go([.. SecondarySuppression.Start([system], null)], new bool[system.Cells.Length]);
        return search.left > 0 ? search.best : null;
    }

    private void Go(bool[] hidden, bool[] shown)
    {
        var loss = SecondarySuppression.Loss(system.Cells, hidden);
        if (loss >= least - 1e-6 || left-- <= 0)
        {
            return;
        }

        double[] costs = [.. system.Cells.Select((cell, i) => hidden[i] ? 0 : shown[i] || cell.Settled ? double.PositiveInfinity : cell.Cost)];
        Move? hardest = null;
        var bound = 0.0;
        foreach (var need in needs)
        {
            var way = SecondarySuppression.Way(need, costs);
            if (way.Distance < need.Distance - 1e-4 || loss + (way.Cost / need.Distance) >= least - 1e-6)
            {
                return;
            }

            if (way.Moved.Any(cell => !hidden[cell]) && way.Cost / need.Distance > bound)
            {
                (hardest, bound) = (way, way.Cost / need.Distance);
            }
        }

        if (hardest is null)
        {
            (best, least) = ([.. hidden], loss);
            return;
        }

        var branch = hardest.Moved.Where(cell => !hidden[cell]).MaxBy(cell => system.Cells[cell].Cost);
        Go(With(hidden, branch), shown);
        Go(hidden, With(shown, branch));
    }

    private static bool[] With(bool[] marks, int place)
    {
        var copy = (bool[])marks.Clone();
        copy[place] = true;
        return copy;
    }
}
