using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Runs;

/// <summary>What ledgers, pages and messages call a file.</summary>
internal static partial class FileNames
{
    /// <summary>
    /// The name without the e-mail addresses and French phone numbers that people give to files, on one line. A day before an address and the file's endings stay.
    /// </summary>
    public static string WithoutAddresses(string name)
    {
        var line = name.Any(char.IsControl) ? string.Concat(name.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : name;
        var mailless = line.Contains('@', StringComparison.Ordinal) ? Address().Replace(line, "${day}(e-mail)") : line;
        return Phone().Replace(mailless, "(tel)");
    }

    [GeneratedRegex(
        @"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}([ _T][0-9]{2}h[0-9]{2})?[ _-]?)?[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+?)*?(?=(\.(csv|txt|tsv|zip|gz))*($|[/\\])|[^\p{L}\p{M}\p{N}._-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Ten digits that begin with 0, alone or by twos, or the same behind +33.</summary>
    [GeneratedRegex(@"(?<![\w.-])(\+33|0033|0)[ ._-]?[1-9](([0-9]{8})|(([ ._-][0-9]{2}){4}))(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();
}
