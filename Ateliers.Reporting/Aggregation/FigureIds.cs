namespace Ateliers.Reporting.Aggregation;

/// <summary>The ids of the figures, as commands, JSON and docs/methodology.md write them.</summary>
public static class FigureIds
{
    /// <summary>Distinct people who came at least once.</summary>
    public const string PeopleReached = "people-reached";

    /// <summary>People whose first attendance of the goal year falls here.</summary>
    public const string FirstContacts = "first-contacts";

    /// <summary>People whose first attendance ever falls in the period.</summary>
    public const string NewPeople = "new-people";

    /// <summary>People reached who had come before the period.</summary>
    public const string ReturningPeople = "returning-people";

    /// <summary>Visits.</summary>
    public const string Attendances = "attendances";

    /// <summary>Visits of nameless people.</summary>
    public const string AnonymousAttendances = "anonymous-attendances";

    /// <summary>Sign-ups that were not taken back.</summary>
    public const string Registrations = "registrations";

    /// <summary>Sign-ups for a past session whose outcome is not recorded.</summary>
    public const string OutcomeUnknown = "outcome-unknown";

    /// <summary>Visits of an identified person, on average.</summary>
    public const string AttendancesPerPerson = "attendances-per-person";

    /// <summary>Sessions with at least one recorded outcome.</summary>
    public const string Sessions = "sessions";

    /// <summary>Share of the recorded outcomes of registrations that are absences.</summary>
    public const string NoShowRate = "no-show-rate";

    /// <summary>Share of the seats that were taken.</summary>
    public const string FillRate = "fill-rate";

    /// <summary>People to accompany in the goal year.</summary>
    public const string Goal = "goal";

    /// <summary>People reached as a share of the goal.</summary>
    public const string Progress = "progress";

    /// <summary>People who would have been reached by now at the pace of the goal.</summary>
    public const string ExpectedToDate = "expected-to-date";

    /// <summary>People reached less people expected.</summary>
    public const string GapToPace = "gap-to-pace";

    /// <summary>The same gap in open days of the network.</summary>
    public const string GapToPaceDays = "gap-to-pace-days";

    /// <summary>People a week that the rest of the year would need.</summary>
    public const string RequiredPerWeek = "required-per-week";

    /// <summary>People that each day on which the network is open would have to bring for the rest of the year.</summary>
    public const string RequiredPerOpenDay = "required-per-open-day";

    /// <summary>People that the goal year will have reached at its end.</summary>
    public const string Forecast = "forecast";

    /// <summary>The probability that they are as many as the goal.</summary>
    public const string GoalProbability = "goal-probability";

    /// <summary>The declared figure that the goal is measured against.</summary>
    public const string Reference = "reference";

    /// <summary>How many times the reference.</summary>
    public const string ReferenceMultiple = "reference-multiple";
}
