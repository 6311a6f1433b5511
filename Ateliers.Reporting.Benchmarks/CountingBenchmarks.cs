using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using BenchmarkDotNet.Attributes;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>People reached from the table in memory, and straight from SQLite, over the same simulated facts.</summary>
[MemoryDiagnoser]
public class CountingBenchmarks
{
    private static readonly Period Year = new(new(2019, 1, 1), new(2019, 12, 31));
    private string folder = "";
    private Database database = null!;
    private Counter counter = null!;

    /// <summary>How many rows the database holds.</summary>
    [Params(200_000, 2_000_000)]
    public int Rows { get; set; }

    /// <summary>Simulates and ingests.</summary>
    [GlobalSetup]
    public async Task Fill()
    {
        folder = Directory.CreateTempSubdirectory("ateliers-bench-").FullName;
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder)), TimeProvider.System);
        new SimulateRun(context).Write(folder, SimulateRun.DefaultSeed, Rows, null);
        await new IngestRun(context).Run(new IngestOptions([Path.Combine(folder, "inbox")]), null, CancellationToken.None);
        database = Database.OpenForReading(Path.Combine(folder, "ateliers.db"))!;
        counter = new Counter(FactLoader.Load(database, context.Today));
    }

    /// <summary>Removes the database.</summary>
    [GlobalCleanup]
    public void Remove()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Reading the facts into memory, once a run.</summary>
    [Benchmark]
    public FactTable Load() => FactLoader.Load(database, new DateOnly(2999, 12, 31));

    /// <summary>The year, from memory: all counts.</summary>
    [Benchmark]
    public People YearFromMemory() => counter.Count(new CountQuery(Year))[0].Identified;

    /// <summary>The year, from SQLite: people reached only.</summary>
    [Benchmark(Baseline = true)]
    public People YearFromSqlite() => SecondCount.PeopleReached(database, Year, new DateOnly(2999, 12, 31));

    /// <summary>Atelier by month by theme, from memory.</summary>
    [Benchmark]
    public int CrossedFromMemory() => counter.Count(new CountQuery(Year, Dimensions.Atelier | Dimensions.Month | Dimensions.Theme)).Count;

    /// <summary>The curve of the year by day, from memory.</summary>
    [Benchmark]
    public int DaysFromMemory() => counter.Count(new CountQuery(Year, Dimensions.Day)).Count;
}
