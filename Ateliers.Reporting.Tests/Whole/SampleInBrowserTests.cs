using System.Text;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The sample's real reports as a visitor's browser shows them, from their folder and without a network.</summary>
[Category("Browser")]
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed class SampleInBrowserTests
{
    private static readonly string[] Pages = ["2019/index.html", "2019/index.en.html", "2019-03/index.html", "2019-03/index.en.html", "2019/press.html", "2019/press.en.html", "2019-03/press.html", "2019-03/press.en.html", "2019/atelier-nancy.html", "2019/atelier-nancy.en.html", "index.html", "index.en.html"];

    /// <summary>A4 less its margins, in pixels. What is wider makes the browser shrink the whole page, letters and all.</summary>
    private const int PaperWidth = 687;

    private const int PaperHeight = 1016;

    /// <summary>The screens on which a page is looked at: it is opened once, as that takes a fifth of looking at it.</summary>
    private static readonly (int Width, bool Dark)[] Looks = [(390, false), (390, true), (1280, true), (1280, false)];

    private static readonly int[] TableWidths = [320, 390, 768, 920, 1024];

    private SampleBrowser? browser;

    [OneTimeSetUp]
    public async Task Open() => browser = await SampleBrowser.Open();

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
    }

    [Test]
    public async Task A_page_is_quiet_stays_in_its_folder_fits_the_screen_and_bars_nobody([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, Looks[0].Width, Looks[0].Dark);
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var (width, dark) in Looks)
        {
            await visit.Look(width, dark);
            Assert.That(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), "no horizontal scroll");
            Assert.That(await Barriers.OfStandard(visit.Page), Is.Empty, $"{width} {(dark ? "dark" : "light")}");
        }

        Assert.That(visit.Complaints, Is.Empty);
        Assert.That(visit.Requests.Where(address => !address.StartsWith(SampleBrowser.Home, StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal)), Is.Empty, "no request leaves the page");
    }

    [Test]
    public async Task No_table_has_to_be_pushed_sideways([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, TableWidths[0], dark: false);
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in TableWidths)
        {
            await visit.Look(width, dark: false);
            var wide = await visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.scroll')].filter(f => f.scrollWidth > f.clientWidth).map(f => f.querySelector('caption').textContent.trim())");
            Assert.That(wide, Is.Empty, $"{width}");
            var cut = await visit.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('td, tbody th')].filter(cell => cell.getClientRects().length > 0 && getComputedStyle(cell).display !== 'inline' && cell.scrollWidth > cell.clientWidth + 1)
                  .map(cell => cell.closest('table').querySelector('caption').textContent.trim() + ': ' + cell.textContent.trim())
                """);
            Assert.That(cut, Is.Empty, $"words that lie on the next cell, {width}");
        }
    }

    [Test]
    public async Task A_drawing_uses_the_width_and_its_letters_can_be_read(
        [Values("2019/index.html", "2019-03/index.en.html")] string path, [Values(390, 600, 768, 1280)] int width)
    {
        await using var visit = await browser!.Visit(path, width, dark: false);
        var seen = await visit.Page.EvaluateAsync<double[][]>(
            """
            [...document.querySelectorAll('svg.chart')].filter(s => s.getClientRects().length > 0).map(s => {
              const scale = s.getBoundingClientRect().width / s.viewBox.baseVal.width;
              return [s.getBoundingClientRect().width / s.closest('figure').clientWidth, scale * Math.min(...[...s.querySelectorAll('text')].map(t => t.getAttribute('font-size')))];
            })
            """);
        Assert.That(seen, Is.Not.Empty);
        Assert.That(seen.Select(drawing => drawing[0]), Is.All.GreaterThan(0.85), "of the width");
        Assert.That(seen.Select(drawing => drawing[1]), Is.All.InRange(11, 20), "pixels");
    }

    [Test]
    public async Task The_policy_is_strict_and_is_obeyed([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 1280, dark: false);
        var policy = await visit.Page.GetAttributeAsync("meta[http-equiv='Content-Security-Policy']", "content");
        Assert.That(policy, Does.Contain("default-src 'none'").And.Not.Contain("unsafe").And.Not.Contain("*"));
        Assert.That(visit.Complaints, Is.Empty);
        var ran = await visit.Page.EvaluateAsync<bool>(
            "() => { const s = document.createElement('script'); s.textContent = 'window.canary = true'; document.head.append(s); return window.canary === true; }");
        Assert.That(ran, Is.False, "a script that somebody slips in does not run");
    }

    [Test]
    public async Task A_page_prints([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 1280, dark: false);
        var pdf = await visit.Page.PdfAsync(new() { Format = "A4", PrintBackground = true });
        Assert.That(pdf.Length, Is.GreaterThan(10_000));
        Assert.That(Encoding.ASCII.GetString(pdf, 0, 5), Is.EqualTo("%PDF-"));
        await visit.OnPaper(PaperWidth);
        Assert.That(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(PaperWidth), "nothing is shrunk on paper");
    }

    [Test]
    public async Task On_paper_letters_can_be_read_and_no_chart_is_cut([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 1280, dark: false);
        await visit.OnPaper(PaperWidth);
        var texts = await visit.Page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('body *')].filter(e => !e.closest('svg, .hidden, .skip') && e.getClientRects().length > 0
              && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())).map(e => parseFloat(getComputedStyle(e).fontSize) * 0.75)
            """);
        Assert.That(texts, Is.Not.Empty);
        Assert.That(texts, Is.All.GreaterThan(8.99), "points, of notes");
        var running = await visit.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.text, .meaning p, .empty, .state')].map(e => parseFloat(getComputedStyle(e).fontSize) * 0.75)");
        Assert.That(running, Is.All.GreaterThan(9.99), "points, of running text");
        var drawings = await visit.Page.EvaluateAsync<double[][]>(
            """
            [...document.querySelectorAll('svg.chart')].filter(s => s.getClientRects().length > 0).map(s => {
              const scale = s.getBoundingClientRect().width / s.viewBox.baseVal.width;
              return [scale * 0.75 * Math.min(...[...s.querySelectorAll('text')].map(t => t.getAttribute('font-size'))),
                getComputedStyle(s.closest('figure')).breakInside === 'avoid' ? s.closest('figure').getBoundingClientRect().height : 9999];
            })
            """);
        Assert.That(drawings.Select(drawing => drawing[0]), Is.All.GreaterThan(8.95), "points, of charts");
        Assert.That(drawings.Select(drawing => drawing[1]), Is.All.LessThan(PaperHeight), "a chart that is not to be cut fits a page");
    }

    [Test]
    public async Task Every_link_of_a_page_leads_to_something([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 1280, dark: false);
        var links = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)");
        foreach (var link in links.Select(link => new Uri(link)).Where(link => link.IsFile))
        {
            Assert.That(File.Exists(link.LocalPath), Is.True, link.AbsoluteUri);
            if (link.Fragment.Length > 1 && link.LocalPath == new Uri(visit.Page.Url).LocalPath)
            {
                Assert.That(await visit.Page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", Uri.UnescapeDataString(link.Fragment[1..])), Is.True, link.Fragment);
            }
        }
    }

    [Test]
    public async Task The_headline_says_the_number_that_the_figures_say()
    {
        await using var visit = await browser!.Visit("2019/index.en.html", 1280, dark: false);
        var text = await visit.Page.InnerTextAsync("body");
        Assert.That(text, Does.Contain("49,416").And.Contain("imulated data").IgnoreCase);
    }
}
