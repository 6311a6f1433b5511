using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class CountFiguresTests
{
    private static readonly Period March = FourAteliers.Days("2019-03-01", "2019-03-31");

    [Test]
    public void Anonymous_visits_open_a_range_around_the_identified_people()
    {
        // 9,000 people made 13,500 visits (1.5 each); 120 nameless visits are then likeliest 80 more people.
        var people = One(Counts.Of(9_000, visits: 13_500, anonymous: 120, largest: 90), FigureIds.PeopleReached);
        Assert.That((people.Value, people.Lower, people.Upper, people.Estimate), Is.EqualTo((9_000d, 9_000d, 9_120d, 9_080d)));
    }

    [Test]
    public void Without_anonymous_visits_the_range_is_the_number_itself()
    {
        var people = One(Counts.Of(42, visits: 60, largest: 20), FigureIds.PeopleReached);
        Assert.That((people.Value, people.Lower, people.Upper, people.Estimate), Is.EqualTo((42d, 42d, 42d, 42d)));
    }

    [Test]
    public void Head_counts_alone_reach_at_least_the_largest_session()
    {
        var people = One(Counts.Of(0, anonymous: 420, largest: 35), FigureIds.PeopleReached);
        Assert.That((people.Value, people.Lower, people.Upper, people.Estimate), Is.EqualTo((0d, 35d, 420d, 35d)));
    }

    [Test]
    public void A_range_is_in_order_and_holds_the_identified_people() => Counts.Any.Sample(counts =>
    {
        var people = One(counts, FigureIds.PeopleReached);
        return people.Value <= people.Upper && people.Lower <= people.Estimate && people.Estimate <= people.Upper
            && people.Lower >= counts.Identified.Count && people.Upper == counts.Identified.Count + counts.AnonymousVisits.Count;
    });

    [Test]
    public void No_figure_is_ever_negative_or_not_a_number() => Counts.Any.Sample(counts => All(counts).All(figure =>
        new[] { figure.Value, figure.Lower, figure.Upper, figure.Estimate }.All(value => value is null || (double.IsFinite(value.Value) && value >= 0))));

    [Test]
    public void A_slice_in_which_nothing_happened_has_no_ratios_and_zero_counts()
    {
        foreach (var figure in All(SliceCounts.Empty(Slice.Whole)))
        {
            Assert.That(figure.Value, figure.Unit == Unit.Ratio ? Is.Null : Is.Zero, figure.Id);
        }
    }

    [Test]
    public void The_no_show_rate_is_unknown_exactly_where_no_registration_has_an_outcome() => Counts.Any.Sample(counts =>
    {
        var known = counts.Attended.Count - counts.WalkIns.Count + counts.Absences.Count;
        var rate = One(counts, FigureIds.NoShowRate).Value;
        return known == 0 ? rate is null : rate is >= 0 and <= 1;
    });

    [Test]
    public void Walk_ins_stand_outside_the_no_show_rate()
    {
        // 80 came, 20 of them without registration; 20 registered and did not come.
        var counts = Counts.Of(80, walkIns: 20, absent: 20);
        Assert.That(One(counts, FigureIds.NoShowRate).Value, Is.EqualTo(0.25));
    }

    [Test]
    public void A_source_that_cannot_record_an_absence_has_no_rate() =>
        Assert.That(One(Counts.Of(80, walkIns: 80), FigureIds.NoShowRate).Value, Is.Null);

    [Test]
    public void Registrations_leave_out_walk_ins_and_cancellations()
    {
        var counts = Counts.Of(80, walkIns: 20, absent: 15, unknown: 5) with { Upcoming = new Visits(7), Cancelled = new Visits(9) };
        Assert.That(One(counts, FigureIds.Registrations).Value, Is.EqualTo(60 + 15 + 5 + 7));
    }

    [Test]
    public void The_fill_rate_may_exceed_one_and_says_what_it_left_out()
    {
        var counts = Counts.Of(30, seated: 24, seats: 20) with { SessionsWithoutCapacity = 3 };
        var fill = One(counts, FigureIds.FillRate);
        Assert.That((fill.Value, fill.Excluded), Is.EqualTo((1.2, 3L)));
    }

    [Test]
    public void Returning_and_new_people_make_up_the_people_reached() => Counts.Any.Sample(counts =>
        One(counts, FigureIds.NewPeople).Value + One(counts, FigureIds.ReturningPeople).Value == (counts.Identified.Count == 0 && counts.AnonymousVisits.Count > 0 ? null : counts.Identified.Count));

    [Test]
    public void Who_is_new_is_not_known_where_people_came_and_nobody_is_identified()
    {
        var nameless = Counts.Of(0, anonymous: 40, largest: 40);
        Assert.That((One(nameless, FigureIds.NewPeople).Value, One(nameless, FigureIds.ReturningPeople).Value), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That((One(Counts.Of(0), FigureIds.NewPeople).Value, One(Counts.Of(1, anonymous: 40), FigureIds.NewPeople).Value), Is.EqualTo((0d, 1d)));
    }

    [Test]
    public void The_figures_stand_in_the_order_of_the_catalogue()
    {
        var order = FigureCatalogue.All.Select(meaning => meaning.Id).ToList();
        var ids = All(Counts.Of(1)).Select(figure => figure.Id).ToList();
        Assert.That(ids, Is.EqualTo(order.Take(12)));
    }

    [Test]
    public void A_slice_of_time_speaks_of_its_own_days_within_the_period_counted()
    {
        var counted = FourAteliers.Days("2019-01-01", "2019-03-20");
        Period Of(string from, Dimensions by) => CountFigures.PeriodOf(new Slice(From: FourAteliers.Day(from)), by, counted);
        Assert.That(Of("2019-02-01", Dimensions.Month).Label, Is.EqualTo("2019-02"));
        Assert.That(Of("2019-03-01", Dimensions.Month | Dimensions.Atelier).Label, Is.EqualTo("2019-03-01/2019-03-20"));
        Assert.That(Of("2018-12-31", Dimensions.Week).Label, Is.EqualTo("2019-01-01/2019-01-06"));
        Assert.That(Of("2019-03-04", Dimensions.Day).Days, Is.EqualTo(1));
        Assert.That(CountFigures.PeriodOf(Slice.Whole, Dimensions.None, counted), Is.EqualTo(counted));
    }

    private static IReadOnlyList<Figure> All(SliceCounts counts) =>
        CountFigures.From(counts, FigureScope.All, March, FigureStatus.Final, FourAteliers.Day("2019-05-01"));

    private static Figure One(SliceCounts counts, string id) => All(counts).Single(figure => figure.Id == id);
}
