using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>figures --public: attendances, registrations and rates beside the people and beside their totals give nobody away.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PublicVisitsTests
{
    private const string Header = "Date;Début;Réf. séance;Atelier;Thème;Public;Format;Capacité;E-mail;Année de naissance;Genre;Statut\n";
    private static readonly string[] Additive = ["attendances", "registrations", "anonymous-attendances", "first-contacts"];
    private static readonly string[] Splits =
    [
        "", "month", "theme", "atelier", "audience", "format", "gender", "age-band", "atelier,theme", "month,theme", "month,atelier", "month,gender", "theme,gender", "theme,age-band", "day", "day,atelier",
    ];

    [Test]
    public async Task Nothing_that_adds_up_gives_regulars_back_by_any_split()
    {
        using var bench = await Workbench.With(Regulars("cv"));
        var answers = new Dictionary<string, List<JsonNode>>(StringComparer.Ordinal);
        foreach (var split in Splits)
        {
            answers[split] = await Ask(bench, $"{string.Join(' ', Additive)} people-reached --year 2019{(split.Length > 0 ? " --by " : "")}{split}");
        }

        Assert.That(Statuses(answers["month"], "people-reached").Count(status => status == "suppressed"), Is.EqualTo(2), "August, and another month so that the year does not give it back");
        Assert.That(Statuses(answers["theme"], "people-reached").Count(status => status == "suppressed"), Is.EqualTo(2));
        var tried = 0;
        foreach (var id in Additive)
        {
            foreach (var (split, whole) in Splits.SelectMany(split => Splits.Where(whole => IsWholeOf(whole, split)).Select(whole => (split, whole))))
            {
                foreach (var total in Of(answers[whole], id).Where(figure => figure["value"] is not null))
                {
                    var parts = Of(answers[split], id).Where(part => Contains(total, part)).ToList();
                    var rest = (int)total["value"]! - parts.Where(part => part["value"] is not null).Sum(part => (int)part["value"]!);
                    Assert.That(rest, Is.Zero.Or.GreaterThan(10), $"{id} of {whole} less {split}: {total.ToJsonString()}");
                    tried++;
                }
            }
        }

        Assert.That(tried, Is.GreaterThan(100));
    }

    [TestCase("theme")]
    [TestCase("age-band")]
    [TestCase("gender")]
    [TestCase("gender,theme")]
    [TestCase("day")]
    [TestCase("day,theme")]
    public async Task The_rows_of_a_hidden_month_are_the_same_whoever_came(string split)
    {
        using var one = await Workbench.With(Regulars("cv"));
        using var other = await Workbench.With(Regulars("coding", person: 30));
        string[] question = ["figures", "people-reached", "--month", "2019-08", "--by", split, "--public", "--output", "csv"];
        var (first, second) = ((await one.Run(question)).Out, (await other.Run(question)).Out);
        Assert.That(first, Is.EqualTo(second));
        Assert.That(first.Split('\n').Count(line => line.Contains("suppressed", StringComparison.Ordinal)), Is.GreaterThan(1));
    }

    [Test]
    public async Task The_months_of_a_hidden_theme_do_not_tell_when_somebody_came()
    {
        using var bench = await Workbench.With(Regulars("cv"));
        var figures = await Ask(bench, "people-reached --year 2019 --by month --theme other");
        var hidden = figures.Where(figure => (string?)figure["status"] == "suppressed");
        Assert.That(hidden.Select(figure => (string?)figure["period"]!["label"]), Is.EqualTo(new[] { 3, 4, 5, 6, 8 }.Select(month => $"2019-{month:00}")), "4 came in June, nobody in the others");
    }

    [TestCase(0, "provisional provisional provisional provisional")]
    [TestCase(3, "provisional suppressed suppressed suppressed", Description = "attendances less those who were registered and came are 3")]
    [TestCase(12, "provisional provisional provisional provisional")]
    public async Task Few_walk_ins_are_not_told(int walkIns, string statuses)
    {
        var text = Rows(Header, "2019-03-05", "cv", 0, 60).Append(Rows("", "2019-03-05", "cv", 100, 20, "absent")).Append(Rows("", "2019-03-05", "cv", 200, walkIns, "sans inscription"));
        Assert.That(await Statuses(text.ToString(), "attendances registrations no-show-rate outcome-unknown"), Is.EqualTo(statuses));
    }

    [TestCase(0, "provisional provisional")]
    [TestCase(5, "provisional suppressed")]
    [TestCase(11, "provisional provisional")]
    public async Task A_session_of_few_without_a_capacity_is_not_told(int people, string statuses)
    {
        var text = Rows(Header, "2019-03-05", "cv", 0, 60).Append(Rows("", "2019-03-06", "cv", 100, people, capacity: ""));
        Assert.That(await Statuses(text.ToString(), "attendances fill-rate"), Is.EqualTo(statuses));
    }

    [TestCase(0, "provisional provisional provisional provisional")]
    [TestCase(3, "provisional suppressed suppressed suppressed", Description = "63 attendances of 60 people")]
    [TestCase(11, "provisional provisional provisional provisional")]
    public async Task Few_who_came_twice_are_not_told(int people, string statuses)
    {
        var text = Rows(Header, "2019-03-05", "cv", 0, 60).Append(Rows("", "2019-03-06", "cv", 0, people));
        Assert.That(await Statuses(text.ToString(), "people-reached attendances attendances-per-person registrations"), Is.EqualTo(statuses));
    }

    [Test]
    public async Task Visits_again_of_a_few_are_not_the_month_less_the_people_of_its_days()
    {
        var text = Rows(Header, "2019-03-05", "cv", 0, 60).Append(Rows("", "2019-03-05", "coding", 0, 4)).Append(Rows("", "2019-03-06", "cv", 20, 40)).ToString();
        Assert.That(await Statuses(text, "people-reached attendances"), Is.EqualTo("provisional suppressed"), "104 attendances, 60 and 40 people on two days");
    }

    [Test]
    public async Task Few_absences_hide_what_tells_them_and_nothing_else()
    {
        var text = Rows(Header, "2019-03-05", "cv", 0, 360).Append(Rows("", "2019-03-05", "cv", 400, 5, "absent")).ToString();
        Assert.That(
            await Statuses(text, "people-reached first-contacts attendances sessions registrations no-show-rate outcome-unknown fill-rate"),
            Is.EqualTo("provisional provisional provisional provisional suppressed suppressed suppressed suppressed"));
    }

    [Test]
    public async Task Rates_of_a_month_or_a_theme_are_not_told()
    {
        using var bench = await Workbench.With(Rows(Header, "2019-03-05", "cv", 0, 60).Append(Rows("", "2019-03-05", "cv", 100, 20, "absent")).ToString());
        foreach (var (question, status) in new[] { ("--year 2019", "provisional"), ("--year 2019 --by atelier", "provisional"), ("--month 2019-03", "suppressed"), ("--year 2019 --by theme", "suppressed"), ("--year 2019 --theme cv", "suppressed") })
        {
            var figures = await Ask(bench, $"no-show-rate fill-rate outcome-unknown {question}");
            Assert.That(figures.Select(figure => (string?)figure["status"]), Is.EqualTo(new[] { status, status, status }), question);
        }
    }

    [Test]
    public async Task Files_and_their_rows_are_not_named_in_public()
    {
        using var bench = await Workbench.With(Rows(Header, "2019-03-05", "cv", 0, 60).ToString());
        var told = await bench.Run("figures", "people-reached", "--year", "2019", "--public", "--json");
        Assert.That(told.Json["provenance"]!["batches"]!.AsArray(), Is.Empty);
        Assert.That(told.Out, Does.Not.Contain("march.csv"));
        Assert.That((await bench.Run("figures", "people-reached", "--year", "2019", "--json")).Out, Does.Contain("march.csv"));
    }

    [Test]
    public async Task A_year_of_which_nothing_is_known_is_not_recorded_rather_than_hidden()
    {
        using var bench = await Workbench.With(Rows(Header, "2019-03-05", "cv", 0, 60).ToString());
        var ran = await bench.Run("figures", "people-reached", "attendances", "progress", "--year", "2030", "--public", "--lang", "en");
        Assert.That(ran.Out, Does.Contain("not recorded").And.Not.Contain("suppressed"));
    }

    /// <summary>Four months of which each has other people and some again, 3 of them alone at a session in August, and 4 at one of another theme.</summary>
    private static string Regulars(string theme, int person = 0) => new[] { 3, 4, 5, 6 }.Aggregate(
            new StringBuilder(Header),
            (text, month) => text.Append(Rows("", $"2019-{month:00}-05", "cv", (month - 3) * 20, 60)).Append(Rows("", $"2019-{month:00}-12", "coding", (month - 3) * 20, 50, atelier: "Nancy")))
        .Append(Rows("", "2019-08-20", theme, person, 3)).Append(Rows("", "2019-06-20", "other", 60, 4)).ToString();

    private static StringBuilder Rows(string head, string day, string theme, int from, int people, string status = "présent", string capacity = "400", string atelier = "Rennes")
    {
        var text = new StringBuilder(head);
        foreach (var person in Enumerable.Range(from, people))
        {
            text.Append(CultureInfo.InvariantCulture, $"{day};14:00;{atelier}-{day}-{theme};{atelier};{theme};Grand public;Atelier pratique;{capacity};p{person}@example.org;{1950 + (person / 30 * 10)};{(person / 30 % 2 == 0 ? "Féminin" : "Masculin")};{status}\n");
        }

        return text;
    }

    private static async Task<string> Statuses(string text, string ids)
    {
        using var bench = await Workbench.With(text);
        var figures = await Ask(bench, $"{ids} --year 2019");
        Assert.That(figures.Where(figure => (string?)figure["status"] == "suppressed"), Has.All.Matches<JsonNode>(figure => figure!["value"] is null && figure["excluded"] is null));
        return string.Join(' ', ids.Split(' ').Select(id => Statuses(figures, id).Single()));
    }

    private static IEnumerable<string?> Statuses(List<JsonNode> figures, string id) => Of(figures, id).Select(figure => (string?)figure["status"]);

    private static IEnumerable<JsonNode> Of(List<JsonNode> figures, string id) => figures.Where(figure => (string?)figure["id"] == id);

    private static bool IsWholeOf(string whole, string split)
    {
        var (above, below) = (whole.Split(',', StringSplitOptions.RemoveEmptyEntries), split.Split(','));
        return above.Length < below.Length && above.All(each => below.Contains(each) || (each == "month" && below.Contains("day")));
    }

    private static bool Contains(JsonNode whole, JsonNode part) =>
        whole["scope"]!.AsObject().All(each => each.Value is null || each.Value.ToString() == part["scope"]![each.Key]?.ToString())
        && string.CompareOrdinal((string?)whole["period"]!["from"], (string?)part["period"]!["from"]) <= 0
        && string.CompareOrdinal((string?)whole["period"]!["to"], (string?)part["period"]!["to"]) >= 0;

    private static async Task<List<JsonNode>> Ask(Workbench bench, string question)
    {
        var ran = await bench.Run(["figures", .. question.Split(' '), "--public", "--json"]);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        return [.. ran.Json["figures"]!.AsArray().Select(figure => figure!)];
    }
}
