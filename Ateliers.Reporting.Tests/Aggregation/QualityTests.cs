using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class QualityTests
{
    private static readonly KnownMonth[] Received = [Known("rennes", 1), Known("rennes", 2), Known("rennes", 3) with { LastOutcome = new DateOnly(2019, 3, 12) }, Known("montpellier", 2)];

    [Test]
    public void Every_month_of_every_atelier_has_a_state()
    {
        var quality = Of("2019-01-01", "2019-04-30", "2019-04-20");
        Assert.That(
            quality.Months.Select(month => (month.Atelier, month.Month.Number, month.State)),
            Is.EquivalentTo(new[]
            {
                ("rennes", 1, MonthState.Received), ("montpellier", 1, MonthState.Closed), ("nancy", 1, MonthState.Closed), ("saint-etienne", 1, MonthState.Closed),
                ("rennes", 2, MonthState.Received), ("montpellier", 2, MonthState.Received), ("nancy", 2, MonthState.Closed), ("saint-etienne", 2, MonthState.Closed),
                ("rennes", 3, MonthState.Incomplete), ("montpellier", 3, MonthState.Missing), ("nancy", 3, MonthState.Closed), ("saint-etienne", 3, MonthState.Closed),
                ("rennes", 4, MonthState.UnderWay), ("montpellier", 4, MonthState.UnderWay), ("nancy", 4, MonthState.UnderWay), ("saint-etienne", 4, MonthState.Closed),
            }));
        Assert.That(Enum.GetValues<MonthState>().Sum(quality.In), Is.EqualTo(quality.Months.Count));
    }

    [TestCase("2019-03-31", null, Description = "the last day of the month: not over")]
    [TestCase("2019-04-01", 1)]
    [TestCase("2019-05-01", 31)]
    public void What_is_missing_or_incomplete_is_late_by_the_days_since_the_end_of_its_month(string asOf, int? late)
    {
        var march = Of("2019-03-01", "2019-03-31", asOf).Months.Where(month => month.Atelier is "rennes" or "montpellier");
        Assert.That(march.Select(month => month.DaysLate), Is.EqualTo(new[] { late, late }));
    }

    [TestCase("2019-01-15", MonthState.UnderWay, 0, Description = "it has not begun, and registrations for it have come in")]
    [TestCase("2019-02-28", MonthState.UnderWay, 0, Description = "its last day")]
    [TestCase("2019-03-01", MonthState.Received, 2)]
    public void A_month_that_is_not_over_is_never_complete_whatever_has_come_in(string asOf, MonthState state, int complete)
    {
        var quality = Of("2019-02-01", "2019-02-28", asOf);
        Assert.That(quality.Months.Where(month => month.Atelier is "rennes" or "montpellier").Select(month => month.State), Is.EqualTo(new[] { state, state }));
        Assert.That(quality.Complete, Is.EqualTo(complete));
    }

    [Test]
    public void What_is_not_known_has_no_number()
    {
        var quality = Of("2019-03-01", "2019-03-31", "2019-04-20");
        Assert.That(quality.Months.Select(month => month.Attendances), Is.EqualTo(new long?[] { 12, null, null, null }));
    }

    [Test]
    public void Announced_sessions_without_outcome_need_a_look()
    {
        var quality = Of("2019-02-01", "2019-02-28", "2019-04-20", new SilentSessions("montpellier", new Month(2019, 2), 3, 17));
        Assert.That(quality.Months.Single(month => month.NeedsALook).Silent, Is.EqualTo(new SilentSessions("montpellier", new Month(2019, 2), 3, 17)));
    }

    private static Quality Of(string from, string to, string asOf, params SilentSessions[] silent) => Quality.Of(
        FourAteliers.Programme,
        FourAteliers.Days(from, to),
        FourAteliers.Day(asOf),
        Received,
        Counts.Of(12),
        [Counts.Of(12, slice: new Slice(Atelier: "rennes", From: new DateOnly(2019, 3, 1)))],
        silent);

    private static KnownMonth Known(string atelier, int month) => new(atelier, new Month(2019, month), 1, new Month(2019, month).End, new Month(2019, month).End);
}
