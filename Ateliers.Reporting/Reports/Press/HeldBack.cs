namespace Ateliers.Reporting.Reports.Press;

/// <summary>Corrections of few people that a press sheet holds back until they are many together (docs/decisions/0023).</summary>
/// <param name="Since">The editions whose figures are told again, from the earliest; at least one.</param>
/// <param name="OfAll">Whether those of the whole programme are among them, and not only those of ateliers.</param>
public sealed record HeldBack(IReadOnlyList<int> Since, bool OfAll);
