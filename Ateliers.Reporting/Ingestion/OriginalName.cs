using System.Buffers;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The name in a cell of Zoom, which writes the name that somebody took during the meeting and, in brackets, the one with which they came: "Ana (Ana Fictivel)" is who came as "Ana Fictivel".
/// People also write a device, a role or a place there. Where it cannot be told, the cell stays as it is: somebody may then count twice, rather than two people once.
/// </summary>
internal static class OriginalName
{
    private const int Several = 2;

    /// <summary>Fewer letters are an initial, which proves nothing.</summary>
    private const int ShortestPart = 3;

    /// <summary>What stands in no name.</summary>
    private static readonly SearchValues<char> OfNoName = SearchValues.Create("0123456789/@");

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> Known => Vocabulary.Default.OriginalName;

    /// <summary>Whether a column says that it holds such cells.</summary>
    public static bool StandsUnder(string header) => Known["headers"].Contains(Folding.Fold(header));

    /// <summary>The person's name.</summary>
    public static string Of(string cell)
    {
        var text = cell.TrimEnd();
        var open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')') || text[..open].Trim() is not { Length: > 0 } shown)
        {
            return cell;
        }

        var original = text[(open + 1)..^1].Trim();
        var (before, within) = (Words(shown), Words(original));
        var nameless = within.Length == 0 || Says("no-name", within) || original.AsSpan().IndexOfAny(OfNoName) >= 0;
        return before.Length == 0 ? cell
            : nameless ? (Says("no-name", before) ? cell : Of(shown))
            : within.Length >= Several && MayBe(original, within, before) ? original
            : (before.Length >= Several && !Says("no-name", before)) || before.SequenceEqual(within) ? Of(shown)
            : cell;
    }

    /// <summary>Whether the words in brackets are a name: they say the shown one more fully, or stand behind a single word, or a device, and are all written as names are.</summary>
    private static bool MayBe(string original, string[] within, string[] before) =>
        !Says("no-people", within)
        && (before.Any(word => within.Any(other => AreAlike(word, other)))
            || ((before.Length < Several || Says("no-name", before)) && original.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsWrittenAsName)));

    private static bool IsWrittenAsName(string word) => char.IsUpper(word[0]) || Known["particles"].Contains(Folding.Fold(word));

    private static bool AreAlike(string one, string other) =>
        one.Length >= ShortestPart && other.Length >= ShortestPart && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    private static bool Says(string what, string[] words) => words.Any(Known[what].Contains);

    private static string[] Words(string text) => Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
