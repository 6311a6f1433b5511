using System.IO.Hashing;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The texts of cells that come again and again, themes and days: each is made once and kept until another one needs its place.</summary>
internal sealed class CellTexts
{
    private const int Places = 256; // a power of two
    private const int Longest = 64;

    private readonly (byte[]? Cell, string Text)[] places = new (byte[]?, string)[Places];

    /// <summary>The text of a cell (<see cref="Cells.Text"/>).</summary>
    public string Of(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > Longest)
        {
            return Cells.Text(cell);
        }

        ref var place = ref places[XxHash3.HashToUInt64(cell) % Places];
        if (place.Cell is null || !cell.SequenceEqual(place.Cell))
        {
            place = (cell.ToArray(), Cells.Text(cell));
        }

        return place.Text;
    }
}
