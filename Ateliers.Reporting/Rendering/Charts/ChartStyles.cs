using System.Text;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// The rules that let a drawn chart follow the page into dark mode and print. A drawing alone shows the light colours, which stand in it
/// as attributes; as each is of one role, a rule of the page knows the role by the attribute and wins over it, and no element needs a class or a style of its own.
/// </summary>
public static class ChartStyles
{
    /// <summary>To stand in the page's style sheet after <see cref="Palette.Css"/>.</summary>
    public static string Css { get; } = Write();

    private static string Write()
    {
        var css = new StringBuilder();
        css.Append("svg.chart{display:block;width:100%;height:auto;overflow:visible}\n");
        css.Append("svg.chart text{font-family:").Append(ChartFonts.Family).Append(",sans-serif}\n");
        css.Append("svg.chart text[stroke]{stroke-linejoin:round;paint-order:stroke}\n");
        foreach (var colour in Palette.All)
        {
            css.Append('.').Append(Fill(colour)).Append(",.chart [fill=\"").Append(colour.Light).Append("\"]{fill:var(").Append(colour.Variable).Append(")}\n");
            css.Append(".chart [stroke=\"").Append(colour.Light).Append("\"]{stroke:var(").Append(colour.Variable).Append(")}\n");
        }

        css.Append("@media print{svg.chart{print-color-adjust:exact;-webkit-print-color-adjust:exact;break-inside:avoid}}\n");
        return css.ToString();
    }

    /// <summary>The class that fills with a colour what stands outside of a drawing.</summary>
    internal static string Fill(PaletteColour colour) => $"tf-{colour.Name}";
}
