using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>The words for themes, audiences and session formats, and their singulars and plurals.</summary>
public sealed class TermWordTests
{
    [TestCase("professionnel", "professional")]
    [TestCase("Professionnels", "professional")]
    [TestCase("Professional", "professional")]
    [TestCase("PROFESSIONALS", "professional")]
    [TestCase("grands publics", "general-public")]
    [TestCase("professionnelle", null)]
    [TestCase("professionnelss", null)]
    [TestCase("public", null)]
    public void A_word_of_the_programme_is_known_in_singular_and_plural(string text, string? code) =>
        Assert.That(Of(Given.Programme.Audiences).CodeOf(text), Is.EqualTo(code));

    [TestCase("jeune", "young")]
    [TestCase("Jeunes", "young")]
    [TestCase("seniors", "senior")]
    [TestCase("étudiant", "students")]
    [TestCase("jeux", "games")]
    [TestCase("jeu", "games")]
    [TestCase("cour", "yard")]
    [TestCase("cours", "lesson")]
    [TestCase("courx", null)]
    public void Where_two_words_differ_in_their_end_alone_each_keeps_its_own_and_a_third_is_neither(string text, string? code)
    {
        Term[] terms =
        [
            new("young", Bilingual.Same("Jeunes")), new("senior", Bilingual.Same("Senior")), new("students", Bilingual.Same("Étudiants")),
            new("games", Bilingual.Same("Jeux")), new("yard", Bilingual.Same("Cour")), new("lesson", Bilingual.Same("Cours")),
        ];

        Assert.That(Of(terms).CodeOf(text), Is.EqualTo(code));
    }

    [Test]
    public void A_row_counts_with_the_singular_of_its_audience_and_the_plural_of_its_format()
    {
        var read = Given.Text("Date;Atelier;Statut;Thème;Public;Format\n2019-03-09;rennes;x;Autres;Professionnel;conférences\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That((read.Sessions[0].Theme, read.Sessions[0].Audience, read.Sessions[0].Format), Is.EqualTo(("other", "professional", "talk")));
    }

    [TestCase("présents", AttendanceStatus.Attended)]
    [TestCase("Présentes", AttendanceStatus.Attended)]
    [TestCase("pre\u0301sent\u00a0", AttendanceStatus.Attended)]
    [TestCase("absents ", AttendanceStatus.Absent)]
    [TestCase("excusés", AttendanceStatus.Cancelled)]
    [TestCase("inscrits", AttendanceStatus.Registered)]
    public void A_head_count_may_have_its_status_in_the_plural(string text, AttendanceStatus status) =>
        Assert.That(Given.Text($"Date;Atelier;Statut;Nombre\n2019-03-09;rennes;{text};5\n").Rows.Single().Status, Is.EqualTo(status));

    private static TermWords Of(IReadOnlyList<Term> terms) => new(terms, new FieldDescription(), FormatCatalogue.Load().Formats[0]);
}
