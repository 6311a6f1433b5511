using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>A later file can move what an earlier month has published: its page must follow.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OwedReportsTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Nom complet\n";
    private const string May = Header + "2019-05-02;Nancy;présent;f@x.example;Anne Durand\n2019-05-09;Nancy;présent;f@x.example;Paul Durand\n";
    private const string Apart = Header + "2019-06-01;Nancy;présent;f@x.example;Anne Durand\n2019-06-01;Nancy;présent;f@x.example;Paul Durand\n";
    private const string Others = Header + "2019-06-01;Nancy;présent;g@x.example;Zoé Petit\n";

    [Test]
    public async Task People_told_apart_later_move_the_earlier_page()
    {
        using var bench = await Published(May);
        Assert.That(PeopleOf(bench, "2019-05"), Is.EqualTo(1));
        bench.File("data/inbox/june.csv", Apart);
        var ran = await bench.Run("run", "--json");
        Assert.That(Written(ran), Is.EqualTo(new[] { "2019-05", "2019-06", "2019" }), ran.Error);
        var figures = await bench.Run("figures", "people-reached", "--month", "2019-05", "--json");
        Assert.That((PeopleOf(bench, "2019-05"), (int)figures.Json["figures"]![0]!["value"]!), Is.EqualTo((2, 2)));
        Assert.That(Written(await bench.Run("run", "--json")), Is.Empty);
    }

    [Test]
    public async Task A_later_file_that_moves_nothing_leaves_the_earlier_page_alone()
    {
        using var bench = await Published(May);
        var before = File.GetLastWriteTimeUtc(Path.Combine(bench.Reports, "2019-05", "index.html"));
        bench.File("data/inbox/june.csv", Others);
        Assert.That(Written(await bench.Run("run", "--json")), Is.EqualTo(new[] { "2019-06", "2019" }));
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(bench.Reports, "2019-05", "index.html")), Is.EqualTo(before));
    }

    [Test]
    public async Task A_later_rejected_row_is_no_matter_of_the_earlier_page()
    {
        using var bench = await Published(May + "2019-05-40;Nancy;présent;h@x.example;\n", code: 3);
        bench.File("data/inbox/june.csv", Others + "2019-06-31;Nancy;présent;h@x.example;\n");
        Assert.That(Written(await bench.Run("run", "--json")), Is.EqualTo(new[] { "2019-06", "2019" }));
        Assert.That(Says("2019-05", "1 row of 3 rejected"), Is.True);
        Assert.That(Says("2019-06", "2 rows of 5 rejected"), Is.True);

        bool Says(string report, string sentence) => WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(bench.Reports, report, "index.en.html"))).Plain()
            .Contains(sentence, StringComparison.Ordinal);
    }

    [TestCase("report 2019-06", "report 2019")]
    [TestCase("run --month 2019-06", "report 2019")]
    public async Task Reports_made_one_by_one_do_not_hide_what_is_owed(params string[] lines)
    {
        using var bench = await Published(May);
        Assert.That((await bench.Run("ingest", bench.File("data/inbox/june.csv", Apart))).Code, Is.Zero);
        foreach (var line in lines)
        {
            Assert.That((await bench.Run(line.Split(' '))).Code, Is.Zero);
        }

        Assert.That(PeopleOf(bench, "2019-05"), Is.EqualTo(1));
        Assert.That(Written(await bench.Run("run", "--json")), Does.Contain("2019-05"));
        Assert.That(PeopleOf(bench, "2019-05"), Is.EqualTo(2));
        Assert.That((await bench.Run("report", "2019-05")).Code, Is.Zero);
        Assert.That(Written(await bench.Run("run", "--json")), Is.Empty, "all was up to date: the report made again is not owed");
    }

    [Test]
    public async Task A_run_that_was_stopped_after_the_moved_pages_is_taken_up_again()
    {
        using var bench = await Published(May);
        bench.File("data/inbox/june.csv", Apart);
        Assert.That((await bench.Run("ingest", "data/inbox/june.csv")).Code, Is.Zero);
        Directory.CreateDirectory(bench.Reports);
        await File.WriteAllTextAsync(Path.Combine(bench.Reports, "2019-06"), "stands in the way");
        Assert.That((await bench.Run("run")).Code, Is.Not.Zero);
        Assert.That(PeopleOf(bench, "2019-05"), Is.EqualTo(2), "what has moved is written first");
        File.Delete(Path.Combine(bench.Reports, "2019-06"));
        Assert.That(Written(await bench.Run("run", "--json")), Does.Contain("2019-06"));
    }

    [TestCase("index.html")]
    [TestCase("index.en.html")]
    public async Task A_list_of_reports_that_is_gone_is_owed(string page)
    {
        using var bench = await Published(May);
        var (path, before) = (Path.Combine(bench.Reports, page), await File.ReadAllTextAsync(Path.Combine(bench.Reports, page)));
        File.Delete(path);
        var ran = await bench.Run("run", "--lang", "en");
        Assert.That(ran.Out, Does.StartWith("The list of reports was written anew; all reports are up to date."));
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo(before));
        Assert.That((await bench.Run("run", "--lang", "en")).Out, Does.StartWith("Nothing to do"));
    }

    [TestCase("run")]
    [TestCase("run --month 2019-06")]
    [TestCase("report 2019-05")]
    public async Task A_list_that_does_not_say_what_the_reports_say_is_owed(string line)
    {
        using var bench = await Published(May);
        var (path, old) = (Path.Combine(bench.Reports, "index.html"), await File.ReadAllTextAsync(Path.Combine(bench.Reports, "index.html")));
        bench.File("data/inbox/june.csv", Others);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        var whole = await File.ReadAllTextAsync(path);
        Assert.That(whole, Does.Contain("2019-06/index.html"));
        await File.WriteAllTextAsync(path, old); // as a run leaves it that was killed after its last report
        Assert.That((await bench.Run(line.Split(' '))).Code, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo(whole));
    }

    [Test]
    public async Task A_list_that_is_up_to_date_is_left_alone()
    {
        using var bench = await Published(May);
        var path = Path.Combine(bench.Reports, "index.html");
        var before = File.GetLastWriteTimeUtc(path);
        Assert.That(Written(await bench.Run("run", "--json")), Is.Empty);
        Assert.That(File.GetLastWriteTimeUtc(path), Is.EqualTo(before));
    }

    [Test]
    public async Task The_list_names_the_months_of_a_year_that_have_no_report()
    {
        using var bench = await Published(May.Replace("2019-05-09", "2019-07-09", StringComparison.Ordinal));
        var list = await File.ReadAllTextAsync(Path.Combine(bench.Reports, "index.en.html"));
        var rows = Regex.Matches(list, "<tr role=\"row\".*?</tr>", RegexOptions.Singleline).Select(row => row.Value).ToList();
        var june = rows.FindIndex(row => row.Contains(">June 2019<", StringComparison.Ordinal));
        Assert.That(rows[june], Does.Contain(">not received<").And.Not.Contain("href"));
        Assert.That((rows[june - 1], rows[june + 1]), Is.EqualTo((Containing("2019-07/index.en.html"), Containing("2019-05/index.en.html"))));
        Assert.That(Written(await bench.Run("run", "--json")), Is.Empty);
        bench.File("data/inbox/june.csv", Others);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bench.Reports, "index.en.html")), Does.Contain("2019-06/index.en.html"));

        string Containing(string link) => rows.Find(row => row.Contains(link, StringComparison.Ordinal)) ?? $"no row leads to {link}";
    }

    private static Task<Workbench> Published(string csv, int code = 0) => MadeWorkspace.After("run --quiet", "data/inbox/may.csv", csv, code);

    private static IEnumerable<string?> Written(Ran ran) => ran.Json["reports"]!.AsArray().Select(report => (string?)report!["report"]);

    private static int PeopleOf(Workbench bench, string report) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(bench.Reports, report, "figures.json")))!["figures"]!.AsArray()
            .Where(figure => (string?)figure!["id"] == "people-reached" && (string?)figure["period"]!["from"] == "2019-05-01" && figure["scope"]!.AsObject().All(pair => pair.Value is null))
            .Select(figure => (int)figure!["value"]!).First();
}
