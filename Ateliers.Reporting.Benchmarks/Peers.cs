using System.Globalization;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// peers [ROWS] [TIMES]: the whole ingest (validation, keyed hashes, de-duplication, indexes, conservation, synchronous=FULL) beside sqlite3's .import of the
/// same file into a bare table, one after the other in the same run. Machines are noisy: the ratio of the two medians is the figure.
/// </summary>
internal static class Peers
{
    public static int Run(string[] arguments)
    {
        var rows = arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : 2_000_000;
        var times = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("ateliers-peers-").FullName;
        try
        {
            var context = new RunContext(new Workspace(new WorkspaceOptions(folder)), TimeProvider.System);
            new SimulateRun(context).Write(folder, SimulateRun.DefaultSeed, rows, null);
            var file = Directory.EnumerateFiles(Path.Combine(folder, "inbox"), "*.csv", SearchOption.AllDirectories).Single();
            List<Measured> ours = [];
            List<Measured> theirs = [];
            for (var i = 0; i < times; i++)
            {
                ours.Add(Measured.Of("dotnet", typeof(RunContext).Assembly.Location, "ingest", file, "--atelier", "rennes", "--data", folder, "--db", Path.Combine(folder, $"ours-{i}.db"), "--quiet"));
                theirs.Add(Measured.Of("sqlite3", Path.Combine(folder, $"theirs-{i}.db"), "-cmd", ".mode csv", "-cmd", ".separator ;", $".import '{file}' t"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}: ours {Text(ours[i], rows)}; sqlite3 .import {Text(theirs[i], rows)}"));
                foreach (var database in Directory.EnumerateFiles(folder, "*.db*"))
                {
                    File.Delete(database);
                }
            }

            var ratio = Median(theirs) / Median(ours);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows} rows, {new FileInfo(file).Length / 1_000_000} MB: {ratio:0.00} x the rows per second of sqlite3 .import (medians of {times})"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(Measured measured, long rows) => string.Create(
        CultureInfo.InvariantCulture, $"{measured.Seconds:0.00} s, {rows / measured.Seconds / 1000:0} k rows/s, {measured.PeakMegabytes:0} MB");

    private static double Median(List<Measured> runs) => runs.ConvertAll(run => run.Seconds).Order().ElementAt(runs.Count / 2);
}
