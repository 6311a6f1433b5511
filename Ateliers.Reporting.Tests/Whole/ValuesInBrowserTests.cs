using Microsoft.Playwright;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The values of the sample's charts as a reader asks for them: by keyboard, by mouse and by finger, on a screen and without a script.</summary>
[Category("Browser")]
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed class ValuesInBrowserTests
{
    private static readonly string[] Pages = ["2019/index.html", "2019-03/index.en.html", "2019/press.html", "2019-03/press.en.html"];

    /// <summary>What a reader is shown, and what the table of the same chart says in the row and the column that it names.</summary>
    private const string ShownAndTable =
        """
        () => {
          const plain = (text) => text.replaceAll('\u00a0', ' ').trim();
          const [series, value, at] = [...document.querySelectorAll('.tip > *')].map(line => plain(line.textContent));
          const table = document.querySelector('.tip').closest('figure').querySelector('table');
          const column = [...table.rows[0].cells].findIndex(cell => plain(cell.textContent) === series);
          const row = [...table.tBodies[0].rows].find(row => at === plain(row.cells[0].textContent) || at.startsWith(plain(row.cells[0].textContent) + ', '));
          const note = row && at.slice(plain(row.cells[0].textContent).length + 2);
          const noted = !note || [...row.cells].some((cell, i) => i > 0 && i !== column && note.startsWith(plain(cell.textContent)));
          return [value, row && noted ? plain(row.cells[column].textContent) : `no row ${at}`, `${series}, ${at}`];
        }
        """;

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
    public async Task A_walk_by_keyboard_meets_every_value_as_the_table_says_it_and_stays_on_the_screen(
        [ValueSource(nameof(Pages))] string path, [Values(320, 1280)] int width)
    {
        await using var visit = await browser!.Visit(path, width);
        var overlays = await visit.Page.Locator("svg.overlay:visible").AllAsync();
        Assert.That(overlays, Is.Not.Empty);
        foreach (var overlay in overlays)
        {
            await overlay.FocusAsync();
            var met = new HashSet<string>(StringComparer.Ordinal);
            var series = await overlay.Locator("g").CountAsync();
            for (var down = 1; series > 1 && down < series; down++)
            {
                await visit.Page.Keyboard.PressAsync("ArrowDown");
            }

            for (; series > 0; series--)
            {
                await visit.Page.Keyboard.PressAsync("Home");
                for (var last = ""; ;)
                {
                    var told = await Told(visit.Page);
                    if (told.At == last)
                    {
                        break;
                    }

                    Assert.That(told.Shown, Is.EqualTo(told.Table), told.At);
                    await OnScreen(visit.Page, width);
                    met.Add(await overlay.GetAttributeAsync("aria-activedescendant") ?? "");
                    last = told.At;
                    await visit.Page.Keyboard.PressAsync("ArrowRight");
                }

                await visit.Page.Keyboard.PressAsync("ArrowUp");
            }

            Assert.That(met, Has.Count.EqualTo(await overlay.GetByRole(AriaRole.Option).CountAsync()));
        }

        Assert.That(visit.Complaints, Is.Empty);
    }

    [Test]
    public async Task A_chart_is_one_stop_of_the_keyboard_that_the_eye_sees_and_a_screen_reader_names()
    {
        await using var visit = await browser!.Visit("2019/index.html", 1280);
        var figure = visit.Page.Locator("#figure-months");
        var overlay = figure.Locator("svg.overlay:visible");
        Assert.That(await figure.Locator(".drawing:visible [tabindex]").CountAsync(), Is.EqualTo(1));
        await visit.Page.Locator("#figure-progress svg.overlay:visible").FocusAsync();
        for (var press = 0; press < 20 && !await IsFocused(overlay); press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.That(await IsFocused(overlay), Is.True, "Tab leads there");
        Assert.That(await overlay.EvaluateAsync<string>("o => getComputedStyle(o).outlineStyle"), Is.EqualTo("solid"));
        Assert.That(await Ring(overlay), Is.EqualTo("rgb(27, 27, 27) 3px"), "ink around it, with paper on both sides");
        Assert.That(await Tip(visit.Page).Locator("small").InnerTextAsync(), Does.StartWith("Flèches"), "the keys are told at the first");
        var (january, february) = (await Name(overlay), await After("ArrowRight"));
        Assert.That(january, Does.StartWith("janvier 2019, Rennes, "));
        Assert.That(february, Does.StartWith("février 2019, Rennes, "));
        Assert.That(await After("ArrowUp"), Does.StartWith("février 2019, ").And.Not.Contain("Rennes"));
        Assert.That(await After("ArrowDown"), Is.EqualTo(february));
        Assert.That(await After("End"), Does.StartWith("décembre 2019, Rennes, "));
        Assert.That(await After("Home"), Is.EqualTo(january));
        Assert.That(await overlay.GetByRole(AriaRole.Option, new() { Selected = true }).CountAsync(), Is.EqualTo(1));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.That(await Tip(visit.Page).CountAsync(), Is.Zero);
        Assert.That(await IsFocused(overlay), Is.True, "Escape closes and stays");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.That(await Tip(visit.Page).CountAsync(), Is.EqualTo(1));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.That(await Tip(visit.Page).CountAsync(), Is.Zero, "who goes on leaves nothing behind");

        async Task<string> After(string key)
        {
            await visit.Page.Keyboard.PressAsync(key);
            return await Name(overlay);
        }
    }

    [Test]
    public async Task The_mouse_shows_the_nearest_value_and_takes_it_away()
    {
        await using var visit = await browser!.Visit("2019-03/index.en.html", 1280);
        var point = visit.Page.Locator("#figure-ateliers .wide .overlay rect").First;
        await point.ScrollIntoViewIfNeededAsync();
        var box = (await point.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + box.Height + 4);
        var told = await Told(visit.Page);
        Assert.That(told.Shown, Is.EqualTo(told.Table).And.EqualTo((await point.GetAttributeAsync("data-is"))!.Replace('\u00a0', ' ')));
        var tip = (await Tip(visit.Page).BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(tip.X + (tip.Width / 2), tip.Y + (tip.Height / 2));
        Assert.That((await Told(visit.Page)).At, Is.EqualTo(told.At), "the pointer may rest on what it reads");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.That(await Tip(visit.Page).CountAsync(), Is.Zero);
        await visit.Page.Mouse.MoveAsync(box.X + 9, box.Y + 9);
        await visit.Page.Mouse.MoveAsync(2, 2);
        Assert.That(await Tip(visit.Page).CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_finger_shows_a_value_and_another_place_takes_it_away([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 320, touch: true);
        foreach (var overlay in await visit.Page.Locator("svg.overlay:visible").AllAsync())
        {
            await overlay.ScrollIntoViewIfNeededAsync();
            var point = (await overlay.Locator("[data-at]").Last.BoundingBoxAsync())!;
            await visit.Page.Touchscreen.TapAsync(point.X + (point.Width / 2), point.Y + (point.Height / 2));
            var told = await Told(visit.Page);
            Assert.That(told.Shown, Is.EqualTo(told.Table), told.At);
            await OnScreen(visit.Page, 320);
            await visit.Page.Locator("h2:visible").First.TapAsync();
            Assert.That(await Tip(visit.Page).CountAsync(), Is.Zero);
        }

        Assert.That(visit.Complaints, Is.Empty);
    }

    [Test]
    public async Task No_barrier_while_a_value_is_shown([ValueSource(nameof(Pages))] string path, [Values(390, 1280)] int width)
    {
        await using var visit = await browser!.Visit(path, width);
        await visit.Page.Locator("svg.overlay:visible").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.That(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        foreach (var dark in new[] { false, true })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            Assert.That(await Tip(visit.Page).CountAsync(), Is.EqualTo(1));
            Assert.That(await Barriers.In(visit.Page.Locator(".exhibit:has(svg.overlay:visible)").First), Is.Empty, dark ? "dark" : "light"); // the page around it is tested without a tip
        }

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.That(await visit.Page.Locator("svg.overlay:visible, .tip:visible").CountAsync(), Is.Zero, "paper shows none");
    }

    [Test]
    public async Task Without_a_script_nothing_is_there_that_does_nothing_and_the_table_is([ValueSource(nameof(Pages))] string path)
    {
        await using var visit = await browser!.Visit(path, 1280, script: false);
        Assert.That(await visit.Page.Locator("svg.overlay:visible").CountAsync(), Is.Zero);
        Assert.That(await visit.Page.Locator(".drawing [tabindex]").CountAsync(), Is.Zero);
        await visit.Page.Locator("figure summary").First.ClickAsync();
        Assert.That(await visit.Page.Locator("figure table").First.IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task A_page_with_all_its_values_stays_under_400_000_bytes()
    {
        await SampleRun.First();
        var sizes = Directory.EnumerateFiles(SampleRun.Reports, "*.html", SearchOption.AllDirectories).Select(file => new FileInfo(file).Length);
        Assert.That(sizes, Is.All.LessThan(400_000));
    }

    private static async Task<(string Shown, string Table, string At)> Told(IPage page)
    {
        var texts = await page.EvaluateAsync<string[]>(ShownAndTable);
        return (texts[0], texts[1], texts[2]);
    }

    private static ILocator Tip(IPage page) => page.Locator(".tip");

    private static Task<bool> IsFocused(ILocator overlay) => overlay.EvaluateAsync<bool>("o => document.activeElement === o");

    private static Task<string> Name(ILocator overlay) =>
        overlay.EvaluateAsync<string>("o => document.getElementById(o.getAttribute('aria-activedescendant')).getAttribute('aria-label').replaceAll('\\u00a0', ' ')");

    private static Task<string> Ring(ILocator overlay) =>
        overlay.Locator(".ring").EvaluateAsync<string>("ring => `${getComputedStyle(ring).stroke} ${getComputedStyle(ring).strokeWidth}`");

    private static async Task OnScreen(IPage page, int width)
    {
        var tip = (await Tip(page).BoundingBoxAsync())!;
        Assert.That(tip.X, Is.GreaterThanOrEqualTo(0));
        Assert.That(tip.X + tip.Width, Is.LessThanOrEqualTo(width));
        Assert.That(tip.Y, Is.GreaterThanOrEqualTo(0));
        Assert.That(tip.Y + tip.Height, Is.LessThanOrEqualTo(900));
    }
}
