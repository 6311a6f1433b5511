using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a row calls its person: in a row whose cells are shifted it may stand where a place should, and nobody is to become one.</summary>
internal sealed class OwnWords(FormatDescription format, IReadOnlyList<string> headers)
{
    private readonly FieldSource family = new(format, FieldNames.FamilyName, headers);
    private readonly FieldSource given = new(format, FieldNames.GivenName, headers);
    private readonly FieldSource[] others =
        [.. new[] { FieldNames.Name, FieldNames.Email, FieldNames.Phone, FieldNames.PersonId }.Select(name => new FieldSource(format, name, headers))];

    /// <summary>Whether a text is one of the person's names, in whatever order and spelling, or another of their identifiers.</summary>
    public bool Have(CsvReader csv, string text)
    {
        var (last, first, word) = (family.Text(csv), given.Text(csv), Word(text));
        return word.Length > 0
            && (word == Word(last) || word == Word(first) || word == Word($"{first} {last}") || others.Any(field => word == Word(field.Text(csv))));
    }

    private static string Word(string text) => Folding.Sorted(Civilities.Without(Folding.Fold(Civilities.SpeltOut(text)), out _));
}
