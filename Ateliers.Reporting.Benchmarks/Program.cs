using System.Globalization;
using Ateliers.Reporting.Benchmarks;
using BenchmarkDotNet.Running;

return args switch
{
    ["peers", ..] => Peers.Run(args[1..]),
    ["duckdb", var file, var database] => DuckDbImport.Run(file, database),
    ["slices", ..] => Slices.Run(args[1..]),
    ["duckask", var database, var sql] => Slices.Ask(database, sql),
    ["backtest", var file] => Backtest.Run(file),
    ["backtest-people", .. var rest] => PeopleBacktest.Run(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 500, Directory.GetCurrentDirectory()),
    ["disclosure"] => Disclosure.Run(300),
    ["disclosure", "editions"] => Disclosure.Run(0),
    _ => Parts(args),
};

static int Parts(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Peers).Assembly).Run(args);
    return 0;
}
