namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Values by 128-bit hashes, which are spread evenly already: open addressing, so that a lookup among millions costs one visit to memory
/// where a dictionary costs two or three. The hash 0 stands for an empty place and is never stored; whoever has it is asked every time.
/// </summary>
internal sealed class WideTable<T>
    where T : struct
{
    private Slot[] slots = new Slot[1024];
    private int count;

    /// <summary>Finds the value of a hash.</summary>
    public bool TryGet(UInt128 hash, out T value)
    {
        var places = slots;
        var mask = places.Length - 1;
        for (var at = (int)(ulong)(hash & 0x7FFF_FFFF) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref places[at];
            if (slot.Hash == hash || slot.Hash == 0)
            {
                value = slot.Value;
                return slot.Hash != 0;
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

        if (++count * 2 > slots.Length)
        {
            var old = slots;
            slots = new Slot[old.Length * 2];
            foreach (var slot in old)
            {
                if (slot.Hash != 0)
                {
                    Place(slot);
                }
            }
        }

        Place(new Slot(hash, value));
    }

    private void Place(Slot slot)
    {
        var mask = slots.Length - 1;
        var at = (int)(ulong)(slot.Hash & 0x7FFF_FFFF) & mask;
        while (slots[at].Hash != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = slot;
    }

    private readonly record struct Slot(UInt128 Hash, T Value);
}
