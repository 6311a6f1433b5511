using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Ingestion;

/// <summary>SHA-256 block by block, by the function of OpenSSL that .NET itself rests on under Linux: it uses the processor's own instructions, which .NET does not offer.</summary>
internal static unsafe class Compression
{
    private static readonly delegate* unmanaged[SuppressGCTransition]<State*, byte*, void> Transform = Find();

    /// <summary>Whether this machine has it.</summary>
    public static bool IsAvailable => Transform is not null;

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
