namespace Ateliers.Reporting.Ingestion;

/// <summary>The columns of an export that say how many came: without the one that counts, twelve people would be drafted as one.</summary>
/// <param name="Read">The header of the one that a draft reads; none where there is none that may be written down.</param>
/// <param name="Unread">The places, from 0, of those that it does not: one of several, which may be parts of the first or stand beside it, or one whose header may name somebody.</param>
internal sealed record DraftedCounts(IReadOnlyList<string> Read, IReadOnlyList<int> Unread)
{
    /// <summary>Words that stand in such headers beside those for numbers and for people.</summary>
    private static readonly HashSet<string> Small = ["de", "d", "des", "du", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "the", "of", "in", "at", "who", "qui", "ont", "sont", "venues", "atelier", "seance", "session"];

    /// <summary>No column of the kind.</summary>
    public static DraftedCounts None { get; } = new([], []);

    /// <summary>Those of a header.</summary>
    /// <param name="cells">The header.</param>
    /// <param name="rows">The first rows below it.</param>
    /// <param name="words">The field that each known header stands for, by its folded text.</param>
    public static DraftedCounts Of(IReadOnlyList<string> cells, IReadOnlyList<List<string>> rows, IReadOnlyDictionary<string, string> words)
    {
        List<int> found =
        [
            .. cells.Index()
                .Where(cell => words.TryGetValue(Folding.Fold(cell.Item), out var field) ? field == FieldNames.Count : PassedOver.SaysHowMany(Folding.Fold(cell.Item), rows, cell.Index))
                .Select(cell => cell.Index),
        ];
        var read = found.FindIndex(at => words.ContainsKey(Folding.Fold(cells[at])) || MayBeWritten(Folding.Fold(cells[at])));
        return new DraftedCounts(read < 0 ? [] : [cells[found[read]]], [.. found.Where((_, i) => i != read)]);
    }

    /// <summary>Whether all words of a folded header are known, so that it names nobody.</summary>
    private static bool MayBeWritten(string folded) =>
        Vocabulary.Default.HowMany.Values.Any(known => known.Contains(folded)) || folded.Split(' ').All(word => Small.Contains(word) || Vocabulary.Default.HowMany.Values.Any(known => known.Contains(word)));
}
