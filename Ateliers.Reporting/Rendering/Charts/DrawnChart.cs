namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A chart as a page holds it; both parts are finished elements, their texts encoded.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Overlay">Its values, to lie over it; empty where none can be asked for.</param>
public sealed record DrawnChart(string Svg, string Overlay);
