using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>report, run, batches, rejects, formats, simulate and doctor from outside.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OtherCommandTests
{
    [Test]
    public async Task Report_writes_a_month_and_a_year_and_says_where()
    {
        using var bench = await Workbench.With(Workbench.March);
        var month = await bench.Run("report", "2019-03", "--json");
        Assert.That((month.Code, month.Error), Is.EqualTo((0, "")));
        Assert.That(((string?)month.Json["report"], (bool)month.Json["simulated"]!), Is.EqualTo(("2019-03", false)));
        Assert.That(File.Exists(Path.Combine(bench.Root, (string)month.Json["page"]!)), Is.True);
        var year = await bench.Run("report", "2019", "--lang", "en");
        Assert.That(year.Code, Is.Zero, year.Error);
        Assert.That(year.Out.Plain(), Does.Contain("3 people reached in France in 2019, to 30 April (provisional)").And.Contain("Dashboard:").And.Contain(Path.Combine("reports", "2019", "index.html")));
        Assert.That(
            Directory.EnumerateFileSystemEntries(bench.Reports).Select(path => Path.GetFileName(path)), Is.EquivalentTo(new[] { "2019", "2019-03", "index.html", "index.en.html" }));
    }

    [Test]
    public async Task Run_loads_the_inbox_writes_what_is_owed_and_then_nothing_more()
    {
        using var bench = new Workbench();
        var file = bench.File("data/inbox/march.csv", Workbench.March);
        var first = await bench.Run("run", "--json");
        Assert.That(first.Code, Is.Zero, first.Error);
        Assert.That(first.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EqualTo(new[] { "2019-03", "2019-04", "2019" }));
        Assert.That((int)first.Json["ingest"]!["loaded"]!, Is.EqualTo(5));
        var second = await bench.Run("run", "--lang", "en");
        Assert.That(second.Code, Is.Zero, second.Error);
        Assert.That(second.Out, Does.Contain("Nothing to do"));

        bench.File("data/inbox/april.csv", Workbench.Header + "2019-04-09;Rennes;présent;cv;Grand public;new@example.org;;\n");
        var third = await bench.Run("run", "--json");
        Assert.That(third.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EqualTo(new[] { "2019-04", "2019" }), file);
    }

    [Test]
    public async Task Run_with_a_month_writes_that_month_only()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/march.csv", Workbench.March);
        var ran = await bench.Run("run", "--month", "2019-03", "--json");
        Assert.That(ran.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EqualTo(new[] { "2019-03" }), ran.Error);
    }

    [Test]
    public async Task Run_on_an_empty_workspace_does_nothing_and_ends_well()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("run", "--lang", "en");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That(ran.Out, Does.Contain("Nothing to do"));
    }

    [Test]
    public async Task Run_ends_with_four_where_a_file_was_refused_and_renders_the_rest()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/bad.csv", "Colour;Taste\nred;sweet\n");
        bench.File("data/inbox/march.csv", Workbench.March);
        var ran = await bench.Run("run");
        Assert.That(ran.Code, Is.EqualTo(4), ran.Error);
        Assert.That(ran.Error, Does.Contain("bad.csv"));
        Assert.That(File.Exists(Path.Combine(bench.Reports, "2019-03", "index.html")), Is.True);
    }

    [Test]
    public async Task The_ledger_tells_what_came_in_and_what_was_rejected()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("ingest", bench.File("a.csv", Workbench.March + "2019-02-31;Rennes;présent;cv;;b@example.org;;\n"), "--quiet")).Code, Is.EqualTo(3));
        var batch = (await bench.Run("batches", "--json")).Json["batches"]!.AsArray().Single()!;
        Assert.That(((int)batch["batch"]!, (string?)batch["name"], (int)batch["rows"]!, (string?)batch["first"], (string?)batch["last"]), Is.EqualTo((1, "a.csv", 6, "2019-03-05", "2019-04-02")));
        var table = await bench.Run("batches");
        Assert.That(table.Out, Does.Contain("a.csv").And.Contain(((string)batch["sha256"]!)[..12]));
        var rejects = await bench.Run("rejects", "1", "--json");
        Assert.That((int)rejects.Json["rejects"]![0]!["line"]!, Is.EqualTo(7));
        var words = await bench.Run("rejects", "1", "--lang", "en");
        Assert.That(words.Out, Does.Contain("line 7").And.Contain("[date-invalid]").And.EndWith("Batch 1, a.csv: 1\u00A0rejected of 6\u00A0rows" + Environment.NewLine));
        Assert.That((await bench.Run("rejects", "1")).Out, Does.EndWith("Lot 1, a.csv : 1\u00A0rejetée sur 6\u00A0lignes" + Environment.NewLine));
        var unknown = await bench.Run("rejects", "7");
        Assert.That(unknown.Code, Is.EqualTo(2), unknown.Error);
    }

    [Test]
    public async Task Formats_lists_the_built_in_ones_and_ones_own()
    {
        using var bench = new Workbench();
        bench.File("data/formats/mine.json", """{ "name": "mine", "recognise": ["A", "B"], "fields": { "session.date": { "column": "A" }, "atelier": { "value": "rennes" }, "status": { "value": "attended" } } }""");
        var ran = await bench.Run("formats", "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Json["formats"]!.AsArray().Select(format => (string?)format!["name"]), Is.SupersetOf(new[] { "ateliers", "pretix-checkin-list", "eventbrite-attendees", "mine" }));
        Assert.That((await bench.Run("formats")).Out, Does.Contain("Order code + Attendee name"));
    }

    [Test]
    public async Task Simulate_makes_a_marked_workspace_that_run_takes()
    {
        using var bench = new Workbench();
        var made = await bench.Run("simulate", "--out", "load", "--rows", "2000", "--json");
        Assert.That((made.Code, (int)made.Json["rows"]!, (bool)made.Json["simulated"]!), Is.EqualTo((0, 2000, true)), made.Error);
        Assert.That(File.Exists(Path.Combine(bench.Root, "load", "SIMULATED.md")), Is.True);
        var again = await bench.Run("simulate", "--out", "load2", "--rows", "2000", "--seed", "5", "--json");
        Assert.That((int)again.Json["rows"]!, Is.EqualTo(2000), again.Error);
        var ran = await bench.Run("run", "--data", "load", "--json");
        Assert.That((int)ran.Json["ingest"]!["rows"]!, Is.EqualTo(2000), ran.Error);
    }

    [Test]
    public async Task Doctor_is_content_with_a_sound_workspace_and_says_what_it_looked_at()
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run("doctor", "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")), ran.Out);
        Assert.That(ran.Json["checks"]!.AsArray().All(check => (bool)check!["passed"]!), Is.True);
        Assert.That((await bench.Run("doctor", "--lang", "en")).Out, Does.Contain("✓ Database").And.Contain("✓ Fonts").And.Contain("sound"));
    }

    [Test]
    public async Task Doctor_ends_with_five_where_something_is_wrong_and_changes_nothing()
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.Tamper("UPDATE batch SET day = '2999-01-01'");
        var ran = await bench.Run("doctor", "--lang", "en");
        Assert.That(ran.Code, Is.EqualTo(5));
        Assert.That(ran.Out, Does.Contain("✗ Database").And.Contain("clock"));

        File.Delete(Path.Combine(bench.Data, "ateliers.key"));
        Assert.That((await bench.Run("doctor", "--lang", "en")).Out, Does.Contain("✗ Secret").And.Contain("is missing"), "the database was restored without it");

        using var fresh = new Workbench();
        var before = Directory.EnumerateFileSystemEntries(fresh.Data).ToList();
        Assert.That((await fresh.Run("doctor")).Code, Is.Zero);
        Assert.That(Directory.EnumerateFileSystemEntries(fresh.Data), Is.EqualTo(before));
    }
}
