using ScottPlot;
using SkiaSharp;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// What a plot carries in pixels beside its data: grid, zero line, ticks, tracks, dots and, in a picture, the text. It draws in its own
/// order and past the edge of the data area.
/// </summary>
internal sealed class MarksLayer(IReadOnlyList<Mark> marks, IReadOnlyList<TextMark> texts) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        foreach (var mark in marks)
        {
            Draw(rp.Canvas, mark);
        }

        foreach (var text in texts)
        {
            Draw(rp.Canvas, text);
        }
    }

    private static void Draw(SKCanvas canvas, Mark mark)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(mark.Colour.Light), IsAntialias = mark is DotMark or RuleMark or AreaMark };
        switch (mark)
        {
            case RuleMark rule:
                paint.Style = SKPaintStyle.Stroke;
                paint.StrokeWidth = rule.Thickness;
                canvas.DrawLine(rule.From.X, rule.From.Y, rule.To.X, rule.To.Y, paint);
                break;
            case BoxMark { Box: var box }:
                canvas.DrawRect(box.Left, box.Top, box.Width, box.Height, paint);
                break;
            case AreaMark area:
                using (var shape = new SKPath())
                {
                    shape.AddPoly([.. area.Edge.Select(spot => new SKPoint(spot.X, spot.Y))], close: true);
                    canvas.DrawPath(shape, paint);
                    if (area.Outline is { } outline)
                    {
                        using var line = new SKPaint { Color = SKColor.Parse(outline.Light), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1 };
                        canvas.DrawPath(shape, line);
                    }
                }

                break;
            case DotMark dot:
                using (var rim = new SKPaint { Color = SKColor.Parse(Palette.Paper.Light), IsAntialias = true })
                {
                    canvas.DrawCircle(dot.At.X, dot.At.Y, dot.Radius + DotMark.Rim, rim);
                }

                canvas.DrawCircle(dot.At.X, dot.At.Y, dot.Radius, paint);
                break;
            default:
                throw new InvalidOperationException($"There is no way to draw {mark}.");
        }
    }

    private static void Draw(SKCanvas canvas, TextMark text)
    {
        using var font = ChartFonts.Font(text.Size, text.Face);
        using var paint = new SKPaint { Color = SKColor.Parse(text.Colour.Light), IsAntialias = true };
        var align = text.Anchor switch
        {
            Anchor.End => SKTextAlign.Right,
            Anchor.Middle => SKTextAlign.Center,
            _ => SKTextAlign.Left,
        };
        if (text.Halo)
        {
            using var halo = new SKPaint
            {
                Color = SKColor.Parse(Palette.Paper.Light),
                IsAntialias = true,
                Style = SKPaintStyle.Stroke,
                StrokeWidth = text.Size / 4,
                StrokeJoin = SKStrokeJoin.Round,
            };
            canvas.DrawText(text.Text, text.X, text.Y, align, font, halo);
        }

        canvas.DrawText(text.Text, text.X, text.Y, align, font, paint);
    }
}
