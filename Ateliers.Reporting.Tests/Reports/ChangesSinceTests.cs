using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>A report that still changes says what differs from what was published last of its period.</summary>
public sealed class ChangesSinceTests
{
    private static readonly Report March = ReportComposer.Compose(SampleFacts.MidYear());

    [Test]
    public void What_moved_stands_before_whether_it_can_be_trusted_as_before_and_now()
    {
        var sections = Since([.. March.Figures.Select(figure => figure.Id == FigureIds.Sessions && figure.Period == March.Period ? figure with { Value = figure.Value - 3 } : figure)]);
        var changes = sections[^2];
        Assert.Multiple(() =>
        {
            Assert.That(sections.Select(section => section.Id).TakeLast(2), Is.EqualTo(new[] { "changes", "trust" }));
            Assert.That(changes.Title.Fr.Plain(), Is.EqualTo("Ce qui a changé depuis l'édition 2"));
            Assert.That(changes.Paragraphs[0].Fr.Plain(), Does.Match("^[0-9]+ chiffres ont changé depuis l'édition 2, qui reste à son adresse.$"));
            Assert.That(changes.Paragraphs[1].Fr.Plain(), Is.EqualTo("Les chiffres publiés restent ceux de l'édition 2 tant qu'une autre ne les corrige pas."));
            Assert.That(changes.Tables.Single().Rows.Select(row => string.Join('|', row.Select(cell => cell.Text.En.Plain()))), Is.EqualTo(new[] { "Sessions|159|162" }));
            Assert.That(changes.Tables.Single().Caption.Fr.Plain(), Is.EqualTo("L'ensemble, avant et maintenant : mars 2019"));
            Assert.That(changes.Notes.Single().En.Plain(), Does.EndWith("outside of this table."));
        });
    }

    [Test]
    public void What_moved_by_less_than_can_be_read_is_counted_and_not_shown_twice_alike()
    {
        var multiple = March.Figures.First(figure => figure.Id == FigureIds.ReferenceMultiple);
        var before = multiple with { Value = multiple.Value + 1e-6, Lower = multiple.Lower + 1e-6, Upper = multiple.Upper + 1e-6 };
        var changes = Since([.. March.Figures.Select(figure => ReferenceEquals(figure, multiple) ? before : figure)])[^2];
        Assert.That((changes.Paragraphs[0].En.Plain(), changes.Tables.Count), Is.EqualTo(("1 figure has changed since edition 2, which stays at its address.", 0)));
        Assert.That(changes.Notes.Select(note => note.Fr.Plain()), Is.EqualTo(new[] { "1 chiffre de l'ensemble a changé de moins que l'arrondi." }));
    }

    [Test]
    public void Where_nothing_moved_it_says_so_without_a_table()
    {
        var changes = Since(March.Figures)[^2];
        Assert.That(changes.Paragraphs.Select(text => text.Fr.Plain()), Is.EqualTo(new[] { "Aucun chiffre n'a changé depuis l'édition 2." }));
        Assert.That((changes.Tables.Count, changes.Notes.Count, changes.Empty), Is.EqualTo((0, 0, (object?)null)));
    }

    [Test]
    public void Without_a_published_edition_there_is_no_such_section() => Assert.That(March.Sections.Select(section => section.Id), Has.None.EqualTo("changes").And.Member("trust"));

    private static IReadOnlyList<Section> Since(IReadOnlyList<Figure> published) => ReportComposer.Compose(SampleFacts.MidYear(), last: new LastEdition(2, published)).Sections;
}
