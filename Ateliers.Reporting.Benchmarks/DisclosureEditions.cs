using System.Globalization;
using Ateliers.Reporting.Aggregation.Disclosure;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// The second part of disclosure: twelve monthly editions of four ateliers, with late rows and corrections, told by several rules. Prints how many pairs of editions give a correction of
/// 1 to 10 people, and what each rule costs: slices not told, and how far what is told is from what is known. The same years in every run.
/// </summary>
internal static class DisclosureEditions
{
    private const int Threshold = 11;
    private static readonly int[] Sizes = [900, 300, 90, 25];

    public static void Run(int years)
    {
        Console.WriteLine($"{years} years of 12 editions, 4 ateliers, months and year to date");
        Console.WriteLine("rule                             small differences   slices not told   mean distance, slices   mean distance, year to date");
        Print("as known", years, _ => new Plain((known, _) => known));
        Print("hidden where corrected by few", years, _ => new Plain((known, told) => told.Any(each => each != known && Math.Abs(each - known) < Threshold) ? null : known));
        Print("rounded down to elevens", years, _ => new Plain((known, _) => known / Threshold * Threshold));
        Print("the first edition stands", years, _ => new Plain((known, told) => told.Count > 0 ? told[0] : known));
        Print("held, totals are sums", years, _ => new Held(false));
        Print("held, with unsplit corrections", years, _ => new Held(true));
    }

    private static void Print(string name, int years, Func<int, IRule> rule)
    {
        var (small, untold, cells, distance, wholes, wholeDistance) = (0L, 0L, 0L, 0.0, 0L, 0.0);
        for (var year = 0; year < years; year++)
        {
            var told = new Dictionary<string, List<long>>();
            var each = rule(year);
            foreach (var (edition, known) in Year(year))
            {
                var answer = each.Tell(edition, known);
                foreach (var (cell, truth) in known)
                {
                    var value = answer[cell];
                    if (truth < Threshold)
                    {
                        continue;
                    }

                    cells++;
                    if (value is not { } number)
                    {
                        untold++;
                        continue;
                    }

                    var before = told.TryGetValue(cell, out var list) ? list : told[cell] = [];
                    small += before.Count(earlier => earlier != number && Math.Abs(earlier - number) < Threshold);
                    before.Add(number);
                    distance += Math.Abs(number - truth);
                    if (cell == Name(12 + edition, 4))
                    {
                        wholes++;
                        wholeDistance += Math.Abs(number - truth);
                    }
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-31}{small,19}{100.0 * untold / cells,16:0.0} %{distance / Math.Max(1, cells - untold),24:0.00}{wholeDistance / Math.Max(1, wholes),29:0.00}"));
    }

    /// <summary>Months are 1 to 12, the year to each of them 13 to 24; atelier 4 is all of them.</summary>
    private static string Name(int time, int atelier) => string.Create(CultureInfo.InvariantCulture, $"{time:00} {atelier}");

    private static IEnumerable<(int Edition, Dictionary<string, long> Known)> Year(int seed)
    {
#pragma warning disable CA5394 // The same years in every run are wanted; nothing secret is drawn.
        var random = new Random(seed);
        long[][] counts = [.. Enumerable.Range(0, 13).Select(_ => new long[4])];
        for (var edition = 1; edition <= 12; edition++)
        {
            for (var atelier = 0; atelier < 4; atelier++)
            {
                counts[edition][atelier] = random.Next(Sizes[atelier] / 2, Sizes[atelier] * 3 / 2);
                for (var month = 1; month < edition; month++)
                {
                    counts[month][atelier] += (random.Next(10), month == edition - 1) switch
                    {
                        ( < 3, true) => random.Next(-2, 9),
                        (3, true) => random.Next(10, 60),
                        (0, false) => random.Next(-2, 4),
                        _ => 0,
                    };
                }
            }

            var known = new Dictionary<string, long>();
            for (var month = 1; month <= edition; month++)
            {
                Put(known, month, atelier => counts[month][atelier]);
            }

            Put(known, 12 + edition, atelier => Enumerable.Range(1, edition).Sum(month => counts[month][atelier]));
            yield return (edition, known);
        }
#pragma warning restore CA5394
    }

    private static void Put(Dictionary<string, long> known, int time, Func<int, long> count)
    {
        for (var atelier = 0; atelier < 4; atelier++)
        {
            known[Name(time, atelier)] = Math.Max(0, count(atelier));
        }

        known[Name(time, 4)] = Enumerable.Range(0, 4).Sum(atelier => known[Name(time, atelier)]);
    }

    private interface IRule
    {
        Dictionary<string, long?> Tell(int edition, Dictionary<string, long> known);
    }

    /// <summary>Each count by itself, from what is known and what was told of it.</summary>
    private sealed class Plain(Func<long, List<long>, long?> rule) : IRule
    {
        private readonly Dictionary<string, List<long>> told = [];

        public Dictionary<string, long?> Tell(int edition, Dictionary<string, long> known) => known.ToDictionary(cell => cell.Key, cell =>
        {
            var before = told.TryGetValue(cell.Key, out var list) ? list : told[cell.Key] = [];
            var value = cell.Value < Threshold ? null : rule(cell.Value, before);
            if (value is { } number)
            {
                before.Add(number);
            }

            return value;
        });
    }

    private sealed class Held(bool withUnsplit) : IRule
    {
        private Editions editions = Editions.None(Threshold, CrossTable.Under(Threshold));

        public Dictionary<string, long?> Tell(int edition, Dictionary<string, long> known)
        {
            string[] names = [.. known.Keys];
            var times = Enumerable.Range(1, edition).Append(12 + edition).ToList();
            int Place(int time, int atelier) => Array.IndexOf(names, Name(time, atelier));
            var system = new CellSystem(
                [.. names.Select(name => new TableCell(name, known[name], null, 1))],
                [
                    .. times.Select(time => Relation.Sum(Enumerable.Range(0, 4).Select(atelier => Place(time, atelier)), Place(time, 4))),
                    .. Enumerable.Range(0, 5).Select(atelier => Relation.Sum(Enumerable.Range(1, edition).Select(month => Place(month, atelier)), Place(12 + edition, atelier))),
                ]);
            editions = editions.Next([system], withUnsplit ? new Dictionary<string, string> { [Name(12 + edition, 4)] = "unsplit" } : null);
            return names.ToDictionary(name => name, name => editions.Slices[name] is { Shown: true } slice ? slice.Counts[0] : (long?)null);
        }
    }
}
