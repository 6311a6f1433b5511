using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the facts of a moment. Distinct people are found with one bit a person, so that a count reads each attendance
/// once, in the order in which they stand. A test holds every number against a plain count over random attendances (CounterTests).
/// </summary>
public sealed class Counter
{
    private static readonly Dimensions[] Kinds = [Dimensions.Atelier, Dimensions.Theme, Dimensions.Audience, Dimensions.Format];

    private const int Bits = 64;

    private readonly FactTable table;
    private readonly SessionTotals totals;
    private PartsOfPeople? parts;
    private readonly Dictionary<Dimensions, SessionCodes> codes = [];
    private readonly ulong[] seen;

    /// <summary>Makes ready to count a table. Not for two threads at once.</summary>
    public Counter(FactTable table)
    {
        this.table = table;
        totals = new SessionTotals(table);
        seen = new ulong[(table.LargestPerson / Bits) + 1];
    }

    /// <summary>The counts of a query, one for each cell in which anything is recorded, in the order of the cells; without a split always exactly one.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        var cells = PlacesByCell(query);
        if (query.By == Dimensions.None)
        {
            var places = cells.Count == 0 ? [] : cells[0];
            return [AsksForPersons(query) ? Parts().Count(query, Slice.Whole, places).SingleOrDefault() ?? PartsOfPeople.Nothing : Count(query, Slice.Whole, places)];
        }

        var ordered = cells.Select(places => (Slice: Cells.Of(table.Sessions[places[0]], query.By), Places: places)).OrderBy(cell => cell.Slice, Cells.Order);
        return AsksForPersons(query)
            ? [.. ordered.SelectMany(cell => Parts().Count(query, cell.Slice, cell.Places))]
            : [.. ordered.Select(cell => Count(query, cell.Slice, cell.Places))];
    }

    /// <summary>The first day from which on whoever came for the first time is new to a cell: the later of its own first day and the period's.</summary>
    internal static int NewSince(CountQuery query, Slice slice) => (slice.From is { } start && start > query.Period.From ? start : query.Period.From).DayNumber;

    /// <summary>Whether a query asks whose attendances they are, and not of which sessions only.</summary>
    private static bool AsksForPersons(CountQuery query) => (query.By & (Dimensions.AgeBand | Dimensions.Gender)) != 0 || query.Ages is not null || query.Genders is not null;

    /// <summary>Made at the first question that asks for it.</summary>
    private PartsOfPeople Parts() => parts ??= new PartsOfPeople(table, totals);

    /// <summary>The places of the sessions of each cell. Which cell is said by one number, so that a session costs a look-up and no text.</summary>
    private List<List<int>> PlacesByCell(CountQuery query)
    {
        var kept = Kept(query);
        if (query.By == Dimensions.None)
        {
            return kept.Length == 0 ? [] : [[.. kept]];
        }

        var split = Kinds.Where(kind => query.By.HasFlag(kind)).Select(Codes).ToArray();
        List<List<int>> cells = [];
        var places = new Dictionary<long, List<int>>();
        foreach (var place in kept)
        {
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

    /// <summary>The places of the sessions that a query keeps, in their order.</summary>
    private ReadOnlySpan<int> Kept(CountQuery query)
    {
        var (from, end) = table.Range(query.Period);
        var places = Enumerable.Range(from, end - from).ToArray();
        var count = places.Length;
        foreach (var (kind, some) in new[] { (Dimensions.Atelier, query.Ateliers), (Dimensions.Theme, query.Themes), (Dimensions.Audience, query.Audiences), (Dimensions.Format, query.Formats) })
        {
            count = some is null ? count : Codes(kind).Keep(some, places.AsSpan(0, count));
        }

        return places.AsSpan(0, count);
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

    private SliceCounts Count(CountQuery query, Slice slice, List<int> places)
    {
        var sum = default(SessionTotal);
        var newSince = NewSince(query, slice);
        var firsts = totals.FirstContacts(query.GoalYearFirstMonth);
        int identified = 0, weak = 0, isNew = 0, firstContacts = 0;
        long sessions = 0, seatedVisits = 0, seats = 0, withoutCapacity = 0;
        var came = totals.Came;
        var firstDays = totals.FirstDays;
        foreach (var place in places)
        {
            ref readonly var total = ref totals.All[place];
            sum.Attended += total.Attended;
            sum.Nameless += total.Nameless;
            sum.WalkIns += total.WalkIns;
            sum.Absences += total.Absences;
            sum.Cancelled += total.Cancelled;
            sum.OutcomeUnknown += total.OutcomeUnknown;
            sum.Upcoming += total.Upcoming;
            if (total.Held)
            {
                sessions++;
                sum.Largest = Math.Max(sum.Largest, total.Largest);
                seatedVisits += total.Capacity > 0 ? total.Attended : 0;
                seats += total.Capacity;
                withoutCapacity += total.Capacity > 0 ? 0 : 1;
            }

            for (var i = total.First; i < total.End; i++)
            {
                // Without a branch: whether somebody was seen before is a toss that no processor guesses.
                var person = came[i] >> SessionTotals.PersonShift;
                ref var word = ref seen[person / Bits];
                var unseen = (int)((~word >> person) & 1);
                word |= 1UL << person;
                identified += unseen;
                weak += came[i] & SessionTotals.Weak & unseen;
                isNew += firstDays[i] >= newSince ? unseen : 0;
                firstContacts += firsts[i] ? 1 : 0;
            }
        }

        Forget(places, sum.Attended - sum.Nameless);

        return new SliceCounts(
            slice, new People(identified), new People(weak), new People(isNew), new People(firstContacts), new Visits(sum.Attended - sum.Nameless), new Visits(sum.Nameless), new Visits(sum.WalkIns),
            new Visits(sum.Absences), new Visits(sum.OutcomeUnknown), new Visits(sum.Upcoming), new Visits(sum.Cancelled), sessions, sum.Largest, seatedVisits, seats, withoutCapacity);
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
            foreach (var visit in totals.Came[totals.All[place].First..totals.All[place].End])
            {
                seen[(visit >> SessionTotals.PersonShift) / Bits] = 0;
            }
        }
    }
}
