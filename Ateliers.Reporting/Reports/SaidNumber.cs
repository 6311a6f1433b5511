using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// The number that readers are told of a figure of which more is more: what it is at least, which exceeds its value where one session drew more people than are identified (docs/methodology.md).
/// </summary>
/// <param name="Value">The number, not rounded.</param>
/// <param name="IsLeast">Whether it may be more.</param>
/// <param name="Number">As readers see it; rounded down where it may be more.</param>
internal sealed record SaidNumber(double Value, bool IsLeast, Bilingual Number)
{
    /// <summary>The number, with "at least" before it where it may be more.</summary>
    public Bilingual Text => IsLeast ? Numbers.AtLeast(Number) : Number;

    /// <summary>What is told of a figure; null where it has no value.</summary>
    public static SaidNumber? Of(Figure figure)
    {
        if (figure.Value is not { } value)
        {
            return null;
        }

        var least = figure.Lower ?? value;
        return new SaidNumber(least, figure.Upper > least, FigureTable.Value(figure with { Value = least }));
    }
}
