using System.Text;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>
/// Random numbers that are the same for a seed on every machine and every version of .NET: xoshiro256** (Blackman and Vigna, 2018), seeded
/// by SplitMix64. Shares use only the arithmetic that IEEE 754 fixes to the bit.
/// </summary>
internal sealed class Dice
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>A stream of its own for each name, so that a change in one atelier leaves the others as they were.</summary>
    public Dice(int seed, string stream)
    {
        unchecked
        {
            var state = 14695981039346656037UL ^ (uint)seed;
            foreach (var letter in Encoding.UTF8.GetBytes(stream))
            {
                state = (state ^ letter) * 1099511628211UL;
            }

            (s0, s1, s2, s3) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = ulong.RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A whole number, both ends inside.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number from 0, inside, to 1, outside.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => Share() < probability;

    /// <summary>A whole number whose mean is <paramref name="expected"/>: 2.3 gives 2 or, three times of ten, 3.</summary>
    public int Around(double expected)
    {
        var whole = (int)expected;
        return Chance(expected - whole) ? whole + 1 : whole;
    }

    /// <summary>One of a list, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>The position of one of the weights, each as likely as it is heavy.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var left = Below(weights.Sum());
        var place = 0;
        while (left >= weights[place])
        {
            left -= weights[place++];
        }

        return place;
    }

    /// <summary>Puts a list into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(List<T> list)
    {
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
