using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;

namespace Ateliers.Reporting.Runs;

/// <summary>What a press sheet may tell of a month or goal year: the same figures as <c>figures --public</c>.</summary>
/// <param name="OfAll">Those of the whole programme.</param>
/// <param name="ByAtelier">Those of each atelier.</param>
internal sealed record PressFigures(IReadOnlyList<Figure> OfAll, IReadOnlyList<Figure> ByAtelier)
{
    /// <summary>Counts them. Not to be asked by several threads at once.</summary>
    public static PressFigures Of(Period period, Knowledge knowledge)
    {
        IReadOnlyList<Figure> Told(Dimensions by) => FiguresRun.Figures(new FiguresOptions([], period, by, Public: true), knowledge);
        return new PressFigures(Told(Dimensions.None), Told(Dimensions.Atelier));
    }

    /// <summary>The sheet beside a report of the same period.</summary>
    public PressSheet Sheet(Report report, Programme programme) => PressComposer.Of(report, OfAll, ByAtelier, programme);
}
