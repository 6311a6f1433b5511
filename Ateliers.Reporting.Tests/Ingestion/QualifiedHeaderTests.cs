using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Headers that say whose name or address a column holds, and words for those who take part as headers of names.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class QualifiedHeaderTests
{
    [TestCase("Nom du participant;Prénom du participant")]
    [TestCase("Nom de l’usager;Prénom de l’usager")]
    [TestCase("Nom de l'enfant;Prénom de l'enfant")]
    [TestCase("Nom participant;Prénom participant")]
    [TestCase("Nom usager;Prénom usager")]
    [TestCase("Nom adhérent (obligatoire);Prénom adhérent (obligatoire)")]
    [TestCase("Nom de la personne;Prénom de la personne")]
    [TestCase("Last name of participant;First name of participant")]
    [TestCase("Participant last name;Participant first name")]
    [TestCase("Child’s last name;Child’s first name")]
    [TestCase("Nom de la bénéficiaire;Prénom de la bénéficiaire")]
    [TestCase("Nom des stagiaires;Prénom des stagiaires")]
    [TestCase("Nom participant(e);Prénom participant(e)")]
    [TestCase("Nom;Prénom du participant")]
    [TestCase("Nom de l’élève;Prénom")]
    [TestCase("Participant;Prénom du participant")]
    [TestCase("Votre nom;Votre prénom")]
    [TestCase("Quel est votre nom ?;Quel est votre prénom ?")]
    [TestCase("Nom usuel;Prénom usuel")]
    [TestCase("Nom marital;Prénom")]
    [TestCase("Patronyme;Prénom")]
    [TestCase("Nom d’épouse;Prénom")]
    [TestCase("Last;First")]
    [TestCase("Usager;Prénom")]
    public void Family_and_given_name_are_read_whoever_the_header_says_they_are_of(string headers)
    {
        string[] names = ["Fictivel;Ana", "Fictivel;Bo", "Inventer;Ana", "Imaginot;Bo"];
        var own = Given.Text($"Date;Atelier;Statut;{headers}\n{string.Concat(names.Select(name => $"2019-03-09;rennes;présent;{name}\n"))}");
        var form = Given.Text($"Horodateur;Adresse e-mail;{headers}\n{string.Concat(names.Select(name => $"09/03/2019 14:00:00;famille@example.test;{name}\n"))}", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((own.Format, own.Persons.Count, own.Remarks.Count), Is.EqualTo(("ateliers", 4, 0)));
        Assert.That((form.Format, form.Rows.Select(row => row.Name).Distinct().Count()), Is.EqualTo(("google-forms", 4)));
        Assert.That(form.Remarks.Where(remark => remark.Code == RemarkCode.IdentityUnread), Is.Empty);
    }

    [TestCase("E-mail du participant", "ana@example.test", IdentityKind.Email)]
    [TestCase("Participant e-mail", "ana@example.test", IdentityKind.Email)]
    [TestCase("Courriel de l’adhérente", "ana@example.test", IdentityKind.Email)]
    [TestCase("Téléphone de l’usagère", "06 12 34 56 78", IdentityKind.Phone)]
    [TestCase("Nom complet de l’apprenant", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Nom et prénom de l’enfant", "Fictivel Ana", IdentityKind.Name)]
    [TestCase("Visitor name", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Nom du participant", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Nom et prénom de l’enfant;Date de naissance de l’enfant", "Fictivel Ana;09/03/2010", IdentityKind.NameAndBirth)]
    [TestCase("Participants", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Bénéficiaires", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Usager", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Usagers", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Usagère", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Stagiaire", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Élève", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Élèves", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Apprenants", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Adhérent", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Inscrits", "Ana Fictivel", IdentityKind.Name)]
    [TestCase("Visiteurs", "Ana Fictivel", IdentityKind.Name)]
    public void Other_columns_are_read_too(string headers, string cells, IdentityKind kind)
    {
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n2019-03-09;rennes;présent;{cells}\n");

        Assert.That((read.Persons.Single().Kind, read.Remarks.Count), Is.EqualTo((kind, 0)));
    }

    [TestCase("Date;Statut;Nom de l’usager;Prénom de l’usager", "2019-03-09;présent;Fictivel;Ana", "ateliers")]
    [TestCase("Horodateur;Nom de l’usager;Prénom de l’usager", "09/03/2019 14:00:00;Fictivel;Ana", "google-forms")]
    [TestCase("Timestamp;Participant first name;Participant last name", "09/03/2019 14:00:00;Ana;Fictivel", "google-forms")]
    [TestCase("Horodateur;Usager", "09/03/2019 14:00:00;Ana Fictivel", "google-forms")]
    [TestCase("Horodateur;Participants", "09/03/2019 14:00:00;Ana Fictivel", "google-forms")]
    [TestCase("Horodateur;Participant;Prénom", "09/03/2019 14:00:00;Fictivel;Ana", "google-forms")]
    [TestCase("Timestamp;Attendee", "09/03/2019 14:00:00;Ana Fictivel", "google-forms")]
    [TestCase("Horodateur;Votre nom;Votre prénom", "09/03/2019 14:00:00;Fictivel;Ana", "google-forms")]
    public void A_format_is_recognised_by_them(string header, string row, string format)
    {
        var read = Given.Text($"{header}\n{row}\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Format, read.Persons.Count), Is.EqualTo((format, 1)));
    }

    [Test]
    public void The_plain_header_goes_before_the_other_one_which_is_remarked_on()
    {
        var read = Given.Text("Date;Atelier;Statut;Nom;Prénom;Prénom de l’enfant;E-mail;E-mail du participant\n2019-03-09;rennes;présent;Fictivel;Ana;Bo;;a@example.test\n2019-03-09;rennes;présent;Fictivel;Ana;Zoé;;b@example.test\n");

        Assert.That(read.Persons, Has.Count.EqualTo(1));
        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.IdentityUnread), Is.EqualTo(new[]
        {
            new Remark(RemarkCode.IdentityUnread, Column: "Prénom de l’enfant", Field: "person.given-name"), new Remark(RemarkCode.IdentityUnread, Column: "E-mail du participant", Field: "person.email"),
        }));
    }

    [Test]
    public void Names_of_two_kinds_of_people_are_not_mixed()
    {
        var read = Given.Text("Date;Atelier;Statut;Nom de l’adhérent;Nom de l’enfant;Prénom de l’enfant\n2019-03-09;rennes;présent;Fictivel;Inventer;Ana\n");

        Assert.That(read.Persons, Has.Count.EqualTo(1));
        Assert.That(read.Remarks.Select(remark => (remark.Code, remark.Column)), Is.EqualTo(new[] { (RemarkCode.IdentityUnread, "Nom de l’enfant"), (RemarkCode.IdentityUnread, "Prénom de l’enfant") }));
    }

    [TestCase("Nom de l’animateur;Prénom de l’animateur")]
    [TestCase("Nom du formateur;Prénom du formateur")]
    [TestCase("Nom du parent;Prénom du parent")]
    [TestCase("Nom de l’atelier;Nom de la structure")]
    [TestCase("Nom du participant référent;Prénom de l’enfant absent")]
    [TestCase("Participant adhérent;Bénéficiaire inscrit")]
    public void Words_for_anybody_else_name_nobody(string headers)
    {
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n2019-03-09;rennes;présent;Fictivel;Ana\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("Inscrit", "oui", "non")]
    [TestCase("Adhérent", "4021", "4022")]
    [TestCase("Visiteurs", "adultes", "Tout public")]
    [TestCase("Usagers", "-", "anonyme")]
    [TestCase("Usager", "Senior", "Adulte", Description = "kinds of people")]
    [TestCase("Usager", "Retraité", "Demandeur d’emploi")]
    [TestCase("Stagiaires", "12", "8")]
    public void What_is_no_name_under_a_word_for_people_names_nobody(string header, string first, string second)
    {
        var read = Given.Text($"Date;Atelier;Statut;{header}\n2019-03-09;rennes;présent;{first}\n2019-03-10;rennes;présent;{second}\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void A_number_among_names_is_nobody()
    {
        var read = Given.Text("Date;Atelier;Statut;Bénéficiaires\n2019-03-09;rennes;présent;Ana Fictivel\n2019-03-09;rennes;présent;Bo Inventer\n2019-03-10;rennes;présent;12\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((3, 2)));
    }

    [Test]
    public void Numbers_under_participants_are_still_refused_as_heads_that_nobody_reads() =>
        Assert.That(() => Given.Text("Date;Atelier;Statut;Participants\n2019-03-09;rennes;présent;12\n2019-03-10;rennes;présent;8\n"), Throws.TypeOf<FailureException>());

    [Test]
    public void Beside_names_such_a_column_is_left_alone()
    {
        var read = Given.Text("Date;Atelier;Statut;Nom;Prénom;Usager\n2019-03-09;rennes;présent;Fictivel;Ana;Bo Inventer\n");

        Assert.That((read.Persons.Count, read.Rows.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("Participants")]
    [TestCase("Noms des participants")]
    public void Lists_of_all_who_were_there_are_nobody_s_name(string header)
    {
        var read = Given.Text($"Date;Atelier;Statut;{header}\n2019-03-09;rennes;présent;Ana Fictivel, Bo Inventer\n2019-03-10;rennes;présent;Ana Fictivel et Bo Inventer\n");

        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((2, 0)));
    }

    [TestCase("Participants")]
    [TestCase("Noms des participants")]
    public void Beside_a_head_count_they_take_no_head_away(string header)
    {
        var read = Given.Text($"Date;Atelier;Statut;Nombre;{header}\n2019-03-09;rennes;présent;2;Ana Bo\n2019-03-10;rennes;présent;3;Ana Bo Cy\n");

        Assert.That((read.Rows.Sum(row => row.Count), read.Persons.Count, read.Rejected.Count), Is.EqualTo((5, 0, 0)));
    }
}
