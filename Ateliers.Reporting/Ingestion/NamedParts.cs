using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a format reads in a file's name, field by field, as it stands there: the day, the hour, the atelier …</summary>
internal sealed class NamedParts
{
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    /// <summary>What a description reads in a name.</summary>
    /// <param name="format">The description.</param>
    /// <param name="name">The name, with or without folders.</param>
    public NamedParts(FormatDescription format, string name)
    {
        var file = Path.GetFileName(name).Normalize(NormalizationForm.FormC);
        foreach (var (field, description) in format.Fields)
        {
            if (description.FileName?.PartOf(file) is { Length: > 0 } part)
            {
                parts[field] = part;
            }
        }
    }

    /// <summary>Whether it says what another leaves open, and nothing else than it.</summary>
    public bool SaysMoreThan(NamedParts other) => !IsOtherThan(other) && parts.Keys.Any(field => !other.parts.ContainsKey(field));

    /// <summary>Whether both say a field, and each something else of it.</summary>
    public bool IsOtherThan(NamedParts other) => parts.Any(part => other.parts.TryGetValue(part.Key, out var said) && said != part.Value);

    /// <summary>2019-03-09 14:00.</summary>
    public override string ToString() => string.Join(' ', parts.OrderBy(part => part.Key == FieldNames.Date ? 0 : part.Key == FieldNames.Start ? 1 : 2).Select(part => part.Value));
}
