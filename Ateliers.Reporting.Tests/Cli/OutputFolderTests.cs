namespace Ateliers.Reporting.Tests.Cli;

/// <summary>One folder of reports is of one workspace: real and simulated reports never meet, and a headline is always of the data that the run knows.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OutputFolderTests
{
    private const string Other = Workbench.Header + "2020-01-15;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n";

    [TestCase("run")]
    [TestCase("report 2020")]
    public async Task A_folder_with_reports_of_another_workspace_is_refused_and_nothing_is_changed(string line)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        var before = Everything(bench.Reports);
        bench.File("other/inbox/b.csv", Other);
        Assert.That((await bench.Run("ingest", "other/inbox/b.csv", "--data", "other", "--quiet")).Code, Is.Zero);
        var ran = await bench.Run([.. line.Split(' '), "--data", "other", "--lang", "en"]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.Contain("reports of another workspace (for example 2019").And.Contain("--out"));
        Assert.That(Everything(bench.Reports), Is.EqualTo(before));
        Assert.That((await bench.Run([.. line.Split(' '), "--data", "other", "--out", "elsewhere"])).Code, Is.Zero);
    }

    [Test]
    public async Task Nor_does_a_workspace_that_is_still_empty_take_a_folder_over()
    {
        using var bench = new Workbench();
        bench.File("sample/SIMULATED.md", "");
        bench.File("sample/inbox/a.csv", Workbench.March);
        Assert.That((await bench.Run("run", "--data", "sample")).Code, Is.Zero);
        bench.File("data/inbox/b.csv", Other);
        var ran = await bench.Run("run");
        Assert.That(ran.Code, Is.EqualTo(2));
        Assert.That(ran.Error, Does.Contain("données simulées"));
        Assert.That(File.Exists(bench.Database), Is.False, "nothing was read");
    }

    [Test]
    public async Task A_database_that_is_made_anew_under_the_same_secret_goes_on_with_its_reports()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        File.Delete(bench.Database);
        var again = await bench.Run("run", "--json");
        Assert.That((again.Code, (string?)again.Json["dashboard"]), Is.EqualTo((0, Path.Combine("reports", "2019", "index.html"))), again.Error);
    }

    [Test]
    public async Task After_a_restore_the_headline_is_that_of_the_restored_database_and_later_reports_are_named()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        var backup = File.ReadAllBytes(bench.Database);
        var later = Path.Combine(bench.Root, bench.File("data/inbox/b.csv", Other));
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        File.WriteAllBytes(bench.Database, backup);
        File.Delete(bench.Database + "-wal");
        File.Delete(later);
        var ran = await bench.Run("run", "--lang", "en");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That(ran.Out, Does.Contain("3 people reached in France in 2019").And.Not.Contain("in 2020"));
        Assert.That(ran.Error, Does.Contain("2020, 2020-01").And.Contain("delete them"));
        Assert.That(File.ReadAllText(Path.Combine(bench.Reports, "index.html")), Does.Not.Contain("2020-01/"));
        var json = await bench.Run("run", "--json");
        Assert.That(json.Json["orphans"]!.AsArray().Select(report => (string?)report), Is.EqualTo(new[] { "2020", "2020-01" }));
    }

    private static Dictionary<string, string> Everything(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), StringComparer.Ordinal);
}
