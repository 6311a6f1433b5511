using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Archives as a user drops them in: each file in them is accounted for by itself.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ArchiveCommandTests
{
    private const string April = Workbench.Header + "2019-04-09;Rennes;présent;cv;Grand public;new@example.org;;\n2019-04-31;Rennes;présent;cv;Grand public;new@example.org;;\n";

    [Test]
    public async Task Each_file_of_an_archive_is_a_batch_of_its_own_and_the_same_bytes_are_known_outside_it()
    {
        using var bench = new Workbench();
        var lot = Save(bench, "lot.zip", Zip.Of(("2019/mars.csv", Workbench.March), ("avril.csv", April), ("tableau.xlsx", "PK")));
        var ran = await bench.Run("ingest", lot, "--json", "--lang", "en");
        var again = await bench.Run("ingest", bench.File("mars seul.csv", Workbench.March), lot, "--json");

        Assert.That(ran.Code, Is.EqualTo(4));
        Assert.That(Told(ran), Is.EqualTo(new[] { ("lot.zip/2019/mars.csv", "loaded", 5), ("lot.zip/avril.csv", "loaded", 2), ("lot.zip/tableau.xlsx", "refused", 0) }));
        Assert.That((string?)ran.Json["files"]![0]!["sha256"], Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Workbench.March)))));
        Assert.That(ran.Error, Does.Contain("lot.zip/tableau.xlsx: this is no CSV").And.Contain("lot.zip/avril.csv, line 3, column “Date” [date-invalid]"));
        Assert.That(Told(again).Select(file => file.Status), Is.EqualTo(new[] { "already-loaded", "already-loaded", "already-loaded", "refused" }));
        Assert.That(
            (await bench.Run("batches", "--json")).Json["batches"]!.AsArray().Select(batch => (string?)batch!["name"]).Order(),
            Is.EqualTo(new[] { "lot.zip/2019/mars.csv", "lot.zip/avril.csv" }));
    }

    [Test]
    public async Task An_archive_of_the_inbox_is_of_the_atelier_of_its_folder_or_of_the_folder_in_it()
    {
        const string Names = "Date;Atelier;Statut;E-mail\n2019-04-09;;présent;a@example.org\n";
        using var bench = new Workbench();
        Save(bench, "data/inbox/rennes/lot.zip", Zip.Of(("a.csv", Names)));
        Save(bench, "data/inbox/lot.zip", Zip.Of(("nancy/a.csv", Names.Replace("a@", "b@", StringComparison.Ordinal)), ("../../montpellier/a.csv", Names.Replace("a@", "c@", StringComparison.Ordinal))));
        var ran = await bench.Run("run", "--quiet");
        var figures = await bench.Run("figures", "attendances", "--month", "2019-04", "--by", "atelier", "--json");

        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(
            figures.Json["figures"]!.AsArray().Where(figure => (int?)figure!["value"] == 1).Select(figure => (string?)figure!["scope"]!["atelier"]).Order(),
            Is.EqualTo(new[] { "montpellier", "nancy", "rennes" }));
    }

    /// <summary>A programme sends a larger archive each month; what was taken out of the count stays out, until somebody asks for it itself.</summary>
    [Test]
    public async Task A_file_of_an_archive_that_was_retracted_stays_out_when_the_archive_comes_again()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", Save(bench, "mars.zip", Zip.Of(("essai.csv", Workbench.March), ("mars.csv", April))));
        await bench.Run("retract", "1", "--note", "a trial");

        var again = await bench.Run("ingest", Save(bench, "avril.zip", Zip.Of(("essai.csv", Workbench.March), ("mars.csv", April), ("avril.csv", April + "2019-04-10;Rennes;présent;cv;Grand public;other@example.org;;\n"))), "--json", "--lang", "en");
        var alone = await bench.Run("ingest", Save(bench, "essai.zip", Zip.Of(("essai.csv", Workbench.March))), "--json");

        Assert.That(Told(again), Is.EqualTo(new[] { ("avril.zip/avril.csv", "loaded", 3), ("avril.zip/essai.csv", "retracted", 0), ("avril.zip/mars.csv", "already-loaded", 0) }));
        Assert.That(again.Out, Does.Contain("was retracted").And.Contain("name it itself"));
        Assert.That(Told(alone), Is.EqualTo(new[] { ("essai.zip/essai.csv", "loaded", 5) }));
    }

    [Test]
    public async Task Standard_input_may_be_packed()
    {
        using var bench = new Workbench();
        var zip = await bench.RunOn(Zip.Of(("mars.csv", Workbench.March), ("avril.csv", April)), "ingest", "-", "--json");
        using var other = new Workbench();
        var gzip = await other.RunOn(Given.Gzip(Encoding.UTF8.GetBytes(Workbench.March)), "ingest", "-", "--json");

        Assert.That(Told(zip), Is.EqualTo(new[] { ("-/avril.csv", "loaded", 2), ("-/mars.csv", "loaded", 5) }));
        Assert.That(Told(gzip), Is.EqualTo(new[] { ("-", "loaded", 5) }));
        Assert.That(Directory.EnumerateFiles(bench.Data, ".stdin*"), Is.Empty);
    }

    [Test]
    public async Task Explain_tells_of_each_file_of_an_archive()
    {
        using var bench = new Workbench();
        var lot = Save(bench, "lot.zip", Zip.Of(("mars.csv", Workbench.March), ("autre.csv", "Colour;Taste\nred;sweet\n")));
        var text = await bench.Run("formats", "--explain", lot, "--lang", "en");
        var json = await bench.Run("formats", "--explain", lot, "--json");

        Assert.That((text.Code, json.Code), Is.EqualTo((4, 4)));
        Assert.That(text.Out, Does.StartWith("lot.zip/mars.csv: ateliers"));
        Assert.That(text.Error, Does.StartWith("lot.zip/autre.csv: the format is not recognised"));
        Assert.That(json.Json["files"]!.AsArray().Select(file => (string?)file!["file"]), Is.EqualTo(new[] { "lot.zip/mars.csv" }));
    }

    [Test]
    public async Task Limits_are_configuration_and_named_by_their_message()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", """{ "limits": { "archiveFiles": 1, "rows": 4 } }""");
        var lot = Save(bench, "lot.zip", Zip.Of(("mars.csv", Workbench.March), ("avril.csv", April)));
        var ran = await bench.Run("ingest", lot, bench.File("mars.csv", Workbench.March), "--lang", "fr");
        var input = await bench.RunOn(Encoding.UTF8.GetBytes(April), "ingest", "-", "--json");
        bench.File("data/ateliers.json", """{ "limits": { "fileSize": 1000 } }""");
        var large = await bench.RunOn(Encoding.UTF8.GetBytes(Workbench.March + new string('\n', 2000)), "ingest", "-", "--lang", "en");
        bench.File("data/ateliers.json", """{ "limits": { "fieldLength": 1 } }""");
        var wrong = await bench.Run("ingest", lot, "--lang", "en");

        Assert.That((ran.Code, input.Code, large.Code, wrong.Code), Is.EqualTo((4, 3, 4, 2)));
        Assert.That(ran.Error, Does.Contain("lot.zip : plus de 1 fichiers").And.Contain("limits.archiveFiles").And.Contain("limits.rows"));
        Assert.That(large.Error, Does.Contain("more than 1000 bytes"));
        Assert.That(wrong.Error, Does.Contain("limits.fieldLength").And.Contain("10 to 1000000"));
    }

    private static string Save(Workbench bench, string path, byte[] bytes)
    {
        var full = Path.Combine(bench.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return path;
    }

    private static IEnumerable<(string Path, string Status, int Rows)> Told(Ran ran) =>
        ran.Json["files"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["status"]!, (int)file["rows"]!));
}
