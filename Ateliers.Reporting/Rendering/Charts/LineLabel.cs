using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The name of a line, to be written beside its end.</summary>
internal sealed record LineLabel(IReadOnlyList<string> Lines, Face Face, PaletteColour Colour, float Width, float Height, bool Context)
{
    private const int MostLines = 3;
    private const float MostWidened = 1.3f;

    internal static LineLabel Of(CurveLine line, Sheet sheet)
    {
        var face = line.Context ? Face.Regular : Face.SemiBold;
        var most = sheet.Kind switch { SheetKind.Narrow => 104f, SheetKind.Wide => 170f, SheetKind.Print => 145f, _ => 250f };
        var text = line.Label.In(sheet.Language);
        var width = most;
        while (!TextSetting.Fits(text, width, sheet.LabelSize, face, MostLines) && width < most * MostWidened)
        {
            width += sheet.Unit; // rather a little wider than cut
        }

        var lines = TextSetting.Balance(text, width, sheet.LabelSize, face, MostLines);
        return new LineLabel(
            lines, face, Palette.Word(line.Tone), TextSetting.Width(lines, sheet.LabelSize, face), lines.Count * sheet.Leading, line.Context);
    }

    /// <summary>
    /// Writes every label where it covers least: at the right of its line's end, moved up or down from its neighbours, or inside, above or
    /// beneath the end. The finding chooses first.
    /// </summary>
    internal static void PlaceAll(Sheet sheet, LineLabel[] labels, Spot[][] paths, IEnumerable<Box> kept)
    {
        var taken = kept.ToList();
        var placed = new List<(Spot End, Box Box)>();
        taken.AddRange(paths.Select((p, i) => (Spot: p[^1], labels[i].Context)).Where(p => !p.Context)
            .Select(p => new Box(p.Spot.X, p.Spot.Y, p.Spot.X, p.Spot.Y).Grown(5 * sheet.Unit)));
        foreach (var i in Enumerable.Range(0, labels.Length).OrderBy(i => labels[i].Context).ThenByDescending(i => i))
        {
            var end = paths[i][^1];
            var best = Candidates(labels[i], end, sheet)
                .MinBy(c => c.Cost + Cost(c.Box, i, sheet, labels, paths, taken) + Disorder(c.Box, end, placed)).Box;
            taken.Add(best);
            placed.Add((end, best));
            Write(labels[i], best, end, sheet);
        }
    }

    private static void Write(LineLabel label, Box box, Spot end, Sheet sheet)
    {
        var middle = (box.Top + box.Bottom) / 2;
        if (box.Left > end.X && MathF.Abs(middle - end.Y) > label.Height * 0.75f)
        {
            sheet.Under(new RuleMark(end, new Spot(box.Left - 3, middle), Palette.Mark(Tone.Grey)));
        }

        sheet.Write(
            label.Lines,
            box.Top + (sheet.LabelSize * 0.98f),
            sheet.Leading,
            new TextMark("", box.Left, 0, sheet.LabelSize, label.Face, label.Colour, Halo: true));
    }

    private static IEnumerable<(Box Box, float Cost)> Candidates(LineLabel label, Spot end, Sheet sheet)
    {
        var gap = 10 * sheet.Unit;
        for (var step = -12; step <= 12; step++)
        {
            var move = step * sheet.Leading / 2;
            var top = end.Y - (label.Height / 2) + move;
            var cost = (MathF.Abs(move) * 0.8f) + (MathF.Abs(move) > label.Height ? 45 : 0);
            yield return (new Box(end.X + gap, top, end.X + gap + label.Width, top + label.Height), cost);
            if (MathF.Abs(move) > label.Height * 0.8f)
            {
                yield return (new Box(end.X - label.Width, top, end.X, top + label.Height), cost + 12);
                yield return (new Box(end.X - (label.Width / 2), top, end.X + (label.Width / 2), top + label.Height), cost + 10);
            }
        }
    }

    // Names of lines that end together stand in the order of their lines.
    private static float Disorder(Box box, Spot end, List<(Spot End, Box Box)> placed) => 300 * placed.Count(p =>
        MathF.Abs(p.End.X - end.X) < 40 && (p.End.Y - end.Y) * (p.Box.Top + p.Box.Bottom - box.Top - box.Bottom) < 0);

    private static float Cost(Box box, int own, Sheet sheet, LineLabel[] labels, Spot[][] paths, List<Box> taken)
    {
        var cost = 0f;
        var frame = sheet.Frame;
        var lowest = box.Left >= sheet.Data.Right ? sheet.Data.Bottom + (sheet.Leading * 0.6f) : sheet.Data.Bottom - 2;
        if (box.Left < sheet.Data.Left || box.Right > frame.Right + 1 || box.Top < frame.Top || box.Bottom > lowest)
        {
            cost += 20_000 + MathF.Max(0, box.Right - frame.Right);
        }

        cost += taken.Count(t => t.Meets(box)) * 2_000;
        for (var line = 0; line < paths.Length; line++)
        {
            var near = box.Grown(line == own ? 0 : 2);
            var crossed = Enumerable.Range(1, Math.Max(0, paths[line].Length - 1)).Count(i => near.Meets(paths[line][i - 1], paths[line][i]));
            cost += crossed > 0 ? (labels[line].Context ? 110 : 200) + Math.Min(crossed, 10) : 0;
        }

        return cost;
    }
}
