using Ateliers.Reporting.Reports;
using ScottPlot;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>Cumulative lines over days: the finding strong, context thin, the goal in ink, each named where it ends.</summary>
internal static class CurveDrawing
{
    // What was is drawn solid, what ought to be is dashed.
    private static readonly (LinePattern? Pattern, string? Dash)[] Context = [(null, null), (LinePattern.Dotted, "2 4")];

    // What is still to come is dotted.
    private static readonly (LinePattern? Pattern, string? Dash) Forecast = (LinePattern.Dotted, "1.5 4");

    private static readonly (LinePattern? Pattern, string? Dash) Pace = (LinePattern.Dashed, "6 4");

    // Where along the goal line its words may stand; the first that no line crosses.
    private static readonly float[] Shares = [0, 0.25f, 0.5f, 1];

    internal static void Draw(CurveChart chart, Sheet sheet)
    {
        var lines = chart.Lines
            .Select(l => l with { Points = [.. l.Points.Where(p => chart.Days.Contains(p.Day) && double.IsFinite(p.Value))] })
            .Where(l => l.Points.Count > 0)
            .ToArray();
        if (lines.Length == 0 && chart.Goal is null)
        {
            EmptyDrawing.Draw(sheet);
            return;
        }

        var scale = ValueScale.For(Math.Max(chart.Goal ?? 0, FanDrawing.Top(chart, lines.SelectMany(l => l.Points).Select(p => p.Value).DefaultIfEmpty(0).Max())), sheet.Kind == SheetKind.Wide ? 5 : 4);
        var axis = new DayAxis(sheet, chart.Days, chart.Events);
        var labels = lines.Select(l => LineLabel.Of(l, sheet)).ToArray();
        Place(sheet, scale, axis, chart, lines, labels);

        var paths = lines.Select(l => Path(l, axis, sheet)).ToArray();
        axis.Shade();
        FanDrawing.Draw(chart, sheet, axis, scale.Top);
        var goal = GoalLine(chart, sheet, paths);
        ValueAxis.Draw(sheet, scale, sheet.Narrow, tick => goal is { } box && sheet.Narrow && box.Grown(4).Meets(TickBox(tick, sheet)));
        axis.Draw();
        Lines(sheet, lines, paths);
        Values(chart, sheet, axis, lines);
        LineLabel.PlaceAll(sheet, labels, paths, Kept(chart, sheet, scale, goal));
    }

    private static void Place(Sheet sheet, ValueScale scale, DayAxis axis, CurveChart chart, CurveLine[] lines, LineLabel[] labels)
    {
        sheet.AskHeight(scale.Ticks.Count == 1 ? 200 : sheet.Kind switch { SheetKind.Narrow => 360, SheetKind.Print => 245, _ => 440 });
        var frame = sheet.Frame;
        var left = frame.Left + ValueAxis.Room(sheet, scale, sheet.Narrow);

        // A line that ends within the year may carry its name inside; one that reaches the edge needs room beyond it.
        var outside = lines.Zip(labels)
            .Where(p => axis.At(p.First.Points[^1].Day) / axis.End > 0.8)
            .Select(p => p.Second.Width - (float)((1 - (axis.At(p.First.Points[^1].Day) / axis.End)) * (frame.Right - left)))
            .DefaultIfEmpty(0).Max();
        var right = frame.Right - (outside > 0 ? outside + (14 * sheet.Unit) : 8 * sheet.Unit);
        var head = chart.Goal is not null || sheet.Narrow ? sheet.Leading + 4 : sheet.TickSize;
        var room = axis.Room(left, right);
        if (sheet.Kind != SheetKind.Picture && room > 90)
        {
            sheet.AskHeight(sheet.Frame.Bottom + room - 60);
            frame = sheet.Frame;
        }

        sheet.Place(new Box(left, frame.Top + head, right, frame.Bottom - room), 0, axis.End, 0, scale.Top);
    }

    private static Spot[] Path(CurveLine line, DayAxis axis, Sheet sheet) =>
        PathThinning.Thin([.. line.Points.Select(p => new Spot(sheet.X(axis.At(p.Day)), sheet.Y(p.Value)))], 0.25f);

