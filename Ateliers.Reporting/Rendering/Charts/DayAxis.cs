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
    private readonly IReadOnlyList<AxisEvent> _events;

    internal DayAxis(Sheet sheet, Period days, IReadOnlyList<AxisEvent> events)
    {
        (_sheet, _days) = (sheet, days);
        _years = days.From.Year != days.To.Year;
        _events = [.. events.Where(e => days.Contains(e.Day)).OrderBy(e => e.Day)];
    }

    private float Row => _sheet.TickSize * 1.35f;

    private float Tick => 5 * _sheet.Unit;

    /// <summary>The end of the scale: the moment after the last day.</summary>
    internal double End => _days.Days;

    /// <summary>Where a day's value stands: at the day's end, so that a year of days reaches both edges.</summary>
    internal double At(DateOnly day) => day.DayNumber - _days.From.DayNumber + (day == _days.From ? 0 : 1);

    /// <summary>How much room the axis takes beneath the data area of the given sides.</summary>
    internal float Room(float left, float right)
    {
        var rows = Events(left, right).Select(e => e.Row + 1).DefaultIfEmpty(0).Max();
        return Tick + Row + (_years ? Row : 0) + (rows == 0 ? 4 : (10 * _sheet.Unit) + (rows * Row));
    }

    /// <summary>Draws the axis, once the sheet has its data area.</summary>
    internal void Draw()
    {
        var (left, right, bottom) = (_sheet.Data.Left, _sheet.Data.Right, _sheet.Data.Bottom);
        var y = bottom + Tick + (_sheet.TickSize * 1.05f);
        if (_days.Days <= 62)
        {
            Days(y);
        }
        else
        {
            Months(y);
        }

        var first = bottom + Tick + Row + (_years ? Row : 0) + (10 * _sheet.Unit);
        foreach (var (mark, lines, x, row) in Events(left, right))
        {
            var at = _sheet.X(At(mark.Day));
            _sheet.Over(new DotMark(new Spot(at, bottom), 3.5f * _sheet.Unit, Palette.Muted));
            _sheet.Under(new RuleMark(new Spot(at, bottom), new Spot(at, first + (row * Row)), Palette.Rule));
            _sheet.Write(new TextMark(lines, x, first + (row * Row) + (_sheet.TickSize * 0.9f), _sheet.TickSize, Face.Regular, Palette.Muted, Halo: true));
        }
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
                ChartNumbers.MonthName(month.Number, _sheet.Language), middle, y, _sheet.TickSize, Face.Regular, Palette.Muted, stride == 1 ? Anchor.Middle : Anchor.Start);
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

    // Each event goes into the first row in which it has room; four rows at most, then the later ones keep their dot's silence.
    private List<(AxisEvent Event, string Text, float Left, int Row)> Events(float left, float right)
    {
        var placed = new List<(AxisEvent, string, float, int)>();
        var ends = new List<float>();
        foreach (var mark in _events)
        {
            var text = TextSetting.Wrap(mark.Label.In(_sheet.Language), right - left, _sheet.TickSize, Face.Regular, 1)[0];
            var width = ChartFonts.Width(text, _sheet.TickSize, Face.Regular);
            var at = left + (float)(At(mark.Day) / End * (right - left));
            var x = Math.Clamp(at - (width / 2), left, Math.Max(left, right - width));
            var row = ends.FindIndex(e => e + (10 * _sheet.Unit) <= x);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            if (row < 4)
            {
                ends[row] = x + width;
                placed.Add((mark, text, x, row));
            }
        }

        return placed;
    }
}
