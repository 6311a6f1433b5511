using System.Globalization;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>
/// The events of an axis of days. Each has its dot, or its stretch; beneath the axis stand their names where all fit, and their numbers with a list where not.
/// </summary>
internal sealed class DayEvents(Sheet sheet, DayAxis axis, IReadOnlyList<AxisEvent> events)
{
    private float Row => sheet.TickSize * 1.35f;

    private float Gap => 10 * sheet.Unit;

    /// <summary>How much room they take beneath the names of the months.</summary>
    internal float Room(float left, float right)
    {
        var layout = EventLayout.Of(sheet, axis, events, left, right);
        return layout.Rows == 0 && layout.Columns.Count == 0 ? 4 : Gap + (layout.Rows * Row) + ListHeight(layout);
    }

    /// <summary>Shades the stretches, beneath everything else.</summary>
    internal void Shade()
    {
        foreach (var mark in events.Where(e => e.Last is not null))
        {
            var (from, to) = Ends(mark);
            sheet.Under(new BoxMark(new Box(from, sheet.Data.Top, to, sheet.Data.Bottom), Palette.Surface));
        }
    }

    /// <summary>Draws marks, names, numbers and list, the first of them beneath <paramref name="top"/>.</summary>
    internal void Draw(float top)
    {
        foreach (var mark in events)
        {
            Mark(mark);
        }

        var layout = EventLayout.Of(sheet, axis, events, sheet.Data.Left, sheet.Data.Right);
        var first = top + Gap;
        foreach (var (mark, text, x, row) in layout.Labels)
        {
            var (from, to) = Ends(mark);
            var at = (from + to) / 2;
            sheet.Under(new RuleMark(new Spot(at, sheet.Data.Bottom), new Spot(at, first + (row * Row)), Palette.Rule));
            Write(text, x, first + (row * Row), Face.Regular, Anchor.Start);
        }

        foreach (var number in layout.NumberMarks)
        {
            Write(number.Text, number.Middle, first, Face.SemiBold, Anchor.Middle);
        }

        List(layout, first + (layout.Rows * Row) + (layout.Rows == 0 ? 0 : Gap));
    }

    private void Mark(AxisEvent mark)
    {
        var (from, to) = Ends(mark);
        var bottom = sheet.Data.Bottom;
        if (mark.Last is null)
        {
            sheet.Over(new DotMark(new Spot((from + to) / 2, bottom), 3.5f * sheet.Unit, Palette.Muted));
        }
        else
        {
            sheet.Over(new RuleMark(new Spot(from, bottom), new Spot(to, bottom), Palette.Muted, 5 * sheet.Unit));
        }
    }

    // A stretch runs from the morning of its first day to the evening of its last, and is never narrower than a dot.
    private (float From, float To) Ends(AxisEvent mark)
    {
        var (from, to) = (sheet.X(axis.From(mark)), sheet.X(axis.To(mark)));
        var missing = mark.Last is null ? 0 : Math.Max(0, (7 * sheet.Unit) - (to - from));
        return (Math.Max(sheet.Data.Left, from - (missing / 2)), Math.Min(sheet.Data.Right, to + (missing / 2)));
    }

    private float ListHeight(EventLayout layout) => layout.Columns.Count == 0
        ? 0
        : (layout.Rows == 0 ? 0 : Gap) + (layout.Columns.Max(c => c.Sum(e => e.Lines.Count)) * EventLayout.ListRow(sheet));

    private void List(EventLayout layout, float top)
    {
        var (size, indent) = (EventLayout.ListSize(sheet), layout.NumberMarks.Count == 0 ? 0 : EventLayout.Indent);
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var (x, y) = (sheet.Frame.Left + (i * EventLayout.ColumnStep(sheet, layout.Columns.Count)), top);
            foreach (var (number, lines) in layout.Columns[i])
            {
                if (number is { } told)
                {
                    Write(told.ToString(CultureInfo.InvariantCulture), x, y, Face.SemiBold, Anchor.Start, size);
                }

                foreach (var line in lines)
                {
                    Write(line, x + indent, y, Face.Regular, Anchor.Start, size);
                    y += EventLayout.ListRow(sheet);
                }
            }
        }
    }

    private void Write(string text, float x, float top, Face face, Anchor anchor) => Write(text, x, top, face, anchor, sheet.TickSize);

    private void Write(string text, float x, float top, Face face, Anchor anchor, float size) =>
        sheet.Write(new TextMark(text, x, top + (size * 0.9f), size, face, Palette.Muted, anchor, Halo: true));
}
