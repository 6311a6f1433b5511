using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>
/// The name of something half written: <c>.tmp-NAME-PID-START-RANDOM</c>. It says which process writes it, so that what a killed process left
/// behind can be told from what another process is writing now.
/// </summary>
internal static partial class TempName
{
    private const string Away = "-old";

    /// <summary>A new name beside <paramref name="path"/>, in the same folder and therefore on the same file system.</summary>
    public static string Beside(string path)
    {
        var random = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $".tmp-{Path.GetFileName(path)}-{Environment.ProcessId}-{StartOf(Environment.ProcessId)}-{random}");
        return Path.Join(Path.GetDirectoryName(path), name);
    }

    /// <summary>Where the old folder waits while the new one takes its place, on file systems that cannot swap.</summary>
    public static string AwayFor(string temp) => temp + Away;

    /// <summary>Whether the name is one of ours and its process is gone.</summary>
    public static bool IsLeftOver(string name)
    {
        var match = Pattern().Match(name);
        return match.Success
            && int.TryParse(match.Groups["pid"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && StartOf(pid) is var start
            && (start is null || start != match.Groups["start"].Value);
    }

    /// <summary>The name of the finished folder that was moved away under this name; null when it is not such a one.</summary>
    public static string? MovedAwayFrom(string name) =>
        name.EndsWith(Away, StringComparison.Ordinal) && Pattern().Match(name) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>When a process began, as text that stays the same while it lives; null when there is no such process.</summary>
    private static string? StartOf(int pid)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                // Field 22 of /proc/PID/stat: clock ticks since boot. The name in field 2 may hold blanks and brackets, so count after the last one.
                var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
                return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
            }

            using var process = Process.GetProcessById(pid);
            return "0";
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("^\\.tmp-(?<name>.+)-(?<pid>[0-9]{1,10})-(?<start>[0-9]+)-[0-9a-f]{8}(-old)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
