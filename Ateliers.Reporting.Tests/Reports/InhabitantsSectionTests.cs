using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

internal sealed class InhabitantsSectionTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    private static readonly CityPopulation[] Two =
        [new("rennes", "Rennes", 200_000, new(2019, 1, 1), "Insee"), new("nancy", "Nancy", 100_000, new(2019, 1, 1), "Insee"), new("elsewhere", "Ailleurs", 1, new(2019, 1, 1), "Insee")];

    private static readonly AtelierPlace[] Where = [new("rennes", 48.117, -1.677), new("nancy", 48.693, 6.184)];

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
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("Nancy reached 5.0 people per 1,000 inhabitants and Rennes at least 4.9"));
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

    [Test]
    public void The_map_says_who_reached_the_most_in_number_and_for_its_city_with_the_words_of_the_bars()
    {
        var section = Placed([new("rennes", "2019-05", 900, 900, 1, 900), new("nancy", "2019-05", 500, 500, 1, 500, Anonymous: 3)], Where);
        var map = (MapChart)section.Charts[1];
        Assert.Multiple(() =>
        {
            Assert.That(map.Words.Title.Fr.Plain(), Is.EqualTo("Rennes a accompagné le plus de personnes (900), Nancy le plus au regard de sa ville (au moins 5,0 pour 1 000 habitants)"));
            Assert.That(map.Words.Data.Rows.Select(Told), Is.EqualTo(new[] { "Rennes|900|4.5|48.12|−1.68", "Nancy|at least 500|at least 5.0|48.69|6.18" }));
            Assert.That(map.Words.Alt.En.Plain(), Is.EqualTo("Map of France, a circle for each atelier. Rennes: 900, 4.5 per 1,000 inhabitants; Nancy: at least 500, at least 5.0 per 1,000 inhabitants."));
            Assert.That(map.Places.Select(place => string.Join('|', place.Labels.Select(label => label.Fr.Plain()))), Is.EqualTo(new[] { "900 personnes|4,5 pour 1 000 habitants", "au moins 500 personnes|au moins 5,0 pour 1 000 habitants" }));
            Assert.That(map.Words.Foot.Fr.Plain(), Does.EndWith("habitants : Insee, 1er janv. 2019 · fond de carte : Natural Earth"));
            Assert.That(((BarsChart)section.Charts[0]).Bars[0].ValueLabel, Is.EqualTo(map.Words.Data.Rows[1][2].Text));
        });
    }

    [Test]
    public void The_most_of_both_is_said_once() => Assert.That(
        Placed([new("rennes", "2019-05", 1_900, 1_900, 1, 1_900), new("nancy", "2019-05", 500, 500, 1, 500)], Where).Charts[1].Words.Title.En.Plain(),
        Is.EqualTo("Rennes reached the most people, both in number (1,900) and for its city (9.5 per 1,000 inhabitants)"));

    [Test]
    public void Without_a_certain_first_the_map_tells_the_numbers() => Assert.That(
        Placed([new("rennes", "2019-05", 900, 900, 1, 900), new("nancy", "2019-05", 500, 500, 1, 500, Anonymous: 600)], Where).Charts[1].Words.Title.Fr.Plain(),
        Is.EqualTo("Personnes accompagnées par atelier : Rennes (900) et Nancy (au moins 500)"));

    [Test]
    public void An_atelier_without_coordinates_or_outside_of_the_frame_is_not_on_the_map_and_named()
    {
        SampleFacts.Line[] lines = [new("rennes", "2019-05", 900, 900, 1, 900), new("nancy", "2019-05", 500, 500, 1, 500), new("montpellier", "2019-05", 5, 5, 1, 5)];
        var section = Placed(lines, [Where[0], new("nancy", -20.88, 55.45)]);
        Assert.Multiple(() =>
        {
            Assert.That(((MapChart)section.Charts[1]).Places.Select(place => place.Name.Fr), Is.EqualTo(new[] { "Rennes" }));
            Assert.That(section.Notes.Select(note => note.Fr.Plain()), Does.Contain("Pas sur la carte, faute de coordonnées configurées : Montpellier.").And.Contain("Hors du cadre de la carte (France métropolitaine) : Nancy."));
        });
    }

    [Test]
    public void Without_coordinates_there_is_no_map_and_the_section_says_so()
    {
        var section = Placed([new("rennes", "2019-05", 900, 900, 1, 900)], []);
        Assert.That(section.Charts, Has.Count.EqualTo(1));
        Assert.That(section.Notes[^1].Fr.Plain(), Is.EqualTo("La configuration ne donne les coordonnées d'aucun atelier (« places ») : il n'y a pas de carte."));
    }

    [Test]
    public void Without_a_population_there_is_a_map_of_people_alone()
    {
        var section = Section(SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 900, 900, 1, 900)], FourAteliers.Programme with { Places = Where }).AllIn());
        Assert.Multiple(() =>
        {
            Assert.That(section.Paragraphs.Single().En, Does.StartWith("The configuration gives the population of no city"));
            Assert.That(section.Charts.Single().Words.Title.Fr.Plain(), Is.EqualTo("Rennes a accompagné 900 personnes en 2019, au 30 juin"));
            Assert.That(((MapChart)section.Charts.Single()).Places.Single().Labels.Select(label => label.Fr.Plain()), Is.EqualTo(new[] { "900 personnes" }));
        });
    }

    [Test]
    public void What_has_not_come_in_is_said_on_the_map_as_in_the_bars()
    {
        var section = Section(SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 900, 900, 1, 900)], FourAteliers.Programme with { Populations = Two, Places = Where }));
        var nancy = ((MapChart)section.Charts[1]).Places.Single(place => place.Name.Fr == "Nancy");
        Assert.That((nancy.Value, nancy.Labels.Single().Fr), Is.EqualTo(((double?)null, "non reçu")));
        Assert.That(section.Charts[1].Words.Title.Fr, Does.StartWith("D’après les fichiers reçus, Rennes a accompagné"));
    }

    private static Section Placed(SampleFacts.Line[] lines, AtelierPlace[] places) =>
        Section(SampleFacts.Of(Year, "2019-06-30", lines, FourAteliers.Programme with { Populations = Two, Places = places }).AllIn());

    private static string Told(IReadOnlyList<Cell> row) => string.Join('|', row.Select(cell => cell.Text.En.Plain()));

    private static Section Of(SampleFacts.Line[] lines) => Section(SampleFacts.Of(Year, "2019-06-30", lines, FourAteliers.Programme with { Populations = Two }).AllIn());

    private static Section Section(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "inhabitants");
}
