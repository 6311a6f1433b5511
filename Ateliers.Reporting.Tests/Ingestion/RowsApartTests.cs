using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Two sessions that only a column tells apart that nobody reads are one, and that is said.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RowsApartTests
{
    private static Given.Read Sheet(string header, params string[] rows) =>
        Given.Text($"Date;Atelier;Statut;{header};E-mail\n{string.Concat(rows.Select(row => $"2019-03-09;rennes;{row}@example.test\n"))}");

    private static IEnumerable<Remark> Apart(Given.Read read) => read.Remarks.Where(remark => remark.Code == RemarkCode.RowsApart);

    [TestCase("Salle", "Salle")]
    [TestCase("Activité", "Activité")]
    [TestCase("Zébulon", "col. 4 (Xxxxxxx)")]
    public void The_column_is_named_with_its_rows_and_the_first_of_them(string header, string shown)
    {
        var read = Sheet(header, "x;A;ana", "x;A;bo", "x;B;ana", "x;B;bo", "x;B;cy");

        Assert.That(Apart(read), Is.EqualTo(new[] { new Remark(RemarkCode.RowsApart, 2, 4, Column: shown) }));
        Assert.That((read.Rows.Count, read.Persons.Count, read.Sessions.Count), Is.EqualTo((5, 3, 1)));
    }

    [Test]
    public void An_absence_beside_a_presence_is_lost_as_well() =>
        Assert.That(Apart(Sheet("Heures", "x;10:00;ana", "x;10:00;bo", "x;14:00;ana", "absent;14:00;bo")).Select(remark => (remark.Rows, remark.Line)), Is.EqualTo(new[] { (2L, 4) }));

    [Test]
    public void Names_alone_are_known_again_too() => Assert.That(
        Apart(Given.Text("Horodateur;Salle;Atelier;Nom;Prénom\n09/03/2019 14:00:00;A;rennes;Roux;Ana\n09/03/2019 14:00:00;A;rennes;Petit;Bo\n09/03/2019 14:00:00;B;rennes;Roux;Ana\n09/03/2019 14:00:00;B;rennes;Petit;Bo\n")).Count(), Is.EqualTo(1));

    [Test]
    public void Of_many_columns_the_three_most_telling_are_named() => Assert.That(
        Apart(Sheet("Un;Deux;Trois;Quatre;Cinq", "x;1;A;C;E;G;ana", "x;1;A;C;E;G;bo", "x;1;A;C;E;G;cy", "x;1;B;D;F;H;ana", "x;1;B;D;F;H;bo", "x;1;A;D;F;H;cy")).Select(remark => (remark.Rows, remark.Column[..6])),
        Is.EqualTo(new[] { (3L, "col. 6"), (3L, "col. 7"), (3L, "col. 8") }));

    [TestCase("x;A;ana", "x;A;bo", "x;A;ana", "x;A;bo", Description = "pasted again")]
    [TestCase("x;A;ana", "x;A;bo", "x;B;ana", "x;B;cy", Description = "one row is a slip")]
    [TestCase("x;A;ana", "x;;bo", "x;;ana", "x;B;bo", Description = "an empty cell says nothing")]
    [TestCase("x;Bien;ana", "x;Très bien;bo", "x;Un peu long;ana", "x;Merci;bo", Description = "remarks")]
    [TestCase("inscrit;A;ana", "inscrit;A;bo", "x;B;ana", "x;B;bo", Description = "signed up, then came")]
    [TestCase("x;A;ana", "x;A;bo", "x;A;ana", "x;A;bo", "x;A;ana", "x;A;bo", "x;B;ana", "x;B;bo", Description = "most rows are the same")]
    public void What_is_no_session_of_its_own_is_not_remarked_on(params string[] rows) => Assert.That(Apart(Sheet("Salle", rows)), Is.Empty);

    [Test]
    public void A_column_that_is_read_makes_two_sessions()
    {
        var read = Sheet("Titre", "x;A;ana", "x;A;bo", "x;B;ana", "x;B;bo");

        Assert.That((Apart(read).Count(), read.Sessions.Count), Is.EqualTo((0, 2)));
    }

    [TestCase("Full Name,User Action,Timestamp,Salle\nAna,Joined,\"3/25/2019, 10:00:00 AM\",A\nBo,Joined,\"3/25/2019, 10:00:00 AM\",A\nAna,Joined,\"3/25/2019, 10:10:00 AM\",B\nBo,Joined,\"3/25/2019, 10:10:00 AM\",B\n")]
    [TestCase("api_id,name,email,approval_status,checked_in_at,Salle\n1,Ana,a@example.test,approved,2019-03-09,A\n2,Bo,b@example.test,approved,2019-03-09,A\n1,Ana,a@example.test,approved,2019-03-09,B\n2,Bo,b@example.test,approved,2019-03-09,B\n")]
    public void Connections_and_tickets_stand_there_again_as_a_matter_of_course(string text) =>
        Assert.That(Apart(Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" })), Is.Empty);

    [Test]
    public void Rows_far_down_are_not_looked_at()
    {
        static string[] Rows(int from) => [.. Enumerable.Range(from, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"x;A;p{i}")), "x;A;ana", "x;A;bo", "x;B;ana", "x;B;bo"];

        Assert.That(Apart(Sheet("Salle", Rows(0))), Is.Empty);
        Assert.That(Apart(Sheet("Salle", [.. Rows(0).Reverse()])).Single().Rows, Is.EqualTo(2));
    }

    [Test]
    public void It_is_said_in_both_languages()
    {
        var text = RemarkTexts.Of(new Remark(RemarkCode.RowsApart, 2, 4, Column: "Activité"));

        Assert.That(text.Fr, Does.Match("^2.lignes répètent").And.Contain("la ligne 4").And.Contain("Activité").And.Contain("Réf. séance"));
        Assert.That(text.En, Does.StartWith("2 rows repeat").And.Contain("line 4").And.Contain("\"Activité\"").And.Contain("\"Session ref\""));
    }

    [Test]
    public void No_export_is_remarked_on()
    {
        var remarked = Directory.EnumerateFiles(ExportTests.Folder)
            .Where(path => Path.GetFileName(path) is not ("conseiller-numerique-statistics.csv" or "helloasso-payments.csv"))
            .Where(path => Apart(Given.OfFile(path, Given.Rules with { DefaultAtelier = "rennes" })).Any());

        Assert.That(remarked, Is.Empty);
    }
}
