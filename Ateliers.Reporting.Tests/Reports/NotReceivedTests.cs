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

    private static ReportFacts KnownToMarch(string asOf) => SampleFacts.Of(Year, asOf, SampleFacts.FirstQuarter) with { To = FourAteliers.Day("2019-03-31") };

    private static Section Of(ReportFacts facts, string id) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == id);
}
