using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

public sealed class PublicHolidaysTests
{
    // Easter Monday, Ascension Day, Whit Monday, as the official calendars give them.
    [TestCase(2018, "04-02", "05-10", "05-21")]
    [TestCase(2019, "04-22", "05-30", "06-10")]
    [TestCase(2020, "04-13", "05-21", "06-01")]
    [TestCase(2021, "04-05", "05-13", "05-24")]
    [TestCase(2022, "04-18", "05-26", "06-06")]
    [TestCase(2023, "04-10", "05-18", "05-29")]
    [TestCase(2024, "04-01", "05-09", "05-20")]
    [TestCase(2025, "04-21", "05-29", "06-09")]
    [TestCase(2026, "04-06", "05-14", "05-25")]
    [TestCase(2027, "03-29", "05-06", "05-17")]
    public void The_eleven_holidays_of_a_year_are_the_official_ones(int year, string easterMonday, string ascension, string whitMonday)
    {
        string[] expected =
            ["01-01", easterMonday, "05-01", "05-08", ascension, whitMonday, "07-14", "08-15", "11-01", "11-11", "12-25"];
        Assert.That(
            PublicHolidays.France(year).Order().Select(Iso.Date),
            Is.EqualTo(expected.Order().Select(day => $"{Iso.Year(year)}-{day}")));
    }

    [TestCase("1900-04-15")]
    [TestCase("1913-03-23")]
    [TestCase("1943-04-25")]
    [TestCase("1954-04-18")]
    [TestCase("1961-04-02")]
    [TestCase("1981-04-19")]
    [TestCase("2000-04-23")]
    [TestCase("2008-03-23")]
    [TestCase("2038-04-25")]
    [TestCase("2049-04-18")]
    [TestCase("2076-04-19")]
    [TestCase("2100-03-28")]
    public void Easter_falls_on_its_known_day(string day) =>
        Assert.That(PublicHolidays.Easter(FourAteliers.Day(day).Year), Is.EqualTo(FourAteliers.Day(day)));

    [Test]
    public void Easter_is_a_Sunday_between_22_March_and_25_April_in_every_year()
    {
        foreach (var year in Enumerable.Range(1900, 201))
        {
            var easter = PublicHolidays.Easter(year);
            Assert.That(easter.DayOfWeek, Is.EqualTo(DayOfWeek.Sunday));
            Assert.That(easter, Is.InRange(new DateOnly(year, 3, 22), new DateOnly(year, 4, 25)));
        }
    }

    [Test]
    public void Two_holidays_on_one_day_are_one_date() => Assert.That(PublicHolidays.France(2008), Has.Count.EqualTo(10));
}
