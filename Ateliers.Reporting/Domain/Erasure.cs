namespace Ateliers.Reporting.Domain;

/// <summary>That an identifier was forgotten: enough to forget it again and to prove that it was, and nothing from which it could be read back.</summary>
/// <param name="At">When, UTC, to the second.</param>
/// <param name="Day">The same moment as a local date of the programme: what a file says of this or an earlier day is held without a name already.</param>
/// <param name="Note">Why, in the words of who did it; may be empty.</param>
/// <param name="Proof">HMAC-SHA-256 of the key under the workspace's secret, 64 lower-case hexadecimal digits.</param>
public sealed record Erasure(DateTimeOffset At, DateOnly Day, string Note, string Proof);
