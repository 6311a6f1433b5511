using System.Globalization;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// peers [ROWS] [TIMES] [PROGRAM]: the whole ingest (validation, keyed hashes, de-duplication, indexes, conservation, synchronous=FULL) beside sqlite3's .import and
/// DuckDB's read_csv of the same file into a bare table, one after the other in the same run. Machines are noisy: the ratios of the medians are the figures.
/// PROGRAM is the program as it was installed (docs/operations.md); without it, that which was built with the benchmarks is measured.
/// </summary>
internal static class Peers
{
    private const string Ours = "ours";
    private const string Sqlite = "sqlite3 .import";
    private const string DuckDb = "DuckDB read_csv";

    public static int Run(string[] arguments)
    {
        var rows = arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : 2_000_000;
        var times = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        string[] program = arguments.Length > 2 ? [arguments[2]] : ["dotnet", typeof(RunContext).Assembly.Location];
        var folder = Directory.CreateTempSubdirectory("ateliers-peers-").FullName;
        try
        {
            var context = new RunContext(new Workspace(new WorkspaceOptions(folder)), TimeProvider.System);
            new SimulateRun(context).Write(folder, SimulateRun.DefaultSeed, rows, null);
            var file = Directory.EnumerateFiles(Path.Combine(folder, "inbox"), "*.csv", SearchOption.AllDirectories).Single();
            Dictionary<string, List<Measured>> runs = new() { [Ours] = [], [Sqlite] = [], [DuckDb] = [] };
            for (var i = 0; i < times; i++)
            {
                foreach (var (name, measured) in runs)
                {
                    measured.Add(Import(name, program, file, folder));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1} {name,-15} {measured[^1].Seconds,6:0.00} s, {measured[^1].ProcessorSeconds,6:0.00} s of processor, {rows / measured[^1].Seconds / 1000,4:0} k rows/s, {measured[^1].PeakMegabytes,4:0} MB"));
                    foreach (var database in Directory.EnumerateFiles(folder, "*.db*"))
                    {
                        File.Delete(database);
                    }
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows} rows, {new FileInfo(file).Length / 1_000_000} MB, medians of {times}: {Median(runs[Ours]):0.00} s; {Median(runs[Sqlite]) / Median(runs[Ours]):0.00} x the rows per second of {Sqlite}, {Median(runs[DuckDb]) / Median(runs[Ours]):0.00} x those of {DuckDb}"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Measured Import(string name, string[] program, string file, string folder)
    {
        var database = Path.Combine(folder, "peer.db");
        return name switch
        {
            Ours => Measured.Of(program[0], [.. program[1..], "ingest", file, "--atelier", "rennes", "--data", folder, "--db", database, "--quiet"]),
            Sqlite => Measured.Of("sqlite3", database, "-cmd", ".mode csv", "-cmd", ".separator ;", $".import '{file}' t"),
            _ => Measured.Of("dotnet", typeof(Peers).Assembly.Location, "duckdb", file, database),
        };
    }

    private static double Median(List<Measured> runs) => runs.ConvertAll(run => run.Seconds).Order().ElementAt(runs.Count / 2);
}
