namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>What the simulator knows to be true of the files that it wrote: against this a count of the product can be held.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="From">The first day of sessions written, inside.</param>
/// <param name="To">The last day of sessions written, inside.</param>
/// <param name="Rows">Rows in all files, headers not counted.</param>
/// <param name="Files">Paths below the inbox. Those of an atelier stand in the order of their making, which is also the ordinal order of their names: read them so.</param>
/// <param name="Truths">Counts by atelier and period; empty for a load file.</param>
public sealed record SimulationSummary(
    int Seed, DateOnly From, DateOnly To, long Rows, IReadOnlyList<string> Files, IReadOnlyList<SimulatedTruth> Truths)
{
    /// <summary>The truth of an atelier (null: all) and a period label; null when there is none.</summary>
    public SimulatedTruth? Of(string? atelier, string period) =>
        Truths.FirstOrDefault(truth => truth.Atelier == atelier && truth.Period == period);
}

/// <summary>Counts of one atelier and period as the files state them in the end, later files over earlier ones.</summary>
/// <param name="Atelier">The atelier's code; null for the whole network.</param>
/// <param name="Period">2018, 2019, or the days from the first opening: 2018-06-09/2018-12-14.</param>
/// <param name="People">Different people with at least one attendance: by e-mail, two names on one e-mail in one session being two.</param>
/// <param name="NameOnly">Those of <paramref name="People"/> who left a name and no e-mail (weak identities).</param>
/// <param name="Visits">Attendances, nameless ones included.</param>
/// <param name="Anonymous">Those of <paramref name="Visits"/> with nothing that identifies the person.</param>
/// <param name="WalkIns">Those of <paramref name="Visits"/> without registration, where the shape can say so; head counts included.</param>
/// <param name="Absent">Registered and did not come, where the shape can say so; pretix says so by an empty time of arrival.</param>
/// <param name="OutcomeUnknown">Registered, and the file says nothing of the outcome (all who stayed away, in Eventbrite).</param>
/// <param name="Cancelled">Registrations taken back, where the shape can say so.</param>
/// <param name="Sessions">Sessions with at least one line.</param>
public sealed record SimulatedTruth(
    string? Atelier,
    string Period,
    int People,
    int NameOnly,
    int Visits,
    int Anonymous,
    int WalkIns,
    int Absent,
    int OutcomeUnknown,
    int Cancelled,
    int Sessions);
