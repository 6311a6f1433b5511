using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class NewAtelierTests
{
    private static readonly string[] Lyon = ["Lyon 1", "Lyon +1", "Lyon #1"];

    [Test]
    public void Names_that_differ_in_a_sign_have_codes_of_their_own_in_any_order_and_file([Values] bool reversed, [Values] bool separately)
    {
        string[] names = reversed ? [.. Lyon.Reverse()] : Lyon;
        List<Atelier> known = [.. Given.Programme.Ateliers];
        foreach (var part in separately ? names.Select(name => new[] { name }) : [names])
        {
            var read = Read(part, known);
            Assert.That(read.Rejected, Is.Empty);
            known.AddRange(read.NewAteliers);
        }

        var again = Read([.. names, "LYON  1", "lyon-plus-1", "Rennes"], known);

        Assert.That(
            known.Skip(2).OrderBy(atelier => Array.IndexOf(Lyon, atelier.Name)).Select(atelier => (atelier.Code, atelier.Name)),
            Is.EqualTo(new[] { ("lyon-1", "Lyon 1"), ("lyon-plus-1", "Lyon +1"), ("lyon-no-1", "Lyon #1") }));
        Assert.That(again.NewAteliers, Is.Empty);
        Assert.That(again.Sessions.Select(session => session.Atelier), Is.EquivalentTo(new[] { "lyon-1", "lyon-plus-1", "lyon-no-1", "rennes" }));
    }

    [TestCase("ana@example.test")]
    [TestCase("Ana Fictif <ana@example.test>")]
    [TestCase("ana\uFF20example.test")]
    [TestCase("06 12 34 56 78")]
    [TestCase("+33 6 12 34 56 78")]
    [TestCase("Tél. 06.12.34.56.78")]
    [TestCase("612345678")]
    [TestCase("#N/A")]
    [TestCase("inconnu")]
    [TestCase("-")]
    public void What_cannot_be_the_name_of_an_atelier_is_never_taken_for_a_new_one(string text)
    {
        var read = Read([text, "Lyon"], Given.Programme.Ateliers);

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(2, "Atelier", RejectCode.AtelierUnknown) }));
        Assert.That(read.NewAteliers, Is.EqualTo(new[] { new Atelier("lyon", "Lyon", null) }));
    }

    [TestCase("Dupont Jean")]
    [TestCase("jean dupont")]
    [TestCase("DUPONT")]
    [TestCase("Jéan")]
    [TestCase("M. Dupont")]
    [TestCase("K 17")]
    [TestCase("0699")]
    [TestCase("Jean-Dupont")]
    [TestCase("DupontJean")]
    [TestCase("jeandupont")]
    [TestCase("Jean D")]
    [TestCase("Jean Dupont (animateur)")]
    [TestCase("Dupont née Durand")]
    [TestCase("Jean Dupont, 12 rue X")]
    public void Nobody_becomes_an_atelier_by_their_own_name_and_other_rows_of_it_count(string text)
    {
        var named = Given.Text(
            $"Date;Atelier;Statut;Nom;Prénom;Identifiant;Téléphone\n2019-03-09;{text};x;Dupont;Jean;K-17;0699\n2019-03-09;Lyon;x;Li;Bo;;\n",
            Given.Rules with { NewAteliers = true });

        Assert.That(named.Rejected, Is.EqualTo(new[] { new RejectedRow(2, "Atelier", RejectCode.AtelierUnknown) }));
        Assert.That(named.NewAteliers, Is.EqualTo(new[] { new Atelier("lyon", "Lyon", null) }));
    }

    [Test]
    public void A_town_that_is_somebodys_name_too_is_an_atelier_for_everybody_else()
    {
        var read = Given.Text(
            "Date;Atelier;Statut;Nom;Prénom\n2019-03-09;Florence;x;Li;Florence\n2019-03-09;Florence;x;Roe;Ana\n2019-03-09;Florence;x;Li;Florence\n2019-03-10;Florence;x;Li;Florence\n2019-03-10;Rennes;x;Li;Rennes\n",
            Given.Rules with { NewAteliers = true });

        Assert.That(read.Rejected.Select(row => row.Line), Is.EqualTo(new[] { 2 }));
        Assert.That(read.NewAteliers.Select(atelier => atelier.Code), Is.EqualTo(new[] { "florence" }));
        Assert.That(read.Rows, Has.Count.EqualTo(4));
    }

    [Test]
    public void An_atelier_of_the_programme_may_have_any_name()
    {
        var read = Read(["@venir"], [new Atelier("avenir", "@venir", null)]);

        Assert.That(read.Sessions.Single().Atelier, Is.EqualTo("avenir"));
    }

    private static Given.Read Read(IEnumerable<string> names, IReadOnlyList<Atelier> known) => Given.Text(
        "Date;Atelier;Statut\n" + string.Concat(names.Select(name => $"2019-03-09;{name};x\n")),
        Given.Rules with { NewAteliers = true, Ateliers = known });
}
