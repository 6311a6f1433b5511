using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

public sealed class NewPersonTests
{
    [Test]
    public void New_persons_are_sorted_by_the_bytes_of_their_keys_however_much_these_have_in_common()
    {
        var few = Gen.Int[0, 3].Select(value => (ulong)value);
        var part = Gen.OneOf(Gen.ULong, few, few.Select(value => value << 56));

        Gen.Select(part, part).Array[0, 400].Sample(keys =>
        {
            NewPerson[] persons = [.. keys.Select((key, i) => new NewPerson(new PersonKey(key.Item1, key.Item2, IdentityKind.Email), i))];

            NewPerson.Sort(persons);

            return persons.Select(person => keys[person.Id]).SequenceEqual(keys.Order()) && persons.Select(person => person.Id).Distinct().Count() == keys.Length;
        });
    }

    [Test]
    public void Persons_beyond_a_statement_are_all_written_and_found_again([Values(1, 63, 64, 65, 200)] int count)
    {
        using var test = new TestDatabase();
        var connection = test.Value.Connection;
        connection.Execute(
            """
            INSERT INTO batch (id, name, sha256, rules, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, rows, at, day, tool, simulated)
            VALUES (7, '', printf('%064d', 0), '', 0, '', '', '', 0, 0, 0, 0, 0, 0, 0, '', '', '', 0);
            """);
        PersonKey[] keys = [.. Enumerable.Range(1, count).Select(i => new PersonKey((ulong)i << 62, (ulong)i, IdentityKind.Phone))];
        using var writer = new PersonWriter(connection, batch: 7);

        writer.Add(keys, []);
        writer.StartAnew();
        writer.Add(keys, []);
        writer.Flush();

        Assert.That(Enumerable.Range(0, count).Select(writer.IdOf), Is.EqualTo(Enumerable.Range(1, count)));
        Assert.That(connection.Query<long>("SELECT id FROM person WHERE batch = 7 AND kind = 3 ORDER BY id;"), Is.EqualTo(Enumerable.Range(1, count)));
    }
}
