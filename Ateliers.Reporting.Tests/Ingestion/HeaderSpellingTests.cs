using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>The header of a table that stands again under other spellings, notes between its rows, and rows of another width: what is of one table is read, what is of two is refused or said.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HeaderSpellingTests
{
    private const string First = "Date;Atelier;Statut;Nom;Prénom;E-mail;Commentaire\n2019-03-09;rennes;présent;Fictivel;Ana;ana@example.test;\n";

    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    /// <summary>Found by the fuzzer: a header whose first letter is no Latin one ended the run.</summary>
    [TestCase("الاسم")]
    [TestCase("Имя")]
    [TestCase("Όνομα")]
    [TestCase("名前")]
    public void A_header_in_another_script_is_a_header(string header)
    {
        var read = Given.Text($"Date;Atelier;Statut;Nom;{header}\n2019-03-05;rennes;présent;Roux;x\nDate;Atelier;Statut;Nom;{header}\n2019-03-05;rennes;présent;Brun;y\n");

        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((2, 0)));
    }

    [TestCase("Date;Atelier;Status;Last name;First name;Email;Comment")]
    [TestCase("DATE;ATELIER;STATUT;NOM;PRENOM;EMAIL;COMMENTAIRE")]
    [TestCase("Date;Atelier;Statut;Nom de famille;Prénom(s);Adresse e-mail (obligatoire);Remarques")]
    public void The_same_columns_under_other_spellings_are_the_header_again(string again)
    {
        var read = Given.Text($"{First}{again}\n2019-03-10;rennes;présent;Imaginot;Bao;bao@example.test;\n");

        Assert.That((read.Rows.Count, read.Persons.Count, read.Ignored, read.Rejected.Count), Is.EqualTo((2, 2, 1, 0)));
    }

    [TestCase("Date;Atelier;Statut;Prénom;Nom;E-mail;Commentaire", Description = "another order")]
    [TestCase("Date;Atelier;Statut;Name;Prénom;E-mail;Commentaire", Description = "a whole name where the family name stood")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;Téléphone;Commentaire", Description = "another field")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;E-mail;Genre", Description = "a column that is read where one was not")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;E-mail;Lieu", Description = "a place that nobody reads")]
    [TestCase("Date;Atelier;Statut;Nom;Prénom;E-mail;Participants", Description = "a number of people that nobody reads")]
    public void Columns_that_are_read_otherwise_are_another_table(string other)
    {
        var refused = Assert.Throws<FailureException>(() => Given.Text($"{First}{other}\n2019-03-10;rennes;présent;Imaginot;Bao;bao@example.test;x\n"))!;

        Assert.That(refused.Text.En, Does.Contain("another table begins in it on line 3:"));
    }

    [Test]
    public void Two_columns_of_one_field_that_change_places_are_another_table() => Assert.That(
        () => Given.Text("Date;Atelier;Statut;Nom d’usage;Nom de naissance\n2019-03-09;rennes;présent;Fictivel;Fabulard\nDate;Atelier;Statut;Nom de naissance;Nom d’usage\n2019-03-10;rennes;présent;Imaginot;Utopin\n"),
        Throws.TypeOf<FailureException>());

    [Test]
    public void Several_columns_of_one_field_may_be_spelt_otherwise_where_the_same_one_goes_first()
    {
        const string French = "Code de commande,Nom du participant,Produit,Enregistré,Secret,E-mail,Date de début\nO0,Ana F.,cv,2019-03-08 14:05,hutjztuxhkbt,ana@example.test,2019-03-09 14:00:00\n";
        const string English = "Order code,Attendee name,Product,Checked in,Secret,E-mail,Start date\nO1,Bao F.,cv,2019-03-08 14:05,hutjztuxhkbu,bao@example.test,2019-03-10 14:00:00\n";
        var read = Given.Text(French + English, InRennes);

        Assert.That((read.Rows.Count, read.Ignored, read.Rejected.Count), Is.EqualTo((2, 1, 0)));
        Assert.That(read.Sessions.Select(session => session.Date.Day), Is.EqualTo(new[] { 9, 10 }));
    }

    [Test]
    public void Nameless_rows_on_both_sides_of_another_spelling_are_not_added_up() => Assert.That(
        () => Given.Text("Date;Atelier;Statut\n2019-03-09;rennes;présent\nDate;Atelier;Status\n2019-03-09;rennes;présent\n"),
        Throws.TypeOf<FailureException>().With.Message.Contains("the header stands in it a second time"));

    [TestCase("Date;Début;Atelier;Statut;Nom;Prénom\nDate;Start time;Atelier;Status;Family name;First name\n")]
    [TestCase("Date;Start;Atelier;Status;Family name;First name\nDate (obligatoire);Début;Atelier;Statut *;Nom;Prénom\n")]
    public void A_header_in_two_languages_is_one_header(string header)
    {
        var read = Given.Text(header + "2019-03-09;14:00;rennes;présent;Fictivel;Ana\n");

        Assert.That((read.Rows.Count, read.Persons.Count, read.Ignored), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public void A_header_in_two_languages_is_one_header_where_the_file_s_name_says_the_day()
    {
        const string Zoom = "Name (Original Name),User Email,Total Duration (Minutes)\nNom (nom d’origine),E-mail de l’utilisateur,Total Duration (Minutes)\n";
        const string Row = "Ana F.,ana@example.test,60\n";

        Assert.That(Given.Text(Zoom + Row, InRennes, name: "2019-03-09 zoom.csv").Rows, Has.Count.EqualTo(1));
        Assert.That(() => Given.Text(Zoom + Row + Zoom + Row, InRennes, name: "2019-03-09 zoom.csv"), Throws.TypeOf<FailureException>(), "of which day the second table is nobody says");
    }

    [TestCase("Lieu : salle 2;;", 0)]
    [TestCase("Lieu;salle 2;", 0)]
    [TestCase("Atelier : informatique", 1)]
    public void A_note_of_a_place_between_rows_that_say_theirs_begins_no_table(string note, int rejected)
    {
        var read = Given.Text($"Date;Atelier;Nombre de personnes\n2019-03-09;rennes;9\n{note}\n2019-03-16;saint-etienne;7\n", InRennes);

        Assert.That((read.Rows.Sum(row => row.Count), read.Rejected.Count), Is.EqualTo((16, rejected)));
    }

    [TestCase("Date;Nombre de personnes", "2019-03-09;9", "2019-03-16;7", Description = "the place is that of the folder")]
    [TestCase("Date;Atelier;Nombre de personnes", "2019-03-09;rennes;9", "2019-03-16;;7", Description = "one row says none")]
    [TestCase("Atelier;Rennes\n\nDate;Atelier;Nombre de personnes", "2019-03-09;rennes;9", "2019-03-16;saint-etienne;7", Description = "what stands above goes before the column")]
    public void A_place_above_rows_that_take_it_from_above_begins_a_table(string header, string first, string second) => Assert.That(
        () => Given.Text($"{header}\n{first}\nLieu : Saint-Étienne\n{second}\n", InRennes), Throws.TypeOf<FailureException>().With.Message.Contains("another table begins in it"));

    [Test]
    public void Rows_of_another_width_in_a_row_are_perhaps_another_table()
    {
        const string Sheet = "Date;Atelier;Statut;E-mail\n2019-03-09;rennes;présent;ana@example.test\n";
        var two = Given.Text(Sheet + "Quand;Où;Qui\n2019-03-10;rennes;bo@example.test\n2019-03-11;rennes;cy@example.test\n");
        var slipped = Given.Text(Sheet + "2019-03-10;rennes;présent;b;o\n2019-03-11;rennes;présent;ana@example.test\n2019-03-12;rennes;présent;c;y\n2019-03-12;rennes;d\n");
        var notes = Given.Text(Sheet + "Imprimé le 10 mars\nFin\n");

        Assert.That(two.Rejected.Select(row => row.Code), Is.All.EqualTo(RejectCode.FieldCount).And.Exactly(3).Items);
        Assert.That(two.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.OtherWidth, 3, 3) }));
        Assert.That(slipped.Remarks.Concat(notes.Remarks), Is.Empty);
    }
}
