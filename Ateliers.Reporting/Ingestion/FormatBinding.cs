namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Ties a format to one file: what the lines above the table and the file's name say becomes the fixed value of its field, once, before the
/// first row, so that reading a row costs nothing more. Lines above the table go before its columns, the file's name only where no column says it.
/// </summary>
internal static class FormatBinding
{
    /// <summary>The format as it reads one file.</summary>
    /// <param name="format">The description.</param>
    /// <param name="preamble">What stands above the table.</param>
    /// <param name="fileName">The file's name, without folders.</param>
    public static FormatDescription ToFile(FormatDescription format, Preamble preamble, string fileName) =>
        With(format, (name, field) =>
            field.Preamble.Count > 0 && field.Part(preamble.Find(field.Preamble)) is { Length: > 0 } said && IsReadable(name, field, said)
                ? field with { Columns = [], Value = said, Pattern = null, FileName = null }
            : InName(field, fileName) is { Length: > 0 } named && IsReadable(name, field, named)
                ? field with { Value = named }
            : field);

    /// <summary>The format as it reads the column of one session in a pivoted table.</summary>
    /// <param name="format">The description, tied to its file.</param>
    /// <param name="column">The position of the column.</param>
    /// <param name="header">Its header.</param>
    public static FormatDescription ToColumn(FormatDescription format, int column, string header) => With(format, (_, field) => field.Pivot switch
    {
        PivotPart.Header when field.Preamble.Count > 0 && field.Value is { Length: > 0 } above => field with { Value = $"{above} {header}" },
        PivotPart.Header => field with { Columns = [], Value = field.Part(header) ?? "", Pattern = null },
        PivotPart.Cell => field with { Position = column },
        _ => field,
    });

    private static FormatDescription With(FormatDescription format, Func<string, FieldDescription, FieldDescription> change) =>
        format with { Fields = format.Fields.ToDictionary(field => field.Key, field => change(field.Key, field.Value)) };

    private static string InName(FieldDescription field, string fileName) =>
        field.FileName?.PartOf(fileName) ?? "";

    /// <summary>A day or an hour that cannot be read says nothing, so that the columns are asked instead.</summary>
    private static bool IsReadable(string name, FieldDescription field, string text) => name switch
    {
        FieldNames.Date => new Dates(field.Dates, TimeZoneInfo.Utc).IsDay(text),
        FieldNames.Start => new Dates(field.Dates, TimeZoneInfo.Utc).Time(text) is not null || Vocabulary.Default.PartsOfDay.Contains(Folding.Fold(text)),
        _ => true,
    };
}
