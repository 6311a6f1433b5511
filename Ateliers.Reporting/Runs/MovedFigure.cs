using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>A figure that stands in a report and moves.</summary>
/// <param name="Report">The name of the report: 2019-03 or 2019.</param>
/// <param name="Id">The figure's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">As it is known now.</param>
/// <param name="After">As it is known then.</param>
public sealed record MovedFigure(string Report, string Id, Bilingual Name, FigureReading Before, FigureReading After)
{
    /// <summary>The figures of a report that differ, in the order in which they come.</summary>
    internal static IEnumerable<MovedFigure> Between(string report, IReadOnlyList<Figure> before, IReadOnlyList<Figure> after) =>
        before.Zip(after)
            .Where(pair => (pair.First.Value, pair.First.Lower, pair.First.Upper) != (pair.Second.Value, pair.Second.Lower, pair.Second.Upper))
            .Select(pair => new MovedFigure(report, pair.First.Id, FigureCatalogue.Of(pair.First.Id).Name, FigureReading.Of(pair.First), FigureReading.Of(pair.Second)));
}

/// <summary>What a figure says at one moment.</summary>
/// <param name="Value">Null where nothing is known.</param>
/// <param name="Lower">The least that it can be; null where it is no range.</param>
/// <param name="Upper">The most that it can be; null where it is no range.</param>
/// <param name="Text">For readers; with the most that it can be, where that is more.</param>
public sealed record FigureReading(double? Value, double? Lower, double? Upper, Bilingual Text)
{
    internal static FigureReading Of(Figure figure)
    {
        var value = FigureTable.Value(figure);
        if (figure.Upper is not { } most || most == figure.Value)
        {
            return new FigureReading(figure.Value, figure.Lower, figure.Upper, value);
        }

        var upper = Numbers.AtMost(Numbers.Integer(most));
        return new FigureReading(figure.Value, figure.Lower, figure.Upper, new($"{value.Fr} ({upper.Fr})", $"{value.En} ({upper.En})"));
    }
}
