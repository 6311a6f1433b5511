using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>A session that took place; in one atelier no two of a day share start and theme, which is all that ticket shops tell of them.</summary>
/// <param name="Reference">The atelier's own number for it.</param>
/// <param name="Date">The local date.</param>
/// <param name="Start">Local time.</param>
/// <param name="Theme">What it was about.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Format">Workshop, talk …</param>
/// <param name="Capacity">Seats; null for the discovery space.</param>
internal sealed record SimulatedSession(
    string Reference, DateOnly Date, TimeOnly Start, Term Theme, Term Audience, Term Format, int? Capacity)
{
    /// <summary>Who signed up or came, in the order in which they did.</summary>
    public List<Registration> Registrations { get; } = [];

    /// <summary>The attendance list reached the office after the month's export, which says "registered" of everybody.</summary>
    public bool ListCameLate { get; set; }
}

/// <summary>One line of an attendance list.</summary>
/// <param name="Session">The session.</param>
/// <param name="Person">Null for somebody who left nothing, and for head counts.</param>
/// <param name="Status">What became of it.</param>
/// <param name="WalkIn">Came without signing up.</param>
/// <param name="Count">How many people the line stands for: above 1 only for a head count.</param>
/// <param name="BookedOn">The day of signing up.</param>
/// <param name="Number">Random bits from which order numbers and times of arrival are made.</param>
internal sealed record Registration(
    SimulatedSession Session, SimulatedPerson? Person, AttendanceStatus Status, bool WalkIn, int Count, DateOnly BookedOn, ulong Number)
{
    /// <summary>The e-mail as it was typed.</summary>
    public string Email { get; init; } = Person?.Email ?? "";

    /// <summary>The family name as it was typed.</summary>
    public string Family { get; init; } = Person?.Family ?? "";

    /// <summary>The given name as it was typed.</summary>
    public string Given { get; init; } = Person?.Given ?? "";
}
