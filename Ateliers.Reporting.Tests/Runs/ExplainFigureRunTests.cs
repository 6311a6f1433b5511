using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>What is said of a figure, and that it is said of the figure that everybody else shows.</summary>
internal sealed class ExplainFigureRunTests
{
    /// <summary>Two files of which the second corrects the first and brings nameless people; a row of it cannot be read.</summary>
    private const string Later = Workbench.Header
        + "2019-03-06;Rennes;présent;coding;Professionnels;ada@example.org;Lovelace;Ada\n"
        + "2019-03-06;Rennes;présent;coding;Professionnels;;;\n"
        + "2019-03-12;Nancy;présent;cv;Grand public;zoe@example.org;;\n"
        + "2019-03-12;Nancy;inscrit;cv;Grand public;max@example.org;;\n"
        + "2019-02-30;Nancy;présent;cv;Grand public;eve@example.org;;\n";

    private static readonly string[] Questions =
    [
        "2019", "2019-03", "2019-04", "2019-05", "2018", "2019-03 rennes", "2019-03 nancy", "2019 rennes nancy", "2019 saint-etienne", "2019-03 cv", "2019 coding professional", "2019-03 other",
    ];

    private static readonly string[] OfTheGoal =
    [
        .. FigureCatalogue.All.Select(figure => figure.Id).SkipWhile(id => id != FigureIds.Goal),
    ];

    private TestFolder folder = null!;
    private RunContext context = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        folder = new TestFolder();
        await File.WriteAllTextAsync(folder["march.csv"], Workbench.March);
        await File.WriteAllTextAsync(folder["later.csv"], Later);
        context = At("2019-05-02");
        var march = await new IngestRun(context).Run(new IngestOptions([folder["march.csv"]]), null, CancellationToken.None);
        var later = await new IngestRun(At("2019-05-03")).Run(new IngestOptions([folder["later.csv"]]), null, CancellationToken.None);
        Assert.That((march.Outcome, later.Outcome), Is.EqualTo((Outcome.Done, Outcome.RowsRejected)));
        context = At("2019-05-20");
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Its_value_is_the_one_that_figures_answers_for_every_figure_and_slice_now_and_then() => Assert.Multiple(() =>
    {
        foreach (var (question, asOf) in Questions.Select((question, i) => (question, i % 3 == 1 ? new DateOnly(2019, 5, 2) : (DateOnly?)null)))
        {
            var ids = FigureCatalogue.All.Select(figure => figure.Id).Where(id => !question.Contains(' ', StringComparison.Ordinal) || !OfTheGoal.Contains(id)).ToList();
            var all = JsonNode.Parse(new FiguresRun(context).Answer(Of(FigureIds.PeopleReached, question) with { Ids = ids, AsOf = asOf }).Json)!["figures"]!.AsArray();
            foreach (var id in ids)
            {
                var explained = Explained(Of(id, question) with { AsOf = asOf })["figures"]!.AsArray().Select(figure => figure!.ToJsonString());
                Assert.That(explained, Is.EqualTo(all.Where(figure => (string?)figure!["id"] == id).Select(figure => figure!.ToJsonString())), $"{id} {question} {asOf}");
            }
        }
    });

    [Test]
    public void The_attendances_of_its_files_add_up_to_those_of_the_slice() => Assert.Multiple(() =>
    {
        foreach (var question in Questions.Where(question => question is not ("2019-05" or "2018")))
        {
            var explained = Explained(Of(FigureIds.Attendances, question));
            var sum = explained["rows"]!["batches"]!.AsArray().Sum(batch => (long)batch!["attendances"]!);
            Assert.That(sum, Is.EqualTo((long?)explained["figures"]![0]!["value"] ?? 0), question);
        }
    });

    [TestCase(FigureIds.NoShowRate)]
    [TestCase(FigureIds.AttendancesPerPerson)]
    [TestCase(FigureIds.Progress)]
    public void A_ratio_is_made_of_the_parts_that_stand_beside_it(string id)
    {
        var explained = Explained(Of(id, "2019-03"));
        var (first, second) = (Part(explained, 0), Part(explained, 1));
        Assert.That((double)explained["figures"]![0]!["value"]!, Is.EqualTo(id == FigureIds.NoShowRate ? first / (first + second) : first / second).Within(1e-12));
    }

