using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>The commands that a page names, so that its numbers can be counted and explained again.</summary>
internal static class PageCommands
{
    /// <summary>The period of a report and what was known, as options of a command. A period that is known in part is counted up to the last day known.</summary>
    public static IReadOnlyList<string> PeriodOf(Report report)
    {
        var to = report.Headline.People.Period.To;
        return
        [
            .. to < report.Period.To ? ["--from", Iso.Date(report.Period.From), "--to", Iso.Date(to)] : (string[])[report.Id.Length > 4 ? "--month" : "--year", report.Id],
            "--as-of",
            Iso.Date(report.Provenance.AsOf),
        ];
    }
}
