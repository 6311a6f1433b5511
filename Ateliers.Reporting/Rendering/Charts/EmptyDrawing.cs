using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>What stands where a chart has nothing to show: a sentence, so that nobody waits for a picture to load.</summary>
internal static class EmptyDrawing
{
    private static readonly Bilingual Nothing = new("Aucune donnée pour cette période", "No data for this period");

    internal static void Draw(Sheet sheet)
    {
        sheet.AskHeight(120);
        var frame = sheet.Frame;
        sheet.Place(frame, 0, 1, 0, 1);
        sheet.Level(frame.Top + 0.5f, frame.Left, frame.Right, Palette.Rule);
        sheet.Level(frame.Bottom - 1, frame.Left, frame.Right, Palette.Rule);
        sheet.Write(new TextMark(
            Nothing.In(sheet.Language),
            (frame.Left + frame.Right) / 2,
            ((frame.Top + frame.Bottom) / 2) + (sheet.LabelSize * 0.35f),
            sheet.LabelSize,
            Face.Regular,
            Palette.Muted,
            Anchor.Middle));
    }
}
