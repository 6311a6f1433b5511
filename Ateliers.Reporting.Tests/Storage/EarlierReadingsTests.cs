using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The same bytes read again under other rules: the last reading stands, and the earlier ones are what was known then.</summary>
internal sealed class EarlierReadingsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly string Bytes = new('a', 64);
    private static readonly Period Days = new(Day, Day.AddDays(9));

    /// <summary>A row as one set of rules reads it, and as another does: another person, day, atelier or status.</summary>
    private static readonly Gen<Said> AnyRow =
        from person in Gen.OneOf(Gen.Int[1, 6].Select(i => $"p{i}"), Gen.Const(""))
        from day in Gen.Int[0, 1]
        from atelier in Any.Of("rennes", "nancy")
        from status in Gen.Enum<AttendanceStatus>()
        from gender in Any.Of<Gender?>(null, Gender.Female, Gender.Male)
        select new Said(person, "", Day.AddDays(day), atelier, "cv", 1, status, Gender: gender);

    [Test]
    public void People_whom_the_second_reading_names_otherwise_are_not_counted_twice()
    {
        using var files = new TestDatabase();
        var database = files.Value;
        Said[] rows = [.. Enumerable.Range(1, 30).Select(i => new Said($"p{i}", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended))];
        FactSet.Write(database, rows, Day, Bytes);
        Assert.That(FactSet.Write(database, [.. rows.Select(row => row with { Person = "p0" + row.Person })], Day.AddDays(1), Bytes), Is.EqualTo(new RowTally(30, 0, 0, 0, 0, 0)));
        Assert.That(People(database, Day.AddDays(1)), Is.EqualTo(30));
        Assert.That(FactSet.Write(database, [.. rows.Select(row => row with { Atelier = "nancy" })], Day.AddDays(2), Bytes), Is.EqualTo(new RowTally(30, 0, 0, 0, 0, 0)));
        Assert.That(database.Connection.Query<(string, long)>("SELECT atelier, people_reached FROM people_reached_by_month;"), Is.EqualTo(new[] { ("nancy", 30L) }));
        Assert.That((People(database, Day), Integrity.Troubles(database)), Is.EqualTo((30L, Array.Empty<Bilingual>())));
        Assert.That(Coverage.Received(database, Kept.Load(database, Day.AddDays(2))).Select(row => row.Atelier), Is.EqualTo(new[] { "nancy" }), "nothing of Rennes stands any more");
    }

    [Test]
    public void A_word_of_another_file_that_the_first_reading_had_replaced_stands_again()
    {
        using var files = new TestDatabase();
        var database = files.Value;
        var marie = new Said("p1", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended);
        FactSet.Write(database, [marie], Day);
        FactSet.Write(database, [marie with { Status = AttendanceStatus.Absent }], Day.AddDays(1), Bytes);
        FactSet.Write(database, [marie with { Person = "p2" }], Day.AddDays(2), Bytes);
        Assert.That(new[] { 0, 1, 2 }.Select(after => People(database, Day.AddDays(after))), Is.EqualTo(new[] { 1, 0, 2 }));
        FactSet.Write(database, [marie with { Person = "p3", Date = Day.AddDays(3) }], Day.AddDays(3), Bytes);
        Assert.That((People(database, Day.AddDays(2)), People(database, Day.AddDays(3))), Is.EqualTo((2, 2)), "the restored word outlives a third reading");
        Assert.That(new Ledger(database).Batches(null)[^1].First, Is.EqualTo(Day), "the day of which something was taken back");
    }

    [Test]
    public void Any_readings_of_a_file_end_in_the_counts_of_the_last_one_alone() =>
        (from before in AnyRow.Array[0, 8] from readings in AnyRow.Array[0, 12].Array[1, 4] select (before, readings)).Sample(
            (before, readings) =>
            {
                using var files = TestDatabase.OfMany();
                using var others = TestDatabase.OfMany();
                var (database, alone) = (files.Value, others.Value);
                FactSet.Write(database, before, Day);
                List<string> then = [Counts(database, Day)];
                foreach (var (reading, i) in readings.Select((reading, i) => (reading, i + 1)))
                {
                    FactSet.Write(database, reading, Day.AddDays(i), Bytes);
                    then.Add(Counts(database, Day.AddDays(i)));
                }

                FactSet.Write(alone, before, Day);
                FactSet.Write(alone, readings[^1], Day.AddDays(readings.Length), Bytes);
                Assert.That(then[^1], Is.EqualTo(Counts(alone, Day.AddDays(readings.Length))));
                Assert.That(then.Select((_, i) => Counts(database, Day.AddDays(i))), Is.EqualTo(then), "what was known then");
            },
            iter: 150);

    [Test]
    public void A_second_reading_that_reads_alike_changes_nothing_whatever_others_said_since() =>
        AnyRow.Array[0, 8].Array[2, 4].Sample(
            files =>
            {
                using var folder = TestDatabase.OfMany();
                var database = folder.Value;
                var all = files.Select((rows, i) => (Rows: rows, Sha: new string((char)('a' + i), 64))).ToList();
                all.ForEach(file => FactSet.Write(database, file.Rows, Day, file.Sha));
                var before = Counts(database, Day);
                foreach (var file in all)
                {
                    FactSet.Write(database, file.Rows, Day, file.Sha);
                    Assert.That(Counts(database, Day), Is.EqualTo(before));
                }
            },
            iter: 150);

    private static long People(Database database, DateOnly asOf) => new Counter(Kept.Load(database, asOf)).Count(new CountQuery(Days))[0].Identified.Count;

    private static string Counts(Database database, DateOnly asOf)
    {
        var counter = new Counter(Kept.Load(database, asOf));
        var whole = counter.Count(new CountQuery(Days))[0];
        Assert.That(SecondCount.PeopleReached(database, Days, asOf), Is.EqualTo(whole.Identified));
        return string.Join('\n', counter.Count(new CountQuery(Days, Dimensions.Atelier | Dimensions.Day)).Concat(counter.Count(new CountQuery(Days, Dimensions.Gender))).Prepend(whole));
    }
}
