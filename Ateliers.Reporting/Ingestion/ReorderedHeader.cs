using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The headers of a file again, in another order: another table begins there. Read with the columns of the first, its header and its rows would be rejected one by one, with the advice to mend cells
/// in which nothing is wrong.
/// </summary>
/// <param name="header">The header of the first.</param>
internal sealed class ReorderedHeader(HeaderLine header)
{
    /// <summary>Of cells some of which are no headers so many must be; where all are, two will do.</summary>
    private const int Few = 3;

    private const int LongestHeader = 100;

    /// <summary>The headers of the first table, those that are read in all their spellings, and the columns in which they stand.</summary>
    private readonly Lazy<ILookup<string, int>> places = new(() => header.Names.Select((name, at) => (Name: Folding.Fold(name), At: at))
        .Concat(header.Format.Fields.Values.SelectMany(field => new FieldSource(field, header.Names).Columns.SelectMany(at => field.Columns.Select(name => (Name: Folding.Fold(name), At: at)))))
        .Where(place => place.Name.Length > 0)
        .ToLookup(place => place.Name, place => place.At, StringComparer.Ordinal));

    /// <summary>The line on which they stand; null while they do not.</summary>
    public int? Line { get; private set; }

    /// <summary>Looks at a row that was rejected: the line on which such a header stands above it; null where none does.</summary>
    public int? Above(CsvReader csv, int line)
    {
        if (Line is null && Is(csv))
        {
            Line = line;
            return null;
        }

        return Line;
    }

    private bool Is(CsvReader csv)
    {
        var (filled, headers, moved) = (0, 0, false);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            if (cell.Length <= LongestHeader && !char.IsAsciiDigit((char)cell[0]) && Folding.Fold(HeaderDecorations.Bare(Encoding.UTF8.GetString(cell))) is var name && places.Value.Contains(name))
            {
                headers++;
                moved |= !places.Value[name].Contains(i);
            }
        }

        return moved && (headers == filled ? headers > 1 : headers >= Few && 2 * headers > filled);
    }
}
