using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Forgetting takes keys away and moves no count of any moment.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ForgettingTests
{
    private static readonly DateOnly Day = LinkedHistory.Day;
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATELIERS_CASES") ?? "40", CultureInfo.InvariantCulture);
    private static readonly string[] Keys = ["#1", "#2", "x#1", "x#2", "y#1", "a@", "b@", "c@", "+1", "+2", "~1", "~2"];

    [Test]
    public void Whoever_is_forgotten_after_any_history_every_moment_counts_as_before() =>
        (from steps in LinkedHistory.Steps from who in Any.Of(Keys).Array[1, 3] from later in LinkedHistory.AnyRow.Array[1, 4] select (steps, who, later)).Sample(
            (steps, who, later) =>
            {
                using var files = new TestDatabase();
                var database = files.Value;
                var history = new LinkedHistory(database);
                for (var i = 0; i < steps.Length; i++)
                {
                    history.Do(steps[i], Day.AddDays(i));
                }

                string[] Then() => [.. Enumerable.Range(0, steps.Length).Select(i => Counts(database, Day.AddDays(i)))];
                var (then, seen) = (Then(), LinkedHistory.Seen(files));
                foreach (var key in who)
                {
                    Forget(database, FactSet.Key(key));
                    Assert.That((Then(), LinkedHistory.Seen(files)), Is.EqualTo((then, seen)), key);
                    Assert.That(Held(database), Does.Not.Contain(Hex(FactSet.Key(key))), key);
                }

                Assert.That(Integrity.Troubles(database), Is.Empty);
                history.Do(new LinkedHistory.Step(LinkedHistory.Kind.New, 0, later), Day.AddDays(steps.Length));
                var now = LinkedHistory.Counts(database, Day.AddDays(steps.Length));
                Assert.That(LinkedHistory.Seen(files), Is.EqualTo(now), "the views, with files that came later");
            },
            iter: Cases,
            print: each => $"{LinkedHistory.Print(each.Item1)}\nforget {string.Join(' ', each.Item2)}\n{LinkedHistory.Print([new(LinkedHistory.Kind.New, 0, each.Item3)])}");

    [TestCase("#17")]
    [TestCase("ana@x")]
    [TestCase("+33")]
    [TestCase("~ana")]
    public void By_whichever_identifier_somebody_is_forgotten_all_of_theirs_go(string by)
    {
        using var files = new TestDatabase();
        var ana = new Said("#17", "Ana", Day, "rennes", "cv", 1, AttendanceStatus.Attended, Gender: Gender.Female, Age: AgeBand.From25To39) { Also = ["ana@x", "+33", "~ana"] };
        FactSet.Write(files.Value, [ana, ana with { Person = "#18", Name = "Bob", Also = ["bob@x"] }, ana with { Person = "ana@x", Slot = 2, Also = [] }], Day);
        var erased = Forget(files.Value, FactSet.Key(by));
        Assert.That(erased, Is.EquivalentTo(new[] { "#17", "ana@x", "+33", "~ana" }.Select(key => Hex(FactSet.Key(key)))));
        Assert.That(Held(files.Value).Intersect(erased), Is.Empty);
        Assert.That(Held(files.Value), Does.Contain(Hex(FactSet.Key("#18"))).And.Contain(Hex(FactSet.Key("bob@x"))), "nobody else goes");
        Assert.That(
            files.Value.Connection.Query<(long, long, long)>("SELECT person, gender IS NULL, name FROM attendance ORDER BY session, person;"), Is.EqualTo(new[] { (1L, 1L, 0L), (2L, 0L, 0L), (3L, 1L, 1L) }));
    }

    [Test]
    public void An_address_that_others_share_goes_whole_and_their_own_ids_stay()
    {
        using var files = new TestDatabase();
        var ana = new Said("#17", "Ana", Day, "rennes", "cv", 1, AttendanceStatus.Attended) { Also = ["home@x"] };
        FactSet.Write(files.Value, [ana, ana with { Person = "#18", Name = "Bob" }, ana with { Person = "home@x", Slot = 2, Name = "Bob", Also = [] }], Day);
        var then = Counts(files.Value, Day);
        Assert.That(Forget(files.Value, FactSet.Key("#17")), Is.EquivalentTo(new[] { "#17", "home@x" }.Select(key => Hex(FactSet.Key(key)))));
        Assert.That(Counts(files.Value, Day), Is.EqualTo(then));
        Assert.That(LinkedHistory.Counts(files.Value, Day), Is.EqualTo((2, 3)));
    }

    [Test]
    public void What_a_file_said_of_somebody_who_was_forgotten_stays_when_it_is_read_again_and_goes_when_it_is_retracted()
    {
        using var files = new TestDatabase();
        var bytes = new string('b', 64);
        var (ana, bob) = (new Said("#17", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended), new Said("#18", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended));
        FactSet.Write(files.Value, [ana, bob], Day, bytes);
        Forget(files.Value, FactSet.Key("#17"));
        FactSet.Write(files.Value, [bob with { Slot = 2 }], Day.AddDays(1), bytes);
        Assert.That(LinkedHistory.Counts(files.Value, Day.AddDays(1)), Is.EqualTo((2, 2)));
        RetractionWriter.Write(files.Value, new Retraction(2, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day.AddDays(2));
        Assert.That(new[] { 1, 2 }.Select(after => LinkedHistory.Counts(files.Value, Day.AddDays(after))), Is.EqualTo(new[] { (2, 2), (0, 0) }));
        Assert.That(Integrity.Troubles(files.Value), Is.Empty);
    }

    [Test]
    public void What_was_kept_of_the_facts_goes_with_whoever_is_forgotten()
    {
        using var files = new TestDatabase();
        var ana = new Said("#17", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended, Gender: Gender.Female);
        FactSet.Write(files.Value, [.. Enumerable.Range(0, 200).Select(person => ana with { Person = $"#{person}", Slot = person % 3 })], Day);
        Kept.Load(files.Value, Day);
        var came = files.Value.Connection.QuerySingle<byte[]>("SELECT came FROM counted_month;");
        Assert.That(Holds(came.AsSpan(0, 200)), Is.True);
        Forget(files.Value, FactSet.Key("#17"));
        files.Value.Scrub();
        Assert.That(files.Value.Connection.QuerySingle<long>("SELECT (SELECT count(*) FROM counted) + (SELECT count(*) FROM counted_month);"), Is.Zero);
        Assert.That(Holds(came.AsSpan(0, 200)) || Holds(came.AsSpan(^200..)), Is.False, "neither in a page of the file");

        bool Holds(ReadOnlySpan<byte> some)
        {
            var log = files.Value.Path + "-wal";
            return File.ReadAllBytes(files.Value.Path).AsSpan().IndexOf(some) >= 0 || (File.Exists(log) && File.ReadAllBytes(log).AsSpan().IndexOf(some) >= 0);
        }
    }

    [Test]
    public void What_was_only_begun_leaves_no_trace()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [new Said("#17", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended) { Also = ["ana@x"] }], Day);
        var before = Held(files.Value);
        using (var forgetting = new Forgetting(files.Value))
        {
            Assert.That(forgetting.Take(FactSet.Key("ana@x")), Is.True);
            Assert.That(forgetting.Take(FactSet.Key("nobody@x")), Is.False);
        }

        Assert.That(Held(files.Value), Is.EqualTo(before));
        Assert.That(ErasureLedger.All(files.Value), Is.Empty);
    }

    [Test]
    public void A_proof_of_erasure_is_neither_changed_nor_deleted()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [new Said("#17", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended)], Day);
        Forget(files.Value, FactSet.Key("#17"));
        foreach (var sql in new[] { "UPDATE erasure SET note = 'x';", "DELETE FROM erasure;" })
        {
            Assert.That(() => files.Value.Connection.Execute(sql), Throws.TypeOf<Microsoft.Data.Sqlite.SqliteException>(), sql);
        }
    }

    /// <summary>Forgets somebody, known or not; the keys that go.</summary>
    private static List<string> Forget(Database database, PersonKey key)
    {
        using var forgetting = new Forgetting(database);
        if (!forgetting.Take(key))
        {
            return [];
        }

        forgetting.Commit(forgetting.Keys.Select(each => new Erasure(DateTimeOffset.UnixEpoch, Day, "", Hex(each) + Hex(each))));
        return [.. forgetting.Keys.Select(Hex)];
    }

    private static List<string> Held(Database database) => database.Connection.Query<string>("SELECT hex(key) FROM person UNION SELECT hex(weaker) FROM link ORDER BY 1;").AsList();

    private static string Hex(PersonKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.High:X16}{key.Low:X16}");

    /// <summary>Everything that is counted at a moment, and the second opinion on it.</summary>
    private static string Counts(Database database, DateOnly asOf)
    {
        LinkedHistory.Counts(database, asOf);
        var counter = new Counter(Kept.Load(database, asOf));
        return string.Join('\n', counter.Count(new CountQuery(LinkedHistory.Days, Dimensions.Atelier | Dimensions.Day)).Concat(counter.Count(new CountQuery(LinkedHistory.Days, Dimensions.Month))));
    }
}
