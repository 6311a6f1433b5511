using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>The sessions of a month that share atelier, theme, audience and format: what they add, and who came to them (docs/decisions/0026).</summary>
/// <param name="Number">Its place among the cells of the month.</param>
/// <param name="Month">The month.</param>
/// <param name="Kind">What its sessions share; the capacity is left out.</param>
/// <param name="Sum">What they add.</param>
/// <param name="People">How many people came who are known by more than a name.</param>
/// <param name="Weak">How many came whom a name alone names each time.</param>
/// <param name="Checksum">Of the bytes that name them (<see cref="PeopleSet"/>).</param>
internal sealed record MonthCell(int Number, Month Month, SessionKind Kind, CellSum Sum, int People, int Weak, long Checksum)
{
    /// <summary>Who came (<see cref="PeopleSet"/>); null while nobody has read it.</summary>
    public byte[]? Set { get; set; }
}

/// <summary>The cells of a month.</summary>
/// <param name="LastDay">The day of its last session: a period that ends then, or later, holds all of it.</param>
/// <param name="All">The cells, in the order of what they share.</param>
internal sealed record MonthCells(DateOnly LastDay, IReadOnlyList<MonthCell> All)
{
    /// <summary>Writes the cells of a month.</summary>
    /// <param name="table">All facts, first contacts marked.</param>
    /// <param name="month">The month.</param>
    /// <returns>What they add, and for each who came.</returns>
    public static (byte[] Cells, IReadOnlyList<byte[]> Sets) Of(FactTable table, FactMonth month)
    {
        var cells = new SortedDictionary<SessionKind, (CellSum Sum, List<int> Came)>(Comparer<SessionKind>.Create(Compare));
        var totals = table.Totals;
        for (var place = month.First; place < month.End; place++)
        {
            var kind = table.Kinds[table.Sessions[place].Kind];
            var total = totals.All[place];
            var cell = cells.GetValueOrDefault(kind with { Capacity = 0 }, (default, []));
            cell.Sum.Add(total, kind.Capacity);
            foreach (var visit in totals.Came[total.First..total.End])
            {
                cell.Sum.FirstContacts += (visit >> SessionTotals.FirstShift) & 1;
                cell.Came.Add(visit);
            }

            cells[kind with { Capacity = 0 }] = cell;
        }

        var writer = new PackedWriter();
        writer.Number(table.Sessions[month.End - 1].Date.Day);
        writer.Number(cells.Count);
        List<byte[]> sets = [];
        foreach (var (kind, (sum, came)) in cells)
        {
            var (set, people, weak) = PeopleSet.Of(came);
            sets.Add(set);
            Put(writer, kind, sum, people, weak, CountedChecksum.Of(set));
        }

        return (writer.Written.ToArray(), sets);
    }

    /// <summary>Reads the cells of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="bytes">As they were written.</param>
    /// <exception cref="Exception">The bytes are not those that were written: any that reading beyond their end raises.</exception>
    public static MonthCells Read(Month month, ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        var last = month.Start.AddDays(reader.Int() - 1);
        var cells = new MonthCell[reader.Int()];
        for (var number = 0; number < cells.Length; number++)
        {
            var kind = new SessionKind(reader.Text(), reader.Text(), reader.Text(), reader.Text(), 0);
            var sum = new CellSum
            {
                Attended = reader.Number(),
                Nameless = reader.Number(),
                WalkIns = reader.Number(),
                Absences = reader.Number(),
                Registered = reader.Number(),
                Cancelled = reader.Number(),
                FirstContacts = reader.Number(),
                Sessions = reader.Number(),
                Largest = reader.Number(),
                SeatedVisits = reader.Number(),
                Seats = reader.Number(),
                WithoutCapacity = reader.Number(),
            };
            cells[number] = new MonthCell(number, month, kind, sum, reader.Int(), reader.Int(), reader.Word());
        }

        return new MonthCells(last, cells);
    }

    private static void Put(PackedWriter writer, in SessionKind kind, in CellSum sum, int people, int weak, long checksum)
    {
        writer.Text(kind.Atelier);
        writer.Text(kind.Theme);
        writer.Text(kind.Audience);
        writer.Text(kind.Format);
        ReadOnlySpan<long> numbers =
        [
            sum.Attended, sum.Nameless, sum.WalkIns, sum.Absences, sum.Registered, sum.Cancelled, sum.FirstContacts, sum.Sessions, sum.Largest, sum.SeatedVisits, sum.Seats, sum.WithoutCapacity, people, weak,
        ];
        foreach (var number in numbers)
        {
            writer.Number(number);
        }

        writer.Word(checksum);
    }

    private static int Compare(SessionKind one, SessionKind other)
    {
        ReadOnlySpan<int> orders =
        [
            string.CompareOrdinal(one.Atelier, other.Atelier), string.CompareOrdinal(one.Theme, other.Theme), string.CompareOrdinal(one.Audience, other.Audience), string.CompareOrdinal(one.Format, other.Format),
        ];
        var first = orders.IndexOfAnyExcept(0);
        return first < 0 ? 0 : orders[first];
    }
}
