using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation;

/// <summary>Counts made by hand, and random counts that could be counted of real attendances.</summary>
internal static class Counts
{
    public static Gen<SliceCounts> Any { get; } = Gen.Select(
        Gen.Select(Gen.Long[0, 200_000], Gen.Long[0, 5], Gen.Long[0, 100_000], Gen.Double[0, 1]),
        Gen.Select(Gen.Long[0, 9_000], Gen.Long[0, 9_000], Gen.Long[0, 9_000], Gen.Long[0, 9_000]),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Long[0, 5_000], Gen.Bool),
        (people, rest, more) =>
        {
            var identified = people.Item1;
            var visits = identified * (1 + people.Item2);
            var anonymous = people.Item3 % 3 == 0 ? 0 : people.Item3;
            var attended = visits + anonymous;
            return Of(
                identified,
                fresh: (long)(identified * people.Item4),
                visits: visits,
                anonymous: anonymous,
                walkIns: (long)(attended * more.Item1),
                absent: rest.Item1,
                unknown: rest.Item2,
                sessions: more.Item3,
                largest: (long)((identified + anonymous) * more.Item2)) with
            {
                Upcoming = new Visits(rest.Item3),
                Cancelled = new Visits(rest.Item4),
                SeatedVisits = more.Item4 ? attended / 2 : null,
                Seats = more.Item4 ? more.Item3 * 12 : null,
                SessionsWithoutCapacity = more.Item4 ? more.Item3 / 3 : null,
            };
        });

    public static SliceCounts Of(
        long identified,
        long? first = null,
        long? fresh = null,
        long? visits = null,
        long anonymous = 0,
        long walkIns = 0,
        long absent = 0,
        long unknown = 0,
        long sessions = 1,
        long largest = 0,
        long weak = 0,
        long? seated = null,
        long? seats = null,
        Slice? slice = null) => SliceCounts.Empty(slice ?? Slice.Whole) with
        {
            Identified = new People(identified),
            FirstContacts = new People(first ?? identified),
            New = new People(fresh ?? identified),
            IdentifiedVisits = new Visits(visits ?? identified),
            AnonymousVisits = new Visits(anonymous),
            WalkIns = new Visits(walkIns),
            Absences = new Visits(absent),
            OutcomeUnknown = new Visits(unknown),
            WeaklyIdentified = new People(weak),
            Sessions = sessions,
            LargestSession = largest,
            SeatedVisits = seated,
            Seats = seats,
        };
}
