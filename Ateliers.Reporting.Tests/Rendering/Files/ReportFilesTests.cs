using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Tests.Rendering.Pages;

namespace Ateliers.Reporting.Tests.Rendering.Files;

public sealed partial class ReportFilesTests
{
    [Test]
    public void Every_file_that_a_page_links_to_in_its_folder_is_there()
    {
        using var pages = new PageRenderer(StubCharts.Draw);
        var files = ReportFiles.Of(SampleReport.March2019(), SamplePress.March2019(), pages, new ChartPictures((_, _) => [1], (_, _) => [2], (_, _) => "<svg/>")).ToList();
        var names = files.Select(file => file.Name).ToList();
        Assert.That(names, Is.Unique);
        foreach (var page in files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)))
        {
            var links = Link().Matches(Encoding.UTF8.GetString(page.Content.Span)).Select(match => match.Groups["file"].Value).Distinct();
            Assert.That(links, Is.Not.Empty.And.SubsetOf(names));
        }
    }

    [Test]
    public void The_list_comes_in_both_languages()
    {
        using var pages = new PageRenderer(StubCharts.Draw);
        Assert.That(ReportFiles.Index([], pages, SampleListings.Programme, "a").Select(file => file.Name), Is.EqualTo(new[] { "index.html", "index.en.html" }));
    }

    [GeneratedRegex("href=\"(?<file>[^\"#:/.][^\"#:/]*)(#[^\"]*)?\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
