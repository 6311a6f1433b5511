using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The plan of a goal year in words: is the goal reachable, how many sessions a week, how many ateliers at the pace of the reference.</summary>
public static class PlanWords
{
    private const int Weeks = GoalPlan.WindowDays / 7;

    private const int Few = 10;

    /// <summary>What the plan says, a sentence or two each.</summary>
    /// <param name="facts">The goal year.</param>
    /// <param name="plan">Its plan.</param>
    public static IReadOnlyList<Bilingual> Sentences(ReportFacts facts, GoalPlan plan)
    {
        var composition = new Composition(facts);
        return composition.YearOver
            ? [VerdictSentence.Of(composition), .. new[] { Reference(composition, plan) }.OfType<Bilingual>()]
            : [Verdict(composition, plan), .. new[] { Needed(composition, plan), Caveat(plan), ForecastSentence.Of(composition), Reference(composition, plan) }.OfType<Bilingual>()];
    }

    /// <summary>What is left at each atelier.</summary>
    public static Table Table(GoalPlan plan) => new(
        plan.Ateliers.Count == 0
            ? Words.Say("Aucun atelier n'a plus de jour d'ouverture cette année.", "No atelier has an open day left this year.")
            : Words.Say("Ce qui reste de l'année, par atelier", "What is left of the year, by atelier"),
        [
            Cells.Name("Atelier", "Atelier"), Cells.Name("Ouvre le", "Opens"), Cells.Number("Semaines", "Weeks"), Cells.Number("Séances par semaine", "Sessions a week"), Cells.Number("Places par séance", "Seats a session"),
            Cells.Name("Source", "Source"), Cells.Number("Nouvelles par séance", "New a session"), Cells.Number("Places", "Seats"), Cells.Number("Personnes nouvelles", "New people"),
        ],
        [.. plan.Ateliers.Select(Row)]);

    private static IReadOnlyList<Cell> Row(AtelierPlan plan) =>
    [
        Cells.Text(Bilingual.Same(plan.Atelier.Name)),
        Cells.Text(plan.Atelier.Opens is { } opens ? Dates.Day(opens) : Bilingual.Same("")),
        Cells.Decimal(plan.Weeks),
        Cells.Decimal(plan.SessionsPerWeek.Value),
        Cells.Decimal(plan.Seats.Value),
        Cells.Text(From(plan)),
        Cells.Decimal(plan.NewPerSession),
        Cells.IntegerOrUnknown(plan.SeatsLeft),
        Cells.IntegerOrUnknown((long?)plan.New),
    ];

    private static Bilingual From(AtelierPlan plan)
    {
        var (sessions, seats) = (Word(plan.SessionsPerWeek.Basis), Word(plan.Seats.Basis));
        return sessions == seats || plan.Seats.Basis == PlanBasis.Unknown ? sessions : new($"{sessions.Fr}, {seats.Fr}", $"{sessions.En}, {seats.En}");
    }

