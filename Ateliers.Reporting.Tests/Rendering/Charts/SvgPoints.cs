using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>The points that a path of straight lines goes through, as a browser reads it.</summary>
internal static partial class SvgPoints
{
    /// <summary>Its lines, each from its first point on.</summary>
    public static IReadOnlyList<IReadOnlyList<(decimal X, decimal Y)>> Of(string path)
    {
        List<List<(decimal X, decimal Y)>> lines = [];
        (decimal X, decimal Y) at = default;
        foreach (Match step in Step().Matches(path))
        {
            var (x, y) = (decimal.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture), decimal.Parse(step.Groups[3].Value, CultureInfo.InvariantCulture));
            at = step.Groups[1].Value == "l" ? (at.X + x, at.Y + y) : (x, y);
            if (step.Groups[1].Value == "M")
            {
                lines.Add([]);
            }

            lines[^1].Add(at);
        }

        return lines;
    }

    [GeneratedRegex("([MLl])(-?[0-9.]+) ?(-?[0-9.]+)")]
    private static partial Regex Step();
}
