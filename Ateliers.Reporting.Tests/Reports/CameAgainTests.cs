using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The last step from registration to presence: who came again, by atelier.</summary>
internal sealed class CameAgainTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void The_table_gives_for_each_atelier_how_many_came_to_it_again_and_their_share()
    {
        var table = Of(SampleFacts.MidYear().AllIn()).Tables.Single();
        Assert.That(table.Columns[^1].Header, Is.EqualTo(new Bilingual("Personnes revenues", "People who came again")));
        Assert.That(table.Rows.Select(row => $"{row[0].Text.En} {row[^1].Text.En.Plain()} {row[^1].Value}"), Is.EqualTo(new[]
        {
            "Rennes 350 (12.1%) 350", "Montpellier 80 (11.4%) 80", "Network 1 (< 0.1%) 1",
        }));
    }

    [Test]
    public void The_sentence_says_how_many_of_whom_came_at_least_twice() => Assert.That(
        Of(SampleFacts.MidYear().AllIn()).Paragraphs.Select(text => text.Fr.Plain()),
        Is.EqualTo(new[] { "Moins de 0,1 % des personnes sont venues au moins deux fois en 2019, au 31 mars : 1 sur 3 600." }));

    [Test]
    public void Of_an_atelier_of_anonymous_attendances_nobody_knows_who_came_again()
    {
        var section = Of(SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 5, 5, 5, 9), new("nancy", "2019-05", 0, 0, 0, 0, Anonymous: 40)]));
        Assert.That(section.Tables.Single().Rows.Single(row => row[0].Text.Fr == "Nancy")[^1], Is.EqualTo(new Cell(new("non noté", "not recorded"))));
        Assert.That(section.Paragraphs.Select(text => text.En.Plain()), Has.Some.EqualTo("From the files received, 20.0% of identified people came at least twice in 2019, to 30 June: 1 of 5."));
    }

    [Test]
    public void To_an_atelier_to_which_nobody_came_nobody_came_again()
    {
        var section = Of(SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 5, 5, 5, 9), new("nancy", "2019-05", 0, 0, 0, 0, Absent: 4)]));
        Assert.That(section.Tables.Single().Rows.Single(row => row[0].Text.Fr == "Nancy")[^1], Is.EqualTo(new Cell(Bilingual.Same("0"), 0)));
    }

    [Test]
    public void Where_nobody_is_identified_nothing_is_said_of_who_came_again()
    {
        var section = Of(SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 0, 0, 0, 0, Anonymous: 420, Absent: 20)]));
        Assert.That(section.Paragraphs, Is.Empty);
        Assert.That(section.Tables.Single().Rows[^1][^1].Text.En, Is.EqualTo("not recorded"));
    }

    private static Section Of(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "presence");
}
