using System.Globalization;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Domain;

public sealed class MonthAndPeriodTests
{
    private static readonly Gen<Month> Months = Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12], (year, number) => new Month(year, number));

    [TestCase("2026-13")]
    [TestCase("2026-00")]
    [TestCase("2026-3")]
    [TestCase("03/2026")]
    [TestCase("2026-03-01")]
    [TestCase(" 2026-03")]
    [TestCase("")]
    [TestCase(null)]
    public void What_is_not_a_month_is_refused(string? text) =>
        Assert.That(Month.TryParse(text, CultureInfo.InvariantCulture, out _), Is.False);

    [Test]
    public void A_month_reads_what_it_writes() =>
        Months.Sample(month => Month.Parse(month.ToString(), CultureInfo.InvariantCulture) == month);

    [Test]
    public void The_next_month_begins_on_the_day_after_the_end() =>
        Months.Sample(month => month.Plus(1).Start == month.End.AddDays(1) && month.Plus(1).CompareTo(month) > 0);

    [TestCase(2019, 28)]
    [TestCase(2020, 29)]
    [TestCase(2100, 28)]
    [TestCase(2000, 29)]
    public void February_knows_its_leap_years(int year, int days) => Assert.That(new Month(year, 2).Period.Days, Is.EqualTo(days));

    [Test]
    public void There_is_no_month_thirteen() =>
        Assert.That(() => new Month(2019, 13), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Months_are_counted_to_the_last_one_there_is() =>
        Assert.That(Month.Range(new Month(9999, 11), new Month(9999, 12)).Select(month => month.ToString()), Is.EqualTo(new[] { "9999-11", "9999-12" }));

    [Test]
    public void A_period_cannot_end_before_it_begins() =>
        Assert.That(() => FourAteliers.Days("2019-03-02", "2019-03-01"), Throws.ArgumentException);

    [TestCase("2019-01-01", "2019-12-31", "2019")]
    [TestCase("2019-03-01", "2019-03-31", "2019-03")]
    [TestCase("2020-02-01", "2020-02-29", "2020-02")]
    [TestCase("2020-02-01", "2020-02-28", "2020-02-01/2020-02-28")]
    [TestCase("2019-01-01", "2019-03-31", "2019-01-01/2019-03-31")]
    public void A_period_is_labelled_by_what_it_is(string from, string to, string label) =>
        Assert.That(FourAteliers.Days(from, to).Label, Is.EqualTo(label));

    [Test]
    public void Both_ends_of_a_period_are_inside()
    {
        var period = FourAteliers.Days("2019-03-04", "2019-03-10");
        Assert.That(period.Days, Is.EqualTo(7));
        Assert.That(period.Contains(period.From) && period.Contains(period.To), Is.True);
        Assert.That(period.Contains(period.To.AddDays(1)) || period.Contains(period.From.AddDays(-1)), Is.False);
    }

    [Test]
    public void A_period_up_to_a_day_before_it_is_nothing()
    {
        var year = FourAteliers.Days("2019-01-01", "2019-12-31");
        Assert.That(year.Until(FourAteliers.Day("2018-12-31")), Is.Null);
        Assert.That(year.Until(FourAteliers.Day("2019-01-01"))!.Value.Days, Is.EqualTo(1));
        Assert.That(year.Until(FourAteliers.Day("2021-01-01")), Is.EqualTo(year));
    }

    [TestCase("2019-03-31", "2019-04-02", "2019-03-31", "2019-03-31")]
    [TestCase("2018-01-01", "2020-12-31", "2019-03-01", "2019-03-31")]
    [TestCase("2019-03-05", "2019-03-06", "2019-03-05", "2019-03-06")]
    public void Two_periods_share_the_days_that_both_hold(string from, string to, string first, string last)
    {
        var march = FourAteliers.Days("2019-03-01", "2019-03-31");
        Assert.That(march.Within(FourAteliers.Days(from, to)), Is.EqualTo(FourAteliers.Days(first, last)));
        Assert.That(FourAteliers.Days(from, to).Within(march), Is.EqualTo(FourAteliers.Days(first, last)));
        Assert.That(march.Within(FourAteliers.Days("2019-04-01", "2019-04-02")), Is.Null);
    }

    [Test]
    public void A_goal_year_that_begins_in_September_is_named_after_its_first_calendar_year()
    {
        var school = FourAteliers.Programme with { GoalYearFirstMonth = 9 };
        Assert.That(school.GoalYearOf(FourAteliers.Day("2019-08-31")), Is.EqualTo(2018));
        Assert.That(school.GoalYearOf(FourAteliers.Day("2019-09-01")), Is.EqualTo(2019));
        Assert.That(school.GoalYear(2019), Is.EqualTo(FourAteliers.Days("2019-09-01", "2020-08-31")));
    }

    [Test]
    public void Every_day_lies_in_its_own_goal_year() => Gen.Select(Gen.Int[1, 12], Gen.Int[0, 40_000]).Sample((first, offset) =>
    {
        var programme = FourAteliers.Programme with { GoalYearFirstMonth = first };
        var day = new DateOnly(1990, 1, 1).AddDays(offset);
        return programme.GoalYear(programme.GoalYearOf(day)).Contains(day);
    });
}
