using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The place of one bar: its name, broken into lines, and the box that the longest possible bar would fill.</summary>
internal sealed record BarSlot(IReadOnlyList<string> Name, float NameX, Box Track);

/// <summary>Where every bar and name of a list stands; a page grows with the list, a picture sets a long one in two columns.</summary>
internal sealed record BarsLayout(bool Above, float Size, double Longest, IReadOnlyList<BarSlot> Slots)
{
    // How much of the width names may take, and how much where they would be cut otherwise.
    private const float Usual = 0.36f;

    private const float Most = 0.5f;

    internal static BarsLayout Of(BarsChart chart, Sheet sheet)
    {
        var values = chart.Bars.Select(b => b.Value ?? 0).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var longest = chart.Maximum is { } maximum && maximum > 0 ? maximum : values;
        var usable = longest > 0 ? longest : 1;
        return sheet.Kind switch
        {
            SheetKind.Narrow => Stacked(chart, sheet, usable),
            SheetKind.Picture => InPicture(chart, sheet, usable),
            SheetKind.Square => chart.Bars.Count > 8 ? InPicture(chart, sheet, usable) : InSquare(chart, sheet, usable),
            _ => InPage(chart, sheet, usable),
        };
    }

    private static BarsLayout InPage(BarsChart chart, Sheet sheet, double longest)
    {
        var columns = Columns(chart, sheet, sheet.LabelSize, sheet.Frame.Left, sheet.Frame.Right, 2, Share(chart, sheet, sheet.LabelSize, sheet.Frame.Width, 2));
        var many = chart.Bars.Count > 12;
        var size = sheet.LabelSize / 15;
        var row = size * ((columns.Names.Max(n => n.Count) > 1, many) switch { (true, _) => 44f, (_, true) => 29f, _ => 36f });
        sheet.AskHeight((row * chart.Bars.Count) + 8);
        var slots = columns.Names.Select((n, i) => Slot(n, columns, 4 + (row * i), row, size * (many ? 19 : 22))).ToArray();
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

    /// <summary>A square has height: each name stands above its bar.</summary>
    private static BarsLayout InSquare(BarsChart chart, Sheet sheet, double longest)
    {
        var frame = sheet.Frame;
        var row = Math.Min(frame.Height / chart.Bars.Count, 150);
        var size = Math.Min(sheet.LabelSize, row * 0.3f);
        var room = Math.Min(ValueRoom(chart, sheet, size), frame.Width * 0.6f);
        var (thick, top) = (MathF.Round(Math.Min(row * 0.4f, 56)), frame.Top + ((frame.Height - (row * chart.Bars.Count)) / 2));
        var slots = chart.Bars.Select((bar, i) =>
        {
            var at = MathF.Round(top + (row * i) + (size * 1.22f) + (7 * sheet.Unit));
            return new BarSlot(TextSetting.Wrap(bar.Label.In(sheet.Language), frame.Width, size, Face.Regular, 1), frame.Left, new Box(frame.Left, at, frame.Right - room, at + thick));
        });
        return new BarsLayout(true, size, longest, [.. slots]);
    }

    private static BarsLayout InPicture(BarsChart chart, Sheet sheet, double longest)
    {
        var frame = sheet.Frame;
        var count = chart.Bars.Count > 12 ? 2 : 1;
        var rows = (chart.Bars.Count + count - 1) / count;
        var row = Math.Min(frame.Height / rows, 80);
        var gap = 40f;
        var width = (frame.Width - (gap * (count - 1))) / count;
        var (size, lines, share) = Setting(chart, sheet, row, width);
        var top = frame.Top + Math.Max(0, Math.Min(24, (frame.Height - (row * rows)) / 2));
        var slots = new List<BarSlot>();
        for (var column = 0; column < count; column++)
        {
            var left = frame.Left + (column * (width + gap));
            var columns = Columns(chart, sheet, size, left, left + width, lines, share);
            slots.AddRange(columns.Names.Skip(column * rows).Take(rows).Select((n, i) => Slot(n, columns, top + (row * i), row, Math.Min(row * 0.62f, 46))));
        }

        return new BarsLayout(false, size, longest, slots);
    }

    // In a picture long names first take room from the bars, then a second line, for which the letters become smaller.
    private static (float Size, int Lines, float Share) Setting(BarsChart chart, Sheet sheet, float row, float width)
    {
        var size = Math.Clamp(row * 0.62f, 11, sheet.LabelSize);
        var two = Math.Clamp(row * 0.4f, 11, sheet.LabelSize);
        (float Size, int Lines, float Share)[] ways = row > size * 2.6f
            ? [(size, 2, Usual), (size, 2, Most)]
            : [(size, 1, Usual), (size, 1, Most), (two, 2, Usual), (two, 2, Most)];
        return ways.Where(way => Whole(chart, sheet, way.Size, width, way.Share, way.Lines)).Append(ways[^2]).First();
    }

    private static float Share(BarsChart chart, Sheet sheet, float size, float width, int lines) =>
        !Whole(chart, sheet, size, width, Usual, lines) && Whole(chart, sheet, size, width, Most, lines) ? Most : Usual;

    // Every name in its lines, and room left for bars with their values.
    private static bool Whole(BarsChart chart, Sheet sheet, float size, float width, float share, int lines) =>
        chart.Bars.All(b => TextSetting.Fits(b.Label.In(sheet.Language), width * share, size, Face.Regular, lines))
        && (share <= Usual || ValueRoom(chart, sheet, size) <= width * (1 - share) * 0.5f);

    private static (IReadOnlyList<string>[] Names, float NameX, float Left, float Right) Columns(
        BarsChart chart, Sheet sheet, float size, float left, float right, int lines, float share)
    {
        var most = (right - left) * share;
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
