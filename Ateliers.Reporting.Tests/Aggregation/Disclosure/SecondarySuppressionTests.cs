using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation.Disclosure;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>Tables that add up, and two attackers: the product's, and one that shares nothing with it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SecondarySuppressionTests
{
    private const int Threshold = 11;

    /// <summary>Region × gender (male, female), as the handbooks of sdcTable and τ-Argus print it; A female is unsafe.</summary>
    private static readonly long[][] Handbook = [[895, 137], [753, 973], [569, 486], [540, 793]];

    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Const(0L)), (4, Gen.Long[1, 10]), (2, Gen.Long[11, 30]), (3, Gen.Long[11, 900]));

    private static readonly Gen<long[][]> Tables = Gen.Select(Gen.Int[2, 6], Gen.Int[2, 6]).SelectMany((rows, columns) => Count.Array[columns].Array[rows]);

    [Test]
    public void The_table_of_the_handbooks_hides_exactly_the_three_cells_that_are_published_as_the_least()
    {
        var system = CrossTable.Of(Handbook, count => count == 137 ? new Protection(0, 274) : null, totalsShown: true);
        string[] least = ["0,0", "0,1", "2,0", "2,1"];
        Assert.That(Names(system, SecondarySuppression.Find([system])), Is.EquivalentTo(least));
        Assert.That(Names(system, ExactSuppression.Find(system)), Is.EquivalentTo(least));
    }

    [Test]
    public void Nothing_is_hidden_where_nothing_is_small()
    {
        var system = CrossTable.Of([[50, 60], [70, 80]], CrossTable.Under(Threshold));
        Assert.That(Names(system, SecondarySuppression.Find([system])), Is.Empty);
    }

    [Test]
    public void A_cell_that_stands_hidden_alone_in_its_row_is_found_out()
    {
        var system = CrossTable.Of([[5, 60], [70, 80]], CrossTable.Under(Threshold));
        bool[] alone = [true, .. Enumerable.Repeat(false, system.Cells.Length - 1)];
        Assert.That(Auditor.Breaches(system, alone), Is.EqualTo(new[] { new Breach(0, 5, 5) }));
    }

    [Test]
    public void A_hidden_pair_whose_sum_is_small_is_bounded_too_tightly()
    {
        long[][] counts = [[9, 3, 60], [4, 900, 3], [70, 80, 90]];
        var system = CrossTable.Of(counts, CrossTable.Under(Threshold), totalsShown: true);
        bool[] pairs = [.. system.Cells.Select(cell => cell.Name is "0,0" or "0,1" or "1,0" or "1,2" or "2,1" or "2,2")];
        var breaches = Auditor.Breaches(system, pairs);
        Assert.That(breaches.Select(breach => (system.Cells[breach.Cell].Name, breach.Low, breach.High)), Does.Contain(("1,0", 1.0, 7.0)).And.Contain(("1,2", 0.0, 6.0)));
    }

    [Test]
    public void Nothing_hidden_is_found_out_or_bounded_too_tightly_in_a_thousand_tables() => Tables.Sample(
        counts =>
        {
            var system = CrossTable.Of(counts, CrossTable.Under(Threshold));
            var hidden = SecondarySuppression.Find([system])!.Value;
            var attacker = new Circulation(counts, [.. hidden]);
            for (var i = 0; i < system.Cells.Length; i++)
            {
                var (low, high) = attacker.Bounds(i);
                if (system.Cells[i].Keep is { } keep)
                {
                    Assert.That((hidden[i], low <= keep.From, high >= keep.To), Is.EqualTo((true, true, true)), $"{system.Cells[i]}: {low} to {high}");
                }
                else if (hidden[i])
                {
                    Assert.That(high, Is.GreaterThan(low), $"{system.Cells[i]} is hidden in vain");
                }
            }
        },
        iter: 1_000);

    [Test]
    public void Both_attackers_bound_every_cell_alike_whatever_is_hidden() => Gen.Select(Tables, Gen.Int[1, 1_000_000]).Sample(
        (counts, seed) =>
        {
            var system = CrossTable.Of(counts, CrossTable.Under(Threshold));
            bool[] hidden = [.. system.Cells.Select((_, i) => (seed * (i + 7L) % 101) < 50)];
            var attacker = new Circulation(counts, hidden);
            for (var i = 0; i < hidden.Length; i++)
            {
                var (low, high) = Auditor.Bounds(system, hidden, i);
                Assert.That((Math.Round(low), Math.Min(Math.Round(high), 100_000)), Is.EqualTo(((double)attacker.Bounds(i).Low, Math.Min(attacker.Bounds(i).High, 100_000.0))), $"{system.Cells[i]}");
            }
        },
        iter: 300);

    [Test]
    public void The_least_is_safe_and_never_more_than_what_the_quick_method_hides() => Gen.Select(Gen.Int[2, 3], Gen.Int[2, 3]).SelectMany((rows, columns) => Count.Array[columns].Array[rows]).Sample(
        counts =>
        {
            var system = CrossTable.Of(counts, CrossTable.Under(Threshold));
            if (ExactSuppression.Find(system) is { } least)
            {
                Assert.That(Auditor.Breaches(system, least), Is.Empty);
                Assert.That(SecondarySuppression.Loss(system.Cells, least), Is.LessThanOrEqualTo(SecondarySuppression.Loss(system.Cells, SecondarySuppression.Find([system])!.Value)));
            }
        },
        iter: 100);

    [Test]
    public void People_who_may_come_to_two_ateliers_are_bounded_by_their_inequalities()
    {
        TableCell Cell(string name, long value) => new(name, value, CrossTable.Under(Threshold)(value), Math.Max(1, value), Settled: name == "all");
        ImmutableArray<TableCell> cells = [Cell("rennes", 100), Cell("nancy", 5), Cell("metz", 40), Cell("all", 130)];
        var system = new CellSystem(cells, [.. Measure.Relations(Adding.Union, [0, 1, 2], 3)]);
        Assert.That(Auditor.Bounds(system, [false, true, false, false], 1), Is.EqualTo((0.0, 130.0)), "130 - 100 - 40 is less than nothing");
        var tight = system with { Cells = [.. cells.Select(cell => cell.Name == "all" ? cell with { Value = 144 } : cell)] };
        Assert.That(Auditor.Breaches(tight, [false, true, false, false]), Is.EqualTo(new[] { new Breach(1, 4, 144) }));
        Assert.That(Names(tight, SecondarySuppression.Find([tight])), Is.EquivalentTo(new[] { "nancy", "metz" }));
    }

    [Test]
    public void Two_tables_with_common_cells_are_attacked_together()
    {
        var by = CrossTable.Under(Threshold);
        TableCell Cell(string name, long value) => new(name, value, by(value), value);
        var themes = new CellSystem([Cell("cv", 40), Cell("coding", 5), Cell("all", 45)], [Relation.Sum([0, 1], 2)]);
        var other = new CellSystem([Cell("cv and coding", 45), Cell("cv", 40), Cell("coding", 5)], [Relation.Sum([1, 2], 0)]);
        Assert.That(Auditor.Breaches(themes, [true, true, true]), Is.Empty);
        var joined = themes.With(other);
        Assert.That(joined.Cells.Select(cell => cell.Name), Is.EqualTo(new[] { "cv", "coding", "all", "cv and coding" }));
        Assert.That(Auditor.Breaches(joined, [false, true, true, false]), Is.EqualTo(new[] { new Breach(1, 5, 5) }));
        Assert.That(() => themes.With(other with { Cells = other.Cells.SetItem(1, Cell("cv", 41)) }), Throws.ArgumentException);
    }

    private static IEnumerable<string> Names(CellSystem system, ImmutableArray<bool>? hidden) => system.Cells.Where((_, i) => hidden!.Value[i]).Select(cell => cell.Name);
}
