using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

public sealed partial class PageRendererTests
{
    [Test]
    public void The_ateliers_of_a_page_are_small_charts_on_one_scale_that_lead_to_their_pages()
    {
        var html = Renderer.Render(ReportComposer.Compose(SampleFacts.MidYear()), Language.English);
        var cards = html[html.IndexOf("<ul class=\"cards\"", StringComparison.Ordinal)..];
        cards = cards[..cards.IndexOf("</ul>", StringComparison.Ordinal)];
        var heights = Spark().Matches(cards).Select(bar => double.Parse(bar.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.That(html, Does.Contain("bars: by month, on one scale (the highest: 1,200)"));
        Assert.That(cards, Does.Contain("href=\"atelier-rennes.en.html\"").And.Contain("href=\"atelier-montpellier.en.html\"").And.Contain("2,900"));
        Assert.That(heights, Is.EqualTo(new[] { 40, 38.3, 30, 10, 16 }));
    }

    [GeneratedRegex("<rect class=\"tf-series[^>]* height=\"([0-9.]+)\"")]
    private static partial Regex Spark();
}
