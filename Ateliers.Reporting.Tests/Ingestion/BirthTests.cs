using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Who is known by a name and a birth: the day tells two people of one name and year apart, where it is stated.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BirthTests
{
    private const string Header = "Date;Atelier;Début;Nom;Prénom;Date de naissance;Statut\n";

    [Test]
    public void Two_people_of_one_name_and_year_are_told_apart_by_their_days()
    {
        var read = Given.Text(Header + Row("03/01/1950") + Row("05/06/1950") + Row("03/01/1950"));

        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That(read.Persons.Select(person => person.Kind), Is.All.EqualTo(IdentityKind.NameAndBirth));
    }

    [TestCase("3/1/1950")]
    [TestCase("03.01.1950")]
    [TestCase("1950-01-03")]
    [TestCase("03/01/50")]
    [TestCase("3 janvier 1950")]
    [TestCase("18266")]
    [TestCase("03/01/1950 00:00:00")]
    [TestCase("1950-01-02T23:00:00Z")]
    public void A_day_of_birth_is_the_same_in_every_form(string written)
    {
        var read = Given.Text(Header + Row("03/01/1950") + Row(written));

        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0 }));
        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.AgeImpossible), Is.Empty);
    }

    [TestCase("1950", "01/1950")]
    [TestCase("1950", "1950-01")]
    [TestCase("1950", "1950.0")]
    public void A_month_of_birth_says_what_its_year_says(string year, string month) =>
        Assert.That(Given.Text(Header + Row(year) + Row(month)).Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0 }));

    [Test]
    public void A_birth_that_cannot_be_is_remarked_on_and_leaves_the_name()
    {
        var read = Given.Text(Header + Row("31/02/1950"));

        Assert.That(read.Persons.Single().Kind, Is.EqualTo(IdentityKind.Name));
        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.AgeImpossible, 1, 2) }));
    }

    [Test]
    public void All_days_of_birth_of_a_file_together_say_their_order_of_day_and_month()
    {
        var monthFirst = Given.Text(Header + Row("01/03/1950") + Row("12/25/1960", given: "Bo"));
        var dayFirst = Given.Text(Header + Row("03/01/1950") + Row("25/12/1960", given: "Bo"));

        Assert.That(monthFirst.Persons, Is.EqualTo(dayFirst.Persons));
    }

    [Test]
    public void Where_the_days_of_birth_do_not_say_their_order_it_is_that_of_the_sessions()
    {
        static string Session(string day, string born) => $"{day};rennes;14h;Martin;Marie;{born};x\n";
        var monthFirst = Given.Text(Header + Session("03/25/2019", "01/03/1950"));
        var iso = Given.Text(Header + Session("2019-03-25", "1950-01-03"));

        Assert.That(monthFirst.Persons, Is.EqualTo(iso.Persons));
    }

    [TestCase("03/01/1950", "1950", 1, Description = "the year of one person")]
    [TestCase("03/01/1950,05/06/1950", "1950", 3, Description = "the year of two people is nobody's for certain")]
    [TestCase("03/01/1950", "1951", 2)]
    public async Task Who_is_known_by_the_day_in_one_file_and_by_the_year_in_another_is_one_person_where_nobody_else_can_be_meant(string days, string year, int people)
    {
        using var bench = new Workbench();
        bench.File("days.csv", Header + string.Concat(days.Split(',').Select(day => Row(day))));
        bench.File("years.csv", "Date;Atelier;Nom complet;Année de naissance;Statut\n2019-03-10;rennes;MARTIN Marie;" + year + ";x\n");
        var run = await bench.Run("ingest", "days.csv", "years.csv", "--json");

        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--json");

        Assert.That((run.Code, (int)figures.Json["figures"]![0]!["value"]!), Is.EqualTo((0, people)), run.Error);
    }

    private static string Row(string born, string given = "Marie") => $"2019-03-09;rennes;14h;Martin;{given};{born};x\n";
}
