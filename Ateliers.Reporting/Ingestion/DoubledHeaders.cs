using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A header that stands twice: which of its columns is meant would be a guess, and a wrong one counts wrong people.</summary>
internal static class DoubledHeaders
{
    /// <summary>Refuses a file in which a header that its format reads stands twice. Columns that nobody reads may bear what names they like.</summary>
    /// <exception cref="FailureException">One does. The message bears the description's spelling and positions from 1, never a cell.</exception>
    public static void Refuse(HeaderLine header, string file)
    {
        var positions = header.Names
            .Select((name, index) => (Name: name, Written: Folding.Fold(header.Written[index]), Position: index + 1))
            .Where(column => column.Name.Length > 0)
            .ToLookup(column => Folding.Fold(column.Name), StringComparer.Ordinal);
        var doubled = Read(header.Format)
            .Select(column => (Column: column, Positions: Doubled(positions[Folding.Fold(column)].GroupBy(found => found.Written, found => found.Position))))
            .Where(column => column.Positions.Count > 1)
            .OrderBy(column => column.Positions[0])
            .FirstOrDefault();
        if (doubled.Column is null)
        {
            return;
        }

        var line = header.LinesBefore + 1;
        throw new FailureException(Outcome.FileRefused, new Bilingual(
            $"{file} : ligne {line}, l’en-tête « {doubled.Column} » figure en colonnes {string.Join(" et ", doubled.Positions)}, "
                + "et rien ne dit laquelle compte. Gardez-en une seule : renommez ou supprimez le reste.",
            $"{file}: line {line}, the header \"{doubled.Column}\" stands in columns {string.Join(" and ", doubled.Positions)}, "
                + "and nothing says which one counts. Keep one: rename or delete the rest."));
    }

    /// <summary>The positions of the first header that stands twice, decoration and all: one with a decoration is another column, and which of the two counts is known.</summary>
    private static List<int> Doubled(IEnumerable<IGrouping<string, int>> written) => [.. written.FirstOrDefault(group => group.Count() > 1) ?? Enumerable.Empty<int>()];

    /// <summary>The headers that a format reads; the postcode is read past.</summary>
    private static IEnumerable<string> Read(FormatDescription format) =>
        format.Fields.Where(field => field.Key != FieldNames.Postcode).SelectMany(field => field.Value.Columns);
}
