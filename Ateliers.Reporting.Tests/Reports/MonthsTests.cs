using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The months of a year some of whose attendances are nameless, and months of which nothing is known.</summary>
public sealed class MonthsTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void No_month_is_called_first_where_nameless_attendances_leave_it_open()
    {
        var title = Title("months", Rennes("09", 5_820, 463), Rennes("10", 6_019), Rennes("11", 5_858, 453));
        Assert.That(title.Fr.Plain(), Is.EqualTo("Octobre compte 6 019 premiers contacts identifiés, novembre 5 858 et septembre 5 820"));
        Assert.That(title.En.Plain(), Is.EqualTo("October had 6,019 identified first contacts, November 5,858 and September 5,820"));
    }

    [Test]
    public void Who_came_namelessly_before_may_not_have_come_first_in_the_month_that_leads() => Assert.That(
        Title("months", Rennes("05", 10, 300), Rennes("06", 1_000), Rennes("07", 800)).Fr.Plain(), Does.StartWith("Juin compte 1 000 premiers contacts identifiés, "));

    [Test]
    public void A_month_in_which_nothing_was_open_is_closed_and_not_0()
    {
        var year = FourAteliers.Days("2018-01-01", "2018-12-31");
        var report = ReportComposer.Compose(SampleFacts.Of(year, "2019-02-01", [new("rennes", "2018-06", 300, 300, 300, 400), new("rennes", "2018-07", 200, 300, 200, 400)]));
        IEnumerable<string> Row(string section, int row) => report.Sections.Single(each => each.Id == section).Charts[0].Words.Data.Rows[row].Skip(1).Select(cell => cell.Text.En);
        Assert.That(Row("months", 4), Is.EqualTo(new[] { "closed", "closed", "closed" }));
        Assert.That(Row("months", 5), Is.EqualTo(new[] { "300", "300", "300" }));
        Assert.That(Row("progress", 4).First(), Is.EqualTo("closed"));
        Assert.That(Row("months", 7), Is.EqualTo(new[] { "not received", "not received", "not received" }));
    }

    [Test]
    public void A_month_that_no_other_can_exceed_is_first()
    {
        var title = Title("months", Rennes("05", 1_000), Rennes("06", 200, 300));
        Assert.That(title.Fr.Plain(), Is.EqualTo("Mai a apporté le plus de premiers contacts identifiés : 1 000 sur 1 200"));
        Assert.That(title.En.Plain(), Is.EqualTo("May brought the most identified first contacts: 1,000 of 1,200"));
    }

    [Test]
    public void All_first_contacts_of_one_month_are_those_that_were_identified()
    {
        var title = Title("months", Rennes("07", 0, 2_600), Rennes("08", 10));
        Assert.That(title.Fr.Plain(), Is.EqualTo("10 premiers contacts identifiés, tous en août 2019"));
        Assert.That(title.En.Plain(), Is.EqualTo("10 identified first contacts, all in August 2019"));
    }

    [Test]
    public void The_people_of_a_month_with_nameless_attendances_are_a_lower_bound()
    {
        var section = Section("months", Rennes("05", 1_000), Rennes("06", 10, 300));
        var chart = (StackedChart)section.Charts[0];
        Assert.That(chart.Dots!.Skip(4).Take(3), Is.EqualTo(new double?[] { 1_000, 35, null }));
        Assert.That((chart.DotsLabel!.Fr, chart.DotsLabel.En), Is.EqualTo(("personnes du mois (au moins)", "people of the month (at least)")));
        Assert.That(chart.Words.Subtitle.Fr.Plain(), Is.EqualTo(
            "Premiers contacts identifiés de l'année par mois et par atelier ; points : personnes du mois (au moins), en 2019, au 30 juin"));
        Assert.That(chart.Words.Data.Columns[^2].Header.En, Is.EqualTo("Identified first contacts"));
        Assert.That(chart.Words.Data.Rows.Skip(4).Select(row => row[^1].Text.Fr.Plain()), Is.EqualTo(new[] { "1 000", "au moins 35" }));
        Assert.That(section.Notes[0].En, Does.StartWith("Identified first contacts add up: their sum is the identified people of the year."));
        var table = Section("new-returning", Rennes("05", 1_000), Rennes("06", 10, 300)).Charts[0].Words.Data;
        Assert.That(table.Rows.Skip(4).Select(row => row[^1].Text.En.Plain()), Is.EqualTo(new[] { "1,000", "at least 35" }));
    }

    [Test]
    public void New_people_are_identified_ones_where_attendances_are_nameless()
    {
        var section = Section("new-returning", Rennes("05", 100, 40));
        Assert.That(section.Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("100 nouvelles personnes identifiées en 2019, au 30 juin, et aucune déjà identifiée une année précédente"));
        Assert.That(section.Charts[0].Words.Title.En.Plain(), Is.EqualTo("100 identified new people in 2019, to 30 June, and none already identified in an earlier year"));
        Assert.That(section.Charts[0].Words.Subtitle.En, Does.StartWith("Identified people of each month, new or identified before that month"));
        Assert.That(section.Charts[0].Words.Data.Columns.Skip(1).Take(2).Select(column => column.Header.Fr), Is.EqualTo(new[] { "Nouvelles identifiées", "Déjà identifiées" }));
        Assert.That(((StackedChart)section.Charts[0]).Stacks.Select(stack => stack.Label.En), Is.EqualTo(new[] { "new, identified", "identified before" }));
        Assert.That(section.Charts[0].Words.Alt.Fr.Plain(), Does.StartWith("Barres empilées par mois, nouvelles personnes identifiées"));
        Assert.That(section.Paragraphs[0].En.Plain(), Is.EqualTo("100 attendances for 100 identified people: 1.0 a person on average."));
        Assert.That(section.Notes[1].Fr.Plain(), Does.StartWith("Des présences sont anonymes : une personne identifiée comme nouvelle a pu venir auparavant"));
    }

    [Test]
    public void Nameless_attendances_before_the_year_may_be_those_of_new_people()
    {
        var title = Title("new-returning", Facts([Rennes("05", 100)]) with { NamelessBefore = true });
        Assert.That(title.Fr.Plain(), Does.StartWith("100 nouvelles personnes identifiées en 2019"));
    }

    [TestCase(100, 0, "100 nouvelles personnes en 2019, au 30 juin, et aucune déjà venue une année précédente", "100 new people in 2019, to 30 June, and none who had come in an earlier year")]
    [TestCase(1, 1, "1 nouvelle personne en 2019, au 30 juin, et 1 déjà venue une année précédente", "1 new person in 2019, to 30 June, and 1 who had come in an earlier year")]
    [TestCase(0, 9, "Aucune nouvelle personne en 2019, au 30 juin, et 9 déjà venues une année précédente", "No new people in 2019, to 30 June, and 9 who had come in an earlier year")]
    public void None_is_a_word_and_not_a_number(long fresh, long returning, string french, string english)
    {
        var title = Title("new-returning", new SampleFacts.Line("rennes", "2019-05", fresh + returning, fresh + returning, fresh, fresh + returning));
        Assert.That((title.Fr.Plain(), title.En.Plain()), Is.EqualTo((french, english)));
    }

    [Test]
    public void A_month_of_which_nothing_is_known_has_no_number_of_new_people()
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [Rennes("03", 5), Rennes("05", 7)]);
        var chart = (StackedChart)ReportComposer.Compose(facts).Sections.Single(section => section.Id == "new-returning").Charts[0];
        Assert.That(chart.Stacks[0].Values.Take(6), Is.EqualTo(new double?[] { null, null, 5, null, 7, null }));
        Assert.That(chart.Words.Data.Rows.Select(row => string.Join('|', row.Skip(1).Select(cell => cell.Text.Fr))).Skip(2).Take(3), Is.EqualTo(new[]
        {
            "5|0|5", "non reçu|non reçu|non reçu", "7|0|7",
        }));
        Assert.That(chart.Words.Alt.En, Does.Contain("; March: 5 and 0; May: 7 and 0. Not received: January to February 2019 and April 2019."));
    }

    private static SampleFacts.Line Rennes(string month, long people, long anonymous = 0) =>
        new("rennes", $"2019-{month}", people, people, people, people, anonymous);

    private static ReportFacts Facts(SampleFacts.Line[] lines) =>
        SampleFacts.Of(Year, lines.Max(line => line.Of.Number) > 6 ? "2020-01-31" : "2019-06-30", lines).AllIn();

    private static Section Section(string id, params SampleFacts.Line[] lines) =>
        ReportComposer.Compose(Facts(lines)).Sections.Single(section => section.Id == id);

    private static Bilingual Title(string id, params SampleFacts.Line[] lines) => Title(id, Facts(lines));

    private static Bilingual Title(string id, ReportFacts facts) =>
        ReportComposer.Compose(facts).Sections.Single(section => section.Id == id).Charts[0].Words.Title;
}
