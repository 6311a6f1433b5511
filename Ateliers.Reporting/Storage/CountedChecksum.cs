using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Tells whether what is kept of the facts is what was written (docs/decisions/0021): the first eight bytes of a SHA-256. A disk or another hand that changes it is found out; whoever means to
/// deceive writes the checksum as well, and the facts too.
/// </summary>
internal static class CountedChecksum
{
    /// <summary>Of a month: its numbers and its bytes.</summary>
    public static long Of(CountedMonth month)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{month.Month} {month.People} {month.Facts} {month.Sessions} ")));
        hash.AppendData(month.Content);
        return First(hash);
    }

    /// <summary>Of the whole: what it knows of, its numbers, and the checksums of all months in order.</summary>
    public static long Of(CountedState state, int people, long merged, long shared, ReadOnlySpan<long> months)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{state.Batch} {state.Erasure} {state.Weak} {state.Program} {people} {merged} {shared} {months.Length} ")));
        hash.AppendData(MemoryMarshal.AsBytes(months));
        return First(hash);
    }

    private static long First(IncrementalHash hash)
    {
        Span<byte> all = stackalloc byte[SHA256.HashSizeInBytes];
        _ = hash.GetHashAndReset(all);
        return BinaryPrimitives.ReadInt64LittleEndian(all);
    }
}
