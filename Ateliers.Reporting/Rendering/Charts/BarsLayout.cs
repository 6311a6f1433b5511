using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The place of one bar: its name, broken into lines, and the box that the longest possible bar would fill.</summary>
internal sealed record BarSlot(IReadOnlyList<string> Name, float NameX, Box Track);

/// <summary>Where every bar and name of a list stands; a page grows with the list, a picture sets a long one in two columns.</summary>
internal sealed record BarsLayout(bool Above, float Size, double Longest, IReadOnlyList<BarSlot> Slots)
{
    internal static BarsLayout Of(BarsChart chart, Sheet sheet)
    {
        var values = chart.Bars.Select(b => b.Value ?? 0).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var longest = chart.Maximum is { } maximum && maximum > 0 ? maximum : values;
        var usable = longest > 0 ? longest : 1;
        return sheet.Kind switch
        {
            SheetKind.Narrow => Stacked(chart, sheet, usable),
            SheetKind.Picture => InPicture(chart, sheet, usable),
            _ => InPage(chart, sheet, usable),
        };
    }

    private static BarsLayout InPage(BarsChart chart, Sheet sheet, double longest)
    {
        var columns = Columns(chart, sheet, sheet.LabelSize, sheet.Frame.Left, sheet.Frame.Right, 2);
        var row = columns.Names.Max(n => n.Count) > 1 ? 44f : 36f;
        sheet.AskHeight((row * chart.Bars.Count) + 8);
        var slots = columns.Names.Select((n, i) => Slot(n, columns, 4 + (row * i), row, 22)).ToArray();
        return new BarsLayout(false, sheet.LabelSize, longest, slots);
    }

    private static BarsLayout Stacked(BarsChart chart, Sheet sheet, double longest)
    {
        var room = ValueRoom(chart, sheet, sheet.LabelSize);
        var slots = new List<BarSlot>();
        var y = 0f;
        foreach (var bar in chart.Bars)
        {
            var name = TextSetting.Wrap(bar.Label.In(sheet.Language), sheet.Width, sheet.LabelSize, Face.Regular, 2);
            y += (name.Count * sheet.LabelSize * 1.22f) + 6;
            slots.Add(new BarSlot(name, 0, new Box(0, y, sheet.Width - room, y + 16)));
            y += 16 + 12;
        }

        sheet.AskHeight(y);
        return new BarsLayout(true, sheet.LabelSize, longest, slots);
    }

    private static BarsLayout InPicture(BarsChart chart, Sheet sheet, double longest)
    {
        var frame = sheet.Frame;
        var count = chart.Bars.Count > 12 ? 2 : 1;
        var rows = (chart.Bars.Count + count - 1) / count;
        var row = Math.Min(frame.Height / rows, 64);
        var size = Math.Clamp(row * 0.62f, 11, sheet.LabelSize);
        var gap = 40f;
        var width = (frame.Width - (gap * (count - 1))) / count;
        var top = frame.Top + Math.Max(0, Math.Min(24, (frame.Height - (row * rows)) / 2));
        var slots = new List<BarSlot>();
        for (var column = 0; column < count; column++)
        {
            var left = frame.Left + (column * (width + gap));
            var columns = Columns(chart, sheet, size, left, left + width, row > size * 2.6f ? 2 : 1);
            slots.AddRange(columns.Names.Skip(column * rows).Take(rows).Select((n, i) => Slot(n, columns, top + (row * i), row, Math.Min(row * 0.62f, 38))));
        }

        return new BarsLayout(false, size, longest, slots);
    }

    private static (IReadOnlyList<string>[] Names, float NameX, float Left, float Right) Columns(
        BarsChart chart, Sheet sheet, float size, float left, float right, int lines)
    {
        var most = (right - left) * 0.36f;
        var names = chart.Bars.Select(b => TextSetting.Wrap(b.Label.In(sheet.Language), most, size, Face.Regular, lines)).ToArray();
        var nameX = left + names.Max(n => TextSetting.Width(n, size, Face.Regular));
        var start = MathF.Round(nameX + (10 * sheet.Unit));
        var room = Math.Min(ValueRoom(chart, sheet, size), (right - start) * 0.6f);
        return (names, nameX, start, right - room);
    }

    // Words such as "not recorded" stand alone from the zero line on and take no room from the bars.
    private static float ValueRoom(BarsChart chart, Sheet sheet, float size) => TextSetting.Width(
        chart.Bars.Where(b => b.Value is not null).Select(b => b.ValueLabel.In(sheet.Language)), size, Face.SemiBold) + (9 * sheet.Unit);

    private static BarSlot Slot(
        IReadOnlyList<string> name, (IReadOnlyList<string>[] Names, float NameX, float Left, float Right) columns, float top, float row, float thick)
    {
        var first = MathF.Round(top + ((row - thick) / 2));
        return new BarSlot(name, columns.NameX, new Box(columns.Left, first, columns.Right, first + MathF.Round(thick)));
    }
}
