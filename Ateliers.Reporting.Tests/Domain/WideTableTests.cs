using System.IO.Hashing;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

public sealed class WideTableTests
{
    [Test]
    public void A_table_of_a_million_hashes_says_of_each_what_was_put_there_and_nothing_of_others()
    {
        using var table = new WideTable<int>();
        var expected = new Dictionary<UInt128, int>();
        for (var i = 0; i < 1_000_000; i++)
        {
            // Every hundredth at the very end, so that the table goes on at its beginning.
            var hash = XxHash128.HashToUInt128(BitConverter.GetBytes(i)) | (i % 100 == 0 ? UInt128.MaxValue << 88 : 0);
            if (expected.TryAdd(hash, i))
            {
                table.Add(hash, i);
            }
        }

        Assert.That(expected.All(pair => table.TryGet(pair.Key, out var value) && value == pair.Value));
        Assert.That(expected.Keys.Take(1000).Any(hash => table.TryGet(hash ^ ((UInt128)1 << 100), out _)), Is.False);
    }

    [Test]
    public void The_hash_of_an_empty_place_is_never_known()
    {
        using var table = new WideTable<int>();

        table.Add(0, 17);

        Assert.That(table.TryGet(0, out _), Is.False);
    }
}
