using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>How somebody is addressed tells Mme Martin from M. Martin, in a column of its own as in the name's.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CivilityColumnTests
{
    private static Given.Read Sheet(string header, params string[] rows) =>
        Given.Text($"Date;Atelier;Statut;{header};Nom;Prénom;Nom complet\n{string.Concat(rows.Select(row => $"2019-03-09;rennes;x;{row}\n"))}");

    [TestCase("Civilité", "Mme;Martin;;", "M.;Martin;;", 2)]
    [TestCase("Civilité", "Mme;Martin;;", "M;Martin;;", 2)]
    [TestCase("Civilité", "Madame;MARTIN;;", "mme.;Martin;;", 1)]
    [TestCase("Civ.", "Mlle;Martin;;", "M.;Martin;;", 2)]
    [TestCase("Titre de civilité", "Mme;Martin;;", "Monsieur;Martin;;", 2)]
    [TestCase("Civilité", "Mme;;;Martin", "M.;;;Martin", 2)]
    [TestCase("Civilité", "Mme;Martin;;", ";Mme Martin;;", 1, Description = "in one cell it is the same")]
    [TestCase("Civilité", "M.;Martin;;", ";M. Martin;;", 1)]
    [TestCase("Civilité", "Mme;Mme Martin;;", "Mme;Martin;;", 1)]
    [TestCase("Civilité", "Mme;Martin;Ana;", ";Martin;Ana;", 1, Description = "a given name is enough")]
    [TestCase("Civilité", "Mme;Martin Ana;;", ";Martin Ana;;", 1, Description = "two words are")]
    [TestCase("Civilité", "Mme;;;Ana Martin", "M.;;;Ana Martin", 1)]
    [TestCase("Civilité", "Dr;Martin;;", "Me;Martin;;", 2)]
    [TestCase("Civilité", "Dr;Martin;;", ";Dr Martin;;", 1, Description = "in one cell it is the same")]
    [TestCase("Civilité", "Prof.;Martin;;", "prof;MARTIN;;", 1)]
    [TestCase("Civilité", "Dr;;;Ana Martin", ";;;Ana Martin", 1, Description = "two words are enough")]
    [TestCase("Civilité", "Dr;Martin;Ana;", ";Martin;Ana;", 1)]
    [TestCase("Civilité", "M. et Mme;Martin;;", ";Martin;;", 1, Description = "who of them came nobody knows")]
    [TestCase("Civilité", "Directrice;Martin;;", "Notaire;Martin;;", 1, Description = "that is none")]
    [TestCase("Genre", "Mme;Martin;;", "M.;Martin;;", 1, Description = "read as what it is")]
    public void It_counts_as_if_it_stood_before_the_name(string header, string first, string second, int people)
    {
        var read = Sheet(header, first, second);

        Assert.That((read.Rejected.Count, read.Rows.Count), Is.EqualTo((0, 2)));
        Assert.That(read.Rows.Select(row => row.Person).Distinct().Count(), Is.EqualTo(people));
        Assert.That(read.Persons, Has.Count.EqualTo(people));
    }

    /// <summary>The English header is that of a session's title as well, and each cell says which it is.</summary>
    [TestCase("Ms;Martin", "Mr;Martin", 2, 1)]
    [TestCase("CV;Martin", "Excel;Martin", 1, 2)]
    public void A_title_is_one_where_it_says_one(string first, string second, int people, int sessions)
    {
        var form = Given.Text($"Timestamp;Location;Title;Last name;First name\n2019/03/09 2:05:11 PM;rennes;{first};\n2019/03/09 2:05:11 PM;rennes;{second};\n");
        var own = Given.Text($"Date;Atelier;Status;Title;Last name;First name\n2019-03-09;rennes;x;{first};\n2019-03-09;rennes;x;{second};\n");

        Assert.That(new[] { form, own }.Select(read => (read.Persons.Count, read.Sessions.Count)), Is.All.EqualTo((people, sessions)));
    }

    [TestCase("Mr & Mrs")]
    [TestCase("Dr")]
    [TestCase("Prof")]
    [TestCase("Prof.")]
    [TestCase("Mx")]
    [TestCase("Rev")]
    [TestCase("Me")]
    [TestCase("Maître")]
    [TestCase("Pr")]
    [TestCase("Dr and Mrs")]
    [TestCase("Prof. Dr.")]
    public void No_word_that_addresses_people_is_the_title_of_a_session(string title)
    {
        var read = Given.Text($"Date,Atelier,Status,Title,First name,Last name\n2019-03-09,rennes,present,Mr,Ana,Fictif\n2019-03-09,rennes,present,{title},Bo,Imagin\n2019-03-09,rennes,present,,Cy,Faux\n");

        Assert.That((read.Rows.Count, read.Persons.Count, read.Sessions.Count, read.Sessions[0].Title), Is.EqualTo((3, 3, 1, (string?)null)));
    }

    [TestCase("M. et Mme")]
    [TestCase("M. & Mme")]
    [TestCase("M & Mme")]
    [TestCase("M./Mme")]
    [TestCase("Monsieur et Madame")]
    [TestCase("Mr & Mrs")]
    [TestCase("MR AND MRS")]
    [TestCase("Dr et Mme")]
    [TestCase("Mme+M.")]
    [TestCase("Mesdames")]
    [TestCase("MM.")]
    public void Of_several_people_it_is_remarked_on_and_the_row_counts_once(string civility)
    {
        var read = Sheet("Civilité", $"{civility};Fictif;;", "Mme;Imagin;Zoé;", $"{civility};Inventa;Bo;");

        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.GroupsAsOne, 2, 2) }));
        Assert.That((read.Rows.Count, read.Persons.Count, read.Rows.Sum(row => row.Count)), Is.EqualTo((3, 3, 3)));
    }

    [TestCase("Mme/Mlle")]
    [TestCase("Prof. Dr.")]
    [TestCase("Mme")]
    [TestCase("Chef & co")]
    public void Of_one_person_it_is_not(string civility) => Assert.That(Sheet("Civilité", $"{civility};Fictif;Ana;").Remarks, Is.Empty);

    [Test]
    public void Alone_it_names_nobody() => Assert.That(Sheet("Civilité", "Mme;;;", "M.;;;").Rows.Select(row => (row.Person, row.Name)), Is.All.EqualTo((-1, 0u)));

    [Test]
    public void Beside_an_address_it_is_one_more_word_of_the_name()
    {
        static int Names(params string[] rows) => Given.Text($"Date;Atelier;Statut;Civilité;Nom;E-mail\n{string.Concat(rows.Select(row => $"2019-03-09;rennes;x;{row};a@example.test\n"))}").Rows.Select(row => row.Name).Distinct().Count();

        Assert.That((Names("Mme;Martin", "M.;Martin"), Names(";Mme Martin", ";M. Martin"), Names("Mme;Martin", "Madame;Martin")), Is.EqualTo((2, 2, 1)));
    }
}
