using System.Text;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Lines inside a table that are no rows of it: totals, by the words of the format, and the header again.</summary>
internal sealed class LeftOutRows
{
    /// <summary>The words of totals in sheets that no description speaks of, folded.</summary>
    private static readonly string[] UsualTotals = ["total", "totals", "totaux", "sous total", "subtotal", "grand total", "nombre total", "moyenne", "moyennes", "average"];

    private readonly HeaderLine header;
    private readonly IReadOnlyList<string> totals;
    private readonly bool headerMayPass;

    public LeftOutRows(HeaderLine header)
    {
        this.header = header;
        totals = header.Format.Layout.Totals;

        // Where the day need not stand in a column, nothing in a repeated header makes it fail.
        var date = new FieldSource(header.Format, FieldNames.Date, header.Names);
        headerMayPass = date.Columns.Length == 0 || date.Field.Value is not null;
    }

    /// <summary>Whether each row must be looked at; otherwise a repeated header is found among the rejected rows.</summary>
    public bool IsNeeded => totals.Count > 0 || headerMayPass;

    /// <summary>Whether the current line is a total or the header.</summary>
    public bool Has(CsvReader csv) => IsHeader(csv, header) || (totals.Count > 0 && IsTotal(csv, header, totals));

    /// <summary>
    /// Whether a row that cannot be read is no row at all: the header again, or a total, which begins with the usual word in place of a day or an atelier, and names no address.
    /// </summary>
    public static bool IsNone(CsvReader csv, HeaderLine header, RejectCode code) =>
        IsHeader(csv, header)
        || (code is RejectCode.DateMissing or RejectCode.DateInvalid or RejectCode.AtelierMissing or RejectCode.AtelierUnknown or RejectCode.FieldCount && !csv.RawRecord.Contains((byte)'@') && IsTotal(csv, header, UsualTotals));

    /// <summary>Whether the current line is the header again, cell by cell.</summary>
    public static bool IsHeader(CsvReader csv, HeaderLine header)
    {
        for (var i = 0; i < header.Names.Count; i++)
        {
            var name = header.Names[i];
            var cell = csv.GetSpan(i).Trim(" \t"u8);
            if (i == 0 && cell.StartsWith(Encoding.UTF8.Preamble))
            {
                cell = cell[Encoding.UTF8.Preamble.Length..].Trim("\""u8); // of a file that was joined to this one
            }

            if (cell.Length < name.Length || Cells.Text(cell) != name)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTotal(CsvReader csv, HeaderLine header, IReadOnlyList<string> totals)
    {
        for (var i = 0; i < header.Names.Count; i++)
        {
            var cell = csv.GetSpan(i).Trim(" \t"u8);
            if (!cell.IsEmpty)
            {
                var first = Folding.Fold(Encoding.UTF8.GetString(cell));
                return totals.Any(word => first == word || first.StartsWith(word + " ", StringComparison.Ordinal));
            }
        }

        return false;
    }
}
