using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Why cells are refused, whatever the row on which they stand.</summary>
/// <param name="Column">The header at fault.</param>
/// <param name="Code">The rule that they broke.</param>
internal sealed record Reject(string Column, RejectCode Code);
