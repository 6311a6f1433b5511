using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

public sealed class FigureTableTests
{
    private static readonly DateOnly AsOf = FourAteliers.Day("2020-01-10");

    [Test]
    public void A_split_keeps_the_range_wherever_one_row_has_one()
    {
        var table = Of(FigureStatus.Final, Counts.Of(10, slice: new Slice(Atelier: "rennes")), Counts.Of(0, anonymous: 400, largest: 400, slice: new Slice(Atelier: "nancy")),
            Counts.Of(3, anonymous: 9, largest: 5, slice: new Slice(Atelier: "montpellier")));
        Assert.That(table.Columns.Select(column => column.Header.Fr.Plain()), Is.EqualTo(new[] { "Atelier", "Personnes accompagnées", "De … à", "Présences" }));
        Assert.That(table.Rows.Select(Text), Is.EqualTo(new[] { "Rennes|10||10", "Nancy|0|400|400", "Montpellier|3|5 – 12|12" }));
    }

    [Test]
    public void A_range_is_written_as_its_figure_is_and_also_where_it_lies_below_it()
    {
        var figure = Figures(FigureStatus.Final, Counts.Of(1))[0];
        var table = Table(
            [
                figure with { Id = FigureIds.Progress, Unit = Unit.Ratio, Value = 0.036, Lower = 0.04, Upper = 0.041 },
                figure with { Id = FigureIds.RequiredPerWeek, Value = 2_549, Lower = 2_535, Upper = 2_549 },
                figure with { Id = FigureIds.GapToPace, Value = -8_606, Lower = -8_606, Upper = -8_106 },
            ],
            Dimensions.None);
        Assert.That(table.Rows.Select(row => row[2].Text.Fr.Plain()), Is.EqualTo(new[] { "4,0 % – 4,1 %", "2 535 – 2 549", "−8 606 – −8 106" }));
    }

    [Test]
    public void A_ratio_that_is_a_least_is_rounded_down_as_its_sentence_does()
    {
        var figure = Figures(FigureStatus.Final, Counts.Of(1))[0] with { Id = FigureIds.Progress, Unit = Unit.Ratio };
        Assert.That(FigureTable.Value(figure with { Value = 0.50468, Lower = 0.50468, Upper = 0.546 }).En, Is.EqualTo("50.4%"));
        Assert.That(FigureTable.Value(figure with { Value = 0.504, Lower = 0.504, Upper = 0.546 }).En, Is.EqualTo("50.4%"));
        Assert.That(FigureTable.Value(figure with { Value = 0.50468, Lower = 0.50468, Upper = 0.50468 }).En, Is.EqualTo("50.5%"));
        Assert.That(FigureTable.Value(figure with { Id = FigureIds.ReferenceMultiple, Value = 5.49, Lower = 5.49, Upper = 6 }).En, Is.EqualTo("5.4"));
    }

    [Test]
    public void A_forecast_of_what_is_over_has_no_interval()
    {
        var figure = Figures(FigureStatus.Final, Counts.Of(1))[0] with { Id = FigureIds.Forecast, Value = 1_063 };
        var rows = Table([figure with { Intervals = new Intervals(1_063, 1_063, 1_063, 1_063) }, figure with { Intervals = new Intervals(1_060, 1_070, 1_050, 1_080) }], Dimensions.None).Rows;
        Assert.That(rows.Select(row => $"{row[1].Text.En}|{row[2].Text.En}"), Is.EqualTo(new[] { "1,063|", "1,063|1,060 – 1,070 (80%)" }));
    }

    [Test]
    public void A_split_without_nameless_people_has_no_range()
    {
        var table = Of(FigureStatus.Final, Counts.Of(10, slice: new Slice(Atelier: "rennes")));
        Assert.That(table.Columns.Select(column => column.Header.En), Is.EqualTo(new[] { "Atelier", "People reached", "Attendances" }));
    }

    [Test]
    public void What_is_not_final_says_so_in_its_row()
    {
        var figures = Figures(FigureStatus.Provisional, Counts.Of(10, slice: new Slice(Atelier: "rennes")));
        var (split, plain) = (Of(FigureStatus.Provisional, Counts.Of(10, slice: new Slice(Atelier: "rennes"))), Table(figures, Dimensions.None));
        Assert.That((split.Columns[^1].Header.Fr, split.Rows[0][^1].Text.Fr), Is.EqualTo(("Statut", "provisoire")));
        Assert.That((plain.Columns[^1].Header.En, plain.Rows[0][^1].Text.En), Is.EqualTo(("Status", "provisional")));
    }

    private static string Text(IReadOnlyList<Cell> row) => string.Join('|', row.Select(cell => cell.Text.Fr.Plain()));

    private static Table Of(FigureStatus status, params SliceCounts[] counts) => Table(Figures(status, counts), Dimensions.Atelier);

    private static Table Table(IReadOnlyList<Figure> figures, Dimensions by) => FigureTable.Of(figures, by, FourAteliers.Programme, Bilingual.Same("x"));

    private static IReadOnlyList<Figure> Figures(FigureStatus status, params SliceCounts[] counts) =>
    [
        .. counts.SelectMany(cell => CountFigures.From(cell, CountFigures.ScopeOf(cell.Slice), FourAteliers.Days("2019-01-01", "2019-12-31"), status, AsOf))
            .Where(figure => figure.Id is FigureIds.PeopleReached or FigureIds.Attendances),
    ];
}
