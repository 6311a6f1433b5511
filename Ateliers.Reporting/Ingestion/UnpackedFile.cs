using System.IO.Compression;
using System.IO.Hashing;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The bytes of an attendance file, unpacked where it is gzipped or lies in a zip archive, which its first bytes say and not its name. No more of them come
/// than the limits believe, so that a small file cannot unpack without end.
/// </summary>
internal sealed class UnpackedFile : ReadOnlyStream
{
    private readonly FileStream disk;
    private readonly ZipArchive? archive;
    private readonly ZipArchiveEntry? entry;
    private readonly Stream inner;
    private readonly Crc32 check = new();
    private readonly Measure measure;
    private long count;

    private UnpackedFile(SourceFile source, string name, ReadingLimits limits)
    {
        disk = File.OpenRead(source.Path);
        try
        {
            if (source.Member is { } member)
            {
                archive = new ZipArchive(disk, ZipArchiveMode.Read, leaveOpen: true);
                entry = archive.Entries.ElementAtOrDefault(member) ?? throw new InvalidDataException("The archive has changed.");
                inner = Member(entry, name);
            }
            else
            {
                inner = IsGzip(disk) ? new GZipStream(disk, CompressionMode.Decompress, leaveOpen: true) : disk;
            }

            measure = new Measure(name, limits, inner is FileStream ? null : entry?.CompressedLength ?? disk.Length);
            measure.Require(entry?.Length ?? (inner is FileStream ? disk.Length : 0));
        }
        catch
        {
            Dispose(disposing: true);
            throw;
        }
    }

    /// <summary>How far the file of the disk has been read, in bytes.</summary>
    public long ReadOnDisk => disk.Position;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FailureException">It is larger than the limits allow, encrypted, or an archive inside an archive.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">Its archive is damaged.</exception>
    public static UnpackedFile Open(SourceFile source, string name, ReadingLimits limits) => new(source, name, limits);

    /// <summary>Whether bytes are the beginning of a zip archive.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 3, 4, ..] or [0x50, 0x4B, 5, 6, ..];

    /// <summary>Whether a file of the disk is gzipped; it is at its beginning, before and after.</summary>
    public static bool IsGzip(Stream disk)
    {
        Span<byte> first = stackalloc byte[2];
        var read = first[..disk.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        disk.Position = 0;
        return IsGzip(read);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count += read;
        measure.Require(count);
        if (entry is not null)
        {
            check.Append(buffer[..read]);
        }

        return read;
    }

    /// <summary>Reads the rest and holds what came against what the archive states: half a file must not be loaded as if it were the whole.</summary>
    /// <exception cref="InvalidDataException">The archive is cut off or damaged.</exception>
    public void RequireWhole()
    {
        CopyTo(Null);
        var isWhole = entry is not null ? count == entry.Length && check.GetCurrentHashAsUInt32() == entry.Crc32
            : inner is not GZipStream || GzipTrailer.Fits(disk, count);
        if (!isWhole)
        {
            throw new InvalidDataException("The archive is cut off or damaged.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner?.Dispose();
            archive?.Dispose();
            disk.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    private static Stream Member(ZipArchiveEntry entry, string name)
    {
        if (entry.IsEncrypted)
        {
            throw FileTrouble.Refused(name, ArchiveRefusals.Encrypted);
        }

        Span<byte> first = stackalloc byte[4];
        using (var peek = entry.Open())
        {
            var read = first[..peek.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
            if (IsGzip(read) || IsZip(read))
            {
                throw FileTrouble.Refused(name, ArchiveRefusals.Nested);
            }
        }

        return entry.Open();
    }

    /// <summary>How much is still believed.</summary>
    /// <param name="Name">What messages call the file.</param>
    /// <param name="Limits">The limits.</param>
    /// <param name="Packed">The bytes that it unpacks from; null where it is not packed.</param>
    private sealed record Measure(string Name, ReadingLimits Limits, long? Packed)
    {
        public void Require(long bytes)
        {
            if (bytes > Limits.FileSize)
            {
                throw FileTrouble.Refused(Name, ArchiveRefusals.TooLarge(Limits));
            }

            if (Packed is { } packed && ArchiveRefusals.IsBomb(bytes, packed, Limits))
            {
                throw FileTrouble.Refused(Name, ArchiveRefusals.Bomb(Limits));
            }
        }
    }
}
