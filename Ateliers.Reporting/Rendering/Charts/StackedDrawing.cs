using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Upright bars by month, stacked, with a dot a month for what does not add up.</summary>
internal static class StackedDrawing
{
    internal static void Draw(StackedChart chart, Sheet sheet)
    {
        var months = chart.Categories.Count;
        var totals = Enumerable.Range(0, months).Select(m => Total(chart, m)).ToArray();
        var dots = Enumerable.Range(0, months).Select(m => Dot(chart, m)).ToArray();
        if (!totals.Any(t => t is not null) && !dots.Any(d => d is not null))
        {
            EmptyDrawing.Draw(sheet);
            return;
        }

        var scale = ValueScale.For(totals.Concat(dots).Max() ?? 0, sheet.Kind == SheetKind.Wide ? 5 : 4);
        var entries = StackedKey.Entries(chart, sheet);
        var last = Math.Max(Array.FindLastIndex(totals, t => t is not null), Array.FindLastIndex(dots, d => d is not null));
        var height = scale.Ticks.Count == 1 ? 160 : sheet.Kind switch { SheetKind.Narrow => 300, SheetKind.Print => 240, _ => 420 };
        sheet.AskHeight(height + GapMarks.Room(sheet, chart));

        var direct = !sheet.Narrow && entries.Count > 1 && HasAll(chart, last) && !GapMarks.After(chart, last) && StackedKey.Whole(sheet, entries)
            && Fits(chart, sheet, scale, entries, last, totals[last] ?? 0);
        var keyHeight = direct || entries.Count < 2 ? 0 : StackedKey.Height(sheet, entries);
        sheet.AskHeight(sheet.Frame.Bottom + keyHeight);
        Place(sheet, scale, chart, direct ? StackedKey.Room(sheet, entries, months, last) : 0, keyHeight);

        ValueAxis.Draw(sheet, scale, inside: false);
        Months(chart, sheet);
        Bars(chart, sheet, months);
        Dots(chart, sheet, dots);

        Totals(sheet, totals, dots);
        GapMarks.Draw(sheet, chart, sheet.Data.Bottom + (sheet.TickSize * 1.35f) + (7 * sheet.Unit));
        if (direct)
        {
            // Past the end of the rules where the last bar is the last month, close to the last bar where months are still to come.
            var x = last == months - 1 ? sheet.Data.Right - (2 * sheet.Unit) : sheet.X(last + (Thick(sheet, months) / 2));
            StackedKey.WriteBeside(sheet, Anchored(chart, sheet, entries, last), x);
        }
        else if (entries.Count > 1)
        {
            StackedKey.WriteAbove(sheet, entries);
        }
    }

    private static double? Total(StackedChart chart, int month)
    {
        var values = chart.Stacks.Select(s => Value(s.Values, month)).Where(v => v is not null).ToArray();
        return values.Length == 0 ? null : values.Sum();
    }

    private static double? Dot(StackedChart chart, int month) => chart.Dots is null ? null : Value(chart.Dots, month);

    private static double? Value(IReadOnlyList<double?> values, int month) =>
        month < values.Count && values[month] is { } value && double.IsFinite(value) ? Math.Max(value, 0) : null;

    // A name beside the last bar points at a layer of it: where one has none there, the key names them all.
    private static bool HasAll(StackedChart chart, int last) =>
        chart.Stacks.All(stack => Value(stack.Values, last) > 0) && (chart.Dots is null || Dot(chart, last) is not null);

    // Names beside the last bar must stand near what they name: all of them within the height, none pushed far away.
    private static bool Fits(StackedChart chart, Sheet sheet, ValueScale scale, IReadOnlyList<KeyEntry> entries, int last, double total)
    {
        Place(sheet, scale, chart, StackedKey.Room(sheet, entries, chart.Categories.Count, last), 0);
        if (total <= 0 || StackedKey.Room(sheet, entries, chart.Categories.Count, last) > sheet.Frame.Width * 0.3f)
        {
            return false;
        }

        var anchored = Anchored(chart, sheet, entries, last);
        return StackedKey.Spread(sheet, anchored).Zip(anchored).All(p => MathF.Abs(p.First - p.Second.Y) <= sheet.Leading * 2.2f);
    }

    private static (KeyEntry Entry, float Y)[] Anchored(StackedChart chart, Sheet sheet, IReadOnlyList<KeyEntry> entries, int last)
    {
        var anchored = new List<(KeyEntry, float)>();
        var below = 0.0;
        for (var i = 0; i < chart.Stacks.Count; i++)
        {
            var value = Value(chart.Stacks[i].Values, last) ?? 0;
            anchored.Add((entries[i], sheet.Y(below + (value / 2))));
            below += value;
        }

        if (entries.Count > chart.Stacks.Count)
        {
            anchored.Add((entries[^1], sheet.Y(Dot(chart, last) ?? below)));
        }

        return [.. anchored.OrderByDescending(a => a.Item2)];
    }

