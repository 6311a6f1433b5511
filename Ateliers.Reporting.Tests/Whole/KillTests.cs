using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Runs.Simulation;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>kill -9 at random moments: the next run brings what an undisturbed run brings, and nobody ever saw a half report. ATELIERS_KILLS says how many, of the slow ones.</summary>
[Category("Whole")]
[NonParallelizable]
public sealed class KillTests
{
    private static readonly string[] Questions = ["figures --year 2019 --json", "figures --year 2018 --by month --json", "figures --year 2019 --by atelier,theme --json"];

    [Test]
    public async Task Six_kills_change_nothing()
    {
        using var calm = new Workbench();
        await Kill(6, seed: 1, calm, await Undisturbed(calm));
    }

    [Test]
    [Category("Slow")]
    public async Task Many_kills_change_nothing()
    {
        if (Environment.GetEnvironmentVariable("ATELIERS_SLOW") != "1")
        {
            Assert.Ignore("Takes minutes: ATELIERS_SLOW=1 runs it, as .ci/run does.");
        }

        var kills = int.TryParse(Environment.GetEnvironmentVariable("ATELIERS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 50;
        using var calm = new Workbench();
        var undisturbed = await Undisturbed(calm);
        for (var round = 0; round * 10 < kills; round++)
        {
            await Kill(10, seed: 100 + round, calm, undisturbed);
        }
    }

    /// <summary>The first file of a database goes straight into it where it is large (docs/decisions/0017): what a kill leaves is taken back by whoever comes next.</summary>
    [Test]
    public async Task Kills_in_a_large_first_file_change_nothing()
    {
        using var calm = new Workbench();
        using var bench = new Workbench();
        foreach (var each in new[] { calm, bench })
        {
            each.File("large.csv", Large());
        }

        var watch = Stopwatch.StartNew();
        Assert.That((await calm.Run("ingest", "large.csv", "--quiet")).Code, Is.Zero);
        var window = watch.Elapsed;
        var dice = new Dice(11, "kills");
        var inside = 0;
        for (var kill = 0; kill < 10; kill++)
        {
            Forget(bench);
            using var process = Tool.Start(bench.Root, ["ingest", "large.csv", "--quiet"]);
            var struck = await Tool.End(process, kill: window * (0.4 + (0.6 * dice.Share())));
            var written = File.Exists(bench.Database + "-journal");
            inside += written ? 1 : 0;
            // Earlier where it had ended, later where it had not begun to write: this machine is quicker or slower now than when it was timed.
            window *= written ? 1 : struck.Code == 0 ? 0.8 : 1.25;
            var first = await bench.Run(kill % 2 == 0 ? ["doctor"] : ["ingest", "large.csv", "--quiet"]);
            if (kill % 2 == 0 && first.Out.Contains("La base est vide", StringComparison.Ordinal))
            {
                Assert.That(first.Code, Is.EqualTo(5), "killed before anything was written, which doctor says");
                continue;
            }

            Assert.That(first.Code, Is.Zero.Or.EqualTo(kill % 2 == 0 ? 1 : 0), first.Out + first.Error);
        }

        Assert.That(inside, Is.Positive, "a kill fell while the file was written");
        Assert.That((await bench.Run("ingest", "large.csv", "--quiet")).Code, Is.Zero);
        Assert.That(((await bench.Run("doctor")).Code, File.Exists(bench.Database + "-journal")), Is.EqualTo((0, false)));
        foreach (var question in Questions)
        {
            Assert.That((await bench.Run(question.Split(' '))).Json["figures"]!.ToJsonString(), Is.EqualTo((await calm.Run(question.Split(' '))).Json["figures"]!.ToJsonString()), question);
        }
    }

    [Test]
    public async Task A_run_killed_after_its_last_report_still_owes_the_list_of_reports()
    {
        using var calm = new Workbench();
        using var bench = new Workbench();
        Fill(calm);
        Fill(bench);
        Assert.That((await calm.Run("run", "--quiet")).Code, Is.EqualTo(3));
        var (list, names) = (Path.Combine(bench.Reports, "index.html"), Directory.GetDirectories(calm.Reports).Select(path => Path.GetFileName(path)).ToList());
        for (var tries = 0; tries == 0 || (tries < 5 && File.Exists(list)); tries++)
        {
            if (Directory.Exists(bench.Reports))
            {
                Directory.Delete(bench.Reports, recursive: true);
            }

            using var process = Tool.Start(bench.Root, ["run", "--quiet"]);
            while (!process.HasExited && !names.TrueForAll(name => Directory.Exists(Path.Combine(bench.Reports, name))))
            {
                await Task.Delay(1);
            }

            await Tool.Kill(process);
        }

        Assume.That(File.Exists(list), Is.False, "the blow fell between the last report and the list");
        Assert.That((await bench.Run("run", "--quiet")).Code, Is.AnyOf(0, 3));
        RequireSameList(calm, bench);
    }

    /// <summary>A run that nobody kills, and how long it takes.</summary>
    private static async Task<TimeSpan> Undisturbed(Workbench calm)
    {
        Fill(calm);
        var watch = Stopwatch.StartNew();
        Assert.That((await calm.Run("run", "--quiet")).Code, Is.EqualTo(3));
        return watch.Elapsed;
    }

    private static async Task Kill(int kills, int seed, Workbench calm, TimeSpan undisturbed)
    {
        using var bench = new Workbench();
        Fill(bench);
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => Read(bench.Reports, stop.Token));
        var dice = new Dice(seed, "kills");
        var (struck, tries, window) = (0, 0, undisturbed);
        for (; struck < kills && tries < 5 * kills; tries++)
        {
            var i = struck;
            // Every other time from the beginning, so that the ingest itself is hit; in between a report that stands is written anew.
            if (i % 3 == 0)
            {
                Forget(bench);
            }

            string[] line = i % 3 == 2 && File.Exists(bench.Database) ? ["report", dice.Below(2) == 0 ? "2019" : "2019-02"] : ["run", "--quiet"];
            using var process = Tool.Start(bench.Root, line);
            var ran = await Tool.End(process, kill: window * (0.1 + (0.9 * dice.Share())));
            if (ran.Code is 0 or 1 or 3)
            {
                // It had ended before the blow: strike earlier, for this machine is quicker now than when it was timed.
                window *= 0.8;
            }
            else
            {
                struck++;
            }
        }

        var after = await bench.Run("run", "--quiet");
        await stop.CancelAsync();
        var seen = await reader;
        Assert.That(struck, Is.EqualTo(kills), "every kill that counts hit a living process");
        Assert.That(after.Code, Is.AnyOf(0, 3), after.Error);
        Assert.That(seen.Troubles, Is.Empty, "no reader saw a half report");
        Assert.That(seen.Looks, Is.Positive);
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        Assert.That(HalfReport.LeftOver(bench.Root), Is.Empty);
        await RequireSame(calm, bench);
    }

    /// <summary>Everything that is counted, and every page's figures, but for what the secret and the number of the batch decide.</summary>
    private static async Task RequireSame(Workbench calm, Workbench bench)
    {
        foreach (var question in Questions)
        {
            var (expected, found) = ((await calm.Run(question.Split(' '))).Json["figures"]!, (await bench.Run(question.Split(' '))).Json["figures"]!);
            Assert.That(found.ToJsonString(), Is.EqualTo(expected.ToJsonString()), question);
        }

        var names = Directory.EnumerateDirectories(calm.Reports).Select(path => Path.GetFileName(path)).ToList();
        Assert.That(Directory.EnumerateDirectories(bench.Reports).Select(path => Path.GetFileName(path)), Is.EquivalentTo(names));
        foreach (var name in names)
        {
            Assert.That(HalfReport.Trouble(Path.Combine(bench.Reports, name)), Is.Null);
            Assert.That(Figures(bench, name), Is.EqualTo(Figures(calm, name)), name);
        }

        RequireSameList(calm, bench);
    }

    /// <summary>The list of all reports names what stands, whenever the blow fell.</summary>
    private static void RequireSameList(Workbench calm, Workbench bench)
    {
        foreach (var page in new[] { "index.html", "index.en.html" })
        {
            Assert.That(File.ReadAllText(Path.Combine(bench.Reports, page)), Is.EqualTo(File.ReadAllText(Path.Combine(calm.Reports, page))), page);
        }
    }

    /// <summary>A file that is larger than what goes through the log first.</summary>
    private static string Large()
    {
        var dice = new Dice(13, "rows");
        var text = new StringBuilder(Workbench.Header);
        while (text.Length < FileTransaction.Large + 1_000_000)
        {
            var day = new DateOnly(2019, 1, 1).AddDays(dice.Below(300));
            text.Append(FormattableString.Invariant($"{day:yyyy-MM-dd};Rennes;présent;cv;Grand public;personne.{dice.Below(60_000)}@exemple.example.org;Famille-{dice.Below(900)};Prénom\n"));
        }

        return text.ToString();
    }

    private static string Figures(Workbench bench, string report) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(bench.Reports, report, "figures.json")))!["figures"]!.ToJsonString();

    private static void Forget(Workbench bench)
    {
        foreach (var file in Directory.EnumerateFiles(bench.Data, "ateliers.db*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Fifteen months of three ateliers: new rows, corrections of earlier ones, and some that are rejected.</summary>
    private static void Fill(Workbench bench)
    {
        var dice = new Dice(7, "rows");
        for (var month = new DateOnly(2018, 6, 1); month < new DateOnly(2019, 7, 1); month = month.AddMonths(1))
        {
            var text = new StringBuilder(Workbench.Header);
            for (var row = 0; row < 1500; row++)
            {
                var day = month.AddDays(dice.Below(27));
                var atelier = dice.Below(3) switch { 0 => "Rennes", 1 => "Nancy", _ => "Montpellier" };
                var person = dice.Below(4000);
                text.Append(FormattableString.Invariant($"{day:yyyy-MM-dd};{atelier};{(dice.Below(5) == 0 ? "absent" : "présent")};{(dice.Below(2) == 0 ? "cv" : "coding")};;p{person}@example.org;;\n"));
            }

            text.Append("2019-02-31;Rennes;présent;cv;;x@example.org;;\n");
            bench.File(FormattableString.Invariant($"data/inbox/{month:yyyy-MM}.csv"), text.ToString());
        }
    }

    /// <summary>Looks at the reports over and over, as visitors do, until told to stop. A report that stands as it stood at the last look, to the moment of each of its files, is not read again.</summary>
    private static (int Looks, List<string> Troubles) Read(string reports, CancellationToken stop)
    {
        var (looks, troubles, stood) = (0, new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        while (!stop.IsCancellationRequested)
        {
            foreach (var folder in Directory.Exists(reports) ? Directory.GetDirectories(reports).Where(path => !Path.GetFileName(path).StartsWith('.')).ToArray() : [])
            {
                var before = Directory.GetCreationTimeUtc(folder);
                string? trouble;
                try
                {
                    var stands = HalfReport.Standing(folder);
                    trouble = stood.GetValueOrDefault(folder) == stands ? null : HalfReport.Trouble(folder);
                    stood[folder] = stands;
                }
                catch (Exception error)
                {
                    trouble = $"{Path.GetFileName(folder)}: {error.GetType().Name}";
                }

                looks++;

                // A report that its successor replaced while it was read is no half report: the next look sees the new one.
                if (trouble is not null && Directory.GetCreationTimeUtc(folder) == before)
                {
                    troubles.Add(trouble);
                }
            }

            stop.WaitHandle.WaitOne(2);
        }

        return (looks, troubles);
    }
}
