using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What one pass over the bytes of a file says, before anything of it is understood: their SHA-256, how many they are and, where they are not packed, in which encoding
/// they are text.
/// </summary>
public sealed class FirstLook
{
    private const int Chunk = 256 * 1024;

    /// <summary>From this size on the bytes are hashed on a thread of their own: what is read next waits for both.</summary>
    private const int Large = 8 * 1024 * 1024;

    private readonly TextEncoding? encoding;
    private readonly FailureException? noText;

    private FirstLook(string sha256, long bytes, TextEncoding? encoding = null, FailureException? noText = null) =>
        (Sha256, Bytes, this.encoding, this.noText) = (sha256, bytes, encoding, noText);

    /// <summary>64 lower-case hexadecimal digits: of the bytes as they lie on the disk, or as an archive holds them.</summary>
    public string Sha256 { get; }

    /// <summary>How many bytes they are.</summary>
    public long Bytes { get; }

    /// <summary>The encoding; null where the bytes are packed and must be unpacked to tell.</summary>
    /// <exception cref="FailureException">The bytes are not text.</exception>
    internal TextEncoding? Encoding
    {
        get
        {
            if (noText is not null)
            {
                ExceptionDispatchInfo.Throw(noText);
            }

            return encoding;
        }
    }

    /// <summary>Reads a file through to its end.</summary>
    /// <exception cref="FailureException">The file cannot be read; a file in an archive is larger than the limits allow.</exception>
    public static FirstLook At(SourceFile source, string displayName, ReadingLimits limits, CancellationToken cancellation = default)
    {
        try
        {
            using Stream bytes = source.Member is null ? File.OpenRead(source.Path) : UnpackedFile.Open(source, displayName, limits);
            using var stoppable = new StoppableStream(bytes, cancellation);
            using var stream = new HashedStream(stoppable);
            var isText = source.Member is null && !UnpackedFile.IsGzip(bytes);
            return !isText ? new FirstLook(stream.Finish(), stream.Count)
                : bytes.Length >= Large ? AtLarge(source.Path, stoppable, displayName, cancellation)
                : AtText(stream, displayName);
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            throw FileTrouble.Refused(displayName, trouble);
        }
    }

    private static FirstLook AtLarge(string path, Stream stream, string name, CancellationToken cancellation)
    {
        var hashing = Task.Run(
            () =>
            {
                using var stoppable = new StoppableStream(File.OpenRead(path), cancellation);
                using var bytes = new HashedStream(stoppable);
                return (Sha256: bytes.Finish(), bytes.Count);
            },
            CancellationToken.None);
        var (encoding, noText) = EncodingOf(stream, name);
        var (sha256, count) = hashing.GetAwaiter().GetResult();
        return new FirstLook(sha256, count, encoding, noText);
    }

    private static FirstLook AtText(HashedStream stream, string name)
    {
        var (encoding, noText) = EncodingOf(stream, name);
        return new FirstLook(stream.Finish(), stream.Count, encoding, noText);
    }

    private static (TextEncoding? Encoding, FailureException? NoText) EncodingOf(Stream stream, string name)
    {
        try
        {
            return (TextEncoding.Detect(stream, name), null);
        }
        catch (FailureException noText)
        {
            return (null, noText);
        }
    }

    /// <summary>A stream whose bytes are hashed as they are read.</summary>
    private sealed class HashedStream(Stream inner) : ReadOnlyStream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            hash.AppendData(buffer[..read]);
            Count += read;
            return read;
        }

        /// <summary>Reads the rest; the hash of all of it.</summary>
        public string Finish()
        {
            CopyTo(Null, Chunk);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        protected override void Dispose(bool disposing)
        {
            hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
