using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Facts as figures are counted from, found out anew and as they are kept: whatever a test then counts is counted from what was kept, and both must say the same.</summary>
internal static class Kept
{
    private static readonly Dimensions[] Splits =
    [
        Dimensions.None, Dimensions.Month | Dimensions.Atelier, Dimensions.Day | Dimensions.Atelier, Dimensions.Theme | Dimensions.Audience | Dimensions.Format, Dimensions.Gender | Dimensions.AgeBand | Dimensions.Month,
    ];

    /// <summary>The facts known at the end of a day; those of now are kept in the database first and read back.</summary>
    public static FactTable Load(Database database, DateOnly asOf, bool countWeakIdentities = true)
    {
        var first = FactLoader.Load(database, asOf, countWeakIdentities);
        CountedFacts.Keep(database, first, DateTimeOffset.UnixEpoch);
        var moment = Moment.Of(database.Connection, asOf);
        var (anew, again) = (FactLoader.Load(database.Connection, asOf, moment, countWeakIdentities), FactLoader.Load(database, asOf, countWeakIdentities));
        Assert.Multiple(() =>
        {
            Assert.That(again.KeptAs, Is.Null, "what is kept of now is read, and the past is not kept");
            Assert.That((again.FirstDay, again.Identities), Is.EqualTo((anew.FirstDay, anew.Identities)));
            Assert.That(again.LastFiles, Is.EquivalentTo(anew.LastFiles));
            Assert.That(Told(again), Is.EqualTo(Told(anew)));
            Assert.That(again.Months.Select(Told), Is.EqualTo(anew.Months.Select(Told)));
            foreach (var by in Splits)
            {
                Assert.That(Counts(again, by), Is.EqualTo(Counts(anew, by)), $"{by}");
            }
        });
        return CountedReader.Read(database.Connection, asOf, countWeakIdentities) is { } unread && !moment.ChangedSince ? unread : again;
    }

    /// <summary>All that a table tells of its sessions and of who came, whatever its kinds are numbered.</summary>
    private static List<string> Told(FactTable table)
    {
        table.ReadAll();
        table.MarkFirsts(1);
        var (totals, came) = (table.Totals.All.ToArray(), table.Totals.Came.ToArray());
        return
        [
            .. table.Sessions.Select((session, place) =>
            {
                var total = totals[place];
                var added = string.Join(' ', total.Before, total.Attended, total.Nameless, total.WalkIns, total.Absences, total.Registered, total.Cancelled, total.Largest);
                return $"{session.Date} {session.Hour} {table.Kinds[session.Kind]}: {added}: {string.Join(' ', came[total.First..total.End])}";
            }),
        ];
    }

    private static string Told(FactMonth month) => $"{month.Month} {month.First} {month.End} {month.PeopleBefore}: {string.Join(' ', month.Ateliers)}";

    private static IReadOnlyList<SliceCounts> Counts(FactTable table, Dimensions by) =>
        table.Months.Count == 0 ? [] : new Counter(table).Count(new CountQuery(new Period(table.Months[0].Month.Start, table.Months[^1].Month.End), by));
}
