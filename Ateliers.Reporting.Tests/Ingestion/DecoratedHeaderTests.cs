using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Headers behind which a form says that they must be filled in: the columns are read all the same, as those that they are.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DecoratedHeaderTests
{
    [TestCase("E-mail (obligatoire)", "ana@example.test", IdentityKind.Email)]
    [TestCase("Adresse e-mail (requis)", "ana@example.test", IdentityKind.Email)]
    [TestCase("Email (required)", "ana@example.test", IdentityKind.Email)]
    [TestCase("E-MAIL ( Obligatoire ) *", "ana@example.test", IdentityKind.Email)]
    [TestCase("E-mail * (champ obligatoire) :", "ana@example.test", IdentityKind.Email)]
    [TestCase("Courriel :", "ana@example.test", IdentityKind.Email)]
    [TestCase("Téléphone (facultatif)", "06 12 34 56 78", IdentityKind.Phone)]
    [TestCase("Name*", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Nom *", "Fictivel Ana", IdentityKind.Name)]
    [TestCase("Nom complet (optional)", "Ana Fictivel", IdentityKind.Name)]
    public void A_header_is_read_without_its_decoration(string header, string cell, IdentityKind kind)
    {
        var read = Given.Text($"Date;Atelier;Statut;{header}\n2019-03-09;rennes;présent;{cell}\n");

        Assert.That((read.Persons.Single().Kind, read.Remarks.Count), Is.EqualTo((kind, 0)));
    }

    [Test]
    public void A_format_is_recognised_by_decorated_headers_and_ignores_them_where_they_stand_again()
    {
        const string Header = "Date (obligatoire);Atelier (requis);Statut (required);E-mail (facultatif)\n";
        var read = Given.Text(Header + "2019-03-09;rennes;présent;ana@example.test\n" + Header + "2019-03-10;rennes;;bo@example.test\n");

        Assert.That((read.Format, read.Rows.Count, read.Ignored), Is.EqualTo(("ateliers", 1, 1)));
        Assert.That(read.Rejected.Single().Column, Is.EqualTo("Statut"));
        Assert.That(Given.Text("Date;Statut;E-mail (obligatoire)\n2019-03-09;présent;a@example.test\n", Given.Rules with { DefaultAtelier = "rennes" }).Persons, Has.Count.EqualTo(1));
    }

    [TestCase("E-mail (perso)")]
    [TestCase("E-mail (de la mère)")]
    [TestCase("E-mail obligatoire")]
    [TestCase("E-mail [obligatoire]")]
    [TestCase("(obligatoire)")]
    public void Any_other_words_make_it_another_header(string header)
    {
        var read = Given.Text($"Date;Atelier;Statut;{header}\n2019-03-09;rennes;présent;x\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("E-mail (facultatif);E-mail")]
    [TestCase("E-mail (facultatif);Email;E-mail")]
    public void The_header_without_a_decoration_goes_before_the_same_with_one(string headers)
    {
        var cells = headers.Contains("Email", StringComparison.Ordinal) ? "other@example.test;;ana@example.test" : "other@example.test;ana@example.test";
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n2019-03-09;rennes;présent;{cells}\n2019-03-10;rennes;présent;{cells.Replace("other", "third", StringComparison.Ordinal)}\n");

        Assert.That(read.Persons, Has.Count.EqualTo(1));
        Assert.That(read.Remarks.Single(remark => remark.Code == RemarkCode.IdentityUnread), Is.EqualTo(new Remark(RemarkCode.IdentityUnread, Column: "E-mail", Field: "person.email")));
    }

    [Test]
    public void Of_two_decorated_ones_the_first_that_has_text_counts_and_the_same_twice_is_a_guess()
    {
        var read = Given.Text("Date;Atelier;Statut;E-mail (obligatoire);E-mail (facultatif)\n2019-03-09;rennes;présent;a@example.test;b@example.test\n2019-03-10;rennes;présent;;a@example.test\n");
        var doubled = Assert.Throws<FailureException>(() => Given.Text("Date;Atelier;Statut;E-mail (requis);E-mail (requis)\n2019-03-09;rennes;présent;a@example.test;b@example.test\n"))!;

        Assert.That(read.Persons, Has.Count.EqualTo(1));
        Assert.That(doubled.Text.En, Does.Contain("\"E-mail\" stands in columns 4 and 5"));
    }

    [Test]
    public void A_description_that_knows_the_decoration_reads_the_column_by_it()
    {
        using var file = new TemporaryFile("""
            { "name": "club", "recognise": ["Jour", "Venue"],
              "fields": { "session.date": { "column": "Jour" }, "atelier": { "value": "rennes" }, "status": { "column": "Venue" },
                "person.phone": { "column": "Contact (obligatoire)" }, "person.email": { "column": "Contact" } } }
            """);
        var read = Given.Text("Jour;Venue;Contact (obligatoire)\n2019-03-09;x;06 12 34 56 78\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Persons.Single().Kind, Is.EqualTo(IdentityKind.Phone));
    }

    [Test]
    public void A_decorated_column_that_no_field_reads_is_remarked_on()
    {
        using var file = new TemporaryFile("""
            { "name": "club", "recognise": ["Jour", "Venue"], "fields": { "session.date": { "column": "Jour" }, "atelier": { "value": "rennes" }, "status": { "column": "Venue" } } }
            """);
        var read = Given.Text("Jour;Venue;Courriel (obligatoire)\n2019-03-09;x;ana@example.test\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.IdentityUnread, Column: "Courriel", Field: "person.email") }));
    }
}
