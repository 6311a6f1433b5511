using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>An atelier with a share of the goal, by the real program. It is open each day, so that the expected numbers can be worked out by hand: 25,000 people over 365 days, of which 90 are over with March, the month of the only file.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class GoalShareTests
{
    private const string Config =
        """
        { "openWeekdays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], "closedOnPublicHolidays": false,
          "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2018-06-09", "goalShare": 0.25 }, { "code": "nancy", "name": "Nancy", "opens": "2018-06-09" } ] }
        """;

    private static async Task<Workbench> WithShare()
    {
        var bench = await Workbench.With(Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n2019-03-05;Nancy;présent;cv;Grand public;grace@example.org;Hopper;Grace\n");
        bench.File("data/ateliers.json", Config);
        return bench;
    }

    [TestCase("goal", 25_000)]
    [TestCase("progress", 1 / 25_000d)]
    [TestCase("expected-to-date", 6_164)]
    [TestCase("gap-to-pace", -6_163)]
    [TestCase("gap-to-pace-days", -90)]
    [TestCase("required-per-week", 637)]
    [TestCase("required-per-open-day", 91)]
    public async Task Its_goal_and_pace_are_those_worked_out_by_hand(string id, double value)
    {
        using var bench = await WithShare();

        var figure = (await bench.Run("figures", id, "--year", "2019", "--atelier", "rennes", "--json")).Json["figures"]!.AsArray().Single()!;

        Assert.That(((string?)figure["scope"]!["atelier"], (string?)figure["definition"]), Is.EqualTo(("rennes", $"{id}/1")));
        Assert.That((double)figure["value"]!, Is.EqualTo(value).Within(1e-9));
    }

    [Test]
    public async Task All_figures_of_the_atelier_have_those_of_its_share_and_no_forecast()
    {
        using var bench = await WithShare();

        async Task<List<string?>> Ids(string atelier) =>
            [.. (await bench.Run("figures", "--year", "2019", "--atelier", atelier, "--json")).Json["figures"]!.AsArray().Select(figure => (string?)figure!["id"])];

        Assert.That((await Ids("rennes")).Except(await Ids("nancy")), Is.EqualTo(new[] { "goal", "progress", "expected-to-date", "gap-to-pace", "gap-to-pace-days", "required-per-week", "required-per-open-day" }));
    }

    [TestCase("forecast --year 2019 --atelier rennes")]
    [TestCase("goal --year 2019 --atelier nancy")]
    [TestCase("goal --year 2019 --atelier rennes --atelier nancy")]
    [TestCase("goal --year 2019 --atelier rennes --theme cv")]
    [TestCase("goal --year 2019 --by atelier")]
    public async Task What_has_no_share_is_refused_with_what_has(string question)
    {
        using var bench = await WithShare();

        var ran = await bench.Run(["figures", .. question.Split(' ')]);

        Assert.That((ran.Code, ran.Error.Contains("goalShare", StringComparison.Ordinal)), Is.EqualTo((2, true)), ran.Error);
    }

    [Test]
    public async Task It_is_explained_by_the_goal_of_the_atelier_and_its_share()
    {
        using var bench = await WithShare();

        var ran = await bench.Run("explain", "progress", "--year", "2019", "--atelier", "rennes", "--lang", "en");

        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That(ran.Out.Plain(), Does.Contain("share of the atelier in the goal of the programme").And.Contain("25,000"));
    }

    [Test]
    public async Task The_guard_knows_the_goal_of_the_atelier_as_its_sentences_say_it()
    {
        using var bench = await WithShare();
        var printed = await bench.Run("figures", "goal", "progress", "--year", "2019", "--atelier", "rennes", "--output", "md");
        Assert.That(printed.Out.Plain(), Does.Contain("à Rennes, l'objectif de l'atelier").And.Not.Contain("parolesdelus"), printed.Out);

        var ran = await bench.RunOn(string.Join("\n\n", printed.Out.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])), "check", "-", "--json");

        Assert.That(ran.Json["findings"]!.AsArray().Select(finding => (string?)finding!["verdict"]), Is.All.EqualTo("agrees").And.Not.Empty, ran.Out);
    }

    [Test]
    public async Task The_page_shows_the_goal_of_the_atelier_beside_its_people()
    {
        using var bench = await WithShare();
        var ran = await bench.Run("report", "2019-03");
        Assert.That(ran.Code, Is.Zero, ran.Error);

        var page = string.Join('\n', Directory.EnumerateFiles(bench.Reports, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)).Plain();

        Assert.That(page, Does.Contain("Son objectif").And.Contain("25 000").And.Contain("sans part").And.Contain("Its own goal").And.Contain("no share"));
    }

    [TestCase("0")]
    [TestCase("1.01")]
    [TestCase("\"a quarter\"")]
    public async Task Impossible_shares_are_refused(string share)
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", $$"""{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": null, "goalShare": {{share}} } ] }""");
        Assert.That((await bench.Run("progress")).Code, Is.EqualTo(2));
    }

    [TestCase("0.5", 0)]
    [TestCase("0.51", 2)]
    public async Task Shares_sum_to_the_whole_goal_at_most(string other, int code)
    {
        using var bench = await WithShare();
        bench.File("data/ateliers.json", $$"""{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2018-06-09", "goalShare": 0.5 }, { "code": "nancy", "name": "Nancy", "opens": "2018-06-09", "goalShare": {{other}} } ] }""");
        Assert.That((await bench.Run("progress")).Code, Is.EqualTo(code));
    }
}
