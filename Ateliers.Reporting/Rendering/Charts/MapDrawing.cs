using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A map of metropolitan France, drawn by <see cref="MapProjection"/>: a circle for each place, its words beside it.</summary>
internal static class MapDrawing
{
    /// <summary>The radius of the largest circle, as a share of the height: four of them side by side leave room for words.</summary>
    private const float Largest = 0.07f;

    private static readonly float Shape = (float)((MapProjection.Frame.Right - MapProjection.Frame.Left) / (MapProjection.Frame.Top - MapProjection.Frame.Bottom));

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
        var (west, east, south, north) = MapProjection.Frame;
        sheet.Place(new Box(left, frame.Top, left + width, frame.Top + (width / Shape)), west, east, south, north);
        foreach (var ring in FranceOutline.Rings)
        {
            sheet.Under(new AreaMark([.. ring.Select(point => At(point.Latitude, point.Longitude))], Palette.Surface, Palette.Rule));
        }

        var most = chart.Places.Max(place => place.Value ?? 0);
        var circles = chart.Places.Select(place => new MapCircle(
            place, At(place.Latitude, place.Longitude), place.Value is { } value and > 0 ? Math.Max(sheet.Data.Height * Largest * MathF.Sqrt((float)(value / most)), 2 * unit) : 4 * unit)).ToList();

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

        Spot At(double latitude, double longitude)
        {
            var (x, y) = MapProjection.Of(latitude, longitude);
            return new Spot(sheet.X(x), sheet.Y(y));
        }
    }
}

/// <summary>The circle of a place.</summary>
internal sealed record MapCircle(MapPlace Place, Spot At, float Radius)
{
    internal Box Box => new Box(At.X, At.Y, At.X, At.Y).Grown(Radius + DotMark.Rim);
}
