using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>forget erases a person and keeps the counts, for good: also after a restore, and when old files come in again.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ForgetCommandTests
{
    private const string Ids = "Date;Atelier;Statut;Thème;Identifiant;E-mail;Téléphone;Nom;Prénom;Année de naissance;Genre\n"
        + "2019-03-05;Rennes;présent;cv;K-17;Zephyrine@Wopplehaus.example;06 99 88 77 66;Quxbrandt;Zéphyrine;1980;F\n"
        + "2019-03-05;Rennes;présent;cv;K-18;bob@example.org;;Martin;Bob;1970;M\n"
        + "2019-03-06;Rennes;présent;cv;;zephyrine@wopplehaus.example;;Quxbrandt;Zéphyrine;;F\n"
        + "2019-03-07;Rennes;présent;cv;;;+33 6 99 88 77 66;Quxbrandt;Zéphyrine;;F\n"
        + "2019-03-08;Rennes;présent;cv;;;;Quxbrandt;Zéphyrine;1980;F\n";

    /// <summary>What must be found nowhere: neither as it was typed nor as it is normalised.</summary>
    private static readonly string[] Canaries = ["zephyrine", "zéphyrine", "quxbrandt", "wopplehaus", "99 88 77 66", "99887766", "k-17"];

    [TestCase("--email", "zephyrine@wopplehaus.example")]
    [TestCase("--email", " ZEPHYRINE@wopplehaus.example ")]
    [TestCase("--id", "k-17")]
    [TestCase("--phone", "0033699887766")]
    public async Task Whichever_identifier_is_given_the_person_is_gone_and_no_count_moves(string option, string value)
    {
        using var bench = await Workbench.With(Ids);
        var (before, known) = (await bench.Run("figures", "--year", "2019", "--json"), Keys(bench));
        Assert.That(((int)Figure(before, "people-reached"), (int)Figure(before, "attendances")), Is.EqualTo((2, 5)));
        var ran = await bench.Run("forget", option, value, "--note", "asked on 3 May", "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(
            ran.Json.ToJsonString(),
            Is.EqualTo("""{"status":"forgotten","before":null,"identifiers":4,"attendances":4,"files":["march.csv"],"uncertain":[],"clean":true,"masked":null}"""));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json")).Out, Is.EqualTo(before.Out));
        var again = await bench.Run("forget", option, value, "--json");
        Assert.That((again.Code, (string?)again.Json["status"]), Is.EqualTo((0, "forgotten-before")));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        var gone = known.Except(Keys(bench)).ToList();
        Assert.That(gone, Has.Count.EqualTo(4));
        RequireNowhere(bench, gone);
        Assert.That(bench.Read("data/erasures.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4).And.All.Contains("asked on 3 May"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Path.Combine(bench.Data, "erasures.jsonl")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    /// <summary>Of a copy that was taken back and of rejected rows nothing is kept, so that whom they speak of is not known.</summary>
    [TestCase("fr", "cherchez-y :")]
    [TestCase("en", "look into them:")]
    public async Task Files_that_may_speak_of_the_person_are_listed_apart(string language, string look)
    {
        using var bench = await Workbench.With(Ids);
        await bench.Run("ingest", bench.File("copy.csv", "Date;Atelier;Statut;Thème;E-mail;Nom;Prénom\n2019-03-06;Rennes;présent;cv;zephyrine@wopplehaus.example;Quxbrandt;Zéphyrine\n"));
        await bench.Run("ingest", bench.File("odd.csv", "Date;Atelier;Statut;E-mail\n2019-02-31;Rennes;présent;zephyrine@wopplehaus.example\n2019-03-01;Rennes;présent;x@example.org\n"));
        await bench.Run("ingest", bench.File("clean.csv", "Date;Atelier;Statut;E-mail\n2019-03-02;Rennes;présent;y@example.org\n"));
        await bench.Run("retract", "2", "--note", "a copy");
        var ran = await bench.Run("forget", "--id", "K-17", "--lang", language);
        Assert.That(ran.Out.Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.EndsWith(':')).TakeWhile(line => line.Length > 0).Take(5), Is.EqualTo(new[]
        {
            language == "fr" ? "Ces fichiers parlent encore de la personne ; effacez-les, ou cette personne dans ces fichiers :" : "These files still speak of the person; delete them, or the person in them:",
            "march.csv",
            language == "fr" ? $"Ceux-ci peuvent aussi en parler, dans des lignes rejetées ou ignorées, ou parce qu’ils ont été retirés ; {look}" : $"These may speak of the person too, in rows that were rejected or ignored, or because they were taken back; {look}",
            "copy.csv",
            "odd.csv",
        }));
        Assert.That(ran.Out, Does.Not.Contain("clean.csv"));
    }

    [Test]
    public async Task A_row_with_an_id_and_one_without_are_one_person_who_came_once_and_is_forgotten_as_one()
    {
        const string header = "Date;Atelier;Statut;Thème;Identifiant;E-mail;Nom;Prénom\n";
        using var bench = await Workbench.With(header + "2019-03-05;Rennes;présent;cv;42;ana@x.test;Roe;Ana\n2019-03-05;Rennes;présent;cv;;ana@x.test;Roe;Ana\n");
        var before = await bench.Run("figures", "--year", "2019", "--json");
        Assert.That(((int)Figure(before, "people-reached"), (int)Figure(before, "attendances")), Is.EqualTo((1, 1)));
        var ran = await bench.Run("forget", "--email", "ana@x.test", "--json");
        Assert.That(((int)ran.Json["identifiers"]!, (int)ran.Json["attendances"]!), Is.EqualTo((2, 1)));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json")).Out, Is.EqualTo(before.Out));
    }

    [Test]
    public async Task What_files_say_of_days_up_to_then_is_ignored_and_who_comes_back_is_somebody_new()
    {
        using var bench = await Workbench.With(Ids);
        Assert.That((await bench.Run("forget", "--id", "K-17")).Code, Is.Zero);
        var held = Keys(bench);
        var old = (await bench.Run("ingest", bench.File("again.csv", Ids + "2019-04-02;Rennes;présent;cv;K-17;zephyrine@wopplehaus.example;;;;;\n"), "--json")).Json;
        Assert.That(Rows(old), Is.EqualTo((6, 0, 1, 5)), "rows, loaded, unchanged, ignored");
        Assert.That(Keys(bench), Is.EqualTo(held), "nothing of them comes back");
        Assert.That((int)Figure(await bench.Run("figures", "--year", "2019", "--json"), "people-reached"), Is.EqualTo(2));
        var day = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var later = (await bench.Run("ingest", bench.File("later.csv", $"{Workbench.Header}{day};Rennes;inscrit;cv;;zephyrine@wopplehaus.example;Quxbrandt;Zéphyrine\n"), "--json")).Json;
        Assert.That(Rows(later), Is.EqualTo((1, 1, 0, 0)));
        Assert.That(Keys(bench), Has.Count.EqualTo(held.Count + 1));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        var third = await bench.Run("forget", "--email", "zephyrine@wopplehaus.example", "--json");
        Assert.That(((string?)third.Json["status"], third.Json["before"] is null, (int)third.Json["identifiers"]!), Is.EqualTo(("forgotten", false, 1)));
    }

    [TestCase("ingest data/inbox --quiet")]
    [TestCase("run --quiet")]
    [TestCase("retract 1 --note wrong")]
    [TestCase("forget --email nobody@example.org")]
    public async Task A_backup_that_is_restored_forgets_again_at_the_first_write(string write)
    {
        using var bench = await Workbench.With(Ids);
        var known = Keys(bench);
        File.Copy(bench.Database, bench.Database + ".backup");
        Assert.That((await bench.Run("forget", "--id", "K-17")).Code, Is.Zero);
        var gone = known.Except(Keys(bench)).ToList();
        File.Move(bench.Database + ".backup", bench.Database, overwrite: true);
        var doctor = await bench.Run("doctor", "--lang", "en");
        Assert.That((doctor.Code, doctor.Out), Is.EqualTo((5, doctor.Out)));
        Assert.That(doctor.Out, Does.Contain("it was restored"));
        var counted = (await bench.Run("figures", "--year", "2019", "--json", "--as-of", "2030-01-01")).Out;
        Assert.That((await bench.Run(write.Split(' '))).Code, Is.Zero);
        RequireNowhere(bench, gone);
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        if (!write.StartsWith("retract", StringComparison.Ordinal))
        {
            Assert.That((await bench.Run("figures", "--year", "2019", "--json", "--as-of", "2030-01-01")).Out, Is.EqualTo(counted));
        }
    }

    [Test]
    public async Task A_list_that_was_lost_is_written_again_and_one_that_is_broken_stops_whoever_writes()
    {
        using var bench = await Workbench.With(Ids);
        Assert.That((await bench.Run("forget", "--id", "K-17")).Code, Is.Zero);
        var list = bench.Read("data/erasures.jsonl");
        File.Delete(Path.Combine(bench.Data, "erasures.jsonl"));
        Assert.That((await bench.Run("run", "--quiet")).Code, Is.Zero);
        Assert.That(bench.Read("data/erasures.jsonl"), Is.EqualTo(list));
        bench.File("data/erasures.jsonl", list + "{\"proof\":\"zephyrine\"}\n");
        var (run, doctor) = (await bench.Run("run"), await bench.Run("doctor"));
        Assert.That((run.Code, doctor.Code), Is.EqualTo((2, 5)));
        Assert.That(run.Error, Does.Contain("erasures.jsonl").And.Contain("5").And.Not.Contain("zephyrine"));
    }

    [TestCase("fr", "Personne n'est connu")]
    [TestCase("en", "Nobody is known")]
    public async Task Who_is_not_known_leaves_no_trace(string language, string said)
    {
        using var bench = await Workbench.With(Ids);
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        var ran = await bench.Run("forget", "--email", "carla@example.org", "--lang", language);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out, Does.Contain(said).And.Not.Contain("carla"));
        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(bytes));
        Assert.That(File.Exists(Path.Combine(bench.Data, "erasures.jsonl")), Is.False);
        using var empty = new Workbench();
        Assert.That((string?)(await empty.Run("forget", "--email", "carla@example.org", "--json")).Json["status"], Is.EqualTo("unknown"));
        Assert.That(File.Exists(empty.Database) || File.Exists(Path.Combine(empty.Data, "ateliers.key")), Is.False);
    }

    [TestCase("forget")]
    [TestCase("forget --email zephyrine@wopplehaus.example --id K-17")]
    [TestCase("forget --email zephyrine")]
    [TestCase("forget --phone quxbrandt")]
    [TestCase("forget --id n.c.")]
    [TestCase("forget zephyrine@wopplehaus.example")]
    [TestCase("forget --mail zephyrine@wopplehaus.example")]
    [TestCase("forgett --email=zephyrine@wopplehaus.example")]
    [TestCase("forget --id K-17 --scope zephyrine")]
    [TestCase("forget --email zephyrine@wopplehaus.example --scope ateliers")]
    [TestCase("forget --id K-17 --note k-17")]
    [TestCase("forget --email zephyrine@wopplehaus.example --note demande.de.Zéphyrine")]
    [TestCase("forget --email zephyrine@wopplehaus.example --note pour,wopplehaus")]
    [TestCase("forget --id K-17 --note tel:0/699/887/766")]
    [TestCase("forget --name Zéphyrine_Quxbrandt --born 1980 --note Mme.Quxbrandt")]
    [TestCase("forget --id K-17 --name-in-files Quxbrandt --note quxbrandt,z.")]
    [TestCase("forget --name Quxbrandt")]
    [TestCase("forget --name Quxbrandt --atelier rennes")]
    [TestCase("forget --name Quxbrandt --born 1980 --atelier rennes")]
    [TestCase("forget --name Quxbrandt --born zephyrine")]
    [TestCase("forget --name n.c. --born 1980")]
    [TestCase("forget --name Quxbrandt --atelier zephyrine --format ateliers")]
    [TestCase("forget --name Quxbrandt --atelier rennes --format zephyrine")]
    [TestCase("forget --id K-17 --born 1980")]
    [TestCase("forget --id K-17 --name-in-files Zé")]
    [TestCase("forget --id K-17 --note zephyrine@wopplehaus.example")]
    public async Task What_makes_no_sense_is_refused_and_what_was_typed_is_not_repeated(string line)
    {
        using var bench = await Workbench.With(Ids);
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        foreach (var language in new[] { "fr", "en" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--lang", language, "--json"]);
            Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((2, 2)), ran.Out);
            Assert.That(Canaries.Where(canary => (ran.Out + ran.Error).Contains(canary, StringComparison.OrdinalIgnoreCase)), Is.Empty, ran.Out);
        }

        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(bytes));
    }

    [Test]
    public async Task An_identifier_may_come_from_standard_input_or_the_environment_so_that_no_list_of_processes_shows_it()
    {
        using var bench = await Workbench.With(Ids);
        Assert.That((int)(await bench.RunOn("K-17\n", "forget", "--id", "-", "--json")).Json["identifiers"]!, Is.EqualTo(4));
        Assert.That((int)(await bench.RunWith(new Dictionary<string, string> { ["ATELIERS_EMAIL"] = "bob@example.org" }, "forget", "--json")).Json["identifiers"]!, Is.EqualTo(3));
        Assert.That((await bench.RunOn("", "forget", "--id", "-")).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task An_id_of_one_format_is_named_with_that_format()
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.File("meetup.csv", "Name,User ID,RSVP,Guests,RSVPed on,Attendance\nZéphyrine Quxbrandt,user 778899,Yes,0,2019-03-01,Yes\n");
        File.Move(Path.Combine(bench.Root, "meetup.csv"), Path.Combine(bench.Root, "2019-03-09 meetup.csv"));
        Assert.That((await bench.Run("ingest", "2019-03-09 meetup.csv", "--atelier", "rennes")).Code, Is.Zero);
        Assert.That((string?)(await bench.Run("forget", "--id", "user 778899", "--json")).Json["status"], Is.EqualTo("unknown"));
        Assert.That((string?)(await bench.Run("forget", "--id", "user 778899", "--scope", "meetup-attendees", "--json")).Json["status"], Is.EqualTo("forgotten"));
    }

    [Test]
    public async Task While_another_run_writes_forgetting_waits_for_another_time()
    {
        using var bench = await Workbench.With(Ids);
        await using var held = new FileStream(bench.Database + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.That((await bench.Run("forget", "--id", "K-17")).Code, Is.EqualTo(75));
        Assert.That(File.Exists(Path.Combine(bench.Data, "erasures.jsonl")), Is.False);
    }

    [Test]
    public async Task Where_a_reader_holds_the_log_open_it_is_said_that_the_log_still_knows()
    {
        using var bench = await Workbench.With(Ids);
        await using var reader = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bench.Database, Pooling = false }.ToString());
        reader.Open();
        await using var reading = reader.BeginTransaction(deferred: true);
        await using var command = reader.CreateCommand();
        command.CommandText = "SELECT count(*) FROM person;";
        await command.ExecuteScalarAsync();
        var ran = await bench.Run("forget", "--id", "K-17", "--json");
        Assert.That((ran.Code, (bool)ran.Json["clean"]!), Is.EqualTo((0, false)));
        Assert.That(ran.Error, Does.Contain("-wal"));
    }

    private static JsonNode Figure(Ran ran, string id) => ran.Json["figures"]!.AsArray().Single(figure => (string?)figure!["id"] == id)!["value"]!;

    private static (int Rows, int Loaded, int Unchanged, int Ignored) Rows(JsonNode json) => ((int)json["rows"]!, (int)json["loaded"]!, (int)json["unchanged"]!, (int)json["ignored"]!);

    private static List<string> Keys(Workbench bench)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bench.Database, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hex(key) FROM person UNION SELECT hex(weaker) FROM link ORDER BY 1;";
        using var rows = command.ExecuteReader();
        List<string> keys = [];
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    /// <summary>Neither the keys nor what they were made of stand in any file of the workspace but those that were handed in.</summary>
    private static void RequireNowhere(Workbench bench, List<string> keys)
    {
        foreach (var file in Directory.EnumerateFiles(bench.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".csv"))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.That(keys.Where(key => bytes.AsSpan().IndexOf(Convert.FromHexString(key)) >= 0), Is.Empty, file);
            var text = Encoding.UTF8.GetString(bytes);
            Assert.That(keys.Concat(Canaries).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty, file);
        }
    }

    /// <summary>A file of names beside a head count: read again under other words, it is still one of names, although the only one was forgotten.</summary>
    [Test]
    public async Task A_file_whose_only_name_was_forgotten_is_not_taken_for_a_head_count_when_it_is_read_again()
    {
        using var bench = new Workbench();
        const string Header = "Date;Début;Atelier;Statut;E-mail;Nombre\n", There = "2019-03-09;14:00;rennes;";
        var named = bench.File("named.csv", $"{Header}{There}présent;ana@example.test;\n{There}présent;;\n{There}bizarre;;\n");
        var words = bench.File("words.json", """{ "name": "mine", "extends": "ateliers", "fields": { "status": { "column": "Statut", "values": { "bizarre": "attended", "présent": "attended" } } } }""");
        await bench.Run("ingest", bench.File("heads.csv", $"{Header}{There}présent;;40\n"), named);
        await bench.Run("forget", "--email", "ana@example.test", "--note", "asked");
        Assert.That((await bench.Run("ingest", named, "--format-file", words)).Code, Is.Zero);
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(41));
    }
}
