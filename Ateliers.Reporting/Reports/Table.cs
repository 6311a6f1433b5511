using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>A table, ready to be drawn.</summary>
/// <param name="Caption">What it shows: unit, scope, period.</param>
/// <param name="Columns">Its columns; the first holds the row headers.</param>
/// <param name="Rows">Its rows, each with a cell a column.</param>
/// <param name="Total">The last row is that of the whole and stands out.</param>
public sealed record Table(Bilingual Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, bool Total = false);

/// <summary>What came in for an atelier's month, told by a shape beside its word.</summary>
public enum CellMark
{
    /// <summary>The cell speaks for itself.</summary>
    None,

    /// <summary>A file has come in.</summary>
    Received,

    /// <summary>A file is owed.</summary>
    Missing,

    /// <summary>A file has come in, without all outcomes.</summary>
    Incomplete,

    /// <summary>The month is not over.</summary>
    UnderWay,

    /// <summary>Nothing is owed.</summary>
    Closed,
}

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Numeric">Numbers are set right-aligned in tabular figures.</param>
/// <param name="OfTheOneBefore">Speaks of the column before it, and is not shown without it.</param>
public sealed record Column(Bilingual Header, bool Numeric, bool OfTheOneBefore = false);

/// <summary>A cell.</summary>
/// <param name="Text">What readers see.</param>
/// <param name="Value">The number behind it; null for text and for what is not known.</param>
/// <param name="Mark">A shape that stands for the text, which then is said in the key beneath the table.</param>
/// <param name="Detail">A second number, or words, beneath the first; null where there is none.</param>
/// <param name="Tint">How dark the cell is, 0 (nothing) to 5 (the most of the table), where its table compares cells; null where it does not. It says nothing that the text does not.</param>
public sealed record Cell(Bilingual Text, double? Value = null, CellMark Mark = CellMark.None, Bilingual? Detail = null, int? Tint = null)
{
    /// <summary>The code of the atelier whose page a row's name leads to; null where it leads nowhere.</summary>
    public string? Atelier { get; init; }

    /// <summary>On the name of a row: where its numbers are from, where that is not what the chart's foot says of all others.</summary>
    public Bilingual? Source { get; init; }

    /// <summary>The day or month that the text tells, as ISO 8601 writes it: 2019-03-31, 2019-03. Null where the text tells another thing.</summary>
    public string? Iso { get; init; }

    /// <summary>Where a column has nothing to say, as a forecast of a day that is past: a dash, which nobody asks for.</summary>
    public static Cell Nothing { get; } = new(Bilingual.Same("–"));
}
