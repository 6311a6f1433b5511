using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>The picture of a chart as a document of its own.</summary>
public sealed class VectorTests
{
    private static IEnumerable<TestCaseData> Every() =>
        from sample in ChartSamples.All()
        from language in Enum.GetValues<Language>()
        select new TestCaseData(sample.Chart, language).SetArgDisplayNames(sample.Name, $"{language}");

    [TestCaseSource(nameof(Every))]
    public void It_stands_alone_with_its_words_its_paper_and_its_fonts(Chart chart, Language language)
    {
        var svg = ChartRenderer.Vector(chart, language);
        var root = XDocument.Parse(svg).Root!;
        var ids = root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToArray();
        var texts = root.Elements().Where(element => element.Name.LocalName == "text").ToList();
        var faces = root.Elements().Single(element => element.Name.LocalName == "style").Value;
        Assert.Multiple(() =>
        {
            Assert.That((root.Attribute("viewBox")!.Value, root.Attribute("role")!.Value), Is.EqualTo(("0 0 1200 630", "img")));
            Assert.That(ids, Is.Unique.And.EqualTo(root.Attribute("aria-labelledby")!.Value.Split(' ')));
            Assert.That(root.Elements().Take(2).Select(element => element.Value), Is.EqualTo(new[] { chart.Words.Title.In(language), chart.Words.Alt.In(language) }));
            Assert.That(Joined(texts), Does.Contain(chart.Words.Title.In(language).Plain()).And.Contain(chart.Words.Foot.In(language).Plain()), "title and foot are text");
            Assert.That(svg.Replace(faces, "", StringComparison.Ordinal), Does.Not.Contain("NaN").And.Not.Contain("url("));
            foreach (var weight in texts.Select(text => text.Attribute("font-weight")?.Value ?? "400").Distinct())
            {
                Assert.That(faces, Does.Contain($"font-weight:{weight};").And.Contain("url(data:font/woff2;base64,"), "no letter is set in a font that it does not carry");
            }
        });
    }

    [Test]
    public void Simulated_data_is_said_at_the_head_and_across()
    {
        var chart = ChartSamples.Curve(new DateOnly(2019, 3, 31));
        Assert.That(Count(ChartRenderer.Vector(chart, Language.French)), Is.Zero);
        var words = chart.Words with { Warning = new Bilingual("Données simulées", "Simulated data") };
        Assert.That(Count(ChartRenderer.Vector(chart with { Words = words }, Language.French)), Is.EqualTo(3));

        static int Count(string svg) => XDocument.Parse(svg).Root!.Elements().Count(element => element.Name.LocalName == "text" && element.Value == "Données simulées");
    }

    private static string Joined(IEnumerable<XElement> texts) => string.Join(' ', texts.Select(text => text.Value.Plain()));
}
