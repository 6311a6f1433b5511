using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Values by 128-bit hashes, which are spread evenly already: open addressing, so that a lookup among millions costs one visit to memory
/// where a dictionary costs two or three. Places are in the order of the hashes, so that growing walks through memory once and in order,
/// and by half once it is large, so that millions of persons never ask for twice their room. The hash 0 stands for an empty place and is never stored;
/// whoever has it is asked every time.
/// </summary>
internal sealed class WideTable<T>
    where T : struct
{
    private const int Large = 1 << 20;

    private Slot[] slots = new Slot[1024];
    private int count;

    /// <summary>Asks the processor to fetch the place of a hash, so that it is there when the value is looked up a little later.</summary>
    public unsafe void Prefetch(UInt128 hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[Place(Halves(hash).High, slots.Length)]));
        }
    }

    /// <summary>Finds the value of a hash.</summary>
    public bool TryGet(UInt128 hash, out T value)
    {
        var places = slots;
        var (high, low) = Halves(hash);
        for (var at = Place(high, places.Length); ; at = at + 1 == places.Length ? 0 : at + 1)
        {
            ref readonly var slot = ref places[at];
            if (slot.High == high && slot.Low == low)
            {
                value = slot.Value;
                return (high | low) != 0;
            }

            if ((slot.High | slot.Low) == 0)
            {
                value = default;
                return false;
            }
        }
    }

    /// <summary>Adds the value of a hash that is not there yet.</summary>
    public void Add(UInt128 hash, T value)
    {
        if (hash == 0)
        {
            return;
        }

        if (++count > slots.Length / 4 * 3)
        {
            var old = slots;
            slots = new Slot[old.Length < Large ? old.Length * 2 : old.Length / 2 * 3];
            foreach (ref readonly var slot in old.AsSpan())
            {
                if ((slot.High | slot.Low) != 0)
                {
                    Put(slot);
                }
            }
        }

        var (high, low) = Halves(hash);
        Put(new Slot(high, low, value));
    }

    private static (ulong High, ulong Low) Halves(UInt128 hash) => unchecked(((ulong)(hash >> 64), (ulong)hash));

    private static int Place(ulong high, int length) => unchecked((int)Math.BigMul(high, (ulong)length, out _));

    private void Put(in Slot slot)
    {
        var at = Place(slot.High, slots.Length);
        while ((slots[at].High | slots[at].Low) != 0)
        {
            at = at + 1 == slots.Length ? 0 : at + 1;
        }

        slots[at] = slot;
    }

    private readonly record struct Slot(ulong High, ulong Low, T Value);
}
