using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>figures and progress, asked from outside.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FiguresCommandTests
{
    private Workbench bench = null!;

    [OneTimeSetUp]
    public async Task Load() => bench = await Workbench.With(Workbench.March);

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [TestCase("--year 2019", 3)]
    [TestCase("--month 2019-03", 3)]
    [TestCase("--month 2019-04", 1)]
    [TestCase("--month 2019-01", null, Description = "before the first file")]
    [TestCase("--month 2019-05", null, Description = "nothing is known of it: unknown is not zero")]
    [TestCase("--from 2019-03-05 --to 2019-03-05", 2)]
    [TestCase("--year 2019 --atelier nancy", null, Description = "open since April, and has sent nothing")]
    [TestCase("--month 2019-04 --atelier saint-etienne", 0, Description = "opens in July: nothing is owed of it")]
    [TestCase("--year 2019 --atelier rennes --atelier nancy", 3)]
    [TestCase("--year 2019 --theme coding", 1)]
    [TestCase("--year 2019 --theme coding --theme other", 2)]
    [TestCase("--year 2019 --audience professional", 1)]
    [TestCase("--year 2019 --as-of 2019-12-31", null, Description = "nothing was known then")]
    public async Task People_of_a_period_and_a_scope(string question, int? people)
    {
        var figure = (await Ask($"people-reached {question}")).Single();
        Assert.That(((int?)figure["value"], (string?)figure["unit"], (string?)figure["definition"]), Is.EqualTo((people, "people", "people-reached/1")));
    }

    [TestCase("PEOPLE-REACHED", "people-reached")]
    [TestCase("Goal", "goal")]
    public async Task An_id_in_capitals_is_the_same_figure(string asked, string id) =>
        Assert.That((await Ask($"{asked} --year 2019")).Select(figure => (string?)figure["id"]), Is.EqualTo(new[] { id }));

    [TestCase("month", "2019-03-01=3 2019-04-01=1")]
    [TestCase("day", "2019-03-05=2 2019-03-06=1 2019-04-02=1")]
    [TestCase("week", "2019-03-04=3 2019-04-01=1")]
    public async Task Split_by_time_the_period_says_which(string by, string expected)
    {
        var figures = await Ask($"people-reached --year 2019 --by {by}");
        Assert.That(string.Join(' ', figures.Where(figure => (int)figure["value"]! > 0).Select(figure => $"{figure["period"]!["from"]}={figure["value"]}")), Is.EqualTo(expected));
    }

    [TestCase("atelier", "atelier", "rennes=3")]
    [TestCase("theme", "theme", "coding=1 cv=2 other=1")]
    [TestCase("audience", "audience", "general-public=2 professional=1")]
    public async Task Split_by_a_word_the_scope_says_which(string by, string scope, string expected)
    {
        var figures = await Ask($"people-reached --year 2019 --by {by}");
        Assert.That(
            figures.Where(figure => (int)figure["value"]! > 0).Select(figure => $"{figure["scope"]![scope]}={figure["value"]}"), Is.EquivalentTo(expected.Split(' ')));
    }

    [TestCase("--from 2018-06-01 --to 2019-12-31", true)]
    [TestCase("first-contacts --from 2018-06-01 --to 2019-12-31 --by atelier", true)]
    [TestCase("people-reached --from 2018-06-01 --to 2019-12-31", false)]
    [TestCase("--year 2019", false)]
    public async Task First_contacts_of_several_goal_years_say_that_they_may_exceed_the_people(string question, bool said)
    {
        const string Sentence = "The period spans 2 goal years: someone who came in each of them is a first contact of each. So first contacts may exceed people reached.";
        var table = await bench.Run(["figures", .. question.Split(' '), "--lang", "en"]);
        Assert.That(table.Error.Contains(Sentence, StringComparison.Ordinal), Is.EqualTo(said), table.Error);
        var document = await bench.Run(["figures", .. question.Split(' '), "--lang", "en", "--output", "md"]);
        Assert.That(document.Out.EndsWith($"|\n\n{Sentence}\n", StringComparison.Ordinal), Is.EqualTo(said), document.Out);
        Assert.That(document.Error, Is.Empty);
        var json = await bench.Run(["figures", .. question.Split(' '), "--lang", "en", "--json", "--quiet"]);
        Assert.That((json.Json["figures"]!.AsArray().Count > 0, json.Error), Is.EqualTo((true, "")));
    }

    [TestCase("month,theme")]
    [TestCase("atelier --by audience")]
    [TestCase("weekday")]
    [TestCase("age-band")]
    [TestCase("gender")]
    [TestCase("format")]
    public async Task First_contacts_add_up_to_the_people_of_the_year_however_they_are_split(string by)
    {
        var figures = await Ask($"first-contacts --year 2019 --by {by}");
        Assert.That(figures.Sum(figure => (int)figure["value"]!), Is.EqualTo(3));
    }

    [Test]
    public async Task The_document_has_figures_and_where_they_come_from()
    {
        var ran = await bench.Run("figures", "--year", "2019", "--json");
        var document = ran.Json.AsObject();
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(document.Select(pair => pair.Key), Is.EqualTo(new[] { "internal", "figures", "provenance" }));
        Assert.That(document["provenance"]!.AsObject().Select(pair => pair.Key), Is.SupersetOf(new[] { "asOf", "batches", "simulated", "version" }));
        Assert.That(document["figures"]![0]!.AsObject().Select(pair => pair.Key), Is.SupersetOf(
            new[] { "id", "unit", "definition", "scope", "period", "value", "lower", "upper", "estimate", "status", "asOf" }));
        Assert.That(document["figures"]!.AsArray().Select(figure => (string?)figure!["id"]), Does.Contain("no-show-rate").And.Contain("progress").And.Contain("goal"));
    }

    [Test]
    public async Task Json_and_output_json_are_the_same()
    {
        var (json, output) = (await bench.Run("figures", "--year", "2019", "--json"), await bench.Run("figures", "--year", "2019", "--output", "json"));
        Assert.That(output.Out, Is.EqualTo(json.Out));
    }

    [Test]
    public async Task A_ratio_is_a_number_from_zero_to_one_and_never_a_percentage()
    {
        var figure = (await Ask("no-show-rate --month 2019-03")).Single();
        Assert.That((double)figure["value"]!, Is.EqualTo(0.25).Within(1e-9));
        Assert.That((await Ask("no-show-rate --month 2019-05")).Single()["value"], Is.Null);
    }

    [Test]
    public async Task Csv_is_tidy_and_holds_the_same_numbers()
    {
        var csv = await bench.Run("figures", "people-reached", "attendances", "--month", "2019-03", "--output", "csv");
        var lines = csv.Out.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToList();
        Assert.That((csv.Code, csv.Error, lines.Count), Is.EqualTo((0, "", 3)));
        var value = Array.IndexOf(lines[0], "value");
        Assert.That(lines.Skip(1).Select(line => $"{line[0]}={line[value]}"), Is.EqualTo(new[] { "people-reached=3", "attendances=3" }));
    }

    [Test]
    public async Task Markdown_is_a_table_in_the_language_asked_for()
    {
        var (fr, en) = (await bench.Run("figures", "people-reached", "--year", "2019", "--by", "atelier", "--output", "md"), await bench.Run("figures", "people-reached", "--year", "2019", "--by", "atelier", "--output", "md", "--lang", "en"));
        Assert.That(fr.Out, Does.Contain("| --- | ---: | --- |").And.Contain("| Rennes | 3 | provisoire |").And.Contain("Personnes"));
        Assert.That(en.Out, Does.Contain("| Rennes | 3 | provisional |").And.Contain("People"));
    }

    [Test]
    public async Task A_goal_that_was_changed_answers_as_of_a_day_as_it_was_set_then_and_its_explanation_says_who_changed_it_and_why()
    {
        using var own = await Workbench.With(Workbench.March);
        own.Tamper("UPDATE batch SET day = '2019-04-30', at = '2019-04-30T08:00:00Z'");
        own.File("data/ateliers.json", """
            { "goals": { "2019": [
              { "value": 80000, "on": "2019-01-01", "by": "Comité de pilotage", "why": { "fr": "Un atelier de moins", "en": "One atelier less" } },
              { "value": 95000, "on": "2019-07-01", "by": "Assemblée", "why": { "fr": "Il a ouvert", "en": "It has opened" } },
              { "value": 1, "on": "2999-01-01", "by": "Assemblée", "why": { "fr": "Demain", "en": "Tomorrow" } } ] } }
            """);
        async Task<double> Goal(params string[] more) => (double)(await own.Run(["figures", "goal", "--year", "2019", "--json", .. more])).Json["figures"]![0]!["value"]!;
        Assert.That((await Goal("--as-of", "2019-06-30"), await Goal("--as-of", "2019-07-01"), await Goal()), Is.EqualTo((80_000d, 95_000d, 95_000d)));
        var explained = (await own.Run("explain", "progress", "--year", "2019", "--json")).Json["explanation"]!["goals"]!.AsArray();
        Assert.That(explained.Select(goal => $"{goal!["people"]} {goal["on"]} {goal["by"]} {goal["why"]!["en"]}"), Is.EqualTo(new[] { "80000 2019-01-01 Comité de pilotage One atelier less", "95000 2019-07-01 Assemblée It has opened" }));
        var text = await own.Run("explain", "goal", "--year", "2019", "--as-of", "2019-06-30", "--lang", "fr");
        Assert.That(text.Out, Does.Contain("Comité de pilotage").And.Contain("Un atelier de moins").And.Not.Contain("Assemblée"));
        var announced = await own.Run("explain", "goal", "--year", "2020", "--lang", "en");
        Assert.That(announced.Code, Is.Zero);
        Assert.That(announced.Out, Does.Contain("parolesdelus.com"));
    }

    [Test]
    public async Task As_of_answers_with_what_was_known_then()
    {
        using var own = await Workbench.With(Workbench.March);
        own.Tamper("UPDATE batch SET day = '2019-04-30'");
        Assert.That((await own.Run("ingest", own.File("later.csv", Workbench.March.Replace("absent", "présent", StringComparison.Ordinal)), "--quiet")).Code, Is.Zero);
        var then = await own.Run("figures", "attendances", "--year", "2019", "--as-of", "2019-05-02", "--json");
        var now = await own.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That(((int)then.Json["figures"]![0]!["value"]!, (int)now.Json["figures"]![0]!["value"]!), Is.EqualTo((4, 5)));
    }

    [Test]
    public async Task A_public_answer_hides_the_few()
    {
        var figure = (await Ask("people-reached --year 2019 --public")).Single();
        Assert.That((figure["value"], (string?)figure["status"]), Is.EqualTo(((JsonNode?)null, "suppressed")));
    }

    [Test]
    public async Task An_unknown_option_is_no_unknown_figure()
    {
        var ran = await bench.Run("figures", "--year", "2019", "--weekly", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((2, "The option “--weekly” is unknown: “--help” names them all.\n")));
    }

    [Test]
    public async Task A_split_of_days_without_sessions_says_so()
    {
        var ran = await bench.Run("figures", "--from", "2019-04-22", "--to", "2019-04-22", "--by", "theme", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "Nothing to split: no session is known of this period.\n")));
    }

    [Test]
    public async Task Figures_of_the_goal_refuse_a_split_that_makes_no_sense()
    {
        var ran = await bench.Run("figures", "progress", "--year", "2019", "--by", "atelier");
        Assert.That(ran.Code, Is.EqualTo(2));
        Assert.That(ran.Error, Does.Contain("--by"));
    }

    [Test]
    public async Task Progress_shows_the_goal_at_a_glance()
    {
        bench.File("data/ateliers.json", """{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2018-06-09", "closes": "2019-04-30" } ] }""");
        var latest = await bench.Run("progress", "--lang", "en");
        Assert.That((latest.Code, latest.Error), Is.EqualTo((0, "")), "the latest year also where all have closed");
        Assert.That(latest.Out, Does.Contain("2019"));
        File.Delete(Path.Combine(bench.Data, "ateliers.json"));
        var ran = await bench.Run("progress", "--year", "2019", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out.Plain(), Does.Contain("100,000").And.Contain("░").And.Match(@"(?m)internal\r?$").And.Match(@"(?m)^3 people reached in France in 2019, to 30 April \(provisional\)\r?$"));
        var json = await bench.Run("progress", "--year", "2019", "--json");
        var ids = json.Json["figures"]!.AsArray().DistinctBy(figure => (string?)figure!["id"]).ToDictionary(figure => (string)figure!["id"]!, figure => figure!["value"]);
        Assert.That(((int)ids["people-reached"]!, (int)ids["goal"]!, (double)ids["progress"]!), Is.EqualTo((3, 100_000, 0.00003)));
    }

    private async Task<List<JsonNode>> Ask(string question)
    {
        var ran = await bench.Run(["figures", .. question.Split(' '), "--json"]);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        return [.. ran.Json["figures"]!.AsArray().Select(figure => figure!)];
    }
}
