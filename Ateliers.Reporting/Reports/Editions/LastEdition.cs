using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>What was published last of the period of a report that still changes.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Figures">The figures that it froze.</param>
public sealed record LastEdition(int Number, IReadOnlyList<Figure> Figures);
