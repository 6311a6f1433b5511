using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the facts of a moment. Distinct people are found with one stamp a person and cell, so that a count reads each fact once and needs
/// no memory for the pairs. A test holds every number against a plain count over random attendances (CounterTests).
/// </summary>
public sealed class Counter
{
    private readonly FactTable table;
    private readonly FirstContacts first;
    private readonly int[] stamps;
    private int stamp;

    /// <summary>Makes ready to count a table. Not for two threads at once.</summary>
    public Counter(FactTable table)
    {
        this.table = table;
        first = new FirstContacts(table);
        stamps = new int[table.LargestPerson + 1];
    }

    /// <summary>The counts of a query, one for each cell in which anything is recorded, in the order of the cells; without a split always exactly one.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        var cells = new Dictionary<Slice, List<int>>();
        var (from, end) = table.Range(query.Period);
        for (var place = from; place < end; place++)
        {
            ref readonly var session = ref table.Sessions[place];
            if (Keeps(query.Ateliers, session.Atelier) && Keeps(query.Themes, session.Theme) && Keeps(query.Audiences, session.Audience))
            {
                var slice = Cells.Of(session, query.By);
                if (!cells.TryGetValue(slice, out var places))
                {
                    cells[slice] = places = [];
                }

                places.Add(place);
            }
        }

        if (query.By == Dimensions.None)
        {
            return [Count(query, Slice.Whole, cells.GetValueOrDefault(Slice.Whole) ?? [], null)];
        }

        return
        [
            .. cells.OrderBy(cell => cell.Key, Cells.Order).SelectMany(cell =>
                (query.By & (Dimensions.AgeBand | Dimensions.Gender)) == 0
                    ? [Count(query, cell.Key, cell.Value, null)]
                    : Cells.OfPersons(table, cell.Value, query.By).Select(part => Count(query, Cells.With(cell.Key, part), cell.Value, part))),
        ];
    }

    private static bool Keeps(IReadOnlyList<string>? kept, string code) => kept is null || kept.Contains(code, StringComparer.Ordinal);

    private SliceCounts Count(CountQuery query, Slice slice, List<int> places, PersonPart? part)
    {
        stamp = checked(stamp + 1);
        var sums = default(Sums);
        var newSince = slice.From is { } start && start > query.Period.From ? start : query.Period.From;
        foreach (var place in places)
        {
            var session = table.Sessions[place];
            var firstPlaces = first.OfGoalYear(GoalYear.Of(session.Date, query.GoalYearFirstMonth), query.GoalYearFirstMonth);
            Add(ref sums, place, session, firstPlaces, newSince, part);
        }

        var bySession = part is null;
        return new SliceCounts(
            slice,
            new People(sums.Identified),
            new People(sums.Weak),
            new People(sums.New),
            new People(sums.FirstContacts),
            new Visits(sums.IdentifiedVisits),
            new Visits(sums.AnonymousVisits),
            new Visits(sums.WalkIns),
            new Visits(sums.Absences),
            new Visits(sums.OutcomeUnknown),
            new Visits(sums.Upcoming),
            new Visits(sums.Cancelled),
            sums.Sessions,
            sums.Largest,
            bySession ? sums.SeatedVisits : null,
            bySession ? sums.Seats : null,
            bySession ? sums.WithoutCapacity : null);
    }

    private void Add(ref Sums sums, int place, in SessionColumn session, int[] firstPlaces, DateOnly newSince, PersonPart? part)
    {
        var facts = table.Facts;
        long attended = 0, outcomes = 0, named = 0, headCounts = 0, largestHeadCount = 0;
        for (var i = session.First; i < session.End; i++)
        {
            if (part is { } wanted && !wanted.Holds(facts, i))
            {
                continue;
            }

            var count = facts.Count[i];
            switch ((AttendanceStatus)facts.Status[i])
            {
                case AttendanceStatus.Attended:
                    attended += count;
                    named += facts.Person[i] < 0 ? 0 : count;
                    headCounts += count > 1 ? count : 0;
                    largestHeadCount = count > 1 ? Math.Max(largestHeadCount, count) : largestHeadCount;
                    sums.WalkIns += facts.WalkIn[i] ? count : 0;
                    AddPerson(ref sums, i, place, firstPlaces, newSince);
                    break;
                case AttendanceStatus.Absent:
                    outcomes++;
                    sums.Absences += count;
                    break;
                case OneAttendance.MergedAway:
                    break;
                case AttendanceStatus.Registered when session.Date <= table.AsOf:
                    sums.OutcomeUnknown += count;
                    break;
                case AttendanceStatus.Registered:
                    sums.Upcoming += count;
                    break;
                default:
                    sums.Cancelled += count;
                    break;
            }
        }

        if (attended + outcomes == 0)
        {
            return;
        }

        sums.Sessions++;
        // Whoever counts heads or leaves names out may speak of the people whom a list names: of the two, only the larger is sure.
        var nameless = attended - named - (session.Timed ? 0 : headCounts - largestHeadCount);
        sums.Largest = Math.Max(sums.Largest, Math.Max(named, nameless));
        if (session.Capacity > 0)
        {
            sums.SeatedVisits += attended;
            sums.Seats += session.Capacity;
        }
        else
        {
            sums.WithoutCapacity++;
        }
    }

    private void AddPerson(ref Sums sums, int fact, int place, int[] firstPlaces, DateOnly newSince)
    {
        var person = table.Facts.Person[fact];
        if (person < 0)
        {
            sums.AnonymousVisits += table.Facts.Count[fact];
            return;
        }

        sums.IdentifiedVisits += table.Facts.Count[fact];
        sums.FirstContacts += firstPlaces[person] == place ? 1 : 0;
        if (stamps[person] == stamp)
        {
            return;
        }

        stamps[person] = stamp;
        sums.Identified++;
        sums.Weak += table.Facts.Weak[fact] ? 1 : 0;
        sums.New += first.EverOn(person) >= newSince ? 1 : 0;
    }

    private struct Sums
    {
        public long Identified;
        public long Weak;
        public long New;
        public long FirstContacts;
        public long IdentifiedVisits;
        public long AnonymousVisits;
        public long WalkIns;
        public long Absences;
        public long OutcomeUnknown;
        public long Upcoming;
        public long Cancelled;
        public long Sessions;
        public long Largest;
        public long SeatedVisits;
        public long Seats;
        public long WithoutCapacity;
    }
}
