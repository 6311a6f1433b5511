using System.Text;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>formats --explain and --draft from outside: what they say, and that they say nothing of anybody.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class FormatsCommandTests
{
    /// <summary>Everybody in the files of Ingestion/Exports, and what their addresses have in common.</summary>
    private static readonly string[] Canaries = ["anatolie", "balthazar", "cyprienne", "dagobert", "eulalie", "fictivel", "imaginot", "@example"];

    [Test]
    public async Task Explain_says_which_format_why_and_what_each_column_became()
    {
        using var bench = new Workbench();
        var report = Copy(bench, "teams-report.csv");
        var english = await bench.Run("formats", "--explain", report, "--lang", "en");
        var french = await bench.Run("formats", "--explain", report, "--lang", "fr");

        Assert.That((english.Code, english.Error), Is.EqualTo((0, "")));
        Assert.That(english.Out, Does.Contain("teams-attendance").And.Contain("recognised by  Name + First join + Last leave").And.Contain("line 10, section \"2. Participants\"; utf-16le, tab"));
        Assert.That(english.Out, Does.Contain("Email  →  person.email").And.Contain("Role  →  read past").And.Contain("session.date  ←  the lines above the table"));
        Assert.That(english.Out, Does.Contain("line 11: person.email •••; person.name •••; atelier (to be given: --atelier or folder); session.date 2019-03-09; session.start 14:00; session.title"));
        Assert.That(french.Out, Does.Contain("reconnu par").And.Contain("ligne 11").And.Contain("section « 2. Participants »"));
    }

    [Test]
    public async Task Explain_shows_a_start_only_where_one_is_read()
    {
        using var bench = new Workbench();
        var sheet = bench.File("a.csv", "Date;Atelier;Statut;Nom\n29/03/2019;Rennes;présent;Fictivel\n29/03/2019 14:00;Rennes;présent;Fictivel\n31/02/2019;Rennes;présent;Fictivel\n");
        var examples = (await bench.Run("formats", "--json", "--explain", sheet)).Json["examples"]!.AsArray();

        Assert.That(examples.Select(example => (string?)example!["fields"]!["session.start"]), Is.EqualTo(new[] { null, "14:00", null }));
        Assert.That((await bench.Run("formats", "--explain", bench.File("b.csv", "Date;Début;Atelier;Statut;Nom\n29/03/2019;25:00;Rennes;présent;Fictivel\n"), "--lang", "en")).Out, Does.Contain("rejected [start-invalid]").And.Contain("session.start •••"));
    }

    [Test]
    public async Task Explain_as_json_is_one_document()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("formats", "--json", "--explain", Copy(bench, "moodle-attendance.txt"));

        Assert.That((string?)ran.Json["format"], Is.EqualTo("moodle-attendance"));
        Assert.That(ran.Json["columns"]!.AsArray().Select(column => (string?)column!["header"]), Does.Contain("6 (2019-03-09)"));
        Assert.That(ran.Json["columns"]![4]!["fields"]!.AsArray().Select(field => (string?)field), Is.EqualTo(new[] { "session.ref", "session.date", "session.start", "status" }));
        Assert.That(ran.Json["examples"]!.AsArray(), Has.Count.EqualTo(3));
        Assert.That((string?)ran.Json["examples"]![1]!["fields"]!["session.date"], Is.EqualTo("2019-03-09"));
        Assert.That((string?)ran.Json["examples"]![1]!["fields"]!["person.id"], Is.EqualTo("•••"));
    }

    [Test]
    public async Task A_file_that_nobody_knows_is_explained_by_what_it_lacks_and_drafted_by_its_headers()
    {
        using var bench = new Workbench();
        var sheet = bench.File("club.csv", "Club;;;\n\nNom;Prénom;Jour;Genre de lecture\nFictivel;Anatolie;9 mars;romans\n");
        var explained = await bench.Run("formats", "--explain", sheet, "--lang", "en");
        var drafted = await bench.Run("formats", "--draft", sheet, "--lang", "en");

        Assert.That(explained.Code, Is.EqualTo(4));
        Assert.That(explained.Error, Does.Contain("not recognised").And.Contain("lacks"));
        Assert.That((drafted.Code, (string?)drafted.Json["header"]), Is.EqualTo((0, "search")));
        Assert.That(drafted.Json["recognise"]!.AsArray().Select(header => (string?)header), Is.EquivalentTo(new[] { "Nom", "Prénom", "Jour" }));
        Assert.That((string?)drafted.Json["fields"]!["status"]!["value"], Is.EqualTo("registered"));
        Assert.That(drafted.Error, Does.Contain("Columns left out: col. 4 (Xxxxx xx xxxxxxx)"));
        RequireNobody(explained.Out + explained.Error + drafted.Out + drafted.Error, "club.csv");

        bench.File("data/formats/mine.json", drafted.Out);
        Assert.That((await bench.Run("formats", "--explain", sheet)).Out, Does.Contain("my-export-"));
    }

    /// <summary>It decides who is one person, so it is not read past.</summary>
    [TestCase("Civilité", "")]
    [TestCase("Titre de civilité", "")]
    [TestCase("Title", "session.title, ")]
    public async Task A_civility_is_explained_as_read_in_front_of_the_family_name(string header, string field)
    {
        using var bench = new Workbench();
        var sheet = bench.File("a.csv", $"Date;Atelier;Statut;{header};Nom\n2019-03-09;rennes;présent;Mme;Fictivel\n2019-03-09;rennes;présent;M.;Fictivel\n");
        var english = await bench.Run("formats", "--explain", sheet, "--lang", "en");
        var french = await bench.Run("formats", "--explain", sheet, "--lang", "fr");
        var columns = (await bench.Run("formats", "--json", "--explain", sheet)).Json["columns"]!.AsArray();

        Assert.That(english.Out, Does.Contain($"{header}  →  {field}civility, read in front of the family name").And.Not.Contain("read past"));
        Assert.That(french.Out, Does.Contain($"{header}  →  {field}civilité, lue devant le nom de famille").And.Not.Contain("pas lue"));
        Assert.That(columns.Select(column => (bool)column!["civility"]!), Is.EqualTo(new[] { false, false, false, true, false }));
    }

    [TestCase("Nom;Jour;Civilité;Genre de lecture", "Columns left out: col. 4 (Xxxxx xx xxxxxxx)", "Civility, read in front of the family name with no field to describe: Civilité", "Civilité, lue devant le nom de famille sans champ à décrire : Civilité")]
    [TestCase("E-mail;Jour;Civilité;Genre de lecture", "Columns left out: Civilité, col. 4 (Xxxxx xx xxxxxxx)", "", "")]
    public async Task A_draft_names_a_civility_as_what_it_is(string header, string left, string english, string french)
    {
        using var bench = new Workbench();
        var sheet = bench.File("club.csv", $"{header}\nFictivel;9 mars;Mme;romans\n");
        var said = (En: await bench.Run("formats", "--draft", sheet, "--lang", "en"), Fr: await bench.Run("formats", "--draft", sheet, "--lang", "fr"));

        Assert.That(said.En.Error, Does.Contain(left + Environment.NewLine).And.Contain(english));
        Assert.That(said.Fr.Error, Does.Contain(french));
        RequireNobody(said.En.Out + said.En.Error + said.Fr.Error, "club.csv");
    }

    [TestCase("Anatolie Fictivel;anatolie@example.test;Nom;Prénom\n")]
    [TestCase("Fictivel;Anatolie\nImaginot;Eulalie\n")]
    [TestCase("0612345678;Nom;Prénom\n")]
    public async Task No_row_of_people_is_taken_for_a_header(string text)
    {
        using var bench = new Workbench();
        var ran = await bench.Run("formats", "--draft", bench.File("club.csv", text), "--lang", "en");

        Assert.That((ran.Code, ran.Out), Is.EqualTo((4, "")));
        RequireNobody(ran.Error, "club.csv");
    }

    [TestCase("Date;Fruit;Couleur\n", "ligne 1 qui s’en approche le plus : 1 sur 3 (reconnus : Date).", "line 1 comes nearest: 1 of 3 (recognised: Date).")]
    [TestCase("Club\nDate;Nom;a;b;c;d;e\n", "ligne 2 qui s’en approche le plus : 2 sur 7 (reconnus : Date, Nom).", "line 2 comes nearest: 2 of 7 (recognised: Date, Nom).")]
    [TestCase("Nom;Prénom;anatolie@example.test;E-mail\n", "(reconnus : Nom, Prénom, E-mail) ; ne peut être un en-tête : col. 3.", "(recognised: Nom, Prénom, E-mail); cannot be a header: col. 3.")]
    [TestCase("Anatolie;Fictivel\n", "Ici, aucun en-tête connu n’a été trouvé.", "Here, no known header was found.")]
    public async Task A_file_that_cannot_be_drafted_is_refused_with_the_rule_and_what_was_recognised(string text, string french, string english)
    {
        using var bench = new Workbench();
        var file = bench.File("club.csv", text);
        var said = (Fr: await bench.Run("formats", "--draft", file, "--lang", "fr"), En: await bench.Run("formats", "--draft", file, "--lang", "en"));

        Assert.That((said.Fr.Code, said.En.Code), Is.EqualTo((4, 4)));
        Assert.That(said.Fr.Error, Does.Contain("au moins 2 en-têtes, et au moins un sur 3, sont connus").And.Contain(french).And.Contain("Renommez"));
        Assert.That(said.En.Error, Does.Contain("at least 2 headers, and at least one in 3, are known").And.Contain(english).And.Contain("Rename"));
        RequireNobody(said.Fr.Error + said.En.Error, "club.csv");
    }

    [Test]
    public async Task Two_known_headers_of_six_are_enough_for_a_draft()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("formats", "--draft", bench.File("club.csv", "Date;Nom;a;b;c;d\n"))).Code, Is.EqualTo(0));
    }

    [Test]
    public async Task A_file_whose_lines_are_quoted_as_a_whole_is_neither_read_nor_explained_nor_drafted_and_says_why()
    {
        using var bench = new Workbench();
        var file = bench.File("mars.csv", "\"Date;Atelier;Statut\"\n\"2019-03-09;rennes;présent\"\n");
        foreach (var line in new[] { "ingest", "formats --explain", "formats --draft" })
        {
            var ran = await bench.Run([.. line.Split(' '), file, "--lang", "en"]);
            Assert.That(ran.Code, Is.EqualTo(4), line);
            Assert.That(ran.Out + ran.Error, Does.Contain("mars.csv: from line 1 on, lines stand between quotes as a whole"), line);
        }
    }

    [Test]
    public async Task Nobody_leaves_any_of_the_exports()
    {
        using var bench = new Workbench();
        var said = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(ExportTests.Folder).Order(StringComparer.Ordinal))
        {
            var copy = Copy(bench, Path.GetFileName(path), "data/inbox/rennes");
            foreach (var option in new[] { "--explain", "--draft" })
            {
                var ran = await bench.Run("formats", option, copy);
                Assert.That(ran.Code, Is.AnyOf(0, 4), path + ran.Error);
                said.AppendLine(ran.Out).AppendLine(ran.Error);
            }
        }

        foreach (var line in new[] { "ingest data/inbox/rennes --atelier rennes", "ingest data/inbox/rennes --json", "batches --json", "rejects 1", "figures --year 2019 --json", "doctor" })
        {
            var ran = await bench.Run(line.Split(' '));
            said.AppendLine(ran.Out).AppendLine(ran.Error);
        }

        RequireNobody(said.ToString(), "what was said");
        foreach (var file in Directory.EnumerateFiles(bench.Data, "ateliers.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            RequireNobody(Encoding.Latin1.GetString(bytes), Path.GetFileName(file));
        }
    }

    [Test]
    public async Task A_header_that_no_format_knows_is_shown_by_its_place_and_shape_alone()
    {
        using var bench = new Workbench();
        var transposed = bench.File(
            "club.csv", "Date;Atelier;Statut;Nom;Mme Fictivel Anatolie;Suivi par Eulalie Imaginot;E-mail de secours;Adresse\n2019-03-05;Rennes;présent;X;;;;\n2019-03-05;Rennes;présent;X;;" + new string('a', 20_000) + ";;\n");
        foreach (var language in new[] { "fr", "en" })
        {
            var explained = await bench.Run("formats", "--explain", transposed, "--lang", language);
            Assert.That(explained.Out, Does.Contain("    col. 5 (Xxx Xxxxxxxx Xxxxxxxx)  →").And.Contain("    col. 6 (Xxxxx xxx Xxxxxxx Xxxxxxxx)  →").And.Contain("    Adresse  →"), explained.Error);
            var drafted = await bench.Run("formats", "--draft", transposed, "--lang", language);
            Assert.That(drafted.Error, Does.Contain("col. 5 (Xxx Xxxxxxxx Xxxxxxxx), col. 6 (Xxxxx xxx Xxxxxxx Xxxxxxxx)"));
            Assert.That(drafted.Json["recognise"]!.AsArray().Select(header => (string?)header), Does.Contain("Nom").And.Contain("Statut"));
            var said = new StringBuilder(explained.Out + explained.Error + drafted.Out + drafted.Error);
            foreach (var line in new[] { "formats --json --explain club.csv", "ingest club.csv --json", "ingest club.csv", "rejects 1", "rejects 1 --output csv" })
            {
                var ran = await bench.Run([.. line.Split(' '), "--lang", language]);
                said.Append(ran.Out).Append(ran.Error);
            }

            RequireNobody(said.ToString(), "what was said");
            Assert.That((await bench.Run("rejects", "1", "--output", "csv")).Out, Does.Contain(",3,col. 6 (Xxxxx xxx Xxxxxxx Xxxxxxxx),field-too-long,").And.Contain("," + new string('x', 60) + "…\r\n"));
        }

        RequireNobody(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(bench.Database)), "the database");
    }

    [Test]
    public async Task A_header_of_ones_own_description_is_known()
    {
        using var bench = new Workbench();
        bench.File("data/formats/club.json", """{ "name": "club", "recognise": ["Quand", "Badge du club"], "fields": { "session.date": { "column": "Quand" }, "atelier": { "value": "rennes" }, "status": { "value": "attended" }, "person.id": { "column": "Badge du club" } } }""");
        var ran = await bench.Run("formats", "--explain", bench.File("a.csv", "Quand;Badge du club\n2019-03-05;12\n"));
        Assert.That(ran.Out, Does.Contain("    Badge du club  →  person.id"));
    }

    private static string Copy(Workbench bench, string name, string folder = "exports")
    {
        var target = Path.Combine(bench.Root, folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(ExportTests.Folder, name), target);
        return Path.Combine(folder, name);
    }

    private static void RequireNobody(string text, string where)
    {
        foreach (var canary in Canaries)
        {
            Assert.That(text.Contains(canary, StringComparison.OrdinalIgnoreCase), Is.False, $"{where} holds “{canary}”");
        }
    }

    /// <summary>The description of Zoom's lists takes the start from the meeting block above the table, else from the file's name.</summary>
    [Test]
    public async Task What_stands_above_the_table_is_not_said_to_come_from_the_name_of_the_file()
    {
        using var bench = new Workbench();
        var meeting = await File.ReadAllTextAsync(Path.Combine(Ingestion.ExportTests.Folder, "zoom-meeting.csv"));
        var (above, named) = (bench.File("zoom.csv", meeting), bench.File("2019-03-09 14h00.csv", meeting[meeting.IndexOf("Name (Original", StringComparison.Ordinal)..]));
        Assert.That(await Origin(above), Is.EqualTo("preamble"));
        Assert.That(await Origin(named), Is.EqualTo("file-name"));

        async Task<string?> Origin(string file)
        {
            var ran = await bench.Run("formats", "--explain", file, "--json");
            return (string?)ran.Json["facts"]!.AsArray().Single(fact => (string?)fact!["field"] == "session.start")!["from"];
        }
    }
}
