using System.Globalization;
using System.Text;
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

    private const int HeadSize = 20;

    private const int HeadLine = 27;

    private const int AcrossSize = 64;

    private const int Slant = -18;

    private static readonly (int X, int Y)[] Places = [(330, 440), (870, 370)];

    private static readonly (int X, int Y)[] PlacesInSquare = [(540, 430), (540, 680), (540, 930)];

    internal static void Draw(SKCanvas canvas, string words, int width, int height)
    {
        using var ink = new SKPaint { Color = SKColor.Parse(Palette.Ink.Light), IsAntialias = true };
        using var paper = new SKPaint { Color = SKColor.Parse(Palette.Paper.Light), IsAntialias = true };
        using var small = ChartFonts.Font(HeadSize, Face.SemiBold);
        canvas.DrawRect(0, 0, width, Height, ink);
        canvas.DrawText(words, width / 2f, HeadLine, SKTextAlign.Center, small, paper);

        using var faint = new SKPaint { Color = SKColor.Parse(Palette.Ink.Light).WithAlpha(Faint), IsAntialias = true };
        using var large = ChartFonts.Font(AcrossSize, Face.Bold);
        foreach (var (x, y) in width == height ? PlacesInSquare : Places)
        {
            canvas.Save();
            canvas.RotateDegrees(Slant, x, y);
            canvas.DrawText(words, x, y, SKTextAlign.Center, large, faint);
            canvas.Restore();
        }
    }

    /// <summary>The same into an SVG.</summary>
    /// <param name="svg">The document so far.</param>
    /// <param name="words">The words, escaped.</param>
    /// <param name="width">The width of the picture.</param>
    internal static void Write(StringBuilder svg, string words, int width)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect fill=\"{Palette.Ink.Light}\" width=\"{width}\" height=\"{Height}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{width / 2}\" y=\"{HeadLine}\" font-size=\"{HeadSize}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{Palette.Paper.Light}\">{words}</text>\n");
        foreach (var (x, y) in Places)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" transform=\"rotate({Slant} {x} {y})\" font-size=\"{AcrossSize}\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{Palette.Ink.Light}\" fill-opacity=\"{Faint / 255d:0.##}\" aria-hidden=\"true\">{words}</text>\n");
        }
    }
}
