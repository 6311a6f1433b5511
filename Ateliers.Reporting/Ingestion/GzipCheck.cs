using System.Buffers.Binary;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Counts what a gzip archive unpacks to, because .NET takes an archive that was cut off for one that ends: half a file would be loaded as
/// if it were the whole.
/// </summary>
/// <param name="unpacked">The unpacked text.</param>
internal sealed class GzipCheck(Stream unpacked) : ReadOnlyStream
{
    private const int Trailer = 8;
    private static readonly byte[] Member = [0x1F, 0x8B, 0x08];

    private long count;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        count += read;
        return read;
    }

    /// <summary>Reads the rest and holds its length against the one that the archive states.</summary>
    /// <exception cref="InvalidDataException">The archive is cut off.</exception>
    public void RequireWhole(FileStream archive)
    {
        CopyTo(Null);
        var stated = new byte[sizeof(uint)];
        archive.Position = Math.Max(0, archive.Length - stated.Length);
        archive.ReadAtLeast(stated, stated.Length, throwOnEndOfStream: false);
        var sizes = BinaryPrimitives.ReadUInt32LittleEndian(stated) == (uint)(count & uint.MaxValue);
        if ((!sizes && !HasSeveralMembers(archive)) || archive.Length < Trailer)
        {
            throw new InvalidDataException("The gzip archive is cut off.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
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
            if (buffer.AsSpan(0, length).IndexOf(Member) >= 0)
            {
                return true;
            }

            kept = Math.Min(Member.Length - 1, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
