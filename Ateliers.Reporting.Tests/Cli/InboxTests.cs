using System.Diagnostics;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Nothing of an inbox is passed over in silence: a job that nobody watches would lose it for ever.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class InboxTests
{
    private const string April = Workbench.Header + "2019-04-09;Rennes;présent;cv;Grand public;new@example.org;;\n";

    private const string Sheet = "Date;Nombre de personnes\n2019-04-13;20\n";

    [TestCase("fr", "Ce dossier ne peut pas être lu", "Vérifiez ses droits")]
    [TestCase("en", "This folder cannot be read", "Check its permissions")]
    [Platform("Linux")]
    public async Task A_folder_that_cannot_be_read_is_named_and_the_rest_is_loaded_and_rendered(string language, string what, string todo)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        bench.File("data/inbox/nancy/b.csv", April);
        using var closed = new ClosedFolder(bench, "data/inbox/nancy");

        var ran = await closed.Run("run", "--lang", language);

        Assert.That(ran.Code, Is.EqualTo(4), ran.Error);
        Assert.That(ran.Error, Does.StartWith("nancy").And.Contain(what).And.Contain(todo));
        Assert.That(File.Exists(Path.Combine(bench.Reports, "2019-03", "index.html")));
        Assert.That((await closed.Run("run", "--lang", language)).Code, Is.EqualTo(4), "every day again, until somebody looks");
    }

    [Test]
    [Platform("Linux")]
    public async Task An_inbox_that_cannot_be_read_is_not_an_empty_one()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        using var closed = new ClosedFolder(bench, "data/inbox");
        foreach (var line in new[] { "run", "ingest data/inbox", "run --json" })
        {
            var ran = await closed.Run(line.Split(' '));
            Assert.That(ran.Code, Is.EqualTo(4), ran.Error);
            Assert.That(ran.Error, Does.StartWith("data/inbox : Ce dossier ne peut pas être lu"));
            Assert.That(ran.Out, Does.Not.Contain("Rien à faire"));
        }
    }

    [TestCase("prés.csv", "inbox/pr\\351s.csv")]
    [TestCase("folder", "inbox/pr\\351s/a.csv")]
    [Platform("Linux")]
    public async Task A_name_that_is_not_written_in_UTF_8_is_to_be_mended_and_the_rest_is_loaded(string kind, string name)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/b.csv", Workbench.March);
        bench.File("april.csv", April);
        using (var shell = Process.Start("sh", ["-c", $"target=$(printf '{bench.Data}/{name}'); mkdir -p \"$(dirname \"$target\")\"; cp '{bench.Root}/april.csv' \"$target\""]))
        {
            await shell.WaitForExitAsync();
        }

        foreach (var line in new[] { "ingest data/inbox", "run" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
            Assert.That(ran.Code, Is.EqualTo(4), kind + ran.Out);
            Assert.That(ran.Error, Does.Contain("not written in UTF-8").And.Contain("Rename it").And.Not.Contain("no such file"));
        }

        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_inbox_that_is_a_file_is_not_an_empty_one()
    {
        using var bench = await Workbench.With(Workbench.March);
        Directory.Delete(Path.Combine(bench.Data, "inbox"));
        bench.File("data/inbox", "x");
        var fr = await bench.Run("run");
        var en = await bench.Run("run", "--lang", "en");
        Assert.That((fr.Code, en.Code), Is.EqualTo((4, 4)));
        Assert.That(fr.Error, Does.Contain("data/inbox : Ce n'est pas un dossier."));
        Assert.That(en.Error, Does.Contain("data/inbox: This is not a folder."));
        Assert.That(fr.Out, Does.Contain("3 rapports écrits"));
    }

    [Test]
    public async Task A_missing_inbox_is_missed_once_there_is_a_database()
    {
        using var bench = new Workbench();
        Directory.Delete(Path.Combine(bench.Data, "inbox"));
        var fresh = await bench.Run("run");
        Assert.That((fresh.Code, fresh.Error), Is.EqualTo((0, "")), "a new workspace needs none");
        var fr = await bench.Run("run");
        var en = await bench.Run("run", "--lang", "en");
        Assert.That((fr.Code, en.Code), Is.EqualTo((4, 4)));
        Assert.That(fr.Error, Does.Contain("data/inbox : L'inbox n'existe pas. Vérifiez que son disque est monté"));
        Assert.That(en.Error, Does.Contain("data/inbox: There is no inbox. Check that its disk is mounted"));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_link_goes_round_no_circle_and_a_folder_of_the_file_system_is_none_of_ours()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/a.csv", Workbench.March);
        var outside = Path.GetDirectoryName(bench.File("elsewhere/b.csv", April))!;
        var inbox = Path.Combine(bench.Data, "inbox");
        Directory.CreateSymbolicLink(Path.Combine(inbox, "again"), ".");
        Directory.CreateSymbolicLink(Path.Combine(inbox, "nancy"), "rennes");
        Directory.CreateSymbolicLink(Path.Combine(inbox, "one"), "two");
        Directory.CreateSymbolicLink(Path.Combine(inbox, "two"), "one");
        Directory.CreateSymbolicLink(Path.Combine(inbox, "later"), Path.Combine(bench.Root, outside));
        Directory.CreateDirectory(Path.Combine(inbox, "lost+found"));
        using var closed = new ClosedFolder(bench, "data/inbox/lost+found");

        var ran = await closed.Run("ingest", "data/inbox", "--json");

        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(
            ran.Json["files"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["status"]!)),
            Is.EqualTo(new[] { ("later/b.csv", "loaded"), ("rennes/a.csv", "loaded") }));
    }

    [TestCase("saint-etienne")]
    [TestCase("Saint-Étienne")]
    [TestCase("Saint-E\u0301tienne", Description = "as a Mac writes the accent")]
    [TestCase("saint_etienne")]
    [TestCase("SAINT ETIENNE")]
    public async Task A_sub_folder_bears_the_code_or_the_name_of_its_atelier_however_it_is_written(string folder)
    {
        using var bench = new Workbench();
        bench.File($"data/inbox/{folder}/a.csv", Sheet);

        var ran = await bench.Run("ingest", "data/inbox");

        Assert.That(ran.Code, Is.Zero, ran.Out + ran.Error);
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--atelier", "saint-etienne", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int?)figure!["value"]), Is.EqualTo(new[] { 20 }));
    }

    [TestCase("fr", "le nom de son sous-dossier n’est ni le code ni le nom d’un atelier. Les codes sont : rennes, montpellier, nancy, saint-etienne")]
    [TestCase("en", "the name of its sub-folder is neither the code nor the name of an atelier. The codes are: rennes, montpellier, nancy, saint-etienne")]
    public async Task A_sub_folder_of_no_atelier_is_told_which_there_are_where_rows_needed_one(string language, string message)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/metz/a.csv", Sheet);
        bench.File("data/inbox/2019/b.csv", Workbench.March);

        var ran = await bench.Run("ingest", "data/inbox", "--json", "--lang", language);

        Assert.That(ran.Code, Is.EqualTo(3));
        Assert.That(
            ran.Json["files"]!.AsArray().Select(file => ((string)file!["path"]!, string.Concat(file["remarks"]!.AsArray().Select(remark => $"{remark!["code"]} {remark["message"]}")))),
            Is.EqualTo(new[] { ("2019/b.csv", ""), ("metz/a.csv", "folder-unknown " + message) }));
    }

    [Test]
    public async Task A_code_goes_before_the_name_of_another_atelier()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", """{ "ateliers": [ { "code": "rennes", "name": "Centre", "opens": "2018-06-01" }, { "code": "centre", "name": "Rennes", "opens": "2018-06-01" } ] }""");
        bench.File("data/inbox/centre/a.csv", Sheet);
        Assert.That((await bench.Run("ingest", "data/inbox")).Code, Is.Zero);

        var other = await bench.Run("ingest", "data/inbox/centre/a.csv", "--atelier", "centre");

        Assert.That(other.Code, Is.Zero, "it is that one's already: " + other.Error);
    }

    [Test]
    public async Task The_lock_file_of_a_spreadsheet_is_passed_over()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        bench.File("data/inbox/~$a.csv", "\u0003Ana");
        bench.File("data/inbox/~$g.xlsx", "\u0003Ana");

        var ran = await bench.Run("ingest", "data/inbox", "--json");

        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Json["files"]!.AsArray().Select(file => (string)file!["path"]!), Is.EqualTo(new[] { "a.csv" }));
    }

    [TestCase("mars.7z")]
    [TestCase("mars.html")]
    [TestCase("mars.eml")]
    [TestCase("mars.csv.bak")]
    [TestCase("mars.csv~")]
    [TestCase("mars.csv.crdownload")]
    [TestCase("mars")]
    public async Task What_may_hold_rows_and_cannot_be_read_is_refused(string name)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.March);
        bench.File("data/inbox/" + name, Workbench.March.Replace("ada@", "eva@", StringComparison.Ordinal));

        var ran = await bench.Run("ingest", "data/inbox", "--json", "--lang", "en");

        Assert.That(ran.Code, Is.EqualTo(4));
        Assert.That(ran.Json["files"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["status"]!)), Is.EquivalentTo(new[] { ("a.csv", "loaded"), (name, "refused") }));
        Assert.That(ran.Error, Does.Contain("Unknown extension: expected .csv, .txt, .tsv, .tab"));
    }

    [TestCase("mars.TAB")]
    [TestCase("mars.csv ")]
    public async Task Unusual_names_of_texts_are_read(string name)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/" + name, Workbench.March);

        Assert.That((int)(await bench.Run("ingest", "data/inbox", "--json")).Json["files"]![0]!["loaded"]!, Is.EqualTo(5));
    }

    [Test]
    public async Task Documents_and_pictures_beside_exports_are_passed_over()
    {
        using var bench = new Workbench();
        foreach (var name in new[] { "README", "notes.md", "feuille.pdf", "photo.JPG", "affiche.docx", "Thumbs.db", "desktop.ini" })
        {
            bench.File("data/inbox/" + name, "x");
        }

        var ran = await bench.Run("ingest", "data/inbox", "--json");

        Assert.That((ran.Code, ran.Json["files"]!.AsArray().Count), Is.EqualTo((0, 0)));
    }

    [TestCase("Montpellier", "atelier-of-others")]
    [TestCase("Rennes", null)]
    public async Task Rows_without_an_atelier_among_rows_that_name_another_than_the_folder_are_told_of(string named, string? remark)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/a.csv", $"Date;Atelier;Statut;E-mail\n2019-01-26;{named};présent;c@x.test\n2019-01-26;;présent;d@x.test\n");

        var ran = await bench.Run("ingest", "data/inbox", "--json");

        Assert.That(ran.Json["files"]![0]!["remarks"]!.AsArray().Select(each => (string?)each!["code"]).SingleOrDefault(), Is.EqualTo(remark));
    }
}
