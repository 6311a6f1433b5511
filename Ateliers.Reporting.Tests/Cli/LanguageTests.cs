namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Help, languages, silence and the environment.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class LanguageTests
{
    internal static readonly string[] Commands = ["run", "ingest", "figures", "explain", "progress", "plan", "report", "publish", "approve", "editions", "verify", "batches", "rejects", "retract", "forget", "quality", "check", "formats", "simulate", "doctor"];

    [TestCase("fr", "Compte", "Montre la commande et ses options")]
    [TestCase("en", "Counts", "Shows the command and its options")]
    public async Task Help_names_every_command_in_both_languages(string language, string word, string help)
    {
        using var bench = new Workbench();
        var ran = await bench.Run("--help", "--lang", language);
        Assert.That(ran.Code, Is.Zero);
        Assert.That(ran.Out, Does.Contain(word).And.Contain("--data").And.Contain("--json").And.Contain(help).And.Not.Contain("usage information"));
        foreach (var command in Commands)
        {
            Assert.That(ran.Out, Does.Match($@"(?m)^\s+{command}\b"));
        }
    }

    [Test]
    public async Task The_version_is_one_line()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("--version");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out.Trim(), Does.Match(@"^\d+\.\d+\.\d+\S*$"));
    }

    [Test]
    public async Task The_version_is_one_json_document_too()
    {
        using var bench = new Workbench();
        var plain = (await bench.Run("--version")).Out.Trim();
        foreach (var line in new[] { new[] { "--version", "--json" }, ["--json", "--version"] })
        {
            var ran = await bench.Run(line);
            Assert.That((ran.Code, ran.Error, (string?)ran.Json["version"]), Is.EqualTo((0, "", plain)));
        }
    }

    [TestCase("fr", "1 ligne", "ligne 2", "rejetée")]
    [TestCase("en", "1 row", "line 2", "rejected")]
    public async Task Messages_come_in_the_language_that_was_asked_for(string language, string rows, string line, string rejected)
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("a.csv", Workbench.Header + "2019-02-31;Rennes;présent;cv;;a@example.org;;\n"), "--lang", language);
        Assert.That(ran.Code, Is.EqualTo(3));
        Assert.That(ran.Out, Does.Contain(rows).And.Contain(rejected));
        Assert.That(ran.Error, Does.Contain(line).And.Contain("date-invalid"));
    }

    [Test]
    public async Task Quiet_says_nothing_of_rejected_rows_but_a_failure_all_the_same()
    {
        using var bench = new Workbench();
        var rejected = await bench.Run("ingest", bench.File("a.csv", Workbench.Header + "2019-02-31;Rennes;présent;cv;;a@example.org;;\n"), "--quiet");
        Assert.That((rejected.Code, rejected.Error), Is.EqualTo((3, "")));
        var missing = await bench.Run("ingest", "nowhere.csv", "--quiet");
        Assert.That(missing.Code, Is.EqualTo(4));
        Assert.That(missing.Error, Does.Contain("nowhere.csv"));
    }

    [Test]
    public async Task Options_can_come_from_the_environment_and_the_command_line_wins()
    {
        using var bench = new Workbench();
        Directory.CreateDirectory(Path.Combine(bench.Root, "elsewhere"));
        var file = bench.File("a.csv", Workbench.March);
        var environment = new Dictionary<string, string>
        {
            ["ATELIERS_DATA"] = "elsewhere",
            ["ATELIERS_LANG"] = "en",
            ["ATELIERS_OUT"] = "pages",
            ["ATELIERS_JSON"] = "1",
            ["ATELIERS_QUIET"] = "true",
        };
        var ingest = await bench.RunWith(environment, "ingest", file);
        Assert.That((ingest.Code, (int)ingest.Json["loaded"]!, ingest.Error), Is.EqualTo((0, 5, "")));
        Assert.That(File.Exists(Path.Combine(bench.Root, "elsewhere", "ateliers.db")), Is.True);

        var report = await bench.RunWith(environment, "report", "2019-03", "--out", "other");
        Assert.That(report.Code, Is.Zero, report.Error);
        Assert.That(File.Exists(Path.Combine(bench.Root, "other", "2019-03", "index.html")), Is.True);
        Assert.That(Directory.Exists(Path.Combine(bench.Root, "pages")), Is.False);
    }

    [Test]
    public async Task An_option_of_a_command_can_come_from_the_environment_too()
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_YEAR"] = "2019", ["ATELIERS_ATELIER"] = "rennes,nancy" }, "figures", "people-reached", "--json");
        Assert.That((ran.Code, (int)ran.Json["figures"]![0]!["value"]!), Is.EqualTo((0, 3)), ran.Error);
    }

    [Test]
    public async Task Nothing_written_to_a_pipe_carries_terminal_codes()
    {
        using var bench = await Workbench.With(Workbench.March);
        foreach (var command in new[] { "figures --year 2019", "progress --year 2019", "batches", "formats", "doctor", "run" })
        {
            var ran = await bench.Run(command.Split(' '));
            Assert.That(ran.Out + ran.Error, Does.Not.Contain('\u001b'), command);
        }
    }
}
