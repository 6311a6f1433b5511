using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>What is written many rows a statement ends as it would row by row.</summary>
public sealed class ManyRowsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Marie = new("marie@example.org", "Marie", Day, "rennes", "cv", 1, AttendanceStatus.Attended);
    private TestDatabase files = null!;
    private Database database = null!;

    [SetUp]
    public void Open()
    {
        files = new TestDatabase();
        database = files.Value;
    }

    [TearDown]
    public void Close() => files.Dispose();

    [Test]
    public void Rows_beyond_a_statement_are_all_written_and_repeated_ones_are_found_wherever_they_stand([Values(1, 63, 64, 65, 300)] int count)
    {
        Said[] rows = [.. Enumerable.Range(0, count).Select(i => Marie with { Person = $"p{i}@example.org", Slot = i % 3 })];

        Assert.That(FactSet.Write(database, [.. rows, rows[count / 2], rows[^1]], Day), Is.EqualTo(new RowTally(count, 0, 0, 2, 0, 0)));
        Assert.That(FactSet.Write(database, [.. rows, Marie], Day.AddDays(1)), Is.EqualTo(new RowTally(1, 0, count, 0, 0, 0)));
        Assert.That(database.Connection.ExecuteScalar<long>("SELECT count(DISTINCT person) FROM attendances;"), Is.EqualTo(count + 1));
    }

    [Test]
    public void A_session_that_one_file_describes_twice_is_one_and_the_later_words_stand()
    {
        FactSet.Write(database, [Marie, Marie with { Person = "paul@example.org", Theme = "coding", Capacity = 12 }], Day);

        Assert.That(
            database.Connection.Query<(string, long)>("SELECT t.code, s.capacity FROM session s JOIN term t ON t.id = s.theme;"), Is.EqualTo(new[] { ("coding", 12L) }));
    }

    [Test]
    public void The_key_of_a_session_is_a_hash_of_its_words_and_never_changes()
    {
        var longTitle = string.Concat(Enumerable.Repeat("Découverte du numérique, ", 40));
        var session = Marie.Session;
        foreach (var (said, words) in new[]
        {
            (session with { Reference = "R-1", Source = "pretix" }, "rennes\u001f2019-03-04\u001fref\u001fpretix\u001fR-1"),
            (session with { Title = longTitle }, $"rennes\u001f2019-03-04\u001fslot\u001f09:00\u001f{longTitle.ToLowerInvariant().Replace('é', 'e').TrimEnd()}"),
            (session with { Title = null, Start = null }, "rennes\u001f2019-03-04\u001fday\u001f\u001fcv\u001fgeneral-public\u001fworkshop"),
        })
        {
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(words));
            Assert.That(said.Key(), Is.EqualTo(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash)));
        }
    }
}
