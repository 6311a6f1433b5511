using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// backtest FILE: forecasts every calendar year of every monthly series (columns series, month, value) that has two whole years before it, from what was known after 1, 3, 6, 9 and 11
/// months, and prints the mean absolute error of the annual total beside simpler methods, and how often the intervals held.
/// </summary>
internal static class Backtest
{
    private static readonly int[] Cuts = [1, 3, 6, 9, 11];

    public static int Run(string file)
    {
        var series = Read(file).GroupBy(row => row.Series).Select(Years).ToList();
        Console.WriteLine($"{series.Count} series");
        Console.WriteLine("months  forecasts    ours  ytd + last year's rest  mean of three  linear pace  seasonal naive   80 %   95 %");
        foreach (var cut in Cuts)
        {
            var forecasts = series.SelectMany(years => Forecasts(years, cut)).ToList();
            double Error(Func<Made, double> method) => 100 * forecasts.Average(made => Math.Abs(method(made) - made.Truth) / made.Truth);
            double Held(double coverage) => 100 * forecasts.Average(made =>
            {
                var (lower, upper) = made.Ours.Interval(coverage);
                return made.Truth >= lower && made.Truth <= upper ? 1.0 : 0.0;
            });
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{cut,6}{forecasts.Count,11}{Error(made => made.Ours.Value),7:0.00} %{Error(made => made.Remainder),22:0.00} %{Error(made => made.MeanOfThree),13:0.00} %{Error(made => made.Linear),11:0.00} %{Error(made => made.LastYear),14:0.00} %{Held(0.8),7:0.0}{Held(0.95),7:0.0}"));
        }

        return 0;
    }

    private static IEnumerable<Made> Forecasts(List<double[]> years, int cut)
    {
        for (var i = 2; i < years.Count; i++)
        {
            var (year, last) = (years[i], years[i - 1]);
            var (known, truth) = (year.Take(cut).Sum(), year.Sum());
            if (truth <= 0)
            {
                continue;
            }

            var past = years.Take(i).Select(each => new PastYear(each.Take(cut).Sum(), each.Skip(cut).Sum(), cut, 12 - cut)).ToList();
            var recent = Math.Min(3, cut);
            if (Forecaster.Of(new YearAtHand(known, cut, 12 - cut, year.Take(cut).TakeLast(recent).Sum(), recent), past) is { } ours)
            {
                var (linear, remainder) = (known * 12 / cut, known + last.Skip(cut).Sum());
                var ratio = last.Take(cut).Sum() is > 0 and var before ? known + (last.Skip(cut).Sum() * known / before) : remainder;
                yield return new Made(truth, ours, linear, remainder, (linear + remainder + ratio) / 3, last.Sum());
            }
        }
    }

    /// <summary>The calendar years of a series that have all twelve months; those before a gap are left out.</summary>
    private static List<double[]> Years(IEnumerable<(string Series, Month Month, double Value)> rows)
    {
        List<double[]> years = [];
        var last = 0;
        foreach (var year in rows.GroupBy(row => row.Month.Year).OrderBy(year => year.Key))
        {
            var months = year.DistinctBy(row => row.Month).OrderBy(row => row.Month).Select(row => row.Value).ToArray();
            if (months.Length < 12)
            {
                continue;
            }

            if (years.Count > 0 && year.Key != last + 1)
            {
                years.Clear();
            }

            years.Add(months);
            last = year.Key;
        }

        return years;
    }

    private static IEnumerable<(string Series, Month Month, double Value)> Read(string file)
    {
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length >= 3 && Month.TryParse(cells[1], CultureInfo.InvariantCulture, out var month)
                && double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0)
            {
                yield return (cells[0], month, value);
            }
        }
    }

    /// <summary>One year, forecast by several methods.</summary>
    private sealed record Made(double Truth, Forecast Ours, double Linear, double Remainder, double MeanOfThree, double LastYear);
}
