using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A name that is that of several people counts once, and that is said.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class GroupNameTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Nom;Prénom\n";

    [TestCase(";Groupe de 12 personnes;")]
    [TestCase(";Un groupe (12);")]
    [TestCase(";Classe CM2 (24 élèves);")]
    [TestCase(";Famille Martin (4);")]
    [TestCase(";IME Les Tilleuls 8;")]
    [TestCase(";EHPAD : 6 résidents;")]
    [TestCase(";Durand +1;Zoé")]
    [TestCase(";Durand;Zoé + 2")]
    [TestCase(";Durand (+1);")]
    [TestCase(";Durand+1;")]
    [TestCase(";Mme Durand et 3 enfants;")]
    [TestCase(";Group of 12;")]
    [TestCase(";The Martin family, 4 people;")]
    [TestCase("a@example.test;Durand +1;Zoé")]
    [TestCase(";M. et Mme Durand;")]
    [TestCase(";Durand;Jean et Marie")]
    [TestCase(";Jean et Marie Dupont;")]
    [TestCase(";JEAN ET MARIE DUPONT;")]
    [TestCase(";Mme Martin et son fils;")]
    [TestCase(";Ana, Bo et Cy Exemple;")]
    [TestCase(";Paul & Anne Martin;")]
    [TestCase(";Paul and Anne Martin;")]
    [TestCase(";Durand + Martin;")]
    [TestCase(";Paul+Anne;")]
    [TestCase(";Famille Martin;")]
    [TestCase(";FAMILLE MARTIN;")]
    [TestCase(";La famille Martin;")]
    [TestCase(";Couple Martin;")]
    [TestCase(";The Martin family;")]
    [TestCase("a@example.test;Family Martin;")]
    [TestCase(";Ana Imagin + 1 enfant;")]
    [TestCase(";Bo Faux + 1 accompagnant;")]
    [TestCase(";Bo Faux + 2 enfants;")]
    [TestCase(";Bo Faux +1 personne;")]
    [TestCase(";Bo Faux (+1 accompagnatrice);")]
    [TestCase(";Zut et son fils;")]
    [TestCase(";ZUT ET SON FILS;")]
    [TestCase(";Zut;Ana avec sa fille")]
    [TestCase(";Zut avec son mari;")]
    [TestCase(";ZUT ANA AVEC SON MARI;")]
    [TestCase(";Zut (avec 2 enfants);")]
    [TestCase(";Zut with her son;")]
    [TestCase(";M./Mme Zut;")]
    [TestCase(";Mme/M. Zut;")]
    [TestCase(";M.et Mme Zut;")]
    [TestCase(";M. Mme Zut;")]
    [TestCase(";Mr Mrs Zut;")]
    [TestCase(";M. ET MME ZUT;")]
    [TestCase(";MME ZUT ET ENFANTS;")]
    [TestCase(";Ana Imagin x2;")]
    [TestCase(";Ana (x2);")]
    [TestCase(";Ana x 2;")]
    [TestCase(";Ana ×3;")]
    [TestCase(";Dupont & fils;")]
    public void It_counts_once_and_is_remarked_on(string who)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;;Roux;Bo\n2019-03-09;rennes;x;{who}\n2019-03-10;rennes;x;{who}\n");

        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.GroupsAsOne, 2, 3) }));
        Assert.That((read.Rows.Count, read.Persons.Count, read.Rows.Sum(row => row.Count)), Is.EqualTo((3, 2, 3)));
    }

    [TestCase("Durand (groupe 2);Zoé")]
    [TestCase("Durand;Zoé (classe 3)")]
    [TestCase("Famille;Zoé")]
    [TestCase("Couple;")]
    [TestCase("Family;Ana")]
    [TestCase("La Famille;")]
    [TestCase("Et;Ana")]
    [TestCase("Ana Et Tahir;")]
    [TestCase("Et Tahir;Ana")]
    [TestCase("Ana et;")]
    [TestCase("Durand &;Zoé")]
    [TestCase("Durand & 2;")]
    [TestCase("Betty Landry;")]
    [TestCase("Etienne Andrieu;Jean")]
    [TestCase("Classe;Ana")]
    [TestCase("Durand +33612345678;")]
    [TestCase("+1;")]
    [TestCase("Durand 2;Zoé")]
    [TestCase("1 personne;")]
    [TestCase("Visiteur 2;")]
    [TestCase("FATIMA ET TAHIRI;")]
    [TestCase("Roy Paul (matin et après-midi);")]
    [TestCase("Ana Roy (CV et lettre);")]
    [TestCase("FATIMA ZOHRA ET TAHIRI;")]
    [TestCase("ET TAHIRI;FATIMA")]
    [TestCase("Mme M. Martin;")]
    [TestCase("Mme/Mlle Martin;")]
    [TestCase("M. Martin;")]
    [TestCase("Mme Marie Martin;")]
    [TestCase("Martin Mme;Ana")]
    [TestCase("Malcolm X 2;")]
    [TestCase("Ana x1;")]
    [TestCase("Felix2;")]
    [TestCase("Avec;Ana")]
    [TestCase("Ana Son;")]
    [TestCase("Petit;Ana")]
    public void A_name_that_only_has_a_number_or_such_a_word_is_not(string who) =>
        Assert.That(Given.Text($"{Header}2019-03-09;rennes;x;;{who}\n").Remarks, Is.Empty);

    /// <summary>Whoever bought a ticket for a family bought one ticket.</summary>
    [Test]
    public void A_ticket_is_one_person_s() => Assert.That(
        Given.Text("api_id;name;email;approval_status;checked_in_at\ng1;Famille Roux (4);a@example.test;approved;2019-03-09\n", Given.Rules with { DefaultAtelier = "rennes" }).Remarks, Is.Empty);
}
