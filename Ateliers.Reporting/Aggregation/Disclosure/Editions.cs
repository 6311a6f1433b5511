using System.Collections.Immutable;

namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>A slice as the editions so far tell it.</summary>
/// <param name="Shown">Whether it is told; decided by the first edition that holds it, for good.</param>
/// <param name="Counts">One for each measure, as the last edition tells them; of a hidden slice what it has in the totals.</param>
/// <param name="Told">All that editions ever told of it, one entry each; empty where it is hidden.</param>
public sealed record ToldSlice(bool Shown, ImmutableArray<long> Counts, ImmutableArray<ImmutableArray<long>> Told);

/// <summary>A relation by the names of its cells, so that it holds from edition to edition.</summary>
internal sealed record NamedRelation(ImmutableArray<(string Name, int Factor)> Terms, bool Exact)
{
    /// <summary>The same for the same relation.</summary>
    public string Key { get; } = string.Join(' ', Terms.Select(term => $"{term.Factor}*{term.Name}").Order(StringComparer.Ordinal)) + Exact;

    /// <summary>The total of an exact relation.</summary>
    public string Whole => Terms.First(term => term.Factor < 0).Name;
}

/// <summary>
/// What successive editions tell, so that no two of them subtracted tell of a correction of fewer people than the threshold. A slice once told keeps its counts until all of them differ by the
/// threshold or more, or not at all, from everything that was ever told of it; totals are the sums of what is told; what is hidden of a period is decided by its first edition. So what is told
/// is itself a possible truth, in which no small correction happened: nobody can rule it out, whoever knows this rule included (docs/decisions/0023).
/// </summary>
public sealed class Editions
{
    internal Editions(int threshold, ImmutableArray<Func<long, Protection?>> keeps) => (Threshold, Keeps) = (threshold, keeps);

    internal Editions(Editions before, ImmutableDictionary<string, ToldSlice> slices, ImmutableArray<ImmutableDictionary<string, NamedRelation>> relations, ImmutableDictionary<string, ImmutableArray<ImmutableArray<long>>> unsplit)
        : this(before.Threshold, before.Keeps) => (Slices, Relations, Unsplit) = (slices, relations, unsplit);

    /// <summary>What was told so far, by the name of the slice.</summary>
    public ImmutableDictionary<string, ToldSlice> Slices { get; } = ImmutableDictionary<string, ToldSlice>.Empty;

    /// <summary>Corrections that stand in a total and in none of its parts, by their name; all that was ever told, the last one first, and at the end 0 for none.</summary>
    public ImmutableDictionary<string, ImmutableArray<ImmutableArray<long>>> Unsplit { get; } = ImmutableDictionary<string, ImmutableArray<ImmutableArray<long>>>.Empty;

    internal int Threshold { get; }

    internal ImmutableArray<Func<long, Protection?>> Keeps { get; }

    internal ImmutableArray<ImmutableDictionary<string, NamedRelation>> Relations { get; } = [];

    /// <summary>Before the first edition.</summary>
    /// <param name="threshold">Corrections of fewer people are not told.</param>
    /// <param name="keeps">For each measure, what must remain possible of a count; null where it may be told.</param>
    public static Editions None(int threshold, params ImmutableArray<Func<long, Protection?>> keeps) => new(threshold, keeps);

    /// <summary>The next edition.</summary>
    /// <param name="figures">All that it holds as it is now known, the same slices for each measure; exact relations are sums. Earlier slices that it does not hold stay as they were told.</param>
    /// <param name="unsplit">Totals that may hold corrections which none of their parts shows yet, and the name under which these are told; several totals of a year may share one.</param>
    /// <param name="hidden">Which of the slices that no earlier edition holds are hidden, where that is decided elsewhere; null where it is found out here.</param>
    /// <param name="isWhole">Whether it holds all that there is of its totals, so that what held between the slices of an earlier edition need not hold any more: a part that came late adds to the whole.</param>
    public Editions Next(IReadOnlyList<CellSystem> figures, IReadOnlyDictionary<string, string>? unsplit = null, IReadOnlySet<string>? hidden = null, bool isWhole = false) =>
        new EditionStep(this, figures, unsplit ?? ImmutableDictionary<string, string>.Empty, hidden, isWhole).Run();
}
