using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>A history of files whose rows carry several identifiers: new ones, others read again otherwise, retracted, and ingested again; one step a day.</summary>
internal sealed class LinkedHistory(Database database)
{
    public static readonly DateOnly Day = new(2019, 3, 4);

    public static readonly Period Days = new(Day, Day.AddDays(40));

    /// <summary>Few identifiers, names and sessions, so that they meet in every way.</summary>
    public static readonly Gen<Said> AnyRow =
        from id in Any.Of("", "", "#1", "#2", "x#1", "x#2", "y#1")
        from email in Any.Of("", "a@", "b@", "c@")
        from phone in Any.Of("", "", "+1", "+2")
        from born in Any.Of("", "", "~1", "~2", "~1d", "~1e")
        from name in Any.Of("Ana", "Bob", "Cyr", "")
        from slot in Gen.Int[1, 4]
        from status in Any.Of(AttendanceStatus.Attended, AttendanceStatus.Attended, AttendanceStatus.Registered, AttendanceStatus.Absent)
        let days = born is "~1d" or "~1e" ? "~1" : "" // a day of birth states its year too
        let keys = new[] { id, email, phone, born, days }.Where(key => key.Length > 0).ToList()
        where keys.Count > 0
        select new Said(keys[0], name, Day.AddDays(slot), slot > 2 ? "rennes" : "nancy", "cv", slot, status) { Also = [.. keys.Skip(1)] };

    public static readonly Gen<Step[]> Steps =
        (from kind in Any.Of(Kind.New, Kind.New, Kind.New, Kind.ReadOtherwise, Kind.Retract, Kind.Again)
         from which in Gen.Int[0, 99]
         from rows in AnyRow.Array[1, 5]
         select new Step(kind, which, rows)).Array[1, 8];

    private readonly List<KnownFile> known = [];

    public enum Kind
    {
        New,
        ReadOtherwise,
        Retract,
        Again,
    }

    /// <summary>The rows of the files that stand, in the order of the files.</summary>
    public IEnumerable<Said[]> Standing => known.Where(file => file.Batch is not null).OrderBy(file => file.Place).Select(file => file.Rows);

    public static string Print(Step[] steps) => string.Join('\n', (IEnumerable<Step>)steps);

    /// <summary>An id of a format stands in files of that format only.</summary>
    public static List<(Said[] Rows, string Source)> BySource(Said[] rows) =>
    [
        .. rows.GroupBy(row => row.Person.Contains('#', StringComparison.Ordinal) && row.Person[0] != '#' ? row.Person[..1] : "test").Select(file => (file.ToArray(), file.Key)),
    ];

    /// <summary>People and visits as known at the end of a day; SQLite counts the same people.</summary>
    public static (int People, int Visits) Counts(Database database, DateOnly asOf)
    {
        var whole = new Counter(Kept.Load(database, asOf)).Count(new CountQuery(Days))[0];
        Assert.That(SecondCount.PeopleReached(database, Days, asOf), Is.EqualTo(whole.Identified), "the second count");
        return ((int)whole.Identified.Count, (int)whole.IdentifiedVisits.Count);
    }

    /// <summary>The same by the views, which know the last moment.</summary>
    public static (int People, int Visits) Seen(TestDatabase files) => files.Ask<(int, int)>("SELECT count(DISTINCT person), count(*) FROM attendances WHERE status = 'attended';")[0];

    public void Do(Step step, DateOnly day)
    {
        var standing = known.Where(file => file.Batch is not null).ToList();
        var gone = known.Where(file => file.Batch is null).ToList();
        switch (step.Kind)
        {
            case Kind.ReadOtherwise when standing.Count > 0:
                var again = standing[step.Which % standing.Count];
                (again.Rows, again.Source) = BySource(step.Rows)[0];
                again.Batch = Write(again, day);
                break;
            case Kind.Retract when standing.Count > 0:
                var file = standing[step.Which % standing.Count];
                RetractionWriter.Write(database, new Retraction(file.Batch!.Value, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, day);
                file.Batch = null;
                break;
            case Kind.Again when gone.Count > 0:
                var back = gone[step.Which % gone.Count];
                back.Place = back.Batch = Write(back, day);
                break;
            default:
                foreach (var (rows, source) in BySource(step.Rows))
                {
                    var added = new KnownFile(Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N")) { Rows = rows, Source = source };
                    added.Place = added.Batch = Write(added, day);
                    known.Add(added);
                }

                break;
        }
    }

    private long Write(KnownFile file, DateOnly day)
    {
        FactSet.Write(database, file.Rows, day, file.Sha, file.Source);
        return new Ledger(database).Lines(null)[^1].Id;
    }

    public sealed record Step(Kind Kind, int Which, Said[] Rows)
    {
        public override string ToString() => $"{Kind} {Which}: {string.Join(" | ", Rows.Select(row => $"{row.Slot} {string.Join('=', row.Also.Prepend(row.Person))} {row.Name} {row.Status}"))}";
    }

    private sealed class KnownFile(string sha)
    {
        public string Sha => sha;

        public required Said[] Rows { get; set; }

        public required string Source { get; set; }

        /// <summary>Its place in the order of files.</summary>
        public long? Place { get; set; }

        /// <summary>Its last reading; null once retracted.</summary>
        public long? Batch { get; set; }
    }
}
