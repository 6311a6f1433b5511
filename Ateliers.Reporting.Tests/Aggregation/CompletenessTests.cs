using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class CompletenessTests
{
    private static readonly KnownMonth[] FirstQuarter =
    [
        Known("rennes", 1), Known("rennes", 2), Known("rennes", 3), Known("montpellier", 2), Known("montpellier", 3),
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

    [TestCase(null, null, false, Description = "cancellations of one atelier say nothing of the others")]
    [TestCase("2019-04-09", null, false, Description = "registrations alone")]
    [TestCase("2019-04-09", "2019-04-09", true)]
    public void A_month_is_known_by_an_outcome(string? session, string? outcome, bool known)
    {
        var april = new Month(2019, 4);
        KnownMonth[] received = [.. FirstQuarter, new("rennes", april, 2, session is null ? null : FourAteliers.Day(session), outcome is null ? null : FourAteliers.Day(outcome))];
        Assert.That(Completeness.IsKnown(new OwedMonths(FourAteliers.Programme, received), april.Period), Is.EqualTo(known));
        Assert.That(Completeness.IsKnown(new OwedMonths(FourAteliers.Programme, received), april.Period, ["rennes"]), Is.EqualTo(known || session is null), "all of Rennes was cancelled: nobody came");
        Assert.That(Completeness.IsKnown(new OwedMonths(FourAteliers.Programme, received), april.Period, ["montpellier"]), Is.False);
        Assert.That(Completeness.IsKnown(new OwedMonths(FourAteliers.Programme, received), april.Period, ["saint-etienne"]), Is.True, "opens in July");
    }

    [Test]
    public void The_running_month_is_not_owed_yet() =>
        Assert.That(Of("2019-12-31", "2019-04-20", FirstQuarter).Missing, Is.Empty);

    [Test]
    public void An_atelier_whose_opening_is_unknown_owes_from_its_first_month_on()
    {
        var programme = FourAteliers.Programme with { Ateliers = [new Atelier("albi", "Albi", null)] };
        var completeness = Completeness.Of(
            new OwedMonths(programme, [Known("albi", 2), Known("albi", 4)]), FourAteliers.Days("2019-01-01", "2019-04-30"), FourAteliers.Day("2019-06-01"));
        Assert.That(completeness.Missing, Is.EqualTo(new[] { new AtelierAndMonth("albi", new(2019, 3)) }));
    }

    [Test]
    public void A_list_that_was_exported_in_mid_month_is_not_the_whole_month()
    {
        KnownMonth half = Known("rennes", 3) with { LastOutcome = new DateOnly(2019, 3, 15) };
        var completeness = Of("2019-03-31", "2019-04-20", [.. FirstQuarter[..2], half, .. FirstQuarter[3..]]);
        Assert.That((completeness.Status, completeness.Missing.Count), Is.EqualTo((FigureStatus.Provisional, 0)));
        Assert.That(completeness.Unfinished, Is.EqualTo(new[] { half }));
    }

    [Test]
    public void A_month_of_which_only_registrations_are_known_is_not_finished() =>
        Assert.That(Of("2019-03-31", "2019-04-20", [.. FirstQuarter[..^1], Known("montpellier", 3) with { LastOutcome = null }]).Status, Is.EqualTo(FigureStatus.Provisional));

    [TestCase("2019-03-01", "2019-03-31", "2019-04-20", FigureStatus.Final)]
    [TestCase("2019-03-01", "2019-03-31", "2019-03-31", FigureStatus.Provisional, Description = "not over")]
    [TestCase("2019-03-04", "2019-03-10", "2019-03-20", FigureStatus.Provisional, Description = "files come by the month")]
    [TestCase("2019-03-04", "2019-03-10", "2019-04-20", FigureStatus.Final)]
    [TestCase("2019-04-01", "2019-04-12", "2019-04-20", FigureStatus.Provisional)]
    public void A_figure_is_final_when_its_last_month_is_over_and_all_of_the_year_up_to_it_is_in(string from, string to, string asOf, FigureStatus status)
    {
        Assert.That(StatusOf(from, to, asOf, FirstQuarter), Is.EqualTo(status));
        Assert.That(StatusOf(from, to, asOf, [Known("rennes", 1), .. FirstQuarter[2..]]), Is.EqualTo(FigureStatus.Provisional), "February is missing, and who came first in March hangs on it");
        Assert.That(StatusOf("2019-01-01", "2019-01-31", asOf, FirstQuarter[..1]), Is.EqualTo(FigureStatus.Final));
    }

    private static FigureStatus StatusOf(string from, string to, string asOf, KnownMonth[] received) =>
        Completeness.StatusOf(new OwedMonths(FourAteliers.Programme, received), FourAteliers.Days(from, to), FourAteliers.Day(asOf));

    private static KnownMonth Known(string atelier, int month) =>
        new(atelier, new Month(2019, month), 1, new Month(2019, month).End, new Month(2019, month).End);

    private static Completeness Of(string to, string asOf, KnownMonth[] received) => Completeness.Of(
        new OwedMonths(FourAteliers.Programme, received), FourAteliers.Days("2019-01-01", to), FourAteliers.Day(asOf));
}
