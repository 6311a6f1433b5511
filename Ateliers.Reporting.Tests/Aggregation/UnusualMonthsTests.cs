using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class UnusualMonthsTests
{
    /// <summary>An atelier that is open every day of thirty-day months makes the arithmetic plain: attendances are those of the programme below.</summary>
    private static readonly Programme Programme = FourAteliers.Programme with
    {
        Ateliers = [new("rennes", "Rennes", new DateOnly(2018, 1, 1)), new("nancy", "Nancy", new DateOnly(2018, 1, 1))],
        ClosedOnPublicHolidays = false,
        OpenWeekdays = Enum.GetValues<DayOfWeek>().ToHashSet(),
    };

    [Test]
    public void A_month_far_from_the_past_of_its_atelier_stands_out_by_the_modified_z_score()
    {
        // Per day 10, 11, 9, 10, 12, 8: median 10, deviations 0, 1, 1, 0, 2, 2, of which the median is 1.
        var found = Of("rennes", 10, 11, 9, 10, 12, 8, 16).Single();
        Assert.That((found.Month, found.PerOpenDay, found.Median), Is.EqualTo((new Month(2018, 7), 16.0, 10.0)));
        Assert.That(found.Score, Is.EqualTo(0.6745 * 6).Within(1e-9));
    }

    [TestCase(15, false, Description = "0.6745 × 5 = 3.37 is within 3.5")]
    [TestCase(16, true)]
    [TestCase(5, false)]
    [TestCase(4, true)]
    public void Both_sides_have_the_same_limit(int perDay, bool unusual) =>
        Assert.That(Of("rennes", 10, 11, 9, 10, 12, 8, perDay).Count, Is.EqualTo(unusual ? 1 : 0));

    [Test]
    public void Fewer_than_six_months_tell_nothing() => Assert.That(Of("rennes", 10, 10, 11, 9, 10, 90), Is.Empty);

    [Test]
    public void A_past_that_never_changed_tells_nothing() => Assert.That(Of("rennes", 10, 10, 10, 10, 10, 10, 90), Is.Empty);

    [Test]
    public void Where_most_of_the_past_is_equal_the_mean_deviation_takes_the_place_of_the_median_one() =>
        Assert.That(Of("rennes", 10, 10, 10, 10, 10, 12, 30).Single().Score, Is.EqualTo(0.7979 * 20 / (2.0 / 6)).Within(1e-9));

    [Test]
    public void A_small_step_from_a_very_even_past_is_not_worth_a_look() => Assert.That(Of("rennes", 100, 101, 100, 99, 101, 100, 110), Is.Empty);

    [Test]
    public void An_odd_month_does_not_hide_the_next_one() =>
        Assert.That(Of("rennes", 10, 11, 9, 10, 12, 8, 60, 11, 60).Select(each => each.Month.Number), Is.EqualTo(new[] { 7, 9 }));

    [Test]
    public void Each_atelier_is_held_against_its_own_past_alone()
    {
        var counts = Months("rennes", 10, 11, 9, 10, 12, 8, 10).Concat(Months("nancy", 50, 55, 45, 50, 60, 40, 50));
        Assert.That(UnusualMonths.Of(Programme, counts, _ => true), Is.Empty);
    }

    [Test]
    public void A_month_of_which_a_part_came_in_is_neither_judged_nor_a_measure()
    {
        var part = new AtelierAndMonth("rennes", new Month(2018, 7));
        var counts = Months("rennes", 10, 11, 9, 10, 12, 8, 1, 10).ToList();
        Assert.That(UnusualMonths.Of(Programme, counts, month => month != part), Is.Empty);
        Assert.That(UnusualMonths.Of(Programme, counts, _ => true).Single().Month, Is.EqualTo(part.Month));
    }

    [Test]
    public void A_score_is_finite_and_its_month_lies_beyond_the_limit_whatever_came_in() => Gen.Int[0, 500].Array[0, 40].Sample(
        perDay =>
        {
            foreach (var found in Of("rennes", perDay))
            {
                Assert.That(double.IsFinite(found.Score) && Math.Abs(found.Score) > 3.5, Is.True, found.ToString());
                Assert.That(Math.Sign(found.Score), Is.EqualTo(Math.Sign(found.PerOpenDay - found.Median)));
            }
        },
        iter: 2_000);

    private static IReadOnlyList<UnusualMonth> Of(string atelier, params int[] perDay) => UnusualMonths.Of(Programme, Months(atelier, perDay), _ => true);

    private static IEnumerable<SliceCounts> Months(string atelier, params int[] perDay) => perDay.Select((count, i) =>
    {
        var month = new Month(2018, 1).Plus(i);
        return Counts.Of(count, visits: (long)count * month.Period.Days, slice: new Slice(Atelier: atelier, From: month.Start));
    });
}
