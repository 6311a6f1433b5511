using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What a cell of an answer is counted from: whole months that are kept added up, and sessions one by one.</summary>
/// <param name="slice">The cell, of sessions only.</param>
internal sealed class CellPieces(Slice slice)
{
    private const Dimensions Words = Dimensions.Atelier | Dimensions.Theme | Dimensions.Audience | Dimensions.Format;

    /// <summary>The cell.</summary>
    public Slice Slice { get; } = slice;

    /// <summary>Cells of months; their sets were read.</summary>
    public List<MonthCell> Kept { get; } = [];

    /// <summary>The places of sessions, in order.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The pieces of each cell of an answer.</summary>
    /// <param name="table">The facts.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="fromKept">Whether months that are kept added up are good for the question.</param>
    public static IReadOnlyCollection<CellPieces> Of(FactTable table, CountQuery query, bool fromKept)
    {
        var pieces = new Dictionary<Slice, CellPieces>();
        var rest = fromKept ? AddKept(table, query, pieces) : [query.Period];
        AddSessions(table, query, pieces, [.. rest.Select(table.Range)]);
        return pieces.Values;
    }

    /// <summary>Adds the months that lie in the period as a whole, where they are kept added up.</summary>
    /// <returns>The periods that are left, in order.</returns>
    private static List<Period> AddKept(FactTable table, CountQuery query, Dictionary<Slice, CellPieces> pieces)
    {
        var (period, from) = (query.Period, query.Period.From);
        List<Period> rest = [];
        for (var number = 0; number < table.Months.Count; number++)
        {
            var month = table.Months[number].Month;
            if (month.Start < period.From || month.Start > period.To || Good(table, number, query) is not { } cells)
            {
                continue;
            }

            if (from < month.Start)
            {
                rest.Add(new Period(from, month.Start.AddDays(-1)));
            }

            from = month.End.AddDays(1);
            foreach (var cell in cells)
            {
                At(pieces, Cells.Of(cell.Kind, month.Start, query.By)).Kept.Add(cell);
            }
        }

        if (from <= period.To)
        {
            rest.Add(new Period(from, period.To));
        }

        return rest;
    }

    /// <summary>The cells of a month that are asked for, their sets read; null where its sessions have to be counted one by one: a part of it is asked for, or what is announced of it is only partly to come.</summary>
    private static List<MonthCell>? Good(FactTable table, int number, CountQuery query)
    {
        if (table.CellsOf(number) is not { } month || month.LastDay > query.Period.To || (table.Months[number].Month.Start <= table.AsOf && month.LastDay > table.AsOf))
        {
            return null;
        }

        List<MonthCell> cells = [.. month.All.Where(cell => Keeps(query, cell.Kind))];
        return table.ReadSets(cells) ? cells : null;
    }

    /// <summary>Adds sessions. They share kinds and days, so that none costs a text or a look-up.</summary>
    private static void AddSessions(FactTable table, CountQuery query, Dictionary<Slice, CellPieces> pieces, List<(int First, int End)> ranges)
    {
        var (cellOf, kinds) = KindCells(table, query);
        var times = new Dictionary<long, CellPieces?[]>();
        var (day, ofTime) = (DateOnly.MinValue, Array.Empty<CellPieces?>());
        foreach (var (first, end) in ranges)
        {
            for (var place = first; place < end; place++)
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

                (ofTime[kind] ??= At(pieces, Cells.Of(table.Kinds[session.Kind], day, query.By))).Places.Add(place);
            }
        }
    }

    private static CellPieces At(Dictionary<Slice, CellPieces> pieces, Slice slice)
    {
        if (!pieces.TryGetValue(slice, out var cell))
        {
            pieces[slice] = cell = new CellPieces(slice);
        }

        return cell;
    }

    private static CellPieces?[] OfTime(Dictionary<long, CellPieces?[]> times, long time, int kinds)
    {
        if (!times.TryGetValue(time, out var cells))
        {
            times[time] = cells = new CellPieces?[kinds];
        }

        return cells;
    }

    /// <summary>By the number of a kind, into which cell its sessions fall, time apart; −1 where the query does not keep them. And how many cells there are.</summary>
    private static (int[] CellOf, int Cells) KindCells(FactTable table, CountQuery query)
    {
        var cells = new Dictionary<Slice, int>();
        var cellOf = new int[table.Kinds.Count];
        for (var number = 0; number < cellOf.Length; number++)
        {
            var kind = table.Kinds[number];
            if (!Keeps(query, kind))
            {
                cellOf[number] = -1;
                continue;
            }

            var slice = Cells.Of(kind, default, query.By & Words);
            cellOf[number] = cells.TryGetValue(slice, out var cell) ? cell : cells[slice] = cells.Count;
        }

        return (cellOf, cells.Count);
    }

    private static bool Keeps(CountQuery query, in SessionKind kind) =>
        Keeps(query.Ateliers, kind.Atelier) && Keeps(query.Themes, kind.Theme) && Keeps(query.Audiences, kind.Audience) && Keeps(query.Formats, kind.Format);

    private static bool Keeps(IReadOnlyList<string>? some, string code) => some is null || some.Contains(code, StringComparer.Ordinal);
}
