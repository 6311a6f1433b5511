using System.Diagnostics;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>
/// A folder closed to its owner, as whom the program then runs. Permissions bind the root user too, without the capabilities that set them aside. What the owner may still do
/// with it is a digit of its mode.
/// </summary>
internal sealed class ClosedFolder : IDisposable
{
    private readonly Workbench bench;
    private readonly string folder;

    public ClosedFolder(Workbench bench, string folder, string left = "0")
    {
        (this.bench, this.folder) = (bench, Path.Combine(bench.Root, folder));
        Call("chmod", $"0{left}00", this.folder);
    }

    public async Task<Ran> Run(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return await bench.Run(arguments);
        }

        string[] bound = ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", .. Tool.Program];
        using var process = Process.Start(new ProcessStartInfo("setpriv", [.. bound, .. arguments])
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
