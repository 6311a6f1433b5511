using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>A browser of a fixture's own, in which the pages of the sample are opened from their folder, without a network.</summary>
internal sealed class SampleBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private SampleBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Where the reports stand, as the browser writes it.</summary>
    public static string Home => new Uri(SampleRun.Reports + Path.DirectorySeparatorChar).AbsoluteUri;

    /// <summary>Starts the browser once the sample has run; the fixture is ignored on a machine without one.</summary>
    public static async Task<SampleBrowser> Open()
    {
        var chromium = Chromium.Find();
        await SampleRun.First();
        var playwright = await Playwright.CreateAsync();
        return new SampleBrowser(playwright, await Chromium.Launch(playwright, chromium));
    }

    /// <summary>Opens a page.</summary>
    public async Task<Visitor> Visit(string path, int width, bool dark = false, bool touch = false, bool script = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = touch,
            JavaScriptEnabled = script,
            Offline = true,
        });
        var visit = new Visitor(context, await context.NewPageAsync(), [], []);
        visit.Page.Console += (_, message) => visit.Complaints.Add($"{message.Type}: {message.Text}");
        visit.Page.PageError += (_, error) => visit.Complaints.Add(error);
        visit.Page.Request += (_, request) => visit.Requests.Add(request.Url);
        visit.Page.RequestFailed += (_, request) => visit.Complaints.Add($"failed: {request.Url}");
        await visit.Page.GotoAsync(Home + path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>A page that is open.</summary>
/// <param name="Context">In which it is open.</param>
/// <param name="Page">The page.</param>
/// <param name="Complaints">What its console said and what failed.</param>
/// <param name="Requests">What it asked for.</param>
internal sealed record Visitor(IBrowserContext Context, IPage Page, ConcurrentBag<string> Complaints, ConcurrentBag<string> Requests) : IAsyncDisposable
{
    /// <summary>Shows it on a screen of another width, in light or dark.</summary>
    public async Task Look(int width, bool dark)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Shows it as it is printed.</summary>
    /// <param name="width">Of the paper less its margins, in pixels.</param>
    public async Task OnPaper(int width)
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Page.SetViewportSizeAsync(width, 1000);
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
