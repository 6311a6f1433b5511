using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>
/// Which final figures are revised: those that were published as final, or as revised, and say another number now; and those that are told as revised already. A provisional figure that moves is no
/// revision: it was said that it may.
/// </summary>
internal static class Revisions
{
    /// <summary>The figures, with the status of those that are revised.</summary>
    /// <param name="figures">As they are known.</param>
    /// <param name="published">Those of the last edition of the same period; none where nothing was published.</param>
    public static IReadOnlyList<Figure> Marked(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> published) =>
        published.Count == 0 ? figures : [.. FigureMove.Paired(published, figures).Select(pair => IsRevised(pair.Before, pair.After) ? pair.After with { Status = FigureStatus.Revised } : pair.After)];

    private static bool IsRevised(Figure? before, Figure after) =>
        after.Status == FigureStatus.Final
        && (before?.Status == FigureStatus.Revised || (before?.Status == FigureStatus.Final && !FigureMove.TellAlike(before, after)));
}
