namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The name of a row that has a column for whole names and one for a part of a name. The whole name may be whole ("Ana Durand" beside "Ana"), and then says it all, or only the other part ("Durand" beside
/// "Ana"), as sheets with <c>Name;First name</c> or <c>Participant;Prénom</c> have it.
/// </summary>
internal static class WholeName
{
    /// <summary>A whole name with the part beside it, where not all words of the part stand in it.</summary>
    /// <param name="part">The given name or the family name; empty where the row has neither.</param>
    /// <param name="whole">What stands as the whole name.</param>
    public static string With(string part, string whole)
    {
        var words = Words(part);
        return words.Length == 0 || Placeholders.IsNobody(part) || (Placeholders.IsNobody(whole) && Words(whole).Length > 0) || Array.TrueForAll(words, Words(whole).Contains) ? whole : $"{part} {whole}";
    }

    private static string[] Words(string text) => Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
