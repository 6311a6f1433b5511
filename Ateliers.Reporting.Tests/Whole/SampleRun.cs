using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The shipped sample, copied into a folder of its own and run once as the README says; the tests of this room look at what came out.</summary>
[SetUpFixture]
public sealed class SampleRun
{
    private static readonly Lazy<Task<Ran>> Once = new(RunOnce);

    private static readonly TestFolder Folder = new();

    /// <summary>The folder in which it ran; the reports stand in reports/.</summary>
    public static string Root => Folder.Path;

    /// <summary>The reports.</summary>
    public static string Reports => Path.Combine(Root, "reports");

    /// <summary>How the first run ended.</summary>
    internal static Task<Ran> First() => Once.Value;

    /// <summary>Runs another command on the same workspace.</summary>
    internal static async Task<Ran> Then(params string[] arguments)
    {
        await First();
        return await Tool.Run(Root, [.. arguments, "--data", "sample"]);
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Gives a workspace a known secret.</summary>
    internal static async Task Sign(string path, char digit)
    {
        await File.WriteAllTextAsync(path, new string(digit, 64) + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [OneTimeTearDown]
    public void Clean() => Folder.Dispose();

    private static async Task<Ran> RunOnce()
    {
        var sample = Path.Combine(Repository.Root, "data", "sample");
        var (from, to) = (Path.Combine(sample, "inbox"), Path.Combine(Root, "sample"));
        Copy(from, Path.Combine(to, "inbox"));
        foreach (var beside in new[] { "SIMULATED.md", "simulated-truth.json", "ateliers.json" }.Where(name => File.Exists(Path.Combine(sample, name))))
        {
            File.Copy(Path.Combine(sample, beside), Path.Combine(to, beside));
        }

        return await Tool.Run(Root, ["run", "--data", "sample"]);
    }
}
