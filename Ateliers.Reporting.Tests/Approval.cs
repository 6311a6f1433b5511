using System.Globalization;
using System.Text;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests;

/// <summary>
/// Holds a whole output against the approved file beside the tests. ATELIERS_APPROVE=1 accepts what comes; the difference is then read in
/// review.
/// </summary>
internal static class Approval
{
    /// <summary>Fails when the text differs from Approved/NAME (sample.fr.approved.html), and writes what came beside it as .received.</summary>
    public static void Verify(string text, string name)
    {
        var approved = Path.Join(Folder(), name);
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ATELIERS_APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(approved, text, new UTF8Encoding(false));
            File.Delete(received);
            return;
        }

        var expected = File.Exists(approved) ? Encoding.UTF8.GetString(File.ReadAllBytes(approved)) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(false));
        Assert.Fail($"{name} {Difference(expected, text)}{Environment.NewLine}Compare it with {Path.GetFileName(received)}; accept with ATELIERS_APPROVE=1.");
    }

    private static string Difference(string? expected, string text)
    {
        if (expected is null)
        {
            return "has never been approved.";
        }

        var (was, now) = (expected.Split('\n'), text.Split('\n'));
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line])
        {
            line++;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"differs from line {line + 1} on.{Environment.NewLine}  approved: {At(was, line)}{Environment.NewLine}  received: {At(now, line)}");
    }

    private static string At(string[] lines, int line) =>
        line < lines.Length ? lines[line][..Math.Min(160, lines[line].Length)] : "(the end)";

    /// <summary>Found from the tests' own place: in a build for CI the compiler names no folder of the machine.</summary>
    private static string Folder() => Path.Join(Repository.Root, "Ateliers.Reporting.Tests", "Approved");
}
