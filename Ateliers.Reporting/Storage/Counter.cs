using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the facts of a moment. Distinct people are found with one bit a person, so that a count reads each attendance
/// once, in the order in which they stand. A test holds every number against a plain count over random attendances (CounterTests).
/// </summary>
public sealed class Counter
{
    private const Dimensions TimesWithinMonths = Dimensions.Day | Dimensions.Week | Dimensions.Weekday;

    private readonly FactTable table;
    private readonly SeenPeople seen;
    private PartsOfPeople? parts;

    /// <summary>Makes ready to count a table. Not for two threads at once.</summary>
    public Counter(FactTable table)
    {
        this.table = table;
        seen = new SeenPeople(table.Totals.People);
    }

    /// <summary>The counts of a query, one for each cell in which anything is recorded, in the order of the cells; without a split always exactly one.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        table.MarkFirsts(query.GoalYearFirstMonth);
        var pieces = CellPieces.Of(table, query, !AsksForPersons(query) && (query.By & TimesWithinMonths) == 0 && table.KeptFirstMonth == query.GoalYearFirstMonth);
        if (query.By == Dimensions.None)
        {
            var whole = pieces.SingleOrDefault() ?? new CellPieces(Slice.Whole);
            return [AsksForPersons(query) ? Parts().Count(query, Slice.Whole, whole.Places).SingleOrDefault() ?? PartsOfPeople.Nothing : Count(query, whole)];
        }

        var ordered = pieces.OrderBy(cell => cell.Slice, Cells.Order);
        return AsksForPersons(query)
            ? [.. ordered.SelectMany(cell => Parts().Count(query, cell.Slice, cell.Places))]
            : [.. ordered.Select(cell => Count(query, cell))];
    }

    /// <summary>How often the identified people of a stretch of a goal year came: who came again in which later month, how many came how many times, and how many came again to each atelier.</summary>
    /// <param name="period">From the first day of a goal year on, so that who comes first in it is a first contact of the year.</param>
    public ReturnCounts Returns(Period period) => CountedReturns.Of(table, period);

    /// <summary>The sessions of a period with a recorded outcome, by weekday and hour of their start.</summary>
    /// <param name="period">Sessions of these days, both ends inside.</param>
    public IReadOnlyList<SessionHour> Hours(Period period) => CountedHours.Of(table, period);

    /// <summary>The first day from which on whoever came for the first time is new to a cell: the later of its own first day and the period's.</summary>
    internal static DateOnly NewSince(CountQuery query, Slice slice) => slice.From is { } start && start > query.Period.From ? start : query.Period.From;

    /// <summary>Whether a query asks whose attendances they are, and not of which sessions only.</summary>
    private static bool AsksForPersons(CountQuery query) => (query.By & (Dimensions.AgeBand | Dimensions.Gender)) != 0 || query.Ages is not null || query.Genders is not null;

    /// <summary>Made at the first question that asks for it.</summary>
    private PartsOfPeople Parts() => parts ??= new PartsOfPeople(table);

    private SliceCounts Count(CountQuery query, CellPieces cell)
    {
        var before = table.PeopleBefore(NewSince(query, cell.Slice));
        var announces = query.Period.To > table.AsOf;
        var (sum, hasWeak, upcoming) = (default(CellSum), false, 0L);
        foreach (var month in cell.Kept)
        {
            sum.Add(month.Sum);
            upcoming += month.Month.Start > table.AsOf ? month.Sum.Registered : 0;
            hasWeak |= seen.Mark(month);
        }

        var totals = table.Totals.All;
        var came = table.Totals.Came;
        foreach (var place in cell.Places)
        {
            ref readonly var total = ref totals[place];
            ref readonly var session = ref table.Sessions[place];
            sum.Add(total, table.Kinds[session.Kind].Capacity);
            upcoming += announces && session.Date > table.AsOf ? total.Registered : 0;
            hasWeak |= seen.Mark(came[total.First..total.End], ref sum.FirstContacts);
        }

        var visits = sum.Attended - sum.Nameless;
        var known = !hasWeak && visits >= seen.Words ? seen.CountAll(before) : People(cell, weak: 0, before);
        var weak = hasWeak ? People(cell, SessionTotals.Weak, before) : default;
        return new SliceCounts(
            cell.Slice, new People(known.All + weak.All), new People(weak.All), new People(known.New + weak.New), new People(sum.FirstContacts), new Visits(visits), new Visits(sum.Nameless),
            new Visits(sum.WalkIns), new Visits(sum.Absences), new Visits(sum.Registered - upcoming), new Visits(upcoming), new Visits(sum.Cancelled),
            sum.Sessions, sum.Largest, sum.SeatedVisits, sum.Seats, sum.WithoutCapacity);
    }

    /// <summary>Counts and forgets the people of a cell who are known by more than a name at one attendance at least; after them, those whom a name alone names each time.</summary>
    private CountedPersons People(CellPieces cell, int weak, int before)
    {
        var counted = default(CountedPersons);
        foreach (var month in cell.Kept)
        {
            seen.Count(month, weak, before, ref counted);
        }

        foreach (var place in cell.Places)
        {
            seen.Count(table.Totals.Came[table.Totals.All[place].First..table.Totals.All[place].End], weak, before, ref counted);
        }

        return counted;
    }
}
