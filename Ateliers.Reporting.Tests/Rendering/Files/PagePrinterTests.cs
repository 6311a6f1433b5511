using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;

namespace Ateliers.Reporting.Tests.Rendering.Files;

/// <summary>What of a printed page differs from one printing to the next is settled; the rest stays where it is.</summary>
public sealed class PagePrinterTests
{
    private static readonly DateOnly Day = new(2019, 4, 1);

    [Test]
    public void Two_printings_of_a_page_become_one()
    {
        var first = Settled("%PDF-1.4 <</CreationDate (D:20261129023340+00'00')/ModDate (D:20261129023340+00'00')>> /ID (node00001119) /Headers [(node00001121) (node00001119)] \u00e9\u00ff");
        Assert.That(first, Is.EqualTo("%PDF-1.4 <</CreationDate (D:20190401000000+00'00')/ModDate (D:20190401000000+00'00')>> /ID (node00000001) /Headers [(node00000002) (node00000001)] \u00e9\u00ff"));
        Assert.That(Settled("%PDF-1.4 <</CreationDate (D:20270101000000+00'00')/ModDate (D:20270101000001+00'00')>> /ID (node00002000) /Headers [(node00010002) (node00002000)] \u00e9\u00ff"), Is.EqualTo(first));
    }

    [Test]
    public void What_is_no_PDF_is_a_failure_of_the_browser() =>
        Assert.That(Assert.Throws<FailureException>(() => Settled("<html>"))!.Outcome, Is.EqualTo(Outcome.Failed));

    private static string Settled(string pdf) => Encoding.Latin1.GetString(PagePrinter.Settled(Encoding.Latin1.GetBytes(pdf), Day));
}
