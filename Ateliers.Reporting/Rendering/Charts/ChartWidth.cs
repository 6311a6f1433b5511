namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The width for which a chart in a page is drawn; phone and paper get drawings of their own, not shrunken ones.</summary>
public enum ChartWidth
{
    /// <summary>880 CSS pixels: screens. Its smallest letters are of 14, so that they still have 11 on 700 pixels.</summary>
    Wide,

    /// <summary>358 CSS pixels: a phone of 390 with its margins.</summary>
    Narrow,

    /// <summary>688 CSS pixels, the 182 mm between the margins of a printed page: its smallest letters are of 9 points, and it is low, so that two charts find room.</summary>
    Print,
}
