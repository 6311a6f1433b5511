using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>The last published edition of each period, against which its report is held.</summary>
internal static class LastEditions
{
    /// <summary>By the names of the reports; a draft is not published yet.</summary>
    public static IReadOnlyDictionary<string, LastEdition> Of(Database database) => new EditionLedger(database).All()
        .Where(kept => kept is { IsPlaced: true, Edition.PublishedAt: not null })
        .GroupBy(kept => kept.Edition.Period, StringComparer.Ordinal)
        .ToDictionary(period => period.Key, period => Last(period.MaxBy(kept => kept.Edition.Number)!), StringComparer.Ordinal);

    private static LastEdition Last(KeptEdition kept) => new(kept.Edition.Number, EditionMaker.FiguresOf(kept));
}
