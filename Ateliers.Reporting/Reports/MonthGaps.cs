using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The months of the year that are over and of which nothing, or not all, has come in: their bars are no numbers of the whole network.</summary>
internal static class MonthGaps
{
    /// <summary>What to mark in a chart by month; null where nothing is missing.</summary>
    public static CategoryGaps? Of(Composition composition, IReadOnlyList<Month> months)
    {
        var gaps = months.Select(month => Of(composition, month)).ToList();
        return gaps.TrueForAll(gap => gap == Gap.None) ? null : new CategoryGaps(gaps, Whole(composition, months), new("reçu en partie", "received in part"));
    }

    /// <summary>The months of the year that are over and of which nothing can be said.</summary>
    public static IReadOnlyList<SilentMonth> Silent(Composition composition) =>
    [
        .. composition.Year.Months()
            .Where(month => Of(composition, month) == Gap.Whole)
            .Select(month => new SilentMonth(month, composition.UnknownWord(month.Period) != Cells.NotReceived)),
    ];

    /// <summary>The same as sentences for the text alternative, with a space before; empty where nothing is missing.</summary>
    public static Bilingual Spoken(Composition composition, IReadOnlyList<Month> months)
    {
        var (whole, part) = (Named(composition, months, Gap.Whole), Named(composition, months, Gap.InPart));
        var word = Words.Begin(Whole(composition, months));
        var (fr, en) = (
            (whole.Fr.Length > 0 ? $" {word.Fr} : {whole.Fr}." : "") + (part.Fr.Length > 0 ? $" Reçu en partie : {part.Fr}." : ""),
            (whole.En.Length > 0 ? $" {word.En}: {whole.En}." : "") + (part.En.Length > 0 ? $" Received in part: {part.En}." : ""));
        return Words.Say(fr, en);
    }

    private static Gap Of(Composition composition, Month month)
    {
        if (!composition.IsOver(month))
        {
            return Gap.None;
        }

        return !composition.IsKnown(month.Period) ? Gap.Whole
            : composition.Completeness.Missing.Any(entry => entry.Month == month) || composition.Completeness.Unfinished.Any(known => known.Month == month) ? Gap.InPart
            : Gap.None;
    }

    private static Bilingual Named(Composition composition, IReadOnlyList<Month> months, Gap gap) =>
        Words.List([.. StatusWords.Runs([.. months.Where(month => Of(composition, month) == gap)])]);

    /// <summary>non reçu, or that no outcome is recorded where rows came in: of several months both may hold.</summary>
    private static Bilingual Whole(Composition composition, IReadOnlyList<Month> months)
    {
        var words = months
            .Where(month => Of(composition, month) == Gap.Whole)
            .Select(month => composition.UnknownWord(month.Period) == Cells.NotReceived ? Cells.NotReceived : new Bilingual("sans issue notée", "without outcomes"))
            .Distinct()
            .ToList();
        return words.Count == 0 ? Cells.NotReceived : new(string.Join(" ou ", words.Select(word => word.Fr)), string.Join(" or ", words.Select(word => word.En)));
    }
}
