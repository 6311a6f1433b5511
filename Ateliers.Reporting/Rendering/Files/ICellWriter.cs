using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Takes the cells of a row, from left to right, in whatever form a file has them.</summary>
internal interface ICellWriter
{
    /// <summary>A text; an empty cell where there is none.</summary>
    public void Text(string? cell);

    /// <summary>A number; an empty cell where it is not known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">In what it counts; by default it is a plain number.</param>
    public void Number(double? number, Unit unit = Unit.Sessions);

    /// <summary>A day.</summary>
    public void Date(DateOnly day);

    /// <summary>Whether something is so.</summary>
    public void Truth(bool truth);
}
