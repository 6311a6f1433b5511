using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Ateliers.Reporting.Aggregation.Disclosure;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// disclosure: hides random tables (half of the cells of 1 to 10 people, a fifth of them empty) by several methods, attacks the result, and prints how many tables give a hidden count
/// back and how much was hidden that the least does not hide. The tables are the same in every run.
/// </summary>
internal static class Disclosure
{
    private const int Threshold = 11;

    private static readonly (string Name, Func<CellSystem, ImmutableArray<bool>?> Method)[] Methods =
    [
        ("small counts only", system => [.. system.Cells.Select(cell => cell.Keep is not null)]),
        ("two a line", TwoALine),
        ("cheapest circles", system => SecondarySuppression.Find([system], quick: true)),
        ("several ways, trimmed", system => SecondarySuppression.Find([system])),
        ("the least (exact)", system => ExactSuppression.Find(system, 2_000)),
    ];

    public static int Run(int tables)
    {
        if (tables > 0)
        {
            Print("small enough to solve exactly: 2 to 4 rows x 2 to 4 columns", Random(2019, tables, 4), exact: true);
            Print("2 to 6 rows x 2 to 6 columns", Random(2020, 1_000, 6), exact: false);
        }

        DisclosureEditions.Run(100);
        return 0;
    }

    private static void Print(string title, IEnumerable<CellSystem> tables, bool exact)
    {
        var solved = tables.Select(system => (System: system, Least: exact ? ExactSuppression.Find(system, 2_000) : SecondarySuppression.Find([system])))
            .Where(each => each.Least is not null).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {solved.Count} tables, {solved.Sum(each => each.System.Cells.Length)} cells with totals, {solved.Sum(each => each.System.Cells.Count(cell => cell.Keep is not null))} of them small"));
        Console.WriteLine("method                   tables breached   cells breached   hidden    of value   too many cells   too much value   least met    ms a table");
        foreach (var (name, method) in Methods.Take(exact ? 5 : 4))
        {
            var clock = Stopwatch.StartNew();
            var results = solved.Select(each => (each.System, each.Least, Hidden: method(each.System)!.Value)).ToList();
            var time = clock.Elapsed.TotalMilliseconds / Math.Max(1, solved.Count);
            var breaches = results.Select(each => Auditor.Breaches(each.System, each.Hidden).Count).ToList();
            double Hidden(Func<(CellSystem System, ImmutableArray<bool>? Least, ImmutableArray<bool> Hidden), double> of) => results.Sum(of);
            var (cells, least) = (Hidden(each => each.Hidden.Count(hidden => hidden)), Hidden(each => each.Least!.Value.Count(hidden => hidden)));
            var (value, leastValue) = (Hidden(each => SecondarySuppression.Loss(each.System.Cells, each.Hidden)), Hidden(each => SecondarySuppression.Loss(each.System.Cells, each.Least!.Value)));
            var met = results.Count(each => SecondarySuppression.Loss(each.System.Cells, each.Hidden) <= SecondarySuppression.Loss(each.System.Cells, each.Least!.Value) + 1e-6);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-25}{breaches.Count(count => count > 0),15}{breaches.Sum(),17}{cells,9}{value,12}{cells - least,10} ({100 * (cells - least) / least,4:0.0} %){value - leastValue,9} ({100 * (value - leastValue) / leastValue,4:0.0} %){met,9}{time,13:0.00}"));
        }
    }

    private static IEnumerable<CellSystem> Random(int seed, int tables, int most)
    {
#pragma warning disable CA5394 // The same tables in every run are wanted; nothing secret is drawn.
        var random = new Random(seed);
        for (var i = 0; i < tables; i++)
        {
            var (rows, columns) = (random.Next(2, most + 1), random.Next(2, most + 1));
            yield return CrossTable.Of(
                [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(10) switch
                {
                    0 => 0L,
                    < 5 => random.Next(1, 11),
                    < 7 => random.Next(11, 31),
                    _ => random.Next(11, 901),
                }).ToArray())],
                CrossTable.Under(Threshold));
        }
#pragma warning restore CA5394
    }

    /// <summary>What is often done by hand: no row, column or line of totals keeps a single hidden cell; the least of the others goes with it.</summary>
    private static ImmutableArray<bool>? TwoALine(CellSystem system)
    {
        bool[] hidden = [.. system.Cells.Select(cell => cell.Keep is not null)];
        while (system.Relations.FirstOrDefault(relation => relation.Terms.Count(term => hidden[term.Cell]) == 1) is { } line)
        {
            hidden[line.Terms.Where(term => !hidden[term.Cell]).MinBy(term => system.Cells[term.Cell].Value).Cell] = true;
        }

        return [.. hidden];
    }
}
