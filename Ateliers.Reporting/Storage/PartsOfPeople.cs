using System.Numerics;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts by age band and gender, and of some of them only: facts are asked one by one, as a session's people are of many parts. A part is one number, the band times four and the gender; where
/// a split does not ask for one of the two it stands as 0.
/// </summary>
/// <param name="table">The facts, one by one.</param>
internal sealed class PartsOfPeople(FactTable table)
{
    private const int Genders = 4;
    private const int Parts = 8 * Genders;

    private readonly int[] stamps = new int[table.Totals.People + 1];
    private readonly uint[] seenIn = new uint[table.Totals.People + 1];
    private readonly uint[] knownIn = new uint[table.Totals.People + 1];
    private int stamp;

    /// <summary>The counts of everything, where nothing is recorded of the people asked for.</summary>
    public static SliceCounts Nothing { get; } = default(PartSum).Counts(Slice.Whole);

    /// <summary>The counts of each part of a cell in which anything is recorded; what is not recorded comes last.</summary>
    /// <param name="query">What to count.</param>
    /// <param name="slice">The cell, of sessions only.</param>
    /// <param name="places">Its sessions.</param>
    public IEnumerable<SliceCounts> Count(CountQuery query, Slice slice, List<int> places)
    {
        stamp = checked(stamp + 1);
        var asked = new Asked(query);
        var sums = new PartSum[Parts];
        table.MarkFirsts(query.GoalYearFirstMonth);
        var details = table.Details;
        var before = table.PeopleBefore(Counter.NewSince(query, slice));
        var sitting = new Sitting[Parts];
        foreach (var place in places)
        {
            Add(sums, sitting, asked, details, place, before);
        }

        return Enumerable.Range(0, Parts).Where(part => sums[part].IsRecorded)
            .OrderBy(part => part / Genders == 0).ThenBy(part => part / Genders).ThenBy(part => part % Genders == 0).ThenBy(part => part % Genders)
            .Select(part => sums[part].Counts(WithPart(slice, part, query.By)));
    }

    private void Add(PartSum[] sums, Sitting[] sitting, Asked asked, FactDetails details, int place, int before)
    {
        ref readonly var session = ref table.Sessions[place];
        var (next, touched) = (table.Totals.All[place].First, 0U);
        for (var i = details.Starts[place]; i < details.Starts[place + 1]; i++)
        {
            var word = new FactWord(details.Words[i] >> FactDetails.WordShift);
            var came = (details.Words[i] & FactDetails.Visit) != 0 ? table.Totals.Came[next++] : 0;
            if (asked.PartOf(word.Age, word.Gender) is not { } part)
            {
                continue;
            }

            ref var sum = ref sums[part];
            long count = word.Count;
            touched |= 1U << part;
            sum.IsRecorded = true;
            switch (word.Status)
            {
                case AttendanceStatus.Attended:
                    sum.WalkIns += word.WalkIn ? count : 0;
                    sitting[part].Add(count, came != 0);
                    if (came != 0)
                    {
                        Meet(ref sum, came, part, before);
                        sum.FirstContacts += (came >> SessionTotals.FirstShift) & 1;
                    }

                    break;
                case AttendanceStatus.Absent:
                    sitting[part].IsHeld = true;
                    sum.Absences += count;
                    break;
                case AttendanceStatus.Registered when session.Date <= table.AsOf:
                    sum.OutcomeUnknown += count;
                    break;
                case AttendanceStatus.Registered:
                    sum.Upcoming += count;
                    break;
                default:
                    sum.Cancelled += count;
                    break;
            }
        }

        for (; touched != 0; touched &= touched - 1)
        {
            var part = BitOperations.TrailingZeroCount(touched);
            sums[part].Add(sitting[part], session);
            sitting[part] = default;
        }
    }

    private void Meet(ref PartSum sum, int came, int part, int before)
    {
        var person = came >> SessionTotals.PersonShift;
        if (stamps[person] != stamp)
        {
            (stamps[person], seenIn[person], knownIn[person]) = (stamp, 0, 0);
        }

        if ((seenIn[person] & (1U << part)) == 0)
        {
            seenIn[person] |= 1U << part;
            sum.Identified++;
            sum.Weak++;
            sum.New += person > before ? 1 : 0;
        }

        if ((came & SessionTotals.Weak) == 0 && (knownIn[person] & (1U << part)) == 0)
        {
            knownIn[person] |= 1U << part;
            sum.Weak--; // known by more than a name
        }
    }

    private static Slice WithPart(Slice slice, int part, Dimensions by) => slice with
    {
        Age = !by.HasFlag(Dimensions.AgeBand) ? null : CodeOfAge(part / Genders),
        Gender = !by.HasFlag(Dimensions.Gender) ? null : CodeOfGender(part % Genders),
    };

    private static string CodeOfAge(int age) => age == 0 ? "" : ((AgeBand)age).Code();

    private static string CodeOfGender(int gender) => gender == 0 ? "" : ((Gender)gender).Code();

    /// <summary>The part into which an age band and a gender fall, by both as numbers; none where the query does not ask for them.</summary>
    private sealed class Asked
    {
        private readonly sbyte[] parts = new sbyte[Parts];

        public Asked(CountQuery query)
        {
            for (var part = 0; part < Parts; part++)
            {
                var (age, gender) = (part / Genders, part % Genders);
                var isKept = query.Ages?.Contains(CodeOfAge(age), StringComparer.Ordinal) != false && query.Genders?.Contains(CodeOfGender(gender), StringComparer.Ordinal) != false;
                parts[part] = (sbyte)(!isKept ? -1 : ((query.By.HasFlag(Dimensions.AgeBand) ? age : 0) * Genders) + (query.By.HasFlag(Dimensions.Gender) ? gender : 0));
            }
        }

        public int? PartOf(int age, int gender) => parts[(age * Genders) + gender] is >= 0 and var part ? part : null;
    }

    /// <summary>One session's people of a part.</summary>
    private struct Sitting
    {
        public bool IsHeld;
        public long Named;
        public long Nameless;
        public long HeadCounts;
        public long LargestHeadCount;

        public void Add(long count, bool isSomebody)
        {
            IsHeld = true;
            if (isSomebody)
            {
                Named += count;
                return;
            }

            Nameless += count;
            HeadCounts += count > 1 ? count : 0;
            LargestHeadCount = count > 1 ? Math.Max(LargestHeadCount, count) : LargestHeadCount;
        }
    }

    private struct PartSum
    {
        public bool IsRecorded;
        public long Identified;
        public long Weak;
        public long New;
        public long FirstContacts;
        public long WalkIns;
        public long Absences;
        public long OutcomeUnknown;
        public long Upcoming;
        public long Cancelled;
        private long named;
        private long nameless;
        private long sessions;
        private long largest;

        public void Add(in Sitting sitting, in SessionColumn session)
        {
            if (!sitting.IsHeld)
            {
                return;
            }

            sessions++;
            named += sitting.Named;
            nameless += sitting.Nameless;
            largest = Math.Max(largest, SessionTotals.Sure(session.Timed, sitting.Named, sitting.Nameless, sitting.HeadCounts, sitting.LargestHeadCount));
        }

        public readonly SliceCounts Counts(Slice slice) => new(
            slice, new People(Identified), new People(Weak), new People(New), new People(FirstContacts), new Visits(named), new Visits(nameless), new Visits(WalkIns), new Visits(Absences),
            new Visits(OutcomeUnknown), new Visits(Upcoming), new Visits(Cancelled), sessions, largest, null, null, null);
    }
}
