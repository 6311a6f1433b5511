using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>One step from edition to edition: which counts move, what the totals are then, and what of the new slices is hidden. See <see cref="Editions"/>.</summary>
internal sealed class EditionStep
{
    /// <summary>With more slices that are new or hidden, what hides least is not searched for, and with many more all that is new is hidden.</summary>
    private const int Few = 20;
    private const int Many = 40;

    private readonly Editions before;
    private readonly IReadOnlyDictionary<string, string> unsplitOf;
    private readonly IReadOnlySet<string>? decided;
    private readonly Dictionary<string, long[]> known = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ImmutableDictionary<string, NamedRelation>> relations;
    private readonly Dictionary<string, NamedRelation>[] sums;
    private readonly Dictionary<string, ImmutableArray<long>> moves = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> barred = new(StringComparer.Ordinal);
    private readonly HashSet<string> stays = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string), long> values = [];

    public EditionStep(Editions before, IReadOnlyList<CellSystem> figures, IReadOnlyDictionary<string, string> unsplitOf, IReadOnlySet<string>? decided, bool isWhole)
    {
        (this.before, this.unsplitOf, this.decided) = (before, unsplitOf, decided);
        for (var i = 0; i < figures[0].Cells.Length; i++)
        {
            known[figures[0].Cells[i].Name] = [.. figures.Select(system => system.Cells[i].Value)];
        }

        relations =
        [
            .. figures.Select((system, measure) => system.Relations
                .Select(relation => new NamedRelation([.. relation.Terms.Select(term => (system.Cells[term.Cell].Name, term.Factor))], relation.Exact))
                .Aggregate(
                    isWhole || before.Relations.IsEmpty ? ImmutableDictionary<string, NamedRelation>.Empty : before.Relations[measure],
                    (all, relation) => all.SetItem(relation.Key, relation))),
        ];
        sums = [.. relations.Select(all => all.Values.Where(relation => relation.Exact).GroupBy(relation => relation.Whole).ToDictionary(each => each.Key, each => each.OrderBy(relation => relation.Key, StringComparer.Ordinal).First(), StringComparer.Ordinal))];
    }

    private int Measures => relations.Length;

    public Editions Run()
    {
        foreach (var (name, counts) in known)
        {
            if (before.Slices.TryGetValue(name, out var slice) && slice.Shown && Target(name, slice, counts) is { } target)
            {
                moves[name] = target;
            }
        }

        while (Mend())
        {
            values.Clear();
        }

        var names = known.Keys.Union(before.Slices.Keys).Order(StringComparer.Ordinal).ToList();
        var hidden = Hidden(names);
        return new Editions(before, names.ToImmutableDictionary(name => name, name => Told(name, hidden.Contains(name))), relations, UnsplitTold());
    }

    /// <summary>The counts that a slice moves to: told already and near, or far from all that was told; null where it stays.</summary>
    private ImmutableArray<long>? Target(string name, ToldSlice slice, long[] counts)
    {
        bool All(ImmutableArray<long> told, Func<long, bool> holds) => Enumerable.Range(0, Measures).All(measure => IsSum(measure, name) || holds(Math.Abs(counts[measure] - told[measure])));
        bool Near(ImmutableArray<long> told) => All(told, difference => difference < before.Threshold);
        if (Near(slice.Counts))
        {
            return null;
        }

        if (slice.Told.LastOrDefault(Near, []) is { IsEmpty: false } again)
        {
            return again;
        }

        var mayBeTold = Enumerable.Range(0, Measures).All(measure => IsSum(measure, name) || before.Keeps[measure](counts[measure]) is null);
        return mayBeTold && slice.Told.All(told => All(told, difference => difference == 0 || difference >= before.Threshold)) ? [.. counts] : null;
    }

    private bool IsSum(int measure, string name) => sums[measure].ContainsKey(name);

    private long Value(int measure, string name)
    {
        if (!values.TryGetValue((measure, name), out var value))
        {
            values[(measure, name)] = value = Find(measure, name);
        }

        return value;
    }

    private long Find(int measure, string name)
    {
        var earlier = before.Slices.GetValueOrDefault(name);
        if (!known.TryGetValue(name, out var counts))
        {
            return earlier!.Counts[measure];
        }

        if (IsSum(measure, name))
        {
            return Parts(measure, name) + Unsplit(measure, name);
        }

        return earlier is null ? leftOut.Contains(name) ? 0 : counts[measure] : moves.TryGetValue(name, out var moved) ? moved[measure] : earlier.Counts[measure];
    }

    private long Parts(int measure, string whole) => sums[measure][whole].Terms.Where(term => term.Factor > 0).Sum(term => Value(measure, term.Name));

    /// <summary>What the total holds beyond its parts. It moves like a slice, and only where each part may still be free of any correction: the others could hold all of it.</summary>
    private long Unsplit(int measure, string whole)
    {
        if (!unsplitOf.TryGetValue(whole, out var name))
        {
            return 0;
        }

        var told = before.Unsplit.GetValueOrDefault(name, [Nothing]);
        var (last, rest) = (told[0][measure], known[whole][measure] - Parts(measure, whole));
        if (stays.Contains(name))
        {
            return last;
        }

        bool Near(long value) => Math.Abs(rest - value) < before.Threshold;
        var value = Near(last) ? last : told.Where(each => Near(each[measure])).Select(each => (long?)each[measure]).FirstOrDefault() ?? rest;
        return value == last || IsSpread(measure, whole, value) ? value : last;
    }

    private bool IsSpread(int measure, string whole, long value) =>
        value == 0 || Math.Abs(value) <= (before.Threshold - 1L) * (Beneath(measure, whole).Count(name => before.Slices.GetValueOrDefault(name) is { Shown: true } && !moves.ContainsKey(name)) - 1);

    private ImmutableArray<long> Nothing => [.. Enumerable.Repeat(0L, Measures)];

    /// <summary>The slices that a count is made of in the end.</summary>
    private IEnumerable<string> Beneath(int measure, string name) => IsSum(measure, name)
        ? sums[measure][name].Terms.Where(term => term.Factor > 0).SelectMany(term => Beneath(measure, term.Name)).Distinct(StringComparer.Ordinal)
        : [name];

    /// <summary>Takes back a move by which a total would tell of a small correction or a relation would not hold; false where all is well.</summary>
    private bool Mend()
    {
        for (var measure = 0; measure < Measures; measure++)
        {
            foreach (var whole in sums[measure].Keys.Where(known.ContainsKey).Order(StringComparer.Ordinal))
            {
                if (!IsWell(measure, whole) && TakeBack(measure, [whole]))
                {
                    return true;
                }
            }

            foreach (var relation in relations[measure].Values.Where(relation => !relation.Exact && Left(measure, relation) < 0).OrderBy(relation => relation.Key, StringComparer.Ordinal))
            {
                if (TakeBack(measure, relation.Terms.Select(term => term.Name)) || AddNew(barred, relation.Terms.Select(term => term.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWell(int measure, string whole)
    {
        if (unsplitOf.ContainsKey(whole) && !IsSpread(measure, whole, Unsplit(measure, whole)))
        {
            return false;
        }

        if (before.Slices.GetValueOrDefault(whole) is not { Shown: true } slice)
        {
            return before.Slices.ContainsKey(whole) || !unsplitOf.ContainsKey(whole) || Value(measure, whole) >= 0;
        }

        var value = Value(measure, whole);
        return value == slice.Counts[measure]
            || (before.Keeps[measure](value) is null && slice.Told.All(told => Math.Abs(told[measure] - value) is var difference && (difference == 0 || difference >= before.Threshold)));
    }

    private bool TakeBack(int measure, IEnumerable<string> wholes)
    {
        var names = wholes.ToList();
        var beneath = names.SelectMany(name => Beneath(measure, name)).ToHashSet(StringComparer.Ordinal);
        var moved = beneath.Where(moves.Remove).ToList();
        if (moved.Count > 0)
        {
            return true;
        }

        var held = stays.Count;
        stays.UnionWith(names.Where(unsplitOf.ContainsKey).Select(name => unsplitOf[name]));
        return stays.Count > held || (names.Any(before.Slices.ContainsKey) && names.Any(name => IsSum(measure, name)) && AddNew(leftOut, beneath));
    }

    /// <summary>Marks those that no earlier edition held; false where all of them were marked already.</summary>
    private bool AddNew(HashSet<string> marked, IEnumerable<string> names)
    {
        var count = marked.Count;
        marked.UnionWith(names.Where(name => !before.Slices.ContainsKey(name)));
        return marked.Count > count;
    }

    private long Left(int measure, NamedRelation relation) => relation.Terms.Sum(term => term.Factor * Value(measure, term.Name));

    private HashSet<string> Hidden(List<string> names)
    {
        var places = names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        bool IsNew(string name) => !before.Slices.ContainsKey(name);
        bool[] start = [.. names.Select(name => leftOut.Contains(name) || barred.Contains(name) || before.Slices.GetValueOrDefault(name) is { Shown: false })];
        if (decided is not null)
        {
            return [.. names.Where((name, i) => start[i] || (IsNew(name) && decided.Contains(name)))];
        }

        var open = names.Where((name, i) => start[i] || IsNew(name)).ToList();
        if (open.Count > Many || !names.Any(IsNew))
        {
            return [.. open];
        }

        CellSystem[] systems =
        [
            .. Enumerable.Range(0, Measures).Select(measure => new CellSystem(
                [
                    .. names.Select((name, i) => new TableCell(
                        name,
                        Math.Max(0, Value(measure, name)),
                        leftOut.Contains(name) || (!IsNew(name) && !start[i]) ? null : before.Keeps[measure](Value(measure, name)),
                        Math.Max(1, Value(0, name)),
                        Settled: !IsNew(name) || leftOut.Contains(name))),
                ],
                [
                    .. relations[measure].Values.OrderBy(relation => relation.Key, StringComparer.Ordinal).Where(relation => relation.Exact || Left(measure, relation) >= 0)
                        .Select(relation => new Relation([.. relation.Terms.Select(term => new CellTerm(places[term.Name], term.Factor))], relation.Exact)),
                ])),
        ];
        return SecondarySuppression.Find(systems, start, quick: open.Count > Few) is { } found && systems.All(system => Auditor.Breaches(system, found).Count == 0)
            ? [.. names.Where((_, i) => found[i])]
            : [.. names.Where((name, i) => start[i] || IsNew(name))];
    }

    private ToldSlice Told(string name, bool hidden)
    {
        ImmutableArray<long> counts = [.. Enumerable.Range(0, Measures).Select(measure => Value(measure, name))];
        var told = before.Slices.GetValueOrDefault(name)?.Told ?? [];
        return new ToldSlice(!hidden, counts, hidden || told.Any(each => each.SequenceEqual(counts)) ? told : told.Add(counts));
    }

    private ImmutableDictionary<string, ImmutableArray<ImmutableArray<long>>> UnsplitTold() =>
        unsplitOf.Where(pair => known.ContainsKey(pair.Key)).GroupBy(pair => pair.Value, pair => pair.Key).Aggregate(before.Unsplit, (all, wholes) =>
        {
            var told = all.GetValueOrDefault(wholes.Key, [Nothing]);
            ImmutableArray<long> now = [.. Enumerable.Range(0, Measures).Select(measure => IsSum(measure, wholes.First()) ? Unsplit(measure, wholes.First()) : 0)];
            return all.SetItem(wholes.Key, told[0].SequenceEqual(now) ? told : told.Insert(0, now));
        });
}
