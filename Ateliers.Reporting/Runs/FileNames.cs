using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Runs;

/// <summary>What ledgers, pages and messages call a file.</summary>
internal static partial class FileNames
{
    /// <summary>The name without the e-mail addresses that people give to files. A day before one and the file's endings stay.</summary>
    public static string WithoutAddresses(string name) => name.Contains('@', StringComparison.Ordinal) ? Address().Replace(name, "${day}(e-mail)") : name;

    [GeneratedRegex(
        @"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}([ _T][0-9]{2}h[0-9]{2})?[ _-]?)?[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+?)*?(?=(\.(csv|txt|tsv|zip|gz))*($|[/\\])|[^\p{L}\p{M}\p{N}._-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
