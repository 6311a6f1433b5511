
namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What is said when a run ends before its work is done, to people and to programs.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FailureTests
{
    [TestCase("figures --month 2019-03 --by shoe-size", 2)]
    [TestCase("figures --month 2019-13", 2)]
    [TestCase("run --data nowhere", 2)]
    [TestCase("batches", 1)]
    [TestCase("report 2019-03", 1)]
    public async Task A_failure_is_one_json_document_too(string line, int code)
    {
        using var bench = new Workbench();
        foreach (var language in new[] { "fr", "en" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--json", "--lang", language]);
            Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((code, code)));
            Assert.That(ran.Error, Does.Contain((string)ran.Json["error"]!["message"]!));
        }
    }

    [TestCase("rejects abc", 2, "un lot est un nombre entier", "a batch is a whole number")]
    [TestCase("rejects 7", 2, "Les lots vont de 1 à 1", "The batches are 1 to 1")]
    [TestCase("batches --config data", 2, "est un dossier", "is a folder")]
    [TestCase("report 2019 --out march.csv", 1, "un fichier tient la place d'un dossier", "a file stands where a folder is needed")]
    public async Task What_is_wrong_is_said_in_the_reader_s_words(string line, int code, string inFrench, string inEnglish)
    {
        using var bench = await Workbench.With(Workbench.March);
        var fr = await bench.Run(line.Split(' '));
        var en = await bench.Run([.. line.Split(' '), "--lang", "en"]);
        Assert.That((fr.Code, en.Code), Is.EqualTo((code, code)), fr.Error);
        Assert.That(fr.Error, Does.Contain(inFrench).And.Not.Contain("System.").And.Not.Contain("Cannot"));
        Assert.That(en.Error, Does.Contain(inEnglish).And.Not.Contain("System."));
    }

    [Test]
    public async Task An_empty_ledger_has_no_batches_to_choose_from()
    {
        using var bench = new Workbench();
        await bench.Run("run");
        Assert.That((await bench.Run("rejects", "1")).Error, Does.Contain("il n'y a pas de lot"));
        Assert.That((await bench.Run("rejects", "1", "--lang", "en")).Error, Does.Contain("there is no batch"));
    }

    [TestCase("csv")]
    [TestCase("md")]
    public async Task One_json_document_and_another_output_contradict_each_other(string output)
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run("figures", "--year", "2019", "--json", "--output", output, "--lang", "en");
        Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((2, 2)));
        Assert.That(ran.Error, Does.Contain($"--output {output}").And.Contain("contradict"));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json", "--output", "json")).Code, Is.Zero);
    }

    [Test]
    public async Task What_the_command_line_says_wins_over_the_environment_also_where_options_exclude_each_other()
    {
        using var bench = await Workbench.With(Workbench.March);
        foreach (var (name, value) in new[] { ("ATELIERS_YEAR", "2018"), ("ATELIERS_FROM", "2018-03-01"), ("ATELIERS_MONTH", "2018-03"), ("ATELIERS_JSON", "1") })
        {
            foreach (var line in new[] { "--month 2019-03", "--year 2019", "--from 2019-03-01 --to 2019-03-31" })
            {
                var ran = await bench.RunWith(new Dictionary<string, string> { [name] = value }, ["figures", "people-reached", .. line.Split(' '), "--output", "csv"]);
                Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")), $"{name} {line}");
                Assert.That(ran.Out, Does.Contain("people-reached").And.Contain("2019").And.Not.Contain("2018"));
            }
        }

        var both = await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_FROM"] = "2019-03-01" }, "figures", "people-reached", "--to", "2019-03-31");
        Assert.That(both.Code, Is.Zero, "the two ends of one period may come from two places");
        Assert.That((await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_YEAR"] = "2019", ["ATELIERS_MONTH"] = "2019-03" }, "figures")).Code, Is.EqualTo(2));
    }

    [TestCase("figures --year 2019")]
    [TestCase("progress --year 2019")]
    public async Task A_day_to_come_is_no_as_of_day(string line)
    {
        using var bench = await Workbench.With(Workbench.March);
        var fr = await bench.Run([.. line.Split(' '), "--as-of", "2999-01-01"]);
        var en = await bench.Run([.. line.Split(' '), "--as-of", "2999-01-01", "--lang", "en"]);
        Assert.That((fr.Code, en.Code, fr.Out, en.Out), Is.EqualTo((2, 2, "", "")));
        Assert.That(fr.Error, Does.Contain("2999-01-01 est à venir"));
        Assert.That(en.Error, Does.Contain("2999-01-01 is still to come"));
    }

    [Test]
    public async Task Nothing_is_written_while_the_clock_stands_before_the_last_batch()
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.Tamper("UPDATE batch SET day = '2999-01-01';");
        Assert.That((await bench.Run("ingest", "march.csv")).Code, Is.Zero, "nothing to write");
        var more = bench.File("data/inbox/more.csv", Workbench.Header + "2019-05-05;Rennes;présent;cv;;new@example.org;;\n");
        foreach (var line in new[] { $"ingest {more}", $"ingest {more} --dry-run", "run" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
            Assert.That(ran.Code, Is.EqualTo(1), line);
            Assert.That(ran.Error, Does.Contain("before the last batch (2999-01-01)").And.Contain("Set the clock right"));
        }

        File.Delete(Path.Combine(bench.Root, more));
        var reports = await bench.Run("run");
        Assert.That(reports.Code, Is.EqualTo(1), "reports are owed");
        Assert.That(reports.Error, Does.Contain("L'horloge est au").And.Contain("Remettez l'horloge à l'heure"));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_full_disk_in_the_middle_of_several_files_keeps_and_tells_those_before()
    {
        using var bench = new Workbench();
        using var disk = SmallDisk.On(Path.Combine(bench.Root, "small"));
        var files = Enumerable.Range(0, 6).Select(i => bench.File($"f{i}.csv", Workbench.Header + string.Concat(Enumerable.Range(0, 20 + (i * 4_000)).Select(row =>
            FormattableString.Invariant($"2019-03-05;Rennes;présent;cv;;p{i}-{row}@example.org;;\n"))))).ToArray();
        var ran = await bench.Run(["ingest", .. files, "--data", "small", "--json", "--lang", "en"]);
        var statuses = ran.Json["files"]!.AsArray().Select(file => (string)file!["status"]!).ToList();
        Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((1, 1)), ran.Error);
        Assert.That(statuses[..^1], Is.Not.Empty.And.All.EqualTo("loaded"));
        Assert.That(statuses[^1], Is.EqualTo("failed"));
        Assert.That((string)ran.Json["files"]![statuses.Count - 1]!["message"]!, Does.Contain("The disk is full").And.Contain("Nothing of this file was kept; the files before it are."));
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--data", "small", "--json");
        Assert.That(figures.Code, Is.Zero, "reading works again: " + figures.Error);
        Assert.That((long)figures.Json["figures"]![0]!["value"]!, Is.EqualTo((long)ran.Json["loaded"]!));
        var text = await bench.Run(["ingest", .. files, "--data", "small"]);
        Assert.That(text.Code, Is.EqualTo(1));
        Assert.That(text.Out, Does.Contain("déjà chargé").And.Contain(" : échec"));
        Assert.That(text.Error, Does.Contain("Le disque est plein").And.Contain("Rien n'a été gardé de ce fichier"));
        disk.Grow();
        var again = await bench.Run(["ingest", .. files, "--data", "small", "--json"]);
        Assert.That((again.Code, (long)again.Json["loaded"]! + (long)ran.Json["loaded"]!), Is.EqualTo((0, 6 * 20 + 15 * 4_000)), again.Error);
    }

    [TestCase("4k", 1)]
    [TestCase("16k", 1)]
    [TestCase("40k", 1)]
    [TestCase("100k", 1)]
    [TestCase("160k", 1)]
    [TestCase("240k", 0)]
    [Platform("Linux")]
    public async Task A_disk_that_is_full_before_the_first_file_is_named_and_leaves_nothing_that_seems_to_be_a_database(string size, int figures)
    {
        using var bench = new Workbench();
        using var disk = SmallDisk.On(Path.Combine(bench.Root, "small"), size);
        var file = bench.File("march.csv", Workbench.March);
        var ran = await bench.Run("ingest", file, "--data", "small", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((1, ran.Error)));
        Assert.That(ran.Error, Does.Contain("The disk is full: ").And.Contain("Free some space and run again."));
        var doctor = await bench.Run("doctor", "--data", "small", "--lang", "en");
        Assert.That(doctor.Code, Is.EqualTo(5));
        Assert.That(doctor.Out, Does.Match("The database is empty: the first load could not finish it|The disk is full|sound .* last batch: none").And.Match("only [0-9]+ kB free: make some space").And.Not.Contain("earlier version"));
        disk.Grow();
        Assert.That((await bench.Run("figures", "--year", "2019", "--data", "small")).Code, Is.EqualTo(figures), "there is nothing to count, or nothing yet to count in");
        Assert.That((int)(await bench.Run("ingest", file, "--data", "small", "--json")).Json["loaded"]!, Is.EqualTo(5), "with room it goes on where it stopped");
    }
}
