using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Files;

/// <summary>The workbook beside the page, read back as the archive of XML that it is.</summary>
internal sealed class FiguresBookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Test]
    public void The_rows_are_those_of_the_csv_with_numbers_and_days_as_such()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var (rows, csv) = (Rows(FiguresBook.Of(report.Figures, report.Provenance), 1), FiguresFile.Csv(report.Figures, report.Provenance).TrimStart('\uFEFF').Split("\r\n"));
        Assert.That(rows, Has.Count.EqualTo(report.Figures.Count + 1));
        Assert.That(rows[0].Select(cell => cell.Text).Skip(2), Is.EqualTo(csv[0].Split(',')));
        for (var i = 0; i < report.Figures.Count; i++)
        {
            var (row, figure) = (rows[i + 1].Skip(2).ToList(), report.Figures[i]);
            Assert.That(string.Join(',', row.Select(Plain)), Is.EqualTo(csv[i + 1]), figure.Id);
            Assert.That((row[0].IsNumber, row[11].IsNumber, row[13].IsNumber), Is.EqualTo((false, true, figure.Value is not null)), figure.Id);
        }

        static string Plain((string Text, bool IsNumber) cell, int column) => cell switch
        {
            { IsNumber: true } when column is 11 or 12 or 18 => Iso.Date(DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(cell.Text, CultureInfo.InvariantCulture)))),
            { IsNumber: true } => double.Parse(cell.Text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            _ => cell.Text,
        };
    }

    [Test]
    public void Every_figure_has_its_definition_and_every_batch_its_digest()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var book = FiguresBook.Of(report.Figures, report.Provenance);
        Assert.That(Rows(book, 2).Skip(1).Select(row => row[0].Text), Is.EqualTo(report.Figures.Select(figure => figure.Id).Distinct()));
        Assert.That(Rows(book, 2).Skip(1).Select(row => (row[3].Text, row[5].Text)), Is.EqualTo(report.Figures.Select(figure => figure.Id).Distinct().Select(id => (FigureCatalogue.Of(id).Text.Fr, FigureCatalogue.Of(id).Text.En))));
        Assert.That(Rows(book, 3).Skip(1).Select(row => row[5].Text), Is.EqualTo(report.Provenance.Batches.Select(batch => batch.Sha256)));
    }

    [Test]
    public void The_same_figures_are_the_same_bytes_and_the_header_stands_still()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var (one, other) = (FiguresBook.Of(report.Figures, report.Provenance), FiguresBook.Of(report.Figures, report.Provenance));
        Assert.That(one, Is.EqualTo(other));
        for (var sheet = 1; sheet <= 3; sheet++)
        {
            Assert.That((string?)Part(one, $"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "pane").Single().Attribute("ySplit"), Is.EqualTo("1"));
        }

        using var archive = new ZipArchive(new MemoryStream(one));
        Assert.That(archive.Entries.Select(entry => entry.LastWriteTime.Year), Is.All.EqualTo(1980));
    }

    /// <summary>A name that a spreadsheet could run, in a file's name: it stays a text, to the letter.</summary>
    [TestCase("=1+1")]
    [TestCase("+33 2 99 00 00 00")]
    [TestCase("-2")]
    [TestCase("@sum(a1)")]
    [TestCase("\t=1")]
    public void What_looks_like_a_formula_is_text(string name)
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var provenance = report.Provenance with { Batches = [.. report.Provenance.Batches.Take(1).Select(batch => batch with { Name = name })] };
        var book = FiguresBook.Of(report.Figures, provenance);
        Assert.That(Rows(book, 3)[1][1], Is.EqualTo((name, false)));
        Assert.That(Part(book, "xl/worksheets/sheet3.xml").Descendants(Main + "f"), Is.Empty);
    }

    [Test]
    public void Without_figures_and_files_the_sheets_have_their_headers()
    {
        var book = FiguresBook.Of([], new Provenance(new DateOnly(2019, 3, 1), [], Simulated: true, "1.0"));
        Assert.That((Rows(book, 1).Count, Rows(book, 2).Count), Is.EqualTo((1, 1)));
        Assert.That(Rows(book, 3)[1].Select(cell => cell.Text), Is.EqualTo(new[] { "", "", "", "", "", "", "", "true", "1.0", "43525" }));
    }

    private static List<List<(string Text, bool IsNumber)>> Rows(byte[] book, int sheet) =>
    [
        .. Part(book, $"xl/worksheets/sheet{sheet}.xml").Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(Cell).ToList()),
    ];

    private static (string Text, bool IsNumber) Cell(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "b" => (cell.Value == "1" ? "true" : "false", false),
        "inlineStr" or "str" => (cell.Value, false),
        _ => (cell.Value, cell.Element(Main + "v") is not null),
    };

    private static XDocument Part(byte[] book, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }
}
