using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A column that by its header says who came, or how many, and that a format would pass over which takes every row for the same: those who stayed away would count as having come, those who came
/// as signed up, twelve people as one. Whoever names a format with --format decides for such files too.
/// </summary>
/// <param name="Header">The column's, folded.</param>
/// <param name="Says">What it says.</param>
internal sealed record PassedOver(string Header, Bilingual Says)
{
    private static readonly Bilingual WhoCame = new("qui est venu", "who came");
    private static readonly Bilingual HowMany = new("combien sont venus", "how many came");

    /// <summary>What a format would pass over; null where that is nothing of this kind.</summary>
    public static PassedOver? In(FormatDescription format, IReadOnlySet<string> folded)
    {
        var status = format.Fields.GetValueOrDefault(FieldNames.Status);
        var count = format.Fields.GetValueOrDefault(FieldNames.Count);
        var isOfAll = status is not null && (status.Value is not null || (count is { Columns.Count: > 0 } && count.Columns.SequenceEqual(status.Columns, StringComparer.Ordinal)));
        var read = format.Fields.Values.SelectMany(field => field.Columns).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        string? Unread(IReadOnlySet<string> words) => folded.FirstOrDefault(name => words.Contains(name) && !read.Contains(name));
        return isOfAll && Unread(Vocabulary.Default.SaysWhoCame) is { } whoCame ? new PassedOver(whoCame, WhoCame)
            : (isOfAll || count is { Columns.Count: > 0 }) && Unread(Vocabulary.Default.SaysHowMany) is { } howMany ? new PassedOver(howMany, HowMany)
            : null;
    }

    /// <summary>Why a file is not read as a format whose headers it has; null where no column stands in the way.</summary>
    public static FailureException? Refusal(FormatDescription format, IReadOnlySet<string> folded, string file) => In(format, folded) is not { } column ? null : FileTrouble.Refused(
        file,
        $"la colonne « {column.Header} » dit {column.Says.Fr}, et le format « {format.Name} » ne la lit pas. Décrivez le fichier (--format-file avec {{ \"extends\": \"{format.Name}\", … }}, voir docs/ingestion.md), ou choisissez ce format avec --format si la colonne dit autre chose",
        $"the column \"{column.Header}\" says {column.Says.En}, and the format \"{format.Name}\" does not read it. Describe the file (--format-file with {{ \"extends\": \"{format.Name}\", … }}, see docs/ingestion.md), or choose the format with --format where the column says something else",
        null);
}
