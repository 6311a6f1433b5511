using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>A year whose last files were of March: what is over and did not come in is missing, not still to come, and never reads like nothing.</summary>
public sealed class NotReceivedTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void The_grid_of_a_year_shows_every_month_that_is_over()
    {
        var grid = Of(KnownToMarch("2026-11-22"), "trust").Tables[0];
        Assert.That(grid.Columns.Skip(1).Select(column => column.Header.En), Is.EqualTo(
            new[] { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }));
        Assert.That(grid.Rows.SelectMany(row => row).Count(cell => cell.Mark == CellMark.Missing), Is.EqualTo(33), "as many as the sentence says");
        Assert.That(Of(KnownToMarch("2026-11-22"), "trust").Paragraphs[0].En.Plain(), Does.StartWith("33 atelier-months are missing"));
    }

    [Test]
    public void The_grid_of_a_running_year_ends_with_the_month_of_the_as_of_day()
    {
        var grid = Of(KnownToMarch("2019-05-10"), "trust").Tables[0];
        Assert.That(grid.Rows[0].Skip(1).Select(cell => cell.Text.En), Is.EqualTo(new[] { "received", "received", "received", "missing", "under way" }));
    }

    [Test]
    public void A_month_that_is_incomplete_has_a_shape_of_its_own()
    {
        var facts = KnownToMarch("2019-05-10");
        var april = new KnownMonth("rennes", new(2019, 4), 1, FourAteliers.Day("2019-04-20"), null);
        var row = Of(facts with { Received = [.. facts.Received, april] }, "trust").Tables[0].Rows[0];
        Assert.That((row[4].Text.En, row[4].Mark, row[5].Text.En, row[5].Mark), Is.EqualTo(("incomplete", CellMark.Incomplete, "under way", CellMark.UnderWay)));
    }

    [Test]
    public void The_grid_of_a_month_ends_with_the_month()
    {
        var facts = SampleFacts.MidYear("2019-03", "2026-11-22");
        Assert.That(Of(facts, "trust").Tables[0].Columns, Has.Count.EqualTo(4));
    }

    [Test]
    public void Months_that_are_over_and_missing_are_not_still_to_come()
    {
        Assert.That(People(KnownToMarch("2026-11-22")), Is.EqualTo(new[] { "1 200", "2 500", "3 600" }.Concat(Enumerable.Repeat("non reçu", 9))));
        Assert.That(People(KnownToMarch("2019-05-10")), Is.EqualTo(new[] { "1 200", "2 500", "3 600", "non reçu" }.Concat(Enumerable.Repeat("à venir", 8))));
        Assert.That(People(SampleFacts.MidYear("2019-03", "2026-11-22")).Skip(2).Take(2), Is.EqualTo(new[] { "3 600", "à venir" }), "after the month of a month's page");

        static IEnumerable<string> People(ReportFacts facts) => Of(facts, "progress").Charts[0].Words.Data.Rows.Select(row => row[1].Text.Fr.Plain());
    }

    [TestCase("2026-11-22", "")]
    [TestCase("2019-05-10", "Ouvertures à venir dans l'année : Saint-Étienne le 5 juillet 2019.")]
    public void An_atelier_that_has_opened_by_the_as_of_day_is_not_still_to_open(string asOf, string sentence) =>
        Assert.That(string.Concat(Of(KnownToMarch(asOf), "ateliers").Paragraphs.Select(paragraph => paragraph.Fr.Plain())), Is.EqualTo(sentence));

    [Test]
    public void A_month_may_name_what_opened_after_it() => Assert.That(
        Of(SampleFacts.MidYear("2019-03", "2026-11-22"), "ateliers").Paragraphs[0].En.Plain(),
        Is.EqualTo("Still to open in the year: Nancy on 13 April 2019 and Saint-Étienne on 5 July 2019."));

    [Test]
    public void An_atelier_that_opened_after_the_last_file_has_no_number()
    {
        var rows = Of(KnownToMarch("2019-05-10"), "ateliers").Tables[0].Rows;
        Assert.That(rows.Select(row => $"{row[0].Text.En} {row[1].Text.En}"), Is.EqualTo(new[] { "Rennes 2,900", "Montpellier 700", "Nancy not received" }));
    }

    [Test]
    public void A_first_is_one_of_the_files_received_while_some_are_missing()
    {
        var facts = Gaps();
        Assert.That(new[] { "months", "ateliers", "themes", "new-returning" }.Select(id => Of(facts, id).Charts[0].Words.Title.Fr.Plain()), Is.EqualTo(new[]
        {
            "D'après les fichiers reçus, janvier a apporté le plus de premiers contacts : 1 200 sur 2 300",
            "D'après les fichiers reçus, Rennes a accompagné le plus de personnes : 1 900 sur 2 300 dans le réseau",
            "D'après les fichiers reçus, « Améliorer son CV » a réuni le plus de personnes : 1 900 sur 2 300",
            "D'après les fichiers reçus, 1 890 nouvelles personnes en 2019, au 30 avril, et 410 déjà venues une année précédente",
        }));
        Assert.That(Of(facts, "ateliers").Charts[0].Words.Title.En.Plain(), Does.StartWith("From the files received, Rennes reached the most people"));
    }

    [Test]
    public void A_first_is_one_of_the_files_received_while_outcomes_are_missing()
    {
        var facts = SampleFacts.MidYear();
        var silent = new KnownMonth("montpellier", new(2019, 3), 1, FourAteliers.Day("2019-03-20"), null);
        var title = Of(facts with { Received = [.. facts.Received.SkipLast(1), silent] }, "ateliers").Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Does.StartWith("D'après les fichiers reçus, Rennes"));
        Assert.That(Of(facts, "ateliers").Charts[0].Words.Title.Fr.Plain(), Does.StartWith("Rennes"));
    }

    [Test]
    public void An_atelier_that_is_open_and_silent_stands_in_the_charts()
    {
        var ateliers = (BarsChart)Of(Gaps(), "ateliers").Charts[0];
        Assert.That(ateliers.Bars.Select(bar => $"{bar.Label.En} {bar.Value} {bar.ValueLabel.En.Plain()}"), Is.EqualTo(new[]
        {
            "Rennes 1900 1,900", "Montpellier 400 400", "Nancy  not received",
        }));
        Assert.That(ateliers.Words.Alt.Fr.Plain(), Does.EndWith("Nancy : non reçu."));
        Assert.That(((BarsChart)Of(Gaps(), "presence").Charts[0]).Bars[^1].ValueLabel.En, Is.EqualTo("not received"));
        Assert.That(Of(Gaps(), "presence").Tables[0].Rows[2].Skip(1).Select(cell => cell.Text.Fr), Is.All.EqualTo("non reçu"));
    }

    [Test]
    public void Months_of_which_nothing_or_not_all_came_in_are_marked()
    {
        foreach (var id in new[] { "months", "new-returning" })
        {
            var chart = (StackedChart)Of(Gaps(), id).Charts[0];
            Assert.That(chart.Gaps!.Of.Take(5), Is.EqualTo(new[] { Gap.None, Gap.Whole, Gap.None, Gap.InPart, Gap.None }), id);
            Assert.That((chart.Gaps.Whole.Fr, chart.Gaps.InPart.En), Is.EqualTo(("non reçu", "received in part")));
            Assert.That(chart.Words.Alt.Fr.Plain(), Does.EndWith(" Non reçu : février 2019. Reçu en partie : avril 2019."));
            Assert.That(chart.Words.Alt.En.Plain(), Does.EndWith(" Not received: February 2019. Received in part: April 2019."));
            Assert.That(chart.Words.Data.Rows[1].Skip(1).Select(cell => cell.Text.En), Is.All.EqualTo("not received"));
        }

        var april = Of(Gaps(), "months").Charts[0].Words.Data.Rows[3];
        Assert.That(april.Select(cell => cell.Text.En.Plain()), Is.EqualTo(new[] { "April 2019", "not received", "0", "0", "20" }));
    }

    [Test]
    public void A_month_of_registrations_alone_has_come_in()
    {
        var facts = KnownToMarch("2019-05-10");
        var april = new KnownMonth("rennes", new(2019, 4), 1, FourAteliers.Day("2019-04-20"), null);
        var chart = (StackedChart)Of(facts with { Received = [.. facts.Received, april] }, "months").Charts[0];
        Assert.That((chart.Gaps!.Of[3], chart.Gaps.Whole.Fr, chart.Gaps.Whole.En), Is.EqualTo((Gap.Whole, "sans issue notée", "without outcomes")));
        Assert.That(chart.Words.Data.Rows[3].Select(cell => cell.Text.En), Is.EqualTo(new[] { "April 2019", "not recorded", "not received", "not recorded", "not recorded" }));
    }

    [Test]
    public void The_report_of_a_year_names_the_months_that_have_none()
    {
        var facts = KnownToMarch("2019-06-10");
        var april = new KnownMonth("rennes", new(2019, 4), 1, FourAteliers.Day("2019-04-20"), null);
        var year = ReportComposer.Compose(facts with { Received = [.. facts.Received, april] });
        Assert.That(year.Silent, Is.EqualTo(new SilentMonth[] { new(new(2019, 4), CameIn: true), new(new(2019, 5), CameIn: false) }));
        Assert.That(ReportComposer.Compose(SampleFacts.MidYear("2019-03", "2019-06-10")).Silent, Is.Empty, "a month has no months");
    }

    [Test]
    public void A_year_of_which_all_came_in_has_no_gaps() => Assert.That(((StackedChart)Of(SampleFacts.MidYear(), "months").Charts[0]).Gaps, Is.Null);

    /// <summary>As of 2 May: nothing of February, and of April nothing of Rennes and Nancy.</summary>
    private static ReportFacts Gaps() => SampleFacts.Of(
        Year,
        "2019-05-02",
        [.. SampleFacts.FirstQuarter.Where(line => line.Month != "2019-02"), new("montpellier", "2019-04", 0, 20, 0, 20)]) with
    {
        To = FourAteliers.Day("2019-04-30"),
    };

    private static ReportFacts KnownToMarch(string asOf) => SampleFacts.Of(Year, asOf, SampleFacts.FirstQuarter) with { To = FourAteliers.Day("2019-03-31") };

    private static Section Of(ReportFacts facts, string id) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == id);
}
