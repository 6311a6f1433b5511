using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Ateliers.Reporting.Domain;

/// <summary>
/// Values by 128-bit hashes, which are spread evenly already: open addressing, so that a lookup among millions costs one visit to memory
/// where a dictionary costs two or three. The hash 0 stands for an empty place and is never stored; whoever has it is asked every time.
/// </summary>
/// <remarks>
/// The table lies in parts outside the collected heap. Each part grows by itself, by a quarter once it is large and by an eighth once it is huge, and gives its old room back at
/// once: millions of persons never need twice their room. Places are in the order of the hashes, so growing walks through memory in order.
/// </remarks>
internal sealed unsafe class WideTable<T> : IDisposable
    where T : unmanaged
{
    /// <summary>How many parts it has; each holds a stretch of the hashes, and they follow each other in order.</summary>
    public const int Parts = 1 << PartBits;

    private const int PartBits = 6;
    private const int Least = 16;

    /// <summary>Bytes that the processor fetches at once; a place of 32 then lies in one line.</summary>
    private const int CacheLine = 64;
    private const int Large = 1 << 14;
    private const int Huge = 1 << 16;

    private readonly Part[] parts = new Part[Parts];

    /// <summary>How many values it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Asks the processor to fetch the place of a hash, so that it is there when the value is looked up a little later.</summary>
    public void Prefetch(UInt128 hash)
    {
        var high = Halves(hash).High;
        ref readonly var part = ref parts[high >> (64 - PartBits)];
        if (Sse.IsSupported && part.Length > 0)
        {
            Sse.Prefetch0(part.Slots + Place(high, part.Length));
        }
    }

    /// <summary>Finds the value of a hash.</summary>
    public bool TryGet(UInt128 hash, out T value)
    {
        var (high, low) = Halves(hash);
        ref readonly var part = ref parts[high >> (64 - PartBits)];
        if (part.Length > 0)
        {
            var slots = part.Slots;
            for (var at = Place(high, part.Length); !IsEmpty(slots[at]); at = Next(at, part.Length))
            {
                if (slots[at].High == high && slots[at].Low == low)
                {
                    value = slots[at].Value;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    /// <summary>Adds the value of a hash that is not there yet.</summary>
    public void Add(UInt128 hash, T value)
    {
        if (hash == 0)
        {
            return;
        }

        var (high, low) = Halves(hash);
        ref var part = ref parts[high >> (64 - PartBits)];
        Count++;
        if (++part.Count > part.Length / 5 * 4)
        {
            Grow(ref part);
        }

        Put(part, new Slot { High = high, Low = low, Value = value });
    }

    /// <summary>Moves a part into a list, in no order, and gives its room back.</summary>
    public void TakePart(int number, List<(UInt128 Hash, T Value)> taken)
    {
        ref var part = ref parts[number];
        for (var at = 0; at < part.Length; at++)
        {
            ref readonly var slot = ref part.Slots[at];
            if (!IsEmpty(slot))
            {
                taken.Add((new UInt128(slot.High, slot.Low), slot.Value));
            }
        }

        Count -= part.Count;
        NativeMemory.AlignedFree(part.Slots);
        part = default;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Gives the room back; the table is empty then.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (ref var part in parts.AsSpan())
        {
            NativeMemory.AlignedFree(part.Slots);
            part = default;
        }
    }

    private static void Grow(ref Part part)
    {
        var old = part;
        part.Length = Math.Max(Least, old.Length < Large ? old.Length * 2 : old.Length < Huge ? old.Length / 4 * 5 : old.Length / 8 * 9);

        // Written before it is read: a page that is first read and then written costs the system two interruptions, and the other thread a third.
        part.Slots = (Slot*)NativeMemory.AlignedAlloc((nuint)part.Length * (nuint)sizeof(Slot), CacheLine);
        NativeMemory.Clear(part.Slots, (nuint)part.Length * (nuint)sizeof(Slot));
        for (var at = 0; at < old.Length; at++)
        {
            if (!IsEmpty(old.Slots[at]))
            {
                Put(part, old.Slots[at]);
            }
        }

        NativeMemory.AlignedFree(old.Slots);
    }

    private static void Put(in Part part, in Slot slot)
    {
        var at = Place(slot.High, part.Length);
        while (!IsEmpty(part.Slots[at]))
        {
            at = Next(at, part.Length);
        }

        part.Slots[at] = slot;
    }

    private static bool IsEmpty(in Slot slot) => (slot.High | slot.Low) == 0;

    private static int Next(int at, int length) => at + 1 == length ? 0 : at + 1;

    private static int Place(ulong high, int length) => unchecked((int)Math.BigMul(high << PartBits, (ulong)length, out _));

    private static (ulong High, ulong Low) Halves(UInt128 hash) => unchecked(((ulong)(hash >> 64), (ulong)hash));

    private struct Part
    {
        public Slot* Slots;
        public int Length;
        public int Count;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong High;
        public ulong Low;
        public T Value;
    }
}
