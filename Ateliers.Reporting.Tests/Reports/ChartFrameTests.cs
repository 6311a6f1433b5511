using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>What a chart says around its finding: a picture is passed on alone.</summary>
public sealed class ChartFrameTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    private static readonly SampleFacts.Line[] Nameless = [new("rennes", "2019-02", 1_200, 1_200, 900, 1_500, Anonymous: 40)];

    [Test]
    public void Every_chart_names_programme_place_and_status_and_its_source_as_of_a_day()
    {
        var charts = ReportComposer.Compose(SampleFacts.MidYear(asOf: "2019-03-31")).Sections.SelectMany(section => section.Charts).ToList();
        Assert.That(charts, Has.Count.EqualTo(8));
        Assert.That(charts.Select(chart => chart.Words.Scope.Fr.Plain()), Is.All.EqualTo("Ateliers numériques, France · chiffres provisoires"));
        Assert.That(charts.Select(chart => chart.Words.Scope.En.Plain()), Is.All.EqualTo("Digital workshops, France · provisional figures"));
        Assert.That(charts.Select(chart => chart.Words.Foot.Fr.Plain()), Is.All.EqualTo(
            "Source : fichiers de présence des ateliers, décomptés par Ateliers.Reporting · état au 31 mars 2019 · chiffres provisoires"));
        Assert.That(charts.Select(chart => chart.Words.Foot.En.Plain()), Is.All.EqualTo(
            "Source: attendance files of the ateliers, counted by Ateliers.Reporting · as of 31 March 2019 · provisional figures"));
        Assert.That(charts.Select(chart => chart.Words.Subtitle.Fr.Plain()), Is.All.Contains("en 2019, au 31 mars"));
    }

    [Test]
    public void Every_chart_of_an_edition_names_it_in_its_foot()
    {
        var feet = ReportComposer.Compose(SampleFacts.MidYear(asOf: "2019-03-31"), EditionOf.First).Sections.SelectMany(section => section.Charts).Select(chart => chart.Words.Foot).ToList();
        Assert.That(feet.Select(foot => foot.Fr.Plain()), Is.Not.Empty.And.All.Contain("état au 31 mars 2019 · édition 1 · chiffres provisoires"));
        Assert.That(feet.Select(foot => foot.En.Plain()), Is.All.Contain("as of 31 March 2019 · edition 1 · provisional figures"));
    }

    [Test]
    public void A_period_that_is_over_and_complete_is_final()
    {
        var programme = FourAteliers.Programme with { Ateliers = [FourAteliers.Programme.Ateliers[0]] };
        var lines = Enumerable.Range(1, 12).Select(month => new SampleFacts.Line("rennes", $"2019-{month:00}", 9, 9, 9, 9)).ToList();
        var words = Curve(SampleFacts.Of(Year, "2020-01-15", lines, programme)).Words;
        Assert.That(words.Scope.Fr, Is.EqualTo("Ateliers numériques, France · chiffres définitifs"));
        Assert.That(words.Foot.En.Plain(), Does.EndWith("as of 15 January 2020 · final figures"));
    }

    [Test]
    public void Files_that_are_missing_stand_in_title_scope_and_foot()
    {
        var words = Curve(SampleFacts.Of(Year, "2026-11-22", SampleFacts.FirstQuarter, simulated: true)).Words;
        Assert.That(words.Title.Fr.Plain(), Is.EqualTo("D'après les fichiers reçus, 3 600 personnes accompagnées en France en 2019 : 3,6 % de l'objectif"));
        Assert.That(words.Title.En.Plain(), Is.EqualTo("From the files received, 3,600 people reached in France in 2019: 3.6% of the goal"));
        Assert.That(words.Scope.Fr.Plain(), Does.EndWith("chiffres provisoires, 33 mois d'atelier non reçus"));
        Assert.That(words.Foot.En.Plain(), Does.EndWith("provisional figures, 33 atelier-months not received · simulated data"));
    }

    [Test]
    public void Nameless_attendances_make_the_people_of_the_network_a_lower_bound()
    {
        var facts = SampleFacts.Of(FourAteliers.Days("2019-02-01", "2019-02-28"), "2019-02-28", Nameless);
        var report = ReportComposer.Compose(facts);
        var curve = Curve(facts);
        Assert.That(curve.Words.Title.Fr.Plain(), Does.Match(
            "u 28 février 2019, au moins 1 200 personnes accompagnées en France : au (plus [0-9 ]+ de moins|moins [0-9 ]+ de plus) qu"));
        Assert.That(curve.Words.Title.En.Plain(), Does.Contain("y 28 February 2019, at least 1,200 people reached in France"));
        Assert.That(curve.Words.Subtitle.Fr.Plain(), Does.EndWith(" ; de 1 200 à 1 240 avec les présences anonymes"));
        Assert.That(curve.Words.Subtitle.En.Plain(), Does.EndWith("; 1,200 to 1,240 with the anonymous attendances"));
        Assert.That(curve.Lines[^1].Label.Fr.Plain(), Is.EqualTo("2019 : au moins 1 200"));
        Assert.That(Title(report, "new-returning").Fr.Plain(), Does.Contain(" 900 nouvelles personnes identifiées en 2019"));
    }

    [Test]
    public void Where_nobody_has_a_name_the_curve_is_that_of_the_people_who_are_sure()
    {
        var curve = Curve(SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 0, 0, 0, 0, Anonymous: 420)]));
        var words = curve.Words;
        Assert.That(words.Title.Fr.Plain(), Does.EndWith(
            "au 30 juin 2019, au moins 35 personnes accompagnées en France : au plus 34 440 de moins qu'au rythme de l'objectif"));
        Assert.That(words.Title.En.Plain(), Does.EndWith(
            "by 30 June 2019, at least 35 people reached in France: at most 34,440 fewer than at the pace of the goal"));
        Assert.That(words.Subtitle.Fr.Plain(), Is.EqualTo(
            "Personnes accompagnées depuis le début de l'année, cumul par jour, en 2019, au 30 juin ; de 35 à 420 avec les présences anonymes"));
        Assert.That((curve.Lines[^1].Label.Fr.Plain(), curve.Lines[^1].Label.En.Plain()), Is.EqualTo(("2019 : au moins 35", "2019: at least 35")));
        Assert.That(curve.Lines[^1].Points.Select(point => point.Value).Distinct(), Is.EqualTo(new double[] { 0, 35 }), "a step on the day of the largest session");
        Assert.That(words.Data.Rows.Skip(3).Take(3).Select(row => row[1].Text.Fr.Plain()), Is.EqualTo(new[] { "0", "35", "35" }));
        Assert.That(words.Data.Columns[1].Header.En, Is.EqualTo("People reached, at least"));
    }

    [Test]
    public void A_programme_that_is_not_of_France_names_its_ateliers()
    {
        var programme = FourAteliers.Programme with { GoalSource = FourAteliers.Programme.GoalSource with { Place = "Bretagne" } };
        var words = Curve(SampleFacts.Of(Year, "2019-04-02", SampleFacts.FirstQuarter, programme)).Words;
        Assert.That(words.Scope.Fr.Plain(), Does.StartWith("Ateliers numériques, Rennes et Montpellier · "));
        Assert.That(words.Scope.En.Plain(), Does.StartWith("Digital workshops, Rennes and Montpellier · "));
        Assert.That(words.Title.Fr, Does.Not.Contain("France"));
    }

    [Test]
    public void Closures_are_stretches_and_an_atelier_that_closes_has_a_last_day()
    {
        var first = FourAteliers.Programme.Ateliers;
        var programme = FourAteliers.Programme with
        {
            Ateliers = [first[0] with { Closes = FourAteliers.Day("2019-10-31") }, .. first.Skip(1)],
            Closures =
            [
                new Closure(FourAteliers.Days("2019-08-05", "2019-08-17"), "nancy", new("Congés", "Holidays")),
                new Closure(FourAteliers.Days("2018-12-24", "2019-01-02"), null, new("Fêtes", "End of year")),
            ],
        };
        var curve = Curve(SampleFacts.Of(Year, "2019-04-02", SampleFacts.FirstQuarter, programme));
        Assert.That(curve.Events.Select(mark => $"{Iso.Date(mark.Day)} {mark.Last:yyyy-MM-dd} {mark.Label.Fr.Plain()}"), Is.EqualTo(new[]
        {
            "2019-01-01 2019-01-02 Fêtes",
            "2019-02-15  ouverture de Montpellier",
            "2019-04-13  ouverture de Nancy",
            "2019-07-05  ouverture de Saint-Étienne",
            "2019-08-05 2019-08-17 Nancy : Congés",
            "2019-10-31  dernier jour de Rennes",
        }));
        Assert.That(curve.Words.Alt.Fr.Plain(), Does.Contain(" ; du 5 août au 17 août, Nancy : Congés ; 31 octobre, dernier jour de Rennes."));
        Assert.That(curve.Words.Alt.En.Plain(), Does.Contain("; 5 August to 17 August, Nancy: Holidays; 31 October, last day of Rennes."));
    }

    [TestCase(1, "ouverture de Rennes", "Rennes opens")]
    [TestCase(2, "ouverture de Rennes et de Montpellier", "Rennes and Montpellier open")]
    [TestCase(3, "ouverture de Rennes, de Montpellier et du Havre", "Rennes, Montpellier and Le Havre open")]
    [TestCase(4, "4 ouvertures", "4 openings")]
    public void Openings_of_one_day_are_one_event(int count, string french, string english)
    {
        string[] names = ["Rennes", "Montpellier", "Le Havre", "Nancy"];
        var day = FourAteliers.Day("2019-02-15");
        var ateliers = names.Take(count).Select((name, i) => new Atelier($"a{i}", name, day, Closes: FourAteliers.Day("2019-10-31"))).ToList();
        var events = Curve(SampleFacts.Of(Year, "2019-04-02", [new("a0", "2019-03", 9, 9, 9, 9)], FourAteliers.Programme with { Ateliers = ateliers })).Events;
        Assert.That(events.Select(mark => (mark.Day, mark.Label.Fr.Plain(), mark.Label.En.Plain())).First(), Is.EqualTo((day, french, english)));
        Assert.That(events, Has.Count.EqualTo(2));
        Assert.That(events[1].Label.Fr.Plain(), Is.EqualTo(count == 4 ? "dernier jour de 4 ateliers" : french.Replace("ouverture", "dernier jour", StringComparison.Ordinal)));
    }

    private static CurveChart Curve(ReportFacts facts) => (CurveChart)ReportComposer.Compose(facts).Sections[0].Charts[0];

    private static Bilingual Title(Report report, string id) => report.Sections.Single(section => section.Id == id).Charts[0].Words.Title;
}