    private static Bilingual Word(PlanBasis basis) => basis switch
    {
        PlanBasis.Configured => new("configuré", "configured"),
        PlanBasis.Observed => new("observé", "observed"),
        PlanBasis.OfOthers => new("comme les autres", "as the others"),
        PlanBasis.Unknown => Cells.Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    private static Bilingual Verdict(Composition composition, GoalPlan plan)
    {
        var (goal, day) = (Numbers.Integer(composition.Pace.Goal), composition.DayName);
        var (fr, en) = ($"{composition.FromFiles.Fr}au {day.Fr}", $"{composition.FromFiles.En}on {day.En}");
        var (rate, most) = (Numbers.People(plan.AtThisRate ?? 0), Numbers.Integer(plan.AtMost ?? 0));
        return Words.Begin(plan.Verdict switch
        {
            Reachable.Reached => Words.Say(
                $"{fr}, l'objectif de {composition.YearName.Fr}, {goal.Fr}, est atteint.", $"{en} the goal of {composition.YearName.En}, {goal.En}, has been reached."),
            Reachable.OutOfReach when plan.Ateliers.Count == 0 => Words.Say(
                $"{fr}, l'objectif de {goal.Fr} est hors d'atteinte : il ne reste aucun jour d'ouverture en {composition.YearName.Fr}.", $"{en} the goal of {goal.En} is out of reach: no open day is left in {composition.YearName.En}."),
            Reachable.OutOfReach => Words.Say(
                $"{fr}, l'objectif de {goal.Fr} est hors d'atteinte avec les séances comptées ici : même si chacune de leurs places allait à une personne nouvelle, l'année finirait à {most.Fr}. Au-delà, il faut d'autres séances ou d'autres places, que la prévision ne connaît pas.",
                $"{en} the goal of {goal.En} is out of reach with the sessions counted here: even if each of their seats went to somebody new, the year would end at {most.En}. More than that takes more sessions or seats, of which the forecast does not know."),
            Reachable.AtThisRate => Words.Say(
                $"{fr}, les séances prévues suffisent pour {goal.Fr} : au rythme des {Weeks} dernières semaines, elles mènent à {rate.Fr}.",
                $"{en} the sessions planned are enough for {goal.En}: at the rate of the last {Weeks} weeks they lead to {rate.En}."),
            Reachable.NotAtThisRate => Words.Say(
                $"{fr}, les séances prévues ne suffisent pas : au rythme des {Weeks} dernières semaines, elles mènent à {rate.Fr} sur {goal.Fr}.",
                $"{en} the sessions planned are not enough: at the rate of the last {Weeks} weeks they lead to {rate.En} of {goal.En}."),
            Reachable.Unknown => Words.Say(
                $"{fr}, on ne peut dire si {goal.Fr} est atteignable : trop peu de séances sont connues des {Weeks} dernières semaines. Donnez « sessionsPerWeek » et « seatsPerSession » à chaque atelier de la configuration.",
                $"{en} it cannot be said whether {goal.En} can be reached: too few sessions are known of the last {Weeks} weeks. Give each atelier of the configuration “sessionsPerWeek” and “seatsPerSession”."),
            _ => throw new ArgumentOutOfRangeException(nameof(plan)),
        });
    }

    /// <summary>How many sessions a week it would take; null where nothing is missing or it cannot be said.</summary>
    private static Bilingual? Needed(Composition composition, GoalPlan plan)
    {
        if (plan.SessionsPerWeekNeeded is not (> 0 and var needed) || plan.NewPerSession is not { } rate || plan.SessionsPerWeekNow is not { } now)
        {
            return null;
        }

        var (missing, each, sessions, end) = (composition.OrFewer(Numbers.People(plan.Remaining)), Numbers.Decimal(rate), Numbers.Sessions(needed), Dates.DayOfMonth(composition.Year.To));
        var (were, planned) = (PerWeek(now), plan.SessionsPerWeekPlanned is { } number ? PerWeek(number) : null);
        return Words.Begin(Words.Say(
            $"Il manque {missing.Fr}. À {each.Fr} personnes nouvelles par séance, il faudrait {sessions.Fr} par semaine jusqu'au {end.Fr} ; il y en a eu {were.Fr}{(planned is null ? "" : $", {planned.Fr} sont prévues")}.",
            $"{missing.En} are missing. At {each.En} new people a session it would take {sessions.En} a week until {end.En}; there were {were.En}{(planned is null ? "" : $", {planned.En} are planned")}."));
    }

    /// <summary>A few with a decimal, more in whole ones.</summary>
    private static Bilingual PerWeek(double number) => number < Few ? Numbers.Decimal(number) : Numbers.Integer((long)Math.Round(number, MidpointRounding.AwayFromZero));

    private static Bilingual? Caveat(GoalPlan plan) => plan.Verdict is Reachable.AtThisRate or Reachable.NotAtThisRate
        ? Words.Say(
            "Au fil de l'année, de moins en moins de ceux qui viennent sont nouveaux : ce rythme promet plutôt trop.", "As a year goes on, fewer of those who come are new: this rate promises rather too much.")
        : null;

    /// <summary>How many ateliers at the pace of the reference; null where the programme has none.</summary>
    private static Bilingual? Reference(Composition composition, GoalPlan plan)
    {
        if (plan.Reference is not { } reference)
        {
            return null;
        }

        var declared = composition.Programme.Reference;
        var (period, value, goal) = (Dates.Said(declared.Period), Numbers.Integer(reference.Declared), Numbers.Integer(reference.Goal));
        var (times, ateliers) = (Numbers.Times(reference.Raw), Numbers.Count(reference.Ateliers, new("atelier", "atelier"), new("ateliers", "ateliers")));
        var whole = Words.Say(
            $"Au bilan déclaré {Words.De(declared.Place)} en {period.Fr} ({value.Fr}), {goal.Fr} demande {ateliers.Fr} ({times.Fr}).",
            $"At the number that {declared.Place} declared for {period.En} ({value.En}), {goal.En} takes {ateliers.En} ({times.En}).");
        if (reference.Annualised is not { } annualised || reference is not { OverAYear: { } multiple, AteliersOverAYear: { } number })
        {
            return whole;
        }

        var (yearly, fewer, all) = (Numbers.Integer((long)annualised), Numbers.Times(multiple), Numbers.Count(number, new("atelier", "atelier"), new("ateliers", "ateliers")));
        return new(
            $"{whole.Fr} {Words.Say($"{declared.Place} n'était ouvert qu'une partie de {period.Fr} : ramené à l'année entière (environ {yearly.Fr}), il en faut {all.Fr} ({fewer.Fr}).", "").Fr}",
            $"{whole.En} {Words.Say("", $"{declared.Place} was open for a part of {period.En} only: over a whole year (about {yearly.En}) it takes {all.En} ({fewer.En}).").En}");
    }
}
