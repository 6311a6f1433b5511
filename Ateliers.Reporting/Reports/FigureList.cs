using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Every figure of a report, in a fixed order: the year to date and its pace, the month itself, then the year by atelier, theme, audience, the people by age,
/// the year by month, and the people and first contacts by month and atelier. What a page shows stands here, and each figure stands here once.
/// </summary>
internal static class FigureList
{
    public static IReadOnlyList<Figure> Of(Composition composition)
    {
        var facts = composition.Facts;
        var figures = new List<Figure>();
        figures.AddRange(OfTheYear(composition));
        if (!composition.IsYear)
        {
            var days = composition.Days;
            figures.AddRange(CountFigures.From(facts.Whole, FigureScope.All, days, composition.StatusOf(days), facts.AsOf));
            figures.AddRange(InOrder(facts.ByAtelier, Codes(facts.Programme.Ateliers.Select(atelier => atelier.Code)), slice => slice.Atelier)
                .SelectMany(counts => CountFigures.From(
                    counts, CountFigures.ScopeOf(counts.Slice), days, composition.StatusOf(days), facts.AsOf)));
        }

        var ateliers = Codes(facts.Programme.Ateliers.Select(atelier => atelier.Code));
        figures.AddRange(InOrder(facts.YearByAtelier, ateliers, slice => slice.Atelier)
            .SelectMany(counts => Counts(composition, counts, Dimensions.Atelier)));
        figures.AddRange(InOrder(facts.YearByTheme, Codes(facts.Programme.Themes.Select(term => term.Code)), slice => slice.Theme)
            .SelectMany(counts => Counts(composition, counts, Dimensions.Theme)));
        figures.AddRange(InOrder(facts.YearByAudience, Codes(facts.Programme.Audiences.Select(term => term.Code)), slice => slice.Audience)
            .SelectMany(counts => Counts(composition, counts, Dimensions.Audience)));
        figures.AddRange(InOrder(facts.YearByAge, Codes(AgeBands.Codes), slice => slice.Age)
            .SelectMany(counts => Counts(composition, counts, Dimensions.AgeBand))
            .Where(figure => figure.Id == FigureIds.PeopleReached));
        figures.AddRange(facts.YearByMonth
            .OrderBy(counts => counts.Slice.From)
            .SelectMany(counts => Counts(composition, counts, Dimensions.Month)));
        figures.AddRange(InOrder(facts.YearByMonthAndAtelier, ateliers, slice => slice.Atelier)
            .OrderBy(counts => counts.Slice.From)
            .SelectMany(counts => Counts(composition, counts, Dimensions.Month))
            .Where(figure => figure.Id is FigureIds.PeopleReached or FigureIds.FirstContacts));
        return
        [
            .. figures.DistinctBy(figure => (figure.Id, figure.Scope, figure.Period, figure.Of))
                .Select(figure => composition.IsKnown(figure.Period, figure.Scope.Atelier) ? figure : CountFigures.Unknown(figure)),
        ];
    }

    /// <summary>The figures of the network's goal year to date, and of its pace.</summary>
    public static IReadOnlyList<Figure> OfTheYear(Composition composition) =>
    [
        .. Counts(composition, composition.Facts.Year, Dimensions.None),
        .. PaceFigures.From(
            composition.Programme, composition.Pace, composition.Facts.Year, composition.Day, composition.StatusOf(composition.YearToDate), composition.Facts.AsOf,
            composition.Facts.Forecast),
    ];

    private static IReadOnlyList<Figure> Counts(Composition composition, SliceCounts counts, Dimensions by)
    {
        var period = CountFigures.PeriodOf(counts.Slice, by, composition.YearToDate);
        return CountFigures.From(counts, CountFigures.ScopeOf(counts.Slice), period, composition.StatusOf(period), composition.Facts.AsOf);
    }

    private static Dictionary<string, int> Codes(IEnumerable<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Select((code, place) => (code, place))
            .ToDictionary(entry => entry.code, entry => entry.place, StringComparer.Ordinal);

    private static IEnumerable<SliceCounts> InOrder(
        IEnumerable<SliceCounts> slices, Dictionary<string, int> places, Func<Slice, string?> code) => slices
            .OrderBy(counts => places.TryGetValue(code(counts.Slice) ?? "", out var place) ? place : int.MaxValue)
            .ThenBy(counts => code(counts.Slice), StringComparer.Ordinal);
}
