using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>
/// Whatever was ingested, read again, retracted and ingested again: what is known is what a fresh database knows that was given only the files that stand,
/// in their order; and a past moment answers as it did.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WordsTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Period Days = new(Day, Day.AddDays(1));

    /// <summary>ATELIERS_CASES=10000 looks much longer than every build does.</summary>
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATELIERS_CASES") ?? "120", CultureInfo.InvariantCulture);

    private static readonly Gen<Said> Named =
        from person in Any.Of("p1", "p2", "zoé")
        from name in Any.Of("", "", "Ana", "Bob")
        from status in Gen.Enum<AttendanceStatus>()
        from walkIn in Gen.Bool
        from gender in Any.Of<Gender?>(null, null, Gender.Female, Gender.Male)
        from age in Any.Of<AgeBand?>(null, null, AgeBand.From18To24)
        select new Said(person, name, Day, "rennes", "cv", 1, status, WalkIn: walkIn && status == AttendanceStatus.Attended, Gender: gender, Age: age);

    private static readonly Gen<Said> Nameless =
        from status in Gen.Enum<AttendanceStatus>()
        from count in Any.Of(1, 1, 3)
        from gender in Any.Of<Gender?>(null, null, Gender.Female)
        from walkIn in Gen.Bool
        select new Said("", "", Day, "rennes", "cv", 1, status, count, WalkIn: walkIn && status == AttendanceStatus.Attended, Gender: gender);

    private static readonly Gen<Said> Row =
        from said in Gen.OneOf(Named, Nameless)
        from day in Gen.Int[0, 1]
        from atelier in Any.Of("rennes", "rennes", "nancy")
        from theme in Any.Of("cv", "cv", "coding")
        from capacity in Any.Of<int?>(null, null, 5, 8)
        from timed in Any.Of(true, true, false)
        select said with { Date = Day.AddDays(day), Atelier = atelier, Theme = theme, Capacity = capacity, Timed = timed };

    private static readonly Gen<Step> Steps =
        from kind in Any.Of(Kind.New, Kind.New, Kind.New, Kind.ReadOtherwise, Kind.ReadAlike, Kind.Retract, Kind.Again)
        from which in Gen.Int[0, 99]
        from rows in Row.Array[0, 7]
        from seed in Gen.Int[0, 99]
        select new Step(kind, which, rows, seed);

    private enum Kind
    {
        New,
        ReadOtherwise,
        ReadAlike,
        Retract,
        Again,
    }

    [Test]
    public void Any_history_of_files_ends_in_the_counts_of_those_that_stand_and_past_moments_answer_as_they_did() =>
        Steps.Array[1, 9].Sample(
            steps =>
            {
                using var files = TestDatabase.OfMany();
                var database = files.Value;
                var known = new List<KnownFile>();
                List<string> then = [];
                foreach (var (step, i) in steps.Select((step, i) => (step, i)))
                {
                    Do(step, database, known, Day.AddDays(i));
                    then.Add(Counts(database, Day.AddDays(i)));
                }

                using var others = TestDatabase.OfMany();
                foreach (var file in known.Where(file => file.Batch is not null).OrderBy(file => file.Place))
                {
                    FactSet.Write(others.Value, file.Rows, Day.AddDays(steps.Length - 1), file.Sha);
                }

                Assert.That(then[^1], Is.EqualTo(Counts(others.Value, Day.AddDays(steps.Length - 1))));
                Assert.That(then.Select((_, i) => Counts(database, Day.AddDays(i))), Is.EqualTo(then), "what was known then");
                Assert.That(Integrity.Troubles(database), Is.Empty);
                Assert.That(Seen(files), Is.EqualTo(Seen(others)), "the views");
            },
            iter: Cases,
            print: steps => string.Join('\n', (IEnumerable<Step>)steps));

    private static void Do(Step step, Database database, List<KnownFile> known, DateOnly day)
    {
        var standing = known.Where(file => file.Batch is not null).ToList();
        var gone = known.Where(file => file.Batch is null).ToList();
        switch (step.Kind)
        {
            case Kind.ReadOtherwise or Kind.ReadAlike when standing.Count > 0:
                var again = standing[step.Which % standing.Count];
                again.Rows = step.Kind == Kind.ReadOtherwise ? step.Rows : again.Rows;
                again.Batch = Write(database, again, again.Rows, day);
                break;
            case Kind.Retract when standing.Count > 0:
                var file = standing[step.Which % standing.Count];
                RetractionWriter.Write(database, new Retraction(file.Batch!.Value, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, day);
                file.Batch = null;
                break;
            case Kind.Again when gone.Count > 0:
                var back = gone[step.Which % gone.Count];
                back.Place = back.Batch = Write(database, back, back.Rows, day);
                break;
            default:
                var rows = step.Which % 2 == 0 || standing.Count == 0 ? step.Rows : Shuffled([.. standing[step.Which % standing.Count].Rows, .. step.Rows], step.Seed);
                var added = new KnownFile(Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"), rows);
                added.Place = added.Batch = Write(database, added, rows, day);
                known.Add(added);
                break;
        }
    }

    private static Said[] Shuffled(Said[] rows, int seed) => [.. rows.Select((row, i) => (Row: row, Order: (i + 1) * (seed + 7) % 31)).OrderBy(each => each.Order).Select(each => each.Row)];

    private static long Write(Database database, KnownFile file, Said[] rows, DateOnly day)
    {
        FactSet.Write(database, rows, day, file.Sha);
        return new Ledger(database).Lines(null)[^1].Id;
    }

    /// <summary>Everything that is counted at a moment, and the second opinion on it.</summary>
    private static string Counts(Database database, DateOnly asOf)
    {
        var counter = new Counter(Kept.Load(database, asOf));
        var whole = counter.Count(new CountQuery(Days))[0];
        Assert.That(SecondCount.PeopleReached(database, Days, asOf), Is.EqualTo(whole.Identified));
        return string.Join('\n', counter.Count(new CountQuery(Days, Dimensions.Atelier | Dimensions.Day | Dimensions.Theme))
            .Concat(counter.Count(new CountQuery(Days, Dimensions.Gender | Dimensions.AgeBand))).Prepend(whole));
    }

    /// <summary>What the views show now: sessions, and how many rows of each kind.</summary>
    private static string Seen(TestDatabase files) => string.Join('\n', files.Ask<string>(
        """
        SELECT concat_ws(' ', atelier, date, start, theme, capacity) FROM sessions
        UNION ALL
        SELECT * FROM (
          SELECT concat_ws(' ', atelier, date, status, coalesce(gender, '-'), coalesce(age_band, '-'), walk_in, person IS NULL, count(*), sum(count)) FROM attendances
          GROUP BY atelier, date, status, gender, age_band, walk_in, person IS NULL ORDER BY 1);
        """).Order(StringComparer.Ordinal));

    private sealed record Step(Kind Kind, int Which, Said[] Rows, int Seed)
    {
        public override string ToString() => $"{Kind} {Which} {Seed}: {string.Join(" | ", Rows.Select(row =>
            $"{row.Date:dd} {row.Atelier} {(row.Timed ? "10h" : "")} {row.Theme}{row.Capacity} {row.Person}/{row.Name} {row.Status}×{row.Count} {row.WalkIn} {row.Gender} {row.Age}"))}";
    }

    private sealed class KnownFile(string sha, Said[] rows)
    {
        public string Sha => sha;

        public Said[] Rows { get; set; } = rows;

        /// <summary>Its place in the order of files.</summary>
        public long? Place { get; set; }

        /// <summary>Its last reading; null once retracted.</summary>
        public long? Batch { get; set; }
    }
}
