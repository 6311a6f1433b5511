using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>One event of a list, with its number where the axis shows it by one.</summary>
internal sealed record ListedEvent(int? Number, IReadOnlyList<string> Lines);

/// <summary>
/// How the events of an axis are told, in one of two ways and never in both: each by its name beneath the axis, where all names fit; otherwise, and on a phone,
/// each by a number there and in a list of days beneath.
/// </summary>
internal sealed record EventLayout(
    IReadOnlyList<(AxisEvent Mark, string Text, float Left, int Row)> Labels,
    IReadOnlyList<(string Text, float Middle)> NumberMarks,
    IReadOnlyList<IReadOnlyList<ListedEvent>> Columns)
{
    /// <summary>How far the words of a list stand from its numbers.</summary>
    internal const float Indent = 24;

    private const int Between = 32;

    /// <summary>The most of its height that a picture gives to a list.</summary>
    private const float MostOfPicture = 0.45f;

    /// <summary>How many rows names or numbers take beneath the axis.</summary>
    internal int Rows => Labels.Select(label => label.Row + 1).DefaultIfEmpty(NumberMarks.Count == 0 ? 0 : 1).Max();

    /// <summary>The size of the letters of a list: in a picture, which does not grow, smaller than on its axis.</summary>
    internal static float ListSize(Sheet sheet) => sheet.Kind == SheetKind.Picture ? 16 : sheet.TickSize;

    /// <summary>From one line of a list to the next.</summary>
    internal static float ListRow(Sheet sheet) => ListSize(sheet) * 1.35f;

    /// <summary>From one of so many columns of the list to the next.</summary>
    internal static float ColumnStep(Sheet sheet, int columns) => (sheet.Frame.Width + Between) / columns;

    internal static EventLayout Of(Sheet sheet, DayAxis axis, IReadOnlyList<AxisEvent> events, float left, float right)
    {
        if (!sheet.Narrow && Named(sheet, axis, events, left, right) is { } labels)
        {
            return new EventLayout(labels, [], []);
        }

        // One event on a phone is told by its day alone.
        var numbers = events.Count > 1 ? Numbered(sheet, [.. events.Select(e => Middle(axis, e, left, right))]) : [];
        return new EventLayout([], numbers, Listed(sheet, events));
    }

    // Every name in the first row that is free, short names first: up to four rows, two in a picture. Null where one finds no room, or is half as wide as
    // the chart. No name may stand on the line that leads to another.
    private static List<(AxisEvent Mark, string Text, float Left, int Row)>? Named(
        Sheet sheet, DayAxis axis, IReadOnlyList<AxisEvent> events, float left, float right)
    {
        var gap = 10 * sheet.Unit;
        var named = new List<(AxisEvent Mark, string Text, float Left, int Row)>();
        var taken = new List<(int Row, float Left, float Right, float Leader)>();
        foreach (var (mark, text, width) in events
            .Select(e => (Mark: e, Text: e.Label.In(sheet.Language)))
            .Select(e => (e.Mark, e.Text, Width: ChartFonts.Width(e.Text, sheet.TickSize, Face.Regular)))
            .OrderBy(e => e.Width))
        {
            var leader = Middle(axis, mark, left, right);
            var x = Math.Clamp(leader - (width / 2), left, Math.Max(left, right - width));
            bool IsFree(int row) => taken.TrueForAll(other =>
                (other.Row != row || other.Right + gap <= x || x + width + gap <= other.Left)
                && (other.Row >= row || !Within(leader, other.Left, other.Right))
                && (other.Row <= row || !Within(other.Leader, x, x + width)));
            bool Within(float at, float from, float to) => from - (gap / 2) < at && at < to + (gap / 2);

            var free = Enumerable.Range(0, sheet.Kind == SheetKind.Picture ? 2 : 4).Where(IsFree).Append(-1).First();
            if (free < 0 || width > (right - left) / 2)
            {
                return null;
            }

            taken.Add((free, x, x + width, leader));
            named.Add((mark, text, x, free));
        }

        return named;
    }

    // Numbers that would overlap are told as one run: 3–5. None runs over the edge.
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

        return [.. runs.Select(run => (Text(run), Math.Clamp(run.Middle, sheet.Frame.Left + (Wide(run) / 2), sheet.Frame.Right - (Wide(run) / 2))))];

        float Wide((int First, int Last, float Middle) run) => ChartFonts.Width(Text(run), sheet.TickSize, Face.SemiBold);

        static string Text((int First, int Last, float Middle) run) => run.First == run.Last
            ? Number(run.First)
            : $"{Number(run.First)}–{Number(run.Last)}";
    }

    // A page grows with its list: one column on a phone, two otherwise. A picture takes three where that breaks no line; what its height cannot hold is
    // counted in the last line.
    private static ListedEvent[][] Listed(Sheet sheet, IReadOnlyList<AxisEvent> events)
    {
        List<ListedEvent> In(int columns) =>
            [.. events.Select((e, i) => new ListedEvent(events.Count > 1 ? i + 1 : null, Lines(e, sheet, ColumnStep(sheet, columns) - Between - Indent)))];

        if (sheet.Kind != SheetKind.Picture)
        {
            return Split(In(sheet.Narrow ? 1 : 2), sheet.Narrow ? 1 : 2);
        }

        var three = In(3);
        var columns = three.TrueForAll(e => e.Lines.Count == 1) ? 3 : 2;
        var (list, room) = (columns == 3 ? three : In(2), (int)(sheet.Frame.Height * MostOfPicture / ListRow(sheet)));
        for (var shown = list.Count; shown > 0; shown--)
        {
            var split = Split(shown == list.Count ? list : [.. list.Take(shown), Rest(sheet, list.Count - shown, columns)], columns);
            if (split.Max(column => column.Sum(e => e.Lines.Count)) <= room)
            {
                return split;
            }
        }

        return [];
    }

    private static ListedEvent[][] Split(List<ListedEvent> list, int columns) =>
        [.. list.Chunk(Math.Max(1, (list.Count + columns - 1) / columns))];

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static float Middle(DayAxis axis, AxisEvent mark, float left, float right) =>
        left + (float)((axis.From(mark) + axis.To(mark)) / 2 / axis.End * (right - left));

    private static IReadOnlyList<string> Lines(AxisEvent mark, Sheet sheet, float width)
    {
        var day = Dates.ShortDayOfMonth(mark.Day).In(sheet.Language);
        var days = mark.Last is { } last && last > mark.Day ? $"{day}\u00a0–\u00a0{Dates.ShortDayOfMonth(last).In(sheet.Language)}" : day;
        var colon = sheet.Language == Language.French ? "\u00a0: " : ": ";
        return TextSetting.Wrap(days + colon + mark.Label.In(sheet.Language), width, ListSize(sheet), Face.Regular, 2);
    }

    private static ListedEvent Rest(Sheet sheet, int more, int columns)
    {
        var count = Numbers.Plain(more).In(sheet.Language);
        var text = (more, sheet.Language) switch
        {
            (1, Language.French) => "et 1 autre, nommé sur la page du rapport",
            (_, Language.French) => $"et {count} autres, nommés sur la page du rapport",
            (1, _) => "and 1 more, named on the page of the report",
            _ => $"and {count} more, named on the page of the report",
        };
        return new ListedEvent(null, TextSetting.Wrap(text, ColumnStep(sheet, columns) - Between - Indent, ListSize(sheet), Face.Regular, 2));
    }
}
