using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class PaceTests
{
    private static readonly Pace Of2019 = new(FourAteliers.Programme, 2019);
    private static readonly Gen<DateOnly> Days = Gen.Int[-40, 400].Select(FourAteliers.Day("2019-01-01").AddDays);
    private static readonly Gen<People> Reached = Gen.OneOf(Gen.Long[0, 130_000], Gen.Long[0, 2_000], Gen.Int[0, 365].Select(i =>
        Of2019.ExpectedOn(FourAteliers.Day("2019-01-01").AddDays(i))!.Value)).Select(count => new People(count));

    // 934 atelier-days in 2019; 26 of them in January (Rennes alone), 114 up to 31 March, 322 up to 30 June.
    [TestCase("2018-12-31", 0)]
    [TestCase("2019-01-01", 0)]
    [TestCase("2019-01-31", 2_784)]
    [TestCase("2019-03-31", 12_206)]
    [TestCase("2019-06-30", 34_475)]
    [TestCase("2019-12-31", 100_000)]
    [TestCase("2020-05-01", 100_000)]
    public void The_people_expected_in_2019_are_those_computed_by_hand(string day, long people) =>
        Assert.That(Of2019.ExpectedOn(FourAteliers.Day(day)), Is.EqualTo(people));

    [TestCase(3_600, -8_606, -43, 2_549)]
    [TestCase(10_000, -2_206, -11, 2_379)]
    [TestCase(0, -12_206, -76, 2_644)]
    [TestCase(12_206, 0, 0, 2_321)]
    [TestCase(12_256, 50, 0, 2_320)]
    [TestCase(12_480, 274, 1, 2_314)]
    public void The_gap_at_the_end_of_March_2019_is_that_counted_by_hand(long people, long gap, int days, long perWeek)
    {
        var day = FourAteliers.Day("2019-03-31");
        Assert.That(
            (Of2019.Gap(new(people), day), Of2019.GapDays(new(people), day), Of2019.RequiredPerWeek(new(people), day)),
            Is.EqualTo(((long?)gap, (int?)days, (long?)perWeek)));
    }

    [Test]
    public void Expected_never_falls_and_ends_at_the_goal()
    {
        var expected = Enumerable.Range(0, 365).Select(i => Of2019.ExpectedOn(Of2019.Year.From.AddDays(i))).ToList();
        Assert.That(expected, Is.Ordered);
        Assert.That(expected[^1], Is.EqualTo(100_000));
    }

    [Test]
    public void The_gap_in_days_agrees_with_a_plain_count() => Gen.Select(Reached, Days).Sample((people, day) =>
    {
        var (open, year) = (new OpenDays(FourAteliers.Programme), Of2019.Year);
        var days = Enumerable.Range(0, year.Days).Select(year.From.AddDays).Where(d => open.AteliersOpenOn(d) > 0).ToList();
        var gap = Of2019.Gap(people, day)!.Value;
        var behind = -days.Count(d => d <= day && Of2019.ExpectedOn(d) > people.Count);
        var ahead = days.Count(d => d > day && Of2019.ExpectedOn(d) <= people.Count);
        return Of2019.GapDays(people, day) == (gap < 0 ? behind : gap > 0 ? ahead : 0);
    });

    [Test]
    public void The_gap_in_days_never_contradicts_the_gap_in_people() => Gen.Select(Reached, Days).Sample((people, day) =>
    {
        var (gap, days) = (Of2019.Gap(people, day)!.Value, Of2019.GapDays(people, day)!.Value);
        return gap < 0 ? days < 0 : gap > 0 ? days >= 0 : days == 0;
    });

    [Test]
    public void The_required_rate_is_enough_and_no_more() => Gen.Select(Reached, Days).Sample((people, day) =>
    {
        var (rate, daily, left) = (Of2019.RequiredPerWeek(people, day), Of2019.RequiredPerOpenDay(people, day), Of2019.OpenDaysLeft(day));
        var remaining = Of2019.Remaining(people);
        return remaining == 0
            ? (rate, daily) == (0, 0)
            : left == 0
                ? (rate, daily) == (null, null)
                : rate * left >= remaining * 6 && (rate - 1) * left < remaining * 6 && daily * left >= remaining && (daily - 1) * left < remaining;
    });

    [Test]
    public void A_year_in_which_nothing_is_open_has_no_pace()
    {
        var pace = new Pace(FourAteliers.Programme, 2017);
        var day = FourAteliers.Day("2017-06-30");
        Assert.That(pace.ExpectedOn(day), Is.Null);
        Assert.That(pace.Gap(default, day), Is.Null);
        Assert.That(pace.GapDays(default, day), Is.Null);
        Assert.That((pace.RequiredPerWeek(default, day), pace.RequiredPerOpenDay(default, day)), Is.EqualTo(((long?)null, (long?)null)));
        Assert.That(pace.FirstOpenDay, Is.Null);
    }

    [Test]
    public void The_pace_of_2018_begins_with_the_opening_of_Rennes()
    {
        var pace = new Pace(FourAteliers.Programme, 2018);
        Assert.That(pace.FirstOpenDay, Is.EqualTo(FourAteliers.Day("2018-06-09")));
        Assert.That(pace.ExpectedOn(FourAteliers.Day("2018-06-08")), Is.Zero);
        Assert.That(pace.ExpectedOn(FourAteliers.Day("2018-06-09")), Is.EqualTo(581));
    }

    [Test]
    public void A_leap_year_counts_its_29_February()
    {
        var (days, pace) = (new OpenDays(FourAteliers.Programme).AtelierDays(FourAteliers.Programme.GoalYear(2020)), new Pace(FourAteliers.Programme, 2020));
        var leapDay = pace.ExpectedOn(FourAteliers.Day("2020-02-29")) - pace.ExpectedOn(FourAteliers.Day("2020-02-28"));
        Assert.That((double)leapDay!, Is.EqualTo(100_000d * 4 / days).Within(1));
    }

    [Test]
    public void A_week_is_made_of_the_weekdays_of_the_ateliers_that_still_open()
    {
        var (rennes, montpellier) = (FourAteliers.Programme.Ateliers[0], FourAteliers.Programme.Ateliers[1]);
        var programme = FourAteliers.Programme with
        {
            Ateliers =
            [
                rennes with { OpenWeekdays = new HashSet<DayOfWeek> { DayOfWeek.Tuesday, DayOfWeek.Wednesday } },
                montpellier with { OpenWeekdays = new HashSet<DayOfWeek> { DayOfWeek.Wednesday, DayOfWeek.Sunday }, Closes = FourAteliers.Day("2019-06-30") },
            ],
        };
        var pace = new Pace(programme, 2019);
        Assert.That(pace.DaysAWeek(FourAteliers.Day("2019-03-31")), Is.EqualTo(3));
        Assert.That(pace.DaysAWeek(FourAteliers.Day("2019-06-30")), Is.EqualTo(2));
        Assert.That(pace.OpenDaysLeft(FourAteliers.Day("2019-06-30")), Is.EqualTo(52), "27 Tuesdays and 26 Wednesdays, less 25 December");
        Assert.That(pace.RequiredPerWeek(new(48_000), FourAteliers.Day("2019-06-30")), Is.EqualTo(2_000));
        Assert.That(pace.RequiredPerOpenDay(new(48_000), FourAteliers.Day("2019-06-30")), Is.EqualTo(1_000), "52,000 in 52 days");
    }

    [Test]
    public void The_figures_of_the_pace_are_finite_and_the_goal_is_declared() => Gen.Select(Reached, Days).Sample((people, day) =>
    {
        var figures = PaceFigures.From(FourAteliers.Programme, Of2019, Counts.Of(people.Count), day, FigureStatus.Provisional, day, Forecast(people));
        return figures.All(figure => figure.Value is null || double.IsFinite(figure.Value.Value))
            && figures.Single(figure => figure.Id == FigureIds.Goal).Status == FigureStatus.Declared;
    });

    [Test]
    public void The_reference_keeps_its_own_place_and_year()
    {
        var day = FourAteliers.Day("2019-03-31");
        var figures = PaceFigures.From(FourAteliers.Programme, Of2019, Counts.Of(45_000), day, FigureStatus.Provisional, day, forecast: null);
        var reference = figures.Single(figure => figure.Id == FigureIds.Reference);
        Assert.That((reference.Scope.Atelier, reference.Period.Label, reference.Value), Is.EqualTo(("rennes", "2018", 9_000d)));
        Assert.That(
            figures.Where(figure => figure.Id == FigureIds.ReferenceMultiple).Select(figure => (figure.Of, Math.Round(figure.Value!.Value, 2))),
            Is.EqualTo(new[] { ("goal", 11.11), ("remaining", 6.11), ("people-reached", 5d) }));
    }

    // 3,600 identified; with 500 nameless attendances, 4,000 people in one session: 4,000 to 4,100 people.
    [TestCase(FigureIds.Progress, null, 0.036, 0.04, 0.041)]
    [TestCase(FigureIds.GapToPace, null, -8_606, -8_206, -8_106)]
    [TestCase(FigureIds.GapToPaceDays, null, -43, -39, -38)]
    [TestCase(FigureIds.RequiredPerWeek, null, 2_549, 2_535, 2_538)]
    [TestCase(FigureIds.RequiredPerOpenDay, null, 425, 423, 423)]
    [TestCase(FigureIds.ReferenceMultiple, "remaining", 10.7111, 10.6556, 10.6667)]
    [TestCase(FigureIds.ReferenceMultiple, "people-reached", 0.4, 0.4444, 0.4556)]
    [TestCase(FigureIds.ReferenceMultiple, "goal", 11.1111, null, null)]
    [TestCase(FigureIds.ExpectedToDate, null, 12_206, null, null)]
    public void A_range_of_people_is_a_range_of_what_is_made_of_them(string id, string? of, double value, double? lower, double? upper)
    {
        var day = FourAteliers.Day("2019-03-31");
        var counts = Counts.Of(3_600, anonymous: 500, largest: 4_000);
        var figure = PaceFigures.From(FourAteliers.Programme, Of2019, counts, day, FigureStatus.Provisional, day, Forecast(counts.Identified)).Single(found => found.Id == id && found.Of == of);
        double? Rounded(double? number) => number is { } known ? Math.Round(known, 4) : null;
        Assert.That(
            (Rounded(figure.Value), Rounded(figure.Lower), Rounded(figure.Upper), figure.Estimate), Is.EqualTo(((double?)value, lower, upper, (double?)null)));
    }

    [Test]
    public void Only_a_range_of_people_opens_a_range_and_its_ends_are_in_order() => Gen.Select(Counts.Any, Days).Sample((counts, day) =>
        PaceFigures.From(FourAteliers.Programme, Of2019, counts, day, FigureStatus.Provisional, day, Forecast(counts.Identified)).All(figure =>
            figure is { Lower: null, Upper: null } || (figure.Lower <= figure.Upper && figure.Value is not null && counts.AnonymousVisits.Count > 0)));

    [Test]
    public void What_cannot_be_known_of_the_identified_people_has_no_range()
    {
        var day = FourAteliers.Day("2019-12-31");
        var figure = PaceFigures.From(FourAteliers.Programme, Of2019, Counts.Of(39_000, anonymous: 99_000, largest: 113_000), day, FigureStatus.Provisional, day, forecast: null)
            .Single(found => found.Id == FigureIds.RequiredPerWeek);
        Assert.That((figure.Value, figure.Lower, figure.Upper), Is.EqualTo(((double?)null, (double?)null, (double?)null)), "no open day is left");
    }

    [Test]
    public void Without_a_goal_or_a_reference_the_ratios_are_unknown()
    {
        var programme = FourAteliers.Programme with { Goal = default, Reference = FourAteliers.Programme.Reference with { Value = 0 } };
        var day = FourAteliers.Day("2019-03-31");
        var figures = PaceFigures.From(programme, new Pace(programme, 2019), Counts.Of(5), day, FigureStatus.Provisional, day, Forecast(new(5)));
        Assert.That(figures.Where(figure => figure.Unit == Unit.Ratio).Select(figure => figure.Value), Is.All.Null);
    }

    private static Forecast Forecast(People people) => new(people.Count, 900, 0.3, 1);
}
