using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class CompletenessTests
{
    private static readonly AtelierAndMonth[] FirstQuarter =
    [
        new("rennes", new(2019, 1)), new("rennes", new(2019, 2)), new("rennes", new(2019, 3)),
        new("montpellier", new(2019, 2)), new("montpellier", new(2019, 3)),
    ];

    [Test]
    public void A_period_that_is_over_with_everything_in_is_final() =>
        Assert.That(Of("2019-03-31", "2019-04-01", FirstQuarter).Status, Is.EqualTo(FigureStatus.Final));

    [Test]
    public void A_period_is_not_over_on_its_last_day()
    {
        var completeness = Of("2019-03-31", "2019-03-31", FirstQuarter);
        Assert.That((completeness.Over, completeness.Status), Is.EqualTo((false, FigureStatus.Provisional)));
    }

    [Test]
    public void A_month_that_an_open_atelier_did_not_send_keeps_it_provisional()
    {
        var completeness = Of("2019-03-31", "2019-04-20", FirstQuarter[..^1]);
        Assert.That(completeness.Status, Is.EqualTo(FigureStatus.Provisional));
        Assert.That(completeness.Missing, Is.EqualTo(new[] { new AtelierAndMonth("montpellier", new(2019, 3)) }));
    }

    [Test]
    public void The_running_month_is_not_owed_yet() =>
        Assert.That(Of("2019-12-31", "2019-04-20", FirstQuarter).Missing, Is.Empty);

    [Test]
    public void An_atelier_whose_opening_is_unknown_owes_from_its_first_month_on()
    {
        var programme = FourAteliers.Programme with { Ateliers = [new Atelier("albi", "Albi", null)] };
        var completeness = Completeness.Of(
            programme,
            FourAteliers.Days("2019-01-01", "2019-04-30"),
            FourAteliers.Day("2019-06-01"),
            [new("albi", new(2019, 2)), new("albi", new(2019, 4))]);
        Assert.That(completeness.Missing, Is.EqualTo(new[] { new AtelierAndMonth("albi", new(2019, 3)) }));
    }

    private static Completeness Of(string to, string asOf, AtelierAndMonth[] received) => Completeness.Of(
        FourAteliers.Programme, FourAteliers.Days("2019-01-01", to), FourAteliers.Day(asOf), received);
}
