namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns for the moment at which somebody was let in, which give the day and say who came. Where people are ticked there by hand, or crossed out, a cell says only whether somebody came: without a
/// digit it is no day, and the day comes from the next source, as for an empty cell.
/// </summary>
internal static class TickedColumns
{
    /// <summary>Those of a field in one file: its columns that are also the status; none where it is neither a day nor an hour.</summary>
    /// <param name="format">The description.</param>
    /// <param name="name">The field.</param>
    /// <param name="columns">The positions of its columns.</param>
    /// <param name="headers">The headers of the file.</param>
    public static int[] Of(FormatDescription format, string name, int[] columns, IReadOnlyList<string> headers)
    {
        if (columns.Length == 0 || name is not (FieldNames.Date or FieldNames.Start))
        {
            return [];
        }

        List<int> ofStatus = [];
        for (var status = format.Fields.GetValueOrDefault(FieldNames.Status); status is not null; status = status.Otherwise)
        {
            ofStatus.AddRange(new FieldSource(status, headers).Columns);
        }

        return [.. columns.Intersect(ofStatus)];
    }

    /// <summary>Whether a cell is text without a digit in such a column; asked of every row, so without a string.</summary>
    /// <param name="ticked">The positions of such columns.</param>
    /// <param name="column">That of the cell.</param>
    /// <param name="cell">Its bytes.</param>
    public static bool IsTick(int[] ticked, int column, ReadOnlySpan<byte> cell) => ticked.AsSpan().Contains(column) && !cell.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>Whether a column of the status is described as one of the day as well.</summary>
    /// <param name="status">The description of the status.</param>
    /// <param name="format">That of the format.</param>
    public static bool Are(FieldDescription status, FormatDescription format) =>
        format.Fields.GetValueOrDefault(FieldNames.Date)?.Columns.Select(Folding.Fold).Intersect(status.Columns.Select(Folding.Fold), StringComparer.Ordinal).Any() == true;
}
