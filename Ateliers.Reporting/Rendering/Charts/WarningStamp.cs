using SkiaSharp;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// Says over a whole picture that its data is simulated: a bar across the head, and the same words slanted over the drawing, so light
/// that it stays readable and so large that no cut-out is free of them.
/// </summary>
internal static class WarningStamp
{
    /// <summary>The height of the bar at the head, in pixels.</summary>
    internal const float Height = 40;

    private const byte Faint = 26;

    internal static void Draw(SKCanvas canvas, string words)
    {
        using var ink = new SKPaint { Color = SKColor.Parse(Palette.Ink.Light), IsAntialias = true };
        using var paper = new SKPaint { Color = SKColor.Parse(Palette.Paper.Light), IsAntialias = true };
        using var small = ChartFonts.Font(20, Face.SemiBold);
        canvas.DrawRect(0, 0, ChartRenderer.PictureWidth, Height, ink);
        canvas.DrawText(words, ChartRenderer.PictureWidth / 2f, 27, SKTextAlign.Center, small, paper);

        using var faint = new SKPaint { Color = SKColor.Parse(Palette.Ink.Light).WithAlpha(Faint), IsAntialias = true };
        using var large = ChartFonts.Font(64, Face.Bold);
        (float X, float Y)[] places = [(330, 440), (870, 370)];
        foreach (var (x, y) in places)
        {
            canvas.Save();
            canvas.RotateDegrees(-18, x, y);
            canvas.DrawText(words, x, y, SKTextAlign.Center, large, faint);
            canvas.Restore();
        }
    }
}
