namespace Ateliers.Reporting.Ingestion;

/// <summary>A row as it was cut into cells.</summary>
/// <param name="Line">The line of the file on which it begins, 1-based.</param>
/// <param name="IsBroken">Whether a quote in it is broken; it is rejected then, and its cells mean nothing.</param>
/// <param name="Cells">The cells, as they stand.</param>
internal sealed record RawRow(int Line, bool IsBroken, IReadOnlyList<string> Cells);
