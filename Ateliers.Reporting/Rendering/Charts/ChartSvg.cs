using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// Turns the SVG that ScottPlot draws into one that a page can hold: scalable, named for screen readers, in colours that the page knows, without clip
/// paths (whose ids count up through the process), and with each line of text as one text.
/// </summary>
internal static class ChartSvg
{
    private static readonly Dictionary<string, PaletteColour> Roles = Palette.All.ToDictionary(c => c.Light, StringComparer.Ordinal);

    // Skia shortens some colours to their names.
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["white"] = "#ffffff",
        ["black"] = "#000000",
    };

    /// <summary>How the paper around letters is drawn, which a page says once (<see cref="ChartStyles.Css"/>).</summary>
    private const string Halo = " stroke-linejoin=\"round\" paint-order=\"stroke\"";

    private static readonly string[] Kept =
        ["x", "y", "width", "height", "d", "cx", "cy", "rx", "ry", "r", "points", "x1", "y1", "x2", "y2"];

    /// <summary>The finished element, without an XML declaration, one shape a line.</summary>
    internal static string From(string xml, Sheet sheet, ChartWords words, ChartWidth width)
    {
        var kind = width switch { ChartWidth.Wide => "wide", ChartWidth.Narrow => "narrow", _ => "print" };
        var id = $"{words.Id}-{(sheet.Language == Language.French ? "fr" : "en")}-{kind}";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-{kind}\"");
        Head(svg, id, sheet, (int)sheet.Frame.Bottom, words);
        Body(svg, xml, sheet, "");
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>A document of its own, which carries its fonts and its paper; where its data is simulated it says so as the picture does.</summary>
    internal static string Document(string xml, Sheet sheet, ChartWords words)
    {
        var language = sheet.Language == Language.French ? "fr" : "en";
        var svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" width=\"{sheet.Width}\" height=\"{sheet.PictureHeight}\" font-family=\"{ChartFonts.Family}, sans-serif\"");
        Head(svg, $"{words.Id}-{language}-picture", sheet, sheet.PictureHeight, words);
        svg.Append("<style>\n");
        foreach (var face in sheet.Texts.Select(text => text.Face).Append(words.Warning is null ? Face.Regular : Face.SemiBold).Append(words.Warning is null ? Face.Regular : Face.Bold).Distinct().Order())
        {
            svg.Append(WebFonts.Rule($"Inter-{face}.woff2", Weight(face))).Append('\n');
        }

        svg.Append(CultureInfo.InvariantCulture, $"</style>\n<rect fill=\"{Palette.Paper.Light}\" width=\"{sheet.Width}\" height=\"{sheet.PictureHeight}\"/>\n");
        Body(svg, xml, sheet, Halo);
        if (words.Warning is { } warning)
        {
            WarningStamp.Write(svg, Escape(warning.In(sheet.Language)), sheet.Width);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Head(StringBuilder svg, string id, Sheet sheet, int height, ChartWords words)
    {
        svg.Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {sheet.Width} {height}\" role=\"img\"");
        svg.Append(CultureInfo.InvariantCulture, $" aria-labelledby=\"{id}-title {id}-desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Escape(words.Title.In(sheet.Language))}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{Escape(words.Alt.In(sheet.Language))}</desc>\n");
    }

    private static void Body(StringBuilder svg, string xml, Sheet sheet, string halo)
    {
        Shapes(svg, XDocument.Parse(xml).Root!, sheet.Dashes);
        foreach (var text in sheet.Texts)
        {
            Text(svg, text, halo);
        }
    }

    private static int Weight(Face face) => face switch { Face.SemiBold => 600, Face.Bold => 700, _ => 400 };

    // Skia wraps what one plottable draws into one group that clips to the data area; the layers around the data stand outside of groups.
    private static void Shapes(StringBuilder svg, XElement root, IReadOnlyList<string?> dashes)
    {
        var plottable = 0;
        List<(XElement Shape, string? Dash)> shapes = [];
        foreach (var element in root.Elements())
        {
            if (element.Name.LocalName == "g")
            {
                var dash = plottable < dashes.Count ? dashes[plottable] : null;
                plottable++;
                shapes.AddRange(element.Descendants().Where(e => e.Name.LocalName is not ("g" or "clipPath")).Select(shape => (shape, dash)));
            }
            else if (element.Name.LocalName != "clipPath")
            {
                shapes.Add((element, null));
            }
        }

        shapes = InOne(shapes);
        for (var i = 0; i < shapes.Count; i++)
        {
            var (shape, dash) = shapes[i];
            var outline = i + 1 < shapes.Count && IsOutlineOf(shapes[i + 1].Shape, shape) ? shapes[++i].Shape : null;
            Shape(svg, shape, dash, outline);
        }
    }

    /// <summary>The same, with straight lines of one look that follow one another, as the lines of a grid do, as one path: half of the elements of a chart.</summary>
    private static List<(XElement Shape, string? Dash)> InOne(List<(XElement Shape, string? Dash)> shapes)
    {
        List<(XElement Shape, string? Dash)> joined = [];
        foreach (var (shape, dash) in shapes)
        {
            if (joined is [.., ({ } last, null)] && dash is null && IsOfLines(shape) && IsOfLines(last) && LookOf(shape) == LookOf(last))
            {
                last.SetAttributeValue("d", last.Attribute("d")!.Value + shape.Attribute("d")!.Value);
            }
            else
            {
                joined.Add((shape, dash));
            }
        }

        return joined;
    }

    /// <summary>Whether a path is made of straight lines from one point to another, each apart.</summary>
    private static bool IsOfLines(XElement shape) =>
        shape.Attribute("fill")?.Value == "none" && shape.Attribute("d")?.Value is { } path && !path.Any(letter => char.IsLetter(letter) && letter is not ('M' or 'L')) && path.Count(letter => letter == 'M') == path.Count(letter => letter == 'L');

    private static string LookOf(XElement shape) => string.Join('|', shape.Attributes().Where(attribute => attribute.Name.LocalName != "d").Select(attribute => attribute.ToString()));

    /// <summary>Whether a shape is the line around the one before it, which is filled: then one element is both, as a coast is as long as its land.</summary>
    private static bool IsOutlineOf(XElement line, XElement filled) =>
        line.Attribute("d") is { } d && d.Value == filled.Attribute("d")?.Value
        && filled.Attribute("stroke") is null or { Value: "none" } && filled.Attribute("fill")?.Value != "none" && line.Attribute("fill")?.Value == "none";

    private static void Shape(StringBuilder svg, XElement shape, string? dash, XElement? outline)
    {
        if (shape.Attribute("fill-opacity")?.Value == "0" || shape.Attribute("stroke-opacity")?.Value == "0")
        {
            return;
        }

        svg.Append('<').Append(shape.Name.LocalName);
        svg.Append(CultureInfo.InvariantCulture, $" fill=\"{(shape.Attribute("fill") is { Value: not "none" } fill ? Role(fill.Value).Light : "none")}\"");

        var line = outline ?? shape;
        if (line.Attribute("stroke") is { Value: not "none" } stroke)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{Role(stroke.Value).Light}\"");
            svg.Append(CultureInfo.InvariantCulture, $" stroke-width=\"{SvgPath.Rounded(line.Attribute("stroke-width")?.Value ?? "1")}\"");
            svg.Append(shape.Name.LocalName == "path" && shape.Attribute("d")!.Value.Length > 40 && !IsOfLines(shape) ? " stroke-linejoin=\"round\"" : "");
            svg.Append(dash is null ? "" : $" stroke-dasharray=\"{dash}\"");
        }

        foreach (var attribute in shape.Attributes().Where(a => Kept.Contains(a.Name.LocalName, StringComparer.Ordinal)))
        {
            svg.Append(CultureInfo.InvariantCulture, $" {attribute.Name.LocalName}=\"{(attribute.Name.LocalName == "d" ? SvgPath.Short(attribute.Value) : SvgPath.Rounded(attribute.Value))}\"");
        }

        svg.Append("/>\n");
    }

    private static void Text(StringBuilder svg, TextMark text, string halo)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{text.X:0.#}\" y=\"{text.Y:0.#}\" font-size=\"{text.Size:0.#}\"");
        if (text.Face != Face.Regular)
        {
            svg.Append(CultureInfo.InvariantCulture, $" font-weight=\"{Weight(text.Face)}\"");
        }

        svg.Append(text.Anchor switch { Anchor.End => " text-anchor=\"end\"", Anchor.Middle => " text-anchor=\"middle\"", _ => "" });
        svg.Append(CultureInfo.InvariantCulture, $" fill=\"{text.Colour.Light}\"");
        if (text.Halo)
        {
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"{Palette.Paper.Light}\" stroke-width=\"{text.Size / 4:0.#}\"{halo}");
        }

        svg.Append('>').Append(Escape(text.Text)).Append("</text>\n");
    }

    private static PaletteColour Role(string colour)
    {
        var hex = Named.GetValueOrDefault(colour, colour).ToLowerInvariant();
        return Roles.TryGetValue(hex, out var role)
            ? role
            : throw new InvalidOperationException($"The colour {colour} was drawn, but is not of the palette.");
    }

    // Characters that XML cannot hold at all are left out rather than breaking the page.
    internal static string Escape(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\t' or '\n'))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
