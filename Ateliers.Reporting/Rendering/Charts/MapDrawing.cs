using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// A map of metropolitan France. Degrees of longitude are drawn as long as they are at 46.5° north, the middle of the country, and of latitude as they are
/// (equirectangular): widths are 4 % off in the cities and a tenth at most at the ends of the country, for a map on which nobody measures and which anybody can draw again.
/// </summary>
internal static class MapDrawing
{
    /// <summary>The radius of the largest circle, as a share of the height: four of them side by side leave room for words.</summary>
    private const float Largest = 0.07f;

    private const double Middle = 46.5;

    private static readonly float Shape = (float)((MapChart.East - MapChart.West) * Math.Cos(Middle * Math.PI / 180) / (MapChart.North - MapChart.South));

    internal static void Draw(MapChart chart, Sheet sheet)
    {
        if (chart.Places.Count == 0)
        {
            EmptyDrawing.Draw(sheet);
            return;
        }

        sheet.AskHeight(sheet.Kind switch { SheetKind.Narrow => sheet.Width / Shape, SheetKind.Print => 340, _ => 460 });
        var (frame, unit) = (sheet.Frame, sheet.Unit);
        var width = Math.Min(frame.Width, frame.Height * Shape);
        var left = (frame.Left + frame.Right - width) / 2;
        sheet.Place(new Box(left, frame.Top, left + width, frame.Top + (width / Shape)), MapChart.West, MapChart.East, MapChart.South, MapChart.North);
        foreach (var ring in FranceOutline.Rings)
        {
            sheet.Under(new AreaMark([.. ring.Select(point => new Spot(sheet.X(point.Longitude), sheet.Y(point.Latitude)))], Palette.Surface, Palette.Rule));
        }

        var most = chart.Places.Max(place => place.Value ?? 0);
        var circles = chart.Places.Select(place => new MapCircle(
            place, new Spot(sheet.X(place.Longitude), sheet.Y(place.Latitude)), place.Value is { } value and > 0 ? Math.Max(sheet.Data.Height * Largest * MathF.Sqrt((float)(value / most)), 2 * unit) : 4 * unit)).ToList();

        // The smaller lies on the larger, with a rim of paper, so that both are seen where two ateliers are of one place.
        foreach (var (place, at, radius) in circles.OrderByDescending(circle => circle.Radius))
        {
            var isRing = place.Value is not > 0;
            sheet.Over(new DotMark(at, radius, isRing ? Palette.Muted : Palette.Mark(place.Tone)));
            if (isRing)
            {
                sheet.Over(new DotMark(at, radius - DotMark.Rim - (1.5f * unit), Palette.Paper));
            }
        }

        foreach (var (row, circle) in circles.Index())
        {
            sheet.Tell(new ValueMark(circle.Box, row, Column: 1, circle.Place.Note) { IsRound = true });
        }

        MapLabels.Write(circles, sheet);
    }
}

/// <summary>The circle of a place.</summary>
internal sealed record MapCircle(MapPlace Place, Spot At, float Radius)
{
    internal Box Box => new Box(At.X, At.Y, At.X, At.Y).Grown(Radius + DotMark.Rim);
}
