using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>The plan of a goal year as JSON: <c>plan</c> and <c>provenance</c>. What cannot be known is null.</summary>
public static class PlanFile
{
    private const int Decimals = 4;

    /// <summary>One document.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The goal year.</param>
    /// <param name="to">The last day counted.</param>
    /// <param name="goal">Its goal.</param>
    /// <param name="provenance">Where the numbers come from.</param>
    public static string Json(GoalPlan plan, Period year, DateOnly to, long goal, Provenance provenance) => FigureJson.Document(json =>
    {
        json.WriteStartObject("plan");
        FigureJson.Write(json, year);
        json.WriteString("to", Iso.Date(to));
        json.WriteString("verdict", Word(plan.Verdict));
        json.WriteNumber("goal", goal);
        json.WriteNumber("people", plan.People.Count);
        json.WriteNumber("remaining", plan.Remaining);
        Number(json, "weeksLeft", plan.WeeksLeft);
        Number(json, "newPerSession", plan.NewPerSession);
        Number(json, "sessionsPerWeek", plan.SessionsPerWeekNow);
        Number(json, "sessionsPerWeekPlanned", plan.SessionsPerWeekPlanned);
        Number(json, "sessionsPerWeekNeeded", plan.SessionsPerWeekNeeded);
        Number(json, "seatsLeft", plan.SeatsLeft);
        Number(json, "peopleAtThisRate", plan.AtThisRate);
        Number(json, "peopleAtMost", plan.AtMost);
        json.WriteStartArray("ateliers");
        foreach (var atelier in plan.Ateliers)
        {
            Write(json, atelier);
        }

        json.WriteEndArray();
        Write(json, plan.Reference);
        json.WriteEndObject();
        FigureJson.Write(json, provenance);
    });

    private static void Write(Utf8JsonWriter json, AtelierPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("atelier", plan.Atelier.Code);
        json.WriteString("opens", plan.Atelier.Opens is { } opens ? Iso.Date(opens) : null);
        json.WriteNumber("openDaysLeft", plan.OpenDays);
        Number(json, "weeksLeft", plan.Weeks);
        Number(json, "sessionsPerWeek", plan.SessionsPerWeek.Value);
        json.WriteString("sessionsPerWeekFrom", Word(plan.SessionsPerWeek.Basis));
        Number(json, "seatsPerSession", plan.Seats.Value);
        json.WriteString("seatsPerSessionFrom", Word(plan.Seats.Basis));
        Number(json, "newPerSession", plan.NewPerSession);
        Number(json, "sessionsLeft", plan.Sessions);
        Number(json, "seatsLeft", plan.SeatsLeft);
        Number(json, "newPeople", plan.New is { } people ? Math.Floor(people) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReferencePace? reference)
    {
        if (reference is null)
        {
            json.WriteNull("reference");
            return;
        }

        json.WriteStartObject("reference");
        json.WriteNumber("declared", reference.Declared);
        Number(json, "multiple", reference.Raw);
        json.WriteNumber("ateliers", reference.Ateliers);
        Number(json, "annualised", reference.Annualised is { } people ? Math.Floor(people) : null);
        Number(json, "annualisedMultiple", reference.OverAYear);
        Number(json, "annualisedAteliers", reference.AteliersOverAYear);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value) => FigureJson.Number(json, name, value is { } number ? Math.Round(number, Decimals) : null);

    private static string Word(Reachable verdict) => verdict switch
    {
        Reachable.Unknown => "unknown",
        Reachable.Reached => "reached",
        Reachable.AtThisRate => "at-this-rate",
        Reachable.NotAtThisRate => "not-at-this-rate",
        Reachable.OutOfReach => "out-of-reach",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    private static string? Word(PlanBasis basis) => basis switch
    {
        PlanBasis.Unknown => null,
        PlanBasis.Configured => "configured",
        PlanBasis.Observed => "observed",
        PlanBasis.OfOthers => "others",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };
}
