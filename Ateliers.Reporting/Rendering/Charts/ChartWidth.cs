namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The width for which a chart in a page is drawn; a phone gets a drawing of its own, not a shrunken one.</summary>
public enum ChartWidth
{
    /// <summary>880 CSS pixels: screens and print. Its smallest letters are of 14, so that they still have 11 on 700 pixels.</summary>
    Wide,

    /// <summary>358 CSS pixels: a phone of 390 with its margins.</summary>
    Narrow,
}
