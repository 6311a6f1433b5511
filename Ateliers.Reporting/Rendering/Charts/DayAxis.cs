using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The lying axis of days: months (or days, in a short period), years where more than one is shown, and beneath them events.</summary>
internal sealed class DayAxis
{
    private readonly Sheet sheet;
    private readonly Period days;
    private readonly bool years;
    private readonly DayEvents events;

    internal DayAxis(Sheet sheet, Period days, IReadOnlyList<AxisEvent> events)
    {
        (this.sheet, this.days) = (sheet, days);
        years = days.From.Year != days.To.Year;
        this.events = new DayEvents(sheet, this, [.. events.Where(e => days.Contains(e.Day)).OrderBy(e => e.Day)]);
    }

    private float Row => sheet.TickSize * 1.35f;

    private float Tick => 5 * sheet.Unit;

    private float Names => Tick + Row + (years ? Row : 0);

    /// <summary>The end of the scale: the moment after the last day.</summary>
    internal double End => days.Days;

    /// <summary>Where a day's value stands: at the day's end, so that a year of days reaches both edges.</summary>
    internal double At(DateOnly day) => day.DayNumber - days.From.DayNumber + (day == days.From ? 0 : 1);

    /// <summary>Where the mark of an event begins: a single day at its day's end, a stretch before its first day.</summary>
    internal double From(AxisEvent mark) => mark.Last is null ? At(mark.Day) : mark.Day.DayNumber - days.From.DayNumber;

    /// <summary>Where the mark of an event ends.</summary>
    internal double To(AxisEvent mark) => Math.Min(End, mark.Last is { } last ? last.DayNumber - days.From.DayNumber + 1 : At(mark.Day));

    /// <summary>How much room the axis takes beneath the data area of the given sides.</summary>
    internal float Room(float left, float right) => Names + events.Room(left, right);

    /// <summary>Shades the stretches; to be drawn before the rules of the values.</summary>
    internal void Shade() => events.Shade();

    /// <summary>Draws the axis, once the sheet has its data area.</summary>
    internal void Draw()
    {
        var bottom = sheet.Data.Bottom;
        var y = bottom + Tick + (sheet.TickSize * 1.05f);
        if (days.Days <= 62)
        {
            Days(y);
        }
        else
        {
            Months(y);
        }

        events.Draw(bottom + Names);
    }

    private void Days(float y)
    {
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            if (day.Day is 1 or 8 or 15 or 22 || (day.Day == 29 && days.To.DayNumber - day.DayNumber < 7) || days.Days < 8)
            {
                Label(Dates.ShortDayOfMonth(day).In(sheet.Language), day, y, Anchor.Middle);
            }
        }
    }

    private void Months(float y)
    {
        var months = days.Months().ToArray();
        var slot = sheet.Data.Width / days.Days * 30.4f;
        var widest = TextSetting.Width(months.Select(m => Dates.ShortMonth(m).In(sheet.Language)), sheet.TickSize, Face.Regular) + (6 * sheet.Unit);
        int[] strides = [1, 2, 3, 6, 12];
        var stride = strides.FirstOrDefault(s => slot * s >= widest, 12);
        for (var i = 0; i < months.Length; i++)
        {
            var month = months[i];
            var start = month.Start < days.From ? days.From : month.Start;
            var x = sheet.X(start.DayNumber - days.From.DayNumber);
            sheet.Under(new RuleMark(new Spot(x, sheet.Data.Bottom), new Spot(x, sheet.Data.Bottom + Tick), Palette.Muted));
            if (i % stride != 0)
            {
                continue;
            }

            var end = (month.End > days.To ? days.To : month.End).DayNumber - days.From.DayNumber + 1;
            var middle = stride == 1 ? (x + sheet.X(end)) / 2 : x;
            var like = new TextMark(
                Dates.ShortMonth(month).In(sheet.Language), middle, y, sheet.TickSize, Face.Regular, Palette.Muted, stride == 1 ? Anchor.Middle : Anchor.Start, Halo: true);
            sheet.Write(like);
            if (years && (i == 0 || month.Number <= stride))
            {
                sheet.Write(like with { Text = month.Year.ToString(CultureInfo.InvariantCulture), Y = y + Row });
            }
        }
    }

    private void Label(string text, DateOnly day, float y, Anchor anchor)
    {
        var x = sheet.X(At(day));
        var half = ChartFonts.Width(text, sheet.TickSize, Face.Regular) / 2;
        sheet.Under(new RuleMark(new Spot(x, sheet.Data.Bottom), new Spot(x, sheet.Data.Bottom + Tick), Palette.Muted));
        x = Math.Clamp(x, sheet.Data.Left + half, Math.Max(sheet.Frame.Right - half, sheet.Data.Left + half));
        sheet.Write(new TextMark(text, x, y, sheet.TickSize, Face.Regular, Palette.Muted, anchor));
    }
}
