using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// Marks the months whose files have not come in: a shape under the name of the month, its key beneath, and the words where the bar would stand, as far as
/// they fit. A blank alone would read like nothing.
/// </summary>
internal static class GapMarks
{
    private const int MostLines = 2;

    /// <summary>How much room shapes and key take beneath the names of the months; none without gaps.</summary>
    internal static float Room(Sheet sheet, StackedChart chart) => Shown(chart) is null ? 0 : Side(sheet) + (4 * sheet.Unit) + KeyHeight(sheet);

    /// <summary>Whether any bar after one is missing, so that its place must stay free.</summary>
    internal static bool After(StackedChart chart, int category) => Shown(chart)?.Of.Skip(category + 1).Contains(Gap.Whole) == true;

    /// <summary>Draws them, once the sheet has its data area.</summary>
    internal static void Draw(Sheet sheet, StackedChart chart, float top)
    {
        if (Shown(chart) is not { } gaps)
        {
            return;
        }

        for (var i = 0; i < gaps.Of.Count; i++)
        {
            Shape(sheet, gaps.Of[i], sheet.X(i) - (Side(sheet) / 2), top);
        }

        Words(sheet, gaps);
        Key(sheet, gaps, top + Side(sheet) + (4 * sheet.Unit));
    }

    private static float Side(Sheet sheet) => 10 * sheet.Unit;

    private static float KeyHeight(Sheet sheet) => sheet.TickSize * 1.6f;

    private static CategoryGaps? Shown(StackedChart chart) => chart.Gaps is { } gaps && gaps.Of.Any(gap => gap != Gap.None) ? gaps : null;

    // The words of a run of missing months stand over all of them, on the zero line.
    private static void Words(Sheet sheet, CategoryGaps gaps)
    {
        var slot = sheet.X(1) - sheet.X(0);
        for (var first = 0; first < gaps.Of.Count; first++)
        {
            if (gaps.Of[first] != Gap.Whole)
            {
                continue;
            }

            var last = first;
            while (last + 1 < gaps.Of.Count && gaps.Of[last + 1] == Gap.Whole)
            {
                last++;
            }

            var (text, width) = (gaps.Whole.In(sheet.Language), (slot * (last - first + 1)) - (4 * sheet.Unit));
            if (TextSetting.Fits(text, width, sheet.TickSize, Face.Regular, MostLines))
            {
                var lines = TextSetting.Wrap(text, width, sheet.TickSize, Face.Regular, MostLines);
                var leading = sheet.TickSize * 1.25f;
                sheet.Write(lines, sheet.Data.Bottom - (7 * sheet.Unit) - (leading * (lines.Count - 1)), leading, new TextMark(
                    "", (sheet.X(first) + sheet.X(last)) / 2, 0, sheet.TickSize, Face.Regular, Palette.Muted, Anchor.Middle, Halo: true));
            }

            first = last;
        }
    }

    private static void Key(Sheet sheet, CategoryGaps gaps, float top)
    {
        var x = sheet.Frame.Left;
        foreach (var (gap, words) in new[] { (Gap.Whole, gaps.Whole), (Gap.InPart, gaps.InPart) }.Where(entry => gaps.Of.Contains(entry.Item1)))
        {
            var (text, baseline) = (words.In(sheet.Language), top + (sheet.TickSize * 1.3f));
            Shape(sheet, gap, x, baseline - (sheet.TickSize * 0.36f) - (Side(sheet) / 2));
            x += Side(sheet) + (6 * sheet.Unit);
            sheet.Write(new TextMark(text, x, baseline, sheet.TickSize, Face.Regular, Palette.Muted));
            x += ChartFonts.Width(text, sheet.TickSize, Face.Regular) + (18 * sheet.Unit);
        }
    }

    // The shapes of the grid of what came in: hollow with a cross where nothing did, half full where some did.
    private static void Shape(Sheet sheet, Gap gap, float left, float top)
    {
        if (gap == Gap.None)
        {
            return;
        }

        var half = sheet.Unit / 2;
        var box = new Box(left + half, top + half, left + Side(sheet) - half, top + Side(sheet) - half);
        Spot[] corners = [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];
        var rules = corners.Zip([.. corners.Skip(1), corners[0]], (from, to) => (from, to)).ToList();
        if (gap == Gap.Whole)
        {
            rules.AddRange([(corners[0], corners[2]), (corners[1], corners[3])]);
        }
        else
        {
            sheet.Over(new BoxMark(box with { Top = (box.Top + box.Bottom) / 2 }, Palette.Muted));
        }

        rules.ForEach(rule => sheet.Over(new RuleMark(rule.from, rule.to, Palette.Muted, sheet.Unit)));
    }
}
