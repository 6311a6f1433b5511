namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Wrong usage and a configuration that cannot be used end with 2 and a sentence, before anything is touched.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UsageTests
{
    [TestCase("ingest x.csv --colour red", "--colour")]
    [TestCase("paint", "paint")]
    [TestCase("", "--help")]
    [TestCase("figures --year 19", "AAAA")]
    [TestCase("figures --month 2026-13", "2026-13")]
    [TestCase("figures --from 2019-02-30 --to 2019-03-10", "2019-02-30")]
    [TestCase("figures", "--year")]
    [TestCase("figures --year 2019 --month 2019-03", "--month")]
    [TestCase("figures --from 2019-03-04", "--to")]
    [TestCase("figures --from 2019-03-04 --to 2019-03-01", "--to")]
    [TestCase("figures --year 2019 --by shoe-size", "shoe-size")]
    [TestCase("figures --year 2019 --by month,week", "--by")]
    [TestCase("figures --year 2019 --output pdf", "pdf")]
    [TestCase("figures --year 2019 --lang de", "de")]
    [TestCase("figures --from 2019-01-01 --to 9999-12-31", "9999-12-31")]
    [TestCase("figures --from 0001-01-01 --to 2019-12-31", "0001-01-01")]
    [TestCase("figures --month 9999-12", "9999-12")]
    [TestCase("figures --year 9999", "9999")]
    [TestCase("figures --year 2019 --as-of 0001-01-01", "0001-01-01")]
    [TestCase("progress --year 2019 --as-of 9999-12-31", "9999-12-31")]
    [TestCase("report 9999-12", "9999-12")]
    [TestCase("report 1999-12", "1999-12")]
    [TestCase("report 9999", "9999")]
    [TestCase("run --month 9999-12", "9999-12")]
    [TestCase("quality --month 0001-01", "0001-01")]
    [TestCase("report 2026-13", "2026-13")]
    [TestCase("run --month 2026-13", "2026-13")]
    [TestCase("rejects three", "three")]
    [TestCase("simulate", "--out")]
    [TestCase("formats --config nowhere.json", "nowhere.json")]
    [TestCase("run --data nowhere", "nowhere")]
    public async Task What_cannot_be_understood_ends_with_two_and_says_what(string line, string said)
    {
        using var bench = new Workbench();
        var ran = await bench.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Multiple(() =>
        {
            Assert.That(ran.Code, Is.EqualTo(2), ran.Error);
            Assert.That(ran.Error, Does.Contain(said));
            Assert.That(Directory.EnumerateFiles(bench.Data, "*", SearchOption.AllDirectories), Is.Empty);
        });
    }

    [TestCase("ATELIERS_QUIET", "maybe", "fr", "attendu 1, true, yes ou oui, sinon 0, false, no ou non")]
    [TestCase("ATELIERS_QUIET", "maybe", "en", "expected 1, true, yes or oui, otherwise 0, false, no or non")]
    [TestCase("ATELIERS_DRY_RUN", "2", "en", "expected 1")]
    [TestCase("ATELIERS_NEW_ATELIERS", "on", "fr", "attendu 1")]
    [TestCase("ATELIERS_JSON", "vrai", "fr", "attendu 1")]
    [TestCase("ATELIERS_DEBUG", "maybe", "en", "expected 1")]
    [TestCase("ATELIERS_LANG", "de", "fr", "de")]
    public async Task A_variable_that_cannot_be_understood_ends_with_two_and_says_what(string variable, string text, string language, string said)
    {
        using var bench = new Workbench();
        string[] spoken = variable == "ATELIERS_LANG" ? [] : ["--lang", language];
        var ran = await bench.RunWith(new Dictionary<string, string> { [variable] = text }, ["ingest", bench.File("a.csv", Workbench.March), .. spoken]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain(said));
        Assert.That(ran.Error, Does.Contain(variable));
        Assert.That(Directory.EnumerateFiles(bench.Data, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("oui", 5, "")]
    [TestCase(" YES ", 5, "")]
    [TestCase("non", 5, "a.csv")]
    [TestCase("0", 5, "a.csv")]
    [TestCase(" ", 5, "a.csv")]
    public async Task A_flag_of_the_environment_is_on_or_off_in_two_languages(string text, int loaded, string said)
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", Workbench.March + "2019-02-31;Rennes;présent;cv;;a@example.org;;\n");
        var ran = await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_QUIET"] = text }, "ingest", file, "--json");
        Assert.That((ran.Code, (int)ran.Json["loaded"]!), Is.EqualTo((3, loaded)), ran.Error);
        Assert.That(ran.Error, said.Length == 0 ? Is.Empty : Does.Contain(said));
    }

    [Test]
    public async Task A_variable_that_the_command_line_overrules_is_not_asked()
    {
        using var bench = new Workbench();
        var ran = await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_QUIET"] = "maybe", ["ATELIERS_DRY_RUN"] = "maybe" }, "formats", "--quiet");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That((await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_QUIET"] = "maybe" }, "--help")).Code, Is.Zero);
    }

    [TestCase("figures --year 2019 --atelier lyon", "lyon", "rennes")]
    [TestCase("figures --year 2019 --theme cooking", "cooking", "cybersecurity")]
    [TestCase("figures --year 2019 --audience cats", "cats", "professional")]
    [TestCase("figures --year 2019 --format dinner", "dinner", "workshop")]
    [TestCase("figures --year 2019 --age-band 30-40", "30-40", "25-39")]
    [TestCase("figures --year 2019 --gender femme", "femme", "female")]
    [TestCase("figures people-reeched --year 2019", "people-reeched", "people-reached")]
    [TestCase("ingest march.csv --format exel", "exel", "eventbrite-attendees")]
    [TestCase("ingest march.csv --atelier lyon", "lyon", "rennes")]
    [TestCase("ingest march.csv --format-file nowhere.json", "nowhere.json", "")]
    public async Task A_name_that_nobody_knows_ends_with_two_and_the_known_ones(string line, string name, string known)
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run(line.Split(' '));
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain(name).And.Contain(known));
    }

    [TestCase("{ \"goal\": }", "ligne 1, colonne")]
    [TestCase("{\n  \"goalYearFirstMonth\": 13\n}", "goalYearFirstMonth")]
    [TestCase("{ \"gaol\": 1 }", "gaol")]
    [TestCase("[]", "JSON")]
    [TestCase("", "ligne 1")]
    [TestCase("{ \"ateliers\": [ null ] }", "ateliers")]
    [TestCase("{ \"goals\": {}, \"goals\": {} }", "goals")]
    public async Task A_broken_configuration_ends_with_two_and_its_place_and_doctor_names_it(string json, string said)
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", json);
        var ran = await bench.Run("batches");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain("ateliers.json").And.Contain(said));
        var doctor = await bench.Run("doctor");
        Assert.That((doctor.Code, doctor.Error), Is.EqualTo((2, "")), doctor.Out);
        Assert.That(doctor.Out, Does.Contain("✗ Configuration").And.Contain("ateliers.json").And.Contain(said).And.Contain("✓ "));
        Assert.That((await bench.Run("doctor", "--json")).Json["checks"]![0]!["passed"]!.GetValue<bool>(), Is.False);
    }

    [TestCase("\"dates\": [\"q\"]", "\"theme\": { \"value\": \"cv\" }", "« q »")]
    [TestCase("\"dates\": [\"yyyy-mm-dd\"]", "\"theme\": { \"value\": \"cv\" }", "« yyyy-mm-dd »")]
    [TestCase("\"dates\": [\"yyyy-MM-dd\"]", "\"theme\": { \"column\": \"Jour\", \"values\": { \"Oui\": \"nope\" } }", "« nope »")]
    [TestCase("\"dates\": [\"yyyy-MM-dd\"]", "\"atelier\": { \"column\": \"Jour\", \"values\": { \"Quai\": \"brest\" } }", "« brest »")]
    public async Task A_description_that_cannot_be_used_is_found_before_the_first_file_and_by_doctor(string dates, string theme, string said)
    {
        using var bench = new Workbench();
        bench.File("data/formats/club.json", $$"""
            { "name": "club", "recognise": ["Carte", "Jour", "Venue"], "fields": { "session.date": { "column": "Jour", {{dates}} }, "status": { "column": "Venue" }, {{theme}} } }
            """);
        bench.File("data/inbox/a.csv", Workbench.March);
        bench.File("data/inbox/b.csv", "Carte;Jour;Venue\n1;2019-03-09;oui\n");
        var ran = await bench.Run("run");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain("club.json").And.Contain(said));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Is.Empty, "nothing was read");
        var doctor = await bench.Run("doctor");
        Assert.That(doctor.Code, Is.EqualTo(5), doctor.Error);
        Assert.That(doctor.Out, Does.Contain("✗ Formats").And.Contain(said));
    }

    [Test]
    public async Task A_broken_configuration_says_line_and_column()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", "{\n  \"goals\": {},\n  \"closures\" []\n}\n");
        var ran = await bench.Run("run", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((2, ran.Error)));
        Assert.That(ran.Error, Does.Match("line 3, column [0-9]+"));
    }

    [TestCase("figures --year 2019")]
    [TestCase("progress")]
    [TestCase("report 2019-03")]
    [TestCase("batches")]
    [TestCase("rejects 1")]
    public async Task Before_the_first_file_there_is_nothing_to_read_and_that_is_said(string line)
    {
        using var bench = new Workbench();
        var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain("no database yet").And.Contain("ateliers ingest"));
        Assert.That(Directory.EnumerateFiles(bench.Data, "*", SearchOption.AllDirectories), Is.Empty);
    }
}
