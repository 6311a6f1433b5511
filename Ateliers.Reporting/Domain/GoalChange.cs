namespace Ateliers.Reporting.Domain;

/// <summary>A goal that was set for one goal year. The last one that was set by a day is the goal as known on it; those before stay, so that a past day answers as it did.</summary>
/// <param name="Goal">People to accompany in the goal year.</param>
/// <param name="On">The first local day on which it is the goal; null where it always was.</param>
/// <param name="By">Which body set it; null where that was not written down.</param>
/// <param name="Why">Why; null likewise.</param>
public sealed record GoalChange(People Goal, DateOnly? On = null, string? By = null, Bilingual? Why = null);
