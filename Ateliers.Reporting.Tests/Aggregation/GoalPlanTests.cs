using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

/// <summary>One atelier, open from Monday to Saturday, with four weeks and two days left of 2019 and 1,000 people reached; all expected numbers are worked out by hand.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class GoalPlanTests
{
    private static readonly DateOnly FirstOfDecember = FourAteliers.Day("2019-12-01");
    private static readonly Atelier Rennes = new("rennes", "Rennes", FourAteliers.Day("2018-06-09"));

    /// <summary>Eight weeks of ten sessions, each with twelve seats, eight people and five who are new.</summary>
    private static readonly SliceCounts Usual = SliceCounts.Empty(new Slice(Atelier: "rennes")) with
    {
        Sessions = 80,
        FirstContacts = new(400),
        IdentifiedVisits = new(640),
        Seats = 960,
        SeatedVisits = 640,
    };

    private static GoalPlan Plan(long goal, Atelier[] ateliers, SliceCounts[] counts, DateOnly? day = null, long people = 1_000)
    {
        var programme = FourAteliers.Programme with { Ateliers = ateliers, Goal = new(goal), ClosedOnPublicHolidays = false };
        return new GoalPlan(programme, new Pace(programme, 2019), new(people), day ?? FirstOfDecember, counts);
    }

    [TestCase(900, Reachable.Reached, 0)]
    [TestCase(1_000, Reachable.Reached, 0)]
    [TestCase(1_215, Reachable.AtThisRate, 10)]
    [TestCase(1_216, Reachable.NotAtThisRate, 10)]
    [TestCase(1_516, Reachable.NotAtThisRate, 24)]
    [TestCase(1_517, Reachable.OutOfReach, 24)]
    public void The_verdict_and_the_sessions_that_it_would_take_are_those_counted_by_hand(long goal, Reachable verdict, long perWeek)
    {
        var plan = Plan(goal, [Rennes], [Usual]);

        Assert.That((plan.Verdict, plan.SessionsPerWeekNeeded, plan.AtThisRate, plan.AtMost, plan.SessionsPerWeekNow), Is.EqualTo((verdict, (long?)perWeek, (long?)1_215, (long?)1_516, (double?)10)));
        Assert.That((plan.Ateliers[0].OpenDays, plan.Ateliers[0].Sessions, plan.Ateliers[0].Seats, plan.Ateliers[0].NewPerSession), Is.EqualTo((26, (long?)43, new Planned(12, PlanBasis.Observed), (double?)5)));
    }

    [Test]
    public void What_the_configuration_says_goes_before_what_was_observed()
    {
        var plan = Plan(2_000, [Rennes with { SessionsPerWeek = 30, SeatsPerSession = 20 }], [Usual]);

        Assert.That((plan.Ateliers[0].Sessions, plan.SeatsLeft, plan.AtThisRate), Is.EqualTo(((long?)130, (long?)2_600, (long?)1_650)));
        Assert.That(plan.SessionsPerWeekPlanned, Is.EqualTo(30).Within(1e-9));
        Assert.That((plan.Ateliers[0].SessionsPerWeek.Basis, plan.Ateliers[0].Seats.Basis), Is.EqualTo((PlanBasis.Configured, PlanBasis.Configured)));
    }

    [Test]
    public void No_more_people_are_new_than_there_are_seats() =>
        Assert.That(Plan(2_000, [Rennes with { SeatsPerSession = 3 }], [Usual]).AtThisRate, Is.EqualTo(1_129));

    [Test]
    public void Sessions_that_state_no_seats_held_as_many_as_came() =>
        Assert.That(Plan(2_000, [Rennes], [Usual with { Seats = 480, SeatedVisits = 320 }]).Ateliers[0].Seats.Value, Is.EqualTo(10));

    [Test]
    public void An_atelier_that_is_still_to_open_counts_from_its_opening_on_as_the_others()
    {
        var plan = Plan(2_000, [Rennes, new("nancy", "Nancy", FourAteliers.Day("2019-12-16"))], [Usual]);

        Assert.That((plan.Ateliers[1].OpenDays, plan.Ateliers[1].Sessions, plan.Ateliers[1].SessionsPerWeek, plan.Ateliers[1].Seats, plan.AtThisRate), Is.EqualTo(
            (14, (long?)23, new Planned(10, PlanBasis.OfOthers), new Planned(12, PlanBasis.OfOthers), (long?)(1_215 + 115))));
    }

    [Test]
    public void Of_an_atelier_without_an_opening_date_and_without_a_session_nothing_is_planned() =>
        Assert.That(Plan(2_000, [Rennes, new("nancy", "Nancy", null)], [Usual]).Ateliers.Select(plan => plan.Atelier.Code), Is.EqualTo(new[] { "rennes" }));

    [Test]
    public void Without_a_session_in_the_last_weeks_nothing_is_claimed()
    {
        var plan = Plan(2_000, [Rennes], []);

        Assert.That((plan.Verdict, plan.AtThisRate, plan.AtMost, plan.SessionsPerWeekNeeded, plan.SessionsPerWeekNow), Is.EqualTo((Reachable.Unknown, (long?)null, (long?)null, (long?)null, (double?)null)));
        Assert.That(Plan(2_000, [Rennes with { SessionsPerWeek = 1, SeatsPerSession = 5 }], []).Verdict, Is.EqualTo(Reachable.OutOfReach), "four sessions of five");
    }

    [TestCase("2019-12-31")]
    [TestCase("2020-03-01")]
    public void After_the_last_open_day_what_is_missing_is_out_of_reach(string day)
    {
        var plan = Plan(2_000, [Rennes], [Usual], FourAteliers.Day(day));

        Assert.That((plan.Verdict, plan.Ateliers.Count, plan.WeeksLeft, plan.SessionsPerWeekNeeded), Is.EqualTo((Reachable.OutOfReach, 0, 0d, (long?)null)));
    }

    [TestCase("2019-12-01", "2019-10-07", "2019-12-01")]
    [TestCase("2019-01-20", "2019-01-01", "2019-01-20")]
    [TestCase("2020-06-01", "2019-11-06", "2019-12-31")]
    public void The_last_weeks_are_eight_and_none_of_another_year(string day, string from, string to) =>
        Assert.That(GoalPlan.Window(FourAteliers.Days("2019-01-01", "2019-12-31"), FourAteliers.Day(day)), Is.EqualTo(FourAteliers.Days(from, to)));

    [Test]
    public void Before_the_year_there_are_none() => Assert.That(GoalPlan.Window(FourAteliers.Days("2019-01-01", "2019-12-31"), FourAteliers.Day("2018-12-31")), Is.Null);

    /// <summary>2018 has 303 open days; from 9 June on there are 172.</summary>
    [Test]
    public void The_reference_is_said_as_declared_and_over_a_whole_year()
    {
        var reference = new GoalPlan(FourAteliers.Programme, new Pace(FourAteliers.Programme, 2019), new(0), FirstOfDecember, []).Reference!;

        Assert.That((reference.Raw, reference.Ateliers, reference.AteliersOverAYear), Is.EqualTo((100_000 / 9_000d, 12L, (long?)7)));
        Assert.That(reference.Annualised, Is.EqualTo(9_000 * 303 / 172d).Within(1e-9));
    }

    [TestCase("France", "2018")]
    [TestCase("Rennes", "depuis un an")]
    [TestCase("Rennes", "2019")]
    public void Where_the_part_is_not_known_or_is_the_whole_nothing_is_annualised(string place, string period)
    {
        var programme = FourAteliers.Programme with { Reference = FourAteliers.Programme.Reference with { Place = place, Period = period } };

        Assert.That(new GoalPlan(programme, new Pace(programme, 2019), new(0), FirstOfDecember, []).Reference, Is.EqualTo(new ReferencePace(9_000, null, 100_000)));
    }

    [Test]
    public void As_many_sessions_as_it_says_are_enough_and_one_fewer_is_not() =>
        Gen.Select(Gen.Long[1_001, 200_000], Gen.Long[1, 3_000], Gen.Long[1, 500], Gen.Int[0, 363]).Sample((goal, contacts, sessions, at) =>
        {
            var day = FourAteliers.Day("2019-01-01").AddDays(at);
            var plan = Plan(goal, [Rennes], [Usual with { Sessions = sessions, FirstContacts = new(contacts) }], day);
            if (plan.SessionsPerWeekNeeded is not { } needed)
            {
                return plan.WeeksLeft == 0;
            }

            double Brings(double perWeek) => perWeek * plan.WeeksLeft * contacts / sessions;
            return Brings(needed) >= plan.Remaining - 1e-6 && Brings(needed - 1) < plan.Remaining;
        });
}
