using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

internal sealed class InhabitantsSectionTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    private static readonly CityPopulation[] Two =
        [new("rennes", "Rennes", 200_000, new(2019, 1, 1), "Insee"), new("nancy", "Nancy", 100_000, new(2019, 1, 1), "Insee"), new("elsewhere", "Ailleurs", 1, new(2019, 1, 1), "Insee")];

    [Test]
    public void The_most_for_its_city_stands_first_whatever_its_people()
    {
        var section = Of([new("rennes", "2019-05", 900, 900, 1, 900), new("nancy", "2019-05", 500, 500, 1, 500)]);
        Assert.Multiple(() =>
        {
            Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("Nancy a accompagné le plus de personnes au regard de sa ville : 5,0 pour 1 000 habitants"));
            Assert.That(section.Charts[0].Words.Data.Rows.Select(Told), Is.EqualTo(new[] { "Nancy|Nancy|100,000|1 Jan 2019|500|5.0", "Rennes|Rennes|200,000|1 Jan 2019|900|4.5" }));
            Assert.That(section.Notes[0].En, Does.Contain("do not all live in its city"));
            Assert.That(section.Notes[1].Fr.Plain(), Is.EqualTo("Habitants au 1er janvier 2019 : Nancy (100 000) et Rennes (200 000). Source : Insee."));
        });
    }

    [Test]
    public void Anonymous_attendances_make_it_at_least_rounded_down_and_leave_open_who_is_first()
    {
        var section = Of([new("rennes", "2019-05", 999, 999, 1, 999, Anonymous: 300), new("nancy", "2019-05", 500, 500, 1, 500)]);
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("People reached per 1,000 inhabitants: Nancy (5.0) and Rennes (at least 4.9)"));
    }

    [Test]
    public void An_atelier_whose_city_has_no_population_is_named()
    {
        var section = Of([new("rennes", "2019-05", 900, 900, 1, 900), new("montpellier", "2019-05", 500, 500, 1, 500)]);
        Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("Rennes a accompagné 4,5 personnes pour 1 000 habitants de la ville en 2019, au 30 juin"));
        Assert.That(section.Notes.Select(note => note.Fr.Plain()), Does.Contain("Sans population configurée : Montpellier."));
    }

    [Test]
    public void Without_a_population_there_is_no_ratio_and_the_section_says_so() => Assert.That(
        Of([new("montpellier", "2019-05", 500, 500, 1, 500)]).Empty!.En, Does.StartWith("The configuration gives the population of no city"));

    [Test]
    public void An_atelier_that_has_not_come_in_has_no_number_and_no_bar()
    {
        var lines = new SampleFacts.Line[] { new("rennes", "2019-05", 900, 900, 1, 900) };
        var section = Section(SampleFacts.Of(Year, "2019-06-30", lines, FourAteliers.Programme with { Populations = Two }));
        var bar = ((BarsChart)section.Charts[0]).Bars.Single(each => each.Label.Fr == "Nancy");
        Assert.That((bar.Value, bar.ValueLabel.Fr), Is.EqualTo(((double?)null, "non reçu")));
    }

    [TestCase(0, false, "0,0")]
    [TestCase(0.0312, false, "0,03")]
    [TestCase(72.45, false, "72,5")]
    [TestCase(72.49, true, "au moins 72,4")]
    [TestCase(1234.5, false, "1 234,5")]
    public void A_rate_is_more_than_nothing_where_anybody_came(double rate, bool orMore, string text) => Assert.That(Numbers.Rate(rate, orMore).Fr.Plain(), Is.EqualTo(text));

    private static string Told(IReadOnlyList<Cell> row) => string.Join('|', row.Select(cell => cell.Text.En.Plain()));

    private static Section Of(SampleFacts.Line[] lines) => Section(SampleFacts.Of(Year, "2019-06-30", lines, FourAteliers.Programme with { Populations = Two }).AllIn());

    private static Section Section(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "inhabitants");
}
