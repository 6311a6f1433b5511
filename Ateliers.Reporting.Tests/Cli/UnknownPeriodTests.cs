using System.Net;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Days of which nothing is known: unknown is not zero, and a silence is not a delay.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnknownPeriodTests
{
    [TestCase("report", "2019-05")]
    [TestCase("report", "2020")]
    [TestCase("report", "2018")]
    [TestCase("report", "2019-02")]
    [TestCase("run", "--month", "2019-05")]
    [TestCase("progress", "--year", "2020")]
    public async Task A_period_after_the_last_file_gets_no_report_and_no_number(params string[] command)
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run([.. command, "--lang", "en"]);
        Assert.That(ran.Code, Is.EqualTo(1));
        Assert.That(ran.Error.Plain(), Does.Contain("the attendance received goes from 5 March 2019 to 2 April 2019"));
        Assert.That(Directory.Exists(bench.Reports) && Directory.EnumerateFileSystemEntries(bench.Reports).Any(), Is.False);
    }

    [TestCase("")]
    [TestCase("2019-04-11;Rennes;inscrit;cv;Grand public;dan@example.org;;\n")]
    public async Task A_month_between_two_files_is_not_zero(string row)
    {
        using var bench = await Workbench.With(Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;;\n2019-05-14;Rennes;présent;cv;Grand public;ada@example.org;;\n" + row);
        Assert.That((await bench.Run("report", "2019-04", "--lang", "en")).Code, Is.EqualTo(1));
        var months = await bench.Run("figures", "people-reached", "--year", "2019", "--by", "month", "--json");
        var april = await bench.Run("figures", "people-reached", "--month", "2019-04", "--json");
        Assert.That(Values(months), Is.EqualTo(new[] { ("2019-03-01", 1), ("2019-04-01", (int?)null), ("2019-05-01", 1) }), months.Error);
        Assert.That(Values(april), Is.EqualTo(new[] { ("2019-04-01", (int?)null) }), april.Error);

        static IEnumerable<(string?, int?)> Values(Ran ran) => ran.Json["figures"]!.AsArray().Select(figure => ((string?)figure!["period"]!["from"], (int?)figure["value"]));
    }

    [Test]
    public async Task Registrations_without_outcome_are_a_number_and_who_came_is_none()
    {
        using var bench = await Workbench.With(
            Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;;\n2019-03-06;Montpellier;inscrit;cv;Grand public;bob@example.org;;\n");
        foreach (var (question, expected) in new[]
        {
            ("--atelier montpellier", new int?[] { null, 1, 1 }),
            ("--atelier nancy", [null, null, null]),
            ("--atelier rennes", [1, 1, 0]),
        })
        {
            var ran = await bench.Run(["figures", "attendances", "registrations", "outcome-unknown", "--year", "2019", .. question.Split(' '), "--json"]);
            Assert.That(ran.Json["figures"]!.AsArray().Select(figure => (int?)figure!["value"]), Is.EqualTo(expected), question + ran.Error);
        }
    }

    [Test]
    public async Task A_cancellation_opens_no_atelier()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", """{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": null } ] }""");
        bench.File("data/inbox/a.csv", Workbench.Header + "2019-11-05;Rennes;présent;cv;Grand public;ada@example.org;;\n");
        await bench.Run("ingest", "data/inbox", "--quiet");
        var before = await bench.Run("figures", "expected-to-date", "--year", "2019", "--json");
        bench.File("data/inbox/b.csv", Workbench.Header + "2019-01-05;Rennes;annulé;cv;Grand public;bob@example.org;;\n");
        await bench.Run("ingest", "data/inbox", "--quiet");
        var after = await bench.Run("figures", "expected-to-date", "--year", "2019", "--json");
        Assert.That((double)after.Json["figures"]![0]!["value"]!, Is.EqualTo((double)before.Json["figures"]![0]!["value"]!), after.Error);
        var january = await bench.Run("figures", "people-reached", "--month", "2019-01", "--json");
        Assert.That((int?)january.Json["figures"]![0]!["value"], Is.Null);
    }

    [Test]
    public async Task A_year_of_which_months_are_missing_is_compared_with_nothing()
    {
        using var bench = await Workbench.With(
            Workbench.Header + "2018-12-03;Rennes;présent;cv;Grand public;ada@example.org;;\n2019-01-14;Rennes;présent;cv;Grand public;ada@example.org;;\n");
        await bench.Run("report", "2019-01", "--quiet");
        var page = WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(bench.Reports, "2019-01", "index.en.html"))).Plain();
        Assert.That((page.Contains("Month by month", StringComparison.Ordinal), page.Contains("A year earlier", StringComparison.Ordinal)), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Months_of_registrations_came_in_and_have_no_outcome()
    {
        using var bench = await Workbench.With(Workbench.Header + string.Concat(
            new[] { "06-12;présent", "07-10;présent", "08-10;inscrit", "09-10;inscrit", "10-10;inscrit", "11-12;inscrit", "12-10;inscrit" }
                .Select(row => $"2018-{row.Replace(";", ";Rennes;", StringComparison.Ordinal)};cv;Grand public;ada@example.org;;\n")));
        var progress = await bench.Run("progress", "--year", "2018", "--lang", "en");
        Assert.That(progress.Out.Plain(), Does.Contain("Provisional: no outcome is recorded in Rennes (August to December 2018)."));
        await bench.Run("report", "2018", "--quiet");
        var page = WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(bench.Reports, "2018", "index.en.html"))).Plain();
        foreach (var sentence in new[] { "Every registration for a session held up to 31 July 2018 has a recorded outcome.", "2018-07-31" })
        {
            Assert.That(page.Contains(sentence, StringComparison.Ordinal), Is.True, sentence);
        }
    }

    [Test]
    public async Task Months_of_cancellations_alone_came_in_and_nobody_came()
    {
        using var bench = await Workbench.With(Workbench.Header + string.Concat(
            new[] { "06-12;présent", "07-12;présent", "08-13;présent", "09-12;présent", "10-12;présent", "11-12;annulé", "12-12;annulé" }
                .Select(row => $"2018-{row.Replace(";", ";Rennes;", StringComparison.Ordinal)};cv;Grand public;ada@example.org;;\n")));
        var progress = await bench.Run("progress", "--year", "2018", "--lang", "en");
        var figures = await bench.Run("figures", "people-reached", "--year", "2018", "--json");
        Assert.That(progress.Out.Plain(), Does.Contain("Final: the period is over").And.StartWith("1 person reached in France in 2018\n"));
        Assert.That((string?)figures.Json["figures"]![0]!["status"], Is.EqualTo("final"));
        var december = await bench.Run("figures", "people-reached", "--month", "2018-12", "--json");
        Assert.That((int?)december.Json["figures"]![0]!["value"], Is.Zero);
    }

    [Test]
    public async Task Registrations_alone_are_no_number()
    {
        using var bench = await Workbench.With(Workbench.Header + "2019-03-05;Rennes;inscrit;cv;Grand public;ada@example.org;;\n");
        var ran = await bench.Run("report", "2019-03", "--lang", "en");
        Assert.That(ran.Code, Is.EqualTo(1));
        Assert.That(ran.Error.Plain(), Does.Contain("no attendance is known"));
    }

    [Test]
    public async Task The_pace_is_measured_on_the_last_day_known_and_not_on_the_day_of_the_last_file()
    {
        using var bench = await Workbench.With(Workbench.March);
        var text = await bench.Run("progress", "--year", "2019", "--lang", "en");
        Assert.That(text.Out.Plain(), Does.StartWith("3 people reached in France in 2019, to 30 April"));
        var year = await bench.Run("figures", "expected-to-date", "--year", "2019", "--json");
        var april = await bench.Run("figures", "expected-to-date", "--from", "2019-01-01", "--to", "2019-04-30", "--json");
        Assert.That((int)year.Json["figures"]![0]!["value"]!, Is.EqualTo((int)april.Json["figures"]![0]!["value"]!).And.GreaterThan(0));
    }

    [Test]
    public async Task Progress_as_json_has_all_figures_in_the_first_month_of_the_goal_year()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", """{ "goalYearFirstMonth": 3 }""");
        bench.File("data/inbox/march.csv", Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n");
        await bench.Run("ingest", "data/inbox", "--quiet");
        var ran = await bench.Run("progress", "--json");
        Assert.That(
            ran.Json["figures"]!.AsArray().Select(figure => (string?)figure!["id"]),
            Is.SupersetOf(new[] { "people-reached", "goal", "progress", "expected-to-date", "gap-to-pace", "gap-to-pace-days", "required-per-week", "required-per-open-day", "reference", "reference-multiple" }));
    }

    [Test]
    public async Task A_list_from_the_middle_of_the_month_keeps_the_month_provisional()
    {
        using var bench = await Workbench.With(Workbench.March.Replace("2019-03-06;Rennes;présent", "2019-03-29;Rennes;inscrit", StringComparison.Ordinal)
            .Replace("2019-03-06;Rennes;absent", "2019-03-29;Rennes;inscrit", StringComparison.Ordinal));
        var figure = await bench.Run("figures", "people-reached", "--month", "2019-03", "--json");
        Assert.That((string?)figure.Json["figures"]![0]!["status"], Is.EqualTo("provisional"));
        var report = await bench.Run("report", "2019-03", "--lang", "en");
        var page = await File.ReadAllTextAsync(Path.Combine(bench.Reports, "2019-03", "index.en.html"));
        Assert.That(report.Code, Is.Zero, report.Error);
        Assert.That(WebUtility.HtmlDecode(page).Plain().Contains("No outcome is recorded in Rennes after 5 March 2019", StringComparison.Ordinal), Is.True);
    }

    [Test]
    public async Task Simulated_data_is_marked_also_for_a_day_before_its_first_file()
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.File("data/SIMULATED.md", "simulated");
        var ran = await bench.Run("figures", "people-reached", "--year", "2019", "--as-of", "2019-01-01", "--json");
        Assert.That((bool)ran.Json["provenance"]!["simulated"]!, Is.True);
    }
}
