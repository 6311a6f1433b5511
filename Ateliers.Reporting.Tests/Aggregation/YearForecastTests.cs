using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class YearForecastTests
{
    private static readonly Programme OneAtelier = FourAteliers.Programme with { Ateliers = [FourAteliers.Programme.Ateliers[0] with { Opens = FourAteliers.Day("2015-01-01"), Closes = null }] };

    [Test]
    public void The_first_contacts_to_come_follow_the_open_days_that_are_left()
    {
        var (day, open) = (FourAteliers.Day("2019-03-31"), new OpenDays(OneAtelier));
        var forecast = Year(OneAtelier, [], "2019-01", "2019-03").On(day, EachOpenDay(OneAtelier, "2019-01-01", "2019-03-31", 10))!;
        Assert.That(forecast.Known, Is.EqualTo(10 * open.AtelierDays(new Period(FourAteliers.Day("2019-01-01"), day))));
        Assert.That(forecast.Rest, Is.EqualTo(10 * open.AtelierDays(new Period(day.AddDays(1), FourAteliers.Day("2019-12-31")))).Within(1e-6));
        Assert.That(forecast.Years, Is.Zero);
    }

    [Test]
    public void An_atelier_that_opens_later_in_the_year_is_counted_from_its_opening()
    {
        var day = FourAteliers.Day("2019-03-31");
        var two = OneAtelier with { Ateliers = [.. OneAtelier.Ateliers, OneAtelier.Ateliers[0] with { Code = "nancy", Opens = FourAteliers.Day("2019-07-01") }] };
        var rest = Year(OneAtelier, [], "2019-01", "2019-03").On(day, EachOpenDay(OneAtelier, "2019-01-01", "2019-03-31", 10))!.Rest;
        var more = Year(two, [], "2019-01", "2019-03").On(day, EachOpenDay(OneAtelier, "2019-01-01", "2019-03-31", 10))!.Rest;
        Assert.That(more - rest, Is.EqualTo(10 * new OpenDays(two).AtelierDays(new Period(FourAteliers.Day("2019-07-01"), FourAteliers.Day("2019-12-31")), "nancy")).Within(1e-6));
    }

    [Test]
    public void A_month_of_which_nothing_has_come_in_is_still_to_come()
    {
        var days = EachOpenDay(OneAtelier, "2019-01-01", "2019-02-28", 10);
        var missing = Year(OneAtelier, [], "2019-01", "2019-02").On(FourAteliers.Day("2019-03-31"), days)!;
        var whole = Year(OneAtelier, [], "2019-01", "2019-02").On(FourAteliers.Day("2019-02-28"), days)!;
        Assert.That(missing.Value, Is.EqualTo(whole.Value).Within(1e-6));
    }

    [Test]
    public void Where_most_of_the_year_to_date_has_not_come_in_nothing_is_said() =>
        Assert.That(Year(OneAtelier, [], "2019-01", "2019-02").On(FourAteliers.Day("2019-05-31"), EachOpenDay(OneAtelier, "2019-01-01", "2019-02-28", 10)), Is.Null);

    [Test]
    public void Full_years_before_give_their_shape_and_are_cut_at_the_same_day()
    {
        var days = new[] { 2016, 2017, 2018 }
            .SelectMany(year => EachOpenDay(OneAtelier, $"{year}-01-01", $"{year}-06-30", 30).Concat(EachOpenDay(OneAtelier, $"{year}-07-01", $"{year}-12-31", 10)))
            .Concat(EachOpenDay(OneAtelier, "2019-01-01", "2019-06-30", 30));
        var forecast = Year(OneAtelier, [2016, 2017, 2018], "2019-01", "2019-06").On(FourAteliers.Day("2019-06-30"), days)!;
        var left = new OpenDays(OneAtelier).AtelierDays(new Period(FourAteliers.Day("2019-07-01"), FourAteliers.Day("2019-12-31")));
        Assert.That(forecast.Rest, Is.EqualTo(10 * left).Within(5).Percent);
        Assert.That(forecast.Years, Is.EqualTo(3));
    }

    [Test]
    public void A_year_before_a_gap_is_no_year_before() =>
        Assert.That(Year(OneAtelier, [2015, 2016, 2018], "2019-01", "2019-03").Basis, Is.EqualTo(new Period(FourAteliers.Day("2018-01-01"), FourAteliers.Day("2019-12-31"))));

    [Test]
    public void Announced_sessions_bring_the_share_of_them_that_usually_is_new()
    {
        var day = FourAteliers.Day("2019-12-30");
        var days = EachOpenDay(OneAtelier, "2019-01-01", "2019-12-30", 1);
        var forecast = Year(OneAtelier, [], "2019-01", "2019-12").On(day, days, new Announcements(800, 100, 400))!;
        Assert.That(forecast.Rest, Is.EqualTo(200));
    }

    /// <summary>On a New Year's Day without a past nothing has ever been open.</summary>
    [Test]
    public void The_first_day_of_the_first_year_has_no_forecast_and_says_none()
    {
        var day = FourAteliers.Day("2020-01-01");
        Assert.That(new YearForecast(OneAtelier, 2020, [], [Reports.SampleFacts.WholeMonth("rennes", Month.Of(day))]).On(day, []), Is.Null);
    }

    [Test]
    public void Any_day_of_any_year_has_a_forecast_that_can_be_said() => Gen.Select(Gen.Int[0, 365], Gen.Int[0, 50], Gen.Int[0, 3]).Sample((back, people, years) =>
    {
        var day = FourAteliers.Day("2020-12-31").AddDays(-back);
        var days = EachOpenDay(OneAtelier, $"{2020 - years}-01-01", "2020-12-31", people).Where(cell => cell.Slice.From <= day);
        var received = new Period(FourAteliers.Day("2020-01-01"), day).Months().Select(month => Reports.SampleFacts.WholeMonth("rennes", month)).ToList();
        var forecast = new YearForecast(OneAtelier, 2020, [.. Enumerable.Range(2020 - years, years)], received).On(day, days);
        if (day == FourAteliers.Day("2020-01-01") && (years == 0 || people == 0))
        {
            Assert.That(forecast, Is.Null, "nothing was ever open, or nobody ever came");
            return;
        }

        var (low, high) = forecast!.Interval(0.95);
        Assert.That(new[] { forecast.Known, low, forecast.Value, high }, Is.Ordered.And.All.Matches<double>(double.IsFinite));
    });

    private static YearForecast Year(Programme programme, int[] full, string from, string to) => new(
        programme, 2019, full, [.. Month.Range(Month.Parse(from, null), Month.Parse(to, null)).Select(month => Reports.SampleFacts.WholeMonth("rennes", month))]);

    private static IEnumerable<SliceCounts> EachOpenDay(Programme programme, string from, string to, int people)
    {
        var open = new OpenDays(programme);
        return open.DaysOf(programme.Ateliers[0], new Period(FourAteliers.Day(from), FourAteliers.Day(to))).Select(day => Counts.Of(people, first: people, slice: new Slice(From: day)));
    }
}
