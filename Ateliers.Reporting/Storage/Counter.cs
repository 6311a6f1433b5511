using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the facts of a moment. Distinct people are found with one stamp a person and cell, so that a count reads each fact once and needs
/// no memory for the pairs. A test holds every number against a plain count over random attendances (CounterTests).
/// </summary>
public sealed class Counter
{
    private static readonly Dimensions[] Kinds = [Dimensions.Atelier, Dimensions.Theme, Dimensions.Audience, Dimensions.Format];

    private readonly FactTable table;
    private readonly FactBits factBits;
    private readonly Dictionary<Dimensions, SessionCodes> codes = [];
    private readonly PersonMark[] people;
    private int stamp;

    /// <summary>Makes ready to count a table. Not for two threads at once.</summary>
    public Counter(FactTable table)
    {
        this.table = table;
        people = new PersonMark[table.LargestPerson + 1];
        factBits = new FactBits(table, people);
    }

    /// <summary>The counts of a query, one for each cell in which anything is recorded, in the order of the cells; without a split always exactly one.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        var cells = PlacesByCell(query);
        if (query.By == Dimensions.None)
        {
            return [Count(query, Slice.Whole, cells.Count == 0 ? [] : cells[0], null)];
        }

        return
        [
            .. cells.Select(places => (Slice: Cells.Of(table.Sessions[places[0]], query.By), Places: places)).OrderBy(cell => cell.Slice, Cells.Order).SelectMany(cell =>
                (query.By & (Dimensions.AgeBand | Dimensions.Gender)) == 0
                    ? [Count(query, cell.Slice, cell.Places, null)]
                    : Cells.OfPersons(table, cell.Places, query.By).Select(part => Count(query, Cells.With(cell.Slice, part), cell.Places, part))),
        ];
    }

    /// <summary>The places of the sessions of each cell. Which cell is said by one number, so that a session costs a look-up and no text.</summary>
    private List<List<int>> PlacesByCell(CountQuery query)
    {
        var kept = Kept(query).ToArray();
        var split = Kinds.Where(kind => query.By.HasFlag(kind)).Select(Codes).ToArray();
        List<List<int>> cells = [];
        var places = new Dictionary<long, List<int>>();
        var (from, end) = table.Range(query.Period);
        for (var place = from; place < end; place++)
        {
            if (!IsKept(kept, place))
            {
                continue;
            }

            var cell = Cells.Time(table.Sessions[place].Date, query.By);
            foreach (var kind in split)
            {
                cell = checked((cell * kind.Count) + kind.At(place));
            }

            if (!places.TryGetValue(cell, out var some))
            {
                cells.Add(places[cell] = some = []);
            }

            some.Add(place);
        }

        return cells;
    }

    private IEnumerable<(SessionCodes Codes, bool[] Kept)> Kept(CountQuery query)
    {
        foreach (var (kind, some) in new[] { (Dimensions.Atelier, query.Ateliers), (Dimensions.Theme, query.Themes), (Dimensions.Audience, query.Audiences) })
        {
            if (some is not null)
            {
                yield return (Codes(kind), Codes(kind).Those(some));
            }
        }
    }

    /// <summary>The codes of one kind, numbered at the first question that needs them.</summary>
    private SessionCodes Codes(Dimensions kind)
    {
        if (!codes.TryGetValue(kind, out var numbered))
        {
            codes[kind] = numbered = new SessionCodes(table.Sessions, kind);
        }

        return numbered;
    }

    private static bool IsKept((SessionCodes Codes, bool[] Kept)[] filters, int place)
    {
        foreach (var (kind, kept) in filters)
        {
            if (!kept[kind.At(place)])
            {
                return false;
            }
        }

        return true;
    }

    private SliceCounts Count(CountQuery query, Slice slice, List<int> places, PersonPart? part)
    {
        stamp = checked(stamp + 1);
        var sums = default(Sums);
        var newSince = slice.From is { } start && start > query.Period.From ? start : query.Period.From;
        var bits = factBits.Of(query.GoalYearFirstMonth);
        foreach (var place in places)
        {
            Add(ref sums, table.Sessions[place], bits, newSince.DayNumber, part);
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

    private void Add(ref Sums sums, in SessionColumn session, byte[] bits, int newSince, PersonPart? part)
    {
        var (facts, marks, now) = (table.Facts, people, stamp);
        long attended = 0, outcomes = 0, named = 0, headCounts = 0, largestHeadCount = 0;
        int identified = 0, weak = 0, isNew = 0, firstContacts = 0;
        for (var i = session.First; i < session.End; i++)
        {
            if (part is { } wanted && !wanted.Holds(facts, i))
            {
                continue;
            }

            var said = bits[i];
            var count = (said & FactBits.NotOne) == 0 ? 1 : facts.Count[i];
            switch ((AttendanceStatus)(said & FactBits.Status))
            {
                case AttendanceStatus.Attended:
                    attended += count;
                    sums.WalkIns += (said & FactBits.WalkIn) != 0 ? count : 0;
                    if (count > 1)
                    {
                        headCounts += count;
                        largestHeadCount = Math.Max(largestHeadCount, count);
                    }

                    var person = facts.Person[i];
                    if (person < 0)
                    {
                        break;
                    }

                    // Without a branch: whether somebody was seen before is a toss that no processor guesses.
                    ref var mark = ref marks[person];
                    var unseen = mark.Stamp != now ? 1 : 0;
                    mark.Stamp = now;
                    named += count;
                    identified += unseen;
                    weak += (said & FactBits.Weak) != 0 ? unseen : 0;
                    isNew += mark.FirstDay >= newSince ? unseen : 0;
                    firstContacts += (said & FactBits.First) != 0 ? 1 : 0;
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

        sums.Identified += identified;
        sums.Weak += weak;
        sums.New += isNew;
        sums.FirstContacts += firstContacts;
        sums.IdentifiedVisits += named;
        sums.AnonymousVisits += attended - named;
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