    [Test]
    public void It_names_files_with_their_digests_and_days_what_they_left_out_and_what_they_corrected()
    {
        var rows = Explained(Of(FigureIds.PeopleReached, "2019-03"))["rows"]!;
        Assert.That(rows["batches"]!.AsArray().Select(batch => $"{batch!["batch"]} {batch["name"]} {batch["day"]} {batch["format"]} {batch["rows"]} {((string)batch["sha256"]!).Length}"), Is.EqualTo(new[]
        {
            $"1 {rows["batches"]![0]!["name"]} 2019-05-02 ateliers 3 64", $"2 {rows["batches"]![1]!["name"]} 2019-05-03 ateliers 4 64",
        }));
        Assert.That(rows["leftOut"]!["rejects"]!.ToJsonString(), Is.EqualTo("""[{"code":"date-invalid","rows":1}]"""));
        Assert.That(rows["corrections"]!.AsArray().Select(change => $"{change!["batch"]}:{change["rows"]}"), Is.EqualTo(new[] { "2:1" }), "Ada had been absent on 6 March");
        Assert.That(((int)rows["people"]!["identified"]!, (int)rows["people"]!["anonymousAttendances"]!, (int)rows["people"]!["upper"]!), Is.EqualTo((4, 1, 5)));
        Assert.That(rows["secondCount"]!.AsArray().Select(check => (bool)check!["agreed"]!), Is.EqualTo(Enumerable.Repeat(true, 5)));
        Assert.That((string)rows["sql"]!, Does.Contain("count(DISTINCT who)"));
    }

    [Test]
    public void Nothing_personal_stands_in_it() => Assert.Multiple(() =>
    {
        foreach (var answer in FigureCatalogue.All.Select(figure => new ExplainFigureRun(context).Answer(Of(figure.Id, "2019"))))
        {
            var text = answer.Json + string.Join('\n', answer.Parts.SelectMany(part => part.Lines).Select(line => line.Fr + line.En));
            Assert.That(text, Does.Not.Contain("example.org").And.Not.Contain("Lovelace").And.Not.Contain("Ada").And.Not.Contain("Hopper"));
        }
    });

    [Test]
    public void Every_figure_of_the_catalogue_has_a_formula_a_source_and_a_word_on_adding() => Assert.Multiple(() =>
    {
        foreach (var figure in FigureCatalogue.All)
        {
            var formula = FigureFormulas.Of(figure);
            Assert.That(new[] { formula.Formula.Fr, formula.Formula.En, formula.Source.Fr, formula.Source.En, formula.AddsInWords().Fr, formula.AddsInWords().En }, Has.None.Empty, figure.Id);
        }
    });

    [TestCase("2019-05", "Unknown, and not 0")]
    [TestCase("2018", "Unknown, and not 0")]
    [TestCase("2019-04 saint-etienne", "A 0 that was counted")]
    [TestCase("2019-03", null)]
    public void A_slice_without_people_says_why(string question, string? words)
    {
        var remark = (string?)Explained(Of(FigureIds.PeopleReached, question))["remark"]?["en"];
        Assert.That(remark, words is null ? Is.Null : Does.StartWith(words));
    }

    [Test]
    public void Before_the_first_file_it_says_that_none_has_been_loaded()
    {
        var explained = Explained(Of(FigureIds.PeopleReached, "2019") with { AsOf = new DateOnly(2019, 4, 1) });
        Assert.That((string)explained["remark"]!["fr"]!, Does.Contain("aucun fichier n’est chargé").And.Contain("ateliers ingest"));
        Assert.That((explained["figures"]![0]!["value"], explained["rows"]!["batches"]!.AsArray().Count), Is.EqualTo(((JsonNode?)null, 0)));
    }

    [TestCase(FigureIds.Goal)]
    [TestCase(FigureIds.Reference)]
    [TestCase(FigureIds.ExpectedToDate)]
    public void What_was_announced_or_is_made_of_the_calendar_rests_on_no_row(string id)
    {
        var explained = Explained(Of(id, "2019"));
        Assert.That((explained["rows"], explained["parts"]!.AsArray().Count > 0), Is.EqualTo(((JsonNode?)null, true)));
    }

    private static double Part(JsonNode explained, int place) => (double)explained["parts"]![place]!["value"]!;

    private static FiguresOptions Of(string id, string question)
    {
        var words = question.Split(' ');
        string[]? Those(Func<Programme, IEnumerable<string>> codes) => words[1..].Intersect(codes(SampleProgramme.Value)).ToArray() is { Length: > 0 } kept ? kept : null;
        var period = PeriodOf(words[0]);
        return new FiguresOptions(
            [id], period, Dimensions.None, Those(programme => programme.Ateliers.Select(atelier => atelier.Code)), Those(programme => programme.Themes.Select(term => term.Code)),
            Those(programme => programme.Audiences.Select(term => term.Code)));
    }

    private static Period PeriodOf(string text) => text.Length == 4
        ? SampleProgramme.Value.GoalYear(int.Parse(text, CultureInfo.InvariantCulture))
        : Month.Parse(text, CultureInfo.InvariantCulture).Period;

    private JsonNode Explained(FiguresOptions options) => JsonNode.Parse(new ExplainFigureRun(context).Answer(options).Json)!["explanation"]!;

    private RunContext At(string day) => new(new Workspace(new WorkspaceOptions(folder.Path)), new Clock(day));
}
