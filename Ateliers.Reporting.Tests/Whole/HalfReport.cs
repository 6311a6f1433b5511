using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>Looks at a report folder as a reader does, and says what is half about it.</summary>
internal static class HalfReport
{
    /// <summary>What is wrong with the report that stands in a folder now; null when it is whole.</summary>
    public static string? Trouble(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
        var missing = new[] { "index.html", "index.en.html", "press.html", "press.en.html", "figures.json", "figures.csv", "figures.xlsx", "manifest.json" }.Where(name => !files.Contains(name)).ToList();
        if (missing.Count > 0)
        {
            return $"{Path.GetFileName(folder)} lacks {string.Join(", ", missing)}";
        }

        var named = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))!["files"]!.AsObject();
        var wrong = named.Where(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file.Key)))) != (string?)file.Value).Select(file => file.Key).ToList();
        return wrong.Count > 0 ? $"{Path.GetFileName(folder)} is not what its manifest says: {string.Join(", ", wrong)}"
            : !File.ReadAllText(Path.Combine(folder, "index.html")).TrimEnd().EndsWith("</html>", StringComparison.Ordinal) ? $"the page of {Path.GetFileName(folder)} is cut off"
            : null;
    }

    /// <summary>Its files with their lengths and the moments at which they were written: what is written to a report changes it.</summary>
    public static string Standing(string folder) => string.Join(
        '\n', new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    /// <summary>Something that a killed run left behind, under a folder of reports or beside it.</summary>
    public static IReadOnlyList<string> LeftOver(string root) =>
        [.. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).StartsWith(".tmp-", StringComparison.Ordinal))];
}
