using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Lying bars: the name at the left (above, on a phone), the value in words at the end, and nothing else.</summary>
internal static class BarsDrawing
{
    internal static void Draw(BarsChart chart, Sheet sheet)
    {
        if (chart.Bars.Count == 0)
        {
            EmptyDrawing.Draw(sheet);
            return;
        }

        var layout = BarsLayout.Of(chart, sheet);
        var unit = sheet.Unit;
        sheet.Place(sheet.Frame, sheet.Frame.Left, sheet.Frame.Right, sheet.Frame.Bottom, sheet.Frame.Top);
        var bars = new List<ScottPlot.Bar>();
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var slot = layout.Slots[i];
            Name(sheet, slot, layout);
            if (chart.Maximum is not null && bar.Value is not null)
            {
                sheet.Under(new BoxMark(slot.Track, Palette.Surface));
            }

            var length = bar.Value is { } value && double.IsFinite(value)
                ? (float)(Math.Clamp(value / layout.Longest, 0, 1) * slot.Track.Width)
                : 0;
            var box = slot.Track with { Right = slot.Track.Left + Math.Max(length, 1.5f) };
            if (length > 0)
            {
                bars.Add(Drawn(box, bar.Tone));
            }

            sheet.Tell(new ValueMark(length > 0 ? box : box with { Right = box.Left + (5 * unit) }, i, Column: 1, chart.Words.Provisional));

            var middle = (slot.Track.Top + slot.Track.Bottom) / 2;
            sheet.Write(new TextMark(
                bar.ValueLabel.In(sheet.Language),
                slot.Track.Left + (bar.Value is null ? 0 : length) + (bar.Value is null && layout.Above ? 0 : 7 * unit),
                middle + (layout.Size * 0.35f),
                layout.Size,
                bar.Value is null ? Face.Regular : Face.SemiBold,
                bar.Value is null ? Palette.Muted : Palette.Ink));
        }

        if (bars.Count > 0)
        {
            sheet.Bars(bars);
        }

        foreach (var column in layout.Slots.GroupBy(s => s.Track.Left).Where(_ => !layout.Above))
        {
            var x = MathF.Floor(column.Key) - 0.5f;
            sheet.Over(new RuleMark(
                new Spot(x, column.First().Track.Top - (5 * unit)), new Spot(x, column.Last().Track.Bottom + (5 * unit)), Palette.Muted));
        }
    }

    // The axes of the plot are its pixels here, with the names and both columns of a long list in one system.
    private static ScottPlot.Bar Drawn(Box box, Tone tone) => new()
    {
        Orientation = ScottPlot.Orientation.Horizontal,
        Position = (box.Top + box.Bottom) / 2,
        Size = box.Height,
        ValueBase = box.Left,
        Value = box.Right,
        FillColor = ScottPlot.Color.FromHex(Palette.Mark(tone).Light),
        LineWidth = 0,
    };

    private static void Name(Sheet sheet, BarSlot slot, BarsLayout layout)
    {
        var leading = layout.Size * 1.22f;
        var like = new TextMark("", slot.NameX, 0, layout.Size, Face.Regular, Palette.Ink, layout.Above ? Anchor.Start : Anchor.End);
        var middle = (slot.Track.Top + slot.Track.Bottom) / 2;
        var first = layout.Above
            ? slot.Track.Top - (7 * sheet.Unit) - (leading * (slot.Name.Count - 1))
            : middle + (layout.Size * 0.35f) - (leading * (slot.Name.Count - 1) / 2);
        sheet.Write(slot.Name, first, leading, like);
    }
}
