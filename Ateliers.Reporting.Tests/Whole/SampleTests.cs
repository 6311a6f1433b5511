using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The sample from its files to its pages, counted against what the simulator wrote down.</summary>
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed class SampleTests
{
    [OneTimeSetUp]
    public async Task Run()
    {
        var ran = await SampleRun.First();
        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That(ran.Out, Does.Contain("DONNÉES SIMULÉES").And.Contain("Tableau de bord").And.Match(@"49.416 personnes"));
    }

    [TestCase("2018")]
    [TestCase("2019")]
    public async Task People_of_a_year_and_of_each_atelier_are_those_that_the_simulator_wrote_down(string year)
    {
        var truths = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SampleRun.Root, "sample", "simulated-truth.json")))!["truths"]!.AsArray()
            .Where(truth => (string?)truth!["period"] == year).ToList();
        var all = (await SampleRun.Then("figures", "people-reached", "attendances", "--year", year, "--json")).Json;
        var each = (await SampleRun.Then("figures", "people-reached", "attendances", "--year", year, "--by", "atelier", "--json")).Json;
        Assert.That(truths, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var truth in truths)
            {
                var atelier = (string?)truth!["atelier"];
                foreach (var (id, name) in new[] { ("people-reached", "people"), ("attendances", "visits") })
                {
                    var found = (atelier is null ? all : each)["figures"]!.AsArray()
                        .SingleOrDefault(figure => (string?)figure!["id"] == id && (string?)figure["scope"]!["atelier"] == atelier);
                    Assert.That((long?)found?["value"] ?? 0, Is.EqualTo((long)truth[name]!), $"{id} {atelier} {year}");
                }
            }
        });
    }

    [Test]
    public async Task The_people_of_a_year_do_not_depend_on_the_secret()
    {
        using var bench = new Workbench();
        var counts = new List<long>();
        foreach (var digit in "012a")
        {
            var data = Path.Combine(bench.Root, digit.ToString());
            Directory.CreateDirectory(data);
            await SampleRun.Sign(Path.Combine(data, "ateliers.key"), digit);
            await Tool.Run(SampleRun.Root, ["ingest", Path.Combine("sample", "inbox"), "--quiet", "--data", data]);
            counts.Add((long)(await Tool.Run(SampleRun.Root, ["figures", "people-reached", "--year", "2019", "--json", "--data", data])).Json["figures"]![0]!["value"]!);
        }

        Assert.That(counts.Distinct(), Is.EqualTo(new[] { 49_416L }));
    }

    [Test]
    public async Task A_second_run_does_nothing_and_says_so()
    {
        var before = Stamps();
        var ran = await SampleRun.Then("run");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out, Does.Contain("Rien à faire"));
        Assert.That(Stamps(), Is.EqualTo(before));
    }

    [Test]
    public void Every_month_and_year_has_its_pages_in_both_languages_and_its_files()
    {
        var months = Enumerable.Range(0, 19).Select(i => new DateOnly(2018, 6, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Assert.That(Folders(), Is.EquivalentTo(months.Concat(["2018", "2019"])));
        foreach (var folder in Folders().Append(""))
        {
            foreach (var (page, language) in new[] { ("index.html", "fr"), ("index.en.html", "en") })
            {
                var text = File.ReadAllText(Path.Combine(SampleRun.Reports, folder, page));
                Assert.That(text, Does.Contain($"<html lang=\"{language}\"").And.EndsWith("</html>\n").Or.EndsWith("</html>"), $"{folder}/{page}");
            }
        }

        foreach (var folder in Folders())
        {
            Assert.That(HalfReport.Trouble(Path.Combine(SampleRun.Reports, folder)), Is.Null);
        }
    }

    [TestCase("2019", "--year")]
    [TestCase("2018", "--year")]
    public async Task The_page_s_figures_are_the_same_as_the_command_s_and_as_the_csv(string period, string option)
    {
        var page = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SampleRun.Reports, period, "figures.json")))!;
        var asked = (await SampleRun.Then("figures", option, period, "--json")).Json;
        var ofPage = page["figures"]!.AsArray().ToLookup(Name, Value);
        foreach (var figure in asked["figures"]!.AsArray())
        {
            Assert.That(ofPage[Name(figure)].Distinct(), Is.EqualTo(new[] { Value(figure) }), Name(figure));
        }

        var lines = (await File.ReadAllTextAsync(Path.Combine(SampleRun.Reports, period, "figures.csv"))).TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var (id, value, people) = (Array.IndexOf(lines[0], "id"), Array.IndexOf(lines[0], "value"), page["figures"]!.AsArray());
        Assert.That(
            lines.Skip(1).Select(line => $"{line[id]}={Number(line[value])}"),
            Is.EqualTo(people.Select(figure => $"{figure!["id"]}={Number(figure["value"]?.ToString() ?? "")}")));
    }

    [Test]
    public void Everything_made_from_the_sample_says_that_it_is_simulated()
    {
        foreach (var file in Directory.EnumerateFiles(SampleRun.Reports, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var marked = Path.GetExtension(file) switch
            {
                ".html" => file.EndsWith(".en.html", StringComparison.Ordinal) ? text.Contains("imulated data", StringComparison.OrdinalIgnoreCase) : text.Contains("onnées simulées", StringComparison.OrdinalIgnoreCase),
                ".json" => text.Contains("\"simulated\": true", StringComparison.Ordinal),
                ".csv" when Path.GetFileName(file) != "figures.csv" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).All(line => line.Contains(file.EndsWith(".en.csv", StringComparison.Ordinal) ? "simulated data" : "données simulées", StringComparison.Ordinal)),
                ".svg" => text.Contains(file.EndsWith(".en.svg", StringComparison.Ordinal) ? ">Simulated data</text>" : ">Données simulées</text>", StringComparison.Ordinal),
                ".csv" => text.Split('\n')[0].TrimEnd().EndsWith(",simulated", StringComparison.Ordinal) && text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).All(line => line.TrimEnd().EndsWith(",true", StringComparison.Ordinal)),
                _ => true,
            };
            Assert.That(marked, Is.True, Path.GetRelativePath(SampleRun.Reports, file));
        }
    }

    [TestCase("figures --year 2019", "SIMUL")]
    [TestCase("figures --year 2019 --lang en", "SIMULATED DATA")]
    [TestCase("figures --year 2019 --output md", "SIMUL")]
    [TestCase("figures --year 2019 --output csv", ",simulated")]
    [TestCase("figures --year 2019 --json", "\"simulated\": true")]
    [TestCase("progress --year 2019", "SIMUL")]
    [TestCase("progress --year 2019 --json", "\"simulated\": true")]
    [TestCase("batches --json", "\"simulated\": true")]
    public async Task Every_answer_says_that_it_is_simulated(string line, string mark) =>
        Assert.That((await SampleRun.Then(line.Split(' '))).Out, Does.Contain(mark));

    [Test]
    public async Task No_output_names_a_machine_or_a_folder_of_it()
    {
        foreach (var file in Directory.EnumerateFiles(SampleRun.Reports, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain(SampleRun.Root).And.Not.Contain(Environment.MachineName + "."), Path.GetRelativePath(SampleRun.Reports, file));
        }
    }

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories(SampleRun.Reports).Select(path => Path.GetFileName(path));

    private static Dictionary<string, DateTime> Stamps() =>
        Directory.EnumerateFiles(SampleRun.Reports, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);

    private static string Name(JsonNode? figure) => $"{figure!["id"]} {figure["scope"]!.ToJsonString()} {figure["period"]!["from"]} {figure["period"]!["to"]} {figure["of"]}";

    private static string Value(JsonNode? figure) => $"{figure!["value"]} {figure["lower"]} {figure["upper"]} {figure["estimate"]} {figure["status"]} {figure["asOf"]}";

    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : text;

    [Test]
    public async Task No_word_of_a_drawing_is_cut()
    {
        await SampleRun.First();
        var pages = Directory.EnumerateFiles(SampleRun.Reports, "*.html", SearchOption.AllDirectories).ToList();
        Assert.That(pages, Is.Not.Empty);
        Assert.That(pages.Where(page => File.ReadAllText(page).Contains("…</text>", StringComparison.Ordinal)).Select(page => Path.GetRelativePath(SampleRun.Reports, page)), Is.Empty);
    }
}
