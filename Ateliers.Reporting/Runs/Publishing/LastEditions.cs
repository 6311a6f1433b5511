using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>The edition of each period that is in force, against which its report is held.</summary>
internal static class LastEditions
{
    /// <summary>By the names of the reports; a draft is not published yet, nor what is under embargo.</summary>
    public static IReadOnlyDictionary<string, LastEdition> Of(Database database, DateTimeOffset now) => new EditionLedger(database).All()
        .Where(kept => kept.IsPlaced)
        .GroupBy(kept => kept.Edition.Period, StringComparer.Ordinal)
        .Select(period => (period.Key, InForce: EditionMaker.InForce([.. period.OrderBy(kept => kept.Edition.Number)], now))).Where(period => period.InForce is not null)
        .ToDictionary(period => period.Key, period => Last(period.InForce!), StringComparer.Ordinal);

    private static LastEdition Last(KeptEdition kept) => new(kept.Edition.Number, EditionMaker.FiguresOf(kept));
}
