using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the facts of a moment. Distinct people are found with one bit a person, so that a count reads each attendance
/// once, in the order in which they stand. A test holds every number against a plain count over random attendances (CounterTests).
/// </summary>
public sealed class Counter
{
    private const int Bits = 64;

    private readonly FactTable table;
    private readonly ulong[] seen;
    private PartsOfPeople? parts;

    /// <summary>Makes ready to count a table. Not for two threads at once.</summary>
    public Counter(FactTable table)
    {
        this.table = table;
        seen = new ulong[(table.Totals.People / Bits) + 1];
    }

    /// <summary>The counts of a query, one for each cell in which anything is recorded, in the order of the cells; without a split always exactly one.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        var cells = PlacesByCell(query);
        if (query.By == Dimensions.None)
        {
            List<int> places = cells.Count == 0 ? [] : cells[0];
            return [AsksForPersons(query) ? Parts().Count(query, Slice.Whole, places).SingleOrDefault() ?? PartsOfPeople.Nothing : Count(query, Slice.Whole, places)];
        }

        var ordered = cells.Select(places => (Slice: SliceOf(places[0], query.By), Places: places)).OrderBy(cell => cell.Slice, Cells.Order);
        return AsksForPersons(query)
            ? [.. ordered.SelectMany(cell => Parts().Count(query, cell.Slice, cell.Places))]
            : [.. ordered.Select(cell => Count(query, cell.Slice, cell.Places))];
    }

    /// <summary>The first day from which on whoever came for the first time is new to a cell: the later of its own first day and the period's.</summary>
    internal static DateOnly NewSince(CountQuery query, Slice slice) => slice.From is { } start && start > query.Period.From ? start : query.Period.From;

    /// <summary>Whether a query asks whose attendances they are, and not of which sessions only.</summary>
    private static bool AsksForPersons(CountQuery query) => (query.By & (Dimensions.AgeBand | Dimensions.Gender)) != 0 || query.Ages is not null || query.Genders is not null;

    /// <summary>Made at the first question that asks for it.</summary>
    private PartsOfPeople Parts() => parts ??= new PartsOfPeople(table);

    private Slice SliceOf(int place, Dimensions by) => Cells.Of(table.Kinds[table.Sessions[place].Kind], table.Sessions[place].Date, by);

    /// <summary>The places of the sessions of each cell. Sessions share kinds and days, so that none costs a text or a look-up.</summary>
    private List<List<int>> PlacesByCell(CountQuery query)
    {
        var (from, end) = table.Range(query.Period);
        var (cellOf, kinds) = KindCells(query);
        List<List<int>> cells = [];
        var times = new Dictionary<long, List<int>?[]>();
        var (day, ofTime) = (DateOnly.MinValue, Array.Empty<List<int>?>());
        for (var place = from; place < end; place++)
        {
            ref readonly var session = ref table.Sessions[place];
            var kind = cellOf[session.Kind];
            if (kind < 0)
            {
                continue;
            }

            if (session.Date != day || ofTime.Length == 0)
            {
                day = session.Date;
                ofTime = OfTime(times, Cells.Time(day, query.By), kinds);
            }

            if (ofTime[kind] is not { } places)
            {
                cells.Add(ofTime[kind] = places = []);
            }

            places.Add(place);
        }

        return cells;
    }

    private static List<int>?[] OfTime(Dictionary<long, List<int>?[]> times, long time, int kinds)
    {
        if (!times.TryGetValue(time, out var cells))
        {
            times[time] = cells = new List<int>?[kinds];
        }

        return cells;
    }

    /// <summary>By the number of a kind, into which cell its sessions fall, time apart; −1 where the query does not keep them. And how many cells there are.</summary>
    private (int[] CellOf, int Cells) KindCells(CountQuery query)
    {
        var cells = new Dictionary<Slice, int>();
        var cellOf = new int[table.Kinds.Count];
        for (var number = 0; number < cellOf.Length; number++)
        {
            var kind = table.Kinds[number];
            if (!(Keeps(query.Ateliers, kind.Atelier) && Keeps(query.Themes, kind.Theme) && Keeps(query.Audiences, kind.Audience) && Keeps(query.Formats, kind.Format)))
            {
                cellOf[number] = -1;
                continue;
            }

            var slice = Cells.Of(kind, default, query.By & (Dimensions.Atelier | Dimensions.Theme | Dimensions.Audience | Dimensions.Format));
            cellOf[number] = cells.TryGetValue(slice, out var cell) ? cell : cells[slice] = cells.Count;
        }

        return (cellOf, cells.Count);
    }

    private static bool Keeps(IReadOnlyList<string>? some, string code) => some is null || some.Contains(code, StringComparer.Ordinal);

    private SliceCounts Count(CountQuery query, Slice slice, List<int> places)
    {
        var before = table.PeopleBefore(NewSince(query, slice));
        table.MarkFirsts(query.GoalYearFirstMonth);
        int identified = 0, weak = 0, isNew = 0, firstContacts = 0;
        long attended = 0, nameless = 0, walkIns = 0, absences = 0, unknown = 0, upcoming = 0, cancelled = 0, largest = 0, sessions = 0, seatedVisits = 0, seats = 0, withoutCapacity = 0;
        var upcomingFrom = query.Period.To <= table.AsOf ? int.MaxValue : table.Place(table.AsOf.AddDays(1));
        var totals = table.Totals.All;
        var came = table.Totals.Came;
        foreach (var place in places)
        {
            ref readonly var total = ref totals[place];
            attended += total.Attended;
            nameless += total.Nameless;
            walkIns += total.WalkIns;
            absences += total.Absences;
            cancelled += total.Cancelled;
            unknown += place < upcomingFrom ? total.Registered : 0;
            upcoming += place < upcomingFrom ? 0 : total.Registered;
            if (total.Held)
            {
                var capacity = table.Kinds[table.Sessions[place].Kind].Capacity;
                sessions++;
                largest = Math.Max(largest, total.Largest);
                seatedVisits += capacity > 0 ? total.Attended : 0;
                seats += capacity;
                withoutCapacity += capacity > 0 ? 0 : 1;
            }

            foreach (var visit in came[total.First..total.End])
            {
                // Without a branch: whether somebody was seen before is a toss that no processor guesses.
                var person = visit >> SessionTotals.PersonShift;
                ref var word = ref seen[person / Bits];
                var unseen = (int)((~word >> person) & 1);
                word |= 1UL << person;
                identified += unseen;
                weak += visit & SessionTotals.Weak & unseen;
                isNew += person > before ? unseen : 0;
                firstContacts += (visit >> SessionTotals.FirstShift) & 1;
            }
        }

        Forget(places, attended - nameless);

        return new SliceCounts(
            slice, new People(identified), new People(weak), new People(isNew), new People(firstContacts), new Visits(attended - nameless), new Visits(nameless), new Visits(walkIns), new Visits(absences),
            new Visits(unknown), new Visits(upcoming), new Visits(cancelled), sessions, largest, seatedVisits, seats, withoutCapacity);
    }

    /// <summary>Makes nobody seen, for the next cell: of a small one only those whom it saw.</summary>
    private void Forget(List<int> places, long visits)
    {
        if (visits >= seen.Length)
        {
            Array.Clear(seen);
            return;
        }

        foreach (var place in places)
        {
            foreach (var visit in table.Totals.Came[table.Totals.All[place].First..table.Totals.All[place].End])
            {
                seen[(visit >> SessionTotals.PersonShift) / Bits] = 0;
            }
        }
    }
}