    private static void Lines(Sheet sheet, CurveLine[] lines, Spot[][] paths)
    {
        var context = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var colour = Palette.Mark(lines[i].Tone);
            var (pattern, dash) = (lines[i].Context, lines[i].Tone) switch
            {
                (false, _) => (null, null),
                (true, Tone.Muted) => Pace,
                (true, Tone.Accent) => Forecast,
                _ => Context[context++ % Context.Length],
            };
            if (paths[i].Length > 1)
            {
                sheet.Line(paths[i], colour, (lines[i].Context ? 1.5f : 3) * sheet.Unit, pattern, dash);
            }

            if (!lines[i].Context || paths[i].Length == 1)
            {
                sheet.Over(new DotMark(paths[i][^1], 4.5f * sheet.Unit, colour));
            }
        }
    }

    // From the lowest line to the highest on the last day of the finding, whose last value is where a reader begins.
    private static void Values(CurveChart chart, Sheet sheet, DayAxis axis, CurveLine[] lines)
    {
        if (chart.RowDays is not { } days || lines.Length == 0)
        {
            return;
        }

        var last = lines[^1].Points[^1].Day;
        foreach (var line in lines.Where(line => line.Column is not null).OrderBy(line => (line.Points.LastOrDefault(point => point.Day <= last) ?? line.Points[0]).Value))
        {
            var told = line.Points.Join(days.Index(), point => point.Day, row => row.Item, (point, row) => (point, row.Index)).ToList();
            foreach (var (point, row) in told)
            {
                var dot = new DotMark(new Spot(sheet.X(axis.At(point.Day)), sheet.Y(point.Value)), 4.5f * sheet.Unit, Palette.Mark(line.Tone));
                sheet.Tell(ValueMark.Of(dot, row, line.Column!.Value, line.Context ? null : chart.Words.Provisional) with { IsFirst = line == lines[^1] && row == told[^1].Index });
            }
        }
    }

    private static Box? GoalLine(CurveChart chart, Sheet sheet, Spot[][] paths)
    {
        if (chart.Goal is not { } goal)
        {
            return null;
        }

        var y = sheet.Y(goal);
        sheet.Level(y, sheet.Data.Left, sheet.Data.Right, Palette.Ink, over: true, thickness: 1.5f * sheet.Unit);
        if (chart.GoalLabel is null)
        {
            return null;
        }

        var text = TextSetting.Wrap(chart.GoalLabel.In(sheet.Language), sheet.Data.Width, sheet.LabelSize, Face.SemiBold, 1)[0];
        var width = ChartFonts.Width(text, sheet.LabelSize, Face.SemiBold);
        var above = Shares
            .Select(share => sheet.Data.Left + (share * (sheet.Data.Width - width)))
            .Select(x => new Box(x, y - sheet.Leading - 2, x + width, y - 3))
            .ToArray();
        var below = above.Select(b => b with { Top = y + 3, Bottom = y + sheet.Leading + 2 }).Where(b => b.Bottom < sheet.Data.Bottom - 2);
        var best = above.Concat(below).MinBy(b => Crossed(b, paths));
        sheet.Write(new TextMark(text, best.Left, best.Bottom - (4 * sheet.Unit), sheet.LabelSize, Face.SemiBold, Palette.Ink, Halo: true));
        return best;
    }

    private static int Crossed(Box box, Spot[][] paths) =>
        paths.Count(p => Enumerable.Range(1, Math.Max(0, p.Length - 1)).Any(i => box.Meets(p[i - 1], p[i])));

    // The goal's words, the goal line's end, which is no line's name, and on a phone the numbers of the axis.
    private static IEnumerable<Box> Kept(CurveChart chart, Sheet sheet, ValueScale scale, Box? goal)
    {
        if (chart.Goal is { } value)
        {
            var half = sheet.LabelSize * 0.3f;
            yield return new Box(sheet.Data.Right, sheet.Y(value) - half, sheet.Frame.Right, sheet.Y(value) + half);
        }

        if (goal is { } words)
        {
            yield return words;
        }

        foreach (var number in sheet.Narrow ? ValueAxis.NumberBoxes(sheet, scale) : [])
        {
            yield return number;
        }
    }

    private static Box TickBox(double tick, Sheet sheet) =>
        new(sheet.Data.Left, sheet.Y(tick) - sheet.TickSize - 4, sheet.Data.Left + (sheet.TickSize * 4), sheet.Y(tick));
}
