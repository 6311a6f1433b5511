using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

internal sealed class RetentionTests
{
    private static readonly Month January = new(2019, 1);

    private static readonly IReadOnlyList<Cohort> Cohorts =
    [
        Cohort(January, 100, [10, 20, 1], [10, 25, 25]), Cohort(January.Plus(1), 50, [5, 2], [5, 6]), Cohort(January.Plus(2), 0, [0], [0]), Cohort(January.Plus(3), 7, [], []),
    ];

    [Test]
    public void A_month_that_is_not_over_counts_in_no_column()
    {
        var rows = Rows(lastOver: January.Plus(2));
        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Again, Is.EqualTo(new PeoplePart?[] { new(10, 100), new(20, 100), null }));
            Assert.That(rows[0].Since, Is.EqualTo(new PeoplePart(25, 100)));
            Assert.That(rows[1].Again, Is.EqualTo(new PeoplePart?[] { new(5, 50), null, null }));
            Assert.That(rows[1].Since, Is.EqualTo(new PeoplePart(5, 50)));
            Assert.That(rows[3], Has.Property("First").EqualTo(7).And.Property("Since").Null);
        });
    }

    [Test]
    public void Of_a_month_in_which_nobody_came_first_there_is_no_share_and_of_an_unknown_one_no_number()
    {
        var rows = Retention.Of(Cohorts, _ => true, month => month != January.Plus(3));
        Assert.That(rows[2], Has.Property("First").EqualTo(0).And.Property("Since").Null);
        Assert.That((rows[3].First, rows[3].Since), Is.EqualTo(((long?)null, (PeoplePart?)null)));
    }

    [Test]
    public void Who_came_again_is_a_part_of_who_came_to_the_atelier_and_of_all_together_of_who_came_anywhere()
    {
        var returns = new ReturnCounts([], [new(1, new People(6)), new(2, new People(3)), new(9, new People(1))], [new("nancy", new People(5), new People(0)), new("rennes", new People(8), new People(3))]);
        Assert.Multiple(() =>
        {
            Assert.That(Retention.CameAgain(returns, "rennes"), Is.EqualTo(new PeoplePart(3, 8)));
            Assert.That(Retention.CameAgain(returns, "nancy"), Is.EqualTo(new PeoplePart(0, 5)));
            Assert.That(Retention.CameAgain(returns, null), Is.EqualTo(new PeoplePart(4, 10)));
            Assert.That(Retention.CameAgain(returns, "montpellier"), Is.Null);
            Assert.That(Retention.CameAgain(new ReturnCounts([], [], []), null), Is.Null);
        });
    }

    [Test]
    public void A_share_of_all_is_of_the_people_whose_own_month_counts()
    {
        var all = Retention.All(Rows(lastOver: January.Plus(2)));
        Assert.Multiple(() =>
        {
            Assert.That(all.First, Is.EqualTo(157));
            Assert.That(all.Again, Is.EqualTo(new PeoplePart?[] { new(15, 150), new(20, 100), null }));
            Assert.That(all.Since, Is.EqualTo(new PeoplePart(30, 150)));
            Assert.That(all.Again[0]!.Value.Share, Is.EqualTo(0.1));
        });
    }

    [Test]
    public void An_unknown_month_between_counts_in_no_column_and_the_ones_after_it_do()
    {
        var rows = Retention.Of(Cohorts, month => month != January.Plus(1), _ => true);
        Assert.That(rows[0].Again, Is.EqualTo(new PeoplePart?[] { null, new(20, 100), new(1, 100) }));
    }

    [Test]
    public void Bands_hold_everybody_once()
    {
        var bands = Retention.Bands([new(1, new People(60)), new(3, new People(5)), new(4, new People(2)), new(5, new People(1)), new(40, new People(3))]);
        Assert.That(bands, Is.EqualTo(new (int, int?, long)[] { (1, 1, 60), (2, 2, 0), (3, 4, 7), (5, null, 4) }));
    }

    private static IReadOnlyList<RetentionRow> Rows(Month lastOver) => Retention.Of(Cohorts, month => month.CompareTo(lastOver) <= 0, _ => true);

    private static Cohort Cohort(Month month, long first, long[] again, long[] by) =>
        new(month, new People(first), [.. again.Select(count => new People(count))], [.. by.Select(count => new People(count))]);
}
