using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Cli;

/// <summary>
/// A table that is wider than the terminal, in several blocks of columns that fit, one beneath the other. Each begins with the heads of the rows, so
/// that no number stands without its name.
/// </summary>
internal static class TableBlocks
{
    /// <summary>What is drawn beside the text of a column: a blank on either side, and the place of a rule.</summary>
    private const int Beside = 3;

    /// <summary>The blocks; the table itself where it fits.</summary>
    /// <param name="table">The table. Its first columns, those that are not numbers, hold the heads of its rows.</param>
    /// <param name="width">How many characters a line has.</param>
    /// <param name="language">In which it is shown.</param>
    public static IReadOnlyList<Table> Of(Table table, int width, Language language)
    {
        var widths = Enumerable.Range(0, table.Columns.Count).Select(at => Width(table, at, language)).ToList();
        var heads = table.Columns.TakeWhile(column => !column.Numeric).Count();
        if (1 + widths.Sum() <= width || heads == 0 || heads == table.Columns.Count)
        {
            return [table];
        }

        var room = width - 1 - widths.Take(heads).Sum();
        List<List<int>> blocks = [];
        var left = 0;
        for (var at = heads; at < table.Columns.Count;)
        {
            var together = 1 + table.Columns.Skip(at + 1).TakeWhile(column => column.OfTheOneBefore).Count();
            var needed = widths.Skip(at).Take(together).Sum();
            if (blocks.Count == 0 || needed > left)
            {
                blocks.Add([]);
                left = room;
            }

            blocks[^1].AddRange(Enumerable.Range(at, together));
            (at, left) = (at + together, left - needed);
        }

        return [.. blocks.Select(block => Part(table, [.. Enumerable.Range(0, heads), .. block]))];
    }

    private static Table Part(Table table, IReadOnlyList<int> columns) => table with
    {
        Columns = [.. columns.Select(at => table.Columns[at])],
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. columns.Select(at => row[at])])],
    };

    private static int Width(Table table, int at, Language language) =>
        Beside + table.Rows.Select(row => row[at].Text).Append(table.Columns[at].Header).Max(text => new StringInfo(text.In(language)).LengthInTextElements);
}
