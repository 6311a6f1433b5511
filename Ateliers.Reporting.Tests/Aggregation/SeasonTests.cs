using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed class SeasonTests
{
    private const int Year = 2021;

    private static readonly IReadOnlyList<int> Known = [2019, 2020];
    private static readonly DateOnly FirstDay = FourAteliers.Day("2018-06-09");
    private static readonly DateOnly AsOf = FourAteliers.Day("2021-03-31");

    /// <summary>Rennes alone: open all through 2019 and 2020.</summary>
    private static readonly Programme Rennes = FourAteliers.Programme with { Ateliers = [FourAteliers.Programme.Ateliers[0]] };

    /// <summary>First contacts per atelier-day, month by month, and what the season makes of them.</summary>
    private static readonly Gen<Season> Seasons = Gen.Int[0, 60].Array[12].Select(rates => Learnt(month => rates[month - 1])).Where(season => season is not null).Select(season => season!);

    private static readonly Gen<DateOnly> Days = Gen.Int[-40, 400].Select(FourAteliers.Day("2021-01-01").AddDays);

    // 2019 and 2020: 20 first contacts an open day in August, 40 in every other month. 2021: 303 open days, 26 of them in August.
    // The mean over its days is (277 × 40 + 26 × 20) ÷ 303 = 38.284: weights 1.045 and 0.522.
    [TestCase("2020-12-31", 0)]
    [TestCase("2021-07-31", 60_347)]
    [TestCase("2021-08-31", 64_826)]
    [TestCase("2021-12-31", 100_000)]
    public void The_people_expected_with_a_quiet_August_are_those_computed_by_hand(string day, long people)
    {
        var season = Learnt(month => month == 8 ? 20 : 40)!;
        Assert.That((season.ThousandthsOn(new(2021, 8, 2)), season.ThousandthsOn(new(2021, 9, 2))), Is.EqualTo((522L, 1_045L)));
        Assert.That(new Pace(Rennes, Year, season).ExpectedOn(FourAteliers.Day(day)), Is.EqualTo(people));
    }

    [Test]
    public void Expected_never_falls_and_over_the_whole_year_it_is_the_goal() => Gen.Select(Seasons, Gen.Long[1, 1_000_000_000]).Sample((season, goal) =>
    {
        var pace = new Pace(Rennes with { Goal = new People(goal) }, Year, season);
        var expected = Enumerable.Range(-1, 367).Select(i => pace.ExpectedOn(pace.Year.From.AddDays(i))!.Value).ToList();
        return expected[0] == 0 && expected[^1] == goal && expected.Zip(expected.Skip(1)).All(pair => pair.First <= pair.Second);
    });

    [Test]
    public void Where_all_months_weigh_alike_the_pace_is_the_even_one() => Gen.Select(Gen.Int[4, 500], Days).Sample((rate, day) =>
        new Pace(Rennes, Year, Learnt(_ => rate)).ExpectedOn(day) == new Pace(Rennes, Year).ExpectedOn(day));

    [Test]
    public void The_gap_in_days_agrees_with_a_plain_count_and_with_the_gap_in_people() =>
        Gen.Select(Seasons, Gen.Long[0, 110_000], Days).Sample((season, count, day) =>
        {
            var (pace, people) = (new Pace(Rennes, Year, season), new People(count));
            var open = new OpenDays(Rennes).NetworkDays(pace.Year).ToList();
            var (gap, days) = (pace.Gap(people, day)!.Value, pace.GapDays(people, day)!.Value);
            var behind = -open.Count(d => d <= day && pace.ExpectedOn(d) > count);
            var ahead = open.Count(d => d > day && pace.ExpectedOn(d) <= count);
            return days == (gap < 0 ? behind : gap > 0 ? ahead : 0) && (gap >= 0 || days < 0);
        });

    [Test]
    public void The_season_moves_the_pace_and_not_what_a_week_requires()
    {
        var (seasonal, even, day) = (new Pace(Rennes, Year, Learnt(month => month)), new Pace(Rennes, Year), FourAteliers.Day("2021-06-30"));
        Assert.That(seasonal.ExpectedOn(day), Is.LessThan(even.ExpectedOn(day)!.Value));
        Assert.That(seasonal.RequiredPerWeek(new(20_000), day), Is.EqualTo(even.RequiredPerWeek(new(20_000), day)));
    }

    [Test]
    public void A_month_in_which_nothing_was_open_weighs_nothing()
    {
        var closures = Known.Select(year => new Closure(new Month(year, 8).Period, null, new("été", "summer"))).ToList();
        var programme = Rennes with { Closures = closures };
        Assert.That(Learnt(_ => 40, programme)!.ThousandthsOn(new(2021, 8, 2)), Is.Zero);
    }

    [Test]
    public void An_atelier_that_opens_within_a_year_does_not_bend_its_season()
    {
        var newcomer = new Atelier("brest", "Brest", FourAteliers.Day("2020-07-01"));
        var programme = Rennes with { Ateliers = [.. Rennes.Ateliers, newcomer] };
        var season = Season.Of(programme, Year, Known, Known.SelectMany(year =>
            Counted(programme, year, "rennes", _ => 40).Concat(Counted(programme, year, "brest", _ => 4))))!;
        Assert.That(Enumerable.Range(1, 12).Select(month => season.ThousandthsOn(new(Year, month, 1))), Is.All.EqualTo(1_000));
    }

    [Test]
    public void Without_two_years_or_enough_people_there_is_no_season()
    {
        Assert.That(Season.Of(Rennes, Year, [2020], Counted(Rennes, 2020, "rennes", _ => 40)), Is.Null);
        Assert.That(Learnt(_ => 3), Is.Null, "607 open days × 3 are fewer than 2,000");
        Assert.That(Season.Of(Rennes, 2017, Known, Known.SelectMany(year => Counted(Rennes, year, "rennes", _ => 40))), Is.Null, "nothing is open in 2017");
    }

    [Test]
    public void The_full_years_are_those_that_lie_behind_and_are_known_whole()
    {
        Assert.That(Full(Year, AsOf, FirstDay), Is.EqualTo(Known));
        Assert.That(Full(2020, AsOf, FirstDay), Is.EqualTo(new[] { 2019 }), "neither the year itself nor a later one");
        Assert.That(Full(Year, FourAteliers.Day("2020-12-31"), FirstDay), Is.EqualTo(new[] { 2019 }), "2020 is not over");
        Assert.That(Full(Year, AsOf, FourAteliers.Day("2019-01-02")), Is.EqualTo(Known), "1 January is closed");
        Assert.That(Full(Year, AsOf, FourAteliers.Day("2019-01-03")), Is.EqualTo(new[] { 2020 }), "2 January is not known");
        Assert.That(Full(Year, AsOf, FirstDay, missing: new Month(2019, 5)), Is.EqualTo(new[] { 2020 }), "May 2019 is owed");
        Assert.That(Full(Year, AsOf, null), Is.Empty);
    }

    private static IReadOnlyList<int> Full(int year, DateOnly asOf, DateOnly? firstDay, Month? missing = null)
    {
        var months = Month.Range(new Month(2018, 6), Month.Of(asOf)).Where(month => month != missing);
        return Season.FullYears(Rennes, year, firstDay, asOf, [.. months.Select(month => new KnownMonth("rennes", month, 1, month.End, month.End))]);
    }

    private static Season? Learnt(Func<int, int> rate, Programme? programme = null) =>
        Season.Of(programme ?? Rennes, Year, Known, Known.SelectMany(year => Counted(programme ?? Rennes, year, "rennes", rate)));

    private static IEnumerable<SliceCounts> Counted(Programme programme, int year, string atelier, Func<int, int> rate)
    {
        var open = new OpenDays(programme);
        return programme.GoalYear(year).Months().Select(month => Counts.Of(
            rate(month.Number) * open.AtelierDays(month.Period, atelier), slice: new Slice(Atelier: atelier, From: month.Start)));
    }
}
