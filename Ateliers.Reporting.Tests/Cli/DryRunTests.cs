namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A dry run says what the real run says.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DryRunTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Overlapping_copied_and_refused_files_end_as_they_will(bool before)
    {
        using var bench = before ? await Workbench.With(Workbench.March) : new Workbench();
        var more = Workbench.Header + "2019-05-05;Lyon;présent;cv;;new@example.org;;\n2019-05-06;Rennes;présent;cv;;new@example.org;;\n";
        string[] files =
        [
            bench.File("a.csv", more), bench.File("b.csv", Workbench.March), bench.File("c.csv", "Colour;Taste\nred;sweet\n"), bench.File("copy of a.csv", more),
            bench.File("d.csv", Workbench.March.Replace("absent", "présent", StringComparison.Ordinal)), bench.File("e.csv", more + "2019-05-07;Lyon;absent;cv;;new@example.org;;\n"),
        ];
        var bytes = before ? await File.ReadAllBytesAsync(bench.Database) : [];
        var dry = await bench.Run(["ingest", .. files, "--new-ateliers", "--json", "--dry-run"]);
        var unchanged = before ? await File.ReadAllBytesAsync(bench.Database) : [];
        var text = await bench.Run(["ingest", .. files, "--new-ateliers", "--dry-run", "--lang", "en"]);
        var real = await bench.Run(["ingest", .. files, "--new-ateliers", "--json"]);
        Assert.That(unchanged, Is.EqualTo(bytes));
        Assert.That(dry.Code, Is.EqualTo(real.Code).And.EqualTo(4));
        Assert.That(Said(dry), Is.EqualTo(Said(real)));
        Assert.That((string?)real.Json["files"]![3]!["status"], Is.EqualTo("already-loaded"));
        Assert.That((int?)dry.Json["files"]![0]!["batch"], Is.Null);
        Assert.That(text.Out, Does.Contain("copy of a.csv: a copy of a file before it, nothing to do").And.Contain("Dry run: nothing was kept."));
    }

    /// <summary>Everything but the numbers of batches, which a dry run does not give, and what would change, which only a dry run says.</summary>
    private static string Said(Ran ran)
    {
        var document = ran.Json;
        document.AsObject().Remove("changes");
        document.AsObject().Remove("years");
        document.AsObject().Remove("figures");
        foreach (var file in document["files"]!.AsArray())
        {
            file!.AsObject().Remove("batch");
        }

        return document.ToJsonString();
    }
}
