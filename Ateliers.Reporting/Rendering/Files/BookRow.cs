using Ateliers.Reporting.Aggregation;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>How the cells of a workbook look.</summary>
internal sealed class BookStyles(Spreadsheet book)
{
    /// <summary>The names of the columns.</summary>
    public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true } });

    /// <summary>2019-03-31.</summary>
    public StyleId Day { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });

    /// <summary>2019-03-31 14:05:00.</summary>
    public StyleId Moment { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });

    /// <summary>Whole numbers, their thousands apart in the way of the reader's own spreadsheet.</summary>
    public StyleId Whole { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0") });

    /// <summary>Shares and ratios: all that is told of them, and no more.</summary>
    public StyleId Ratio { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("0.0###") });
}

/// <summary>A row of a workbook.</summary>
internal sealed class BookRow(BookStyles styles) : ICellWriter
{
    private readonly List<Cell> cells = [];

    /// <summary>The cells, from left to right.</summary>
    public IList<Cell> Cells => cells;

    /// <summary>A text: never a formula, whatever it begins with.</summary>
    public void Text(string? cell) => cells.Add(new Cell(string.IsNullOrEmpty(cell) ? null : cell));

    /// <summary>A number; an empty cell where it is not known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">In what it counts.</param>
    public void Number(double? number, Unit unit = Unit.Sessions) => cells.Add(new Cell(number, unit is Unit.Ratio ? styles.Ratio : styles.Whole));

    /// <summary>A day, as a day.</summary>
    public void Date(DateOnly day) => cells.Add(new Cell(day.ToDateTime(default), styles.Day));

    /// <summary>A moment in UTC, as a moment; an empty cell where there is none.</summary>
    public void Moment(DateTimeOffset? at) => cells.Add(at is { } moment ? new Cell(moment.UtcDateTime, styles.Moment) : new Cell((string?)null));

    /// <summary>Whether something is so.</summary>
    public void Truth(bool truth) => cells.Add(new Cell(truth));
}
