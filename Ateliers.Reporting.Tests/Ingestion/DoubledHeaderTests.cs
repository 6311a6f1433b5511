using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class DoubledHeaderTests
{
    [TestCase("Date;Atelier;Statut;E-mail;Nom;E-mail", "E-mail", "4 et 6")]
    [TestCase("Date;Atelier;Statut;E-mail;e mail", "E-mail", "4 et 5")]
    [TestCase("Statut;Date;Atelier;\"\n statut\"", "Statut", "1 et 4")]
    [TestCase("Date;DATE;Date;Atelier;Status", "Date", "1 et 2 et 3")]
    [TestCase("Date;Atelier;Statut;Réf. séance;REF SEANCE", "Réf. séance", "4 et 5")]
    public void A_header_that_is_read_and_stands_twice_refuses_the_file(string headers, string header, string columns)
    {
        var row = string.Join(';', headers.Split(';').Select(_ => "Zoé"));

        var failure = Assert.Throws<FailureException>(() => Given.Text($"sep=;\n\n{headers}\n{row}\n"))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.Fr, Does.StartWith($"file.csv : ligne 3, l’en-tête « {header} » figure en colonnes {columns},"));
        Assert.That(failure.Text.En, Does.StartWith($"file.csv: line 3, the header \"{header}\" stands in columns {columns.Replace("et", "and", StringComparison.Ordinal)},"));
        Assert.That(failure.Text.Fr, Does.Contain("renommez ou supprimez").And.Not.Contain("Zoé"));
        Assert.That(failure.Text.En, Does.Contain("rename or delete").And.Not.Contain("Zoé"));
    }

    [TestCase("Date;Atelier;Statut;E-mail;Remarque;Remarque;remarque")]
    [TestCase("Date;Atelier;Statut;E-mail;;;")]
    [TestCase("Date;Atelier;Statut;E-mail;Code postal;Code postal;")]
    public void A_header_that_nobody_reads_may_stand_twice(string headers)
    {
        var read = Given.Text($"{headers}\n2019-03-09;rennes;x;ana@example.test;a;b;c\n");

        Assert.That((read.Rows.Count, read.Persons.Single().Kind), Is.EqualTo((1, IdentityKind.Email)));
    }

    [Test]
    public void Two_names_of_one_field_are_not_one_header_twice()
    {
        var read = Given.Text("Date;Atelier;Statut;E-mail;Email\n2019-03-09;rennes;x;;ana@example.test\n2019-03-10;rennes;x;ana@example.test;bo@example.test\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public void Questions_of_a_ticket_list_may_be_asked_twice_unless_the_list_is_read_by_them()
    {
        const string Header = "Order code,Attendee name,Product,Checked in,E-mail,Order code,Do you come by bus?,Do you come by bus?";
        const string Row = "A1,Ana Fictif,cv,2019-03-09 14:05,ana@example.test,A1,yes,no";
        var rules = Given.Rules with { DefaultAtelier = "rennes" };

        var read = Given.Text($"{Header}\n{Row}\n", rules);
        var failure = Assert.Throws<FailureException>(() => Given.Text($"{Header},Product\n{Row},cv\n", rules))!;

        Assert.That((read.Format, read.Rows.Count), Is.EqualTo(("pretix-checkin-list", 1)));
        Assert.That(failure.Text.En, Does.Contain("\"Product\" stands in columns 3 and 9"));
    }

    [Test]
    public void A_description_of_one_s_own_decides_what_is_read()
    {
        using var file = new TemporaryFile("{ \"extends\": \"ateliers\", \"fields\": { \"person.email\": { \"column\": \"Courriel\" } } }");
        var catalogue = FormatCatalogue.Load(formatFile: file.Path);

        Assert.That(Given.Text("Date;Atelier;Statut;E-mail;E-mail\n2019-03-09;rennes;x;a;b\n", catalogue: catalogue).Rows, Has.Count.EqualTo(1));
        Assert.That(
            () => Given.Text("Date;Atelier;Statut;Courriel;Courriel\n", format: "ateliers", catalogue: catalogue),
            Throws.TypeOf<FailureException>().With.Message.Contains("Courriel"));
    }
}
