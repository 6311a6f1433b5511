using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Some cells of a row as one run of bytes, so that rows that say the same are known by it without a string.</summary>
/// <param name="columns">The positions of the cells.</param>
internal sealed class Cells(int[] columns)
{
    private const byte Separator = 0x1F;

    private byte[] bytes = new byte[256];
    private byte[] previous = new byte[256];
    private int previousLength = -1;

    /// <summary>The columns of some fields, each once.</summary>
    public static Cells Of(params IEnumerable<FieldSource> fields) => new([.. fields.SelectMany(field => field.Columns).Distinct().Order()]);

    /// <summary>Whether gathered cells hold nothing.</summary>
    public static bool AreEmpty(ReadOnlySpan<byte> gathered) => gathered.IndexOfAnyExcept(Separator) < 0;

    /// <summary>The text of a cell: composed form, no spaces around it.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        return Ascii.IsValid(cell) ? text.Trim() : Folding.Composed(text.Trim());
    }

    /// <summary>The cells of this row, and whether they are the same as on the row before.</summary>
    public ReadOnlySpan<byte> Gather(CsvReader csv, out bool same)
    {
        var length = 0;
        foreach (var column in columns)
        {
            var cell = csv.GetSpan(column);
            if (bytes.Length < length + cell.Length + 1)
            {
                Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + cell.Length + 1));
            }

            cell.CopyTo(bytes.AsSpan(length));
            length += cell.Length;
            bytes[length++] = Separator;
        }

        var gathered = bytes.AsSpan(0, length);
        same = length == previousLength && gathered.SequenceEqual(previous.AsSpan(0, previousLength));
        (bytes, previous, previousLength) = (previous, bytes, length);
        return previous.AsSpan(0, length);
    }
}
