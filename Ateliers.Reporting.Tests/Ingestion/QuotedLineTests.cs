using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Files of which a spreadsheet has put each line between quotes, whole: they are refused by that name, and no others are.</summary>
internal sealed class QuotedLineTests
{
    [TestCase("\"Date,Atelier,Statut,E-mail\"\n\"2019-03-09,rennes,présent,zoe@example.test\"\n", 1)]
    [TestCase("\"Date;Atelier;Statut;\"\"E-mail\"\"\"\r\n\"2019-03-09;rennes;présent;\"\"zoe@example.test\"\"\"\r\n", 1)]
    [TestCase("\"\"\"Date\"\";\"\"Atelier\"\";\"\"Statut\"\"\"\n\"\"\"2019-03-09\"\";\"\"rennes\"\";\"\"présent\"\"\"\n", 1)]
    [TestCase("\n;;\n\"Date;Atelier;Statut\"\n\"2019-03-09;rennes;présent\"\n", 3)]
    [TestCase("\"Date,Atelier,Statut\";;;\n\"2019-03-09,rennes,présent\";;;\n", 1)]
    [TestCase("\"Date\tAtelier\tStatut\"\n\"2019-03-09\trennes\tprésent\"\n2019-03-10 rennes\n", 1)]
    [TestCase("sep=;\n\"Date;Atelier;Statut\"\n\"2019-03-09;rennes;présent\"\n", 2)]
    [TestCase("\"Canari;Perruche\"\n\"9;Zoé\"\n", 1)]
    public void A_file_whose_lines_are_quoted_as_a_whole_is_refused_as_such_with_its_line_and_what_to_do(string text, int line)
    {
        foreach (var format in new[] { null, "ateliers" })
        {
            var failure = Assert.Throws<FailureException>(() => Given.Text(text, format: format, name: "mars.csv"))!;

            Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
            Assert.That(failure.Text.Fr, Does.StartWith($"mars.csv : dès la ligne {line}, des lignes sont entre guillemets tout entières").And.Contain("éditeur de texte").And.Contain("Exportez").And.Contain("Données > Convertir"));
            Assert.That(failure.Text.En, Does.StartWith($"mars.csv: from line {line} on, lines stand between quotes as a whole").And.Contain("text editor").And.Contain("Export it anew").And.Contain("Data > Text to Columns"));
            Assert.That(failure.Text.Fr + failure.Text.En, Does.Not.Contain("Zoé").And.Not.Contain("example").And.Not.Contain("Canari"));
        }
    }

    [TestCase("\"Canari\";\"Perruche\"\n\"9\";\"Zoé\"\n")]
    [TestCase("\"Canari;Perruche\";\"\"\n\"9\";\"Zoé\"\n")]
    [TestCase("\"Canari\"\n\"9\"\n")]
    [TestCase("\"Nos oiseaux, mars\"\nCanari;Perruche\n9;Zoé\n8;Ana\n")]
    [TestCase("\"\n\";\"\n")]
    public void Any_other_file_that_nobody_knows_is_not_said_to_be_one(string text) =>
        Assert.That(Assert.Throws<FailureException>(() => Given.Text(text))!.Text.En, Does.Contain("the format is not recognised").And.Not.Contain("quotes"));

    [Test]
    public void A_header_in_quotes_whose_lines_are_whole_no_more_than_once_is_read_as_ever() =>
        Assert.That(Given.Text("\"Bilan ; mars\"\n\"Date\";\"Atelier\";\"Statut\"\n\"2019-03-09\";\"rennes\";\"présent\"\n").Rows, Has.Count.EqualTo(1));
}
