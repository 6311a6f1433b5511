using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Ctrl-C and SIGTERM, sent to the real program at several moments.</summary>
[Platform("Linux,MacOsX")]
[NonParallelizable]
public sealed class SignalTests
{
    private const int Rows = 240_000;

    private static readonly string[] Endings = ["-wal", "-shm", "-journal", ".writer"];
    private static readonly string[] Beginnings = [".stdin-", ".tmp-"];

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task While_standard_input_is_awaited_a_signal_ends_with_one_and_leaves_nothing(string signal)
    {
        using var bench = new Workbench();
        using var process = Tool.Start(bench.Root, ["ingest", "-", "--lang", "en"]);
        await Until(process, () => Directory.EnumerateFiles(bench.Data, ".stdin-*").Any());
        await RequireInterrupted(bench, process, signal, "Interrupted. The file at hand left nothing");
        Assert.That((await bench.RunOn(Workbench.March, "ingest", "-")).Code, Is.Zero);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task While_a_file_is_read_a_signal_keeps_the_files_before_it_and_nothing_of_it(string signal)
    {
        var struck = false;
        foreach (var delay in new[] { 200, 400, 100, 600, 300, 800, 500, 1_200, 2_000, 3_500, 6_000 }.TakeWhile(_ => !struck))
        {
            using var bench = new Workbench();
            bench.File("data/inbox/a.csv", Workbench.March);
            bench.File("data/inbox/b.csv", Large());
            using var process = Tool.Start(bench.Root, ["run", "--lang", "fr"]);
            await Until(process, () => File.Exists(Path.Combine(bench.Data, "ateliers.key")));
            await Task.Delay(delay);
            var ran = await RequireInterrupted(bench, process, signal, "Interrompu. Le fichier en cours n'a rien laissé");
            struck = ran.Error.Contains("b.csv : Interrompu", StringComparison.Ordinal);
            if (struck)
            {
                Assert.That(ran.Out, Does.Contain("1 fichier lu, 1 en échec").And.Contain("Aucun rapport n'a été écrit"));
                Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
                await RequireRightNext(bench);
            }
        }

        Assert.That(struck, "one of the signals came while the file was read");
    }

    [TestCase(0.1)]
    [TestCase(0.5)]
    [TestCase(0.8)]
    public async Task At_any_moment_the_next_run_brings_what_is_right(double share)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        bench.File("data/inbox/b.csv", Large());
        using var calm = new Workbench();
        calm.File("data/inbox/a.csv", Workbench.March);
        calm.File("data/inbox/b.csv", Large());
        var watch = Stopwatch.StartNew();
        Assert.That((await calm.Run("run", "--quiet")).Code, Is.Zero);
        using var process = Tool.Start(bench.Root, ["run", "--json", "--lang", "en"]);
        await Until(process, () => File.Exists(bench.Database + ".lock"));
        await Task.Delay(watch.Elapsed * share * 0.8);
        Send(process, "INT");
        var ran = await Tool.End(process);
        Assert.That(ran.Code, Is.AnyOf(0, 1), ran.Error);
        Assert.That((int?)ran.Json["error"]?["code"], Is.EqualTo(ran.Code == 1 ? 1 : null));
        Assert.That(LeftOver(bench), Is.Empty);
        await RequireRightNext(bench);
    }

    private static async Task<Ran> RequireInterrupted(Workbench bench, Process process, string signal, string said)
    {
        Send(process, signal);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        var ran = await Tool.End(process);
        Assert.That(ran.Code, Is.EqualTo(1), ran.Error);
        Assert.That(ran.Error, Does.Contain(said));
        Assert.That(LeftOver(bench), Is.Empty);
        return ran;
    }

    private static async Task RequireRightNext(Workbench bench)
    {
        var next = await bench.Run("run", "--quiet");
        Assert.That(next.Code, Is.Zero, next.Error);
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(Rows + 3));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        Assert.That((await bench.Run("run", "--lang", "en")).Out, Does.Contain("Nothing to do"));
    }

    private static IEnumerable<string> LeftOver(Workbench bench) => Directory.EnumerateFileSystemEntries(bench.Root, "*", SearchOption.AllDirectories)
        .Where(path => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
            || Beginnings.Any(beginning => Path.GetFileName(path).StartsWith(beginning, StringComparison.Ordinal)));

    private static string Large()
    {
        var text = new StringBuilder(Workbench.Header);
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"2019-03-{1 + (row % 28):00};Rennes;présent;cv;;p{row}@example.org;;\n");
        }

        return text.ToString();
    }

    private static async Task Until(Process process, Func<bool> there)
    {
        for (var patience = Stopwatch.StartNew(); !there() && !process.HasExited && patience.Elapsed < TimeSpan.FromMinutes(2);)
        {
            await Task.Delay(2);
        }
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
