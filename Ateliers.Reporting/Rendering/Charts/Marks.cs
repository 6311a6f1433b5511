namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Which point of a text its x names.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A point of the drawing in pixels, y downwards.</summary>
internal readonly record struct Spot(float X, float Y);

/// <summary>A box of the drawing in pixels, y downwards.</summary>
internal readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    internal float Width => Right - Left;

    internal float Height => Bottom - Top;

    internal bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    internal Box Grown(float by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Whether any part of a straight line lies in the box.</summary>
    internal bool Meets(Spot from, Spot to)
    {
        float first = 0, last = 1;
        float dx = to.X - from.X, dy = to.Y - from.Y;
        return Cut(-dx, from.X - Left, ref first, ref last) && Cut(dx, Right - from.X, ref first, ref last)
            && Cut(-dy, from.Y - Top, ref first, ref last) && Cut(dy, Bottom - from.Y, ref first, ref last);
    }

    // Liang-Barsky: each edge of the box keeps the part of the line on its inner side.
    private static bool Cut(float direction, float distance, ref float first, ref float last)
    {
        if (direction == 0)
        {
            return distance >= 0;
        }

        var at = distance / direction;
        if (direction < 0)
        {
            first = Math.Max(first, at);
        }
        else
        {
            last = Math.Min(last, at);
        }

        return first <= last;
    }
}

/// <summary>One line of text; y is its baseline.</summary>
internal sealed record TextMark(
    string Text, float X, float Y, float Size, Face Face, PaletteColour Colour, Anchor Anchor = Anchor.Start, bool Halo = false);

/// <summary>Something that ScottPlot has no plottable for, placed in pixels.</summary>
internal abstract record Mark(PaletteColour Colour);

/// <summary>A thin straight line: grid, zero line, tick, leader.</summary>
internal sealed record RuleMark(Spot From, Spot To, PaletteColour Colour, float Thickness = 1) : Mark(Colour);

/// <summary>A filled box: a track, the swatch of a key.</summary>
internal sealed record BoxMark(Box Box, PaletteColour Colour) : Mark(Colour);

/// <summary>A filled shape between straight edges, with a thin line around it where one is asked for: the fan of a forecast, a country.</summary>
internal sealed record AreaMark(IReadOnlyList<Spot> Edge, PaletteColour Colour, PaletteColour? Outline = null) : Mark(Colour);

/// <summary>A filled dot with a rim of paper.</summary>
internal sealed record DotMark(Spot At, float Radius, PaletteColour Colour) : Mark(Colour)
{
    /// <summary>How wide the rim is.</summary>
    internal const float Rim = 1.5f;
}
