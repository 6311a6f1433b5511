using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>ingest, as a user or another program calls it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class IngestCommandTests
{
    private static readonly string[] Ends = ["loaded", "updated", "unchanged", "duplicates", "ignored", "rejected"];

    [Test]
    public async Task A_good_file_ends_with_zero_and_one_document()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("march.csv", Workbench.March), "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        var file = ran.Json["files"]![0]!.AsObject();
        Assert.That(file.Select(pair => pair.Key), Is.SupersetOf(new[] { "path", "sha256", "format", "encoding", "delimiter", "rows", "status", "rejects" }.Concat(Ends)));
        Assert.That(((string?)file["format"], (string?)file["delimiter"], (string?)file["status"], (int)file["rows"]!), Is.EqualTo(("ateliers", ";", "loaded", 5)));
        Assert.That((string?)file["sha256"], Does.Match("^[0-9a-f]{64}$"));
        RequireConservation(ran.Json);
    }

    [Test]
    public async Task Rejected_rows_end_with_three_and_say_line_column_and_code()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("a.csv", Workbench.March + "2019-02-31;Rennes;présent;cv;;b@example.org;;\n2019-03-07;Atlantis;présent;cv;;b@example.org;;\n"), "--json", "--lang", "en");
        Assert.That(ran.Code, Is.EqualTo(3));
        var rejects = ran.Json["files"]![0]!["rejects"]!.AsArray();
        Assert.That(
            rejects.Select(reject => ((int)reject!["line"]!, (string?)reject["column"], (string?)reject["code"])),
            Is.EqualTo(new[] { (7, "Date", "date-invalid"), (8, "Atelier", "atelier-unknown") }));
        Assert.That(rejects.Select(reject => (string?)reject!["message"]), Has.None.Empty);
        RequireConservation(ran.Json);
    }

    [Test]
    public async Task A_file_that_cannot_be_taken_ends_with_four_and_the_good_ones_beside_it_are_loaded()
    {
        using var bench = new Workbench();
        var other = bench.File("other.csv", "Colour;Taste\nred;sweet\n");
        var ran = await bench.Run("ingest", "nowhere.csv", other, bench.File("march.csv", Workbench.March), bench.File("sheet.xlsx", "PK"), bench.File("empty.csv", ""), "--json");
        Assert.That(ran.Code, Is.EqualTo(4));
        Assert.That(ran.Json["files"]!.AsArray().Select(file => (string?)file!["status"]), Is.EqualTo(new[] { "refused", "refused", "loaded", "refused", "refused" }));
        Assert.That(ran.Error, Does.Contain("nowhere.csv").And.Contain("other.csv").And.Contain("sheet.xlsx").And.Contain("empty.csv"));
        Assert.That((int)ran.Json["loaded"]!, Is.EqualTo(5));
        RequireConservation(ran.Json);
    }

    [Test]
    public async Task The_same_bytes_under_another_name_change_nothing()
    {
        using var bench = await Workbench.With(Workbench.March);
        var before = await bench.Run("figures", "--year", "2019", "--json");
        var ran = await bench.Run("ingest", bench.File("copy of march.txt", Workbench.March), "--json");
        Assert.That((ran.Code, (string?)ran.Json["files"]![0]!["status"], (int)ran.Json["rows"]!), Is.EqualTo((0, "already-loaded", 0)));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json")).Out, Is.EqualTo(before.Out));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Rows_said_twice_are_duplicates_and_a_later_file_updates()
    {
        using var bench = await Workbench.With(Workbench.March);
        var again = await bench.Run("ingest", bench.File("again.csv", Workbench.March.Replace("absent", "présent", StringComparison.Ordinal)
            + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n"), "--json");
        Assert.That(Ends.Select(end => (int)again.Json[end]!), Is.EqualTo(new[] { 0, 1, 4, 1, 0, 0 }));
        RequireConservation(again.Json);
    }

    [Test]
    public async Task Standard_input_is_a_file_named_with_a_hyphen()
    {
        using var bench = new Workbench();
        var ran = await bench.RunOn(Workbench.March, "ingest", "-", "--json");
        Assert.That((ran.Code, (string?)ran.Json["files"]![0]!["path"], (int)ran.Json["loaded"]!), Is.EqualTo((0, "-", 5)), ran.Error);
        Assert.That((string?)(await bench.Run("ingest", bench.File("a.csv", Workbench.March), "--json")).Json["files"]![0]!["status"], Is.EqualTo("already-loaded"));
    }

    [Test]
    public async Task A_folder_is_opened_to_any_depth_and_its_names_give_the_atelier()
    {
        using var bench = new Workbench();
        bench.File("in/nancy/eventbrite.csv", "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start Date\n1,Ada,Lovelace,ada@example.org,1,Checked In,2019-05-04\n");
        bench.File("in/.hidden/a.csv", "nothing");
        bench.File("in/march.csv", Workbench.March);
        Assert.That((await bench.Run("ingest", "in", "--quiet")).Code, Is.Zero);
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--atelier", "nancy", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_dry_run_before_the_first_file_leaves_neither_database_nor_secret()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("march.csv", Workbench.March), "--dry-run", "--json");
        Assert.That((ran.Code, (int)ran.Json["loaded"]!), Is.EqualTo((0, 5)), ran.Error);
        Assert.That(Directory.EnumerateFiles(bench.Data, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task A_dry_run_on_a_database_keeps_nothing()
    {
        using var bench = await Workbench.With(Workbench.March);
        var file = bench.File("more.csv", Workbench.Header + "2019-05-05;Rennes;présent;cv;;new@example.org;;\n");
        Assert.That((await bench.Run("ingest", file, "--dry-run")).Code, Is.Zero);
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)(await bench.Run("ingest", file, "--json")).Json["files"]![0]!["status"], Is.EqualTo("loaded"));
    }

    [Test]
    public async Task Rows_of_an_unknown_atelier_are_loaded_once_new_ones_are_welcome()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", Workbench.March + "2019-03-07;Lyon;présent;cv;;b@example.org;;\n");
        var first = await bench.Run("ingest", file, "--json");
        Assert.That((first.Code, (int)first.Json["loaded"]!, (int)first.Json["rejected"]!), Is.EqualTo((3, 5, 1)));
        var second = await bench.Run("ingest", file, "--new-ateliers", "--json");
        Assert.That((second.Code, (int)second.Json["loaded"]!, (int)second.Json["unchanged"]!, (int)second.Json["rejected"]!), Is.EqualTo((0, 1, 5, 0)));
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--atelier", "lyon", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(1), figures.Error);
    }

    [Test]
    public async Task The_word_for_what_is_not_recorded_never_becomes_an_atelier()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("a.csv", Workbench.Header + "2019-03-07;Not recorded;présent;cv;;b@example.org;;\n"), "--new-ateliers", "--json");
        Assert.That((ran.Code, (string?)ran.Json["files"]![0]!["rejects"]![0]!["code"]), Is.EqualTo((3, "atelier-unknown")), ran.Error);
    }

    [Test]
    public async Task A_file_with_rejected_rows_goes_to_another_atelier_once_it_is_taken_back_from_the_first()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", "Date;Atelier;Statut;E-mail\n2019-03-05;;présent;ada@example.org\n2019-03-05;;présent;alan@example.org\n2019-33-05;;présent;grace@example.org\n");
        Assert.That((await bench.Run("ingest", file, "--atelier", "rennes", "--quiet")).Code, Is.EqualTo(3));
        Assert.That((await bench.Run("ingest", file, "--atelier", "nancy", "--quiet")).Code, Is.EqualTo(4));
        Assert.That(await Attendances(), Is.EqualTo(new[] { ("rennes", 2) }));
        Assert.That((await bench.Run("retract", "1", "--note", "wrong atelier")).Code, Is.Zero);
        Assert.That((await bench.Run("ingest", file, "--atelier", "nancy", "--quiet")).Code, Is.EqualTo(3));
        Assert.That(await Attendances(), Is.EqualTo(new[] { ("nancy", 2) }));

        async Task<(string?, int)[]> Attendances()
        {
            var figures = await bench.Run("figures", "attendances", "--year", "2019", "--by", "atelier", "--json");
            return [.. figures.Json["figures"]!.AsArray().Select(figure => ((string?)figure!["scope"]!["atelier"], (int)figure["value"]!))];
        }
    }

    [Test]
    public async Task A_file_that_is_read_again_takes_no_later_correction_back()
    {
        using var bench = new Workbench();
        var first = bench.File("a.csv", "Date;Atelier;Statut;E-mail\n2019-06-03;rennes;présent;ana@example.test\n2019-06-03;rennes;présent;bob@example.test\n2019-06-03;lyon;présent;cy@example.test\n");
        var correction = bench.File("b.csv", "Date;Atelier;Statut;E-mail\n2019-06-03;rennes;absent;ana@example.test\n");
        await bench.Run("ingest", first, correction, "--quiet");
        await bench.Run("ingest", bench.File("c.csv", "Date;Atelier;Statut;E-mail\n2019-06-03;paris;présent;dan@example.test\n"), "--new-ateliers", "--quiet");
        await bench.Run("ingest", first, "--quiet");
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--atelier", "rennes", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(1), figures.Error);
    }

    [TestCase("présent;20", "absent;5", "présent;20", 20, 0.2)]
    [TestCase("présent;20", "présent;2", "absent;5", 22, 5.0 / 27)]
    [TestCase("absent;5", "inscrit;1", "présent;20", 20, 0.2)]
    [TestCase("présent;20", "absent;10", "inscrit;30", 20, 10.0 / 30)]
    public async Task A_later_list_of_the_same_heads_moves_no_rate_and_no_count(string one, string two, string later, int attendances, double rate)
    {
        using var bench = new Workbench();
        const string header = "Date;Atelier;Début;Statut;Nombre\n";
        const string session = "2019-06-03;rennes;14:00;";
        await bench.Run("ingest", bench.File("a.csv", header + session + one + "\n" + session + two + "\n"), "--quiet");
        await bench.Run("ingest", bench.File("b.csv", header + session + later + "\n"), "--quiet");
        var figures = await bench.Run("figures", "attendances", "no-show-rate", "--year", "2019", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (double)figure!["value"]!), Is.EqualTo(new[] { attendances, rate }), figures.Error);
    }

    [Test]
    public async Task Head_counts_of_who_came_and_who_did_not_give_a_no_show_rate()
    {
        using var bench = await Workbench.With("Date;Atelier;Statut;Nombre\n2019-03-04;Nancy;présent;80\n2019-03-04;Nancy;absent;20\n");
        var figures = await bench.Run("figures", "no-show-rate", "--year", "2019", "--json");
        Assert.That((double)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(0.2), figures.Error);
    }

    [Test]
    public async Task Names_alone_become_anonymous_without_reading_the_file_again()
    {
        using var bench = await Workbench.With("Date;Atelier;Statut;Nom\n2019-03-04;Nancy;présent;Zoé Fictif\n");
        foreach (var (configuration, people) in new[] { ("{}", 1), ("{ \"countWeakIdentities\": false }", 0), ("{}", 1) })
        {
            bench.File("data/ateliers.json", configuration);
            var figures = await bench.Run("figures", "people-reached", "anonymous-attendances", "--year", "2019", "--json");
            Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int)figure!["value"]!), Is.EqualTo(new[] { people, 1 - people }), figures.Error);
        }
    }

    [Test]
    public async Task A_mended_configuration_lets_the_same_file_load_what_was_rejected()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", Workbench.March + "2019-03-07;Rennes;présent;robotics;;b@example.org;;\n");
        Assert.That((await bench.Run("ingest", file, "--quiet")).Code, Is.EqualTo(3));
        Assert.That((string?)(await bench.Run("ingest", file, "--json")).Json["files"]![0]!["status"], Is.EqualTo("already-loaded"));
        var defaults = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Ateliers.Reporting", "Runs", "ateliers.default.json")))!;
        var themes = defaults["themes"]!.AsArray();
        themes.Add(new JsonObject { ["code"] = "robotics", ["fr"] = "Robotique", ["en"] = "Robotics" });
        bench.File("data/ateliers.json", new JsonObject { ["themes"] = themes.DeepClone() }.ToJsonString());
        var mended = await bench.Run("ingest", file, "--json");
        Assert.That(Ends.Select(end => (int)mended.Json[end]!), Is.EqualTo(new[] { 1, 0, 5, 0, 0, 0 }), mended.Error);
        Assert.That((string?)(await bench.Run("ingest", file, "--json")).Json["files"]![0]!["status"], Is.EqualTo("already-loaded"));
    }

    [Test]
    public async Task A_format_of_ones_own_is_data()
    {
        using var bench = new Workbench();
        var format = bench.File("mine.json", """
            { "name": "mine", "recognise": ["PatientId", "AppointmentID", "No-show"], "fields": {
                "person.id": { "column": "PatientId" }, "session.date": { "column": "AppointmentDay", "dates": ["yyyy-MM-dd'T'HH:mm:ss'Z'"] },
                "session.ref": { "column": "AppointmentID" }, "atelier": { "column": "Neighbourhood" },
                "status": { "column": "No-show", "values": { "No": "attended", "Yes": "absent" } }, "theme": { "value": "other" } } }
            """);
        var file = bench.File("a.csv", "PatientId,AppointmentID,AppointmentDay,Neighbourhood,No-show\n1,11,2016-05-02T00:00:00Z,CENTRO,No\n2,12,2016-05-02T00:00:00Z,CENTRO,Yes\n");
        Assert.That((await bench.Run("ingest", file)).Code, Is.EqualTo(4));
        var ran = await bench.Run("ingest", file, "--format-file", format, "--new-ateliers", "--json");
        Assert.That((ran.Code, (string?)ran.Json["files"]![0]!["format"], (int)ran.Json["loaded"]!), Is.EqualTo((0, "mine", 2)), ran.Error);
    }

    private static void RequireConservation(JsonNode document)
    {
        foreach (var node in document["files"]!.AsArray().Append(document))
        {
            Assert.That(Ends.Sum(end => (long)node![end]!), Is.EqualTo((long)node!["rows"]!));
        }

        Assert.That(document["files"]!.AsArray().Sum(file => (long)file!["rows"]!), Is.EqualTo((long)document["rows"]!));
    }
}
