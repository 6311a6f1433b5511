using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The forecast over the days still to come, from the last day counted to the end of the year.</summary>
internal static class ForecastFan
{
    /// <summary>The fan; null where there is no forecast. What is still to come is spread over the days as the pace of the goal is.</summary>
    public static CurveFan? Of(Composition composition)
    {
        if (ForecastSentence.IntervalsOf(composition) is not { } rounded || composition.Facts.Forecast is not { } forecast || composition.Pace.ExpectedOn(composition.Day) is not { } now)
        {
            return null;
        }

        var (bounds, from) = (PaceFigures.IntervalsOf(forecast)!, (double)composition.People.Count);
        var left = composition.Pace.Goal - now;
        List<FanDay> days = [];
        foreach (var day in new Period(composition.Day, composition.Year.To).EachDay())
        {
            var share = left > 0 ? ((composition.Pace.ExpectedOn(day) ?? now) - now) / (double)left
                : (day.DayNumber - composition.Day.DayNumber) / (double)Math.Max(1, composition.Year.To.DayNumber - composition.Day.DayNumber);
            double At(double end) => from + ((end - from) * share);
            days.Add(new FanDay(day, At(bounds.Lower95), At(bounds.Lower80), At(forecast.Value), At(bounds.Upper80), At(bounds.Upper95)));
        }

        return new CurveFan(ForecastSentence.Label(rounded), days);
    }
}
