using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The path of a line in few letters.</summary>
internal static partial class SvgPath
{
    /// <summary>
    /// The path to a tenth of a unit, its lines told from point to point (l) where that takes fewer letters. Each point is the rounded one, so that nothing adds up over a curve of a year.
    /// </summary>
    /// <param name="path">Absolute, as it is drawn. What is not made of straight lines alone is rounded only.</param>
    public static string Short(string path)
    {
        var rounded = Rounded(path);
        if (!Lines().IsMatch(rounded))
        {
            return rounded;
        }

        var text = new StringBuilder(rounded.Length);
        (decimal X, decimal Y) at = default;
        foreach (Match step in Step().Matches(rounded))
        {
            if (step.Value == "Z")
            {
                text.Append('Z');
                continue;
            }

            (decimal X, decimal Y) to = (Number(step.Groups["x"].Value), Number(step.Groups["y"].Value));
            var relative = $"l{Text(to.X - at.X)}{(to.Y < at.Y ? "" : " ")}{Text(to.Y - at.Y)}";
            text.Append(step.Value[0] == 'M' || relative.Length >= step.Length ? step.Value : relative);
            at = to;
        }

        return text.ToString();
    }

    /// <summary>The numbers of an attribute to a tenth.</summary>
    public static string Rounded(string numbers) => Decimals().Replace(
        numbers, m => double.Parse(m.Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(M-?[0-9.]+ -?[0-9.]+(L-?[0-9.]+ -?[0-9.]+)*Z?)+$")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[ML](?<x>-?[0-9.]+) (?<y>-?[0-9.]+)|Z")]
    private static partial Regex Step();

    [GeneratedRegex(@"-?\d+\.\d+(e-?\d+)?")]
    private static partial Regex Decimals();
}
