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
        var name = EditionOf.NameOf(before);
        return moves.Count == 0 ? null : MovesTable.Of(Words.Say($"Corrigé depuis l'{name.Fr}", $"Corrected since {name.En}"), moves, programme, move => (new Cell(Said(move.Before)), new Cell(Said(move.After))));
    }

    /// <summary>Whether the people of the whole are told otherwise than before, so that a note speaks of more than what is held back.</summary>
    public static bool ArePeopleCorrected(EditionOf? edition, IReadOnlyList<Figure> ofAll)
    {
        static Figure? People(IReadOnlyList<Figure> figures) => figures.FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached && figure.Scope == FigureScope.All);
        return edition?.Before is not null && Said(People(edition.EarlierTold)) != Said(People(ofAll));
    }

    private static Bilingual Said(Figure? figure) => figure is null ? new("—", "—") : SaidNumber.Of(figure)?.Text ?? FigureTable.Value(figure);
}
