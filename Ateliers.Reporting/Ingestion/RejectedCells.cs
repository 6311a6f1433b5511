using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Finds again, in a file that is read once more, the cells for which its rows were rejected. They are for the eyes of who mends the file, and are kept nowhere.</summary>
internal sealed class RejectedCells
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> wanted;

    public RejectedCells(HeaderLine header, IEnumerable<RejectedRow> rejects)
    {
        wanted = rejects.ToLookup(reject => reject.Line, reject => reject.Column);
        Last = wanted.Select(line => line.Key).DefaultIfEmpty().Max();
        foreach (var at in SessionColumn.Positions(header))
        {
            columns.TryAdd((at + 1).ToString(CultureInfo.InvariantCulture), at);
        }

        for (var at = 0; at < header.Names.Count; at++)
        {
            columns.TryAdd(SessionColumn.NameAt(header, at), at);
            columns.TryAdd(header.Names[at], at);
        }
    }

    /// <summary>The cells by line and column; a row that is at fault as a whole, under the column "".</summary>
    public Dictionary<(int Line, string Column), string> Found { get; } = [];

    /// <summary>The last line that is looked for.</summary>
    public int Last { get; }

    /// <summary>Takes what is wanted of a row.</summary>
    public void Take(CsvReader csv, int line)
    {
        foreach (var column in wanted[line])
        {
            if (column.Length == 0)
            {
                Found[(line, column)] = Encoding.UTF8.GetString(csv.RawRecord).Trim('\r', '\n');
            }
            else if (PositionOf(column) is { } at && at < csv.FieldCount)
            {
                Found[(line, column)] = Encoding.UTF8.GetString(csv.GetSpan(at));
            }
        }
    }

    /// <summary>A session's column is known by its place, whatever day its header was read as; a column that stands above the table has none.</summary>
    private int? PositionOf(string column) =>
        columns.TryGetValue(column, out var at) || columns.TryGetValue(column.Split(' ')[0], out at) ? at : null;
}
