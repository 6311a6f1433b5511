using System.Collections.Immutable;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>
/// What is hidden of a goal year, of its months and of their days, so that the answers together give nothing back. What is hidden of a month is what the split of its year by month hides,
/// whether the year is asked for month by month or the month alone. Days belong to one month: where the month hides anything of a split, all its days of that split are hidden; where it
/// hides nothing, they are decided against its totals, all of which are told.
/// </summary>
/// <param name="count">All slices of a period by these dimensions, without any filter.</param>
/// <param name="year">The goal year.</param>
/// <param name="threshold">Counts of people under this are hidden.</param>
/// <param name="codes">All codes of a dimension, listed where the whole year is hidden; null takes those that the year has.</param>
public sealed class PublicCalendar(Func<Period, Dimensions, IReadOnlyList<SliceCounts>> count, Period year, int threshold, Func<Dimensions, IEnumerable<Slice>>? codes = null)
{
    private readonly PublicSlices ofTheYear = new(by => count(year, by), threshold, codes);

    /// <summary>The slices that are hidden.</summary>
    /// <param name="period">The goal year or one of its months.</param>
    /// <param name="by">The dimensions of the answer, weeks not among them.</param>
    /// <param name="filtered">The dimensions of which codes are kept.</param>
    /// <param name="keeps">Whether a slice is kept.</param>
    public ImmutableHashSet<Slice> HiddenBy(Period period, Dimensions by, Dimensions filtered, Func<Slice, bool> keeps)
    {
        if (by.HasFlag(Dimensions.Day))
        {
            return [.. period.Months().SelectMany(month => Days(month, by, filtered, keeps))];
        }

        return period == year ? ofTheYear.HiddenBy(by, filtered, keeps) : OfMonth(Month.Of(period.From), by, filtered, keeps);
    }

    private ImmutableHashSet<Slice> OfMonth(Month month, Dimensions by, Dimensions filtered, Func<Slice, bool> keeps)
    {
        var withMonth = by | Dimensions.Month;
        var found = filtered == Dimensions.None
            ? ofTheYear.HiddenBy(withMonth).Where(slice => slice.From == month.Start)
            : ofTheYear.HiddenBy(withMonth, filtered, slice => slice.From == month.Start && keeps(slice));
        var hidden = by.HasFlag(Dimensions.Month) ? found.ToImmutableHashSet() : [.. found.Select(slice => slice with { From = null })];
        return by == Dimensions.None && !count(year, Dimensions.Month).Any(cell => cell.Slice.From == month.Start) ? [Slice.Whole] : hidden;
    }

    private ImmutableHashSet<Slice> Days(Month month, Dimensions by, Dimensions filtered, Func<Slice, bool> keeps)
    {
        var others = (by | filtered) & ~Dimensions.Day;
        var isHidden = !OfMonth(month, Dimensions.None, Dimensions.None, _ => true).IsEmpty;
        if (isHidden && count(year, Dimensions.Month).Any(cell => cell.Slice.From == month.Start))
        {
            var days = Enumerable.Range(0, month.End.DayNumber - month.Start.DayNumber + 1).Select(day => new Slice(From: month.Start.AddDays(day)));
            var all = PublicSlices.Grid(days, others, dimension => count(year, dimension).Select(cell => cell.Slice));
            return [.. all.Where(slice => filtered == Dimensions.None || keeps(slice)).Select(slice => PublicSlices.Onto(slice, by))];
        }

        var ofTheMonth = new PublicSlices(split => count(month.Period, split), threshold);
        return !isHidden && OfMonth(month, others, Dimensions.None, _ => true).IsEmpty
            ? ofTheMonth.HiddenBy(by, filtered, keeps)
            : ofTheMonth.AllBy(by, filtered, keeps);
    }
}
