using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Breaks a text into lines by its measured width.</summary>
internal static partial class TextSetting
{
    /// <summary>
    /// The lines of a text, none wider than <paramref name="width"/>. Only ordinary spaces break (12 480 stays whole); a word that is wider
    /// than a line is cut, and what does not fit into <paramref name="most"/> lines ends in an ellipsis.
    /// </summary>
    internal static IReadOnlyList<string> Wrap(string text, float width, float size, Face face, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text, width, size, face))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && ChartFonts.Width(longer, size, face) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        if (lines.Count > most)
        {
            lines[most - 1] = Shorten(lines[most - 1] + " " + lines[most], width, size, face);
            lines.RemoveRange(most, lines.Count - most);
        }

        return lines;
    }

    /// <summary>Whether a text stands whole, without an ellipsis and without a word that is cut.</summary>
    internal static bool Fits(string text, float width, float size, Face face, int most) =>
        Wrap(text, width, size, face, int.MaxValue).Count <= most && Width(Bound(text).Split(' '), size, face) <= width;

    /// <summary>As <see cref="Wrap"/>, in as many lines, but with lines of like length: no word is left alone.</summary>
    internal static IReadOnlyList<string> Balance(string text, float width, float size, Face face, int most)
    {
        var widest = Wrap(text, width, size, face, most);
        var word = Width(Bound(text).Split(' '), size, face) + 0.01f;
        for (var share = 0.5f; widest.Count > 1 && share < 1; share += 0.05f)
        {
            // Never narrower than the longest word: evening out is no reason to cut one.
            var even = Wrap(text, Math.Max(width * share, Math.Min(word, width)), size, face, int.MaxValue);
            if (even.Count <= widest.Count)
            {
                return even;
            }
        }

        return widest;
    }

    /// <summary>The widest of some lines, in pixels.</summary>
    internal static float Width(IEnumerable<string> lines, float size, Face face) =>
        lines.Select(l => ChartFonts.Width(l, size, face)).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> Words(string text, float width, float size, Face face)
    {
        foreach (var word in Bound(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > 1 && ChartFonts.Width(rest, size, face) > width)
            {
                var length = Fitting(rest, width, size, face);
                yield return rest[..length];
                rest = rest[length..];
            }

            yield return rest;
        }
    }

    // French sets a space before some signs; no line may begin with one of them.
    private static string Bound(string text) => FrenchSpace().Replace(text, "\u00a0");

    [GeneratedRegex("(?<=«) | (?=[:;!?%»])")]
    private static partial Regex FrenchSpace();

    private static string Shorten(string line, float width, float size, Face face)
    {
        var kept = line;
        while (kept.Length > 1 && ChartFonts.Width(kept + "…", size, face) > width)
        {
            kept = kept[..^1].TrimEnd();
        }

        return kept + "…";
    }

    private static int Fitting(string word, float width, float size, Face face)
    {
        var length = word.Length - 1;
        while (length > 1 && ChartFonts.Width(word[..length], size, face) > width)
        {
            length--;
        }

        return length;
    }
}
