using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Runs.Simulation;
using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Runs.Publishing;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>Publishing that is killed, done twice at once, or without room on the disk: the old edition or the new one stands, whole.</summary>
[Category("Whole")]
[NonParallelizable]
public sealed class PublishFaultTests
{
    private static readonly string[] Publish = ["publish", "2019-02", "--note", "en retard", "--author", "Anne", "--quiet"];

    [Test]
    public Task Five_kills_leave_the_old_or_the_new_edition_whole() => Kill(5, seed: 3);

    [Test]
    [Category("Slow")]
    public async Task Many_kills_leave_the_old_or_the_new_edition_whole()
    {
        if (Environment.GetEnvironmentVariable("ATELIERS_SLOW") != "1")
        {
            Assert.Ignore("Takes minutes: ATELIERS_SLOW=1 runs it, as .ci/run does.");
        }

        await Kill(int.TryParse(Environment.GetEnvironmentVariable("ATELIERS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 10, seed: 200);
    }

    [Test]
    public async Task Two_at_once_give_one_edition()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => bench.Run("publish", "2019-02", "--quiet")));
        Assert.That(both.Select(ran => ran.Code).Order(), Is.EqualTo(new[] { 0, 75 }).Or.EqualTo(new[] { 0, 0 }), both[0].Error + both[1].Error);
        Assert.That((await bench.Run("editions", "--json")).Json["editions"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await bench.Run("verify", "2019-02")).Code, Is.Zero);
    }

    [Test]
    [Platform("Linux")]
    public async Task A_full_disk_leaves_what_was_published_as_it_was()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        using var disk = SmallDisk.On(Path.Combine(bench.Root, "small"), "40m");
        string[] to = ["--out", "small/out"];
        Assert.That((await bench.Run(["publish", "2019-02", .. to, "--quiet"])).Code, Is.Zero);
        await bench.Run("ingest", bench.File("late.csv", Newsroom.People("Rennes", 500, 20)), "--quiet");
        var (before, filler) = (Newsroom.Hashes(Path.Combine(bench.Root, "small", "out")), Path.Combine(bench.Root, "small", "filler"));
        Fill(filler);
        var ran = await bench.Run([.. Publish, .. to, "--lang", "en"]);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((1, ran.Error)));
        Assert.That(ran.Error, Does.Contain("the disk is full").And.Contain("What stood there has been left as it was."));
        Assert.That(Newsroom.Hashes(Path.Combine(bench.Root, "small", "out")), Is.EqualTo(before));
        Assert.That((await bench.Run(["editions", "--json", .. to])).Json["editions"]!.AsArray(), Has.Count.EqualTo(1));
        File.Delete(filler);
        Assert.That((await bench.Run([.. Publish, .. to])).Code, Is.Zero);
        Assert.That((await bench.Run(["verify", "2019-02", "--edition", "1", .. to])).Code, Is.Zero);
    }

    private static async Task Kill(int kills, int seed)
    {
        using var made = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        Assert.That((await made.Run("publish", "2019-02", "--quiet")).Code, Is.Zero);
        await made.Run("ingest", made.File("late.csv", Newsroom.People("Rennes", 500, 20)), "--quiet");
        using var calm = Copy(made);
        var watch = Stopwatch.StartNew();
        Assert.That((await calm.Run(Publish)).Code, Is.Zero);
        var (window, dice, struck, seen) = (watch.Elapsed, new Dice(seed, "kills"), 0, new HashSet<int>());
        for (var tries = 0; struck < kills && tries < 5 * kills; tries++)
        {
            using var bench = Copy(made);
            using var process = Tool.Start(bench.Root, Publish);
            var ran = await Tool.End(process, kill: window * (0.3 + (0.7 * dice.Share())));
            if (ran.Code == 0)
            {
                // It had ended before the blow: strike earlier, for this machine is quicker now than when it was timed.
                window *= 0.85;
                continue;
            }

            struck++;
            var standing = Whole(bench);
            seen.Add(standing.Length);
            Assert.That(standing, Is.EqualTo(new[] { 1 }).Or.EqualTo(new[] { 1, 2 }));
            var listed = (await bench.Run("editions", "--json")).Json["editions"]!.AsArray();
            Assert.That(listed.Select(edition => (int)edition!["edition"]!), Is.EqualTo(standing), "the ledger tells what stands");
            Assert.That((await bench.Run("verify", "2019-02")).Code, Is.Zero);
            var next = await bench.Run([.. Publish, "--json"]);
            Assert.That((next.Code, (int)next.Json["edition"]!["edition"]!), Is.EqualTo((0, standing.Length + 1)), next.Error);
            Assert.That(Whole(bench), Is.EqualTo(Enumerable.Range(1, standing.Length + 1)));
            Assert.That(HalfReport.LeftOver(bench.Root), Is.Empty);
        }

        Assert.That(struck, Is.EqualTo(kills), "every kill that counts hit a living process");
        Assert.That(seen, Does.Contain(1));
    }

    /// <summary>The editions that stand, each of whose files is as its manifest says.</summary>
    private static int[] Whole(Workbench bench)
    {
        var folder = Path.Combine(bench.Reports, "editions", "2019-02");
        return
        [
            .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(edition =>
            {
                var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(edition, "manifest.json")))!;
                foreach (var (name, hash) in manifest["files"]!.AsObject())
                {
                    Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(edition, name)))), Is.EqualTo((string?)hash), name);
                }

                return (int)manifest["edition"]!;
            }),
        ];
    }

    private static Workbench Copy(Workbench made)
    {
        var bench = new Workbench();
        foreach (var path in Directory.EnumerateFiles(made.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(bench.Root, Path.GetRelativePath(made.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return bench;
    }

    /// <summary>Takes all the room that is left but a little.</summary>
    private static void Fill(string path)
    {
        using var file = File.Create(path);
        var block = new byte[64 * 1024];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            return;
        }
    }
}
