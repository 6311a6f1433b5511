using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Charts;

/// <summary>A place of a drawing that can be asked for its value: the box in which it was drawn, and the cell of the chart's table that says the value.</summary>
/// <param name="Box">The bar as it was drawn; around a dot; where nothing was drawn, the ground on which it would stand.</param>
/// <param name="Row">The row of the table.</param>
/// <param name="Column">The column of the table.</param>
/// <param name="Note">How firm a number is: provisional, received in part; null where it needs no word.</param>
internal sealed record ValueMark(Box Box, int Row, int Column, Bilingual? Note)
{
    /// <summary>The colour of a dot, which a line does not show at each of its values; null for a bar.</summary>
    internal PaletteColour? Dot { get; init; }

    /// <summary>Whether it is a circle whose colour the drawing shows.</summary>
    internal bool IsRound { get; init; }

    /// <summary>Whether a reader who comes by keyboard begins here; at the first value otherwise.</summary>
    internal bool IsFirst { get; init; }

    /// <summary>The value of a dot, with its rim.</summary>
    internal static ValueMark Of(DotMark dot, int row, int column, Bilingual? note) =>
        new(new Box(dot.At.X, dot.At.Y, dot.At.X, dot.At.Y).Grown(dot.Radius + DotMark.Rim), row, column, note) { Dot = dot.Colour };
}
