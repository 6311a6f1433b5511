using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Cli;

/// <summary>The words of a variable that is on or off.</summary>
internal static class EnvironmentFlags
{
    /// <summary>The variable of the one flag that is no option: it shows the details of a defect of this tool.</summary>
    public const string Debug = "ATELIERS_DEBUG";

    /// <summary>Whether a text says yes; null when it is neither a yes nor a no.</summary>
    public static bool? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        "1" or "TRUE" or "YES" or "OUI" => true,
        "0" or "FALSE" or "NO" or "NON" => false,
        _ => null,
    };

    /// <summary>Whether a variable that has text says neither; it is then refused, rather than taken for a no.</summary>
    public static bool IsUnclear(string? text) => !string.IsNullOrWhiteSpace(text) && Read(text) is null;

    /// <summary>What is wrong with a variable that says neither.</summary>
    public static Bilingual Unclear(string variable) => new(
        $"{variable} : attendu 1, true, yes ou oui, sinon 0, false, no ou non.",
        $"{variable}: expected 1, true, yes or oui, otherwise 0, false, no or non.");
}
