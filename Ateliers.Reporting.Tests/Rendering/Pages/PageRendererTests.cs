using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

[Parallelizable(ParallelScope.All)]
public sealed partial class PageRendererTests
{
    private static readonly PageRenderer Renderer = new(StubCharts.Draw, "svg text { font-family: Inter, sans-serif; }");

    [TestCase(Language.French, "Données simulées — aucune personne réelle")]
    [TestCase(Language.English, "Simulated data — no real person")]
    public void The_style_of_all_pages_is_the_approved_one_and_prints_the_mark_of_simulated_data_in_its_language(Language language, string mark)
    {
        var style = FontData().Replace(StyleOf(language), "data:font/woff2;base64,…");
        Assert.That(style.Split(mark), Has.Length.EqualTo(2));
        Approval.Verify(style.Replace(mark, "MARK", StringComparison.Ordinal), "style.approved.css");
    }

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_page_is_the_approved_one(Language language, string code) =>
        Approval.Verify(WithoutStyle(Renderer.Render(SampleReport.March2019(), language), language), $"page.{code}.approved.html");

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_press_sheet_is_the_approved_one(Language language, string code) =>
        Approval.Verify(WithoutStyle(Renderer.RenderPress(SamplePress.March2019(), language), language), $"press.{code}.approved.html");

