namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Texts that stand where an identifier is missing: words (n/a, anonyme), errors and leftovers of a spreadsheet (#N/A, ####, VRAI, 1,23E+11), zeros. Taken for identifiers
/// they would make one person of everybody.
/// </summary>
internal static class Placeholders
{
    /// <summary>Zeros and number signs; they stand first in a name whose words are sorted.</summary>
    private const string Blank = "0# ";

    private static readonly HashSet<string> Names = [.. Pairs()];

    /// <summary>By length and the last five bits of the first and the last letter, whether there is any such name: hardly one of a file has to be looked up then.</summary>
    private static readonly bool[] Shapes = Shaped();

    /// <summary>Whether a text is empty or identifies nobody.</summary>
    public static bool IsNobody(string text)
    {
        var folded = Folding.Fold(text);
        return folded.AsSpan().IndexOfAnyExcept(Blank) < 0 || Vocabulary.Default.Nobody.Contains(folded) || SpreadsheetNumbers.IsShortened(text);
    }

    /// <summary>Whether a folded and sorted name is none, as a whole or in both of its parts ("inconnu inconnu").</summary>
    public static bool IsNoName(ReadOnlySpan<char> sorted)
    {
        var names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        var bare = sorted.TrimStart(Blank);
        return (Shapes[Shape(sorted)] && names.Contains(sorted)) || (bare.Length < sorted.Length && names.Contains(bare));
    }

    private static int Shape(ReadOnlySpan<char> name) => name.IsEmpty ? 0 : ((name.Length & 63) << 10) | ((name[0] & 31) << 5) | (name[^1] & 31);

    private static bool[] Shaped()
    {
        var shapes = new bool[1 << 16];
        foreach (var name in Names)
        {
            shapes[Shape(name)] = true;
        }

        return shapes;
    }

    /// <summary>The words alone and in twos: a family name and a given name may both be missing.</summary>
    private static IEnumerable<string> Pairs() =>
        from one in Vocabulary.Default.Nobody
        from other in Vocabulary.Default.Nobody.Append("")
        select Folding.Sorted($"{one} {other}");
}
