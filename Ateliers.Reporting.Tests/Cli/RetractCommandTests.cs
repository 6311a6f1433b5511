namespace Ateliers.Reporting.Tests.Cli;

/// <summary>retract takes a file out of the count, and everything that lists files knows it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RetractCommandTests
{
    private const string April = Workbench.Header
        + "2019-04-02;Rennes;présent;other;Grand public;ada@example.org;Lovelace;Ada\n2019-04-03;Rennes;présent;cv;Grand public;new@example.org;;\n2019-04-31;Rennes;présent;cv;;x@example.org;;\n";

    [Test]
    public async Task A_retracted_file_is_out_of_counts_provenance_and_rejects_and_a_day_before_answers_as_it_did()
    {
        using var bench = await TwoFiles();
        bench.Tamper("UPDATE batch SET day = '2019-05-01';");
        var before = await bench.Run("figures", "--year", "2019", "--json", "--as-of", "2019-05-01");
        var ran = await bench.Run("retract", "2", "--note", "exported twice", "--json");
        Assert.That((ran.Code, (string?)ran.Json["status"], (int)ran.Json["retraction"]!, (string?)ran.Json["note"], (string?)ran.Json["name"]), Is.EqualTo((0, "retracted", 3, "exported twice", "april.csv")));
        Assert.That((string?)ran.Json["by"], Is.Not.Empty);
        Assert.That(
            ran.Json["changes"]!.ToJsonString(),
            Is.EqualTo("""[{"month":"2019-04","atelier":"rennes","attendances":{"before":2,"after":1},"people":{"before":2,"after":1}}]"""));
        var after = await bench.Run("figures", "--year", "2019", "--json");
        Assert.That((People(before), People(after)), Is.EqualTo((4, 3)));
        Assert.That((Batches(before), Batches(after)), Is.EqualTo(("1 2", "1")));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json", "--as-of", "2019-05-01")).Out, Is.EqualTo(before.Out));
        var quality = await bench.Run("quality", "--year", "2019", "--json");
        Assert.That(quality.Out, Does.Not.Contain("date-invalid"));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    [Test]
    public async Task The_ledger_shows_what_was_retracted_by_whom_and_why()
    {
        using var bench = await TwoFiles();
        Assert.That((await bench.Run("retract", "2", "--note", "  exported\n twice ")).Code, Is.Zero);
        var lines = (await bench.Run("batches", "--json")).Json["batches"]!.AsArray();
        Assert.That(lines.Select(line => (int?)line!["retractedBy"]), Is.EqualTo(new int?[] { null, 3, null }));
        Assert.That(lines.Select(line => (string?)line!["retraction"]?["note"]), Is.EqualTo(new[] { null, null, "exported twice" }));
        Assert.That(((int)lines[2]!["retraction"]!["of"]!, (string?)lines[2]!["retraction"]!["by"]), Is.EqualTo((2, Environment.UserName)));
        Assert.That((await bench.Run("batches", "--lang", "en")).Out, Does.Contain("batches, 1 of them retracted").And.Contain("april.csv (retracted: 3)").And.Contain("retraction of batch 2: exported twice"));
        var rejects = await bench.Run("rejects", "3", "--lang", "en");
        Assert.That((rejects.Code, rejects.Error), Is.EqualTo((2, "Number 3 is the retraction of batch 2, not a file. “ateliers batches” lists the batches.\n")));
        Assert.That((await bench.Run("rejects", "2")).Code, Is.Zero, "what was read stays readable");
    }

    [Test]
    public async Task A_dry_run_says_what_the_retraction_will_say_and_keeps_nothing()
    {
        using var bench = await TwoFiles();
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        var dry = await bench.Run("retract", "2", "--note", "exported twice", "--dry-run", "--json");
        var told = await bench.Run("retract", "2", "--note", "exported twice", "--dry-run", "--lang", "en");
        var after = await File.ReadAllBytesAsync(bench.Database);
        var real = await bench.Run("retract", "2", "--note", "exported twice", "--json");

        Assert.That(after, Is.EqualTo(bytes));
        Assert.That((dry.Code, (string?)dry.Json["status"], dry.Json["retraction"]), Is.EqualTo((0, "dry-run", (System.Text.Json.Nodes.JsonNode?)null)));
        foreach (var part in new[] { "changes", "years", "figures", "readings", "note", "name" })
        {
            Assert.That(dry.Json[part]!.ToJsonString(), Is.EqualTo(real.Json[part]!.ToJsonString()), part);
        }

        Assert.That(dry.Json["changes"]!.AsArray(), Is.Not.Empty);
        Assert.That(told.Out, Does.StartWith("Batch 2, april.csv: would be taken out of the count.\n").And.EndWith("Dry run: nothing was kept.\n"));
        Assert.That((string?)real.Json["status"], Is.EqualTo("retracted"));
    }

    [Test]
    public async Task A_file_that_moves_a_year_and_no_month_is_said_to()
    {
        const string Header = "Date;Atelier;Statut;E-mail;Téléphone\n";
        using var bench = await Workbench.With(Header + "2019-03-05;Rennes;présent;ada@example.org;\n2019-04-02;Rennes;présent;;0612345678\n");
        var link = bench.File("link.csv", Header + "2019-03-05;Rennes;présent;ada@example.org;0612345678\n");
        var rehearsed = await bench.Run("ingest", link, "--dry-run", "--lang", "en");
        Assert.That((await bench.Run("ingest", link)).Code, Is.Zero);
        Assert.That(People(await bench.Run("figures", "--year", "2019", "--json")), Is.EqualTo(1));
        var ran = await bench.Run("retract", "2", "--note", "not one", "--json");

        Assert.That(rehearsed.Out, Does.Contain("No month moves, but the year does").And.Match("2019 +│? *2 → 1"));
        Assert.That((ran.Json["changes"]!.ToJsonString(), ran.Json["years"]!.ToJsonString()), Is.EqualTo(("[]", """[{"year":2019,"people":{"before":1,"after":2}}]""")));
    }

    [Test]
    public async Task A_second_retraction_says_so_and_changes_nothing()
    {
        using var bench = await TwoFiles();
        Assert.That((await bench.Run("retract", "2", "--note", "wrong")).Code, Is.Zero);
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        var again = await bench.Run("retract", "2", "--note", "another reason", "--json");
        Assert.That((again.Code, (string?)again.Json["status"], (int)again.Json["retraction"]!, (string?)again.Json["note"]), Is.EqualTo((0, "already-retracted", 3, "wrong")));
        Assert.That((await bench.Run("retract", "2", "--note", "x", "--lang", "en")).Out, Does.Contain("retracted already (retraction 3: wrong), nothing to do"));
        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(bytes));
    }

    [TestCase("retract 2")]
    [TestCase("retract 2 --note ''")]
    [TestCase("retract 2 --note ' '")]
    [TestCase("retract 2 --note ana@example.org")]
    [TestCase("retract 7 --note wrong")]
    [TestCase("retract 0 --note wrong")]
    [TestCase("retract two --note wrong")]
    [TestCase("retract --note wrong")]
    public async Task Without_a_batch_that_is_known_or_a_note_that_can_be_kept_nothing_happens(string line)
    {
        using var bench = await TwoFiles();
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        var ran = await bench.Run([.. line.Split(' ').Select(word => word.Trim('\'')).Where((word, i) => word.Length > 0 || i == 3), "--json"]);
        Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((2, 2)), ran.Out);
        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Where_nothing_was_ever_loaded_there_is_no_batch()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("retract", "1", "--note", "wrong")).Code, Is.EqualTo(2));
        Assert.That(File.Exists(bench.Database), Is.False);
    }

    [Test]
    public async Task A_file_that_is_named_again_is_loaded_again_and_one_that_lies_in_the_inbox_is_not()
    {
        using var bench = new Workbench();
        var path = bench.File("data/inbox/march.csv", Workbench.March);
        Assert.That((await bench.Run("run", "--quiet")).Code, Is.Zero);
        Assert.That((await bench.Run("retract", "1", "--note", "wrong")).Code, Is.Zero);
        var passed = await bench.Run("run", "--json");
        var file = passed.Json["ingest"]!["files"]![0]!;
        Assert.That((passed.Code, (string?)file["status"], (int)file["batch"]!, (int)file["rows"]!), Is.EqualTo((0, "retracted", 1, 0)), passed.Error);
        Assert.That((string?)file["message"], Does.Contain("ateliers ingest"));
        var named = await bench.Run("ingest", path, "--json");
        Assert.That((named.Code, (string?)named.Json["files"]![0]!["status"], (int)named.Json["loaded"]!), Is.EqualTo((0, "loaded", 5)));
        var known = await bench.Run("run", "--json");
        Assert.That((string?)known.Json["ingest"]!["files"]![0]!["status"], Is.EqualTo("already-loaded"));
        Assert.That(People(await bench.Run("figures", "--year", "2019", "--json")), Is.EqualTo(3));
    }

    [Test]
    public async Task Reports_that_counted_it_are_made_anew_and_those_of_which_nothing_is_left_are_removed()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/march.csv", Workbench.March);
        bench.File("data/inbox/may.csv", Workbench.Header + "2019-05-02;Rennes;présent;cv;;may@example.org;;\n");
        Assert.That((await bench.Run("run", "--quiet")).Code, Is.Zero);
        Assert.That((await bench.Run("retract", "2", "--note", "wrong month")).Code, Is.Zero);
        var ran = await bench.Run("run", "--json");
        Assert.That(ran.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EqualTo(new[] { "2019" }), ran.Error);
        Assert.That(ran.Json["withdrawn"]!.AsArray().Select(report => (string?)report), Is.EqualTo(new[] { "2019-05" }));
        Assert.That(Directory.Exists(Path.Combine(bench.Reports, "2019-05")), Is.False);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bench.Reports, "index.html")), Does.Contain("2019-04").And.Not.Contain("2019-05"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bench.Reports, "2019", "figures.json")), Does.Not.Contain("may.csv"));
        var second = await bench.Run("run", "--lang", "en");
        Assert.That(second.Out, Does.Contain("Nothing to do"));
        Assert.That((await bench.Run("retract", "1", "--note", "wrong too")).Code, Is.Zero);
        Assert.That((await bench.Run("run", "--json")).Json["withdrawn"]!.AsArray().Select(report => (string?)report), Is.EquivalentTo(new[] { "2019-03", "2019-04", "2019" }));
        Assert.That((await bench.Run("run")).Code, Is.Zero, "nothing is known, and nothing stands");
    }

    [Test]
    public async Task People_told_apart_by_the_file_are_one_again_on_an_earlier_page_of_another_year()
    {
        using var bench = new Workbench();
        const string Header = "Date;Atelier;Statut;E-mail;Nom complet\n";
        bench.File("data/inbox/2018.csv", Header + "2018-11-06;Rennes;présent;f@x.example;Anne Durand\n2018-11-08;Rennes;présent;f@x.example;Paul Durand\n");
        bench.File("data/inbox/2019.csv", Header + "2019-01-08;Rennes;présent;f@x.example;Anne Durand\n2019-01-08;Rennes;présent;f@x.example;Paul Durand\n");
        Assert.That((await bench.Run("run", "--quiet")).Code, Is.Zero);
        Assert.That((await bench.Run("retract", "2", "--note", "wrong")).Code, Is.Zero);
        var ran = await bench.Run("run", "--json");
        Assert.That(ran.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EqualTo(new[] { "2018-11", "2018" }), ran.Error);
        Assert.That(ran.Json["withdrawn"]!.AsArray().Select(report => (string?)report), Is.EquivalentTo(new[] { "2019-01", "2019" }));
    }

    [Test]
    public async Task An_atelier_that_only_the_file_had_named_is_unknown_again()
    {
        using var bench = new Workbench();
        var lyon = Workbench.Header + "2019-03-05;Lyon;présent;cv;;a@example.org;;\n";
        Assert.That((await bench.Run("ingest", bench.File("lyon.csv", lyon), "--new-ateliers")).Code, Is.Zero);
        Assert.That((await bench.Run("retract", "1", "--note", "typing error")).Code, Is.Zero);
        Assert.That((await bench.Run("ingest", bench.File("again.csv", lyon + "\n"), "--json")).Json["files"]![0]!["rejects"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("atelier-unknown"));
        Assert.That((await bench.Run("ingest", "lyon.csv", "--new-ateliers")).Code, Is.Zero);
        Assert.That(People(await bench.Run("figures", "--year", "2019", "--atelier", "lyon", "--json")), Is.EqualTo(1));
    }

    private static async Task<Workbench> TwoFiles()
    {
        var bench = await Workbench.With(Workbench.March);
        Assert.That((await bench.Run("ingest", bench.File("april.csv", April), "--quiet")).Code, Is.EqualTo(3));
        return bench;
    }

    private static int People(Ran ran) => ran.Json["figures"]!.AsArray().Where(figure => (string?)figure!["id"] == "people-reached").Select(figure => (int)figure!["value"]!).Single();

    private static string Batches(Ran ran) => string.Join(' ', ran.Json["provenance"]!["batches"]!.AsArray().Select(batch => (int)batch!["id"]!));
}