    [Test]
    public void Each_script_is_allowed_by_its_hash_and_nothing_else_is([Values] Language language, [Values] bool press)
    {
        var html = press ? Renderer.RenderPress(SamplePress.March2019(), language) : Renderer.Render(SampleReport.March2019(), language);
        var hashes = Script().Matches(html)
            .Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["js"].Value)))}'").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(hashes, Has.Count.EqualTo(press ? 2 : 1), "sentences to copy, values of charts");
            Assert.That(WebUtility.HtmlDecode(html), Does.Contain($"script-src {string.Join(' ', hashes)}\""));
            Assert.That(html, Does.Not.Contain("unsafe").And.Not.Match(@"(?i)\sstyle\s*=|\son[a-z]+\s*=|(src|srcset|action|poster)\s*=\s*[""']?(https?:)?//"));
        });
    }

    [Test]
    public void A_press_sheet_of_which_nothing_may_be_told_says_so()
    {
        var html = Renderer.RenderPress(SamplePress.March2019() with { Points = [], Headline = null, Ateliers = null, Definitions = [], Contact = null }, Language.English);
        Assert.That(html, Does.Contain("class=\"empty\"").And.Not.Contain("<figure").And.Not.Contain("id=\"press-contact\"").And.Not.Contain("<blockquote").And.Not.Contain("id=\"press-cite\""));
    }

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_page_of_an_atelier_is_the_approved_one(Language language, string code) =>
        Approval.Verify(WithoutStyle(Renderer.RenderAtelier(ReportComposer.Compose(SampleFacts.MidYear() with { Simulated = true }).Ateliers[0], language), language), $"atelier.{code}.approved.html");

    [Test]
    public void A_page_shows_the_last_files_and_says_where_all_are()
    {
        var report = SampleReport.March2019();
        List<Batch> many = [.. Enumerable.Range(1, 30).Select(id => report.Provenance.Batches[0] with { Id = id, Name = $"file-{id}.csv" })];
        var html = Renderer.Render(report with { Provenance = report.Provenance with { Batches = many } }, Language.English);
        Assert.That(html, Does.Contain("Files received (30)").And.Contain("The last 12; all the others are in <a href=\"figures.xlsx\"").And.Contain("file-19.csv").And.Contain("file-30.csv").And.Not.Contain("file-18.csv"));
    }

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_list_of_reports_is_the_approved_one(Language language, string code) =>
        Approval.Verify(WithoutStyle(Renderer.RenderIndex(SampleListings.All(), language, SampleListings.Programme, new string('a', 32)), language), $"reports.{code}.approved.html");

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_list_of_editions_is_the_approved_one(Language language, string code) =>
        Approval.Verify(WithoutStyle(Renderer.RenderEditions(SampleEditions.Listings, language, SampleListings.Programme), language), $"editions.{code}.approved.html");

    [TestCase(Language.French, "fr")]
    [TestCase(Language.English, "en")]
    public void The_press_sheet_of_a_correction_is_the_approved_one_but_for_its_line_its_citations_and_its_corrections(Language language, string code)
    {
        var (plain, corrected) = (Renderer.RenderPress(SamplePress.March2019(), language), SampleEditions.Standing(Renderer.RenderPress(SampleEditions.Press, language), PageNames.Press(language), 2));
        var (line, cite, part) = (EditionLine().Match(corrected).Value, CitePart().Match(corrected).Value, CorrectedPart().Match(corrected).Value);
        Assert.That(CitePart().Replace(corrected, "").Replace(line, "", StringComparison.Ordinal).Replace(part, "", StringComparison.Ordinal), Is.EqualTo(CitePart().Replace(Preview().Replace(plain, ""), "")));
        Approval.Verify(line + cite + part, $"press-corrected.{code}.approved.html");
    }

    [Test]
    public void Where_nothing_was_published_the_list_says_so() =>
        Assert.That(Renderer.RenderEditions([], Language.English, SampleListings.Programme), Does.Contain("Nothing has been published yet.").And.Not.Contain("<table"));

    [Test]
    public void The_same_report_gives_the_same_bytes_from_any_thread()
    {
        var report = SampleReport.March2019();
        var first = Renderer.Render(report, Language.French);
        Parallel.For(0, 8, _ => Assert.That(Renderer.Render(report, Language.French), Is.EqualTo(first)));
        using var other = new PageRenderer(StubCharts.Draw, "svg text { font-family: Inter, sans-serif; }");
        Assert.That(other.Render(report, Language.French), Is.EqualTo(first));
    }

    [Test]
    public void The_policy_names_the_hash_of_the_one_style([Values] Language language, [Values] bool simulated)
    {
        var html = Renderer.Render(SampleReport.March2019(simulated), language);
        var style = Style().Matches(html).Single().Groups["css"].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain($"style-src 'sha256-{hash}';".Replace("'", "&#x27;", StringComparison.Ordinal)));
            Assert.That(html, Does.Contain("default-src &#x27;none&#x27;"));
            Assert.That(html, Does.Not.Contain("unsafe"));
        });
    }

    [Test]
    public void A_page_without_charts_has_no_script_and_none_has_a_style_attribute_or_asks_anything_of_the_network([Values] Language language)
    {
        var (report, scriptless) = (SampleReport.March2019(), Renderer.Render(SampleReport.March2019() with { Sections = [] }, language));
        foreach (var html in new[] { scriptless, Script().Replace(Renderer.Render(report, language), ""), Renderer.RenderIndex(SampleListings.All(), language, SampleListings.Programme, new string('a', 32)) })
        {
            Assert.Multiple(() =>
            {
                Assert.That(html, Does.Not.Match("(?i)<script|<iframe|<object|<embed|<base|@import"));
                Assert.That(html, Does.Not.Match(@"(?i)\sstyle\s*="), "style attribute");
                Assert.That(html, Does.Not.Match(@"(?i)\son[a-z]+\s*="), "event attribute");
                Assert.That(html, Does.Not.Match(@"(?i)(src|srcset|href|action|poster)\s*=\s*[""']?(https?:)?//"), "network");
                Assert.That(html, Does.Not.Match(@"(?i)url\(\s*[""']?(https?:)?//"), "network");
            });
        }
    }

    [Test]
    public void Ids_are_unique_and_every_anchor_leads_somewhere([Values] Language language)
    {
        var html = Renderer.Render(SampleReport.March2019(), language);
        var ids = Id().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(Anchor().Matches(html).Select(match => match.Groups["id"].Value).Distinct(), Is.SubsetOf(ids));
        Assert.That(Labelled().Matches(html).Select(match => match.Groups["id"].Value), Is.SubsetOf(ids));
    }

    [TestCase(Language.French, "taux <span class=\"last\">d&#x27;absence</span>", "définition")]
    [TestCase(Language.English, "no-show <span class=\"last\">rate</span>", "definition")]
    public void A_number_leads_to_its_definition_and_that_says_how_to_have_it_explained(Language language, string label, string word)
    {
        var html = Renderer.Render(SampleReport.March2019(), language);
        Assert.That(html, Does.Contain($"<a class=\"define\" href=\"#definition-no-show-rate\">{label}<span class=\"hidden\"> ({word})</span>"));
        Assert.That(html, Does.Contain("<span>ateliers explain</span>\n<span>no-show-rate</span>\n<span>--month</span>\n<span>2019-03</span>\n<span>--as-of</span>\n<span>2019-04-01</span>"));
        Assert.That(html, Does.Not.Contain("definition-not-defined-here").And.Not.Contain("#definition-attendances"), "what the page does not define leads nowhere");
    }

    [Test]
    public void Headings_go_down_one_step_at_a_time([Values] Language language)
    {
        foreach (var html in new[] { Renderer.Render(SampleReport.March2019(), language), Renderer.RenderIndex(SampleListings.All(), language, SampleListings.Programme, new string('a', 32)) })
        {
            var levels = Heading().Matches(html).Select(match => match.Groups["level"].Value[0] - '0').ToList();
            Assert.That(levels[0], Is.EqualTo(1));
            Assert.That(levels.Count(level => level == 1), Is.EqualTo(1));
            Assert.That(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), Is.True);
        }
    }

    [Test]
    public void Hostile_text_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>\"' onmouseover=x & é";
        var report = SampleReport.March2019();
        var table = new Table(Bilingual.Same(Hostile), [new(Bilingual.Same(Hostile), false)], [[new Cell(Bilingual.Same(Hostile))]]);
        var chart = new BarsChart(new("x", Bilingual.Same(Hostile), Bilingual.Same(Hostile), Bilingual.Same(Hostile), Bilingual.Same(Hostile), Bilingual.Same(Hostile), table), [], null);
        var html = Renderer.Render(
            report with
            {
                Title = Bilingual.Same(Hostile),
                Programme = Bilingual.Same(Hostile),
                Sections = [new("x", Bilingual.Same(Hostile), [Bilingual.Same(Hostile)], [chart], [table], [Bilingual.Same(Hostile)], Bilingual.Same(Hostile))],
                Provenance = report.Provenance with { Batches = [report.Provenance.Batches[0] with { Name = Hostile }] },
            },
            Language.French);
        Assert.Multiple(() =>
        {
            Assert.That(Script().Replace(html, "", 1), Does.Not.Contain("<script"), "but for the page's own");
            Assert.That(html, Does.Not.Contain("\"' onmouseover"));
            Assert.That(html, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27; onmouseover=x &amp; é"));
        });
    }

    [Test]
    public void Simulated_data_says_so_in_title_and_banner_and_real_data_never_does()
    {
        var simulated = Renderer.Render(SampleReport.March2019(simulated: true), Language.French);
        var real = Renderer.Render(SampleReport.March2019(simulated: false), Language.French);
        Assert.Multiple(() =>
        {
            Assert.That(simulated, Does.Match("<title>.*Données simulées</title>"));
            Assert.That(simulated, Does.Contain("Données simulées — aucune personne réelle</aside>"));
            Assert.That(real, Does.Not.Contain("simulé"));
        });
    }

    [Test]
    public void A_section_without_data_says_why_and_draws_no_frame()
    {
        var html = Renderer.Render(SampleReport.March2019(), Language.English);
        var section = html[html.IndexOf("id=\"audiences\"", StringComparison.Ordinal)..html.IndexOf("id=\"trust\"", StringComparison.Ordinal)];
        Assert.That(section, Does.Contain("No file of March says"));
        Assert.That(section, Does.Not.Contain("<figure").And.Not.Contain("<table"));
    }

    [TestCase(120_000, 30_000)]
    [TestCase(0, 0)]
    [TestCase(5, 130_000)]
    public void The_bar_never_leaves_its_track(double people, double expected)
    {
        var report = SampleReport.March2019();
        var headline = report.Headline with { Expected = expected, People = report.Headline.People with { Value = people, Lower = null, Upper = null } };
        var html = Renderer.Render(report with { Headline = headline }, Language.French);
        var shares = Percent().Matches(html).Select(match => double.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.That(shares, Has.Count.GreaterThanOrEqualTo(4));
        Assert.That(shares, Has.All.InRange(0, 100));
    }

    [Test]
    public void A_year_without_open_ateliers_has_no_pace_mark()
    {
        var report = SampleReport.March2019();
        var headline = report.Headline with { Expected = null, ExpectedLabel = null, Range = null };
        var html = Renderer.Render(report with { Headline = headline }, Language.French);
        Assert.That(html, Does.Not.Contain("class=\"pace\"").And.Contain("class=\"forecast\""));
        html = Renderer.Render(report with { Headline = headline with { Forecast = null, ForecastLabel = null } }, Language.French);
        Assert.That(html, Does.Not.Contain("class=\"forecast\"").And.Not.Contain("class=\"key"));
    }

    [Test]
    public void Without_any_report_the_list_says_what_makes_one() =>
        Assert.That(Renderer.RenderIndex([], Language.English, SampleListings.Programme, new string('a', 32)), Does.Contain("No report yet."));

    [Test]
    public void A_page_without_its_charts_is_small() =>
        Assert.That(Encoding.UTF8.GetByteCount(Renderer.Render(SampleReport.March2019(), Language.French)), Is.LessThan(120_000));

    [GeneratedRegex("<!--edition-->.*<!--/edition-->")]
    private static partial Regex EditionLine();

    [GeneratedRegex("<section class=\"block\" id=\"press-corrected\".*?</section>\n", RegexOptions.Singleline)]
    private static partial Regex CorrectedPart();

    [GeneratedRegex("<section class=\"cite\".*?</section>\n", RegexOptions.Singleline)]
    private static partial Regex CitePart();

    [GeneratedRegex("<p class=\"edition\">.*</p>\n")]
    private static partial Regex Preview();

    [GeneratedRegex("<script>(?<js>[^<]*)</script>", RegexOptions.ExplicitCapture)]
    private static partial Regex Script();

    private static string StyleOf(Language language) => Style().Matches(Renderer.Render(SampleReport.March2019(), language)).Single().Groups["css"].Value;

    /// <summary>The one style of all pages is approved on its own: each page is held to it, and told without it.</summary>
    private static string WithoutStyle(string html, Language language)
    {
        var style = Style().Matches(html).Single().Groups["css"];
        Assert.That(style.Value, Is.EqualTo(StyleOf(language)), "one style for all pages");
        return PolicyHash().Replace(html.Remove(style.Index, style.Length).Insert(style.Index, "…"), "sha256-…");
    }

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Style();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();

    [GeneratedRegex("aria-labelledby=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex("(width|x1|x2)=\"(?<share>[^\"]*)%\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("data:font/woff2;base64,[A-Za-z0-9+/=]+")]
    private static partial Regex FontData();

    [GeneratedRegex("sha256-.*?(?=&#x27;)")]
    private static partial Regex PolicyHash();
}
