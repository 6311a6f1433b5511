using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The points of the curve of the year.</summary>
internal static class CurvePoints
{
    /// <summary>The curve of the goal year before, on its own days from the first on which anything is known: before it nothing is known, which is not 0. Empty where nobody was met in it.</summary>
    public static List<CurvePoint> LastYear(Composition composition) =>
        composition.Facts.PreviousYearByDay.Any(counts => counts.FirstContacts.Count > 0 || counts.AnonymousVisits.Count > 0)
            ? Running(composition.Facts.PreviousYearByDay, new Period(composition.Facts.PreviousYearByDay.Min(counts => counts.Slice.From)!.Value, composition.Programme.GoalYear(composition.Facts.GoalYear - 1).To))
            : [];

    /// <summary>The curve of the year before, laid over this one to be drawn: 29 February falls on the 28th where this year has none.</summary>
    public static List<CurvePoint> Folded(IEnumerable<CurvePoint> lastYear) =>
        [.. lastYear.GroupBy(point => point.Day.AddYears(1)).Select(same => new CurvePoint(same.Key, same.Last().Value))];

    /// <summary>
    /// The people who are sure at the end of every day of a period: first contacts up to it, or the largest session where nameless people make it larger
    /// (<see cref="CountFigures.Range"/>). On the last day it is the number of the headline.
    /// </summary>
    public static List<CurvePoint> Running(IEnumerable<SliceCounts> byDay, Period period)
    {
        var days = byDay.Where(counts => counts.Slice.From is not null).ToLookup(counts => counts.Slice.From!.Value);
        var (sum, points) = (SliceCounts.Empty(Slice.Whole), new List<CurvePoint>());
        foreach (var day in period.EachDay())
        {
            foreach (var counts in days[day])
            {
                sum = sum with
                {
                    Identified = new People(sum.Identified.Count + counts.FirstContacts.Count),
                    AnonymousVisits = sum.AnonymousVisits + counts.AnonymousVisits,
                    LargestSession = Math.Max(sum.LargestSession, counts.LargestSession),
                };
            }

            points.Add(new CurvePoint(day, CountFigures.Range(sum).Lower));
        }

        return points;
    }

    /// <summary>The people at the end of a day.</summary>
    public static long At(List<CurvePoint> points, DateOnly day) => (long)(points.LastOrDefault(point => point.Day <= day)?.Value ?? 0);

    /// <summary>Whether anybody who came up to a day, that day included, is nameless: then a number of people up to it is a lower bound.</summary>
    public static bool AnyNameless(IEnumerable<SliceCounts> byDay, DateOnly to) =>
        byDay.Any(counts => counts.Slice.From <= to && counts.AnonymousVisits.Count > 0);

    /// <summary>First contacts up to a day, that day included.</summary>
    public static long Total(IEnumerable<SliceCounts> byDay, DateOnly to) =>
        byDay.Where(counts => counts.Slice.From <= to).Sum(counts => counts.FirstContacts.Count);
}
