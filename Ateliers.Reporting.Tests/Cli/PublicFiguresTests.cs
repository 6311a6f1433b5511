using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>figures --public, asked from outside: the same slices are hidden however it is asked, and hidden is neither 0 nor nothing.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PublicFiguresTests
{
    private Workbench bench = null!;

    /// <summary>Rennes 60 people of two themes, Nancy 4, Montpellier 30, Saint-Étienne 25.</summary>
    [OneTimeSetUp]
    public async Task Load()
    {
        var text = new StringBuilder(Workbench.Header);
        foreach (var (atelier, theme, from, people) in new[] { ("Rennes", "cv", 0, 40), ("Rennes", "coding", 40, 20), ("Nancy", "cv", 60, 4), ("Montpellier", "cv", 70, 30), ("Saint-Étienne", "coding", 100, 25) })
        {
            foreach (var person in Enumerable.Range(from, people))
            {
                text.Append(CultureInfo.InvariantCulture, $"2019-09-05;{atelier};présent;{theme};Grand public;p{person}@example.org;;\n");
            }
        }

        bench = await Workbench.With(text.ToString());
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [Test]
    public async Task The_least_other_atelier_is_hidden_with_the_small_one_and_the_rest_is_told() => Assert.That(
        (await Ask("people-reached --year 2019 --by atelier --public")).Select(figure => $"{figure["scope"]?["atelier"]} {figure["value"]?.ToString() ?? "null"} {figure["status"]}"),
        Is.EqualTo(new[] { "montpellier 30 provisional", "nancy null suppressed", "rennes 60 provisional", "saint-etienne null suppressed" }));

    [TestCase("people-reached")]
    [TestCase("attendances-per-person registrations")]
    [TestCase("first-contacts attendances sessions")]
    public async Task Whatever_figure_is_asked_for_the_same_slices_are_hidden(string ids)
    {
        var hidden = (await Ask($"{ids} --year 2019 --by atelier --public")).Where(figure => (string?)figure["status"] == "suppressed").ToList();
        Assert.That(hidden.Select(figure => (string?)figure["scope"]?["atelier"]).Distinct(), Is.EqualTo(new[] { "nancy", "saint-etienne" }));
        Assert.That(hidden, Has.All.Matches<JsonNode>(figure => figure!["value"] is null && figure["lower"] is null && figure["upper"] is null && figure["estimate"] is null));
    }

    [TestCase("--atelier nancy", true)]
    [TestCase("--atelier saint-etienne", true)]
    [TestCase("--atelier rennes", false)]
    [TestCase("", false)]
    public async Task A_filter_hides_what_the_split_hides(string filter, bool hidden)
    {
        var figure = (await Ask($"people-reached --year 2019 {filter} --public".Replace("  ", " ", StringComparison.Ordinal))).Single();
        Assert.That((string?)figure["status"] == "suppressed", Is.EqualTo(hidden));
    }

    [TestCase("fr", "masqué")]
    [TestCase("en", "suppressed")]
    public async Task A_hidden_number_is_a_word_in_every_form_and_language(string language, string word)
    {
        var md = await bench.Run("figures", "people-reached", "--year", "2019", "--by", "atelier", "--public", "--output", "md", "--lang", language);
        Assert.That(md.Out, Does.Contain($"| Nancy | {word} | {word} |").And.Contain($"| Saint-Étienne | {word} | {word} |").And.Contain("| Rennes | 60 |").And.Contain("| Montpellier | 30 |"));
        var table = await bench.Run("figures", "people-reached", "--year", "2019", "--by", "atelier", "--public", "--lang", language);
        Assert.That(table.Out.Split('\n').Count(line => line.Contains(word, StringComparison.Ordinal)), Is.EqualTo(2), table.Out);
        var csv = await bench.Run("figures", "people-reached", "--year", "2019", "--by", "atelier", "--public", "--output", "csv", "--lang", language);
        var lines = csv.Out.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        var (value, status) = (Array.IndexOf(lines[0], "value"), Array.IndexOf(lines[0], "status"));
        Assert.That(lines.Skip(1).Select(line => $"{line[value]}:{line[status]}"), Is.EqualTo(new[] { "30:provisional", ":suppressed", "60:provisional", ":suppressed" }));
    }

    [Test]
    public async Task A_crossing_lists_what_nobody_came_to_as_hidden_too()
    {
        var figures = await Ask("people-reached --year 2019 --by atelier,theme --public");
        var open = await Ask("people-reached --year 2019 --by atelier,theme");
        Assert.That((open.Count, figures.Count), Is.EqualTo((5, 8)));
        Assert.That(figures.Where(figure => (string?)figure["scope"]?["atelier"] == "nancy").Select(figure => (string?)figure["status"]), Is.EqualTo(new[] { "suppressed", "suppressed" }));
    }

    [TestCase("--from 2019-09-01 --to 2019-09-29", "fr", "--month 2019-09", "--year 2019", Description = "September less its last day")]
    [TestCase("--from 2019-09-05 --to 2019-09-05", "en", "--month 2019-09", "--year 2019")]
    [TestCase("--from 2019-01-01 --to 2019-10-31", "en", "--month 2019-01", "--year 2019", Description = "the year less two months")]
    [TestCase("--from 2018-01-01 --to 2019-12-31", "fr", "--month 2018-01", "--year 2018")]
    [TestCase("--year 2019 --by week", "fr", "--by month", "--by day")]
    [TestCase("--year 2019 --by week", "en", "--by month", "--by day")]
    [TestCase("--year 2019 --as-of 2019-09-06", "fr", "--as-of 2019-09-06", "--public")]
    [TestCase("--year 2019 --as-of 2019-09-06", "en", "--as-of 2019-09-06", "--public")]
    public async Task What_could_be_subtracted_from_another_public_answer_is_refused_and_it_is_said_what_can_be_asked(string question, string language, string first, string second)
    {
        var ran = await bench.Run(["figures", "people-reached", .. question.Split(' '), "--public", "--lang", language]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")));
        Assert.That(ran.Error.Plain(), Does.Contain(first).And.Contain(second).And.Contain(language == "fr" ? "révéleraient de petits effectifs" : "would reveal small counts"));
    }

    [TestCase("--from 2019-01-01 --to 2019-10-31")]
    [TestCase("--year 2019 --by week")]
    public async Task What_is_refused_in_public_is_told_inside_but_no_sentence_of_it_is_offered(string question)
    {
        var md = await bench.Run(["figures", "people-reached", .. question.Split(' '), "--output", "md", "--lang", "en"]);
        Assert.That((md.Code, md.Out.Contains("| 119 |", StringComparison.Ordinal), md.Out.Contains("\n> ", StringComparison.Ordinal)), Is.EqualTo((0, true, false)), md.Out);
    }

    [TestCase("--from 2019-09-01 --to 2019-09-30")]
    [TestCase("--month 2019-09")]
    [TestCase("--from 2019-01-01 --to 2019-12-31 --by month")]
    [TestCase("--month 2019-09 --by day")]
    public async Task Whole_months_and_goal_years_are_told_however_they_are_asked_for(string question) =>
        Assert.That((await Ask($"people-reached {question} --public")).Select(figure => (int?)figure["value"]), Is.EqualTo(new int?[] { 119 }));

    private async Task<List<JsonNode>> Ask(string question)
    {
        var ran = await bench.Run(["figures", .. question.Split(' '), "--json"]);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        return [.. ran.Json["figures"]!.AsArray().Select(figure => figure!)];
    }
}
