namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Leaves out the points of a line that nobody can see (Ramer, Douglas and Peucker): a year of days becomes a few dozen.</summary>
internal static class PathThinning
{
    /// <summary>The points that keep the line within <paramref name="tolerance"/> pixels of the whole; both ends always stay.</summary>
    internal static Spot[] Thin(Spot[] spots, float tolerance)
    {
        if (spots.Length < 3)
        {
            return spots;
        }

        var keep = new bool[spots.Length];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int From, int To)>([(0, spots.Length - 1)]);
        while (open.TryPop(out var part))
        {
            var (far, distance) = Farthest(spots, part.From, part.To);
            if (distance > tolerance)
            {
                keep[far] = true;
                open.Push((part.From, far));
                open.Push((far, part.To));
            }
        }

        return [.. spots.Where((_, i) => keep[i])];
    }

    private static (int Far, float Distance) Farthest(Spot[] spots, int from, int to)
    {
        var (far, most) = (from, 0f);
        float dx = spots[to].X - spots[from].X, dy = spots[to].Y - spots[from].Y;
        var length = Math.Max(MathF.Sqrt((dx * dx) + (dy * dy)), 1e-6f);
        for (var i = from + 1; i < to; i++)
        {
            var distance = MathF.Abs((dx * (spots[from].Y - spots[i].Y)) - ((spots[from].X - spots[i].X) * dy)) / length;
            if (distance > most)
            {
                (far, most) = (i, distance);
            }
        }

        return (far, most);
    }
}
