using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a row calls its person: in a row whose cells are shifted it may stand where a place should, and nobody is to become one.</summary>
internal sealed class OwnWords(FormatDescription format, IReadOnlyList<string> headers)
{
    /// <summary>Shorter words are particles and initials: de, le, K.</summary>
    private const int Long = 3;

    private readonly FieldSource family = new(format, FieldNames.FamilyName, headers);
    private readonly FieldSource given = new(format, FieldNames.GivenName, headers);
    private readonly FieldSource[] others =
        [.. new[] { FieldNames.Name, FieldNames.Email, FieldNames.Phone, FieldNames.PersonId }.Select(name => new FieldSource(format, name, headers))];

    /// <summary>Whether a text is one of the person's names, in whatever order and spelling, or another of their identifiers.</summary>
    public bool Have(CsvReader csv, string text)
    {
        var (last, first, word) = (family.Text(csv), given.Text(csv), Word(text));
        return word.Length > 0
            && (word == Word(last) || word == Word(first) || word == Word($"{first} {last}") || others.Any(field => word == Word(field.Text(csv))) || Holds(Words(text), Words(last), Words(first), csv));
    }

    /// <summary>
    /// Whether a text holds the person among other words ("Zoé Dupont (animatrice)"), written as one ("DupontZoé") or with an initial ("Zoé D"). A given name alone among others is
    /// none: Saint-Étienne is no Étienne.
    /// </summary>
    private bool Holds(string[] text, string[] last, string[] first, CsvReader csv)
    {
        var joined = string.Concat(text);
        string[] address = [.. others.SelectMany(field => Words(field.Text(csv).Split('@')[0])).Where(IsLong)];
        return last.Any(word => IsLong(word) && text.Contains(word))
            || (last.Length > 0 && first.Length > 0 && (joined == string.Concat(last.Concat(first)) || joined == string.Concat(first.Concat(last))))
            || (last.Length > 0 && first.Any(word => IsLong(word) && text.Contains(word)) && text.Any(word => word.Length == 1 && word[0] == last[0][0]))
            || (address.Length > 1 && address.All(text.Contains));
    }

    private static bool IsLong(string word) => word.Length >= Long && !char.IsAsciiDigit(word[0]);

    private static string[] Words(string text) =>
        Folding.Fold(Civilities.SpeltOut(text)).Split([' ', '-', '.', '_', ',', '(', ')', '/', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Word(string text) => Folding.Sorted(Civilities.Without(Folding.Fold(Civilities.SpeltOut(text)), out _));
}
