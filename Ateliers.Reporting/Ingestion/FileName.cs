using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a file's name says of its rows.</summary>
public static partial class FileName
{
    /// <summary>The day that stands in it, which some formats read; null when there is none.</summary>
    public static string? Day(string name) => DayOfName().Match(Path.GetFileName(name)) is { Success: true } day ? day.Value : null;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}([ _T][0-9]{2}h[0-9]{2})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayOfName();
}
