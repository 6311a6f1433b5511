using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Some cells of a row as one run of bytes, so that rows that say the same are known by it without a string.</summary>
/// <param name="columns">The positions of the cells.</param>
internal sealed class Cells(int[] columns)
{
    private readonly bool adjacent = columns.Length > 1 && columns[^1] - columns[0] == columns.Length - 1;
    private byte[] gathered = new byte[256];
    private byte[] bytes = new byte[256]; // of the cells that are remembered
    private int length;
    private bool isRun;

    /// <summary>The columns of some fields, each once.</summary>
    public static Cells Of(params IEnumerable<FieldSource> fields) => new([.. fields.SelectMany(field => field.Columns).Distinct().Order()]);

    /// <summary>The bytes of a cell without the blanks and tabs around it; asked of nearly every cell, and hardly one has any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Bare(CsvReader csv, int column)
    {
        var cell = csv.GetSpan(column);
        return cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' ') ? cell : cell.Trim(" \t"u8);
    }

    /// <summary>The text of a cell: composed form, no spaces around it.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        return Ascii.IsValid(cell) ? text.Trim() : Folding.Composed(text.Trim());
    }

    /// <summary>A hash of the cells of this row. Other cells never have it; the same cells written otherwise, with quotes for one, may have another.</summary>
    /// <param name="csv">The row.</param>
    /// <param name="seed">Drawn by run.</param>
    public UInt128 Hash(CsvReader csv, long seed)
    {
        var run = Run(csv);
        return run.IsEmpty ? Hash(Gather(csv, ref gathered), seed, isRun: false) : Hash(run, seed, isRun: true);
    }

    /// <summary>Whether the cells of this row are those that were last asked for here; it remembers them where they are others.</summary>
    public bool AreSame(CsvReader csv)
    {
        var run = Run(csv);
        if (run.IsEmpty)
        {
            var same = !isRun && IsGathered(csv);
            length = same ? length : Gather(csv, ref bytes).Length;
            isRun = false;
            return same;
        }

        if (isRun && run.SequenceEqual(bytes.AsSpan(0, length)))
        {
            return true;
        }

        Reserve(ref bytes, run.Length);
        run.CopyTo(bytes);
        (length, isRun) = (run.Length, true);
        return false;
    }

    /// <summary>The hash of the cells that are remembered.</summary>
    public UInt128 Hash(long seed) => Hash(bytes.AsSpan(0, length), seed, isRun);

    private static UInt128 Hash(ReadOnlySpan<byte> cells, long seed, bool isRun) => XxHash128.HashToUInt128(cells, isRun ? seed : ~seed);

    /// <summary>
    /// The cells as they stand in the file, from the first to the last, where they stand side by side and no quote is between them: they need not be copied then. Empty
    /// otherwise, and where the first or the last one is empty.
    /// </summary>
    private ReadOnlySpan<byte> Run(CsvReader csv)
    {
        if (!adjacent)
        {
            return default;
        }

        var row = csv.RawRecord;
        var last = csv.GetSpan(columns[^1]);
        if (!row.Overlaps(csv.GetSpan(columns[0]), out var start) || !row.Overlaps(last, out var end) || start < 0 || end < start || end + last.Length > row.Length)
        {
            return default;
        }

        var run = row[start..(end + last.Length)];
        return run.Contains((byte)'"') ? default : run;
    }

    private ReadOnlySpan<byte> Gather(CsvReader csv, ref byte[] into)
    {
        var end = 0;
        foreach (var column in columns)
        {
            var cell = csv.GetSpan(column);
            Reserve(ref into, end + sizeof(int) + cell.Length);
            BinaryPrimitives.WriteInt32LittleEndian(into.AsSpan(end), cell.Length); // no sign between cells would do: a cell may hold any
            cell.CopyTo(into.AsSpan(end + sizeof(int)));
            end += sizeof(int) + cell.Length;
        }

        return into.AsSpan(0, end);
    }

    private static void Reserve(ref byte[] into, int room)
    {
        if (into.Length < room)
        {
            Array.Resize(ref into, Math.Max(into.Length * 2, room));
        }
    }

    private bool IsGathered(CsvReader csv)
    {
        var rest = bytes.AsSpan(0, length);
        foreach (var column in columns)
        {
            var cell = csv.GetSpan(column);
            if (rest.IsEmpty || BinaryPrimitives.ReadInt32LittleEndian(rest) != cell.Length || !rest.Slice(sizeof(int), cell.Length).SequenceEqual(cell))
            {
                return false;
            }

            rest = rest[(sizeof(int) + cell.Length)..];
        }

        return rest.IsEmpty;
    }
}
