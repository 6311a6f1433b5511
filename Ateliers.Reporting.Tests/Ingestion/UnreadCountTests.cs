using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A second column of numbers of people, which may be a part of the first or come on top of it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnreadCountTests
{
    [TestCase("Date;Atelier;Nombre de personnes;Nombre d'enfants\n2019-03-09;rennes;9;3\n2019-03-10;rennes;7;\n", "Nombre d'enfants")]
    [TestCase("Date;Atelier;Statut;Nombre;Nombre d’enfants\n2019-03-09;rennes;x;9;3\n", "Nombre d’enfants")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Enfants\n2019-03-09;rennes;x;Roux;Ana;1\n2019-03-09;rennes;x;Petit;Bo;\n", "Enfants")]
    [TestCase("Title,Start,Actual Attendance,Online Attendance\nCours,2019-03-09,4,10\n", "Online Attendance")]
    [TestCase("Title,Start,Actual Attendance,Remote\nCours,2019-03-09,4,10\n", "Remote")]
    [TestCase("Date;Nombre de personnes;À distance\n2019-03-09;9;3\n", "À distance")]
    [TestCase("Date;Nombre de personnes;Participants en ligne\n2019-03-09;9;3\n", "Participants en ligne")]
    [TestCase("Horodateur;Nom;Prénom;Nb adultes\n25/03/2019 10:00:00;Roux;Ana;2\n", "Nb adultes")]
    [TestCase("Date;Nombre de personnes;Femmes\n2019-03-09;9;3\n", "Femmes")]
    [TestCase("Title,Start,Actual Attendance,Online Attendance\nCours,2019-03-09,4,1\nCours,2019-03-10,5,0\n", "Online Attendance", Description = "digits that are words for a status too")]
    [TestCase("Titre,Date,Heure de début,Participants présents,Présents à distance\nCours,09/03/2019,14:00,8,0\nCours,30/03/2019,14:00,8,1\n", "Présents à distance")]
    [TestCase("Date;Nombre de personnes;Absents\n2019-03-09;9;0\n2019-03-10;7;1\n", "Absents")]
    [TestCase("Date;Nombre de personnes;Nombre d’absents\n2019-03-09;9;3\n", "Nombre d’absents")]
    [TestCase("Date;Atelier;Statut;Nombre;Nb absents\n2019-03-09;rennes;x;9;1\n", "Nb absents")]
    [TestCase("Date;Nombre de personnes;Hommes;Femmes;Absents\n2019-03-09;9;3;6;1\n", "Absents", Description = "men and women make the number, those who stayed away are none of it")]
    public void It_is_remarked_on_and_the_file_is_read(string text, string column)
    {
        var read = Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.CountUnread, Column: column) }));
        Assert.That((read.Rejected.Count, read.Rows.Count), Is.EqualTo((0, text.Trim().Split('\n').Length - 1)));
    }

    [TestCase("Date;Nombre de personnes;Dont enfants\n2019-03-09;9;3\n")]
    [TestCase("Date;Nombre de personnes;dont nouveaux\n2019-03-09;9;3\n")]
    [TestCase("Date;Number of people;Of whom children\n2019-03-09;9;3\n")]
    [TestCase("Date;Number of people;Including children\n2019-03-09;9;3\n")]
    [TestCase("Date;Nombre de personnes;Inscrits;Femmes inscrites\n2019-03-09;9;12;4\n")]
    [TestCase("Title,Start,Actual Attendance,Online Attendance\nCours,2019-03-09,4,0\nCours,2019-03-10,5,0\n", Description = "nobody was there from elsewhere")]
    [TestCase("Date;Nombre de personnes;Absents\n2019-03-09;9;0\n")]
    [TestCase("Date;Nombre de personnes;Hommes;Femmes\n2019-03-09;9;3;6\n2019-03-10;7;7;\n", Description = "they make the number")]
    [TestCase("Date;Nombre de personnes;Enfants\n2019-03-09;9;0\n")]
    [TestCase("Date;Nombre de personnes;Enfants\n2019-03-09;9;oui\n")]
    [TestCase("Date;Nombre de personnes;Enfants à charge;Âge des enfants;Enfants scolarisés\n2019-03-09;9;2;3;2\n")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;En ligne;Femme\n2019-03-09;rennes;x;Roux;Ana;1;1\n")]
    [TestCase("ID,First Name,Last Name,Email,Status,Is Checked In,Checked In At,Enfants\n1,Ana,Roux,a@example.test,ACTIVE,Yes,2019-03-09,2\n", Description = "each ticket is one person")]
    public void A_part_and_what_says_something_else_is_not(string text) =>
        Assert.That(Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" }).Remarks, Is.Empty);

    /// <summary>A name beside such words may be anybody's; a header with one is let be.</summary>
    [Test]
    public void A_header_with_another_word_is_never_shown() =>
        Assert.That(Given.Text("Date;Nombre de personnes;Enfants de Zébulon\n2019-03-09;9;3\n", Given.Rules with { DefaultAtelier = "rennes" }).Remarks, Is.Empty);

    [Test]
    public void Whoever_names_the_format_has_decided() =>
        Assert.That(Given.Text("Date;Nombre de personnes;Enfants\n2019-03-09;9;3\n", Given.Rules with { DefaultAtelier = "rennes" }, "head-count").Remarks, Is.Empty);

    [Test]
    public void No_export_is_remarked_on()
    {
        var remarked = Directory.EnumerateFiles(ExportTests.Folder)
            .Where(path => Path.GetFileName(path) is not ("conseiller-numerique-statistics.csv" or "helloasso-payments.csv"))
            .Where(path => Given.OfFile(path, Given.Rules with { DefaultAtelier = "rennes" }).Remarks.Any(remark => remark.Code is RemarkCode.CountUnread));

        Assert.That(remarked, Is.Empty);
    }
}
