using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What a process of the program printed, and how it ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ran(int Code, string Out, string Error)
{
    /// <summary>Standard output, which must be one JSON document and nothing else.</summary>
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>The remarks on the first file of that document: what each is about, and how many rows or sessions it concerns.</summary>
    public (string Code, int Rows)[] Remarks =>
        [.. Json["files"]![0]!["remarks"]?.AsArray().Select(remark => ((string)remark!["code"]!, (int)remark["rows"]!)) ?? []];
}

/// <summary>The real program, as a process of its own.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// What stands before a command so that it hears SIGINT. Where a script started the tests in the background the signal is ignored, by every process under it too
    /// (POSIX, "Asynchronous Lists"); the program is right to obey that, and the tests of the signal would fail.
    /// </summary>
    private static readonly Lazy<string[]> Interruptible = new(() => IgnoresInterrupt() ? ["env", "--default-signal=INT"] : []);

    /// <summary>
    /// What starts the program: as it was built beside these tests or, where ATELIERS_PROGRAM names it, as it was published, an assembly or machine code. The gate has it
    /// published as it is installed: it starts sooner, and there are thousands of starts.
    /// </summary>
    public static string[] Program => Environment.GetEnvironmentVariable("ATELIERS_PROGRAM") is { } published && !published.EndsWith(".dll", StringComparison.Ordinal)
        ? [published]
        :
        [
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet",
            Environment.GetEnvironmentVariable("ATELIERS_PROGRAM") ?? Path.Combine(TestContext.CurrentContext.TestDirectory, "Ateliers.Reporting.dll"),
        ];

    /// <summary>Starts the program in a folder; nothing of this process's own ATELIERS_ variables reaches it.</summary>
    public static Process Start(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        string[] command = [.. Interruptible.Value, .. Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ATELIERS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<Ran> Run(string folder, string[] arguments, byte[]? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(folder, arguments, environment);
        return await End(process, input);
    }

    /// <summary>Gives a process its standard input, waits for its end (or kills it after a while) and reads what it said.</summary>
    public static async Task<Ran> End(Process process, byte[]? input = null, TimeSpan? kill = null)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says why.
        }

        using var deadline = new CancellationTokenSource(kill ?? Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill(process);
            if (kill is null)
            {
                throw new TimeoutException("The program did not end.");
            }
        }

        var ran = new Ran(process.ExitCode, await output, await error);
        Assert.That(ran.Error, Does.Not.Contain("   at Ateliers.").And.Not.Contain("Unhandled exception"), "a user never sees a stack trace");
        return ran;
    }

    /// <summary>Ends a process at once, as kill -9 does.</summary>
    public static async Task Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It had ended by itself already.
        }

        await process.WaitForExitAsync();
    }

    private static bool IgnoresInterrupt()
    {
        const string Ignored = "SigIgn:";
        const ulong Interrupt = 1UL << (2 - 1);
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line[Ignored.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) > 0;
    }
}
