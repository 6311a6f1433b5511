using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Rows with more or fewer cells than the header: read where nothing is in doubt, rejected where a cell may have slipped.</summary>
public sealed class RaggedRowTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Genre;Code postal;Remarque\n";
    private const string Good = "2019-03-09;rennes;x;ana@example.test;F;35000;\n";

    [TestCase("2019-03-09;rennes;x;bo@example.test;;;;;;\n", Description = "separators too many at the end")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;;;; ;\n")]
    [TestCase("2019-03-09;rennes;x;bo@example.test\n", Description = "a spreadsheet leaves off empty cells at the end")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;H\n")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;H;35000\n")]
    public void A_row_of_which_nothing_is_in_doubt_is_read(string row)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That((read.Rejected.Count, read.Rows.Count, read.Persons.Count), Is.EqualTo((0, 3, 2)));
    }

    [TestCase("2019-03-09;rennes;x\n", Description = "who it is would be lost")]
    [TestCase("2019-03-09;rennes\n")]
    [TestCase("2019-03-09\n")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;H;35000;a;b\n", Description = "a separator inside a cell has shifted the rest")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;H;35000;;;b\n")]
    public void A_row_whose_cells_may_have_slipped_is_rejected(string row)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, "", RejectCode.FieldCount) }));
        Assert.That(read.Rows.Select(one => one.Line), Is.EqualTo(new[] { 2, 4 }));
    }
}
