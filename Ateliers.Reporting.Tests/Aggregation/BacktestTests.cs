using System.Globalization;
using System.IO.Compression;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Aggregation;

/// <summary>The forecaster held against 366 real monthly series: each year from the third on, from what was known after some of its months.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BacktestTests
{
    private static readonly Lazy<List<List<double[]>>> Series = new(Read);

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(6)]
    [TestCase(9)]
    [TestCase(11)]
    public void It_errs_less_than_simpler_methods_and_its_intervals_hold_as_often_as_they_say(int months)
    {
        double ours = 0, remainder = 0, three = 0, in80 = 0, in95 = 0, count = 0;
        foreach (var years in Series.Value)
        {
            for (var i = 2; i < years.Count; i++)
            {
                var (known, truth, rest) = (years[i].Take(months).Sum(), years[i].Sum(), years[i - 1].Skip(months).Sum());
                var before = years[i - 1].Take(months).Sum();
                var past = years.Take(i).Select(year => new PastYear(year.Take(months).Sum(), year.Skip(months).Sum(), months, 12 - months)).ToList();
                if (truth <= 0 || before <= 0)
                {
                    continue;
                }

                var forecast = Forecaster.Of(new YearAtHand(known, months, 12 - months, 0, 0), past)!;
                double Off(double value) => Math.Abs(value - truth) / truth;
                double Holds((double Lower, double Upper) interval) => truth >= interval.Lower && truth <= interval.Upper ? 1 : 0;
                ours += Off(forecast.Value);
                remainder += Off(known + rest);
                three += Off(((known * 12 / months) + known + rest + known + (rest * known / before)) / 3);
                in80 += Holds(forecast.Interval(0.8));
                in95 += Holds(forecast.Interval(0.95));
                count++;
            }
        }

        Assert.That(count, Is.GreaterThan(1_000));
        Assert.That(ours, Is.LessThan(remainder), "the year to date and last year's rest");
        Assert.That(ours, Is.LessThan(three), "the mean of three simple methods");
        Assert.That(in80 / count, Is.EqualTo(0.8).Within(0.05));
        Assert.That(in95 / count, Is.EqualTo(0.95).Within(0.03));
    }

    private static List<List<double[]>> Read()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Repository.Shared("series/tourism-monthly.csv.gz")), CompressionMode.Decompress));
        List<(string Series, string Year, double Value)> rows = [];
        for (var line = text.ReadLine(); (line = text.ReadLine()) is not null;)
        {
            var cells = line.Split(',');
            rows.Add((cells[0], cells[1][..4], double.Parse(cells[2], CultureInfo.InvariantCulture)));
        }

        return [.. rows.GroupBy(row => row.Series).Select(series => series.GroupBy(row => row.Year).Select(year => year.Select(row => row.Value).ToArray()).Where(year => year.Length == 12).ToList())];
    }
}
