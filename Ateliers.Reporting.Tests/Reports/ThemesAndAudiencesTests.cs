using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The people of each theme and audience together.</summary>
public sealed class ThemesAndAudiencesTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void Each_cell_has_its_people_in_the_order_of_the_programme_and_what_is_not_recorded_last()
    {
        var section = Audiences(Cell("cv", "professional", 40), Cell("coding", "general-public", 300), Cell("cv", "general-public", 120), Cell("", "general-public", 7), Cell("chess", "", 5));
        var table = section.Tables.Single();
        Assert.That(table.Columns.Select(column => column.Header.En), Is.EqualTo(new[] { "Theme", "Professionals", "General public", "Not recorded" }).Or.EqualTo(new[] { "Theme", "General public", "Professionals", "Not recorded" }));
        Assert.That(table.Rows.Select(row => row[0].Text.En), Is.EquivalentTo(new[] { Label("cv"), Label("coding"), "chess", "Not recorded" }));
        Assert.That(table.Rows[^1][0].Text.En, Is.EqualTo("Not recorded"));
        Assert.That(table.Rows[^2][0].Text.En, Is.EqualTo("chess"));
        Assert.That(Of(table, Label("cv"), "General public"), Is.EqualTo(("120", 2)));
        Assert.That(Of(table, Label("coding"), "General public"), Is.EqualTo(("300", 5)));
        Assert.That(Of(table, Label("coding"), "Professionals"), Is.EqualTo(("0", 0)));
        Assert.That(section.Notes.Select(note => note.En), Has.Member("In the table neither rows nor columns add up: someone who came for two themes counts in both."));
    }

    [Test]
    public void A_cell_that_nameless_people_leave_open_says_at_least() =>
        Assert.That(Of(Audiences(Cell("cv", "professional", 40, 9), Cell("coding", "general-public", 300)).Tables.Single(), Label("cv"), "Professionals"), Is.EqualTo(("at least 40", 1)));

    [Test]
    public void One_theme_or_one_audience_needs_no_table()
    {
        var one = Audiences(Cell("cv", "professional", 40), Cell("cv", "general-public", 3));
        Assert.That(one.Tables, Is.Empty);
        Assert.That(one.Notes.Select(note => note.En), Has.None.StartsWith("In the table"));
        Assert.That(Audiences(Cell("cv", "professional", 40), Cell("coding", "professional", 3)).Tables, Is.Empty);
    }

    private static string Label(string code) => FourAteliers.Programme.Themes.Single(term => term.Code == code).Label.En;

    private static (string Text, int Tint) Of(Table table, string theme, string audience)
    {
        var column = table.Columns.Select(each => each.Header.En).ToList().IndexOf(audience);
        var cell = table.Rows.Single(row => row[0].Text.En == theme)[column];
        return (cell.Text.En.Plain(), cell.Tint!.Value);
    }

    private static SliceCounts Cell(string theme, string audience, long people, long anonymous = 0) => Counts.Of(people, anonymous: anonymous, largest: 1, slice: new Slice(Theme: theme, Audience: audience));

    private static Section Audiences(params SliceCounts[] cells)
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("rennes", "2019-05", 500, 500, 500, 500)]) with
        {
            YearByAudience = [.. cells.GroupBy(cell => cell.Slice.Audience).Select(group => Counts.Of(group.Sum(cell => cell.Identified.Count), slice: new Slice(Audience: group.Key)))],
            YearByThemeAndAudience = cells,
        };
        return ReportComposer.Compose(facts).Sections.Single(section => section.Id == "audiences");
    }
}
