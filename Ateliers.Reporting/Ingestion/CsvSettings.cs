using System.Globalization;
using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>How CsvHelper reads, every option by its name: its defaults lose data silently.</summary>
internal static class CsvSettings
{
    /// <summary>The largest row that is believed, in bytes; a longer one is a broken file.</summary>
    private const int LargestRow = 16 * 1024 * 1024;

    /// <summary>The options for a separator. Broken quotes never come this far (<see cref="QuoteGuard"/>); the number of cells is checked by row.</summary>
    public static CsvReaderOptions For(char separator) => new()
    {
        Separator = separator,
        HasHeader = true,
        Mode = CsvMode.Rfc4180,
        Quote = '"',
        AllowLineBreaksInQuotes = true,
        SkipEmptyLines = true,
        CommentPrefix = null,
        TrimWhitespace = false,
        TrimInsideQuotes = false,
        MaxRecordSize = LargestRow,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        OnMalformedRecord = null,
        DetectSeparatorHint = false,
        Encoding = Encoding.UTF8,
        FormatProvider = CultureInfo.InvariantCulture,
        PoolStrings = false,
        BufferSize = 128 * 1024,
    };
}
