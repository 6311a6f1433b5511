using System.Diagnostics;
using System.Globalization;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>One whole process, timed from its start to its end.</summary>
/// <param name="Seconds">Wall clock.</param>
/// <param name="ProcessorSeconds">Processor time of all its threads, up to 20 ms before its end: what other work on the machine does not change much.</param>
/// <param name="PeakMegabytes">The most memory that it held, from the kernel's own count; 0 where it cannot be read.</param>
internal sealed record Measured(double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    public static Measured Of(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} cannot be started.");
        process.BeginOutputReadLine(); // what nobody reads would make it wait for ever
        var (peak, processor) = (0.0, 0.0);
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = Math.Max(processor, ProcessorTimeOf(process));
        }

        return process.ExitCode == 0
            ? new Measured(Stopwatch.GetElapsedTime(start).TotalSeconds, processor, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static double PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double ProcessorTimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0; // it has just ended
        }
    }
}
