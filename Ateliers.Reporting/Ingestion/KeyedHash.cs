using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// HMAC-SHA-256 (RFC 2104) of short messages, one for each new person of a file. Where OpenSSL's compression of one block can be called directly, a
/// message costs two or three such calls, a sixth of what the general interface costs (docs/decisions/0001-ingest-path.md); elsewhere, and
/// where the two do not agree on the check below, the general interface makes the same hash.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
internal sealed class KeyedHash : IDisposable
{
    private const int Block = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    private readonly IncrementalHash general;
    private readonly bool direct;
    private Compression.State inner;
    private Compression.State outer;

    /// <summary>Hashes under a secret, which must not be longer than a block.</summary>
    public KeyedHash(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(secret.Length, Block);
        general = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        if (Compression.IsAvailable)
        {
            inner = Padded(secret, InnerPad);
            outer = Padded(secret, OuterPad);
            direct = Agrees();
        }
    }

    /// <summary>The hash of a message, 32 bytes.</summary>
    public void Of(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        if (direct)
        {
            Directly(message, hash);
            return;
        }

        general.AppendData(message);
        general.GetHashAndReset(hash);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        general.Dispose();
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(new Span<Compression.State>(ref inner)));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(new Span<Compression.State>(ref outer)));
    }

    private static Compression.State Padded(ReadOnlySpan<byte> secret, byte pad)
    {
        Span<byte> block = stackalloc byte[Block];
        block.Fill(pad);
        for (var i = 0; i < secret.Length; i++)
        {
            block[i] ^= secret[i];
        }

        var state = Compression.Start;
        Compression.Absorb(ref state, block);
        CryptographicOperations.ZeroMemory(block);
        return state;
    }

    private void Directly(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        var state = inner;
        Compression.Finish(ref state, message, Block);
        state.CopyTo(hash);
        state = outer;
        Compression.Finish(ref state, hash, Block);
        state.CopyTo(hash);
    }

    /// <summary>Whether both ways give one hash, for messages of one block, of two and of three.</summary>
    private bool Agrees()
    {
        Span<byte> one = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> other = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> message = stackalloc byte[Block * 2];
        foreach (var length in (ReadOnlySpan<int>)[1, Block - 1, message.Length])
        {
            message[..length].Fill((byte)length);
            Directly(message[..length], one);
            general.AppendData(message[..length]);
            general.GetHashAndReset(other);
            if (!one.SequenceEqual(other))
            {
                return false;
            }
        }

        return true;
    }
}
