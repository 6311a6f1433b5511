using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>One number, one source: the headline and the people of the press sheet, read from every file in which they stand, as a reader or another program takes them from there.</summary>
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class OneNumberTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Languages = ["fr", "en"];

    [Test]
    public async Task The_headline_is_the_same_in_every_file([Values("2018", "2018-06", "2019", "2019-03", "2019-12")] string report)
    {
        await SampleRun.First();
        var figure = JsonNode.Parse(Read(report, "figures.json"))!["figures"]!.AsArray().First(each => (string?)each!["id"] == "people-reached" && (string?)each["period"]!["from"] == report[..4] + "-01-01")!;
        var (people, to) = ((long)figure["lower"]!, (string)figure["period"]!["to"]!);
        List<(string Where, long Number)> told =
        [
            ("figures.csv", Number(Row(Csv(Read(report, "figures.csv")), "lower", report[..4] + "-01-01", to))),
            ("figures.xlsx", (long)double.Parse(Row(Sheet(report), "lower", null, null), CultureInfo.InvariantCulture)),
        ];
        foreach (var language in Languages)
        {
            var page = Read(report, language == "fr" ? "index.html" : "index.en.html");
            told.Add(($"page {language}", Number(Big().Match(page).Groups[1].Value)));
            told.Add(($"curve, alternative text {language}", Headline(Desc().Match(Read(report, $"progress.{language}.svg")).Groups[1].Value, language)));
            var curve = Csv(Read(report, $"progress.{language}.csv"));
            told.Add(($"curve, CSV {language}", Number(curve.Skip(1).Last(row => row[1].Length > 0)[1])));
            told.Add(($"curve, table {language}", Number(Table(page, "progress").Last(row => row[1].Any(char.IsAsciiDigit))[1])));
        }

        Assert.That(told.Where(each => each.Number != people), Is.Empty, $"{report}: {people}");
        Assert.That(told, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task What_the_press_is_told_is_the_same_in_every_file([Values("2018", "2019", "2019-03", "2019-12")] string report)
    {
        await SampleRun.First();
        var asked = new[] { "figures", "people-reached", report.Length == 4 ? "--year" : "--month", report, "--public", "--json" };
        var all = (await SampleRun.Then(asked)).Json["figures"]![0]!;
        var byAtelier = (await SampleRun.Then([.. asked, "--by", "atelier"])).Json["figures"]!.AsArray();
        foreach (var language in Languages)
        {
            var page = Read(report, language == "fr" ? "press.html" : "press.en.html");
            var quote = WebUtility.HtmlDecode(Quote().Match(page).Groups[1].Value);
            Assert.That(Number(Amount().Match(page).Groups[1].Value), Is.EqualTo((long)all["lower"]!), "the point");
            Assert.That(quote, Does.Contain(Words((long)all["lower"]!, language)), "the sentence");
            Assert.That(WebUtility.HtmlDecode(Card().Match(page).Groups[1].Value), Is.EqualTo(quote), "the card");
            var people = Csv(Read(report, $"press-people.{language}.csv"));
            Assert.That(Number(people[1][1]), Is.EqualTo((long)all["lower"]!), "the picture of the card, CSV");
            Assert.That(Headline(Desc().Match(Read(report, $"press-people.{language}.svg")).Groups[1].Value, language), Is.EqualTo((long)all["lower"]!), "the same, alternative text");
            Assert.That(Number(Table(page, "press-people")[0][1]), Is.EqualTo((long)all["lower"]!), "the same, table");
            if (!File.Exists(Path.Combine(SampleRun.Reports, report, $"press.{language}.csv")))
            {
                continue;
            }

            var (data, alternative) = (Csv(Read(report, $"press.{language}.csv")).Skip(1).ToDictionary(row => row[0], row => row[1]), Desc().Match(Read(report, $"press.{language}.svg")).Groups[1].Value);
            var table = Table(page, "press").ToDictionary(row => row[0], row => row[1]);
            foreach (var atelier in byAtelier.Where(each => each!["value"] is not null))
            {
                var name = (string)atelier!["scope"]!["atelier"]! switch { "rennes" => "Rennes", "montpellier" => "Montpellier", "nancy" => "Nancy", _ => "Saint-Étienne" };
                Assert.That((Number(data[name]), Number(table[name])), Is.EqualTo(((long)atelier["value"]!, (long)atelier["value"]!)), name);
                Assert.That(alternative, Does.Contain(Words((long)atelier["value"]!, language)), name);
            }
        }
    }

    [Test]
    public async Task Each_atelier_has_the_number_of_the_report_on_its_page([Values("2018", "2019", "2019-03", "2019-12")] string report)
    {
        await SampleRun.First();
        var figures = JsonNode.Parse(Read(report, "figures.json"))!["figures"]!.AsArray().Where(each => (string?)each!["id"] == "people-reached" && (string?)each["period"]!["from"] == report[..4] + "-01-01" && each["scope"]!["atelier"] is not null)
            .GroupBy(each => (string)each!["scope"]!["atelier"]!).Select(each => each.MaxBy(figure => (string)figure!["period"]!["to"]!)).ToList();
        Assert.That(figures, Has.Count.GreaterThan(0));
        foreach (var figure in figures)
        {
            foreach (var end in new[] { ".html", ".en.html" })
            {
                var page = Read(report, $"atelier-{(string)figure!["scope"]!["atelier"]!}{end}");
                Assert.That(Number(Big().Match(page).Groups[1].Value), Is.EqualTo((long)figure["lower"]!), page[..200]);
            }
        }
    }

    private static string Read(string report, string file) => File.ReadAllText(Path.Combine(SampleRun.Reports, report, file));

    private static long Number(string text) => long.Parse(string.Concat(WebUtility.HtmlDecode(text).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    /// <summary>As readers see it.</summary>
    private static string Words(long number, string language) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", language == "fr" ? "\u202F" : ",", StringComparison.Ordinal);

    /// <summary>The number of the sentence that an alternative text begins with: what stands before "people reached".</summary>
    private static long Headline(string text, string language) =>
        Number((language == "fr" ? French() : English()).Match(WebUtility.HtmlDecode(text)).Groups[1].Value);

    /// <summary>The rows of a CSV file in which no cell has a line break.</summary>
    private static List<List<string>> Csv(string text) =>
    [
        .. text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(row => CsvCell().Matches(row).Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value).ToList()),
    ];

    /// <summary>A column of the first row of people reached, of a period where one is named.</summary>
    private static string Row(List<List<string>> rows, string column, string? from, string? to)
    {
        var header = rows[0];
        return rows.Skip(1).First(row => row[header.IndexOf("id")] == "people-reached" && (from is null || (row[header.IndexOf("from")] == from && row[header.IndexOf("to")] == to)))[header.IndexOf(column)];
    }

    private static List<List<string>> Sheet(string report)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(SampleRun.Reports, report, "figures.xlsx"));
        using var part = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(part).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToList())];
    }

    /// <summary>The rows of a chart's table in the page, header aside.</summary>
    private static List<List<string>> Table(string page, string chart)
    {
        var figure = page[page.IndexOf($"id=\"figure-{chart}\"", StringComparison.Ordinal)..];
        return [.. BodyRow().Matches(Body().Match(figure).Value).Select(row => BodyCell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value).Trim()).ToList())];
    }

    [GeneratedRegex("""<p class="big">([^<]+)</p>""")]
    private static partial Regex Big();

    [GeneratedRegex("""id="point-people-reached">\s*<p class="amount">(?:<span[^>]*>[^<]*</span>)?([^<]+)</p>""")]
    private static partial Regex Amount();

    [GeneratedRegex("""<p id="quote-people-reached-0">([^<]*)</p>""")]
    private static partial Regex Quote();

    [GeneratedRegex("""<meta property="og:description" content="([^"]*)" />""")]
    private static partial Regex Card();

    [GeneratedRegex("<desc[^>]*>([^<]*)</desc>")]
    private static partial Regex Desc();

    [GeneratedRegex(@"(\d[\d\u202F]*)\s+personnes? accompagnées?")]
    private static partial Regex French();

    [GeneratedRegex(@"(\d[\d,]*)\s+(?:people|person) reached")]
    private static partial Regex English();

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))""")]
    private static partial Regex CsvCell();

    [GeneratedRegex("<tbody.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex BodyRow();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex BodyCell();
}
