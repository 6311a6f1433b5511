using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Tells whether what is kept of the facts is what was written (docs/decisions/0021): sixty-four bits of XXH3, which no damage of a disk is likely to leave as they are (one in 18 quintillion). A
/// disk or another hand that changes it is found out; whoever means to deceive writes the checksum as well, and the facts too.
/// </summary>
internal static class CountedChecksum
{
    /// <summary>Of some bytes.</summary>
    public static long Of(ReadOnlySpan<byte> bytes) => unchecked((long)XxHash3.HashToUInt64(bytes));

    /// <summary>Of the sessions of a month and of who came.</summary>
    public static long Of(ReadOnlySpan<byte> content, ReadOnlySpan<byte> came)
    {
        var hash = new XxHash3();
        hash.Append(BitConverter.GetBytes(content.Length));
        hash.Append(content);
        hash.Append(came);
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    /// <summary>Of the whole: what it knows of, its numbers, and the numbers, heads and checksums of all months in order. Whoever has it need not believe a number before the bytes are read.</summary>
    public static long Of(CountedState state, int firstMonth, int people, long merged, long shared, IEnumerable<CountedMonthRow> months)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{state.Batch} {state.Erasure} {state.Weak} {state.Program} {firstMonth} {people} {merged} {shared}"));
        foreach (var month in months)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{month.Month} {month.People} {month.Facts} {month.Sessions} {month.Visits} {Of(month.Head)} {month.Checksum} {month.DetailsChecksum} {month.CellsChecksum}");
        }

        return Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
