using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>The edition of each period that is in force, against which its report is held.</summary>
internal static class LastEditions
{
    /// <summary>By the names of the reports; a draft is not published yet, nor what is under embargo.</summary>
    public static IReadOnlyDictionary<string, LastEdition> Of(Database database, DateTimeOffset now) => new EditionLedger(database).All()
        .Where(kept => kept.IsPlaced && kept.Edition.From <= now)
        .GroupBy(kept => kept.Edition.Period, StringComparer.Ordinal)
        .ToDictionary(period => period.Key, period => Last(period.MaxBy(kept => kept.Edition.Number)!), StringComparer.Ordinal);

    private static LastEdition Last(KeptEdition kept) => new(kept.Edition.Number, EditionMaker.FiguresOf(kept));
}
