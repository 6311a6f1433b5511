using System.ComponentModel;
using System.Diagnostics;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What bears the name of a file and is none (a pipe, a device) is never opened: nobody may ever write into it, and the run would wait for ever.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NoFileTests
{
    [TestCase("ingest data/inbox", "fr", "rennes/p.csv : Ce n'est pas un fichier mais un tube")]
    [TestCase("ingest data/inbox", "en", "rennes/p.csv: This is not a file but a pipe")]
    [TestCase("run", "fr", "rennes/p.csv : Ce n'est pas un fichier mais un tube")]
    [TestCase("ingest data/inbox/a.csv data/inbox/rennes/p.csv", "en", "data/inbox/rennes/p.csv: This is not a file but a pipe")]
    public async Task A_pipe_in_the_inbox_is_refused_unopened_and_the_rest_is_loaded(string line, string language, string message)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        Pipe(bench, "data/inbox/rennes/p.csv");

        var ran = await bench.Run([.. line.Split(' '), "--lang", language]);

        Assert.That(ran.Code, Is.EqualTo(4), ran.Error);
        Assert.That(ran.Error, Does.Contain(message));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("ingest p.csv")]
    [TestCase("ingest p.zip")]
    [TestCase("ingest p")]
    [TestCase("formats --explain p.csv")]
    [TestCase("formats --draft p.csv")]
    public async Task A_pipe_that_is_named_itself_is_refused_with_the_way_to_hand_it_over(string line)
    {
        using var bench = new Workbench();
        Pipe(bench, line.Split(' ')[^1]);

        var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);

        Assert.That(ran.Code, Is.EqualTo(4), ran.Error);
        Assert.That(ran.Error, Does.Contain("not a file but a pipe").And.Contain("give “-”"));
    }

    [Test]
    public async Task A_link_to_a_pipe_is_one_and_a_link_to_a_file_is_a_file()
    {
        using var bench = new Workbench();
        bench.File("a.csv", Workbench.March);
        Pipe(bench, "p");
        var inbox = Path.Combine(bench.Data, "inbox");
        File.CreateSymbolicLink(Path.Combine(inbox, "a.csv"), Path.Combine(bench.Root, "a.csv"));
        File.CreateSymbolicLink(Path.Combine(inbox, "p.csv"), Path.Combine(bench.Root, "p"));
        File.CreateSymbolicLink(Path.Combine(inbox, "zero.csv"), "/dev/zero");

        var ran = await bench.Run("ingest", "data/inbox", "--json");

        Assert.That(
            ran.Json["files"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["status"]!)),
            Is.EqualTo(new[] { ("a.csv", "loaded"), ("p.csv", "refused"), ("zero.csv", "refused") }));
    }

    [Test]
    public async Task Rejected_values_are_not_looked_for_in_a_pipe_that_took_the_place_of_the_file()
    {
        using var bench = new Workbench();
        bench.File("march.csv", Workbench.Header + "2019-02-31;Rennes;présent;cv;Grand public;a@example.org;;\n");
        Assert.That((await bench.Run("ingest", "march.csv")).Code, Is.EqualTo(3));
        File.Delete(Path.Combine(bench.Root, "march.csv"));
        Pipe(bench, "march.csv");

        var ran = await bench.Run("rejects", "1", "--output", "csv", "--lang", "en");

        Assert.That(ran.Error, Does.Contain("the file is not where the ledger says"));
    }

    private static void Pipe(Workbench bench, string path)
    {
        var full = Path.Combine(bench.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            using var process = Process.Start("mkfifo", [full]);
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("There is no mkfifo on this machine.");
        }

        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("What a path leads to is asked of Linux alone.");
        }
    }
}
