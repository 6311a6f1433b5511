namespace Ateliers.Reporting.Aggregation;

/// <summary>What a hidden figure is: it has a status and no number of any kind, and is never 0. Which slices are hidden, <see cref="Disclosure.PublicSlices"/> knows.</summary>
public static class Suppression
{
    /// <summary>The figure without any of its numbers. What others declared stays: it is known already.</summary>
    public static Figure Hidden(Figure figure) => figure.Status == FigureStatus.Declared
        ? figure
        : figure with { Value = null, Lower = null, Upper = null, Estimate = null, Excluded = null, Intervals = null, Status = FigureStatus.Suppressed };
}
