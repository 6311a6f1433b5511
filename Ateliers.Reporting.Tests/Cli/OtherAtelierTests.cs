namespace Ateliers.Reporting.Tests.Cli;

/// <summary>The same bytes count once. Where nothing in them says whose they are, and they come in as another atelier's, that must not be silent.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OtherAtelierTests
{
    private const string Sheet = "Date;Nombre de personnes\n2019-04-13;20\n";

    [TestCase("run")]
    [TestCase("ingest data/inbox")]
    public async Task A_sheet_of_two_ateliers_is_refused_the_second_time_with_what_to_do(string line)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/nancy/sheet.csv", Sheet);
        bench.File("data/inbox/rennes/sheet.csv", Sheet);
        foreach (var _ in new[] { "first", "again" })
        {
            var ran = await bench.Run([.. line.Replace("data/inbox", bench.Data + "/inbox", StringComparison.Ordinal).Split(' '), "--lang", "en"]);
            Assert.That(ran.Code, Is.EqualTo(4), ran.Out);
            Assert.That(ran.Error, Does.Contain("sheet.csv: These bytes are Nancy's already (batch 1)").And.Contain("If they are Rennes's too").And.Contain("ateliers retract 1 --note"));
        }

        Assert.That(await Attendances(bench), Is.EqualTo((20, 0)));
        bench.File("data/inbox/rennes/sheet.csv", "Date;Nombre de personnes;Atelier\n2019-04-13;20;Rennes\n");
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        Assert.That(await Attendances(bench), Is.EqualTo((20, 20)));
    }

    [Test]
    public async Task A_sheet_that_was_loaded_as_the_wrong_atelier_s_is_taken_back_and_loaded_again()
    {
        using var bench = new Workbench();
        var sheet = bench.File("sheet.csv", Sheet);
        Assert.That((await bench.Run("ingest", sheet, "--atelier", "rennes")).Code, Is.Zero);
        Assert.That((await bench.Run("ingest", sheet, "--atelier", "rennes")).Code, Is.Zero, "the same bytes twice change nothing");
        var other = await bench.Run("ingest", sheet, "--atelier", "nancy", "--json");
        Assert.That((other.Code, (string?)other.Json["files"]![0]!["status"]), Is.EqualTo((4, "refused")));
        Assert.That((string?)other.Json["files"]![0]!["message"], Does.Contain("lot 1").And.Contain("Rennes").And.Contain("Nancy"));
        Assert.That((await bench.Run("retract", "1", "--note", "wrong atelier")).Code, Is.Zero);
        Assert.That((await bench.Run("ingest", sheet, "--atelier", "nancy")).Code, Is.Zero);
        Assert.That(await Attendances(bench), Is.EqualTo((20, 0)));
    }

    [Test]
    public async Task A_copy_whose_rows_name_their_atelier_or_that_lies_in_the_same_folder_is_known_already()
    {
        using var bench = new Workbench();
        foreach (var path in new[] { "rennes/a.csv", "nancy/a.csv", "a.csv" })
        {
            bench.File($"data/inbox/{path}", Workbench.March);
        }

        bench.File("data/inbox/nancy/sheet.csv", Sheet);
        bench.File("data/inbox/nancy/copy.csv", Sheet);
        bench.File("data/inbox/sheet.csv", Sheet);
        var ran = await bench.Run("ingest", "data/inbox", "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Json["files"]!.AsArray().Count(file => (string?)file!["status"] == "already-loaded"), Is.EqualTo(4));
    }

    [Test]
    public async Task Rows_that_were_rejected_do_not_let_a_second_atelier_take_the_place_of_the_first()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/nancy/sheet.csv", Sheet + "2019-02-31;20\n");
        bench.File("data/inbox/rennes/sheet.csv", Sheet + "2019-02-31;20\n");
        Assert.That((await bench.Run("run")).Code, Is.EqualTo(4));
        Assert.That(await Attendances(bench), Is.EqualTo((20, 0)));
    }

    [Test]
    public async Task A_dry_run_says_it_too()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/nancy/sheet.csv", Sheet);
        bench.File("data/inbox/rennes/sheet.csv", Sheet);
        var ran = await bench.Run("ingest", "data/inbox", "--dry-run", "--lang", "en");
        Assert.That(ran.Code, Is.EqualTo(4));
        Assert.That(ran.Error, Does.Contain("A file before it has the same bytes and would be Nancy's").And.Not.Contain("batch"));
    }

    private static async Task<(int Nancy, int Rennes)> Attendances(Workbench bench)
    {
        var ran = await bench.Run("figures", "attendances", "--year", "2019", "--by", "atelier", "--json");
        int Of(string atelier) => ran.Json["figures"]!.AsArray().Where(figure => (string?)figure!["scope"]!["atelier"] == atelier).Sum(figure => (int?)figure!["value"] ?? 0);
        return (Of("nancy"), Of("rennes"));
    }
}
