namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A value axis from zero, with four or five round ticks.</summary>
/// <param name="Top">Where the axis ends; at least the largest value.</param>
/// <param name="Ticks">The round values marked, zero first.</param>
internal sealed record ValueScale(double Top, IReadOnlyList<double> Ticks)
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>The scale for values up to <paramref name="largest"/>; people do not come in halves, so steps are whole from one on.</summary>
    internal static ValueScale For(double largest, int wanted = 5)
    {
        if (!double.IsFinite(largest) || largest <= 0)
        {
            return new ValueScale(1, [0]);
        }

        var step = Step(largest, wanted);
        var count = (int)Math.Floor((largest / step) + 1e-9);
        var rest = (largest / step) - count;

        // A value just over a round number ends the axis itself; one well over it earns the next tick.
        var top = rest is > 0.3 or < 0 || count == 0 ? (count + 1) * step : largest;
        var ticks = Enumerable.Range(0, (int)Math.Floor((top / step) + 1e-9) + 1).Select(i => Math.Round(i * step, 10)).ToArray();
        return new ValueScale(Math.Max(top, largest), ticks);
    }

    private static double Step(double largest, int wanted)
    {
        var size = Math.Pow(10, Math.Floor(Math.Log10(largest / wanted)));
        var whole = largest >= 1;
        foreach (var factor in Steps)
        {
            var step = factor * size;
            if (largest / step <= wanted + 0.3 && !(whole && Math.Abs(step - Math.Round(step)) > 1e-9))
            {
                return step;
            }
        }

        return whole ? Math.Max(1, Math.Ceiling(10 * size)) : 10 * size;
    }
}
