using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>A table of counts that add up, with its totals: cells row by row, then row totals, column totals, and the grand total.</summary>
public static class CrossTable
{
    /// <summary>The table as a system.</summary>
    /// <param name="counts">Rows of counts, all of one length.</param>
    /// <param name="keep">What must remain possible of a count; null where it may be shown. Asked of totals too.</param>
    /// <param name="totalsShown">The totals are published, whatever happens.</param>
    public static CellSystem Of(IReadOnlyList<IReadOnlyList<long>> counts, Func<long, Protection?> keep, bool totalsShown = false)
    {
        var (rows, columns) = (counts.Count, counts[0].Count);
        var inner = Enumerable.Range(0, rows).SelectMany(i => Enumerable.Range(0, columns).Select(j => Cell($"{i},{j}", counts[i][j], settled: false)));
        var rowTotals = counts.Select((row, i) => Cell($"{i},*", row.Sum(), totalsShown));
        var columnTotals = Enumerable.Range(0, columns).Select(j => Cell($"*,{j}", counts.Sum(row => row[j]), totalsShown));
        int Row(int i) => (rows * columns) + i;
        int Column(int j) => (rows * columns) + rows + j;
        var whole = (rows * columns) + rows + columns;
        ImmutableArray<Relation> relations =
        [
            .. Enumerable.Range(0, rows).Select(i => Relation.Sum(Enumerable.Range(0, columns).Select(j => (i * columns) + j), Row(i))),
            .. Enumerable.Range(0, columns).Select(j => Relation.Sum(Enumerable.Range(0, rows).Select(i => (i * columns) + j), Column(j))),
            Relation.Sum(Enumerable.Range(0, rows).Select(Row), whole),
            Relation.Sum(Enumerable.Range(0, columns).Select(Column), whole),
        ];
        return new CellSystem([.. inner, .. rowTotals, .. columnTotals, Cell("*,*", counts.Sum(row => row.Sum()), totalsShown)], relations);

        TableCell Cell(string name, long value, bool settled) => new(name, value, settled ? null : keep(value), Math.Max(1, value), settled);
    }

    /// <summary>Of a count of people under the threshold, 0 included, nobody may learn more than that it is under it.</summary>
    public static Func<long, Protection?> Under(int threshold) => value => value < threshold ? new Protection(0, threshold - 1) : null;
}
