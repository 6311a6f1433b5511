using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports;

/// <summary>Makes one finished report of the facts. Pure: the same facts give the same report, in both languages.</summary>
public static class ReportComposer
{
    /// <summary>The report of a month or of a goal year.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="edition">As which edition it is frozen; null for one that may change.</param>
    /// <param name="last">What was published last of the period of one that may change; null where nothing was.</param>
    public static Report Compose(ReportFacts facts, EditionOf? edition = null, LastEdition? last = null)
    {
        var figures = Revisions.Marked(FigureList.Of(new Composition(facts)), edition?.Earlier ?? last?.Figures ?? []);
        var composition = new Composition(facts) { Edition = edition, IsRevised = figures.Any(figure => figure.Status == FigureStatus.Revised) };
        var headline = HeadlineComposer.Compose(composition);
        return new Report
        {
            Id = facts.Programme.ReportId(facts.Period),
            Programme = facts.Programme.Name,
            Title = Dates.Period(facts.Period),
            Period = facts.Period,
            AsOf = facts.AsOf,
            Status = composition.Status,
            StatusReason = StatusWords.Reason(composition),
            Simulated = composition.Simulated,
            Silent = composition.IsYear ? MonthGaps.Silent(composition) : [],
            Headline = headline with { People = Marked(figures, headline.People) },
            Sections =
            [
                .. edition is null ? [] : Changes(edition, figures, facts.Programme),
                .. Sections(composition).Select(SectionFigures.Named),
                .. last is null || edition is not null ? (Section[])[] : [ChangesSection.Since(last, figures, facts.Programme)],
                SectionFigures.Named(TrustSection.Compose(composition)),
            ],
            Ateliers = AtelierComposer.All(composition, figures, edition is not null),
            Definitions = FigureCatalogue.All,
            Figures = figures,
            OfTheYear = [.. FigureList.OfTheYear(composition).Select(figure => Marked(figures, figure))],
            Provenance = new Provenance(facts.AsOf, facts.Batches, composition.Simulated, facts.Version),
            Edition = edition,
        };
    }

    /// <summary>A figure that stands among those of the report, as revised as there.</summary>
    private static Figure Marked(IReadOnlyList<Figure> figures, Figure figure) =>
        figures.Any(other => other.Status == FigureStatus.Revised && (other.Id, other.Scope, other.Period, other.Of) == (figure.Id, figure.Scope, figure.Period, figure.Of))
            ? figure with { Status = FigureStatus.Revised }
            : figure;

    private static IEnumerable<Section> Changes(EditionOf edition, IReadOnlyList<Figure> figures, Programme programme) =>
        ChangesSection.Compose(edition, figures, programme) is { } section ? [section] : [];

    /// <summary>The sections in reading order, but for what has changed since it was published and whether it can be trusted.</summary>
    private static IReadOnlyList<Section> Sections(Composition composition) =>
    [
        CurveSection.Compose(composition),
        MonthsSection.Compose(composition),
        AteliersSection.Compose(composition),
        InhabitantsSection.Compose(composition),
        TermsSection.Themes(composition),
        TermsSection.Audiences(composition),
        HoursSection.Compose(composition),
        AgesSection.Compose(composition),
        NewReturningSection.Compose(composition),
        RetentionSection.Compose(composition),
        PresenceSection.Compose(composition),
    ];
}
