using System.Buffers.Binary;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Holds what a gzip archive unpacked to against the length that it states at its end. What is cut off inside is found while it is unpacked; what stands
/// behind a whole part, and is damaged, would be passed over as if it were nothing.
/// </summary>
internal static class GzipTrailer
{
    private const int Shortest = 18;
    private const int HeaderLength = 10;

    /// <summary>How much padding is believed.</summary>
    private const int MostZeros = 1024 * 1024;

    private static readonly byte[] Member = [0x1F, 0x8B, 0x08];

    /// <summary>Whether the archive is whole.</summary>
    /// <param name="archive">The file of the disk.</param>
    /// <param name="unpacked">How many bytes came out.</param>
    public static bool Fits(FileStream archive, long unpacked)
    {
        if (archive.Length < Shortest)
        {
            return false;
        }

        var stated = new byte[sizeof(uint)];
        archive.Position = archive.Length - stated.Length;
        archive.ReadExactly(stated);
        return BinaryPrimitives.ReadUInt32LittleEndian(stated) == (uint)(unpacked & uint.MaxValue) || FitsBeforeZeros(archive, (uint)(unpacked & uint.MaxValue)) || HasSeveralMembers(archive);
    }

    /// <summary>Whether the length stands before zeros alone, with which tapes and copies of whole blocks fill up a file. The length itself may end in zeros.</summary>
    private static bool FitsBeforeZeros(FileStream archive, uint unpacked)
    {
        var tail = new byte[(int)Math.Min(archive.Length, MostZeros)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        var first = tail.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        for (var end = Math.Max(first, sizeof(uint)); end <= Math.Min(first + sizeof(ulong), tail.Length) && first > 0; end++)
        {
            if (archive.Length - tail.Length + end >= Shortest && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end - sizeof(uint))) == unpacked)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Archives that were put one behind the other state the length of the last one only.</summary>
    private static bool HasSeveralMembers(FileStream archive)
    {
        archive.Position = 1;
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (var read = archive.Read(buffer, 0, buffer.Length); read > 0; read = archive.Read(buffer, kept, buffer.Length - kept))
        {
            var length = kept + read;
            for (var rest = buffer.AsSpan(0, length); rest.IndexOf(Member) is var at and >= 0; rest = rest[(at + 1)..])
            {
                if (IsHeader(rest[at..]))
                {
                    return true;
                }
            }

            kept = Math.Min(HeaderLength - 1, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    /// <summary>Three bytes stand by chance in every long archive; a header has flags, a level and a system that exist, too.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength && (bytes[3] & 0xE0) == 0 && bytes[8] is 0 or 2 or 4 && bytes[9] is <= 13 or 255;
}
