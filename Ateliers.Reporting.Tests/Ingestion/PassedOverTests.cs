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
    [TestCase("Date;Atelier;Statut;Nombre de personnes\n09/03/2019;rennes;présent;12\n", "ateliers")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Nombre de participants\n09/03/2019;rennes;présent;Roux;Ana;1\n", "ateliers")]
    public async Task A_file_whose_every_row_would_be_the_same_is_refused(string text, string format)
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", text);
        var refused = await bench.Run("ingest", file, "--atelier", "rennes", "--lang", "en");
        Assert.That(refused.Code, Is.EqualTo(4), refused.Out);
        Assert.That(refused.Out + refused.Error, Does.Match("says (who|how many) came|fits several formats").And.Contain(format).And.Not.Contain("Roux"));
        Assert.That((await bench.Run("ingest", file, "--atelier", "rennes", "--format", format)).Code, Is.Zero, "whoever names the format decides");
    }

    [TestCase("Date;Atelier;Statut;Nombre;Nombre de personnes inscrites\n09/03/2019;rennes;présent;12;20\n")]
    [TestCase("Horodateur;Date;Atelier;Statut;Nom;Prénom;E-mail\n09/03/2019 10:00;09/03/2019;rennes;présent;Roux;Ana;a@x.test\n")]
    public void A_format_that_reads_the_column_is_chosen_before_one_that_does_not(string text) =>
        Assert.That(Written.Of(Given.Text(text)).Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended }));

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

    /// <summary>The calendar's own number is read: another format that would read another one is not tried in its place.</summary>
    [Test]
    public void A_file_falls_to_no_other_format() => Assert.That(
        () => Given.Text("Title,Date,Actual Attendance,Number of people\nCours,2019-03-09,4,10\n", Given.Rules with { DefaultAtelier = "rennes" }), Throws.TypeOf<FailureException>());
}
