using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Everything that the folder of a report holds.</summary>
public static partial class ReportFiles
{
    private static readonly Language[] Languages = [Language.French, Language.English];

    /// <summary>The pages, the figures and the pictures of a report and of its press sheet, made side by side and given in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="press">Its press sheet.</param>
    /// <param name="pages">Draws its pages.</param>
    /// <param name="draw">Draws its charts as pictures.</param>
    /// <param name="printer">Prints its pages; null where they are not printed.</param>
    /// <exception cref="FailureException">The browser did not print one.</exception>
    public static IReadOnlyList<OutputFile> Of(Report report, PressSheet press, PageRenderer pages, ChartPictures draw, PagePrinter? printer = null)
    {
        List<Func<OutputFile>> files =
        [
            .. Languages.Select(language => (Func<OutputFile>)(() => OutputFile.Text(PageNames.Page(language), pages.Render(report, language)))),
            .. Languages.Select(language => (Func<OutputFile>)(() => OutputFile.Text(PageNames.Press(language), pages.RenderPress(press, language)))),
            .. report.Ateliers.SelectMany(sheet => Languages.Select(language => (Func<OutputFile>)(() => OutputFile.Text(PageNames.Atelier(sheet.Code, language), pages.RenderAtelier(sheet, language))))),
            () => OutputFile.Text(PageNames.Json, FiguresFile.Json(report.Figures, report.Provenance)),
            () => OutputFile.Text(PageNames.Csv, FiguresFile.Csv(report.Figures, report.Provenance)),
            () => new OutputFile(PageNames.Book, FiguresBook.Of(report.Figures, report.Provenance)),
            .. report.Edition is { Before: not null } edition ? (Func<OutputFile>[])[() => OutputFile.Text(PageNames.Changes, ChangesFile.Csv(edition, report.Figures, report.Simulated))] : [],
            .. press.Pictures.SelectMany(chart => Languages.Select(language => (Func<OutputFile>)(() => new OutputFile(PageNames.Square(chart, language), draw.Square(chart, language))))),
            .. report.Sections.Concat(report.Ateliers.SelectMany(sheet => sheet.Sections)).SelectMany(section => section.Charts).Concat(press.Pictures).SelectMany(chart => Languages.SelectMany(language => (IEnumerable<Func<OutputFile>>)
            [
                () => new OutputFile(PageNames.Picture(chart, language), draw.Picture(chart, language)),
                () => OutputFile.Text(PageNames.Vector(chart, language), draw.Vector(chart, language)),
                () => OutputFile.Text(PageNames.Data(chart, language), ChartFile.Csv(chart.Words, language)),
            ])),
        ];
        List<OutputFile> made = [.. Partitioner.Create(files, loadBalance: true).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).Select(make => make())];
        return printer is null ? made : [.. made, .. Task.WhenAll(Languages.Select(language => Task.Run(() => Printed(report, made.Single(file => file.Name == PageNames.Page(language)), language, printer)))).GetAwaiter().GetResult()];
    }

    /// <summary>The page on paper, where no link leads to a file beside it; of an edition it says which, as the line of where it stands changes later.</summary>
    private static OutputFile Printed(Report report, OutputFile page, Language language, PagePrinter printer)
    {
        var html = LinkBeside().Replace(Encoding.UTF8.GetString(page.Content.Span), "<a ");
        return new(PageNames.Pdf(language), printer.Print(Encoding.UTF8.GetBytes(report.Edition is { } edition ? EditionSlot.Printed(html, edition, language) : html), report.AsOf));
    }

    [GeneratedRegex("""<a href="(?!#|[a-z]+:)[^"]*"\s?""")]
    private static partial Regex LinkBeside();

    /// <summary>The pages that list all reports, one a language; they stand in the folder that holds the reports' folders.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="pages">Draws the pages.</param>
    /// <param name="programme">The programme's name.</param>
    /// <param name="basis">What the list is made from, to stand in the head of each page.</param>
    /// <param name="hasEditions">Whether there is a list of editions to lead to.</param>
    public static IEnumerable<OutputFile> Index(IReadOnlyList<ReportListing> reports, PageRenderer pages, Bilingual programme, string basis, bool hasEditions = false) =>
        Languages.Select(language => OutputFile.Text(PageNames.Page(language), pages.RenderIndex(reports, language, programme, basis, hasEditions)));
}

/// <summary>What draws charts as pictures.</summary>
/// <param name="Picture">As PNG of 1200 × 630.</param>
/// <param name="Square">As PNG of 1080 × 1080.</param>
/// <param name="Vector">As SVG.</param>
public sealed record ChartPictures(Func<Chart, Language, byte[]> Picture, Func<Chart, Language, byte[]> Square, Func<Chart, Language, string> Vector);
