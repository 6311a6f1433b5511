using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Facts as figures are counted from, found out anew and as they are kept: whatever a test then counts is counted from what was kept, and both must say the same.</summary>
internal static class Kept
{
    private static readonly Dimensions[] Splits =
    [
        Dimensions.None, Dimensions.Day | Dimensions.Atelier, Dimensions.Theme | Dimensions.Audience | Dimensions.Format, Dimensions.Gender | Dimensions.AgeBand | Dimensions.Month,
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
            Assert.That(again.Sessions.Select(Without), Is.EqualTo(anew.Sessions.Select(Without)));
            foreach (var by in Splits)
            {
                Assert.That(Counts(again, by), Is.EqualTo(Counts(anew, by)), $"{by}");
            }
        });
        return again;
    }

    private static SessionColumn Without(SessionColumn session) => session with { First = 0, End = 0 };

    private static IReadOnlyList<SliceCounts> Counts(FactTable table, Dimensions by) => table.Sessions.Length == 0 ? []
        : new Counter(table).Count(new CountQuery(new Period(table.Sessions[0].Date, table.Sessions[^1].Date), by));
}
