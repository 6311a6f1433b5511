using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>What a sheet told and is not told so any more, as its readers see it: the figures of the whole, and the people of each atelier. The status alone is no correction.</summary>
internal static class CorrectedTable
{
    /// <summary>The table; null for a first edition, and where nothing is told otherwise.</summary>
    /// <param name="edition">Which edition it is; null for a sheet that is none.</param>
    /// <param name="told">The figures that the sheet tells.</param>
    /// <param name="isOfSheets">Whether sheets tell a figure at all.</param>
    /// <param name="programme">Names the ateliers.</param>
    public static Table? Of(EditionOf? edition, IReadOnlyList<Figure> told, Func<Figure, bool> isOfSheets, Programme programme)
    {
        if (edition?.Before is not { } before)
        {
            return null;
        }

        var moves = FigureMove.Between(edition.EarlierTold, told).Where(move => isOfSheets(move.Any) && Said(move.Before) != Said(move.After)).ToList();
        if (moves.Count == 0)
        {
            return null;
        }

        var (name, isSplit) = (EditionOf.NameOf(before), moves.Exists(move => move.Any.Scope != FigureScope.All));
        return new Table(
            Words.Say($"Corrigé depuis l'{name.Fr}", $"Corrected since {name.En}"),
            [
                Cells.Name("Chiffre", "Figure"), .. isSplit ? [Cells.Name("De", "Of")] : Array.Empty<Column>(), Cells.Name("Période", "Period"), Cells.Number("Avant", "Before"), Cells.Number("Maintenant", "Now"),
            ],
            [
                .. moves.Select(move => (IReadOnlyList<Cell>)
                [
                    Cells.Text(FigureTable.NameOf(move.Any)), .. isSplit ? [Cells.Text(FigureTable.ScopeOf(move.Any, programme))] : Array.Empty<Cell>(), Cells.Text(Dates.Period(move.Any.Period)),
                    new Cell(Said(move.Before)), new Cell(Said(move.After)),
                ]),
            ]);
    }

    /// <summary>Whether the people of the whole are told otherwise than before, so that a note speaks of more than what is held back.</summary>
    public static bool ArePeopleCorrected(EditionOf? edition, IReadOnlyList<Figure> ofAll)
    {
        static Figure? People(IReadOnlyList<Figure> figures) => figures.FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached && figure.Scope == FigureScope.All);
        return edition?.Before is not null && Said(People(edition.EarlierTold)) != Said(People(ofAll));
    }

    private static Bilingual Said(Figure? figure) => figure is null ? new("—", "—") : SaidNumber.Of(figure)?.Text ?? FigureTable.Value(figure);
}
