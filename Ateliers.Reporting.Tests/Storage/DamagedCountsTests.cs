using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>What is kept of the facts and was damaged since is not believed, whatever the damage: SQLite itself finds none of these.</summary>
internal sealed class DamagedCountsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Period Days = new(Day, Day.AddMonths(11));

    /// <summary>Twelve months, forty people and so many attendances that a month is some hundred bytes.</summary>
    private static readonly Said[] Rows =
    [
        .. Enumerable.Range(0, 600).Select(i => new Said($"p{i * i % 41}", "", Day.AddMonths(i % 12), i % 2 == 0 ? "rennes" : "nancy", "cv", 1 + (i % 5), (AttendanceStatus)(1 + (i / 12 % 4)), Age: i % 7 == 0 ? AgeBand.From25To39 : null)),
    ];

    [TestCase("UPDATE counted_month SET content = substr(content, 1, length(content) - 1);")]
    [TestCase("UPDATE counted_month SET content = x'' WHERE month = '2019-05';")]
    [TestCase("UPDATE counted_month SET content = zeroblob(length(content));")]
    [TestCase("UPDATE counted_month SET content = CAST(substr(content, 1, 60) || zeroblob(20) || substr(content, 81) AS BLOB) WHERE month = '2019-06';", TestName = "A zeroed stretch")]
    [TestCase("UPDATE counted_month SET facts = facts + 1 WHERE month = '2019-06';")]
    [TestCase("UPDATE counted_month SET facts = 2147483647;")]
    [TestCase("UPDATE counted_month SET facts = 4294967296;")]
    [TestCase("UPDATE counted_month SET came = substr(came, 1, length(came) - 1);")]
    [TestCase("UPDATE counted_month SET came = zeroblob(length(came)) WHERE month = '2019-05';")]
    [TestCase("UPDATE counted_month SET came = CAST(substr(came, 5) || substr(came, 1, 4) AS BLOB) WHERE month = '2019-06';", TestName = "The first who came moved to the end")]
    [TestCase("UPDATE counted_month SET visits = visits + 1 WHERE month = '2019-06';")]
    [TestCase("UPDATE counted_month SET visits = 2147483647;")]
    [TestCase("UPDATE counted_month SET head = x'0000' WHERE month = '2019-06';")]
    [TestCase("UPDATE counted_month SET details_checksum = 0 WHERE month = '2019-06';")]
    [TestCase("UPDATE counted_month SET sessions = 2147483647;")]
    [TestCase("UPDATE counted_month SET sessions = sessions - 1;")]
    [TestCase("UPDATE counted_month SET sessions = -1;")]
    [TestCase("UPDATE counted_month SET people = people - 1 WHERE month = '2019-07';")]
    [TestCase("UPDATE counted_month SET checksum = checksum + 1 WHERE month = '2019-07';")]
    [TestCase("UPDATE counted_month SET month = '2019-13' WHERE month = '2019-07';")]
    [TestCase("UPDATE counted_month SET month = '2021-07' WHERE month = '2019-07';")]
    [TestCase("DELETE FROM counted_month WHERE month = '2019-07';")]
    [TestCase("DELETE FROM counted_month WHERE month = '2020-02';", TestName = "The last month deleted")]
    [TestCase("DELETE FROM counted_month;")]
    [TestCase("UPDATE counted_month AS a SET content = (SELECT content FROM counted_month b WHERE b.month <> a.month AND b.month IN ('2019-07', '2019-09')) WHERE month IN ('2019-07', '2019-09');", TestName = "Swapped contents")]
    [TestCase(
        "UPDATE counted_month SET month = '2000-01' WHERE month = '2019-07'; UPDATE counted_month SET month = '2019-07' WHERE month = '2019-09'; UPDATE counted_month SET month = '2019-09' WHERE month = '2000-01';",
        TestName = "Swapped months")]
    [TestCase("UPDATE counted_month SET cells_checksum = 0 WHERE month = '2019-06';")]
    [TestCase("UPDATE counted SET people = people - 1;")]
    [TestCase("UPDATE counted SET people = 4294967296;")]
    [TestCase("UPDATE counted SET merged = merged + 1;")]
    [TestCase("UPDATE counted SET shared = shared + 1;")]
    [TestCase("UPDATE counted SET months = months - 1; DELETE FROM counted_month WHERE month = '2020-02';")]
    [TestCase("UPDATE counted SET first_month = 9;")]
    [TestCase("UPDATE counted SET checksum = 0;")]
    public void What_was_damaged_is_not_believed_and_the_next_one_who_counts_keeps_it_anew(string damage)
    {
        using var files = new TestDatabase();
        var expected = Keep(files.Value);
        _ = files.Value.Connection.Execute(damage);
        RequireFactsAreAsked(files.Value, expected, damage);
    }

    [TestCase("content")]
    [TestCase("came")]
    public void No_single_bit_of_a_month_is_flipped_unnoticed(string column)
    {
        using var files = new TestDatabase();
        var connection = files.Value.Connection;
        var expected = Keep(files.Value);
        ForEachBit(connection, column, bit =>
        {
            var table = CountedReader.Read(connection, Day, countWeakIdentities: true)!;
            Assert.That(Counts(table), Is.EqualTo(expected), $"bit {bit}");
            Assert.That(table.KeptAs, Is.Not.Null, $"bit {bit}: the facts were asked");
        });
        RequireFactsAreAsked(files.Value, expected, "the last bit");
    }

    [Test]
    public void No_single_bit_of_what_a_month_adds_up_to_is_flipped_unnoticed()
    {
        using var files = new TestDatabase();
        _ = Keep(files.Value);
        var expected = Whole(FactLoader.Load(files.Value, Day));
        ForEachBit(files.Value.Connection, "cells", bit => RequireAnew(files.Value, expected, $"bit {bit}"));
        Assert.That(CountedFacts.Compare(files.Value)!.Value.Kept, Is.EqualTo(KeptCounts.Damaged));
    }

    [TestCase("UPDATE counted_people SET people = x'' WHERE month = '2019-07';")]
    [TestCase("UPDATE counted_people SET people = zeroblob(length(people));")]
    [TestCase("UPDATE counted_people SET people = substr(people, 1, length(people) - 1) WHERE month = '2020-02';")]
    [TestCase("UPDATE counted_people SET cell = cell + 1 WHERE month = '2019-07' AND cell = (SELECT max(cell) FROM counted_people WHERE month = '2019-07');")]
    [TestCase("UPDATE counted_people AS a SET people = (SELECT people FROM counted_people b WHERE b.month <> a.month AND b.month IN ('2019-07', '2019-09')) WHERE month IN ('2019-07', '2019-09');", TestName = "Swapped people")]
    [TestCase("DELETE FROM counted_people WHERE month = '2019-07';")]
    [TestCase("DELETE FROM counted_people;")]
    public void Who_came_to_a_month_is_not_believed_where_it_was_damaged(string damage)
    {
        using var files = new TestDatabase();
        _ = Keep(files.Value);
        var expected = Whole(FactLoader.Load(files.Value, Day));
        _ = files.Value.Connection.Execute(damage);
        RequireAnew(files.Value, expected, damage);
        Assert.That(CountedFacts.Compare(files.Value)!.Value.Kept, Is.EqualTo(KeptCounts.Damaged));
        CountedFacts.Keep(files.Value, FactLoader.Load(files.Value.Connection, Day, Moment.Of(files.Value.Connection, Day), true), DateTimeOffset.UnixEpoch);
        Assert.That(CountedFacts.Compare(files.Value)!.Value.Kept, Is.EqualTo(KeptCounts.True));
    }

    /// <summary>A page that SQLite itself cannot read is damage like any other: the facts are asked, and no command ends for it.</summary>
    [TestCase("counted_people")]
    [TestCase("counted_month")]
    public void A_page_that_cannot_be_read_is_not_believed_either(string table)
    {
        using var files = new TestDatabase();
        _ = Keep(files.Value);
        var expected = Whole(FactLoader.Load(files.Value, Day));
        var connection = files.Value.Connection;
        var page = connection.ExecuteScalar<long>("SELECT rootpage FROM sqlite_schema WHERE name = @table;", new { table });
        var size = connection.ExecuteScalar<long>("PRAGMA page_size;");
        _ = connection.Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        using (var file = new FileStream(files.Value.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = (page - 1) * size;
            file.Write(new byte[size]);
        }

        using var reading = Database.OpenForReading(files.Value.Path)!;
        Assert.That(Whole(FactLoader.Load(reading, Day)), Is.EqualTo(expected));
    }

    [Test]
    public void No_single_bit_of_who_came_is_flipped_unnoticed()
    {
        using var files = new TestDatabase();
        _ = Keep(files.Value);
        var expected = Whole(FactLoader.Load(files.Value, Day));
        var connection = files.Value.Connection;
        var bytes = connection.ExecuteScalar<byte[]>("SELECT people FROM counted_people WHERE month = '2019-08' AND cell = 0;")!;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            _ = connection.Execute("UPDATE counted_people SET people = @bytes WHERE month = '2019-08' AND cell = 0;", new { bytes });
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            RequireAnew(files.Value, expected, $"bit {bit}");
        }
    }

    [Test]
    public void No_single_bit_of_a_months_head_is_flipped_unnoticed()
    {
        using var files = new TestDatabase();
        var expected = Keep(files.Value);
        ForEachBit(files.Value.Connection, "head", bit => Assert.That(CountedReader.Read(files.Value.Connection, Day, countWeakIdentities: true), Is.Null, $"bit {bit}"));
        RequireFactsAreAsked(files.Value, expected, "the last bit");
    }

    /// <summary>A damaged month is found out when somebody asks for it; whoever is counting goes on with what the facts say, and has not lost what was counted before.</summary>
    [Test]
    public void A_question_reads_the_months_that_it_asks_for_and_finds_out_what_is_damaged_of_them()
    {
        using var files = new TestDatabase();
        var expected = Keep(files.Value);
        var march = new CountQuery(new Period(Day, Day.AddMonths(1).AddDays(-1)), Dimensions.Atelier);
        var first = new Counter(FactLoader.Load(files.Value, Day)).Count(march);
        _ = files.Value.Connection.Execute("UPDATE counted_month SET came = zeroblob(length(came)) WHERE month = '2019-08';");
        var table = CountedReader.Read(files.Value.Connection, Day, countWeakIdentities: true)!;
        var counter = new Counter(table);
        Assert.That(counter.Count(march), Is.EqualTo(first));
        Assert.That(table.KeptAs, Is.Null, "August was not read");
        Assert.That(string.Join('\n', counter.Count(new CountQuery(Days, Dimensions.Month | Dimensions.Atelier | Dimensions.AgeBand))) + table.Identities, Is.EqualTo(expected));
        Assert.That(table.KeptAs, Is.Not.Null, "August was found out to be damaged");
        Assert.That(counter.Count(march), Is.EqualTo(first));
    }

    /// <summary>The facts one by one are read by counts of ages and genders alone: these ask the facts where they were damaged, and others need not.</summary>
    [Test]
    public void No_single_bit_of_the_facts_one_by_one_is_flipped_unnoticed()
    {
        using var files = new TestDatabase();
        var expected = Keep(files.Value);
        ForEachBit(files.Value.Connection, "details", bit =>
        {
            var table = CountedReader.Read(files.Value.Connection, Day, countWeakIdentities: true)!;
            Assert.That(Counts(table), Is.EqualTo(expected), $"bit {bit}");
            Assert.That(table.KeptAs, Is.Not.Null, $"bit {bit}: the facts were asked");
        });
        Assert.That(CountedFacts.Compare(files.Value)!.Value.Kept, Is.EqualTo(KeptCounts.Damaged));
    }

    [Test]
    public void Doctor_finds_what_was_damaged()
    {
        using var files = new TestDatabase();
        _ = Keep(files.Value);
        Assert.That(CountedFacts.Compare(files.Value), Is.EqualTo(((long)files.Value.Connection.ExecuteScalar<long>("SELECT count(*) FROM fact;"), KeptCounts.True)));
        _ = files.Value.Connection.Execute("DELETE FROM counted_month WHERE month = '2019-07';");
        Assert.That(CountedFacts.Compare(files.Value)!.Value.Kept, Is.Not.EqualTo(KeptCounts.True));
    }

    private static void ForEachBit(SqliteConnection connection, string column, Action<int> require)
    {
        var bytes = connection.ExecuteScalar<byte[]>(Select(column))!;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            _ = connection.Execute(Update(column), new { bytes });
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            require(bit);
        }
    }

    private static string Select(string column) => $"SELECT {column} FROM counted_month WHERE month = '2019-08';";

    private static string Update(string column) => $"UPDATE counted_month SET {column} = @bytes WHERE month = '2019-08';";

    private static string Keep(Database database)
    {
        FactSet.Write(database, Rows, Day);
        var expected = Counts(FactLoader.Load(database, Day));
        CountedFacts.Keep(database, FactLoader.Load(database, Day), DateTimeOffset.UnixEpoch);
        Assert.That(Counts(FactLoader.Load(database, Day)), Is.EqualTo(expected));
        return expected;
    }

    private static void RequireFactsAreAsked(Database database, string expected, string damage)
    {
        var asked = FactLoader.Load(database, Day);
        Assert.That(asked.KeptAs, Is.Not.Null, damage);
        Assert.That(Counts(asked), Is.EqualTo(expected), damage);
        CountedFacts.Keep(database, asked, DateTimeOffset.UnixEpoch);
        Assert.That(CountedFacts.Compare(database)!.Value.Kept, Is.EqualTo(KeptCounts.True), damage);
        Assert.That(Counts(FactLoader.Load(database, Day)), Is.EqualTo(expected), damage);
        Assert.That(FactLoader.Load(database, Day).KeptAs, Is.Null, "it is read again");
    }

    /// <summary>A question of whole months asks the facts, in the midst of its count, and answers what they say.</summary>
    private static void RequireAnew(Database database, string expected, string damage)
    {
        var table = CountedReader.Read(database.Connection, Day, countWeakIdentities: true)!;
        Assert.That(Whole(table), Is.EqualTo(expected), damage);
        Assert.That(table.KeptAs, Is.Not.Null, $"{damage}: the facts were asked");
    }

    /// <summary>Counted from months that are kept added up, where they are.</summary>
    private static string Whole(FactTable table) => string.Join('\n', new Counter(table).Count(new CountQuery(Days, Dimensions.Month | Dimensions.Atelier)));

    private static string Counts(FactTable table) => string.Join('\n', new Counter(table).Count(new CountQuery(Days, Dimensions.Month | Dimensions.Atelier | Dimensions.AgeBand))) + table.Identities;
}
