using System.Text;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering;

/// <summary>One colour of the house: a role with a value on light paper, which print uses too, and one on dark paper.</summary>
/// <param name="Name">The role, as the page's style sheet names it: series1.</param>
/// <param name="Light">On light paper and in print, as #rrggbb in lower case.</param>
/// <param name="Dark">On dark paper, as #rrggbb in lower case.</param>
public sealed record PaletteColour(string Name, string Light, string Dark)
{
    /// <summary>The CSS variable that holds the value in force: --tone-series1.</summary>
    public string Variable => $"--tone-{Name}";
}

/// <summary>
/// Every colour that a page or a chart may use. Marks stand out from their paper by 3:1 at least and words by 4.5:1; neighbours of the
/// series stay apart for readers with protanopia or deuteranopia. The tests hold all three.
/// </summary>
public static class Palette
{
    /// <summary>What everything lies on.</summary>
    public static PaletteColour Paper { get; } = new("paper", "#ffffff", "#121417");

    /// <summary>A shade off the paper: the track behind a share, a banner.</summary>
    public static PaletteColour Surface { get; } = new("surface", "#f3f3ef", "#1e2227");

    /// <summary>Grid lines and rules between rows.</summary>
    public static PaletteColour Rule { get; } = new("rule", "#e3e3df", "#31363d");

    /// <summary>Text, the goal, the zero line.</summary>
    public static PaletteColour Ink { get; } = new("ink", "#1b1b1b", "#f2f2ef");

    /// <summary>Second text, axis labels and context lines.</summary>
    public static PaletteColour Muted { get; } = new("muted", "#595959", "#a9adb3");

    /// <summary>Where a forecast lies nineteen times in twenty: a breath of the accent.</summary>
    public static PaletteColour Fan95 { get; } = new("fan95", "#e6eff8", "#1a2735");

    /// <summary>Where it lies four times in five.</summary>
    public static PaletteColour Fan80 { get; } = new("fan80", "#c8dcf0", "#263e58");

    private static readonly PaletteColour Accent = new("accent", "#0b5cad", "#7db4f0");

    private static readonly PaletteColour Grey = new("grey", "#8c8c88", "#7e838a");

    private static readonly PaletteColour[] Series =
    [
        new("series1", "#0072b2", "#4aa3df"),
        new("series2", "#d55e00", "#ee8340"),
        new("series3", "#00806a", "#35b89d"),
        new("series4", "#a8518a", "#d98cc0"),
        new("series5", "#8f7000", "#cdab36"),
        new("series6", "#3b4cc0", "#8d9bff"),
        new("series7", "#b02a3c", "#f07583"),
        new("series8", "#5f6f7d", "#9fb0be"),
    ];

    // Words need 4.5:1 where marks need 3:1; the two tones that miss it are written darker than they are drawn.
    private static readonly PaletteColour Series2Text = new("series2-text", "#b84f00", "#ee8342");

    private static readonly PaletteColour GreyText = new("grey-text", "#6f6f6b", "#9a9fa6");

    /// <summary>Every colour, each with a light value of its own, so that a drawn colour names its role.</summary>
    public static IReadOnlyList<PaletteColour> All { get; } =
        [Paper, Surface, Rule, Ink, Muted, Fan95, Fan80, Accent, Grey, GreyText, .. Series, Series2Text];

    /// <summary>
    /// The style sheet's colour variables: light on :root, dark where the reader's screen asks for it, light again in print, which never
    /// takes the dark values.
    /// </summary>
    public static string Css { get; } = WriteCss();

    /// <summary>The colour in which a tone is drawn: bars, lines, dots.</summary>
    public static PaletteColour Mark(Tone tone) => tone switch
    {
        Tone.Accent => Accent,
        Tone.Ink => Ink,
        Tone.Muted => Muted,
        Tone.Grey => Grey,
        >= Tone.Series1 and <= Tone.Series8 => Series[tone - Tone.Series1],
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "There is no such tone."),
    };

    /// <summary>The colour in which words of a tone are written.</summary>
    public static PaletteColour Word(Tone tone) => tone switch
    {
        Tone.Series2 => Series2Text,
        Tone.Grey => GreyText,
        _ => Mark(tone),
    };

    private static string WriteCss()
    {
        var css = new StringBuilder();
        Block(css, "", c => c.Light, "light dark");
        Block(css, "@media screen and (prefers-color-scheme: dark)", c => c.Dark, "dark");
        Block(css, "@media print", c => c.Light, "light");
        return css.ToString();
    }

    private static void Block(StringBuilder css, string media, Func<PaletteColour, string> value, string scheme)
    {
        css.Append(media.Length == 0 ? ":root{" : media + "{:root{").Append("color-scheme:").Append(scheme);
        foreach (var colour in All)
        {
            css.Append(';').Append(colour.Variable).Append(':').Append(value(colour));
        }

        css.Append(media.Length == 0 ? "}\n" : "}}\n");
    }
}
