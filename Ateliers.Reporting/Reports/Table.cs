using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>A table, ready to be drawn.</summary>
/// <param name="Caption">What it shows: unit, scope, period.</param>
/// <param name="Columns">Its columns; the first holds the row headers.</param>
/// <param name="Rows">Its rows, each with a cell a column.</param>
public sealed record Table(Bilingual Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Numeric">Numbers are set right-aligned in tabular figures.</param>
public sealed record Column(Bilingual Header, bool Numeric);

/// <summary>A cell.</summary>
/// <param name="Text">What readers see.</param>
/// <param name="Value">The number behind it; null for text and for what is not known.</param>
public sealed record Cell(Bilingual Text, double? Value = null);
