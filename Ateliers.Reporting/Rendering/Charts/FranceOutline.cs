using System.Globalization;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The outline of metropolitan France with Corsica; where it comes from stands at the head of france.txt.</summary>
internal static class FranceOutline
{
    /// <summary>Rings of points, the mainland first.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Latitude, double Longitude)>> Rings { get; } =
        [.. Embedded.Text("Charts.france.txt").Split("\n\n").Select(Ring)];

    private static IReadOnlyList<(double Latitude, double Longitude)> Ring(string text) =>
        [.. text.Split('\n').Where(line => line is [not '#', ..]).Select(line => line.Split(' ')).Select(parts => (Degrees(parts[1]), Degrees(parts[0])))];

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
