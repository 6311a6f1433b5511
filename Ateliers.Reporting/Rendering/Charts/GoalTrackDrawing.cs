using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A thick bar from nothing to a goal: what is reached, how much more it may be, where the pace of the goal would stand. Each says its value at its place.</summary>
internal static class GoalTrackDrawing
{
    internal static void Draw(GoalTrack bar, Sheet sheet, Bilingual? note)
    {
        var (unit, leading, size) = (sheet.Unit, sheet.Leading, sheet.LabelSize);
        var thick = sheet.Kind switch { SheetKind.Square => 64f, SheetKind.Picture => 44f, SheetKind.Narrow => 24f, _ => 28f };
        var longest = new[] { bar.Reached, bar.Most, bar.Expected, bar.Goal }.Max(value => value?.People ?? 0);
        var (left, width) = (sheet.Frame.Left, sheet.Frame.Width);
        float X(TrackValue value) => left + (float)(value.People / longest * width);

        // The goal is named at the end of the bar, beneath; where the bar goes on past it, above.
        var isBeaten = X(bar.Goal) < left + width - 1;
        List<TrackValue> above = [.. new[] { bar.Expected, isBeaten ? bar.Goal : null }.OfType<TrackValue>()];
        var labels = Above(above.ConvertAll(value => (Text: value.Label.In(sheet.Language), At: X(value))), sheet);
        var most = bar.Most is null ? [] : TextSetting.Wrap(bar.Most.Label.In(sheet.Language), width - (20 * unit), size, Face.Regular, 2);
        var (share, goal) = (bar.Reached.Label.In(sheet.Language), bar.Goal.Label.In(sheet.Language));
        var isBroken = !isBeaten && ChartFonts.Width(share, size, Face.SemiBold) + ChartFonts.Width(goal, size, Face.Regular) + (16 * unit) > width;
        var (over, under) = (labels.Select(label => label.Row + 1).DefaultIfEmpty(0).Max() * leading, leading * (1 + (isBroken ? 1 : 0) + most.Count));
        var (air, overhang) = (9 * unit, 6 * unit);
        sheet.AskHeight(over + air + thick + air + under + (8 * unit));
        sheet.Place(sheet.Frame, sheet.Frame.Left, sheet.Frame.Right, sheet.Frame.Bottom, sheet.Frame.Top);
        var free = sheet.IsPicture ? Math.Max(0, sheet.Frame.Height - over - thick - under - (2 * air)) : 0;
        var top = MathF.Round(sheet.Frame.Top + (free * 0.45f) + over + air);
        var box = new Box(left, top, left + width, top + thick);

        sheet.Under(new BoxMark(box, Palette.Surface));
        var reached = box with { Right = Math.Max(X(bar.Reached), left + Math.Min(2, width)) };
        if (bar.Most is { } upper)
        {
            sheet.Under(new BoxMark(box with { Right = X(upper) }, Palette.Fan80));
        }

        sheet.Under(new BoxMark(reached, Palette.Mark(Tone.Accent)));
        sheet.Tell(new ValueMark(reached, bar.Reached.Row, Column: 1, note));
        if (bar.Most is { } end)
        {
            sheet.Tell(new ValueMark(box with { Left = reached.Right, Right = Math.Max(X(end), reached.Right + (5 * unit)) }, end.Row, Column: 1, note));
        }

        foreach (var (value, label) in above.Zip(labels))
        {
            Rule(value, box with { Top = top - overhang - (label.Row * leading), Bottom = box.Bottom }, ReferenceEquals(value, bar.Goal) ? Palette.Ink : Palette.Muted);
            sheet.Write(new TextMark(label.Text, label.Left, top - air - (label.Row * leading) - (size * 0.2f), size, Face.Regular, ReferenceEquals(value, bar.Goal) ? Palette.Ink : Palette.Muted, Halo: true));
        }

        var y = box.Bottom + air + (size * 0.9f);
        sheet.Write(new TextMark(share, left, y, size, Face.SemiBold, Palette.Word(Tone.Accent)));
        if (!isBeaten)
        {
            y += isBroken ? leading : 0;
            Rule(bar.Goal, box with { Bottom = box.Bottom + overhang }, Palette.Ink);
            sheet.Write(new TextMark(goal, isBroken ? left : box.Right, y, size, Face.Regular, Palette.Ink, isBroken ? Anchor.Start : Anchor.End));
        }

        if (most.Count > 0)
        {
            y += leading * 1.05f;
            var side = 11 * unit;
            sheet.Over(new BoxMark(new Box(left, y - (size * 0.36f) - (side / 2), left + side, y - (size * 0.36f) + (side / 2)), Palette.Fan80));
            sheet.Write(most, y, leading, new TextMark("", left + side + (7 * unit), 0, size, Face.Regular, Palette.Muted));
        }

        // A mark goes out of the bar on the side on which it is named, and no other: two marks near one another are not taken for each other.
        void Rule(TrackValue value, Box within, PaletteColour colour)
        {
            var half = 1.25f * unit;
            var x = Math.Clamp(X(value), left + half, left + width - half);
            sheet.Over(new BoxMark(new Box(x - (2 * half), top, Math.Min(x + (2 * half), box.Right), box.Bottom), Palette.Paper));
            sheet.Over(new BoxMark(new Box(x - half, within.Top, x + half, within.Bottom), colour));
            sheet.Tell(new ValueMark(new Box(x - (4 * half), top - overhang, x + half, box.Bottom + overhang), value.Row, Column: 1, Note: null));
        }
    }

    /// <summary>The labels over the bar, each over its mark, or, where the end of the bar is too near, ending at it; one row higher where it would meet the one before.</summary>
    private static List<(string Text, float Left, int Row)> Above(List<(string Text, float At)> marks, Sheet sheet)
    {
        List<(string Text, float Left, int Row)> placed = [];
        foreach (var (text, at) in marks)
        {
            var width = ChartFonts.Width(text, sheet.LabelSize, Face.Regular);
            var from = Math.Max(sheet.Frame.Left, at + (width / 2) > sheet.Frame.Right ? at - width + (2 * sheet.Unit) : at - (width / 2));
            from = from < sheet.Frame.Left + (24 * sheet.Unit) ? sheet.Frame.Left : from;
            var meets = placed.Exists(other => from < other.Left + ChartFonts.Width(other.Text, sheet.LabelSize, Face.Regular) + (10 * sheet.Unit) && other.Left < from + width + (10 * sheet.Unit));
            placed.Add((text, from, meets ? placed.Max(other => other.Row) + 1 : 0));
        }

        return placed;
    }
}
