using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The sample's press sheets: each number is the one that the public command tells, and each sentence holds before the quote guard.</summary>
[Category("Whole")]
[Parallelizable(ParallelScope.Self)]
public sealed partial class PressSheetTests
{
    [Test]
    public async Task Each_number_is_the_one_that_is_told_in_public([Values("2018", "2019", "2018-06", "2019-03", "2019-12")] string period)
    {
        await SampleRun.First();
        var told = (await SampleRun.Then("figures", period.Length == 4 ? "--year" : "--month", period, "--public", "--json")).Json["figures"]!.AsArray()
            .Where(figure => figure!["value"] is not null).ToLookup(figure => (string)figure!["id"]!, figure => (double)figure!["value"]!);
        foreach (var language in new[] { "fr", "en" })
        {
            var points = Points(period, language).ToList();
            Assert.That(points, Is.Not.Empty, period);
            foreach (var (id, amount, quotes) in points)
            {
                var (number, isPercent) = Number(amount, language);
                Assert.That(told[id].Select(value => Math.Abs((isPercent ? value * 100 : value) - number)).Min(), Is.LessThan(amount.Contains(language == "fr" ? ',' : '.', StringComparison.Ordinal) ? 0.1 : isPercent ? 1 : 0.000001), $"{period} {language} {id}: {amount}");
                Assert.That(quotes, Is.Not.Empty, id);
            }
        }
    }

    [Test]
    public async Task Each_sentence_to_quote_holds_before_the_guard([Values("2018", "2019", "2019-03")] string period, [Values("fr", "en")] string language)
    {
        await SampleRun.First();
        var text = string.Join("\n\n", Points(period, language).SelectMany(point => point.Quotes));
        var file = Path.Combine(SampleRun.Root, $"press-{period}-{language}.txt");
        await File.WriteAllTextAsync(file, text);
        var ran = await SampleRun.Then("check", file, "--json");
        Assert.That(ran.Code, Is.Zero, ran.Out);
        Assert.That(ran.Json["findings"]!.AsArray().Select(finding => (string)finding!["verdict"]!).Where(verdict => verdict is not ("agrees" or "unchecked" or "declared")), Is.Empty, ran.Out);
    }

    [Test]
    public async Task No_press_sheet_tells_a_count_below_the_threshold()
    {
        await SampleRun.First();
        foreach (var page in Directory.EnumerateFiles(SampleRun.Reports, "press.en.html", SearchOption.AllDirectories))
        {
            var counts = Points(Path.GetFileName(Path.GetDirectoryName(page))!, "en").Where(point => point.Id is "people-reached" or "new-people" or "attendances").Select(point => Number(point.Amount, "en").Number);
            Assert.That(counts, Is.All.GreaterThanOrEqualTo(11), page);
        }
    }

    /// <summary>A number as a reader takes it from the page, and whether it is a percentage.</summary>
    private static (double Number, bool IsPercent) Number(string amount, string language)
    {
        var plain = string.Concat(amount.Where(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '%'));
        plain = language == "fr" ? plain.Replace(',', '.') : plain.Replace(",", "", StringComparison.Ordinal);
        return (double.Parse(plain.TrimEnd('%'), CultureInfo.InvariantCulture), plain.EndsWith('%'));
    }

    private static IEnumerable<(string Id, string Amount, List<string> Quotes)> Points(string period, string language)
    {
        var html = File.ReadAllText(Path.Combine(SampleRun.Reports, period, language == "en" ? "press.en.html" : "press.html"));
        return Point().Matches(html).Select(match => (
            match.Groups["id"].Value,
            WebUtility.HtmlDecode(Least().Replace(match.Groups["amount"].Value, "")).Trim(),
            Quote().Matches(match.Value).Select(quote => WebUtility.HtmlDecode(quote.Groups["text"].Value)).ToList()));
    }

    [GeneratedRegex("""<li class="point" id="point-(?<id>[a-z-]+)">.*?<p class="amount">(?<amount>.*?)</p>.*?</li>""", RegexOptions.Singleline)]
    private static partial Regex Point();

    [GeneratedRegex("<span[^>]*>[^<]*</span>")]
    private static partial Regex Least();

    [GeneratedRegex("""<p id="quote-[^"]*">(?<text>[^<]*)</p>""")]
    private static partial Regex Quote();
}
