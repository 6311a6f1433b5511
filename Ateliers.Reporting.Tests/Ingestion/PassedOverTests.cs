using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A column that says who or how many came is never passed over, whatever takes a file for its own.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PassedOverTests
{
    [TestCase("Timestamp,Name,Email,Status\n3/9/2019 10:00:00,Ana Roux,a@x.test,absent\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Présence\n25/03/2019 10:00:00;Roux;Ana;absent\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Présent(e)\n25/03/2019 10:00:00;Roux;Ana;non\n", "google-forms")]
    [TestCase("Date,Headcount,Name,Status\n2019-03-09,1,Ana Roux,absent\n", "head-count")]
    [TestCase("Horodateur;Nom;Prénom;Nombre de personnes\n25/03/2019 10:00:00;Roux;Ana;3\n", "google-forms")]
    [TestCase("Date;Nombre de personnes;Présents\n09/03/2019;12;10\n", "head-count")]
    [TestCase("Horodateur;Nom;Prénom;Étiez-vous présent ?\n25/03/2019 10:00:00;Roux;Ana;non\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Émargement\n25/03/2019 10:00:00;Roux;Ana;non\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;No-show\n25/03/2019 10:00:00;Roux;Ana;yes\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Pointage\n25/03/2019 10:00:00;Roux;Ana;x\n25/03/2019 10:00:00;Petit;Bo;\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;A signé\n25/03/2019 10:00:00;Roux;Ana;oui\n25/03/2019 10:00:00;Petit;Bo;non\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Nb pers.\n25/03/2019 10:00:00;Roux;Ana;4\n", "google-forms")]
    [TestCase("Timestamp,Name,Did you attend?\n3/9/2019 10:00:00,Ana Roux,no\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Absent\n25/03/2019 10:00:00;Roux;Ana;1\n25/03/2019 10:00:00;Petit;Bo;0\n", "google-forms")]
    [TestCase("Date;Atelier;Statut;Nombre;Nom;Absent\n09/03/2019;rennes;inscrit;;Roux;1\n", "ateliers")]
    [TestCase("Date;Nombre de personnes;Absents\n09/03/2019;10;oui\n", "head-count")]
    [TestCase("Title,Start,Actual Attendance,Online Attendance\nCV,2019-03-09,4,yes\n", "room-calendar")]
    [TestCase("Date;Nombre de participants;Dont présents\n09/03/2019;10;4\n", "head-count")]
    [TestCase("Date;Nombre de participants;Nb présents\n09/03/2019;10;4\n", "head-count")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Présence\n09/03/2019;rennes;inscrit;Roux;Ana;oui\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Nombre d’accompagnants\n09/03/2019;rennes;présent;Roux;Ana;4\n", "ateliers")]
    [TestCase("Name (Original Name),User Email,Join Time,Leave Time,Attended\nAna Roux,a@x.test,2019-03-09 14:00:00,2019-03-09 15:00:00,no\n", "zoom-participants")]
    [TestCase("Order code,Attendee name,Product,Checked in,Secret,Attended\nF1,Ana Roux,T,,abcdefghijkmnpqrstuvwxyz23456789,yes\n", "pretix-checkin-list")]
    [TestCase("Order #,First Name,Last Name,Email,Attendee #,Ticket Type,Attendee Status,Statut\n1,Ana,Roux,a@x.test,10000000001,GA,Attending,présent\n", "eventbrite-attendees")]
    [TestCase("Date;Atelier;Statut;Nombre de personnes\n09/03/2019;rennes;présent;12\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Nombre de participants\n09/03/2019;rennes;présent;Roux;Ana;1\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Participants\n2019-03-09;rennes;présent;12\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Participants\n2019-03-09;rennes;présent;8 personnes\n2019-03-10;rennes;présent;1 personne\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Guests\n2019-03-09;rennes;présent;2\n2019-03-09;rennes;présent;\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Quantité\n2019-03-09;rennes;présent;12\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Total\n2019-03-09;rennes;présent;1 200\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Nombre total\n2019-03-09;rennes;présent;12\n", "ateliers")]
    [TestCase("Horodateur;Nom;Prénom;Pers.\n25/03/2019 10:00:00;Roux;Ana;4\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Combien serez-vous ?\n25/03/2019 10:00:00;Roux;Ana;4\n", "google-forms")]
    [TestCase("Horodateur;Nom;Prénom;Vous venez à combien ?\n25/03/2019 10:00:00;Roux;Ana;4\n25/03/2019 10:00:00;Petit;Bo;à deux\n", "google-forms")]
    public async Task A_file_whose_every_row_would_be_the_same_is_refused(string text, string format)
    {
        using var bench = new Workbench();
        var file = bench.File("2019-03-09 a.csv", text);
        var refused = await bench.Run("ingest", file, "--atelier", "rennes", "--lang", "en");
        Assert.That(refused.Code, Is.EqualTo(4), refused.Out);
        Assert.That(refused.Out + refused.Error, Does.Match("says (who|how many) came|fits several formats").And.Contain(format).And.Not.Contain("Roux"));
        Assert.That((await bench.Run("ingest", file, "--atelier", "rennes", "--format", format)).Code, Is.Zero, "whoever names the format decides");
    }

    [TestCase("Date;Atelier;Statut;Nombre;Nombre de personnes inscrites\n09/03/2019;rennes;présent;12;20\n")]
    [TestCase("Horodateur;Nom;Prénom;Comment avez-vous su que nous sommes présents ?;Participation\n09/03/2019 10:00:00;Roux;Ana;web;5 €\n")]
    [TestCase("Date;Nombre de personnes;Absents;Nombre de nouvelles personnes\n09/03/2019;10;2;3\n")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Motif d’absence;Mode de présence;Signature\n09/03/2019;rennes;présent;Roux;Ana;;sur place;\n")]
    [TestCase("Horodateur;Nom;Prénom;Statut;Venue\n09/03/2019 10:00:00;Roux;Ana;retraitée;Salle 2\n")]
    [TestCase("Horodateur;Date;Atelier;Statut;Nom;Prénom;E-mail\n09/03/2019 10:00;09/03/2019;rennes;présent;Roux;Ana;a@x.test\n")]
    [TestCase("Date;Atelier;Statut;Participants;Guests\n09/03/2019;rennes;présent;Ana Roux;\n")]
    [TestCase("Horodateur;Nom;Prénom;Total;Combien de fois êtes-vous venus ?\n09/03/2019 10:00:00;Roux;Ana;12,50 €;3\n")]
    [TestCase("Horodateur;Nom;Prénom;Quantité;Combien serez-vous ?\n09/03/2019 10:00:00;Roux;Ana;beaucoup;je viens seule\n")]
    public void A_format_that_reads_the_column_is_chosen_and_a_column_that_says_something_else_is_let_be(string text) =>
        Assert.That(Written.Of(Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" })).Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended }));

    /// <summary>The draft has more headers than our own format needs, and would take whoever came for signed up.</summary>
    [Test]
    public async Task A_draft_takes_no_file_that_says_who_came()
    {
        using var bench = new Workbench();
        var draft = await bench.Run("formats", "--draft", bench.File("sheet.csv", "Date;Nom;Prénom;Téléphone\n16/03/2019;Roux;Ana;0612345678\n"));
        bench.File("data/formats/sheet.json", draft.Out);
        var own = bench.File("own.csv", "Date;Atelier;Statut;Nom;Prénom;Téléphone\n09/03/2019;rennes;présent;Roux;Ana;0612345678\n09/03/2019;rennes;absent;Petit;Bo;0612345679\n");
        Assert.That((await bench.Run("ingest", own)).Code, Is.EqualTo(4));
        await bench.Run("ingest", own, "--format", "ateliers");
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(1));
    }

    /// <summary>Whoever gives a description with the file has decided.</summary>
    [Test]
    public async Task A_description_of_the_command_line_may_pass_over_what_it_likes()
    {
        using var bench = new Workbench();
        var form = bench.File("form.json", "{ \"extends\": \"google-forms\", \"fields\": { \"status\": { \"value\": \"attended\" } } }");
        var read = await bench.Run("ingest", bench.File("a.csv", "Horodateur;Nom;Prénom;Statut\n2019-03-11 14:00:00;Roux;Ana;retraitée\n"), "--atelier", "rennes", "--format-file", form, "--json");
        Assert.That(((string?)read.Json["files"]![0]!["format"], (int)read.Json["loaded"]!), Is.EqualTo(("google-forms", 1)), read.Error);
    }

    /// <summary>A description that is recognised by the column knows what it says.</summary>
    [Test]
    public async Task A_description_that_names_the_column_reads_the_file()
    {
        using var bench = new Workbench();
        bench.File("data/formats/form.json", """{ "name": "club", "recognise": ["Horodateur", "Nom", "Prénom", "Présence"], "fields": { "session.date": { "column": "Horodateur" }, "person.family-name": { "column": "Nom" }, "person.given-name": { "column": "Prénom" }, "status": { "value": "attended" } } }""");
        var read = await bench.Run("ingest", bench.File("a.csv", "Horodateur;Nom;Prénom;Présence\n2019-03-11 14:00:00;Roux;Ana;à distance\n"), "--atelier", "rennes", "--json");
        Assert.That(((string?)read.Json["files"]![0]!["format"], (int)read.Json["loaded"]!), Is.EqualTo(("club", 1)), read.Error);
    }

    /// <summary>A header that nobody knows may hold a name: it is told by its place and shape.</summary>
    [Test]
    public async Task A_name_in_the_header_is_not_repeated()
    {
        using var bench = new Workbench();
        var refused = await bench.Run("ingest", bench.File("a.csv", "Horodateur;Nom;Prénom;Présence de Zébulon\n2019-03-11 14:00:00;Roux;Ana;oui\n"), "--atelier", "rennes");
        Assert.That((refused.Code, (refused.Out + refused.Error).Contains("Zébulon", StringComparison.OrdinalIgnoreCase)), Is.EqualTo((4, false)), refused.Error);
        Assert.That(refused.Out + refused.Error, Does.Contain("col. 4"));
    }

    /// <summary>The calendar's own number is read: another format that would read another one is not tried in its place.</summary>
    [Test]
    public void A_file_falls_to_no_other_format() => Assert.That(
        () => Given.Text("Title,Date,Actual Attendance,Number of people\nCours,2019-03-09,4,10\n", Given.Rules with { DefaultAtelier = "rennes" }), Throws.TypeOf<FailureException>());
}
