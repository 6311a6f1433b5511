using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Some cells of a row as one run of bytes, so that rows that say the same are known by it without a string.</summary>
/// <param name="columns">The positions of the cells.</param>
internal sealed class Cells(int[] columns)
{
    private const byte Separator = 0x1F;

    private byte[] bytes = new byte[256];
    private int gathered = -1;

    /// <summary>The columns of some fields, each once.</summary>
    public static Cells Of(params IEnumerable<FieldSource> fields) => new([.. fields.SelectMany(field => field.Columns).Distinct().Order()]);

    /// <summary>The text of a cell: composed form, no spaces around it.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        return Ascii.IsValid(cell) ? text.Trim() : Folding.Composed(text.Trim());
    }

    /// <summary>The cells of this row.</summary>
    public ReadOnlySpan<byte> Gather(CsvReader csv)
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

        gathered = length;
        return bytes.AsSpan(0, length);
    }

    /// <summary>The cells of this row, and whether they are the same as when they were last asked for; then nothing is copied.</summary>
    public ReadOnlySpan<byte> Gather(CsvReader csv, out bool same)
    {
        same = IsSame(csv);
        return same ? bytes.AsSpan(0, gathered) : Gather(csv);
    }

    private bool IsSame(CsvReader csv)
    {
        if (gathered < 0)
        {
            return false;
        }

        var rest = bytes.AsSpan(0, gathered);
        foreach (var column in columns)
        {
            var cell = csv.GetSpan(column);
            if (rest.Length <= cell.Length || rest[cell.Length] != Separator || !rest[..cell.Length].SequenceEqual(cell))
            {
                return false;
            }

            rest = rest[(cell.Length + 1)..];
        }

        return rest.IsEmpty;
    }
}
