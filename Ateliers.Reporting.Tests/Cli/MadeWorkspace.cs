using System.Collections.Concurrent;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>
/// A workspace as the program leaves it after one command on one file. The program makes each once; every test that begins there gets files of its own, with the bytes, the mode and
/// the day of those that were made.
/// </summary>
internal sealed class MadeWorkspace
{
    private static readonly ConcurrentDictionary<(string File, string Csv, string Line, int Code), Lazy<Task<MadeWorkspace>>> Made = new();

    private readonly List<(string Path, byte[] Bytes, UnixFileMode Mode, DateTime Written)> files;

    private MadeWorkspace(string root) => files =
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(root, path), File.ReadAllBytes(path), OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path), File.GetLastWriteTimeUtc(path))),
    ];

    /// <summary>A copy of what a command leaves that ends with a code.</summary>
    public static async Task<Workbench> After(string line, string file, string csv, int code = 0)
    {
        var made = await Made.GetOrAdd((file, csv, line, code), _ => new Lazy<Task<MadeWorkspace>>(() => Make(line, file, csv, code))).Value;
        var bench = new Workbench();
        foreach (var (path, bytes, mode, written) in made.files)
        {
            var full = Path.Combine(bench.Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            await File.WriteAllBytesAsync(full, bytes);
            File.SetLastWriteTimeUtc(full, written);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(full, mode);
            }
        }

        return bench;
    }

    private static async Task<MadeWorkspace> Make(string line, string file, string csv, int code)
    {
        using var bench = new Workbench();
        bench.File(file, csv);
        var ran = await bench.Run(line.Split(' '));
        Assert.That(ran.Code, Is.EqualTo(code), ran.Error);
        return new MadeWorkspace(bench.Root);
    }
}
