using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Aggregation;

internal sealed class SuppressionTests
{
    private static readonly Period Year = new(new(2019, 1, 1), new(2019, 12, 31));

    [TestCase(10, true)]
    [TestCase(11, false)]
    [TestCase(0, true)]
    public void A_count_under_the_threshold_is_hidden_and_never_shown_as_nought(int people, bool hidden)
    {
        var figures = Answer(Cell("rennes", people));
        Assert.That(figures.All(figure => figure.Status == FigureStatus.Suppressed && figure.Value is null), Is.EqualTo(hidden));
    }

    [Test]
    public void One_small_cell_hides_its_whole_table_so_that_no_difference_gives_it_back()
    {
        var figures = Answer(Cell("rennes", 500), Cell("nancy", 4));
        Assert.That(figures, Has.All.Matches<Figure>(figure => figure is { Value: null, Lower: null, Upper: null, Estimate: null }));
    }

    [Test]
    public void A_small_part_of_a_large_cell_hides_it_too()
    {
        Assert.That(Answer(Cell("rennes", 500) with { New = new People(497) }).Any(figure => figure.Value is not null), Is.False, "3 people returned");
        Assert.That(Answer(Cell("rennes", 500) with { Absences = new Visits(2) }).Any(figure => figure.Value is not null), Is.False, "2 did not come");
    }

    [Test]
    public void Large_tables_and_declared_figures_stay()
    {
        Assert.That(Answer(Cell("rennes", 500), Cell("nancy", 40)).Any(figure => figure.Status == FigureStatus.Suppressed), Is.False);
        var declared = new Figure(FigureIds.Reference, Unit.People, FigureScope.All, Year, 9000, FigureStatus.Declared, Year.To);
        Assert.That(Suppression.Public([declared], [Cell("nancy", 1)], 11), Is.EqualTo(new[] { declared }));
    }

    private static SliceCounts Cell(string atelier, int people) => SliceCounts.Empty(new Slice(Atelier: atelier)) with
    {
        Identified = new People(people),
        New = new People(people),
        FirstContacts = new People(people),
        IdentifiedVisits = new Visits(people * 2),
        Sessions = 9,
        LargestSession = 12,
    };

    private static IReadOnlyList<Figure> Answer(params SliceCounts[] cells) => Suppression.Public(
        [.. cells.SelectMany(cell => CountFigures.From(cell, CountFigures.ScopeOf(cell.Slice), Year, FigureStatus.Final, Year.To))], cells, 11);
}
