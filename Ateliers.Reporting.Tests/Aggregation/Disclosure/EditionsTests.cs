using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation.Disclosure;
using CsCheck;

namespace Ateliers.Reporting.Tests.Aggregation.Disclosure;

/// <summary>Editions and their corrections, subtracted from each other by attackers that share nothing with the rule.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EditionsTests
{
    private const int Threshold = 11;

    [TestCase(153, 150, Description = "3 people would be told")]
    [TestCase(160, 150)]
    [TestCase(161, 161)]
    [TestCase(139, 139)]
    [TestCase(140, 150)]
    public void A_correction_of_few_people_is_held_back_and_one_of_many_is_told(long now, long told)
    {
        var editions = First().Next([Table(now, 200, 90)]);
        Assert.That((Counts(editions, "rennes"), Counts(editions, "nancy"), Counts(editions, "*")), Is.EqualTo((told, 200L, 290 + told)), "the total is the sum of what is told");
    }

    [Test]
    public void Small_corrections_are_told_once_they_are_many_together_and_no_earlier_edition_gives_a_part_of_them()
    {
        long[] known = [155, 160, 163, 152, 168, 181];
        var editions = First();
        List<long> told = [];
        foreach (var now in known)
        {
            editions = editions.Next([Table(now, 200, 90)]);
            told.Add(Counts(editions, "rennes"));
        }

        Assert.That(told, Is.EqualTo(new long[] { 150, 150, 163, 150, 163, 181 }), "152 is near to what was told first, which is told again");
    }

    [Test]
    public void Two_large_corrections_that_nearly_cancel_are_held_back_as_their_total_would_be_small()
    {
        var editions = First().Next([Table(170, 183, 90)]);
        Assert.That((Counts(editions, "rennes"), Counts(editions, "nancy"), Counts(editions, "*")), Is.EqualTo((150L, 200L, 440L)));
    }

    [Test]
    public void What_is_hidden_of_a_period_stays_hidden_in_later_editions_and_what_was_told_stays_told()
    {
        var editions = Editions.None(Threshold, CrossTable.Under(Threshold)).Next([Table(150, 5, 90)]);
        Assert.That((Shown(editions, "rennes"), Shown(editions, "nancy"), Shown(editions, "metz"), Shown(editions, "*")), Is.EqualTo((true, false, false, true)));
        var later = editions.Next([Table(4, 60, 90)]);
        Assert.That((Shown(later, "rennes"), Shown(later, "nancy"), Shown(later, "metz"), Counts(later, "rennes"), Counts(later, "*")), Is.EqualTo((true, false, false, 150L, 245L)));
    }

    [Test]
    public void A_total_may_tell_of_many_small_corrections_together_where_none_of_the_parts_is_given_away()
    {
        var unsplit = new Dictionary<string, string> { ["*"] = "unsplit" };
        var editions = First().Next([Table(155, 204, 93)], unsplit);
        Assert.That((Counts(editions, "rennes"), Counts(editions, "*"), editions.Unsplit["unsplit"][0][0]), Is.EqualTo((150L, 452L, 12L)));
        editions = First().Next([Table(160, 210, 98)], unsplit);
        Assert.That((Counts(editions, "*"), editions.Unsplit["unsplit"][0][0]), Is.EqualTo((440L, 0L)), "28 of three that are under 11 each: none could be 0");
    }

    [Test]
    public void Twelve_monthly_editions_subtracted_pairwise_tell_of_no_count_of_1_to_10() => Programme12.Any.Sample(
        year =>
        {
            List<ImmutableDictionary<string, ToldSlice>> told = [];
            var editions = Editions.None(Threshold, CrossTable.Under(Threshold), Few);
            for (var month = 1; month <= 12; month++)
            {
                editions = editions.Next(year.Figures(month), year.Unsplit(month));
                told.Add(editions.Slices);
                AttackSums(editions.Slices, month);
            }

            Solve(editions.Slices);
            foreach (var (first, second) in told.SelectMany((first, i) => told.Skip(i + 1).Select(second => (first, second))))
            {
                Subtract(first, second);
            }
        },
        iter: 12);

    /// <summary>The strongest attacker: runs the rule on every possible truth, and keeps those that would have been told like this.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Whoever_tries_every_possible_truth_cannot_tell_that_a_correction_was_small(bool withUnsplit)
    {
        const int few = 3;
        var unsplit = withUnsplit ? new Dictionary<string, string> { ["*"] = "unsplit" } : [];
        var now = (from a in Enumerable.Range(0, 8) from b in Enumerable.Range(0, 8) from c in Enumerable.Range(0, 8) select (a, b, c)).ToList();
        var changes = new Dictionary<string, HashSet<int>[]>();
        foreach (var (a, b, c) in new[] { (3, 3, 3), (3, 4, 5), (5, 5, 3), (4, 5, 5) }.Concat(!withUnsplit ? now.Where(truth => truth is { a: 4, b: < 7, c: < 3 }) : []))
        {
            var first = Editions.None(few, CrossTable.Under(few)).Next([Table(a, b, c)], unsplit);
            foreach (var (a2, b2, c2) in now)
            {
                var told = first.Next([Table(a2, b2, c2)], unsplit);
                var page = Page(first) + "|" + Page(told);
                if (!changes.TryGetValue(page, out var possible))
                {
                    changes[page] = possible = [[], [], []];
                }

                possible[0].Add(a2 - a);
                possible[1].Add(b2 - b);
                possible[2].Add(c2 - c);
            }
        }

        Assert.That(changes, Has.Count.GreaterThan(30));
        foreach (var (page, possible) in changes)
        {
            Assert.That(possible, Has.All.Matches<HashSet<int>>(set => set!.Any(change => change == 0 || Math.Abs(change) >= few)), page);
        }
    }

    private static Protection? Few(long count) => count is > 0 and < Threshold ? new Protection(0, Threshold - 1) : null;

    private static void Subtract(ImmutableDictionary<string, ToldSlice> first, ImmutableDictionary<string, ToldSlice> second)
    {
        foreach (var (name, slice) in first)
        {
            Assert.That(second[name].Shown, Is.EqualTo(slice.Shown), name);
            for (var measure = 0; measure < slice.Counts.Length && slice.Shown; measure++)
            {
                var difference = Math.Abs(second[name].Counts[measure] - slice.Counts[measure]);
                Assert.That(difference is 0 or >= Threshold, Is.True, $"{name}: {slice.Counts[measure]} and {second[name].Counts[measure]}");
            }
        }
    }

    /// <summary>The attendances of an edition by month and atelier, as flows.</summary>
    private static void AttackSums(ImmutableDictionary<string, ToldSlice> told, int months)
    {
        string[] ateliers = [.. told.Keys.Where(name => name.StartsWith("01 ", StringComparison.Ordinal) && !name.EndsWith('*')).Select(name => name[3..]).Order(StringComparer.Ordinal)];
        string Month(int month) => month.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        if (ateliers.Length < 2 || told.Keys.Any(name => !name.EndsWith('*') && !ateliers.Contains(name[(name.LastIndexOf(' ') + 1)..])))
        {
            return;
        }

        long[][] table = [.. Enumerable.Range(1, months).Select(month => ateliers.Select(atelier => told[$"{Month(month)} {atelier}"].Counts[1]).ToArray())];
        bool[] hidden =
        [
            .. Enumerable.Range(1, months).SelectMany(month => ateliers.Select(atelier => !told[$"{Month(month)} {atelier}"].Shown)),
            .. Enumerable.Range(1, months).Select(month => !told[$"{Month(month)} *"].Shown),
            .. ateliers.Select(atelier => !told[$"to {Month(months)} {atelier}"].Shown),
            !told[$"to {Month(months)} *"].Shown,
        ];
        var attacker = new Circulation(table, hidden);
        for (var i = 0; i < months * ateliers.Length; i++)
        {
            var value = table[i / ateliers.Length][i % ateliers.Length];
            if (Few(value) is { } keep)
            {
                var (low, high) = attacker.Bounds(i);
                Assert.That((hidden[i], low <= keep.From, high >= keep.To), Is.EqualTo((true, true, true)), $"{value}: {low} to {high}");
            }
        }
    }

    /// <summary>The attendances of all editions as equations, solved modulo a prime: no hidden count follows from what is told.</summary>
    private static void Solve(ImmutableDictionary<string, ToldSlice> told)
    {
        const long prime = 1_000_003;
        string[] unknown = [.. told.Keys.Where(name => !told[name].Shown).Order(StringComparer.Ordinal)];
        string[] times = [.. told.Keys.Select(name => name[..name.LastIndexOf(' ')]).Distinct()], ateliers = [.. told.Keys.Select(name => name[(name.LastIndexOf(' ') + 1)..]).Distinct()];
        var months = times.Where(time => time.Length == 2).ToList();
        var lines = times.Select(time => ateliers.Where(atelier => atelier != "*").Select(atelier => $"{time} {atelier}").Append($"{time} *"))
            .Concat(times.Except(months).SelectMany(time => ateliers.Select(atelier => months.Where(month => string.CompareOrdinal(month, time[3..]) <= 0).Select(month => $"{month} {atelier}").Append($"{time} {atelier}"))));
        var rows = lines.Select(line => line.ToList()).Select(line => unknown.Select(name => name == line[^1] ? prime - 1 : line.Contains(name) ? 1L : 0).ToArray()).ToList();
        var done = new HashSet<long[]>();
        for (var column = 0; column < unknown.Length; column++)
        {
            if (rows.Find(row => !done.Contains(row) && row[column] != 0) is not { } pivot)
            {
                continue;
            }

            done.Add(pivot);
            var inverse = (long)System.Numerics.BigInteger.ModPow(pivot[column], prime - 2, prime);
            foreach (var row in rows.Where(row => row != pivot && row[column] != 0))
            {
                var factorOf = row[column] * inverse % prime;
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] = (row[j] + ((prime - factorOf) * pivot[j])) % prime;
                }
            }
        }

        foreach (var row in rows.Where(row => row.Count(factor => factor != 0) == 1))
        {
            Assert.That(Few(told[unknown[Array.FindIndex(row, factor => factor != 0)]].Counts[1]), Is.Null, unknown[Array.FindIndex(row, factor => factor != 0)]);
        }
    }

    private static Editions First() => Editions.None(Threshold, CrossTable.Under(Threshold)).Next([Table(150, 200, 90)]);

    private static CellSystem Table(long rennes, long nancy, long metz) => new(
        [new("rennes", rennes, null, rennes), new("nancy", nancy, null, nancy), new("metz", metz, null, metz), new("*", rennes + nancy + metz, null, 1)],
        [Relation.Sum([0, 1, 2], 3)]);

    private static long Counts(Editions editions, string name) => editions.Slices[name].Counts[0];

    private static bool Shown(Editions editions, string name) => editions.Slices[name].Shown;

    private static string Page(Editions editions) =>
        string.Join(' ', editions.Slices.OrderBy(slice => slice.Key, StringComparer.Ordinal).Select(slice => slice.Value.Shown ? $"{slice.Key}={slice.Value.Counts[0]}" : $"{slice.Key}=-"))
        + string.Join(' ', editions.Unsplit.Select(unsplit => $"{unsplit.Key}={unsplit.Value[0][0]}"));
}
