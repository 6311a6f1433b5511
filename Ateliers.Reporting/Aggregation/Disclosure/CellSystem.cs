using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>What an attacker may not learn of a cell: whoever knows all that is published must hold both ends, and all between, for possible.</summary>
/// <param name="From">The least, inside.</param>
/// <param name="To">The most, inside.</param>
public readonly record struct Protection(long From, long To);

/// <summary>One count of a publication. It is shown or hidden; a hidden one may be any whole number from 0 up, as far as the relations allow.</summary>
/// <param name="Name">The same in every table in which the count stands: by it tables with common cells are attacked together.</param>
/// <param name="Value">The true count, 0 or more.</param>
/// <param name="Keep">What must remain possible; null where the cell may be shown, and then it may be found out too.</param>
/// <param name="Cost">What is lost by hiding it, over 0.</param>
/// <param name="Settled">It is known elsewhere whether the cell is shown, and nothing may change that here: a total of an answer that was given already.</param>
public sealed record TableCell(string Name, long Value, Protection? Keep, double Cost, bool Settled = false);

/// <summary>A cell in a relation, taken so many times.</summary>
/// <param name="Cell">Its index in the system.</param>
/// <param name="Factor">1 or -1 in sums and totals.</param>
public readonly record struct CellTerm(int Cell, int Factor);

/// <summary>What is known to hold between cells. A relation that does not truly hold makes an attacker look weaker or stronger than he is, so only true ones belong here.</summary>
/// <param name="Terms">The cells.</param>
/// <param name="Exact">
/// The sum of the terms is a number that everybody knows (0 for a total that adds up); otherwise it is only known to be 0 or more: the whole less a part, the parts less the whole.
/// </param>
public sealed record Relation(ImmutableArray<CellTerm> Terms, bool Exact)
{
    /// <summary>The parts add up to the whole, as attendances do.</summary>
    public static Relation Sum(IEnumerable<int> parts, int whole) => new([.. parts.Select(part => new CellTerm(part, 1)), new CellTerm(whole, -1)], Exact: true);

    /// <summary>The whole is at most the sum of its parts, as people are, who may belong to several.</summary>
    public static Relation Covered(IEnumerable<int> parts, int whole) => Sum(parts, whole) with { Exact = false };

    /// <summary>The whole is at least the sum of its parts.</summary>
    public static Relation Within(IEnumerable<int> parts, int whole) => new([.. parts.Select(part => new CellTerm(part, -1)), new CellTerm(whole, 1)], Exact: false);
}

/// <summary>All cells that are published together, and all that is known to hold between them.</summary>
/// <param name="Cells">Shown and hidden ones alike.</param>
/// <param name="Relations">Between them, by index.</param>
public sealed record CellSystem(ImmutableArray<TableCell> Cells, ImmutableArray<Relation> Relations)
{
    /// <summary>
    /// Two publications as one, so that they are attacked together: a cell that stands in both is one cell. Where the two give another value to a name, the counts are not the same
    /// (an edition and its correction, say) and must have two names.
    /// </summary>
    /// <exception cref="ArgumentException">A name has two values.</exception>
    public CellSystem With(CellSystem other)
    {
        var cells = Cells.ToBuilder();
        var places = cells.Select((cell, place) => (cell.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var moved = new int[other.Cells.Length];
        for (var i = 0; i < moved.Length; i++)
        {
            var cell = other.Cells[i];
            if (!places.TryGetValue(cell.Name, out moved[i]))
            {
                moved[i] = cells.Count;
                cells.Add(cell);
            }
            else if (cells[moved[i]].Value != cell.Value)
            {
                throw new ArgumentException($"{cell.Name} has two values.", nameof(other));
            }
        }

        var relations = other.Relations.Select(relation => relation with { Terms = [.. relation.Terms.Select(term => term with { Cell = moved[term.Cell] })] });
        return new CellSystem(cells.ToImmutable(), Relations.AddRange(relations));
    }
}
