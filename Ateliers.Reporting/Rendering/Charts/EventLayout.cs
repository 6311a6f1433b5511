using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>One event of a list, with its number where the axis shows it by one.</summary>
internal sealed record ListedEvent(int? Number, IReadOnlyList<string> Lines);

/// <summary>Which events are named beneath the axis and in which row, which carry a number, and the list of those in columns.</summary>
internal sealed record EventLayout(
    IReadOnlyList<(AxisEvent Mark, string Text, float Left, int Row)> Labels,
    IReadOnlyList<(string Text, float Middle)> NumberMarks,
    IReadOnlyList<IReadOnlyList<ListedEvent>> Columns,
    string? Note,
    int Rows)
{
    /// <summary>How far the words of a list stand from its numbers.</summary>
    internal const float Indent = 22;

    private const int Between = 32;

    /// <summary>From one column of the list to the next.</summary>
    internal static float ColumnStep(Sheet sheet) => (sheet.Frame.Width + Between) / 2;

    internal static EventLayout Of(Sheet sheet, DayAxis axis, IReadOnlyList<AxisEvent> events, float left, float right)
    {
        if (sheet.Narrow)
        {
            ListedEvent[] all = [.. events.Select(e => new ListedEvent(null, Lines(e, sheet, sheet.Width)))];
            return new EventLayout([], [], all.Length == 0 ? [] : [all], null, 0);
        }

        var labels = Named(sheet, axis, events, left, right, first: 0);
        if (labels.Count == events.Count)
        {
            return new EventLayout(labels, [], [], null, labels.Select(l => l.Row + 1).DefaultIfEmpty(0).Max());
        }

        if (sheet.Kind == SheetKind.Picture)
        {
            var rows = labels.Select(l => l.Row + 1).DefaultIfEmpty(0).Max() + 1;
            return new EventLayout(labels, [], [], Unnamed(events.Count - labels.Count, sheet.Language), rows);
        }

        labels = Named(sheet, axis, events, left, right, first: 1);
        AxisEvent[] rest = [.. events.Except(labels.Select(l => l.Mark), ReferenceEqualityComparer.Instance).Cast<AxisEvent>()];
        ListedEvent[] list = [.. rest.Select((e, i) => new ListedEvent(i + 1, Lines(e, sheet, ColumnStep(sheet) - Between - Indent)))];
        var half = (list.Length + 1) / 2;
        return new EventLayout(
            labels,
            Numbered(sheet, [.. rest.Select(e => Middle(axis, e, left, right))]),
            list.Length == 1 ? [list] : [list[..half], list[half..]],
            null,
            labels.Select(l => l.Row + 1).DefaultIfEmpty(1).Max());
    }

    // Short names first, so that as many as possible find room: up to four rows, two in a picture. One half as wide as the chart is listed.
    private static List<(AxisEvent Mark, string Text, float Left, int Row)> Named(
        Sheet sheet, DayAxis axis, IReadOnlyList<AxisEvent> events, float left, float right, int first)
    {
        var rows = Enumerable.Range(0, sheet.Kind == SheetKind.Picture ? 2 : 4).Select(_ => new List<(float Left, float Right)>()).ToArray();
        var gap = 10 * sheet.Unit;
        var named = new List<(AxisEvent Mark, string Text, float Left, int Row)>();
        foreach (var (mark, text, width) in events
            .Select(e => (Mark: e, Text: e.Label.In(sheet.Language)))
            .Select(e => (e.Mark, e.Text, Width: ChartFonts.Width(e.Text, sheet.TickSize, Face.Regular)))
            .OrderBy(e => e.Width))
        {
            var x = Math.Clamp(Middle(axis, mark, left, right) - (width / 2), left, Math.Max(left, right - width));
            var row = Array.FindIndex(rows, r => r.TrueForAll(taken => taken.Right + gap <= x || x + width + gap <= taken.Left));
            if (row >= 0 && width <= (right - left) / 2)
            {
                rows[row].Add((x, x + width));
                named.Add((mark, text, x, row + first));
            }
        }

        return named;
    }

    // Numbers that would overlap are told as one run: 3–5.
    private static List<(string Text, float Middle)> Numbered(Sheet sheet, float[] middles)
    {
        var runs = new List<(int First, int Last, float Middle)>();
        for (var i = 0; i < middles.Length; i++)
        {
            var run = (First: i, Last: i, Middle: middles[i]);
            while (runs.Count > 0 && runs[^1].Middle + (Wide(runs[^1]) / 2) + (5 * sheet.Unit) > run.Middle - (Wide(run) / 2))
            {
                run = (runs[^1].First, i, (middles[runs[^1].First] + middles[i]) / 2);
                runs.RemoveAt(runs.Count - 1);
            }

            runs.Add(run);
        }

        return [.. runs.Select(run => (Text(run), run.Middle))];

        float Wide((int First, int Last, float Middle) run) => ChartFonts.Width(Text(run), sheet.TickSize, Face.SemiBold);

        static string Text((int First, int Last, float Middle) run) => run.First == run.Last
            ? Number(run.First)
            : $"{Number(run.First)}–{Number(run.Last)}";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static float Middle(DayAxis axis, AxisEvent mark, float left, float right) =>
        left + (float)((axis.From(mark) + axis.To(mark)) / 2 / axis.End * (right - left));

    private static IReadOnlyList<string> Lines(AxisEvent mark, Sheet sheet, float width)
    {
        var day = Dates.ShortDayOfMonth(mark.Day).In(sheet.Language);
        var days = mark.Last is { } last && last > mark.Day ? $"{day}\u00a0–\u00a0{Dates.ShortDayOfMonth(last).In(sheet.Language)}" : day;
        var colon = sheet.Language == Language.French ? "\u00a0: " : ": ";
        return TextSetting.Wrap(days + colon + mark.Label.In(sheet.Language), width, sheet.TickSize, Face.Regular, 2);
    }

    private static string Unnamed(int unnamed, Language language) => (unnamed, language) switch
    {
        (1, Language.French) => "Marque sans nom\u00a0: 1 autre événement, nommé sur la page du rapport",
        (_, Language.French) => $"Marques sans nom\u00a0: {Numbers.Plain(unnamed).In(language)} autres événements, nommés sur la page du rapport",
        (1, _) => "Mark without a name: 1 more event, named on the page of the report",
        _ => $"Marks without a name: {Numbers.Plain(unnamed).In(language)} more events, named on the page of the report",
    };
}
