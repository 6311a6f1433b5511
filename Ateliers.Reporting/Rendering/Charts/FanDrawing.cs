using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The fan of a forecast: two shades that open from the last day known.</summary>
internal static class FanDrawing
{
    /// <summary>How far above what is drawn anyway the fan may raise the scale: a very wide one is cut rather than pressing the year flat.</summary>
    private const double MostRaised = 1.4;

    /// <summary>The highest value that the scale must hold, given the highest of the lines.</summary>
    internal static double Top(CurveChart chart, double lines) => chart.Fan is not { Days: [.., var last] } ? lines
        : Math.Max(lines, Math.Min(last.Upper95, MostRaised * Math.Max(lines, chart.Goal ?? 0)));

    /// <summary>Draws the fan beneath everything else.</summary>
    internal static void Draw(CurveChart chart, Sheet sheet, DayAxis axis, double top)
    {
        if (chart.Fan is not { Days.Count: > 1 } fan)
        {
            return;
        }

        Area(day => day.Lower95, day => day.Upper95, Palette.Fan95);
        Area(day => day.Lower80, day => day.Upper80, Palette.Fan80);

        void Area(Func<FanDay, double> lower, Func<FanDay, double> upper, PaletteColour colour)
        {
            Spot[] Edge(Func<FanDay, double> value) =>
                PathThinning.Thin([.. fan.Days.Select(day => new Spot(sheet.X(axis.At(day.Day)), sheet.Y(Math.Min(top, value(day)))))], 0.25f);
            sheet.Under(new AreaMark([.. Edge(upper), .. Edge(lower).Reverse()], colour));
        }
    }
}
