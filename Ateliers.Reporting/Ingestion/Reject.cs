using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Why cells are refused, whatever the row on which they stand.</summary>
/// <param name="Column">The header at fault.</param>
/// <param name="Code">The rule that they broke.</param>
/// <param name="ForPerson">Whether it is because of whose row it is: the same cells beside another person are no fault.</param>
internal sealed record Reject(string Column, RejectCode Code, bool ForPerson = false);
