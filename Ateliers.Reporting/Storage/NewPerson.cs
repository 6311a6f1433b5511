using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>A person who is not in the database yet. The key stands first, as the sixteen bytes that the table holds, and gives the order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NewPerson(UInt128 bits, int id, IdentityKind kind)
{
    public const int KeyLength = 2 * sizeof(ulong);

    /// <summary>As few as are put in order one by one.</summary>
    private const int Few = 32;

    private readonly ulong high = Swapped((ulong)(bits >> 64));
    private readonly ulong low = Swapped(unchecked((ulong)bits));

    /// <summary>A person of a key.</summary>
    public NewPerson(PersonKey key, int id)
        : this(new UInt128(key.High, key.Low), id, key.Kind)
    {
    }

    public int Id { get; } = id;

    public IdentityKind Kind { get; } = kind;

    /// <summary>The key as a number.</summary>
    public UInt128 Bits => new(Swapped(high), Swapped(low));

    /// <summary>
    /// Sorts by key, byte by byte. Keys are keyed hashes, spread evenly, so after two or three bytes only a few are left together; it runs once a
    /// file, too soon for the runtime to have made a general sort fast.
    /// </summary>
    public static void Sort(Span<NewPerson> persons) => Sort(persons, 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(Span<NewPerson> persons, int depth)
    {
        if (persons.Length <= Few || depth == KeyLength)
        {
            InsertionSort(persons);
            return;
        }

        Span<int> next = stackalloc int[256];
        Span<int> end = stackalloc int[256];
        foreach (ref readonly var person in persons)
        {
            end[person.Byte(depth)]++;
        }

        for (var (value, sum) = (0, 0); value < 256; value++)
        {
            next[value] = sum;
            sum += end[value];
            end[value] = sum;
        }

        for (var value = 0; value < 256; value++)
        {
            while (next[value] < end[value])
            {
                var person = persons[next[value]];
                for (var place = person.Byte(depth); place != value; place = person.Byte(depth))
                {
                    (persons[next[place]], person) = (person, persons[next[place]]);
                    next[place]++;
                }

                persons[next[value]++] = person;
            }
        }

        for (var (value, start) = (0, 0); value < 256; start = end[value++])
        {
            Sort(persons[start..end[value]], depth + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InsertionSort(Span<NewPerson> persons)
    {
        for (var i = 1; i < persons.Length; i++)
        {
            var person = persons[i];
            var at = i;
            for (; at > 0 && person.ComesBefore(persons[at - 1]); at--)
            {
                persons[at] = persons[at - 1];
            }

            persons[at] = person;
        }
    }

    private static ulong Swapped(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private int Byte(int depth)
    {
        var (half, at) = depth < sizeof(ulong) ? (high, depth) : (low, depth - sizeof(ulong));
        return (int)((Swapped(half) >> (56 - (at * 8))) & 0xFF);
    }

    private bool ComesBefore(in NewPerson other) => high != other.high ? Swapped(high) < Swapped(other.high) : Swapped(low) < Swapped(other.low);
}
