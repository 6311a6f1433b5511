using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>A figure is one object, the same wherever it stands: value, range and status.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SameEverywhereTests
{
    private const string April = "2019-04-09;Rennes;présent;cv;Grand public;zoe@example.org;;\n2019-04-09;Montpellier;présent;cv;;;;\n";

    /// <summary>February was never sent by Rennes, and Montpellier, open since 15 February, has sent March and nameless people alone.</summary>
    private const string Gaps = Workbench.Header
        + "2019-01-08;Rennes;présent;cv;Grand public;ada@example.org;;\n"
        + "2019-01-08;Rennes;absent;cv;Grand public;alan@example.org;;\n"
        + "2019-03-05;Rennes;présent;coding;Professionnels;ada@example.org;;\n"
        + "2019-03-29;Rennes;présent;cv;Grand public;grace@example.org;;\n"
        + "2019-03-12;Montpellier;présent;;;;;\n"
        + "2019-03-12;Montpellier;présent;;;;;\n";

    [TestCase("2019-04-15", April)]
    [TestCase("2019-04-15", "")]
    [TestCase("2019-06-20", April)]
    [TestCase("2019-06-20", April + "2019-02-05;Rennes;présent;cv;;ada@example.org;;\n2019-02-19;Montpellier;présent;cv;;eve@example.org;;\n")]
    [TestCase("2020-02-01", April)]
    public async Task Every_figure_of_a_page_is_what_the_command_answers(string today, string more)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a.csv"], Gaps + more);
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), new Clock(today));
        Assert.That((await new IngestRun(context).Run(new IngestOptions([folder["a.csv"]]), null, CancellationToken.None)).Outcome, Is.EqualTo(Outcome.Done));
        using var database = Database.OpenForReading(context.Workspace.Database)!;
        var knowledge = Knowledge.Of(context, database, null);
        foreach (var period in new[] { "2019-01", "2019-03", "2019-04", "2019" }.Select(PeriodOf).Where(period => knowledge.ToDate(period) is not null))
        {
            var report = ReportComposer.Compose(knowledge.FactsToCompare(period));
            foreach (var figure in Figures(FiguresFile.Json(report.Figures, report.Provenance)))
            {
                Assert.That(Asked(context, figure), Is.EqualTo(figure.ToJsonString()), $"on the page of {period}");
            }
        }
    }

    [TestCase("2019-04-15", "2019-03", "provisional", Description = "February is missing")]
    [TestCase("2019-04-15", "2019-01", "final")]
    public async Task Progress_and_figures_say_the_same_of_the_year_to_date(string today, string month, string status)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a.csv"], Gaps);
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), new Clock(today));
        await new IngestRun(context).Run(new IngestOptions([folder["a.csv"]]), null, CancellationToken.None);
        var ofMonth = Figures(new FiguresRun(context).Answer(new FiguresOptions([], PeriodOf(month))).Json);
        Assert.That(ofMonth.Where(IsForecast).Select(figure => (string?)figure["status"]).Distinct(), Is.EqualTo(new[] { "provisional" }), "what is still to come is never final");
        Assert.That(ofMonth.Where(figure => (string?)figure["status"] != "declared" && !IsForecast(figure)).Select(figure => (string?)figure["status"]).Distinct(), Is.EqualTo(new[] { status }));
        var progress = Figures(new ProgressRun(context).Answer(2019, null).Json);
        foreach (var figure in progress)
        {
            Assert.That(Asked(context, figure), Is.EqualTo(figure.ToJsonString()));
        }
    }

    private static bool IsForecast(JsonNode figure) => (string?)figure["id"] is "forecast" or "goal-probability";

    /// <summary>What the command answers when it is asked for the figure's own days and scope.</summary>
    private static string? Asked(RunContext context, JsonNode figure)
    {
        var (scope, days) = (figure["scope"]!, new Period(Day(figure, "from"), Day(figure, "to")));
        var declared = (string?)figure["status"] == "declared";
        var by = declared ? Dimensions.None
            : (scope["atelier"] is null ? Dimensions.None : Dimensions.Atelier) | (scope["theme"] is null ? Dimensions.None : Dimensions.Theme) | (scope["audience"] is null ? Dimensions.None : Dimensions.Audience)
                | (scope["ageBand"] is null ? Dimensions.None : Dimensions.AgeBand);
        var answer = Figures(new FiguresRun(context).Answer(new FiguresOptions([(string)figure["id"]!], declared ? PeriodOf("2019") : days, by)).Json);
        return answer.SingleOrDefault(other => Same(other, figure, "scope") && Same(other, figure, "period") && Same(other, figure, "of"))?.ToJsonString();
    }

    private static List<JsonNode> Figures(string json) => [.. JsonNode.Parse(json)!["figures"]!.AsArray().Select(figure => figure!)];

    private static bool Same(JsonNode one, JsonNode other, string name) => JsonNode.DeepEquals(one[name], other[name]);

    private static DateOnly Day(JsonNode figure, string end) => Iso.ParseDate((string)figure["period"]![end]!);

    private static Period PeriodOf(string text) =>
        text.Length == 4 ? new Period(Iso.ParseDate($"{text}-01-01"), Iso.ParseDate($"{text}-12-31")) : Month.Parse(text, null).Period;
}
