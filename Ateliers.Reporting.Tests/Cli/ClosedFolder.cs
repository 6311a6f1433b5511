using System.Diagnostics;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>
/// A folder closed to the user as whom the program then runs: for the root user another one, whom permissions bind. What others may still do with it is a digit of its mode.
/// </summary>
internal sealed class ClosedFolder : IDisposable
{
    private readonly Workbench bench;
    private readonly string folder;

    public ClosedFolder(Workbench bench, string folder, string others = "0")
    {
        (this.bench, this.folder) = (bench, Path.Combine(bench.Root, folder));
        Call("chmod", "-R", "a+rwX", bench.Root);
        Call("chmod", Environment.IsPrivilegedProcess ? $"070{others}" : $"0{others}00", this.folder);
    }

    public async Task<Ran> Run(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return await bench.Run(arguments);
        }

        var program = new[] { "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(TestContext.CurrentContext.TestDirectory, "Ateliers.Reporting.dll") };
        using var process = Process.Start(new ProcessStartInfo("setpriv", [.. program, .. arguments])
        {
            WorkingDirectory = bench.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await Tool.End(process);
    }

    public void Dispose() => Call("chmod", "0700", folder);

    private static void Call(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
