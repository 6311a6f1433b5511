using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

public sealed class OpenDaysTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    // Counted apart: Monday to Saturday of 2019 from the opening on, less 1 January, 22 April, 1, 8 and 30 May, 10 June, 15 August,
    // 1 and 11 November, 25 December (14 July is a Sunday).
    [TestCase("rennes", 303)]
    [TestCase("montpellier", 265)]
    [TestCase("nancy", 216)]
    [TestCase("saint-etienne", 150)]
    [TestCase(null, 934)]
    public void The_open_days_of_2019_are_those_counted_by_hand(string? atelier, int days) =>
        Assert.That(new OpenDays(FourAteliers.Programme).AtelierDays(Year, atelier), Is.EqualTo(days));

    [Test]
    public void The_network_is_open_when_one_atelier_is()
    {
        var open = new OpenDays(FourAteliers.Programme);
        Assert.That(Enumerable.Range(0, Year.Days).Count(i => open.AteliersOpenOn(Year.From.AddDays(i)) > 0), Is.EqualTo(303));
    }

    [Test]
    public void An_atelier_is_open_on_its_opening_day_and_not_before()
    {
        var (open, nancy) = (new OpenDays(FourAteliers.Programme), FourAteliers.Programme.Ateliers[2]);
        Assert.That(open.IsOpen(nancy, FourAteliers.Day("2019-04-13")), Is.True);
        Assert.That(open.IsOpen(nancy, FourAteliers.Day("2019-04-12")), Is.False);
    }

    [TestCase("2019-07-14", TestName = "A_holiday_that_is_a_Sunday_is_closed_once")]
    [TestCase("2019-05-30", TestName = "Ascension_Day_is_closed")]
    [TestCase("2019-03-31", TestName = "Sunday_is_closed")]
    public void Closed(string day) =>
        Assert.That(new OpenDays(FourAteliers.Programme).AteliersOpenOn(FourAteliers.Day(day)), Is.Zero);

    [Test]
    public void The_leap_day_counts_like_any_Saturday() =>
        Assert.That(new OpenDays(FourAteliers.Programme).AteliersOpenOn(FourAteliers.Day("2020-02-29")), Is.EqualTo(4));

    [Test]
    public void A_closure_of_one_atelier_leaves_the_others_open()
    {
        var closed = new Closure(FourAteliers.Days("2019-08-05", "2019-08-10"), "nancy", new("travaux", "building work"));
        var open = new OpenDays(FourAteliers.Programme with { Closures = [closed] });
        Assert.That(open.AtelierDays(Year, "nancy"), Is.EqualTo(216 - 6));
        Assert.That(open.AtelierDays(Year, "rennes"), Is.EqualTo(303));
    }

    [Test]
    public void An_atelier_keeps_its_own_weekdays_and_the_others_those_of_the_programme()
    {
        var ateliers = FourAteliers.Programme.Ateliers
            .Select(atelier => atelier.Code == "nancy" ? atelier with { OpenWeekdays = new HashSet<DayOfWeek> { DayOfWeek.Sunday } } : atelier).ToList();
        var open = new OpenDays(FourAteliers.Programme with { Ateliers = ateliers });
        Assert.That(open.IsOpen(ateliers[2], FourAteliers.Day("2019-04-14")), Is.True, "a Sunday");
        Assert.That(open.IsOpen(ateliers[2], FourAteliers.Day("2019-04-13")), Is.False, "a Saturday");
        Assert.That(open.AtelierDays(Year, "nancy"), Is.EqualTo(37), "Sundays from 14 April on, less 14 July");
        Assert.That(open.AtelierDays(Year, "rennes"), Is.EqualTo(303));
    }

    [Test]
    public void An_atelier_that_closes_is_open_on_its_last_day()
    {
        var rennes = FourAteliers.Programme.Ateliers[0] with { Closes = FourAteliers.Day("2019-01-05") };
        var open = new OpenDays(FourAteliers.Programme with { Ateliers = [rennes] });
        Assert.That(open.AtelierDays(Year), Is.EqualTo(4));
    }
}
