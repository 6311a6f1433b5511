using System.Globalization;
using System.Text;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>Several programs ingest at once: each is let in alone, tries again when it is turned away, and nothing is lost or doubled.</summary>
[Category("Whole")]
public sealed class ConcurrentIngestTests
{
    private const int Busy = 75;

    [Test]
    [Category("Slow")]
    public async Task Eight_processes_that_load_overlapping_files_end_in_the_counts_of_one()
    {
        if (Environment.GetEnvironmentVariable("ATELIERS_SLOW") != "1")
        {
            Assert.Ignore("Takes minutes: ATELIERS_SLOW=1 runs it, as .ci/run does.");
        }

        using var calm = new Workbench();
        using var bench = new Workbench();
        string[] files = [.. Enumerable.Range(0, 8).Select(i => $"part-{i}.csv")];
        foreach (var (file, i) in files.Select((file, i) => (file, i)))
        {
            calm.File(file, Part(i));
            bench.File(file, Part(i));
        }

        Assert.That((await calm.Run(["ingest", .. files, "--quiet"])).Code, Is.Zero);
        var turnedAway = await Task.WhenAll(files.Select((_, i) => Task.Run(() => UntilLoaded(bench, [.. files[i..], .. files[..i]]))));
        foreach (var question in new[] { "--year 2019", "--year 2019 --by month,atelier", "--year 2019 --by theme,gender" })
        {
            Assert.That(Figures(await bench.Run(["figures", .. question.Split(' '), "--json"])), Is.EqualTo(Figures(await calm.Run(["figures", .. question.Split(' '), "--json"]))), question);
        }

        var batches = (await bench.Run("batches", "--json")).Json["batches"]!.AsArray();
        Assert.That(batches.Select(batch => (string?)batch!["name"]), Is.EquivalentTo(files), "each file once");
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        TestContext.Out.WriteLine($"Turned away: {turnedAway.Sum()} times.");
    }

    /// <summary>Loads files as a patient job would; returns how often it was turned away.</summary>
    private static async Task<int> UntilLoaded(Workbench bench, string[] files)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var ran = await bench.Run(["ingest", .. files, "--quiet"]);
            if (ran.Code != Busy)
            {
                Assert.That(ran.Code, Is.Zero, ran.Error);
                return tries;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("Turned away 600 times.");
    }

    /// <summary>Rows of which half stand in the next file too, some there with what this one leaves open; nobody contradicts anybody, so that no order is the right one.</summary>
    private static string Part(int part)
    {
        var text = new StringBuilder("Date;Atelier;Début;Statut;Thème;E-mail;Genre;Nombre\n");
        for (var row = part * 150; row < (part * 150) + 300; row++)
        {
            var (day, atelier, hour) = (1 + (row % 27), row % 2 == 0 ? "Rennes" : "Montpellier", 9 + (row % 5));
            var gender = (row + part) % 3 == 0 ? "femme" : "";
            text.Append(CultureInfo.InvariantCulture, $"2019-0{3 + (row % 4)}-{day:00};{atelier};{hour:00}:00;{(row % 7 == 0 ? "absent" : "présent")};cv;p{row % 400}@example.org;{gender};\n");
        }

        return text.Append("2019-07-01;Rennes;09:00;présent;cv;;;12\n").ToString();
    }

    private static string Figures(Ran ran)
    {
        Assert.That(ran.Code, Is.Zero, ran.Error);
        return ran.Json["figures"]!.ToJsonString();
    }
}
