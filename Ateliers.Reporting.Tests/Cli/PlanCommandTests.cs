using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>plan, by the real program.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlanCommandTests
{
    private const string Capacities = """{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2018-06-09", "sessionsPerWeek": 2, "seatsPerSession": 10 } ] }""";

    [Test]
    public async Task It_says_in_both_languages_whether_the_goal_is_reachable_and_what_it_would_take()
    {
        using var bench = await Workbench.With(Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n");
        bench.File("data/ateliers.json", Capacities);

        var (fr, en) = (await bench.Run("plan", "--lang", "fr"), await bench.Run("plan", "--lang", "en"));

        Assert.That((fr.Code, en.Code), Is.EqualTo((0, 0)), fr.Error + en.Error);
        Assert.That(fr.Out.Plain(), Does.Contain("hors d'atteinte").And.Contain("12 ateliers (11,1 fois)").And.Contain("7 ateliers (6,3 fois)").And.Contain("configuré"));
        Assert.That(en.Out.Plain(), Does.Contain("is out of reach with the sessions counted here: even if each of their seats went to somebody new").And.Contain("12 ateliers (11.1 times)").And.Contain("7 ateliers (6.3 times)").And.Contain("configured"));
    }

    [Test]
    public async Task As_JSON_it_is_one_document()
    {
        using var bench = await Workbench.With(Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n");
        bench.File("data/ateliers.json", Capacities);

        var plan = (await bench.Run("plan", "--json")).Json["plan"]!;

        Assert.That(((string?)plan["verdict"], (long?)plan["goal"], (string?)plan["ateliers"]![0]!["seatsPerSessionFrom"], (long?)plan["reference"]!["annualised"]), Is.EqualTo(("out-of-reach", 100_000, "configured", 15_854)));
        Assert.That((long)plan["remaining"]! + (long)plan["people"]!, Is.EqualTo(100_000));
        Assert.That((long)plan["peopleAtMost"]!, Is.EqualTo((long)plan["people"]! + (long)plan["seatsLeft"]!));
    }

    [TestCase("\"sessionsPerWeek\": 0")]
    [TestCase("\"sessionsPerWeek\": 10001")]
    [TestCase("\"seatsPerSession\": 0")]
    [TestCase("\"seatsPerSession\": 1.5")]
    public async Task Impossible_capacities_are_refused(string wrong)
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", $$"""{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2018-06-09", {{wrong}} } ] }""");

        var ran = await bench.Run("plan");

        Assert.That((ran.Code, ran.Error.Contains("ateliers", StringComparison.Ordinal)), Is.EqualTo((2, true)), ran.Error);
    }

    [Test]
    public async Task Without_data_it_says_what_to_load()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("plan")).Code, Is.EqualTo((await bench.Run("progress")).Code).And.Not.Zero);
    }
}
