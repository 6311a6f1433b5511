using System.Diagnostics.CodeAnalysis;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>What a figure id means.</summary>
/// <param name="Id">The id: people-reached.</param>
/// <param name="Unit">In what it counts.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Text">Two lines: what is counted and how, and what it does not say.</param>
public sealed record FigureMeaning(string Id, Unit Unit, Bilingual Name, Bilingual Text);

/// <summary>Every figure that this program knows, in the order in which reports and lists show them.</summary>
public static class FigureCatalogue
{
    /// <summary>How many ids a message offers in place of one that does not exist.</summary>
    private const int MostNearest = 3;

    /// <summary>Letters that may differ in a short id; in a longer one as many as half of it.</summary>
    private const int LettersOff = 3;

    private static readonly Dictionary<string, FigureMeaning> ById = All.ToDictionary(meaning => meaning.Id, StringComparer.Ordinal);

    /// <summary>The figures, in the order in which reports and lists show them.</summary>
    public static IReadOnlyList<FigureMeaning> All => FigureMeanings.All;

    /// <summary>The meaning of an id that is known to exist.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure: a mistake of the program, never of the user.</exception>
    public static FigureMeaning Of(string id) => ById[id];

    /// <summary>
    /// The meaning of an id that a user wrote, whatever its case; false when there is no such figure. Then <paramref name="nearest"/> holds up
    /// to three ids that look like it, nearest first, for the message.
    /// </summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out FigureMeaning? meaning, out IReadOnlyList<string> nearest)
    {
        var wanted = id.Trim().ToLowerInvariant();
        nearest = [];
        if (ById.TryGetValue(wanted, out meaning))
        {
            return true;
        }

        nearest = [.. All
            .Select(entry => (entry.Id, Distance: Distance(wanted, entry.Id)))
            .Where(entry => entry.Distance <= Math.Max(LettersOff, entry.Id.Length / 2) || Shares(wanted, entry.Id))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(MostNearest)
            .Select(entry => entry.Id)];
        return false;
    }

    private static bool Shares(string wanted, string id) =>
        wanted.Length >= 4 && id.Contains(wanted, StringComparison.Ordinal);

    /// <summary>The least number of letters to change, add or leave out (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[right.Length];
    }
}
