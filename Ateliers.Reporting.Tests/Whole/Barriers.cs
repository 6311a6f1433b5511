using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>
/// What bars a reader from a page, as axe finds it. It is asked in the page itself: our pages hold no frame, and asked in a page of its own, as for pages with frames, it answers the same after three
/// times as long.
/// </summary>
internal static class Barriers
{
    private static readonly string[] Standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>The barriers of WCAG 2.2 AA on a whole page.</summary>
    public static Task<IReadOnlyList<string>> OfStandard(IPage page) => Find(page.Locator("html"), new RunOnlyOptions { Type = "tag", Values = [.. Standard] });

    /// <summary>The same, with what is no barrier of the standard but bad practice.</summary>
    public static Task<IReadOnlyList<string>> OnPage(IPage page) => Find(page.Locator("html"), null);

    /// <summary>The same in a part of a page.</summary>
    public static Task<IReadOnlyList<string>> In(ILocator part) => Find(part, null);

    private static async Task<IReadOnlyList<string>> Find(ILocator part, RunOnlyOptions? only)
    {
        Assert.That(await part.Page.Locator("iframe, frame").CountAsync(), Is.Zero, "a page without frames");
#pragma warning disable CS0618 // "Legacy" is said for pages with frames, in which the new way finds more.
        var found = await part.RunAxeLegacy(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = only }); // each barrier; of what passes one example, as a thousand of them are not looked at
#pragma warning restore CS0618
        Assert.That(found.Passes, Is.Not.Empty, "it has looked");
        return [.. found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}")];
    }
}
