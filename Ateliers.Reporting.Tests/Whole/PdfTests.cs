using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Runs.Publishing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>--pdf: the printed page, by the program as a process and a real browser, read back as a reader's program does.</summary>
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed class PdfTests
{
    /// <summary>What a browser rounds away.</summary>
    private const double Hair = 0.01;

    [Category("Browser")]
    [TestCase("2019-03")]
    [TestCase("2019")]
    public async Task The_printed_page_is_A4_tagged_in_its_language_and_tells_the_same_number(string report)
    {
        var folder = await Printed(report);
        var figure = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "figures.json")))!["figures"]!.AsArray().First(each => (string?)each!["id"] == "people-reached" && (string?)each["period"]!["from"] == "2019-01-01")!;
        foreach (var (file, language, page, space) in new[] { ("report.pdf", "fr", "index.html", " "), ("report.en.pdf", "en", "index.en.html", ",") })
        {
            using var pdf = PdfDocument.Open(Path.Combine(folder, file));
            var catalog = pdf.Structure.Catalog.CatalogDictionary;
            var pages = pdf.GetPages().ToList();
            var words = Text(pages);
            Assert.Multiple(() =>
            {
                Assert.That(pages.Select(each => (Math.Round(each.Width), Math.Round(each.Height))), Is.All.EqualTo((595d, 842d)), "A4");
                Assert.That(catalog.ContainsKey(NameToken.Create("StructTreeRoot")) && catalog.ContainsKey(NameToken.Create("MarkInfo")), Is.True, "tagged");
                Assert.That(((StringToken)catalog.Data["Lang"]).Data, Is.EqualTo(language));
                Assert.That(pdf.Information.Title, Does.Contain("2019").And.Contain(language == "fr" ? "Données simulées" : "Simulated data"));
                Assert.That(pdf.Information.CreationDate, Does.StartWith("D:" + ((string)figure["asOf"]!).Replace("-", "", StringComparison.Ordinal) + "000000"));
                Assert.That(pdf.TryGetBookmarks(out var bookmarks) ? bookmarks.GetNodes().Count() : 0, Is.GreaterThan(10), "bookmarks");
                Assert.That(pages.SelectMany(each => each.Letters).Where(letter => letter.Value.Trim().Length > 0).Min(letter => letter.PointSize), Is.GreaterThanOrEqualTo(9 - Hair), "points");
                Assert.That(words, Does.Contain(Told(figure, space)).And.Contain(language == "fr" ? "Données simulées — aucune personne réelle" : "Simulated data — no real person"));
            });
            Assert.That(await File.ReadAllTextAsync(Path.Combine(folder, page)), Does.Contain($"<a href=\"{file}\" download"));
        }
    }

    [Category("Browser")]
    [Test]
    public async Task Printed_again_elsewhere_it_has_the_same_bytes()
    {
        var first = await Printed("2019-03");
        using var other = new TestFolder();
        var ran = await Tool.Run(other.Path, ["report", "2019-03", "--pdf", "--browser", Chromium.Find(), "--data", Path.Combine(SampleRun.Root, "sample"), "--quiet"], null, new Dictionary<string, string> { ["TZ"] = "Pacific/Auckland" });
        Assert.That(ran.Code, Is.Zero, ran.Error);
        foreach (var file in new[] { "report.pdf", "report.en.pdf" })
        {
            Assert.That(await File.ReadAllBytesAsync(Path.Combine(other.Path, "reports", "2019-03", file)), Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(first, file))), file);
        }
    }

    [Category("Browser")]
    [Test]
    public async Task An_edition_is_printed_once_and_verified_by_what_was_frozen()
    {
        var browser = Chromium.Find();
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        Assert.That((await bench.Run("publish", "2019-02", "--pdf", "--browser", browser)).Code, Is.Zero);
        var file = Path.Combine(bench.Reports, "editions", "2019-02", "1", "report.pdf");
        using (var pdf = PdfDocument.Open(file))
        {
            Assert.That(Text(pdf.GetPages()), Does.Contain("Édition 1. Sa page dit si une autre l’a remplacée."));
        }

        Assert.That((await bench.Run("publish", "2019-02", "--note", "again", "--pdf", "--browser", browser, "--embargo", "2199-03-31T06:00")).Code, Is.Zero);
        using (var pdf = PdfDocument.Open(Path.Combine(bench.Reports, "editions", "2019-02", "2", "report.pdf")))
        {
            Assert.That(Text(pdf.GetPages()), Does.Contain("Sous embargo : ne rien en dire avant le 31 mars 2199 à 6 h 00"), "a file that is passed on alone says so itself");
        }

        Assert.That((await bench.Run("verify", "2019-02", "--edition", "1")).Code, Is.Zero);
        await bench.Run("ingest", bench.File("late.csv", Newsroom.People("Rennes", 500, 20)), "--quiet");
        Assert.That((await bench.Run("publish", "2019-02", "--note", "late", "--quiet")).Code, Is.Zero);
        Assert.That(File.Exists(file) && !File.Exists(Path.Combine(bench.Reports, "editions", "2019-02", "3", "report.pdf")), Is.True, "each as it was published");
        Assert.That((await bench.Run("verify", "2019-02", "--edition", "1")).Code, Is.Zero);
        await File.AppendAllTextAsync(file, "%");
        var changed = await bench.Run("verify", "2019-02", "--edition", "1");
        Assert.That((changed.Code, changed.Error), Is.EqualTo((5, "Édition 1 de 2019-02 : report.pdf n'est plus ce qui a été publié.\n")));
    }

    [Category("Browser")]
    [Test]
    public async Task A_run_prints_what_is_not_printed_yet_and_no_more()
    {
        var browser = Chromium.Find();
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 3));
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        string[] print = ["run", "--pdf", "--browser", browser, "--json"];
        Assert.That((await bench.Run(print)).Json["reports"]!.AsArray().Select(report => (string?)report!["report"]), Is.EquivalentTo(new[] { "2019-02", "2019" }));
        Assert.That((await bench.Run(print)).Json["reports"]!.AsArray(), Is.Empty);
        Assert.That((await bench.Run("run", "--json")).Json["reports"]!.AsArray(), Is.Empty, "what is printed stays");
        Assert.That(File.Exists(Path.Combine(bench.Reports, "2019", "report.en.pdf")), Is.True);
    }

    [Test]
    public async Task Without_a_browser_that_prints_the_report_that_stands_stays()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 3));
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        var before = await File.ReadAllBytesAsync(Path.Combine(bench.Reports, "2019-02", "manifest.json"));
        var nothing = await bench.Run("report", "2019-02", "--pdf", "--browser", Path.Combine(bench.Root, "nothing"));
        Assert.That((nothing.Code, nothing.Error), Is.EqualTo((2, "--browser : il n'y a pas de programme à cette adresse. Donnez le chemin de Chromium, Chrome ou Edge, ou enlevez --pdf.\n")));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var (program, why) in new[] { ("/bin/false", "it ends with an error"), ("/bin/true", "it prints nothing") })
            {
                var failed = await bench.Run("report", "2019-02", "--pdf", "--browser", program, "--lang", "en");
                Assert.That((failed.Code, failed.Error), Is.EqualTo((1, "The browser did not print the page; nothing was replaced. Give another one with --browser, or leave out --pdf.\n")), why);
            }
        }

        Assert.That(await File.ReadAllBytesAsync(Path.Combine(bench.Reports, "2019-02", "manifest.json")), Is.EqualTo(before));
    }

    private static async Task<string> Printed(string report)
    {
        var browser = Chromium.Find();
        await SampleRun.First();
        var ran = await Tool.Run(SampleRun.Root, ["report", report, "--pdf", "--browser", browser, "--data", "sample", "--out", "printed", "--quiet"]);
        Assert.That(ran.Code, Is.Zero, ran.Error);
        return Path.Combine(SampleRun.Root, "printed", report);
    }

    private static string Told(JsonNode figure, string space) => ((long)figure["lower"]!).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(",", space, StringComparison.Ordinal);

    private static string Text(IEnumerable<Page> pages) => pages.Aggregate(new StringBuilder(), (text, page) => text.AppendJoin(' ', page.GetWords().Select(word => word.Text)).Append(' ')).Replace('\u202F', ' ').Replace('\u00A0', ' ').ToString();
}
