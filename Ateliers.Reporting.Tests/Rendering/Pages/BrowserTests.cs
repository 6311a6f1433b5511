using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Tests.Whole;
using Microsoft.Playwright;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>The pages as a browser shows them, opened from their folder without a server. Skipped on a machine without Chromium.</summary>
[Category("Browser")]
public sealed class BrowserTests
{
    private readonly List<string> complaints = [];
    private string folder = "";
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    [OneTimeSetUp]
    public async Task OpenBrowser()
    {
        var chromium = Chromium.Find();
        folder = Directory.CreateTempSubdirectory("ateliers-pages-").FullName;
        using var renderer = new PageRenderer(StubCharts.Draw);
        foreach (var language in Enum.GetValues<Language>())
        {
            var (page, list) = (renderer.Render(SampleReport.March2019(), language), renderer.RenderIndex(SampleListings.All(), language, SampleListings.Programme, new string('a', 32)));
            FolderWriter.WriteFile(Path.Join(folder, "2019-03", PageNames.Page(language)), Encoding.UTF8.GetBytes(page));
            FolderWriter.WriteFile(Path.Join(folder, "2019-03", PageNames.Press(language)), Encoding.UTF8.GetBytes(renderer.RenderPress(SamplePress.March2019(), language)));
            FolderWriter.WriteFile(Path.Join(folder, PageNames.Page(language)), Encoding.UTF8.GetBytes(list));
            FolderWriter.WriteFile(Path.Join(folder, "editions", PageNames.Page(language)), Encoding.UTF8.GetBytes(renderer.RenderEditions(SampleEditions.Listings, language, SampleListings.Programme)));
            FolderWriter.WriteFile(Path.Join(folder, "editions", "2019-03", "1", PageNames.Press(language)), Encoding.UTF8.GetBytes(SampleEditions.Standing(renderer.RenderPress(SampleEditions.Press, language), PageNames.Press(language), 1)));
            FolderWriter.WriteFile(Path.Join(folder, "editions", "2019-03", "1", PageNames.Page(language)), Encoding.UTF8.GetBytes(SampleEditions.Standing(renderer.Render(SampleEditions.Report, language), PageNames.Page(language), 1)));
        }

        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright, chromium);
    }

    [OneTimeTearDown]
    public async Task CloseBrowser()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (folder.Length > 0)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("2019-03/index.html", false)]
    [TestCase("2019-03/index.en.html", true)]
    [TestCase("2019-03/press.html", true)]
    [TestCase("2019-03/press.en.html", false)]
    [TestCase("index.html", true)]
    [TestCase("index.en.html", false)]
    [TestCase("editions/index.html", false)]
    [TestCase("editions/index.en.html", true)]
    [TestCase("editions/2019-03/1/press.html", true)]
    [TestCase("editions/2019-03/1/index.en.html", false)]
    public async Task No_barrier_that_axe_can_find(string path, bool dark)
    {
        var page = await Open(path, 1280, dark);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.That(await Barriers.OnPage(page), Is.Empty);
        await page.CloseAsync();
    }

    [Test]
    public async Task Nothing_runs_out_of_the_screen(
        [Values("2019-03/index.html", "2019-03/index.en.html", "2019-03/press.html", "2019-03/press.en.html", "index.html", "editions/index.html", "editions/2019-03/1/press.en.html")] string path)
    {
        var page = await Open(path, 320, dark: false);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in new[] { 320, 390, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
            Assert.That(await page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll')].filter(f => f.scrollWidth > f.clientWidth).length"), Is.Zero, $"{width}");
        }

        await page.CloseAsync();
    }

    [Test]
    public async Task Nothing_runs_out_of_the_paper([Values("2019-03/index.html", "2019-03/index.en.html", "2019-03/press.html", "index.html")] string path)
    {
        var page = await Open(path, 1280, dark: false);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(687, 1000);
        await page.EvaluateAsync("document.querySelectorAll('tbody th').forEach(t => t.textContent = 'Saint-Germain-en-Laye Val-de-Seine')");
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(687));
        await page.CloseAsync();
    }

    [TestCase(390)]
    [TestCase(1280)]
    public async Task A_table_is_the_same_to_a_screen_reader_whether_its_rows_are_folded_or_not(int width)
    {
        var page = await Open("2019-03/index.en.html", width, dark: false);
        var table = page.GetByRole(AriaRole.Table, new() { Name = "People reached by atelier since 1\u00A0January 2019", Exact = true });
        Assert.That(await table.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync(), Has.Count.EqualTo(8).And.Contain("Share of the goal"));
        Assert.That(await table.GetByRole(AriaRole.Rowheader, new() { Name = "Rennes", Exact = true }).CountAsync(), Is.EqualTo(1));
        Assert.That(await table.GetByRole(AriaRole.Cell, new() { Name = "8,861", Exact = true }).CountAsync(), Is.EqualTo(1), "the label beside it is for the eye");
        await page.CloseAsync();
    }

    [TestCase(390, "narrow")]
    [TestCase(768, "wide")]
    [TestCase(1280, "wide")]
    public async Task One_drawing_of_a_chart_is_shown_and_the_other_is_hidden_from_everyone(int width, string shown)
    {
        var page = await Open("2019-03/index.html", width, dark: false);
        var visible = await page.Locator("#figure-progress .drawing:visible").AllAsync();
        Assert.That(visible, Has.Count.EqualTo(1));
        Assert.That(await visible[0].GetAttributeAsync("class"), Does.Contain(shown));
        Assert.That(await page.GetByRole(AriaRole.Img, new() { NameRegex = new("12.480 personnes au 31 mars") }).CountAsync(), Is.EqualTo(1));
        await page.CloseAsync();
    }

    [Test]
    public async Task The_fonts_of_the_page_are_used_and_its_policy_stops_nothing()
    {
        var page = await Open("2019-03/index.html", 1280, dark: false);
        Assert.That(await page.EvaluateAsync<string>("[...document.fonts].map(f => f.status).join()"), Is.EqualTo("loaded,loaded"));
        Assert.That(complaints, Is.Empty);
        await page.CloseAsync();
    }

    [Test]
    public async Task The_other_language_is_one_step_away_and_keeps_the_section()
    {
        var page = await Open("2019-03/index.html", 1280, dark: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "EN (this section in English)" }).Nth(1).ClickAsync();
        Assert.That(page.Url, Does.EndWith("2019-03/index.en.html#ateliers"));
        Assert.That(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(), Is.EqualTo("March 2019").IgnoreCase);
        await page.CloseAsync();
    }

    [TestCase(390)]
    [TestCase(1280)]
    public async Task A_number_is_a_link_of_24_pixels_that_opens_its_definition(int width)
    {
        var page = await Open("2019-03/index.en.html", width, dark: false);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "no-show rate (definition)" });
        Assert.That((await link.BoundingBoxAsync())!.Height, Is.GreaterThanOrEqualTo(24));
        var definition = page.Locator("#definition-no-show-rate");
        Assert.That(await definition.IsVisibleAsync(), Is.False, "the other definitions are folded");
        await link.ClickAsync();
        Assert.That(await definition.IsVisibleAsync(), Is.True);
        await page.CloseAsync();
    }

    /// <summary>One click, or the key on the button, and the sentence can be pasted; a screen reader is told.</summary>
    [TestCase("2019-03/press.html", "Phrase copiée.", "au moins 5\u202F204 personnes")]
    [TestCase("2019-03/press.en.html", "Sentence copied.", "at least 5,204 people")]
    public async Task A_sentence_is_copied_with_one_click_or_by_keyboard(string path, string said, string part)
    {
        var page = await Open(path, 390, dark: false);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var buttons = page.Locator("button[data-copies]");
        Assert.That(await buttons.CountAsync(), Is.EqualTo(3));
        Assert.That((await buttons.First.BoundingBoxAsync())!.Height, Is.GreaterThanOrEqualTo(24));
        await buttons.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page, said);
        Assert.That(await page.EvaluateAsync<string>("navigator.clipboard.readText()"), Is.EqualTo(await page.Locator("#quote-people-reached-0").TextContentAsync()).And.Contain(part));
        await buttons.Nth(2).ClickAsync();
        await page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).includes('23')");
        Assert.That(complaints, Is.Empty);
        await page.CloseAsync();
    }

    /// <summary>Where the browser gives no clipboard the sentence is copied as the selection.</summary>
    [Test]
    public async Task Without_a_clipboard_the_sentence_is_selected()
    {
        var page = await Open("2019-03/press.en.html", 1280, dark: false);
        await page.EvaluateAsync("() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false; }");
        await page.Locator("button[data-copies]").First.ClickAsync();
        await Expect(page, "Sentence selected: copy it with the keyboard.");
        Assert.That(await page.EvaluateAsync<string>("getSelection().toString()"), Does.Contain("at least 5,204 people"));
        await page.CloseAsync();
    }

    [Test]
    public async Task The_other_language_of_a_press_sheet_is_its_press_sheet()
    {
        var page = await Open("2019-03/press.html", 1280, dark: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        Assert.That(page.Url, Does.EndWith("2019-03/press.en.html"));
        await page.CloseAsync();
    }

    private static async Task Expect(IPage page, string said) =>
        await page.WaitForFunctionAsync("said => document.getElementById('press-said').textContent === said", said);

    private async Task<IPage> Open(string path, int width, bool dark)
    {
        var page = await browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        page.Console += (_, message) => complaints.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {message.Text}"));
        await page.GotoAsync(new Uri(Path.Join(folder, path)).AbsoluteUri);
        return page;
    }
}
