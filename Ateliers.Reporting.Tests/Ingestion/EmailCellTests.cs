using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class EmailCellTests
{
    private static readonly string[] OneAddress =
    [
        "ana@example.test",
        "Ana Fictif <ana@example.test>",
        "\"Fictif, Ana\" <Ana@Example.test>",
        "Zoé l’Aînée <ana@example.test>",
        "ana@example.test <ana@example.test>",
        "'ana@example.test' <ANA@example.test>",
        "<ana@example.test>",
        "< ana@example.test >;",
        "mailto:ana@example.test",
        "MailTo: ANA@example.test",
        "Ana <MAILTO:ana@example.test>",
        "\"ana@example.test\"",
        "'ana@example.test'",
        "“ana@example.test”",
        "«\u00a0ana@example.test\u00a0»",
        "ana@example.test;",
        "ana@example.test ,",
        "\"Ana <ana@example.test>\";",
        "ana@example.test.",
        "ana@example.test. ;",
        "(ana@example.test)",
        "[ana@example.test]",
        "Ana <ana@example.test>.",
        "[mailto:ana@example.test].",
        "\u200Bana@example.test",
        "ana@exam\u00ADple.test",
        "ana\u200C@\u200Dexample\u2060.test\uFEFF",
        "\u200B <ana@example.test>\u200B",
        "mailto:ana@example.test?subject=Atelier",
        "Ana <mailto:Ana@example.test?subject=Atelier%20CV&body=Bonjour>",
        "mailto:ana@example.test?",
        "\u2009ana@example.test\u3000",
        "*ana@example.test*",
        "`ana@example.test`",
        "ana@example.test ?",
        "/ana@example.test/",
        "ana@example.test!",
        "**Ana <ana@example.test>**",
        "<mailto:ana@example.test!>",
        "Zoé\u00a0L’Aînée\u00a0<\u00a0ana@example.test\u202f>",
    ];

    private static readonly string[] NoSingleAddress =
    [
        "ana@example.test; bo@example.test",
        "ana@example.test, bo@example.test",
        "ana@x, bo@y",
        "ana@example.test;bo@example.test",
        "ana@example.test,bo@example.test",
        "ana@example.test/bo@example.test",
        "ana@example.test bo@example.test",
        "mailto:ana@example.test,bo@example.test",
        "Ana <ana@example.test>, Bo <bo@example.test>",
        "<ana@example.test>;<bo@example.test>",
        "ana@example.test <bo@example.test>",
        "Ana <>",
        "Ana <pas d'adresse>",
        "<ana@>",
        "mailto:@example.test",
        "mailto:?subject=ana",
        "mailto:ana@example.test?cc=bo@example.test",
        "ana\u00a0@example.test",
        "ana@example.test\u00a0bo",
        "ana\u2009@example.test",
        "mailto:",
        "<>;",
    ];

    [TestCaseSource(nameof(OneAddress))]
    public void However_an_address_is_dressed_it_is_the_same_person(string cell)
    {
        using var keys = Given.Keys();

        var plain = keys.Email("ana@example.test");

        Assert.That(plain, Is.Not.Null);
        Assert.That(keys.Email(cell), Is.EqualTo(plain));
        Assert.That(keys.Email(Encoding.UTF8.GetBytes(cell)), Is.EqualTo(plain));
    }

    [TestCaseSource(nameof(NoSingleAddress))]
    public void Several_addresses_or_none_identify_nobody(string cell)
    {
        using var keys = Given.Keys();

        Assert.That(keys.Email(cell), Is.Null);
        Assert.That(keys.Email(Encoding.UTF8.GetBytes(cell)), Is.Null);
    }

    [TestCase("o'brien@example.test", "obrien@example.test")]
    [TestCase("ana+cv@example.test", "ana@example.test")]
    [TestCase("ana.fictif@example.test", "anafictif@example.test")]
    [TestCase("ana/cv@example.test", "anacv@example.test")]
    [TestCase("ana!cv@example.test", "ana@example.test")]
    [TestCase("ana?cv@example.test", "ana@example.test")]
    public void What_stands_inside_an_address_belongs_to_it(string one, string other)
    {
        using var keys = Given.Keys();

        Assert.That(keys.Email(one), Is.Not.Null.And.Not.EqualTo(keys.Email(other)));
        Assert.That(keys.Email(Encoding.UTF8.GetBytes(one)), Is.EqualTo(keys.Email(one)));
    }

    [Test]
    public void A_cell_with_several_addresses_costs_no_row_and_the_next_identifier_counts()
    {
        const string Two = "\"ana@example.test; bo@example.test\"";

        var read = Given.Text(
            "Date;Atelier;Statut;E-mail;Téléphone;Nom;Prénom\n"
            + "2019-03-09;rennes;x;ana@example.test;;Fictif;Ana\n"
            + "2019-03-10;rennes;x;Bo <ana@example.test>;;Fictif;Ana\n"
            + $"2019-03-09;rennes;x;{Two};0612345678;Fictif;Ana\n"
            + $"2019-03-09;rennes;x;{Two};;Fictif;Ana\n"
            + $"2019-03-09;rennes;x;{Two};;;\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[] { IdentityKind.Email, IdentityKind.Phone, IdentityKind.Name }));
        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0, 1, 2, -1 }));
        Assert.That(read.Rows[1].Name, Is.EqualTo(read.Rows[0].Name));
    }
}
