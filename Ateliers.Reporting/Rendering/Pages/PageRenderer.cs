using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>
/// Draws reports as pages: static HTML that needs no script, in UTF-8 with LF line ends, the same bytes for the same report. Safe to use from
/// several threads as far as the chart drawing is.
/// </summary>
public sealed class PageRenderer : IDisposable
{
    /// <summary>By which é stays é.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ChartDrawing draw;
    private readonly string extraCss;
    private readonly ServiceProvider services;
    private readonly ConcurrentDictionary<(Language Language, bool Simulated), PageStyle> styles = new();

    /// <summary>A renderer of pages.</summary>
    /// <param name="draw">Draws the charts in the pages.</param>
    /// <param name="extraCss">The style that these charts need: their tones and classes.</param>
    public PageRenderer(ChartDrawing draw, string extraCss = "")
    {
        (this.draw, this.extraCss) = (draw, extraCss);
        services = new ServiceCollection()
            .AddSingleton(Encoder)
            .BuildServiceProvider();
    }

    /// <summary>
    /// The page of a report in one language. Its pictures and its figures are expected beside it, see <see cref="PageNames"/>.
    /// </summary>
    public string Render(Report report, Language language) => Draw<Dashboard>(language, report.Simulated, nameof(Dashboard.Report), report);

    /// <summary>The press sheet of a report in one language; the picture of its ateliers is expected beside it.</summary>
    public string RenderPress(PressSheet sheet, Language language) => Draw<Press>(language, sheet.Simulated, nameof(Press.Sheet), sheet);

    /// <summary>The page of one atelier in one language.</summary>
    public string RenderAtelier(AtelierSheet sheet, Language language) => Draw<AtelierPage>(language, sheet.Report.Simulated, nameof(AtelierPage.Sheet), sheet);

    /// <summary>The list of all reports, years first with their months beneath, newest first.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="programme">The programme's name.</param>
    /// <param name="basis">What the list is made from, as a digest for programs: stands in the head of the page.</param>
    /// <param name="hasEditions">Whether there is a list of editions to lead to.</param>
    public string RenderIndex(IReadOnlyList<ReportListing> reports, Language language, Bilingual programme, string basis, bool hasEditions = false) => Draw<ReportIndex>(
        language, reports.Any(report => report.Simulated), nameof(ReportIndex.Reports), reports, (nameof(ReportIndex.Programme), programme), (nameof(ReportIndex.Basis), basis), (nameof(ReportIndex.HasEditions), hasEditions));

    /// <summary>The list of all that was published.</summary>
    /// <param name="editions">The editions, newest first.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="programme">The programme's name.</param>
    public string RenderEditions(IReadOnlyList<EditionListing> editions, Language language, Bilingual programme) => Draw<EditionIndex>(
        language, editions.Any(edition => edition.Simulated), nameof(EditionIndex.Editions), editions, (nameof(EditionIndex.Programme), programme));

    /// <summary>A text as it stands in a page.</summary>
    internal static string Encoded(string text) => Readable(Encoder.Encode(text));

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    private string Draw<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(Language language, bool simulated, string name, object model, params (string Name, object Value)[] more)
        where TPage : IComponent
    {
        var page = new PageContext(language, draw) { Definitions = model switch { Report report => report.Definitions, PressSheet sheet => sheet.Definitions, _ => [] } };
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Page"] = page,
            ["Style"] = StyleOf(language, simulated),
            [name] = model,
        }.Concat(more.Select(each => KeyValuePair.Create(each.Name, (object?)each.Value))).ToDictionary(StringComparer.Ordinal));

        // A renderer keeps every page that it has drawn, so each page gets its own. No page waits for anything: it is done when it returns.
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher
            .InvokeAsync(() => renderer.BeginRenderingComponent<TPage>(parameters).ToHtmlString())
            .GetAwaiter()
            .GetResult();
        return PageStyle.WithoutBlankLines(Readable(html)).Replace("\n</td>", "</td>", StringComparison.Ordinal);
    }

    /// <summary>
    /// No encoder lets the blanks of numbers and the plus through; with them a number reads the same in the source as on the page. A text that spells the
    /// entity has had its ampersand encoded, and is not touched.
    /// </summary>
    private static string Readable(string html) => html
        .Replace("&#xA0;", "\u00A0", StringComparison.Ordinal)
        .Replace("&#x202F;", "\u202F", StringComparison.Ordinal)
        .Replace("&#x2B;", "+", StringComparison.Ordinal);

    private PageStyle StyleOf(Language language, bool simulated) => styles.GetOrAdd(
        (language, simulated),
        key => PageStyle.Of(extraCss, key.Simulated ? PageTexts.Simulated.In(key.Language) : null));
}
