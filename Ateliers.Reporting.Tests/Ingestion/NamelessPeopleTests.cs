using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A word for somebody, with a number or another such word, is no name.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NamelessPeopleTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Téléphone;Nom;Prénom;Année de naissance\n";

    [TestCase("Anonyme 1;")]
    [TestCase("ANONYME1;")]
    [TestCase("Anonyme n°2;")]
    [TestCase("Anonyme #2;")]
    [TestCase("Anonyme;2")]
    [TestCase("Inconnu 3;")]
    [TestCase("Inconnu(e) 3;")]
    [TestCase("Participant 1;")]
    [TestCase("Participant(e) n° 12;")]
    [TestCase("Personne 1;")]
    [TestCase("Visiteur 1;")]
    [TestCase("Usager 1;")]
    [TestCase("Usagère 1;")]
    [TestCase("Homme 1;")]
    [TestCase("Femme 2;")]
    [TestCase("Jeune femme 2;")]
    [TestCase("Enfant 1;")]
    [TestCase("Mme 2;")]
    [TestCase("M. 2;")]
    [TestCase("anonyme (femme);")]
    [TestCase("Anonyme;Femme")]
    [TestCase("Anonyme (Mme);")]
    [TestCase("Homme anonyme;")]
    [TestCase("Sans nom 2;")]
    [TestCase("illisible;")]
    [TestCase("Nom illisible;")]
    [TestCase("illisible;illisible")]
    [TestCase("un monsieur;")]
    [TestCase("une dame;")]
    [TestCase("un homme;")]
    [TestCase("idem;")]
    [TestCase("RAS;")]
    [TestCase("R.A.S.;")]
    [TestCase("NSP;")]
    [TestCase("Anonymous 1;")]
    [TestCase("Guest 2;")]
    [TestCase("Person 3;")]
    [TestCase("Visitor 1;")]
    [TestCase("Unknown 2;")]
    [TestCase("Unknown woman;")]
    [TestCase("illegible;")]
    public void A_word_for_somebody_names_nobody_and_every_row_counts(string name)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;;;{name};\n2019-03-09;rennes;x;;;{name};1980\n2019-03-10;rennes;x;;;{name};\n");

        Assert.That(read.Persons, Is.Empty);
        Assert.That(read.Rows.Select(row => (row.Person, row.Name)), Is.EqualTo(new[] { (-1, 0u), (-1, 0u), (-1, 0u) }));
    }

    [TestCase("Personne;")]
    [TestCase("Homme;")]
    [TestCase("Guest;Ana")]
    [TestCase("Dame;Paul")]
    [TestCase("Personne;Zoé")]
    [TestCase("Jeune;Homme")]
    [TestCase("Martin;Enfant 1")]
    [TestCase("Personne;Ana 2")]
    [TestCase("Ras;Ana")]
    [TestCase("M. Un;")]
    [TestCase("Mme Dame;")]
    [TestCase("P1;")]
    [TestCase("M12;")]
    [TestCase("12;")]
    [TestCase("Inconnu 0612345678;")]
    [TestCase("Participant 104223;")]
    [TestCase("Anonyme Durand;")]
    [TestCase("Ева 1;")]
    public void A_name_with_any_other_word_stays_one(string name)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;;;{name};\n");

        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[] { IdentityKind.Name }));
    }

    [Test]
    public void Whoever_has_an_address_is_a_person_and_two_such_names_on_it_are_two_as_ever()
    {
        var read = Given.Text(
            $"{Header}2019-03-09;rennes;x;a@example.test;;Invité 1;;\n2019-03-09;rennes;x;a@example.test;;Invité 2;;\n2019-03-09;rennes;x;;0612345678;Femme 2;;\n");

        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[] { IdentityKind.Email, IdentityKind.Phone }));
        Assert.That(read.Rows.Select(row => row.Name).Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void A_word_for_somebody_beside_a_birth_does_not_make_one_person_of_two_addresses()
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;a@example.test;;Femme 2;;1980\n2019-03-09;rennes;x;b@example.test;;Femme 2;;1980\n");

        Assert.That(read.Blocks.SelectMany(block => block.Links), Is.Empty);
    }

    /// <summary>A guest whose connection broke is on several rows, which are one visit.</summary>
    [TestCase("Name (Original Name),User Email,Join Time,Leave Time\nGuest 2,,2019-03-09 14:00:00,2019-03-09 14:10:00\nGuest 2,,2019-03-09 14:12:00,2019-03-09 15:00:00\nGuest 3,,2019-03-09 14:12:00,2019-03-09 15:00:00\n")]
    [TestCase("Full Name,User Action,Timestamp\nGuest 2,Joined,2019-03-09 14:00:00\nGuest 2,Joined,2019-03-09 14:12:00\nGuest 3,Joined,2019-03-09 14:12:00\n")]
    public void In_a_list_of_connections_a_numbered_guest_who_comes_back_is_the_same_one(string text)
    {
        var read = Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0, 1 }));
    }
}
