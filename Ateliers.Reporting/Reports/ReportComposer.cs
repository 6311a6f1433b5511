using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Makes one finished report of the facts. Pure: the same facts give the same report, in both languages.</summary>
public static class ReportComposer
{
    /// <summary>The report of a month or of a goal year.</summary>
    public static Report Compose(ReportFacts facts)
    {
        var composition = new Composition(facts);
        return new Report
        {
            Id = composition.IsYear ? Iso.Year(facts.GoalYear) : facts.Period.Label,
            Programme = facts.Programme.Name,
            Title = Dates.Period(facts.Period),
            Period = facts.Period,
            AsOf = facts.AsOf,
            Status = composition.Status,
            StatusReason = StatusWords.Reason(composition),
            Simulated = composition.Simulated,
            Silent = composition.IsYear ? MonthGaps.Silent(composition) : [],
            Headline = HeadlineComposer.Compose(composition),
            Sections = [.. Sections(composition).Select(SectionFigures.Named)],
            Definitions = FigureCatalogue.All,
            Figures = FigureList.Of(composition),
            OfTheYear = FigureList.OfTheYear(composition),
            Provenance = new Provenance(facts.AsOf, facts.Batches, composition.Simulated, facts.Version),
        };
    }

    /// <summary>The sections in reading order.</summary>
    private static IReadOnlyList<Section> Sections(Composition composition) =>
    [
        CurveSection.Compose(composition),
        MonthsSection.Compose(composition),
        AteliersSection.Compose(composition),
        InhabitantsSection.Compose(composition),
        TermsSection.Themes(composition),
        TermsSection.Audiences(composition),
        HoursSection.Compose(composition),
        NewReturningSection.Compose(composition),
        RetentionSection.Compose(composition),
        PresenceSection.Compose(composition),
        TrustSection.Compose(composition),
    ];
}
