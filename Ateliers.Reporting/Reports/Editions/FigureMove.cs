using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>A figure that two editions tell differently.</summary>
/// <param name="Before">As the earlier one tells it; null where it does not hold it.</param>
/// <param name="After">As the later one tells it; null where it does not hold it.</param>
public sealed record FigureMove(Figure? Before, Figure? After)
{
    /// <summary>Beyond this many digits two numbers are one: so much is left of a sum that was made in another order.</summary>
    private const int Digits = 9;

    /// <summary>Whichever of the two there is.</summary>
    public Figure Any => After ?? Before!;

    /// <summary>How much the value moved, as a share of what it was; null where one of the two has no value, or where it was 0.</summary>
    public double? Share => Before?.Value is { } before && After?.Value is { } after && before != 0 ? Math.Abs(after - before) / Math.Abs(before) : null;

    /// <summary>The figures that differ by value, range, estimate or status, in the order of the later edition. The day on which they were known is no difference, nor how many sessions a fill rate leaves out.</summary>
    public static IReadOnlyList<FigureMove> Between(IReadOnlyList<Figure> before, IReadOnlyList<Figure> after)
    {
        var earlier = Numbered(before).ToDictionary(each => each.Key, each => each.Figure);
        var later = Numbered(after).ToList();
        var kept = later.Select(each => each.Key).ToHashSet();
        return
        [
            .. later.Select(each => new FigureMove(earlier.GetValueOrDefault(each.Key), each.Figure)).Where(move => !move.IsStill),
            .. earlier.Where(each => !kept.Contains(each.Key)).Select(each => new FigureMove(each.Value, null)),
        ];
    }

    /// <summary>Each later figure, in their order, with the earlier one that is the same figure; null where there is none.</summary>
    internal static IEnumerable<(Figure? Before, Figure After)> Paired(IReadOnlyList<Figure> before, IReadOnlyList<Figure> after)
    {
        var earlier = Numbered(before).ToDictionary(each => each.Key, each => each.Figure);
        return Numbered(after).Select(each => (earlier.GetValueOrDefault(each.Key), each.Figure));
    }

    /// <summary>Whether two tell the same number, with its range.</summary>
    internal static bool TellAlike(Figure before, Figure after) => Told(before).SequenceEqual(Told(after));

    // That a number has been revised before is no move of its own: it moved then.
    private bool IsStill => Before is not null && After is not null && Firm(Before) == Firm(After) && TellAlike(Before, After);

    /// <summary>How firm a figure is, whether or not it was corrected before.</summary>
    internal static FigureStatus Firm(Figure figure) => figure.Status == FigureStatus.Revised ? FigureStatus.Final : figure.Status;

    private static IEnumerable<double?> Told(Figure figure) =>
        new[]
        {
            figure.Value, figure.Lower, figure.Upper, figure.Estimate, figure.Intervals?.Lower80, figure.Intervals?.Upper80, figure.Intervals?.Lower95, figure.Intervals?.Upper95,
        }.Select(number => number is { } known ? Math.Round(known, Digits) : number);

    /// <summary>By what a figure is known in the other edition: the last day counted may differ. In January the month and the year begin on one day, so they are told apart by their order.</summary>
    private static IEnumerable<((string Id, string? Of, FigureScope Scope, DateOnly From, int Nth) Key, Figure Figure)> Numbered(IEnumerable<Figure> figures)
    {
        Dictionary<(string, string?, FigureScope, DateOnly), int> seen = [];
        foreach (var figure in figures)
        {
            var key = (figure.Id, figure.Of, figure.Scope, figure.Period.From);
            seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return ((figure.Id, figure.Of, figure.Scope, figure.Period.From, seen[key]), figure);
        }
    }
}
