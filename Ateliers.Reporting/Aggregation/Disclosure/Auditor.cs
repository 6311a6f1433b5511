namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>A cell that a reader can find out, or bound too tightly.</summary>
/// <param name="Cell">Its index.</param>
/// <param name="Low">The least that a reader must hold for possible.</param>
/// <param name="High">The most; infinite where nothing bounds it.</param>
public sealed record Breach(int Cell, double Low, double High);

/// <summary>
/// Attacks a publication as its cleverest reader would, who knows every cell that is shown, every relation, that counts are 0 or more, and the threshold. Asks of each cell that must be
/// protected how small and how large it can be (linear programming), and says which are bounded too tightly. It does not trust the method that hid them.
/// </summary>
public static class Auditor
{
    private const double Far = 1e9;
    private const double Tolerance = 1e-4;

    /// <summary>All that is wrong; nothing where the publication is safe.</summary>
    /// <param name="system">What is published.</param>
    /// <param name="hidden">Which cells are hidden, by index.</param>
    /// <param name="everyHidden">A hidden cell that needs no protection is a breach too, where it can be computed: hiding it served nothing.</param>
    public static IReadOnlyList<Breach> Breaches(CellSystem system, IReadOnlyList<bool> hidden, bool everyHidden = false)
    {
        List<Breach> breaches = [];
        for (var i = 0; i < system.Cells.Length; i++)
        {
            if (system.Cells[i].Keep is { } keep)
            {
                var (low, high) = Bounds(system, hidden, i);
                if (low > keep.From + Tolerance || high < keep.To - Tolerance)
                {
                    breaches.Add(new Breach(i, low, high));
                }
            }
            else if (everyHidden && hidden[i] && Bounds(system, hidden, i) is var (low, high) && high - low < 1 - Tolerance)
            {
                breaches.Add(new Breach(i, low, high));
            }
        }

        return breaches;
    }

    /// <summary>The least and the most that a reader must hold for possible; a cell that is shown is both.</summary>
    public static (double Low, double High) Bounds(CellSystem system, IReadOnlyList<bool> hidden, int cell)
    {
        var value = (double)system.Cells[cell].Value;
        if (!hidden[cell])
        {
            return (value, value);
        }

        double[] costs = [.. hidden.Select(each => each ? 0 : double.PositiveInfinity)];
        var down = value > 0 ? Moves.Cheapest(system, costs, cell, up: false, value).Distance : 0;
        var up = Moves.Cheapest(system, costs, cell, up: true, Far).Distance;
        return (value - down, up >= Far ? double.PositiveInfinity : value + up);
    }
}
