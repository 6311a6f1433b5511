using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>Figures that moved, as a table: what, of whom, when, from what to what.</summary>
public static class MovesTable
{
    private static readonly Bilingual Unseen = Words.Say("changé de moins que l'arrondi", "changed by less than the rounding");

    /// <summary>The table. A figure that reads as before says that it moved by less than can be read.</summary>
    /// <param name="caption">Between what they moved.</param>
    /// <param name="moves">The figures, in the order in which they are shown.</param>
    /// <param name="programme">Names the ateliers and terms.</param>
    /// <param name="ofOnePeriod">Whether the caption says of which period all of them are.</param>
    public static Table Of(Bilingual caption, IReadOnlyList<FigureMove> moves, Programme programme, bool ofOnePeriod = false) =>
        Of(caption, moves, programme, move => (Told(move.Before, move.After), IsSeen(move) ? Told(move.After, move.Before) : new Cell(Unseen, move.After?.Value)), ofOnePeriod);

    /// <summary>The same with what is said of a figure before and now.</summary>
    internal static Table Of(Bilingual caption, IReadOnlyList<FigureMove> moves, Programme programme, Func<FigureMove, (Cell Before, Cell Now)> said, bool ofOnePeriod = false)
    {
        var isSplit = moves.Any(move => move.Any.Scope != FigureScope.All);
        return new Table(
            caption,
            [
                Cells.Name("Chiffre", "Figure"), .. isSplit ? [Cells.Name("De", "Of")] : Array.Empty<Column>(),
                .. ofOnePeriod ? Array.Empty<Column>() : [Cells.Name("Période", "Period")],
                Cells.Number("Avant", "Before"), Cells.Number("Maintenant", "Now"),
            ],
            [
                .. moves.Select(move => (Move: move, Said: said(move))).Select(row => (IReadOnlyList<Cell>)
                [
                    Cells.Text(FigureTable.NameOf(row.Move.Any)), .. isSplit ? [Cells.Text(FigureTable.ScopeOf(row.Move.Any, programme))] : Array.Empty<Cell>(),
                    .. ofOnePeriod ? Array.Empty<Cell>() : [Cells.Text(Dates.Period(row.Move.Any.Period))],
                    row.Said.Before, row.Said.Now,
                ]),
            ]);
    }

    /// <summary>Whether a figure reads otherwise than before.</summary>
    public static bool IsSeen(FigureMove move) => Told(move.Before, move.After).Text != Told(move.After, move.Before).Text;

    /// <summary>A number with its range, and with its status where only that differs.</summary>
    private static Cell Told(Figure? figure, Figure? other)
    {
        if (figure is null)
        {
            return new Cell(new("—", "—"));
        }

        var value = FigureTable.Value(figure);
        if (FigureTable.RangeOf(figure) is { Fr.Length: > 0 } range)
        {
            value = new($"{value.Fr} ({range.Fr})", $"{value.En} ({range.En})");
        }

        if (other is not null && FigureMove.Firm(other) != FigureMove.Firm(figure) && FigureStatus.Suppressed != figure.Status && FigureStatus.Suppressed != other.Status)
        {
            var status = StatusWords.Of(figure.Status);
            value = new($"{value.Fr}, {status.Fr}", $"{value.En}, {status.En}");
        }

        return new Cell(value, figure.Value);
    }
}
