using System.Diagnostics;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A disk of a few megabytes in memory, where this process may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string path;

    private SmallDisk(string path) => this.path = path;

    public static SmallDisk On(string path, string size = "3m")
    {
        Directory.CreateDirectory(path);
        if (Call("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path) != 0)
        {
            Assert.Ignore("A small disk can be mounted by the root user alone.");
        }

        return new SmallDisk(path);
    }

    public void Grow() => Call("mount", "-o", "remount,size=40m", path);

    public void Dispose() => Call("umount", path);

    private static int Call(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
