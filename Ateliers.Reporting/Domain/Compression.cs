using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Ateliers.Reporting.Domain;

/// <summary>SHA-256 block by block, by the function of OpenSSL that .NET itself rests on under Linux: it uses the processor's own instructions, which .NET does not offer.</summary>
internal static unsafe class Compression
{
    private const int Block = 64;
    private const byte AfterMessage = 0x80;

    private static readonly delegate* unmanaged[SuppressGCTransition]<State*, byte*, void> Transform = Find();

    /// <summary>Whether this machine has it, and it gives what .NET's own SHA-256 gives.</summary>
    public static bool IsAvailable { get; } = Transform is not null && Agrees();

    /// <summary>The state before the first block (FIPS 180-4, 5.3.3).</summary>
    public static State Start
    {
        get
        {
            var state = default(State);
            ReadOnlySpan<uint> words = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
            words.CopyTo(state);
            return state;
        }
    }

    /// <summary>Takes in one block of 64 bytes.</summary>
    public static void Absorb(ref State state, ReadOnlySpan<byte> block)
    {
        fixed (State* words = &state)
        fixed (byte* bytes = block)
        {
            Transform(words, bytes);
        }
    }

    /// <summary>Takes in the rest of a message and the padding that ends it (FIPS 180-4, 5.1.1).</summary>
    /// <param name="state">The state so far.</param>
    /// <param name="message">The rest.</param>
    /// <param name="before">The bytes that went before it, in whole blocks.</param>
    public static void Finish(ref State state, ReadOnlySpan<byte> message, int before)
    {
        var bits = (ulong)(before + message.Length) * 8;
        while (message.Length >= Block)
        {
            Absorb(ref state, message[..Block]);
            message = message[Block..];
        }

        Span<byte> block = stackalloc byte[Block];
        block.Clear();
        message.CopyTo(block);
        block[message.Length] = AfterMessage;
        if (message.Length >= Block - sizeof(ulong))
        {
            Absorb(ref state, block);
            block.Clear();
        }

        BinaryPrimitives.WriteUInt64BigEndian(block[(Block - sizeof(ulong))..], bits);
        Absorb(ref state, block);
        block.Clear();
    }

    /// <summary>The SHA-256 of a short message, 32 bytes; several times faster than the general way where this machine has the function.</summary>
    public static void Hash(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        if (IsAvailable)
        {
            Directly(message, hash);
        }
        else
        {
            SHA256.HashData(message, hash);
        }
    }

    private static void Directly(ReadOnlySpan<byte> message, Span<byte> hash)
    {
        var state = Start;
        Finish(ref state, message, 0);
        state.CopyTo(hash);
    }

    /// <summary>Whether both ways give one hash, for messages of every number of blocks and every kind of end that a key has.</summary>
    private static bool Agrees()
    {
        Span<byte> one = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> other = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> message = stackalloc byte[Block * 2];
        foreach (var length in (ReadOnlySpan<int>)[0, 1, Block - 9, Block - 8, Block - 1, Block, message.Length])
        {
            message[..length].Fill((byte)length);
            Directly(message[..length], one);
            SHA256.HashData(message[..length], other);
            if (!one.SequenceEqual(other))
            {
                return false;
            }
        }

        return true;
    }

    private static delegate* unmanaged[SuppressGCTransition]<State*, byte*, void> Find() =>
        NativeLibrary.TryLoad("libcrypto.so.3", out var library) && NativeLibrary.TryGetExport(library, "SHA256_Transform", out var function)
            ? (delegate* unmanaged[SuppressGCTransition]<State*, byte*, void>)function
            : null;

    /// <summary>OpenSSL's SHA256_CTX: eight words of the state, then what the function for one block does not touch.</summary>
    [InlineArray(28)]
    internal struct State
    {
        private uint first;

        /// <summary>Writes the state as the hash that it is after the last block.</summary>
        public readonly void CopyTo(Span<byte> hash)
        {
            for (var i = 0; i < 8; i++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(hash[(i * sizeof(uint))..], this[i]);
            }
        }
    }
}
