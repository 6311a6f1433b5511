namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>
/// Another attacker, who shares nothing with the one of the product: a table with its totals is a circulation (grand total → row totals → cells → column totals → grand total), and how far a
/// hidden cell can go is the greatest flow through the other hidden ones. In whole numbers, so it is exact for whole counts.
/// </summary>
internal sealed class Circulation
{
    private readonly int rows;
    private readonly int columns;
    private readonly List<(int From, int To, long Value)> arcs = [];
    private readonly bool[] hidden;

    public Circulation(long[][] counts, bool[] hidden)
    {
        (rows, columns, this.hidden) = (counts.Length, counts[0].Length, hidden);
        arcs.AddRange(counts.SelectMany((row, i) => row.Select((value, j) => (Row(i), Column(j), value))));
        arcs.AddRange(counts.Select((row, i) => (0, Row(i), row.Sum())));
        arcs.AddRange(Enumerable.Range(0, columns).Select(j => (Column(j), 1, counts.Sum(row => row[j]))));
        arcs.Add((1, 0, counts.Sum(row => row.Sum())));
    }

    /// <summary>The least and the most that a cell can be; far beyond all counts stands for no bound.</summary>
    public (long Low, long High) Bounds(int cell, long far = 1_000_000)
    {
        var (from, to, value) = arcs[cell];
        return hidden[cell] ? (value - Flow(from, to, cell, value), value + Flow(to, from, cell, far)) : (value, value);
    }

    private int Row(int i) => 2 + i;

    private int Column(int j) => 2 + rows + j;

    /// <summary>How much more can go from one node to another through the hidden cells but one, at most so much.</summary>
    private long Flow(int source, int sink, int without, long most)
    {
        var room = new Dictionary<(int, int), long>();
        for (var i = 0; i < arcs.Count; i++)
        {
            if (hidden[i] && i != without)
            {
                room[(arcs[i].From, arcs[i].To)] = 1_000_000_000;
                room[(arcs[i].To, arcs[i].From)] = arcs[i].Value;
            }
        }

        var total = 0L;
        while (total < most && Path(room, source, sink) is { } path)
        {
            var step = Math.Min(most - total, path.Min(arc => room[arc]));
            foreach (var (a, b) in path)
            {
                room[(a, b)] -= step;
                room[(b, a)] = room.GetValueOrDefault((b, a)) + step;
            }

            total += step;
        }

        return total;
    }

    private List<(int From, int To)>? Path(Dictionary<(int From, int To), long> room, int source, int sink)
    {
        var came = new Dictionary<int, int> { [source] = source };
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node) && !came.ContainsKey(sink))
        {
            for (var next = 0; next < 2 + rows + columns; next++)
            {
                if (room.GetValueOrDefault((node, next)) > 0 && came.TryAdd(next, node))
                {
                    queue.Enqueue(next);
                }
            }
        }

        if (!came.ContainsKey(sink))
        {
            return null;
        }

        List<(int, int)> path = [];
        for (var node = sink; node != source; node = came[node])
        {
            path.Add((came[node], node));
        }

        return path;
    }
}
