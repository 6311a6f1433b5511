using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

internal sealed class AgesSectionTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void Bands_stand_by_age_without_a_gap_and_who_has_none_is_a_row_of_its_own()
    {
        var chart = ChartOf(20, ("70+", 3), ("18-24", 9), ("40-59", 2), ("", 7));
        Assert.Multiple(() =>
        {
            Assert.That(chart.Bars.Select(bar => $"{bar.Label.Fr.Plain()} {bar.ValueLabel.Fr} {bar.Tone}"), Is.EqualTo(new[]
            {
                "18 à 24 ans 9 Accent", "25 à 39 ans 0 Accent", "40 à 59 ans 2 Accent", "60 à 69 ans 0 Accent", "70 ans et plus 3 Accent", "Âge non renseigné 7 Grey",
            }));
            Assert.That(chart.Words.Data.Rows.Select(row => $"{row[0].Text.En} {row[1].Value}"), Is.EqualTo(new[] { "18 to 24 9", "25 to 39 0", "40 to 59 2", "60 to 69 0", "70 and over 3", "Age not recorded 7" }));
            Assert.That(chart.Words.Alt.En, Is.EqualTo("Bars of people by age band. 18 to 24: 9; 25 to 39: 0; 40 to 59: 2; 60 to 69: 0; 70 and over: 3; Age not recorded: 7."));
        });
    }

    [Test]
    public void The_title_names_the_first_of_the_ages_that_are_recorded_and_the_sentence_says_how_many_are_not()
    {
        var section = Of(20, ("18-24", 4), ("40-59", 9), ("", 7));
        Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("Les 40 à 59 ans sont les plus nombreux parmi les âges renseignés : 9 personnes"));
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("People aged 40 to 59 are the most numerous among recorded ages: 9 people"));
        Assert.That(section.Paragraphs.Single().Fr.Plain(), Is.EqualTo("Pour 7 personnes sur 20 (35,0 %), l'âge n'est pas renseigné."));
        Assert.That(section.Notes.Single().En, Is.EqualTo("Everybody is in one row only."));
    }

    [Test]
    public void Where_every_age_is_recorded_nothing_is_said_of_others()
    {
        var section = Of(13, ("18-24", 4), ("40-59", 9));
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("People aged 40 to 59 are the most numerous: 9 people"));
        Assert.That(section.Paragraphs, Is.Empty);
        Assert.That(section.Notes.Single().Fr.Plain(), Is.EqualTo("Chaque personne n'est que dans une ligne."));
    }

    [Test]
    public void Bands_that_share_the_first_place_are_all_named() => Assert.That(
        ChartOf(8, ("18-24", 4), ("40-59", 4)).Words.Title.Fr.Plain(), Is.EqualTo("Les 18 à 24 ans et les 40 à 59 ans sont les plus nombreux : 4 personnes chacun"));

    [TestCase(1, "1 personne de 70 ans et plus en 2019, au 31 mars", "1 person aged 70 and over in 2019, to 31 March")]
    [TestCase(12, "12 personnes de 70 ans et plus en 2019, au 31 mars", "12 people aged 70 and over in 2019, to 31 March")]
    public void One_band_alone_is_no_first(long people, string french, string english)
    {
        var chart = ChartOf(people, ("70+", people));
        Assert.That((chart.Words.Title.Fr.Plain(), chart.Words.Title.En.Plain()), Is.EqualTo((french, english)));
        Assert.That(chart.Bars, Has.Count.EqualTo(1));
    }

    [Test]
    public void Who_stands_in_two_rows_is_said_to()
    {
        var section = Of(10, ("18-24", 4), ("25-39", 4), ("", 5));
        Assert.That(section.Paragraphs.Single().En.Plain(), Is.EqualTo("For 5 people of 10 (50.0%), age is missing from at least one attendance."));
        Assert.That(section.Notes.Single().Fr.Plain(), Is.EqualTo(
            "Qui a deux âges selon ses présences, ou un âge à l'une et aucun à l'autre, compte dans deux lignes : elles font ensemble 3 de plus que le nombre de personnes (10)."));
    }

    [Test]
    public void Where_no_age_is_recorded_the_section_says_so_and_draws_no_frame()
    {
        var section = Of(20, ("", 20));
        Assert.That((section.Charts.Count, section.Tables.Count, section.Notes.Count), Is.EqualTo((0, 0, 0)));
        Assert.That(section.Empty!.Fr.Plain(), Is.EqualTo("En 2019, au 31 mars, l'âge de personne n'est renseigné."));
    }

    [Test]
    public void Ages_of_nameless_attendances_alone_are_no_ages_of_people()
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 20, 20, 1, 22, Anonymous: 40)]) with
        {
            YearByAge = [Counts.Of(0, anonymous: 40, slice: new Slice(Age: "40-59")), Counts.Of(20, slice: new Slice(Age: ""))],
        };
        Assert.That(Of(facts).Empty!.En.Plain(), Is.EqualTo("In 2019, to 30 June, the age of no identified person is recorded."));
    }

    [Test]
    public void Anonymous_attendances_are_said_to_be_outside()
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 20, 20, 1, 22, Anonymous: 40)]) with { YearByAge = [Counts.Of(20, slice: new Slice(Age: "40-59"))] };
        var section = Of(facts);
        Assert.That(section.Notes[^1].Fr.Plain(), Is.EqualTo("Hors de ces nombres : 40 présences anonymes."));
        Assert.That(section.Charts[0].Words.Subtitle.En.Plain(), Is.EqualTo("Identified people by age band, on the day of the session, in 2019, to 30 June"));
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("From the files received, 20 identified people aged 40 to 59 in 2019, to 30 June"));
    }

    [Test]
    public void Each_number_of_the_section_is_a_figure_of_the_report()
    {
        var facts = Facts(20, ("70+", 3), ("18-24", 9), ("", 7));
        var report = ReportComposer.Compose(facts);
        var figures = report.Figures.Where(figure => figure.Scope.AgeBand is not null).ToList();
        Assert.That(figures.Select(figure => (figure.Id, figure.Scope.AgeBand, figure.Value)), Is.EqualTo(new (string, string?, double?)[]
        {
            (FigureIds.PeopleReached, "18-24", 9), (FigureIds.PeopleReached, "70+", 3), (FigureIds.PeopleReached, "", 7),
        }));
        Assert.That(((BarsChart)Of(facts).Charts[0]).Bars.Select(bar => bar.Value).Where(value => value > 0), Is.EqualTo(figures.Select(figure => figure.Value)));
    }

    [Test]
    public void The_page_of_an_atelier_says_nothing_of_ages() => Assert.That(
        ReportComposer.Compose(Facts(20, ("70+", 3), ("", 17))).Ateliers.SelectMany(atelier => atelier.Sections).Select(section => section.Id), Has.None.EqualTo("ages"));

    private static BarsChart ChartOf(long all, params (string Age, long People)[] ages) => (BarsChart)Of(all, ages).Charts.Single();

    private static Section Of(long all, params (string Age, long People)[] ages) => Of(Facts(all, ages));

    private static Section Of(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "ages");

    private static ReportFacts Facts(long all, params (string Age, long People)[] ages) => SampleFacts.Of(new Month(2019, 3).Period, "2019-04-02", [new("rennes", "2019-03", all, all, all, all)]).AllIn() with
    {
        YearByAge = [.. ages.Select(age => Counts.Of(age.People, slice: new Slice(Age: age.Age)))],
        Received = [.. new[] { 1, 2, 3 }.Select(month => SampleFacts.WholeMonth("rennes", new Month(2019, month)))],
    };
}
