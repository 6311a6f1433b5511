using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>The lying axis of days: months (or days, in a short period), years where more than one is shown, and beneath them events.</summary>
internal sealed class DayAxis
{
    private readonly Sheet _sheet;
    private readonly Period _days;
    private readonly bool _years;
    private readonly DayEvents _events;

    internal DayAxis(Sheet sheet, Period days, IReadOnlyList<AxisEvent> events)
    {
        (_sheet, _days) = (sheet, days);
        _years = days.From.Year != days.To.Year;
        _events = new DayEvents(sheet, this, [.. events.Where(e => days.Contains(e.Day)).OrderBy(e => e.Day)]);
    }

    private float Row => _sheet.TickSize * 1.35f;

    private float Tick => 5 * _sheet.Unit;

    private float Names => Tick + Row + (_years ? Row : 0);

    /// <summary>The end of the scale: the moment after the last day.</summary>
    internal double End => _days.Days;

    /// <summary>Where a day's value stands: at the day's end, so that a year of days reaches both edges.</summary>
    internal double At(DateOnly day) => day.DayNumber - _days.From.DayNumber + (day == _days.From ? 0 : 1);

    /// <summary>Where the mark of an event begins: a single day at its day's end, a stretch before its first day.</summary>
    internal double From(AxisEvent mark) => mark.Last is null ? At(mark.Day) : mark.Day.DayNumber - _days.From.DayNumber;

    /// <summary>Where the mark of an event ends.</summary>
    internal double To(AxisEvent mark) => Math.Min(End, mark.Last is { } last ? last.DayNumber - _days.From.DayNumber + 1 : At(mark.Day));

    /// <summary>How much room the axis takes beneath the data area of the given sides.</summary>
    internal float Room(float left, float right) => Names + _events.Room(left, right);

    /// <summary>Shades the stretches; to be drawn before the rules of the values.</summary>
    internal void Shade() => _events.Shade();

    /// <summary>Draws the axis, once the sheet has its data area.</summary>
    internal void Draw()
    {
        var bottom = _sheet.Data.Bottom;
        var y = bottom + Tick + (_sheet.TickSize * 1.05f);
        if (_days.Days <= 62)
        {
            Days(y);
        }
        else
        {
            Months(y);
        }

        _events.Draw(bottom + Names);
    }

    private void Days(float y)
    {
        for (var day = _days.From; day <= _days.To; day = day.AddDays(1))
        {
            if (day.Day is 1 or 8 or 15 or 22 || (day.Day == 29 && _days.To.DayNumber - day.DayNumber < 7) || _days.Days < 8)
            {
                Label(ChartNumbers.Day(day, _sheet.Language), day, y, Anchor.Middle);
            }
        }
    }

    private void Months(float y)
    {
        var months = _days.Months().ToArray();
        var slot = _sheet.Data.Width / _days.Days * 30.4f;
        var widest = TextSetting.Width(months.Select(m => ChartNumbers.MonthName(m.Number, _sheet.Language)), _sheet.TickSize, Face.Regular) + (6 * _sheet.Unit);
        int[] strides = [1, 2, 3, 6, 12];
        var stride = strides.FirstOrDefault(s => slot * s >= widest, 12);
        for (var i = 0; i < months.Length; i++)
        {
            var month = months[i];
            var start = month.Start < _days.From ? _days.From : month.Start;
            var x = _sheet.X(start.DayNumber - _days.From.DayNumber);
            _sheet.Under(new RuleMark(new Spot(x, _sheet.Data.Bottom), new Spot(x, _sheet.Data.Bottom + Tick), Palette.Muted));
            if (i % stride != 0)
            {
                continue;
            }

            var end = (month.End > _days.To ? _days.To : month.End).DayNumber - _days.From.DayNumber + 1;
            var middle = stride == 1 ? (x + _sheet.X(end)) / 2 : x;
            var like = new TextMark(
                ChartNumbers.MonthName(month.Number, _sheet.Language), middle, y, _sheet.TickSize, Face.Regular, Palette.Muted, stride == 1 ? Anchor.Middle : Anchor.Start, Halo: true);
            _sheet.Write(like);
            if (_years && (i == 0 || month.Number <= stride))
            {
                _sheet.Write(like with { Text = month.Year.ToString(CultureInfo.InvariantCulture), Y = y + Row });
            }
        }
    }

    private void Label(string text, DateOnly day, float y, Anchor anchor)
    {
        var x = _sheet.X(At(day));
        var half = ChartFonts.Width(text, _sheet.TickSize, Face.Regular) / 2;
        _sheet.Under(new RuleMark(new Spot(x, _sheet.Data.Bottom), new Spot(x, _sheet.Data.Bottom + Tick), Palette.Muted));
        x = Math.Clamp(x, _sheet.Data.Left + half, Math.Max(_sheet.Frame.Right - half, _sheet.Data.Left + half));
        _sheet.Write(new TextMark(text, x, y, _sheet.TickSize, Face.Regular, Palette.Muted, anchor));
    }
}
