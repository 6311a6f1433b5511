using System.Reflection;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Tests.Aggregation;

public sealed partial class FigureCatalogueTests
{
    [Test]
    public void Every_id_has_one_meaning_in_both_languages_and_two_lines()
    {
        var ids = typeof(FigureIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.That(FigureCatalogue.All.Select(meaning => meaning.Id), Is.EquivalentTo(ids));
        foreach (var meaning in FigureCatalogue.All)
        {
            Assert.That(meaning.Text.Fr.Split('\n'), Has.Length.EqualTo(2), meaning.Id);
            Assert.That(meaning.Text.En.Split('\n'), Has.Length.EqualTo(2), meaning.Id);
            Assert.That(meaning.Name.Fr, Is.Not.Empty);
        }
    }

    [TestCase("people-reached")]
    [TestCase(" People-Reached ")]
    public void An_id_is_found_whatever_its_case(string id)
    {
        Assert.That(FigureCatalogue.TryFind(id, out var meaning, out var nearest), Is.True);
        Assert.That((meaning!.Id, nearest.Count), Is.EqualTo(("people-reached", 0)));
    }

    [TestCase("peoplereached", "people-reached")]
    [TestCase("noshow-rate", "no-show-rate")]
    [TestCase("gap", "goal")]
    [TestCase("multiple", "reference-multiple")]
    public void An_unknown_id_is_met_with_the_nearest_ones(string id, string nearest)
    {
        Assert.That(FigureCatalogue.TryFind(id, out var meaning, out var found), Is.False);
        Assert.That(meaning, Is.Null);
        Assert.That(found, Does.Contain(nearest));
        Assert.That(found, Has.Count.LessThanOrEqualTo(3));
    }

    [Test]
    public void What_resembles_nothing_is_met_with_nothing()
    {
        Assert.That(FigureCatalogue.TryFind("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", out _, out var nearest), Is.False);
        Assert.That(nearest, Is.Empty);
    }

    [Test]
    public void Every_figure_has_its_heading_in_the_methodology()
    {
        var headings = Heading().Matches(File.ReadAllText(Methodology())).Select(match => match.Groups[1].Value);
        Assert.That(headings, Is.EqualTo(FigureCatalogue.All.Select(meaning => meaning.Id)));
    }

    private static string Methodology()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "methodology.md");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("docs/methodology.md stands above the tests.");
    }

    [GeneratedRegex("^### `([a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
