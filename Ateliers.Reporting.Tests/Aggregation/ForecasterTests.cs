using Ateliers.Reporting.Aggregation;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class ForecasterTests
{
    [Test]
    public void Years_that_repeat_each_other_are_forecast_exactly()
    {
        var forecast = Forecaster.Of(new YearAtHand(300, 3, 9, 300, 3), [new(300, 900, 3, 9), new(300, 900, 3, 9), new(300, 900, 3, 9)])!;
        Assert.That(forecast.Value, Is.EqualTo(1_200).Within(1e-9));
        Assert.That(forecast.Years, Is.EqualTo(3));
    }

    [Test]
    public void What_opens_in_the_rest_of_the_year_is_counted_by_its_days()
    {
        var same = Forecaster.Of(new YearAtHand(300, 100, 200, 0, 0), [new(300, 600, 100, 200), new(300, 600, 100, 200)])!;
        var twice = Forecaster.Of(new YearAtHand(300, 100, 400, 0, 0), [new(300, 600, 100, 200), new(300, 600, 100, 200)])!;
        Assert.That((same.Rest, twice.Rest), Is.EqualTo((600.0, 1_200.0)).Using<double>((a, b) => Math.Abs(a - b) < 1e-6));
    }

    [Test]
    public void Growth_is_trusted_the_more_the_further_the_year_has_gone()
    {
        PastYear[] Past(int cut) => [new(10 * cut, 10 * (12 - cut), cut, 12 - cut), new(10 * cut, 10 * (12 - cut), cut, 12 - cut)];
        double GrowthOfRest(int cut) => Forecaster.Of(new YearAtHand(20 * cut, cut, 12 - cut, 0, 0), Past(cut))!.Rest / (10 * (12 - cut));
        var growths = Enumerable.Range(1, 11).Select(GrowthOfRest).ToList();
        Assert.That(growths, Is.Ordered.Ascending);
        Assert.That(growths[0], Is.InRange(1.0, 1.3));
        Assert.That(growths[^1], Is.InRange(1.5, 2.0));
    }

    [Test]
    public void Without_a_year_before_the_rate_is_that_of_the_year_and_of_its_last_stretch()
    {
        var forecast = Forecaster.Of(new YearAtHand(1_000, 100, 50, 50, 10), [])!;
        Assert.That((forecast.Rest, forecast.Years), Is.EqualTo((50 * (10 + 5) / 2.0, 0)));
        Assert.That(forecast.Spread, Is.GreaterThan(Forecaster.Of(new YearAtHand(1_000, 100, 50, 50, 10), [new(1_000, 500, 100, 50)])!.Spread));
    }

    [Test]
    public void A_year_that_is_over_is_what_is_known()
    {
        var forecast = Forecaster.Of(new YearAtHand(812, 300, 0, 20, 10), [new(700, 0, 300, 0)])!;
        Assert.That((forecast.Value, forecast.Interval(0.95), forecast.ProbabilityOf(812), forecast.ProbabilityOf(813)), Is.EqualTo((812.0, (812.0, 812.0), 1.0, 0.0)));
    }

    [Test]
    public void Where_nothing_was_ever_open_nothing_is_said() => Assert.That(Forecaster.Of(new YearAtHand(0, 0, 100, 0, 0), []), Is.Null);

    [Test]
    public void A_year_that_has_not_begun_is_forecast_from_the_last() =>
        Assert.That(Forecaster.Of(new YearAtHand(0, 0, 12, 0, 0), [new(0, 1_200, 0, 12)])!.Value, Is.EqualTo(1_200));

    [Test]
    public void No_less_comes_than_is_announced() =>
        Assert.That(Forecaster.Of(new YearAtHand(10, 100, 10, 0, 20, Announced: 40), [])!.Rest, Is.EqualTo(40));

    [Test]
    public void A_closed_year_neither_breaks_nor_rules_the_next()
    {
        PastYear[] past = [new(300, 900, 3, 9), new(300, 900, 3, 9), new(300, 0, 3, 9), new(300, 900, 3, 9)];
        var forecast = Forecaster.Of(new YearAtHand(300, 3, 9, 300, 3), past)!;
        Assert.That(forecast.Value, Is.InRange(700, 1_300));
        Assert.That(forecast.Spread, Is.LessThan(1));
    }

    [Test]
    public void Probability_falls_with_the_goal_and_is_a_half_at_the_value()
    {
        var forecast = new Forecast(100, 400, 0.2, 3);
        Assert.That(forecast.ProbabilityOf(500), Is.EqualTo(0.5).Within(1e-9));
        Assert.That(new[] { 90.0, 101, 400, 500, 600, 5_000 }.Select(forecast.ProbabilityOf), Is.Ordered.Descending);
        Assert.That(forecast.ProbabilityOf(forecast.Interval(0.8).Upper), Is.EqualTo(0.1).Within(1e-6));
    }

    [Test]
    public void Nothing_impossible_is_ever_said() => Gen.Select(Amounts, Amounts, Amounts, Amounts, Amounts, Amounts, PastYears).Sample(
        (known, exposure, left, recent, recentExposure, announced, past) =>
        {
            if (Forecaster.Of(new YearAtHand(known, exposure, left, recent, recentExposure, announced), past) is not { } forecast)
            {
                return;
            }

            var ((low80, high80), (low95, high95)) = (forecast.Interval(0.8), forecast.Interval(0.95));
            double[] all = [forecast.Value, low80, high80, low95, high95];
            Assert.That(all, Is.All.Matches<double>(value => double.IsFinite(value) && value >= known));
            Assert.That(low95 <= low80 && low80 <= forecast.Value && forecast.Value <= high80 && high80 <= high95, Is.True);
            foreach (var goal in new[] { 0, known, known + 1, forecast.Value, 1e9 })
            {
                Assert.That(forecast.ProbabilityOf(goal), Is.InRange(0, 1));
            }
        },
        iter: 20_000);

    private static Gen<double> Amounts => Gen.Frequency((2, Gen.Const(0.0)), (5, Gen.Double[0, 400]), (1, Gen.Double[0, 1e7]));

    private static Gen<PastYear[]> PastYears => Gen.Select(Amounts, Amounts, Amounts, Amounts, (before, after, from, to) => new PastYear(before, after, from, to)).Array[0, 5];
}
