using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Names under headers that nobody knows: the file is read, and the reader is told.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NobodyNamedTests
{
    [TestCase("Nom du jeune accueilli", "col. 4 (Xxx xx xxxxx xxxxxxxxx)", "person.family-name")]
    [TestCase("Prénom ou pseudo", "col. 4 (Xxxxxx xx xxxxxx)", "person.given-name")]
    [TestCase("Noms, prénoms, signature", "col. 4 (Xxxx, xxxxxxx, xxxxxxxxx)", "person.name")]
    [TestCase("Who (name)", "col. 4 (Xxx (xxxx))", "person.name")]
    public void A_column_whose_header_holds_a_word_for_names_is_remarked_on(string header, string shown, string field)
    {
        var read = Given.Text($"Date;Atelier;Statut;{header}\n2019-03-09;rennes;présent;Ana Fictivel\n2019-03-10;rennes;présent;Bo Inventer\n");

        Assert.That(read.Remarks, Is.EqualTo(new[]
        {
            new Remark(RemarkCode.IdentityUnread, Column: shown, Field: field), new Remark(RemarkCode.NobodyNamed, 2, 2, Column: shown),
        }));
    }

    [TestCase("Nom de l’animateur")]
    [TestCase("Nom et prénom du formateur(rice)")]
    [TestCase("Prénom de l’intervenante")]
    [TestCase("Nom du parent")]
    [TestCase("Nom de la structure")]
    [TestCase("Nom de la salle")]
    [TestCase("Nom du lieu")]
    [TestCase("File name")]
    [TestCase("User name")]
    [TestCase("Nombre de noms")]
    [TestCase("Dénomination")]
    public void Names_of_organisers_relatives_and_things_are_not(string header)
    {
        var read = Given.Text($"Date;Atelier;Statut;E-mail;{header}\n2019-03-09;rennes;présent;ana@example.test;x\n");

        Assert.That(read.Remarks, Is.Empty);
    }

    [TestCase("Qui;Où", "col. 4 (Xxx), col. 5 (Xx)")]
    [TestCase("Qa;Qb;Qc;Qd;Qe;Qf", "col. 4 (Xx), col. 5 (Xx), col. 6 (Xx), col. 7 (Xx), col. 8 (Xx) …")]
    [TestCase("Usager;Où", "Usager, col. 5 (Xx)")]
    public void A_sheet_in_which_nobody_is_named_is_remarked_on_with_the_columns_that_nobody_reads(string headers, string columns)
    {
        var cells = string.Join(';', headers.Split(';').Select(_ => "12"));
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n2019-03-09;rennes;absent;{cells}\n2019-03-09;rennes;présent;{cells}\nx;rennes;présent;{cells}\n");

        Assert.That((read.Rows.Count, read.Persons.Count, read.Rejected.Count), Is.EqualTo((2, 0, 1)));
        Assert.That(read.Remarks.Single(remark => remark.Code == RemarkCode.NobodyNamed), Is.EqualTo(new Remark(RemarkCode.NobodyNamed, 2, 2, Column: columns)));
    }

    [TestCase("Date;Atelier;Statut", "2019-03-09;rennes;présent")]
    [TestCase("Date;Atelier;Statut;Thème", "2019-03-09;rennes;présent;cv")]
    [TestCase("Date;Atelier;Statut;Nombre;Qui", "2019-03-09;rennes;présent;12;x")]
    [TestCase("Date;Atelier;Statut;E-mail;Qui", "2019-03-09;rennes;présent;;x")]
    [TestCase("Date;Atelier;Nombre de participants;Qui", "2019-03-09;rennes;12;x")]
    [TestCase("Date;Atelier;Statut;Qui", "x;rennes;présent;x")]
    public void Any_other_sheet_is_not(string header, string row)
    {
        var read = Given.Text($"{header}\n{row}\n");

        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.NobodyNamed), Is.Empty);
    }

    [Test]
    public async Task The_remark_says_what_to_do_in_both_languages()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", "Date;Atelier;Statut;Qui\n2019-03-09;rennes;présent;canary\n");
        var english = await bench.Run("ingest", file, "--dry-run", "--json", "--lang", "en");
        Assert.That(english.Code, Is.Zero, english.Error);
        var remark = english.Json["files"]![0]!["remarks"]!.AsArray().Single(one => (string?)one!["code"] == "nobody-named")!;
        Assert.That((string?)remark["message"], Does.StartWith("nobody is named: 1").And.Contain("row counts for nobody in particular").And.Contain("col. 4 (Xxx)").And.Contain("“Full name”"));
        var french = await bench.Run("ingest", file);
        Assert.That(french.Out + french.Error, Does.Contain("ligne compte sans que l’on sache pour qui").And.Contain("« Nom complet »").And.Not.Contain("canary"));
    }
}
