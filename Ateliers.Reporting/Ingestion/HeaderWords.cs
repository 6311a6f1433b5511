using System.Globalization;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The headers that may be shown: those that a description or the vocabulary knows. Any other may be what somebody wrote into the first line (a name, a table with a column a person), so
/// it is shown by its place and shape.
/// </summary>
/// <param name="known">Folded.</param>
/// <param name="headers">The headers, two or more, by which formats are recognised, folded.</param>
internal sealed class HeaderWords(IReadOnlySet<string> known, IReadOnlyList<string[]> headers)
{
    /// <summary>Before it is known what may be shown: nothing.</summary>
    public static HeaderWords None { get; } = new(new HashSet<string>(), []);

    /// <summary>The headers that some formats read or are recognised by, and those of the vocabulary.</summary>
    public static HeaderWords Of(IEnumerable<FormatDescription> formats) => new(
        formats.SelectMany(format => format.Recognise.SelectMany(names => names).Concat(format.Fields.Values.SelectMany(field => field.AllColumns)))
            .Select(Folding.Fold).Concat(Vocabulary.Default.Header.Keys).Concat(Vocabulary.Default.Passed)
            .Concat(new[] { Vocabulary.Default.WhoCame, Vocabulary.Default.HowMany }.SelectMany(topic => topic.Values).SelectMany(words => words)).ToHashSet(StringComparer.Ordinal),
        [.. formats.SelectMany(format => format.Recognise).Select(names => names.Select(Folding.Fold).ToArray()).Where(names => names.Length > 1)]);

    /// <summary>Whether a folded cell is a header that is known.</summary>
    public bool Contains(string folded) => known.Contains(folded);

    /// <summary>Whether the cells of a line, folded, are what a format is recognised by.</summary>
    public bool AreOfFormat(IReadOnlySet<string> folded) => headers.Any(names => names.All(folded.Contains));

    /// <summary>A header as it may be shown: as it stands, or "col. 7 (Xxxxx Xxx)".</summary>
    /// <param name="header">As it stands.</param>
    /// <param name="at">Its position, from 0.</param>
    public string Shown(string header, int at)
    {
        var folded = Folding.Fold(header);
        if (header.Length > 0 && (known.Contains(folded) || Vocabulary.Default.CivilityHeaders.Contains(folded) || Vocabulary.Default.TakingPartHeaders.Contains(folded) || QualifiedHeaders.Of(folded) is not null))
        {
            return header;
        }

        var shape = MaskedText.Of(header);
        return string.Create(CultureInfo.InvariantCulture, $"col. {at + 1}{(shape.Length > 0 ? $" ({shape})" : "")}");
    }
}
