using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Breakdowns of people some of whom are nameless: what is safe to say, and no crown that a nameless person could take away.</summary>
public sealed class BreakdownTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    private static readonly SliceCounts[] OneFullRoom = [Atelier("rennes", 10), Atelier("montpellier", 1), Atelier("nancy", 0, 400, largest: 400)];

    [Test]
    public void One_session_of_four_hundred_nameless_people_is_the_longest_bar()
    {
        var section = Ateliers(OneFullRoom);
        var chart = (BarsChart)section.Charts[0];
        Assert.That(
            chart.Bars.Select(bar => $"{bar.Label.Fr} {bar.Value} {bar.ValueLabel.Fr.Plain()}"), Is.EqualTo(new[] { "Nancy 400 400", "Rennes 10 10", "Montpellier 1 1" }));
        Assert.That(chart.Words.Title.Fr.Plain(), Is.EqualTo("Nancy a accompagné le plus de personnes : 400"));
        Assert.That(chart.Words.Title.En.Plain(), Is.EqualTo("Nancy reached the most people: 400"));
        Assert.That(chart.Words.Data.Rows.Select(row => row[1].Text.En.Plain()), Is.EqualTo(new[] { "400", "10", "1" }));
        Assert.That(section.Tables[0].Rows[0].Skip(1).Take(2).Select(cell => cell.Text.Fr.Plain()), Is.EqualTo(new[] { "400", "0,4 %" }));
        Assert.That(section.Notes[1].Fr.Plain(), Does.StartWith("Où des présences sont anonymes, le nombre est celui des personnes identifiées"));
    }

    [Test]
    public void A_row_whose_range_is_open_says_at_least_wherever_its_number_stands()
    {
        var section = Ateliers(Atelier("rennes", 18_565, 1_875, largest: 60), Atelier("nancy", 90));
        var chart = (BarsChart)section.Charts[0];
        Assert.That(chart.Bars.Select(bar => bar.ValueLabel.Fr.Plain()), Is.EqualTo(new[] { "au moins 18 565", "90" }));
        Assert.That(chart.Words.Title.Fr.Plain(), Is.EqualTo("Rennes a accompagné le plus de personnes : au moins 18 565 sur au moins 18 655 dans le réseau"));
        Assert.That(chart.Words.Title.En.Plain(), Is.EqualTo("Rennes reached the most people: at least 18,565 of at least 18,655 in the network"));
        Assert.That(chart.Words.Alt.En.Plain(), Does.EndWith("Rennes: at least 18,565; Nancy: 90."));
        Assert.That(chart.Words.Data.Rows.Take(2).Select(row => row[1].Text.En.Plain()), Is.EqualTo(new[] { "at least 18,565", "90" }));
        Assert.That(section.Tables[0].Rows[0].Skip(1).Take(2).Select(cell => cell.Text.Fr.Plain()), Is.EqualTo(new[] { "au moins 18 565", "au moins 18,5 %" }));
        Assert.That(section.Tables[0].Columns[3].Header.Fr, Is.EqualTo("Nouvelles identifiées"));
        Assert.That(section.Notes[1].Fr.Plain(), Does.EndWith("« au moins » : il peut y en avoir davantage."));
    }

    [Test]
    public void Nobody_is_called_first_where_nameless_people_leave_it_open()
    {
        var title = Ateliers(Atelier("rennes", 10), Atelier("montpellier", 1), Atelier("nancy", 2, 98, largest: 5)).Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Is.EqualTo("Rennes a accompagné 10 personnes, Nancy au moins 5 et Montpellier 1"));
        Assert.That(title.En.Plain(), Is.EqualTo("Rennes reached 10 people, Nancy at least 5 and Montpellier 1"));
    }

    [Test]
    public void A_tie_that_a_nameless_person_could_break_is_none()
    {
        var title = Ateliers(Atelier("rennes", 10, 1, largest: 4), Atelier("nancy", 10)).Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Is.EqualTo("Rennes a accompagné au moins 10 personnes et Nancy 10"));
    }

    [Test]
    public void Who_has_more_than_the_others_can_have_is_first_though_the_network_may_have_more()
    {
        var title = Ateliers(Atelier("rennes", 500), Atelier("nancy", 1, 400, largest: 400)).Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Is.EqualTo("Rennes a accompagné le plus de personnes : 500 sur au moins 501 dans le réseau"));
        Assert.That(title.En.Plain(), Is.EqualTo("Rennes reached the most people: 500 of at least 501 in the network"));
    }

    [TestCase(5, "Rennes a accompagné le plus de personnes : 10 sur")]
    [TestCase(6, "Rennes a accompagné 10 personnes et Nancy au moins 4")]
    public void The_crown_goes_to_who_is_above_what_another_can_be(int anonymous, string title) => Assert.That(
        Ateliers(Atelier("rennes", 10), Atelier("nancy", 4, anonymous, largest: 4)).Charts[0].Words.Title.Fr.Plain(), Does.StartWith(title));

    [Test]
    public void One_atelier_alone_reached_at_least_those_whom_it_can_name() => Assert.That(
        Ateliers(Atelier("nancy", 9, 30, largest: 9)).Charts[0].Words.Title.En.Plain(), Is.EqualTo("Nancy reached at least 9 people in 2019, to 30 June"));

    [Test]
    public void A_share_that_may_be_larger_is_rounded_down()
    {
        Assert.That(Numbers.ShareAtLeast(0.00499).Fr.Plain(), Is.EqualTo("au moins 0,4 %"));
        Assert.That(Numbers.ShareAtLeast(0.00037).Fr.Plain(), Is.EqualTo("au moins 0,03 %"));
        Assert.That(Numbers.ShareAtLeast(0.0004).En.Plain(), Is.EqualTo("at least 0.04%"));
        Assert.That(Numbers.ShareAtLeast(0.0000012).En.Plain(), Is.EqualTo("at least 0.0001%"));
        Assert.That(Numbers.ShareAtLeast(0).Fr.Plain(), Is.EqualTo("au moins 0,0 %"));
    }

    [Test]
    public void Themes_of_nameless_people_are_shown_all_the_same()
    {
        var facts = Facts(Atelier("nancy", 0, 40, largest: 40)) with { YearByTheme = [Counts.Of(0, anonymous: 40, largest: 40, slice: new Slice(Theme: "cv"))] };
        var section = Section(facts, "themes");
        Assert.That(section.Empty, Is.Null);
        Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("« Améliorer son CV » a réuni 40 personnes"));
    }

    [Test]
    public void A_theme_is_not_first_before_what_is_not_recorded()
    {
        SliceCounts[] themes =
        [
            Counts.Of(900, slice: new Slice(Theme: "cv")), Counts.Of(800, slice: new Slice(Theme: "coding")), Counts.Of(850, anonymous: 60, largest: 9, slice: new Slice(Theme: "")),
        ];
        var title = Section(Facts(Atelier("rennes", 2_000)) with { YearByTheme = themes }, "themes").Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Is.EqualTo(
            "« Améliorer son CV » a réuni 900 personnes et « Apprendre à coder » 800 ; thème non renseigné pour au moins 850"));
    }

    [Test]
    public void An_audience_is_not_first_while_people_of_an_unrecorded_one_could_overturn_it()
    {
        var title = AudienceTitle(30, 25, 29);
        Assert.That(title.Fr.Plain(), Is.EqualTo("« Professionnels » a réuni 30 personnes et « Grand public » 25 ; public non renseigné pour 29"));
        Assert.That(title.En.Plain(), Is.EqualTo("“Professionals” drew 30 people and “General public” 25; audience not recorded for 29"));
    }

    [TestCase(4, "“Professionals” drew the most people: 30 of 2,000")]
    [TestCase(5, "“Professionals” drew 30 people and “General public” 25; audience not recorded for 5")]
    public void An_audience_is_first_only_above_its_rival_and_all_who_are_not_recorded_together(int unknown, string title) =>
        Assert.That(AudienceTitle(30, 25, unknown).En.Plain(), Is.EqualTo(title));

    [TestCase(0, "« Professionnels » et « Grand public » ont réuni le plus de personnes : 25 chacun")]
    [TestCase(1, "« Professionnels » a réuni 25 personnes et « Grand public » 25 ; public non renseigné pour 1")]
    public void A_tie_that_somebody_not_recorded_could_break_is_none(int unknown, string title) =>
        Assert.That(AudienceTitle(25, 25, unknown).Fr.Plain(), Is.EqualTo(title));

    [Test]
    public void One_audience_alone_is_named_beside_those_of_whom_none_is_recorded() =>
        Assert.That(AudienceTitle(30, 0, 3).Fr.Plain(), Is.EqualTo("« Professionnels » a réuni 30 personnes ; public non renseigné pour 3"));

    [Test]
    public void People_of_no_recorded_atelier_are_not_a_rival_but_could_be_its_people()
    {
        var section = Ateliers(Atelier("rennes", 10), Atelier("nancy", 8), Atelier("", 5));
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("Rennes reached 10 people and Nancy 8; atelier not recorded for 5"));
    }

    [TestCase("", "En 2019, au 30 juin, aucune séance n'a de public renseigné.", "In 2019, to 30 June, no session has a recorded audience.")]
    [TestCase("professional", "En 2019, au 30 juin, aucune présence n'est enregistrée à une séance dont le public est renseigné.", "In 2019, to 30 June, no attendance is recorded at a session with a recorded audience.")]
    public void Sessions_that_say_their_audience_are_not_denied(string audience, string french, string english)
    {
        SliceCounts[] audiences = [Counts.Of(5, slice: new Slice(Audience: "")), Counts.Of(0, absent: 3, slice: new Slice(Audience: audience))];
        var empty = Section(Facts(Atelier("rennes", 5)) with { YearByAudience = audiences }, "audiences").Empty!;
        Assert.That((empty.Fr.Plain(), empty.En.Plain()), Is.EqualTo((french, english)));
    }

    private static Bilingual AudienceTitle(long professionals, long general, long unknown)
    {
        var audiences = new[] { ("professional", professionals), ("general-public", general), ("", unknown) }
            .Where(entry => entry.Item2 > 0)
            .Select(entry => Counts.Of(entry.Item2, slice: new Slice(Audience: entry.Item1)));
        return Section(Facts(Atelier("rennes", 2_000)) with { YearByAudience = [.. audiences] }, "audiences").Charts[0].Words.Title;
    }

    private static SliceCounts Atelier(string code, long identified, long anonymous = 0, long largest = 1) =>
        Counts.Of(identified, anonymous: anonymous, largest: largest, slice: new Slice(Atelier: code));

    private static Section Ateliers(params SliceCounts[] ateliers) => Section(Facts(ateliers), "ateliers");

    private static ReportFacts Facts(params SliceCounts[] ateliers) => (SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 1, 1, 1, 1)]) with
    {
        YearByAtelier = ateliers,
        Year = Counts.Of(
            ateliers.Sum(counts => counts.Identified.Count),
            anonymous: ateliers.Sum(counts => counts.AnonymousVisits.Count),
            largest: ateliers.Max(counts => counts.LargestSession)),
    }).AllIn();

    private static Section Section(ReportFacts facts, string id) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == id);
}
