using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>One number, set large where the drawing is a picture, and the bar that leads from nothing to its goal.</summary>
internal static class FigureDrawing
{
    /// <summary>The height of a capital or a figure of Inter, as a share of its size.</summary>
    private const float Capital = 0.727f;

    private const float MostWords = 34;

    /// <summary>The room that a figure of Inter has at its left, likewise.</summary>
    private const float Bearing = 0.045f;

    private static readonly float[] WordSizes = [MostWords, 30, 26, 22];

    internal static void Draw(FigureChart chart, Sheet sheet)
    {
        if (chart.Bar is { } bar)
        {
            GoalTrackDrawing.Draw(bar, sheet, chart.Words.Provisional);
            return;
        }

        if (!sheet.IsPicture)
        {
            Alone(chart, sheet);
        }

        sheet.Place(sheet.Frame, 0, 1, 0, 1);
    }

    /// <summary>The title of a picture, the number large among its words.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="sheet">What it is drawn on.</param>
    /// <param name="left">Where each line begins.</param>
    /// <param name="top">Where the capitals of the first line end above.</param>
    /// <returns>Its lines, and the baseline of the last.</returns>
    internal static (IReadOnlyList<TextMark> Lines, float Baseline) Title(FigureChart chart, Sheet sheet, float left, float top)
    {
        List<TextMark> lines = [];
        var room = sheet.Width - (2 * left);
        var (digits, words) = (chart.Number.In(sheet.Language), MostWords * sheet.Scale);
        var number = Fitting(digits, room, (sheet.Kind == SheetKind.Square, chart.Bar is null) switch { (true, true) => 280, (true, false) => 232, (_, true) => 220, _ => 136 });
        var y = top;
        if (chart.Lead is { } lead)
        {
            y += words * Capital;
            lines.Add(new TextMark(lead.In(sheet.Language), left, y, words, Face.SemiBold, Palette.Ink));
            y += words * 0.72f;
        }

        // The first figure has room at its left: it begins where the words do.
        y += number * Capital;
        lines.Add(new TextMark(digits, left - (number * Bearing), y, number, Face.Bold, Palette.Ink));
        var text = chart.What.In(sheet.Language);
        var size = WordSizes.Select(each => each * sheet.Scale).FirstOrDefault(each => TextSetting.Fits(text, room, each, Face.SemiBold, 2), WordSizes[^1] * sheet.Scale);

        // Beneath a comma between thousands nothing may lie.
        y += (size * Capital) + Math.Max(words * 0.85f, digits.Contains(',', StringComparison.Ordinal) ? number * 0.22f : 0);
        foreach (var line in TextSetting.Balance(text, room, size, Face.SemiBold, 2))
        {
            lines.Add(new TextMark(line, left, y, size, Face.SemiBold, Palette.Ink));
            y += size * 1.22f;
        }

        y -= size * 1.22f;
        var least = words * 0.7f;
        foreach (var line in chart.Bar is null ? Most(chart, sheet, room, least) : [])
        {
            y += least * 1.5f;
            lines.Add(new TextMark(line, left, y, least, Face.Regular, Palette.Ink));
        }

        return (lines, y);
    }

    /// <summary>How much lower a picture begins whose number has no bar beneath it, so that the number stands in the middle rather than over nothing.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="free">What the words leave between them and the foot.</param>
    internal static float Lowered(FigureChart chart, float free) => chart.Bar is null ? Math.Max(0, free) * 0.42f : 0;

    /// <summary>On a page the title stands above the drawing, which then is the number with its words.</summary>
    private static void Alone(FigureChart chart, Sheet sheet)
    {
        var (words, number) = (sheet.LabelSize * 1.2f, chart.Number.In(sheet.Language));
        var (size, leading, y) = (Fitting(number, sheet.Width, sheet.Narrow ? 64 : 80), words * 1.3f, 2f);
        if (chart.Lead is { } lead)
        {
            y += words;
            sheet.Write(new TextMark(lead.In(sheet.Language), 0, y, words, Face.Regular, Palette.Ink));
            y += words * 0.6f;
        }

        y += size * Capital;
        sheet.Write(new TextMark(number, -size * Bearing, y, size, Face.Bold, Palette.Mark(Tone.Accent)));
        y += (words * 0.8f) + Math.Max(words * 0.85f, number.Contains(',', StringComparison.Ordinal) ? size * 0.2f : 0);
        var what = TextSetting.Balance(chart.What.In(sheet.Language), sheet.Width, words, Face.Regular, 3);
        sheet.Write(what, y, leading, new TextMark("", 0, 0, words, Face.Regular, Palette.Ink));
        y += leading * what.Count;
        var most = Most(chart, sheet, sheet.Width, sheet.LabelSize);
        sheet.Write(most, y, sheet.Leading, new TextMark("", 0, 0, sheet.LabelSize, Face.Regular, Palette.Muted));
        sheet.AskHeight(y + (sheet.Leading * Math.Max(0, most.Count - 1)) + 8);
    }

    private static IReadOnlyList<string> Most(FigureChart chart, Sheet sheet, float room, float size) => chart.Most is { } most ? TextSetting.Balance(most.In(sheet.Language), room, size, Face.Regular, 2) : [];

    /// <summary>The size, or as much of it as lets a number stand on one line.</summary>
    private static float Fitting(string number, float room, float size) => Math.Min(size, MathF.Floor(size * room / ChartFonts.Width(number, size, Face.Bold)));
}
