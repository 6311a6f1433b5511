using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows with another number of cells than the header of which nothing is in doubt: separators too many at the end, and cells that a spreadsheet
/// left off at the end because they were empty, where nobody is known, placed or dated by them.
/// </summary>
internal sealed class RaggedRows
{
    /// <summary>Fields that may be missing: they say something of a person, but not who came where and when.</summary>
    private static readonly string[] Spare = [FieldNames.Postcode, FieldNames.Gender, FieldNames.Age, FieldNames.AgeBand];

    private readonly int columns;
    private readonly int needed;

    public RaggedRows(HeaderLine header)
    {
        columns = header.Names.Count;
        needed = 1 + header.Format.Fields
            .Where(field => !Spare.Contains(field.Key))
            .SelectMany(field => Columns(field.Value, header.Names))
            .Concat(SessionColumn.Positions(header))
            .DefaultIfEmpty(columns - 1)
            .Max();
    }

    /// <summary>Whether a row that is no whole one can be read all the same.</summary>
    public bool MayPass(CsvReader csv)
    {
        if (csv.FieldCount < columns)
        {
            return csv.FieldCount >= needed;
        }

        for (var i = columns; i < csv.FieldCount; i++)
        {
            if (csv.GetSpan(i).IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<int> Columns(FieldDescription? field, IReadOnlyList<string> names)
    {
        for (; field is not null; field = field.Otherwise)
        {
            foreach (var column in new FieldSource(field, names).Columns)
            {
                yield return column;
            }
        }
    }
}
