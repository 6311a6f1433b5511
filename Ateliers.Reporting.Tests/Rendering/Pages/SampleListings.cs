using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>Reports of two years, handed over in no order.</summary>
internal static class SampleListings
{
    public static Bilingual Programme { get; } = new("Ateliers numériques", "Digital workshops");

    public static IReadOnlyList<ReportListing> All() =>
    [
        Month(2019, 2, "février", "February", "6\u202F541", "3\u202F102", FigureStatus.Final),
        Year(2018, "9\u202F000", "9,000", FigureStatus.Revised) with { Silent = [new(new(2018, 11), CameIn: false), new(new(2018, 10), CameIn: true)] },
        ReportListing.Of(SampleReport.March2019()),
        Year(2019, "12\u202F480", "12,480", FigureStatus.Provisional),
        Month(2018, 12, "décembre", "December", "9\u202F000", "1\u202F204", FigureStatus.Final),
    ];

    private static ReportListing Month(int year, int number, string fr, string en, string value, string people, FigureStatus status)
    {
        var month = new Month(year, number);
        return new(month.ToString(), new($"{fr} {Iso.Year(year)}", $"{en} {Iso.Year(year)}"), month.Period, year, Both(value), Both(people), status, month.End.AddDays(5), true, []);
    }

    private static ReportListing Year(int year, string fr, string en, FigureStatus status) => new(
        Iso.Year(year), Bilingual.Same(Iso.Year(year)), new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), year, new(fr, en), null, status, new DateOnly(2019, 4, 1), true, []);

    private static Bilingual Both(string french) => new(french, french.Replace('\u202F', ','));
}
