using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The upright axis: a rule for each round value, its number at the left, and a zero line in ink.</summary>
internal static class ValueAxis
{
    /// <summary>How much room the numbers take at the left of the data; none on a phone, where they stand on their rules.</summary>
    internal static float Room(Sheet sheet, ValueScale scale, bool inside) => inside
        ? 0
        : TextSetting.Width(scale.Ticks.Select(t => Numbers.Plain(t).In(sheet.Language)), sheet.TickSize, Face.Regular) + (10 * sheet.Unit);

    /// <summary>Where the numbers stand that lie on their rules, so that labels keep off them.</summary>
    internal static IEnumerable<Box> NumberBoxes(Sheet sheet, ValueScale scale) => scale.Ticks.Skip(1).Select(t => new Box(
        sheet.Data.Left,
        sheet.Y(t) - sheet.TickSize - 4,
        sheet.Data.Left + ChartFonts.Width(Numbers.Plain(t).In(sheet.Language), sheet.TickSize, Face.Regular),
        sheet.Y(t) - 2));

    /// <summary>Draws rules and numbers, once the sheet has its data area; a number that <paramref name="hidden"/> overlaps is left out.</summary>
    internal static void Draw(Sheet sheet, ValueScale scale, bool inside, Func<double, bool>? hidden = null)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = sheet.Y(tick);
            sheet.Level(y, sheet.Data.Left, sheet.Data.Right, tick == 0 ? Palette.Muted : Palette.Rule, over: tick == 0);
            if (hidden?.Invoke(tick) == true || (inside && tick == 0))
            {
                continue;
            }

            var text = new TextMark(Numbers.Plain(tick).In(sheet.Language), sheet.Data.Left, y - 4, sheet.TickSize, Face.Regular, Palette.Muted);
            sheet.Write(inside
                ? text with { Halo = true }
                : text with { X = sheet.Data.Left - (10 * sheet.Unit), Y = y + (sheet.TickSize * 0.35f), Anchor = Anchor.End });
        }
    }
}
