using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The pages of the ateliers beside a report: of each what is known of it alone, in the words of the report.</summary>
public sealed class AtelierComposerTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void Each_atelier_that_the_report_names_has_a_page_with_the_number_of_the_report()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        Assert.That(report.Ateliers.Select(sheet => sheet.Code), Is.EqualTo(new[] { "rennes", "montpellier" }));
        foreach (var sheet in report.Ateliers)
        {
            var figure = report.Figures.Single(each => each.Id == FigureIds.PeopleReached && each.Scope == new FigureScope(Atelier: sheet.Code) && each.Period.From == Year.From && each.Period.To.Month == 3);
            Assert.That(sheet.Value, Is.EqualTo(Numbers.Integer((long)figure.Lower!)), sheet.Code);
            Assert.That(sheet.Status, Is.EqualTo(figure.Status), sheet.Code);
        }
    }

    [Test]
    public void A_page_tells_the_share_the_opening_and_the_month()
    {
        var sheet = ReportComposer.Compose(SampleFacts.MidYear()).Ateliers[0];
        Assert.That(sheet.Title.Fr.Plain(), Is.EqualTo("Rennes, mars 2019"));
        Assert.That(sheet.Line.Fr.Plain(), Is.EqualTo("2 900 personnes accompagnées en 2019, au 31 mars"));
        Assert.That(sheet.Line.En.Plain(), Is.EqualTo("2,900 people reached in 2019, to 31 March"));
        Assert.That(sheet.Sentences.Select(sentence => sentence.Fr.Plain()), Is.EqualTo(new[]
        {
            "2,9 % de l'objectif du réseau pour 2019 (100 000) ; ces parts ne s'additionnent pas d'un atelier à l'autre.", "Ouvert le 9 juin 2018.",
        }));
        Assert.That(sheet.StatusReason.Fr.Plain(), Is.EqualTo("Définitif : la période est terminée et l'atelier a transmis chacun de ses mois."));
        Assert.That(sheet.Facts.Select(fact => (fact.Id, fact.Value.Fr.Plain())).Take(3), Is.EqualTo(new[] { (FigureIds.PeopleReached, "900"), (FigureIds.NewPeople, "600"), (FigureIds.ReturningPeople, "300") }));
        Assert.That(sheet.Sections.Select(section => section.Id), Is.EqualTo(new[] { "months", "themes", "audiences" }));
        Assert.That(sheet.Sections[1].Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("« Améliorer son CV » : 2 900 personnes").Or.Contains("2 900"));
    }

    [Test]
    public void The_months_are_those_of_the_atelier_in_its_own_colour()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var (section, ofAll) = (report.Ateliers[1].Sections[0], (StackedChart)report.Sections.Single(each => each.Id == "months").Charts[0]);
        var chart = (StackedChart)section.Charts[0];
        Assert.That(chart.Stacks.Single().Values.Take(4), Is.EqualTo(new double?[] { null, 300, 480, null }));
        Assert.That(chart.Stacks.Single().Tone, Is.EqualTo(ofAll.Stacks.Single(stack => stack.Label.Fr == "Montpellier").Tone));
        Assert.That(chart.Words.Title.Fr.Plain(), Is.EqualTo("Mars est le mois le plus fréquenté : 480 personnes").Or.StartsWith("D'après les fichiers reçus, mars"));
        Assert.That(chart.Words.Scope.Fr.Plain(), Does.StartWith("Ateliers numériques, Montpellier"));
        Assert.That(chart.Words.Data.Rows.Select(row => row[1].Text.Fr.Plain()), Is.EqualTo(new[] { "non reçu", "300", "480" }).Or.EqualTo(new[] { "fermé", "300", "480" }));
        Assert.That(section.Tables[0].Rows[^1].Select(cell => cell.Text.Fr.Plain()).Take(3), Is.EqualTo(new[] { "mars 2019", "390", "520" }));
    }

    [Test]
    public void Where_nameless_attendances_leave_the_first_month_open_none_is_named()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2020-02-01", [new("rennes", "2019-01", 300, 300, 300, 300, 100), new("rennes", "2019-02", 310, 310, 310, 310, 100)]));
        Assert.That(report.Ateliers[0].Sections[0].Charts[0].Words.Title.Fr.Plain(), Does.Match("^Rennes a accompagné au moins 300 personnes dans chacun des 2 mois comptés$"));
        Assert.That(report.Ateliers[0].Lead!.En, Is.EqualTo("At least"));
    }

    [Test]
    public void An_atelier_of_which_nothing_came_in_says_so_and_shows_no_empty_frame()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2020-02-01", [new("rennes", "2019-01", 300, 300, 300, 300)]));
        var nancy = report.Ateliers.Single(sheet => sheet.Code == "nancy");
        Assert.That((nancy.Value.Fr, nancy.Value.En, nancy.Unit, nancy.Facts.Count, nancy.Sections.Count), Is.EqualTo(("Non reçu", "Not received", (Bilingual?)null, 0, 0)));
        Assert.That(nancy.Sentences[^1].En, Is.EqualTo("Nothing that a count would need has come in from this atelier in 2019."));
        Assert.That(nancy.Status, Is.EqualTo(FigureStatus.Provisional));
        Assert.That(nancy.StatusReason.Fr, Does.Contain("Nancy").And.Not.Contain("Montpellier"));
    }
}
