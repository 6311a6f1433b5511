using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A column of whole names beside one of given or family names: it is the other part as often as it is whole.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class WholeNameTests
{
    private const string Google = "Horodateur;Adresse e-mail;";

    [TestCase("Name;First name")]
    [TestCase("Participant;Prénom")]
    [TestCase("Bénéficiaire;Prénom")]
    [TestCase("Nom du participant;Prénom")]
    [TestCase("Nom complet;Prénom")]
    [TestCase("Attendee;First name")]
    [TestCase("Participant;Nom")]
    public void People_of_one_surname_are_as_many_as_their_given_names(string headers)
    {
        var names = new[] { "Fictivel;Ana", "Fictivel;Bo", "Fictivel;Zoé", "Inventer;Ana" };

        Assert.That(People($"Date;Atelier;Statut;{headers}", "2019-03-09;rennes;présent;", names), Is.EqualTo(4));
        Assert.That(People($"{Google}{headers}", "09/03/2019 14:00:00;famille@example.test;", names), Is.EqualTo(4));
    }

    [TestCase("Participant;Prénom", "Ana Fictivel;Ana", "Fictivel Ana;")]
    [TestCase("Participant;Prénom", "Fictivel;Ana", "FICTIVEL Ana;ana")]
    [TestCase("Participant;Prénom", "Mme Fictivel;Ana", "Fictivel;Ana")]
    [TestCase("Participant;Prénom", "Ana-Lou Fictivel;Ana Lou", "Fictivel;Ana-Lou")]
    [TestCase("Participant;Prénom", "Ana Fictivel;-", "Ana Fictivel;n/a")]
    [TestCase("Participant;Nom", "Ana;Fictivel", "Ana Fictivel;Fictivel")]
    [TestCase("Participant;Nom;Prénom", "Ana;Fictivel;Ana", "Ana Fictivel;;")]
    public void A_whole_name_that_is_whole_takes_nothing_from_the_part_beside_it(string headers, string first, string second)
    {
        Assert.That(People($"Date;Atelier;Statut;{headers}", "2019-03-09;rennes;présent;", [first, second]), Is.EqualTo(1));
    }

    [TestCase("anonyme;Ana")]
    [TestCase("n/a;Ana")]
    public void A_word_for_nobody_stays_one(string name) => Assert.That(People("Date;Atelier;Statut;Participant;Prénom", "2019-03-09;rennes;présent;", [name]), Is.Zero);

    [Test]
    public void Of_one_address_two_given_names_at_one_session_are_two_names()
    {
        var read = Given.Text("Date;Atelier;Statut;E-mail;Participant;Prénom\n2019-03-09;rennes;présent;a@example.test;Fictivel;Ana\n2019-03-09;rennes;présent;a@example.test;Fictivel;Bo\n");

        Assert.That(read.Rows.Select(row => row.Name).Distinct().Count(), Is.EqualTo(2));
    }

    private static int People(string header, string before, IEnumerable<string> names)
    {
        var read = Given.Text($"{header}\n{string.Concat(names.Select(name => $"{before}{name}\n"))}", Given.Rules with { DefaultAtelier = "rennes" });
        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.IdentityUnread), Is.Empty);
        return header.StartsWith(Google, StringComparison.Ordinal) ? read.Rows.Select(row => row.Name).Distinct().Count() : read.Persons.Count;
    }
}
