using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class KnownDayTests
{
    [Test]
    public void Nothing_is_known_where_nothing_came_in() => Assert.That(On("2019-06-30"), Is.Null);

    [TestCase("2019-04-20", ExpectedResult = "2019-03-31", Description = "the month is over and whole")]
    [TestCase("2019-03-31", ExpectedResult = "2019-03-29", Description = "the month is not over")]
    public string? The_days_after_the_last_file_are_not_known(string asOf) => On(asOf, Month("rennes", 3, "2019-03-29", "2019-03-29"));

    [Test]
    public void A_list_from_the_middle_of_the_month_is_known_to_its_last_outcome() =>
        Assert.That(On("2019-04-20", Month("rennes", 3, "2019-03-29", "2019-03-15")), Is.EqualTo("2019-03-15"));

    [Test]
    public void Where_one_atelier_has_sent_the_whole_month_the_others_are_what_is_missing() =>
        Assert.That(On("2019-04-20", Month("rennes", 3, "2019-03-29", "2019-03-15"), Month("montpellier", 3, "2019-03-28", "2019-03-28")), Is.EqualTo("2019-03-31"));

    [Test]
    public void Registrations_alone_say_nothing_of_who_came() => Assert.That(On("2019-04-20", Month("rennes", 3, "2019-03-29", null)), Is.Null);

    [Test]
    public void A_month_in_which_everybody_is_closed_is_known_without_a_file()
    {
        var april = new Period(new DateOnly(2019, 4, 1), new DateOnly(2019, 4, 30));
        var programme = FourAteliers.Programme with { Closures = [new Closure(april, null, Bilingual.Same("closed"))] };
        Assert.That(KnownDay.Of(programme, [Month("rennes", 3, "2019-03-29", "2019-03-29")], new DateOnly(2019, 6, 30)), Is.EqualTo(new DateOnly(2019, 4, 30)));
    }

    private static KnownMonth Month(string atelier, int month, string session, string? outcome) =>
        new(atelier, new Month(2019, month), 1, FourAteliers.Day(session), outcome is null ? null : FourAteliers.Day(outcome));

    private static string? On(string asOf, params KnownMonth[] known) =>
        KnownDay.Of(FourAteliers.Programme, known, FourAteliers.Day(asOf)) is { } day ? Iso.Date(day) : null;
}
