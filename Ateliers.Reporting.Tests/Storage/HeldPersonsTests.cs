using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>A file that names more persons than its reader remembers: each keeps one number, however many are held and whoever was known before.</summary>
internal sealed class HeldPersonsTests
{
    private static PersonKey Key(int number) => FactSet.Key($"p{number}");

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(1_000_000)]
    public void Who_comes_back_keeps_the_number(int mostHeld)
    {
        var eras = Gen.Int[0, 60].Array[0, 40].Array[1, 6];
        Gen.Select(eras, eras).Sample(
            (before, files) =>
            {
                using var file = new TestDatabase();
                var numbers = new Dictionary<int, int>();
                foreach (var named in new[] { before, files })
                {
                    Name(file.Value, named, mostHeld, numbers);
                }

                var stored = file.Value.Connection.Query<(byte[] Key, long Id, long Kind)>("SELECT key, id, kind FROM person ORDER BY id;").ToList();
                Assert.That(stored.Select(row => (int)row.Id), Is.EqualTo(Enumerable.Range(1, numbers.Count)));
                Assert.That(stored.Select(row => Convert.ToHexString(row.Key)), Is.EqualTo(numbers.OrderBy(pair => pair.Value).Select(pair => $"{Key(pair.Key).High:X16}{Key(pair.Key).Low:X16}")));
                Assert.That(stored.Select(row => row.Kind), Is.All.EqualTo((long)Key(0).Kind));
            },
            iter: 60);
    }

    [Test]
    public void The_key_that_no_table_can_hold_is_a_person_like_any_other()
    {
        using var file = new TestDatabase();
        file.Value.Connection.Execute("PRAGMA foreign_keys = OFF;");
        using (var writer = new PersonWriter(file.Value.Connection, 1))
        {
            var nought = new PersonKey(0, 0, IdentityKind.Email);
            writer.Add([nought, Key(1)], []);
            writer.StartAnew();
            writer.Add([nought, Key(2), Key(1)], []);
            Assert.That(new[] { 0, 1, 2 }.Select(writer.IdOf), Is.EqualTo(new[] { 1, 3, 2 }));
            writer.Flush();
        }

        Assert.That(file.Value.Connection.ExecuteScalar<long>("SELECT count(*) FROM person;"), Is.EqualTo(3));
    }

    /// <summary>Each era names every person once, as a reader does that forgets in between.</summary>
    private static void Name(Database database, int[][] eras, int mostHeld, Dictionary<int, int> numbers)
    {
        database.Connection.Execute("PRAGMA foreign_keys = OFF; BEGIN;");
        using (var writer = new PersonWriter(database.Connection, 1, mostHeld))
        {
            for (var era = 0; era < eras.Length; era++)
            {
                if (era > 0)
                {
                    writer.StartAnew();
                }

                int[] named = [.. eras[era].Distinct()];
                var half = named.Length / 2;
                writer.Add([.. named[..half].Select(Key)], []);
                writer.Add([.. named[half..].Select(Key)], []);
                for (var i = 0; i < named.Length; i++)
                {
                    Assert.That(writer.IdOf(i), Is.EqualTo(numbers.TryGetValue(named[i], out var known) ? known : numbers.Count + 1));
                    numbers[named[i]] = writer.IdOf(i);
                }
            }

            writer.Flush();
        }

        database.Connection.Execute("COMMIT;");
    }
}
