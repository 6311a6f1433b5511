namespace Ateliers.Reporting.Tests.Cli;

/// <summary>formats --draft as its writer uses it: into the workspace, more than once, and for sheets that lack something.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class FormatDraftTests
{
    private const string Sheet = "Nom;Prénom;Jour;Genre de lecture\nFictivel;Anatolie;2019-03-09;romans\n";

    [TestCase("")]
    [TestCase(" \r\n\t\n")]
    [TestCase("\uFEFF")]
    public async Task The_empty_file_that_the_shell_makes_for_a_draft_describes_nothing_and_stops_nothing(string text)
    {
        using var bench = new Workbench();
        bench.File("data/formats/x.json", text);
        var drafted = await bench.Run("formats", "--draft", bench.File("club.csv", Sheet));
        Assert.That(drafted.Code, Is.Zero, drafted.Error);
        Assert.That((await bench.Run("ingest", bench.File("march.csv", Workbench.March))).Code, Is.Zero);
        Assert.That((await bench.Run("formats")).Code, Is.Zero);

        bench.File("data/formats/x.json", drafted.Out);
        Assert.That((string?)(await bench.Run("formats", "--explain", "club.csv", "--json")).Json["format"], Is.EqualTo((string?)drafted.Json["name"]));
    }

    [Test]
    public async Task An_empty_description_that_is_asked_for_is_refused()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("formats", "--format-file", bench.File("x.json", ""))).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task Drafts_of_different_files_stand_beside_one_another_and_one_file_always_has_the_same_name()
    {
        using var bench = new Workbench();
        var (club, choir) = (bench.File("club.csv", Sheet), bench.File("choir.csv", "Nom;E-mail;Présence\n"));
        var first = await bench.Run("formats", "--draft", club);
        Assert.That((await bench.Run("formats", "--draft", club)).Out, Is.EqualTo(first.Out));
        bench.File("data/formats/club.json", first.Out);
        var second = await bench.Run("formats", "--draft", choir);
        bench.File("data/formats/choir.json", second.Out);

        Assert.That((string?)first.Json["name"], Does.Match("^my-export-[0-9a-f]{4}$").And.Not.EqualTo((string?)second.Json["name"]));
        foreach (var (file, draft) in new[] { (club, first), (choir, second) })
        {
            var again = await bench.Run("formats", "--draft", file, "--lang", "en");
            Assert.That((again.Code, (string?)again.Json["name"]), Is.EqualTo((0, (string?)draft.Json["name"])), again.Error);
            Assert.That(again.Error, Does.Contain($"This file is read already, as “{(string?)draft.Json["name"]}”"));
        }
    }

    /// <summary>Nothing is drafted of an export that holds no attendance: its payers would be loaded.</summary>
    [TestCase("conseiller-numerique-statistics.csv", "Export the activities")]
    [TestCase("helloasso-payments.csv", "Export the ticketing")]
    public async Task Of_an_export_without_attendance_a_draft_says_what_to_export_instead(string name, string says)
    {
        using var bench = new Workbench();
        var ran = await bench.Run("formats", "--draft", Path.Combine(Ingestion.Repository.Root, "Ateliers.Reporting.Tests", "Ingestion", "Exports", name), "--lang", "en");

        Assert.That((ran.Code, ran.Out), Is.EqualTo((4, "")));
        Assert.That(ran.Error, Does.Contain(says));
    }

    /// <summary>The draft of a sheet with a column a day knows but names: it takes no plain sheet with names.</summary>
    [Test]
    public async Task The_description_of_a_table_with_a_column_a_day_takes_no_sheet_without_one()
    {
        using var bench = new Workbench();
        bench.File("data/formats/matrix.json", (await bench.Run("formats", "--draft", bench.File("matrix.csv", "Nom;Prénom;05/03/2019;12/03/2019\nFictivel;Ana;x;\n"))).Out);

        var plain = await bench.Run("ingest", bench.File("plain.csv", "Date;Statut;Nom;Prénom\n2019-03-09;présent;Fictivel;Ana\n"), "--atelier", "rennes", "--json");
        var matrix = await bench.Run("ingest", "matrix.csv", "--atelier", "rennes", "--json");

        Assert.That(((string?)plain.Json["files"]![0]!["format"], (int)plain.Json["loaded"]!), Is.EqualTo(("ateliers", 1)), plain.Out);
        Assert.That((int)matrix.Json["loaded"]!, Is.EqualTo(1), matrix.Out);
    }

    [TestCase("Nom;Prénom;Présence", true, false)]
    [TestCase("Nom;Prénom;Jour", false, true)]
    [TestCase("Nom;Prénom", true, true)]
    [TestCase("Nom;Prénom;Jour;Présence", false, false)]
    public async Task A_draft_says_whether_day_or_status_is_missing_and_what_to_do(string header, bool noDay, bool noStatus)
    {
        using var bench = new Workbench();
        var file = bench.File("club.csv", header + "\n");
        var said = (Fr: (await bench.Run("formats", "--draft", file, "--lang", "fr")).Error, En: (await bench.Run("formats", "--draft", file, "--lang", "en")).Error);

        Assert.That(said.En, Says(noDay, "“session.date” is missing"));
        Assert.That(said.En, Says(noDay, "“fileName”"));
        Assert.That(said.En, Says(noDay, "“preamble”"));
        Assert.That(said.Fr, Says(noDay, "Il manque « session.date »"));
        Assert.That(said.Fr, Says(noDay, "« fileName »"));
        Assert.That(said.En, Says(noStatus, "“status” is missing"));
        Assert.That(said.En, Says(!noStatus, "Read “status” again"));
        Assert.That(said.Fr, Says(noStatus, "Il manque « status »"));
        Assert.That(said.Fr, Says(!noStatus, "Relisez « status »"));
    }

    [TestCase("eventbrite-attendees.csv", "eventbrite-attendees")]
    [TestCase("helloasso-billetterie.csv", "helloasso-ticketing")]
    [TestCase("luma-guests.csv", "luma-guests")]
    [TestCase("coop-activites-cp1252.csv", "coop-activites")]
    public async Task A_file_that_is_read_already_is_said_to_be(string name, string format)
    {
        using var bench = new Workbench();
        var file = Path.Combine(bench.Root, name);
        File.Copy(Ingestion.Repository.Shared("formats/" + name), file);
        var (french, english) = (await bench.Run("formats", "--draft", name, "--lang", "fr"), await bench.Run("formats", "--draft", name, "--lang", "en"));

        Assert.That(english.Code, Is.AnyOf(0, 4));
        Assert.That(english.Error, Does.Contain(" read already, as ").And.Contain(format).And.Not.Contain("no line looks like"));
        Assert.That(french.Error, Does.Contain("déjà lu, comme « " + format + " »"));
        Assert.That(english.Error, Says(english.Code == 4, "\"extends\": \"" + format + "\""));
    }

    [TestCase("Nb de personnes venues")]
    [TestCase("Nombre de visiteurs")]
    [TestCase("Effectif")]
    [TestCase("Nombre")]
    [TestCase("Participants")]
    public async Task A_sheet_that_says_how_many_came_is_drafted_with_its_number(string header)
    {
        using var bench = new Workbench();
        var sheet = bench.File("salle.csv", $"Jour;Lieu;{header};Remarque\n2019-03-09;Rennes;12;\n2019-03-16;Rennes;0;\n2019-03-23;Rennes;;\n");
        var drafted = await bench.Run("formats", "--draft", sheet, "--lang", "en");
        Assert.That((drafted.Code, drafted.Error), Is.EqualTo((0, "Columns left out: col. 4 (Xxxxxxxx)\nRead “status” again: its column is read by the usual words (“present”, “yes” …); give others under “values”.\nPut the description in formats/ or give it to --format-file.\n")));

        var ran = await bench.Run("ingest", sheet, "--format-file", bench.File("d.json", drafted.Out), "--json");
        Assert.That(ran.Code, Is.Zero, ran.Out);
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(12));
    }

    [TestCase("Nombre de personnes de Eulalie Imaginot", "col. 3 (")]
    [TestCase("Nb de personnes;Dont accompagnants", "col. 4 (")]
    public async Task A_number_that_a_draft_does_not_read_is_named(string headers, string named)
    {
        using var bench = new Workbench();
        var drafted = await bench.Run("formats", "--draft", bench.File("salle.csv", $"Jour;Lieu;{headers}\n2019-03-09;Rennes;12;3\n"), "--lang", "en");

        Assert.That(drafted.Error, Does.Contain("Columns that seem to say how many came, and that the draft does not read: " + named));
        Assert.That(drafted.Out + drafted.Error, Does.Not.Contain("Imaginot"));
    }

    [Test]
    public async Task A_file_is_read_again_with_a_description_that_was_mended()
    {
        using var bench = new Workbench();
        string Described(string field) => $$"""{ "name": "salle", "recognise": ["Jour", "Lieu", "Salle"], "fields": { "session.date": { "column": "Jour" }, "atelier": { "column": "Lieu" }, "status": { "value": "attended" }{{field}} } }""";
        var sheet = bench.File("salle.csv", "Jour;Lieu;Salle\n2019-03-09;Rennes;12\n");
        Assert.That((await bench.Run("ingest", sheet, "--format-file", bench.File("d.json", Described("")))).Code, Is.Zero);
        var same = await bench.Run("ingest", sheet, "--format-file", "d.json", "--lang", "en");
        var mended = await bench.Run("ingest", sheet, "--format-file", bench.File("d.json", Described(", \"attendance.count\": { \"column\": \"Salle\" }")), "--json");
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");

        Assert.That(same.Out, Does.Contain("loaded already (batch 1)"));
        Assert.That((mended.Code, (string?)mended.Json["files"]![0]!["status"]), Is.EqualTo((0, "loaded")), mended.Out);
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(12));

        // A description in the folder is not asked for by itself, and whoever names the file is told how.
        bench.File("data/formats/salle.json", Described(""));
        var told = await bench.Run("ingest", sheet, "--lang", "en");
        Assert.That(told.Error, Does.Contain("salle.csv: it was read by a description, or by other rules, that may have changed since: “ateliers ingest --format salle” reads it again"));
        Assert.That((await bench.Run("ingest", sheet, "--format", "salle")).Code, Is.Zero);
        Assert.That((int)(await bench.Run("figures", "attendances", "--year", "2019", "--json")).Json["figures"]![0]!["value"]!, Is.EqualTo(1));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    [TestCase("09/03/2019", "16/03/2019")]
    [TestCase("9.3.2019", "16.3.2019")]
    [TestCase("2019-03-09", "2019-03-16")]
    public async Task A_grid_with_a_column_a_day_is_drafted_and_read_as_drafted(string first, string second)
    {
        using var bench = new Workbench();
        var grid = bench.File("rennes.csv", $"Nom;Prénom;E-mail;{first};{second};Remarque\nFictivel;Anatolie;a@example.test;x;;\nImaginot;Eulalie;e@example.test;X;présente;\n");
        var drafted = await bench.Run("formats", "--draft", grid, "--lang", "en");
        Assert.That(drafted.Code, Is.Zero, drafted.Error);
        Assert.That((string?)drafted.Json["fields"]!["session.date"]!["pivot"], Is.EqualTo("header"));
        Assert.That(drafted.Error, Does.Contain("read as sessions").And.Not.Contain("is missing").And.Not.Contain("2019").And.Not.Contain("Columns left out: col. 4"));

        bench.File("data/formats/grid.json", drafted.Out);
        var ran = await bench.Run("ingest", grid, "--atelier", "rennes", "--json");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--by", "day", "--output", "csv");
        Assert.That(figures.Out, Does.Contain("2019-03-09").And.Contain("2019-03-16"), figures.Out + figures.Error);
    }

    [TestCase("Nom;Date;09/03/2019\n")]
    [TestCase("Fictivel;Anatolie;09/03/2019\n")]
    public async Task A_day_in_a_row_of_people_is_no_grid(string text)
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("formats", "--draft", bench.File("club.csv", text))).Code, Is.EqualTo(4));
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Says(bool says, string text) => says ? Does.Contain(text) : Does.Not.Contain(text);
}
