using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Addresses under a header that says nothing of them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnreadAddressTests
{
    private static readonly Remark Unread = new(RemarkCode.IdentityUnread, Column: "col. 5 (Xxxxxxx)", Field: "person.email");

    [Test]
    public void A_column_of_addresses_that_nobody_reads_is_remarked_on_by_its_place()
    {
        var read = Given.Text("Date;Atelier;Statut;Nom;Contact\n2019-03-09;rennes;x;Ana;ana@example.test\n2019-03-09;rennes;x;Bo;Bo <bo@example.test>\n2019-03-09;rennes;x;Cy;\n2019-03-09;rennes;x;Di;à rappeler\n");

        Assert.That(read.Remarks, Is.EqualTo(new[] { Unread }));
    }

    [TestCase("Date;Atelier;Statut;Nom;Contact", "ana@example.test", "ana@example.test", "ana@example.test", Description = "that of whoever keeps the list")]
    [TestCase("Date;Atelier;Statut;Nom;Contact", "ana@example.test", "06 12 34 56 78", "06 12 34 56 79")]
    [TestCase("Date;Atelier;Statut;Nom;Contact", "cv@home", "@ana", "bo@")]
    [TestCase("Date;Atelier;Statut;E-mail;Contact", "ana@example.test", "bo@example.test", "cy@example.test")]
    [TestCase("Date;Atelier;Statut;Nom;Email payeur", "ana@example.test", "bo@example.test", "cy@example.test")]
    public void Other_columns_are_not(string header, string first, string second, string third)
    {
        var read = Given.Text(header + "\n" + string.Concat(new[] { first, second, third }.Select((cell, at) => $"2019-03-09;rennes;x;a{at}@example.test;{cell}\n")));

        Assert.That(read.Remarks, Is.Empty);
    }

    [Test]
    public void A_head_count_names_nobody_whose_address_could_be_missed() =>
        Assert.That(Given.Text("Date;Atelier;Nombre de personnes;Contact\n2019-03-09;rennes;9;ana@example.test\n2019-03-10;rennes;7;bo@example.test\n").Remarks, Is.Empty);

    [Test]
    public void No_export_is_remarked_on()
    {
        var remarked = Directory.EnumerateFiles(ExportTests.Folder)
            .Where(path => Path.GetFileName(path) is not ("conseiller-numerique-statistics.csv" or "helloasso-payments.csv"))
            .Where(path => Given.OfFile(path, Given.Rules with { DefaultAtelier = "rennes" }).Remarks.Any(remark => remark.Code == RemarkCode.IdentityUnread));

        Assert.That(remarked, Is.Empty);
    }
}
