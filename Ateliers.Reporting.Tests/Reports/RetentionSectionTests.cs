using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

internal sealed class RetentionSectionTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void The_table_gives_the_share_and_beneath_it_how_many()
    {
        var table = Of(SampleFacts.MidYear().AllIn()).Tables.Single();
        Assert.Multiple(() =>
        {
            Assert.That(table.Columns.Select(column => column.Header.En.Plain()), Is.EqualTo(new[] { "First contact", "People", "Came again since", "+1 month", "+2" }));
            Assert.That(table.Rows.Select(Told), Is.EqualTo(new[]
            {
                "January 1,200 12.5%/150 12.5%/150 0.0%/0",
                "February 1,300 21.5%/280 21.5%/280 after the period",
                "March 1,100 after the period after the period after the period",
                "all 3,600 17.2%/430 17.2%/430 0.0%/0",
            }));
            Assert.That(table.Rows[0].Select(cell => cell.Tint), Is.EqualTo(new int?[] { null, null, null, 3, 0 }), "beside the most of the columns of months");
        });
    }

    [Test]
    public void The_sentences_say_how_many_of_whom()
    {
        var section = Of(SampleFacts.MidYear().AllIn());
        Assert.That(section.Paragraphs.Select(text => text.Fr.Plain()), Is.EqualTo(new[]
        {
            "17,2 % des personnes sont revenues le mois qui suit celui de leur premier contact de l'année : 430 sur 2 500.",
            "17,2 % sont revenues au moins un mois ultérieur : 430 sur 2 500 pour qui un mois au moins est passé depuis.",
        }));
    }

    [Test]
    public void A_month_that_is_under_way_has_no_share_and_says_so()
    {
        var table = Of(SampleFacts.MidYear("2019-03", "2019-03-20").AllIn()).Tables.Single();
        Assert.That(table.Rows.Select(Told), Is.EqualTo(new[]
        {
            "January 1,200 12.5%/150 12.5%/150 month under way", "February 1,300 month under way month under way to come", "March 1,100 to come to come to come", "all 3,600 12.5%/150 12.5%/150 month under way",
        }));
    }

    [Test]
    public void Before_a_month_has_passed_no_share_is_known()
    {
        var section = Of(SampleFacts.MidYear("2019-01", "2019-02-03").AllIn());
        Assert.That(section.Tables, Is.Empty);
        Assert.That(section.Paragraphs.Single().En, Does.StartWith("No month has passed yet"));
        Assert.That(section.Charts, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_month_that_has_not_come_in_is_no_month_without_returns()
    {
        SampleFacts.Line[] lines = [new("rennes", "2019-01", 100, 100, 1, 100), new("rennes", "2019-03", 50, 60, 1, 60)];
        var section = Of(SampleFacts.Of(new Month(2019, 3).Period, "2019-04-02", lines));
        Assert.That(section.Tables.Single().Rows.Select(Told), Is.EqualTo(new[]
        {
            "January 100 0.0%/0 not received 0.0%/0", "February not received not received not received not received", "March 50 after the period after the period after the period", "all 150 0.0%/0 not received 0.0%/0",
        }));
        Assert.That(section.Paragraphs[0].Fr, Does.StartWith("D’après les fichiers reçus, "));
    }

    [Test]
    public void Anonymous_attendances_are_said_to_be_outside()
    {
        var section = Of(SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 20, 20, 1, 22, Anonymous: 40)]));
        Assert.That(section.Notes.Select(note => note.Fr.Plain()), Has.Some.StartsWith("Hors de ces nombres : 40 présences anonymes"));
        Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Does.Contain("19 personnes identifiées sur 20 ne sont venues qu'une fois"));
    }

    [TestCase(1, 1, "1 personne en 2019, au 30 juin, venue 1 fois")]
    [TestCase(1, 3, "1 personne en 2019, au 30 juin, venue 3 fois")]
    [TestCase(2, 3, "1 personne sur 2 n'est venue qu'une fois en 2019, au 30 juin")]
    public void The_title_agrees_with_its_number(long people, long visits, string title)
    {
        var chart = Of(SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", people, people, people, visits)]).AllIn()).Charts[0];
        Assert.That(chart.Words.Title.Fr.Plain(), Does.EndWith(title));
    }

    private static string Told(IReadOnlyList<Cell> row) => string.Join(' ', row.Select(cell => cell.Text.En.Plain() + (cell.Detail is { } detail ? $"/{detail.En}" : "")));

    private static Section Of(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "retention");
}