    private static void Place(Sheet sheet, ValueScale scale, StackedChart chart, float room, float keyHeight)
    {
        var frame = sheet.Frame;
        sheet.Place(
            new Box(
                frame.Left + ValueAxis.Room(sheet, scale, inside: false),
                frame.Top + keyHeight + (sheet.TickSize * 1.5f),
                frame.Right - Math.Max(room, 2),
                frame.Bottom - (sheet.TickSize * 1.35f) - (8 * sheet.Unit) - GapMarks.Room(sheet, chart)),
            -0.5,
            chart.Categories.Count - 0.5,
            0,
            scale.Top);
    }

    private static void Months(StackedChart chart, Sheet sheet)
    {
        var names = chart.Categories.Select(c => c.In(sheet.Language)).ToArray();
        var slot = sheet.Data.Width / names.Length;
        var widest = TextSetting.Width(names, sheet.TickSize, Face.Regular) + (4 * sheet.Unit);
        var stride = Math.Max(1, (int)MathF.Ceiling(widest / slot));
        for (var i = 0; i < names.Length; i += stride)
        {
            var text = TextSetting.Wrap(names[i], sheet.Data.Width / 2, sheet.TickSize, Face.Regular, 1)[0];
            sheet.Write(new TextMark(
                text, sheet.X(i), sheet.Data.Bottom + (5 * sheet.Unit) + (sheet.TickSize * 1.05f), sheet.TickSize, Face.Regular, Palette.Muted, Anchor.Middle));
        }
    }

    // A bar is three quarters of its month wide, but a lone one does not become a wall.
    private static double Thick(Sheet sheet, int months) => Math.Min(0.74, 96 * sheet.Unit / sheet.Data.Width * months);

    private static void Bars(StackedChart chart, Sheet sheet, int months)
    {
        var below = new double[months];
        var gap = sheet.Data.Height <= 0 ? 0 : (sheet.Y(0) - sheet.Y(1)) is var one && one > 0 ? sheet.Unit / one : 0;
        foreach (var (layer, stack) in chart.Stacks.Index())
        {
            var bars = new List<ScottPlot.Bar>();
            for (var month = 0; month < months; month++)
            {
                var value = Value(stack.Values, month) ?? 0;
                if (value <= 0)
                {
                    // Nothing is drawn, and yet there is something to say: 0, closed, not received.
                    var (half, ground) = (Thick(sheet, months) / 2, sheet.Y(below[month]));
                    Tell(new Box(sheet.X(month - half), ground - (4 * sheet.Unit), sheet.X(month + half), ground), month, layer);
                    continue;
                }

                // A hair of paper between layers tells neighbours apart without their colours.
                var foot = below[month] > 0 && value > gap * 2 ? below[month] + gap : below[month];
                var bar = new ScottPlot.Bar
                {
                    Position = month,
                    Size = Thick(sheet, months),
                    ValueBase = foot,
                    Value = below[month] + value,
                    FillColor = ScottPlot.Color.FromHex(Palette.Mark(stack.Tone).Light),
                    LineWidth = 0,
                };
                bars.Add(bar);
                Tell(new Box(sheet.X(month - (bar.Size / 2)), sheet.Y(bar.Value), sheet.X(month + (bar.Size / 2)), sheet.Y(bar.ValueBase)), month, layer);
                below[month] += value;
            }

            if (bars.Count > 0)
            {
                sheet.Bars(bars);
            }
        }

        void Tell(Box box, int month, int layer) => sheet.Tell(new ValueMark(box, month, layer + 1, Note(chart, month)));
    }

    private static void Dots(StackedChart chart, Sheet sheet, double?[] dots)
    {
        foreach (var (month, value) in dots.Index().Where(d => d.Item is not null))
        {
            var dot = new DotMark(new Spot(sheet.X(month), sheet.Y(value!.Value)), (sheet.Narrow ? 3.5f : 4.5f) * sheet.Unit, Palette.Ink);
            if (value > 0)
            {
                sheet.Over(dot);
            }

            sheet.Tell(ValueMark.Of(dot, month, chart.Words.Data.Columns.Count - 1, Note(chart, month)));
        }
    }

    // A month of which a part is missing says so rather than that it is provisional.
    private static Bilingual? Note(StackedChart chart, int month) =>
        chart.Gaps is { } gaps && gaps.Of[month] == Gap.InPart ? gaps.InPart : chart.Words.Provisional;

    // Totals are written over all bars or over none: where one does not fit, the axis tells them all.
    private static void Totals(Sheet sheet, double?[] totals, double?[] dots)
    {
        var slot = sheet.Data.Width / totals.Length;
        var marks = totals.Index().Where(t => t.Item is > 0).Select(t => new TextMark(
            Numbers.Plain(t.Item!.Value).In(sheet.Language),
            sheet.X(t.Index),
            sheet.Y(t.Item.Value) - (6 * sheet.Unit),
            sheet.TickSize,
            Face.SemiBold,
            Palette.Ink,
            Anchor.Middle,
            Halo: true)).ToArray();
        if (dots.All(d => d is null) && marks.All(m => ChartFonts.Width(m.Text, m.Size, m.Face) <= slot - (4 * sheet.Unit)))
        {
            Array.ForEach(marks, sheet.Write);
        }
    }
}
