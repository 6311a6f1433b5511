using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>One name of a stacked chart with the sign that it stands for.</summary>
internal sealed record KeyEntry(IReadOnlyList<string> Lines, string Text, PaletteColour Mark, PaletteColour Word, bool Dot);

/// <summary>The names of the layers: beside the last bar where they fit, in a line above the bars where not.</summary>
internal static class StackedKey
{
    // How wide a name beside the bars may be, against the unit of the sheet.
    private const float Beside = 165;

    internal static IReadOnlyList<KeyEntry> Entries(StackedChart chart, Sheet sheet)
    {
        var entries = chart.Stacks
            .Select(s => Entry(s.Label.In(sheet.Language), Palette.Mark(s.Tone), Palette.Word(s.Tone), dot: false, sheet))
            .ToList();
        if (chart.Dots is not null && chart.DotsLabel is not null)
        {
            entries.Add(Entry(chart.DotsLabel.In(sheet.Language), Palette.Ink, Palette.Ink, dot: true, sheet));
        }

        return entries;
    }

    /// <summary>How much room the names take at the right of the plot; less where the months run on past the last bar.</summary>
    internal static float Room(Sheet sheet, IReadOnlyList<KeyEntry> entries, int months, int last)
    {
        var widest = entries.Max(e => TextSetting.Width(e.Lines, sheet.LabelSize, Face.SemiBold)) + (12 * sheet.Unit);
        var free = sheet.Frame.Width / months * (months - 1 - last) * 0.8f;
        return Math.Max(0, widest - free);
    }

    /// <summary>The middles of the names from the lowest up, moved apart until none overlaps.</summary>
    internal static float[] Spread(Sheet sheet, (KeyEntry Entry, float Y)[] anchored)
    {
        var heights = anchored.Select(a => a.Entry.Lines.Count * sheet.Leading).ToArray();
        var middles = anchored.Select(a => a.Y).ToArray();
        for (var round = 0; round < 60; round++)
        {
            for (var i = 1; i < middles.Length; i++)
            {
                var apart = (heights[i] + heights[i - 1]) / 2;
                var missing = apart - (middles[i - 1] - middles[i]);
                if (missing > 0)
                {
                    middles[i - 1] += missing / 2;
                    middles[i] -= missing / 2;
                }
            }

            for (var i = 0; i < middles.Length; i++)
            {
                middles[i] = Math.Clamp(middles[i], sheet.Frame.Top + (heights[i] / 2), sheet.Data.Bottom - (heights[i] / 2) + 4);
            }
        }

        return middles;
    }

    internal static void WriteBeside(Sheet sheet, (KeyEntry Entry, float Y)[] anchored, float x)
    {
        var left = x + (10 * sheet.Unit);
        foreach (var ((entry, _), middle) in anchored.Zip(Spread(sheet, anchored)))
        {
            var first = middle - (entry.Lines.Count * sheet.Leading / 2) + (sheet.LabelSize * 0.98f);
            sheet.Write(entry.Lines, first, sheet.Leading, new TextMark("", left, 0, sheet.LabelSize, Face.SemiBold, entry.Word, Halo: true));
        }
    }

    /// <summary>Whether every name stands whole beside the bars.</summary>
    internal static bool Whole(Sheet sheet, IReadOnlyList<KeyEntry> entries) =>
        entries.All(e => TextSetting.Fits(e.Text, Beside * sheet.Unit, sheet.LabelSize, Face.SemiBold, 3));

    internal static float Height(Sheet sheet, IReadOnlyList<KeyEntry> entries) =>
        Flow(sheet, entries).Max(p => p.Top + RowHeight(sheet, p.Entry)) + (10 * sheet.Unit);

    internal static void WriteAbove(Sheet sheet, IReadOnlyList<KeyEntry> entries)
    {
        foreach (var (entry, x, top) in Flow(sheet, entries))
        {
            var baseline = sheet.Frame.Top + sheet.LabelSize + top;
            var side = 11 * sheet.Unit;
            var middle = baseline - (sheet.LabelSize * 0.36f);
            sheet.Over(entry.Dot
                ? new DotMark(new Spot(x + (side / 2), middle), 4 * sheet.Unit, entry.Mark)
                : new BoxMark(new Box(x, middle - (side / 2), x + side, middle + (side / 2)), entry.Mark));
            sheet.Write(
                entry.Lines, baseline, sheet.Leading, new TextMark("", x + side + (6 * sheet.Unit), 0, sheet.LabelSize, Face.Regular, Palette.Ink));
        }
    }

    private static float RowHeight(Sheet sheet, KeyEntry entry) => (sheet.LabelSize * 1.6f) + ((entry.Lines.Count - 1) * sheet.Leading);

    private static List<(KeyEntry Entry, float X, float Top)> Flow(Sheet sheet, IReadOnlyList<KeyEntry> entries)
    {
        var placed = new List<(KeyEntry, float, float)>();
        var (x, top, height) = (sheet.Frame.Left, 0f, 0f);
        foreach (var entry in entries)
        {
            var lines = TextSetting.Wrap(entry.Text, sheet.Frame.Width - (20 * sheet.Unit), sheet.LabelSize, Face.Regular, 2);
            var width = (17 * sheet.Unit) + TextSetting.Width(lines, sheet.LabelSize, Face.Regular);
            if (x > sheet.Frame.Left && x + width > sheet.Frame.Right)
            {
                (x, top, height) = (sheet.Frame.Left, top + height, 0);
            }

            var here = entry with { Lines = lines };
            placed.Add((here, x, top));
            x += width + (16 * sheet.Unit);
            height = Math.Max(height, RowHeight(sheet, here));
        }

        return placed;
    }

    private static KeyEntry Entry(string text, PaletteColour mark, PaletteColour word, bool dot, Sheet sheet) =>
        new(TextSetting.Balance(text, Beside * sheet.Unit, sheet.LabelSize, Face.SemiBold, 3), text, mark, word, dot);
}
