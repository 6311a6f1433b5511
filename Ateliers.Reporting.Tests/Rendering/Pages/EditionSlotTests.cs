using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>The one line of an edition's pages that changes.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EditionSlotTests
{
    private static readonly PageRenderer Renderer = new(StubCharts.Draw);

    [TestCase(1, "press.html", "<p class=\"edition notice\">Édition\u00A01, publiée le 3\u00A0avril 2019 et remplacée le 10\u00A0avril 2019\u00A0: ses chiffres ne sont plus ceux à citer. <a href=\"../2/press.html\">Voir l’édition\u00A02</a></p>")]
    [TestCase(1, "index.en.html", "<p class=\"edition notice\">Edition\u00A01, published on 3\u00A0April 2019 and superseded on 10\u00A0April 2019: its figures are no longer those to quote. <a href=\"../2/index.en.html\">See edition\u00A02</a></p>")]
    [TestCase(1, "atelier-rennes.en.html", "<p class=\"edition notice\">Edition\u00A01, published on 3\u00A0April 2019 and superseded on 10\u00A0April 2019: its figures are no longer those to quote. <a href=\"../2/index.en.html\">See edition\u00A02</a></p>")]
    [TestCase(2, "press.html", "<p class=\"edition\">Édition\u00A02, publiée le 10\u00A0avril 2019.</p>")]
    [TestCase(2, "press.en.html", "<p class=\"edition\">Edition\u00A02, published on 10\u00A0April 2019.</p>")]
    [TestCase(3, "press.html", "<p class=\"edition notice\">Édition\u00A03, sous embargo\u00A0: ne rien en dire avant le 30\u00A0avril 2019 à 6\u00A0h\u00A000 (Europe/Paris).</p>")]
    [TestCase(3, "press.en.html", "<p class=\"edition notice\">Edition\u00A03, under embargo: nothing of it may be told before 30\u00A0April 2019, 06:00 (Europe/Paris).</p>")]
    public void It_says_where_the_edition_stands_and_can_be_taken_out_again(int number, string name, string line)
    {
        var language = name.Contains(".en.", StringComparison.Ordinal) ? Language.English : Language.French;
        var page = name.StartsWith("press", StringComparison.Ordinal) ? Renderer.RenderPress(SampleEditions.Press, language) : Renderer.Render(SampleEditions.Report, language);
        var filled = SampleEditions.Standing(page, name, number);
        Assert.That(filled, Does.Contain($"<!--edition-->{line}<!--/edition-->"));
        Assert.That(SampleEditions.Standing(filled, name, 2), Does.Contain(number == 2 ? line : name.Contains(".en.", StringComparison.Ordinal) ? "Edition\u00A02, published" : "Édition\u00A02, publiée").And.Not.Contain(number == 2 ? "notice\"" : line));
        Assert.That(EditionSlot.Emptied(filled), Is.EqualTo(page));
    }

    [Test]
    public void A_page_that_is_no_edition_has_no_such_line_and_says_that_it_is_a_preview()
    {
        var page = Renderer.RenderPress(SamplePress.March2019(), Language.English);
        Assert.That((EditionSlot.IsIn(page), EditionSlot.Emptied(page)), Is.EqualTo((false, page)));
        Assert.That(page, Does.Contain("A preview, which changes with what comes in"));
    }
}
