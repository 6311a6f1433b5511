using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>A known export format.</summary>
/// <param name="Name">Its name: what --format takes.</param>
/// <param name="Title">What it is.</param>
/// <param name="RecognisedBy">The headers that it is recognised by: any one of these lists.</param>
/// <param name="Fields">Our fields that it fills.</param>
/// <param name="Origin">Built in, or the file that it stands in.</param>
public sealed record KnownFormat(string Name, Bilingual Title, IReadOnlyList<IReadOnlyList<string>> RecognisedBy, IReadOnlyList<string> Fields, string Origin);

/// <summary>Lists the export formats that are known in a workspace.</summary>
public sealed class FormatsRun(RunContext context)
{
    /// <summary>The formats by name.</summary>
    /// <param name="formatFile">A description of one's own beside those of the workspace; null when there is none.</param>
    public IReadOnlyList<KnownFormat> List(string? formatFile) =>
    [
        .. FormatCatalogue.Load(context.Workspace.Formats, formatFile).Formats
            .Select(format => new KnownFormat(format.Name, format.Title, format.Recognise, [.. format.Fields.Keys.Order(StringComparer.Ordinal)], format.Origin)),
    ];
}
