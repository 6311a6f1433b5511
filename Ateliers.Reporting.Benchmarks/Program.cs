using Ateliers.Reporting.Benchmarks;
using BenchmarkDotNet.Running;

return args is ["peers", ..] ? Peers.Run(args[1..]) : Parts(args);

static int Parts(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Peers).Assembly).Run(args);
    return 0;
}
