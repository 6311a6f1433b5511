using System.Reflection;
using ScottPlot;
using SkiaSharp;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A weight of the one family.</summary>
internal enum Face
{
    Regular,
    SemiBold,
    Bold,
}

/// <summary>
/// The fonts of the charts: Inter, out of the assembly. Whatever family ScottPlot asks for, it gets Inter, so no font of the machine can
/// reach a picture, and a machine without fonts draws the same one.
/// </summary>
internal static class ChartFonts
{
    /// <summary>The family as pages and pictures name it.</summary>
    internal const string Family = "Inter";

    // ScottPlot's list of resolvers is the only state that is shared with the process; it is written once, before the first drawing.
    private static readonly Lazy<SKTypeface[]> Faces = new(Register);

    /// <summary>Loads the fonts that ship with the program, once; without them a chart would be drawn without a word.</summary>
    /// <exception cref="InvalidOperationException">One of them is missing or damaged.</exception>
    public static void Require() => _ = Faces.Value;

    /// <summary>The typeface of a weight; safe to share between threads.</summary>
    internal static SKTypeface Typeface(Face face) => Faces.Value[(int)face];

    /// <summary>The advance width of a text in pixels, on one line.</summary>
    internal static float Width(string text, float size, Face face)
    {
        using var font = Font(size, face);
        return font.MeasureText(text);
    }

    /// <summary>A font to draw with; the caller disposes of it.</summary>
    internal static SKFont Font(float size, Face face) => new(Typeface(face), size)
    {
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
    };

    private static SKTypeface[] Register()
    {
        var faces = Enum.GetValues<Face>().Select(Load).ToArray();
        Fonts.FontResolvers.Clear();
        Fonts.FontResolvers.Add(new InterResolver(faces));
        return faces;
    }

    private static SKTypeface Load(Face face)
    {
        var name = $"Ateliers.Reporting.Rendering.Fonts.Inter-{face}.otf";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is missing from the assembly; charts would have no text.");
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The font {name} cannot be read; charts would have no text.");
    }

    private sealed class InterResolver(SKTypeface[] faces) : IFontResolver
    {
        public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => faces[(int)(bold ? Face.Bold : Face.Regular)];

        public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            faces[(int)((int)weight >= 700 ? Face.Bold : (int)weight >= 600 ? Face.SemiBold : Face.Regular)];
    }
}
