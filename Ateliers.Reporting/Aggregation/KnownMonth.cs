using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>A month of an atelier of which something is known.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Month">The month of the sessions.</param>
/// <param name="LastBatch">The number of the batch that last said something of it.</param>
/// <param name="LastSession">Its last day, up to the as-of date, with a session to which somebody was registered or came; null without one.</param>
/// <param name="LastOutcome">Its last day for which an attendance or an absence is recorded; null without one.</param>
public sealed record KnownMonth(string Atelier, Month Month, long LastBatch, DateOnly? LastSession, DateOnly? LastOutcome)
{
    /// <summary>Whether outcomes are known up to the last session: a list that was exported in mid-month is not the whole month.</summary>
    public bool Finished => LastSession is not { } session || LastOutcome >= session;
}
