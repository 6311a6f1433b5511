namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What forms and sheets write behind a header to say that it must be filled in, or need not: "E-mail (obligatoire)", "Name (required) *". It is no part of the header, and an address under it is an
/// address. Stars and colons alone need nothing here: folding leaves nothing of them.
/// </summary>
internal static class HeaderDecorations
{
    /// <summary>Signs that may stand behind a header, and behind its decoration.</summary>
    private const string Signs = " \t\r\n\u00A0\u202F*:";

    /// <summary>A header without its decoration; as it stands where it has none, or is nothing else.</summary>
    public static string Bare(string header)
    {
        var bare = header.AsSpan().TrimEnd(Signs);
        var cut = false;
        while (bare.EndsWith(')') && bare.LastIndexOf('(') is var open and >= 0 && Vocabulary.Default.Decoration.Contains(Folding.Fold(bare[(open + 1)..^1].ToString())))
        {
            bare = bare[..open].TrimEnd(Signs);
            cut = true;
        }

        return cut && bare.ToString() is var text && Folding.Fold(text).Length > 0 ? text : header;
    }

    /// <summary>
    /// The headers of a file as a format reads them: without decoration, but where the format knows a header with it, or its sessions' headers have it. A header that stands without one goes
    /// before the same with one, which is then not read; of several with one the first that has text on a row counts.
    /// </summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> headers, FormatDescription format)
    {
        var bare = headers.Select(Bare).ToList();
        if (bare.SequenceEqual(headers, StringComparer.Ordinal))
        {
            return headers;
        }

        var kept = format.Fields.Values.SelectMany(field => field.AllColumns).Concat(format.Recognise.Concat(format.RecogniseLast).SelectMany(names => names)).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var plain = headers.Where((header, at) => header == bare[at]).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        return [.. headers.Select((header, at) => kept.Contains(Folding.Fold(header)) || plain.Contains(Folding.Fold(bare[at])) || SessionColumn.HeaderOf(format, header) is not null ? header : bare[at])];
    }
}
