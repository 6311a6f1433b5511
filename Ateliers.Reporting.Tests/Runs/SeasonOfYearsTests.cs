using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Domain;
using Ateliers.Reporting.Tests.Reports;
using Ateliers.Reporting.Tests.Storage;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>Two full years in a database, 2017 and 2018: 50 first contacts in August, 100 in every other month.</summary>
internal sealed class SeasonOfYearsTests
{
    private static readonly DateOnly Late = FourAteliers.Day("2019-02-28");

    private TestFolder folder = null!;
    private RunContext context = null!;
    private Database reader = null!;

    [OneTimeSetUp]
    public void Ingest()
    {
        folder = new TestFolder();
        File.WriteAllText(folder["ateliers.json"], """{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": "2016-12-01" } ] }""");
        context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), TimeProvider.System);
        using var writer = Database.OpenForWriting(context.Workspace.Database, DateTimeOffset.UnixEpoch);
        var months = Month.Range(new Month(2017, 1), new Month(2019, 1)).ToList();
        FactSet.Write(writer, [.. months.Where(month => month.Year < 2019).SelectMany(People)], FourAteliers.Day("2019-01-02"));
        FactSet.Write(writer, [.. People(months[^1])], Late);
        reader = Database.OpenForReading(context.Workspace.Database)!;
    }

    [OneTimeTearDown]
    public void Close()
    {
        reader.Dispose();
        folder.Dispose();
    }

    [Test]
    public void The_report_and_the_figures_follow_the_same_season()
    {
        var (facts, _) = Knowledge.Of(context, reader, null).FactsOf([new Month(2019, 1).Period]);
        Assert.That(facts[0].Season!.Years, Is.EqualTo(new[] { 2017, 2018 }));
        Assert.That(facts[0].Season!.ThousandthsOn(new(2019, 8, 5)), Is.LessThan(600));
        var expected = ReportComposer.Compose(facts[0]).Figures.Single(figure => figure.Id == FigureIds.ExpectedToDate).Value;
        var answer = new FiguresRun(context).Answer(new FiguresOptions([FigureIds.ExpectedToDate], new Month(2019, 1).Period));
        using var json = JsonDocument.Parse(answer.Json);
        Assert.That(json.RootElement.GetProperty("figures")[0].GetProperty("value").GetDouble(), Is.EqualTo(expected));
        Assert.That(expected, Is.Not.EqualTo(new Pace(context.Programme, 2019).ExpectedOn(new(2019, 1, 31))));
    }

    [Test]
    public void What_came_in_later_weighs_nothing_as_of_an_earlier_day()
    {
        Assert.That(Knowledge.Of(context, reader, FourAteliers.Day("2019-01-02")).SeasonOf(2019), Is.Not.Null);
        Assert.That(Knowledge.Of(context, reader, FourAteliers.Day("2019-01-01")).SeasonOf(2019), Is.Null);
        Assert.That(Knowledge.Of(context, reader, Late).SeasonOf(2018), Is.Null);
    }

    [Test]
    public void The_note_under_the_curve_says_which_years_the_pace_follows()
    {
        var (facts, _) = Knowledge.Of(context, reader, null).FactsOf([new Month(2019, 1).Period]);
        Assert.That(Note(facts[0]).Fr.Plain(), Is.EqualTo("Le rythme répartit l'objectif sur les jours-atelier ouverts de l'année, chaque mois selon les premiers contacts par jour-atelier des ateliers ouverts toute l'année en 2017 et 2018 : il suit les ouvertures et les saisons. Ce n'est pas une prévision."));
        Assert.That(Note(facts[0]).En.Plain(), Is.EqualTo("The pace spreads the goal over the open atelier-days of the year, each month by the first contacts per atelier-day of the ateliers open all year in 2017 and 2018: it follows the openings and the seasons. It is not a forecast."));
        Assert.That(Note(SampleFacts.MidYear()).En, Does.Contain("evenly").And.Contain("not the seasons"));
    }

    private static Bilingual Note(ReportFacts facts) => ReportComposer.Compose(facts).Sections.Single(section => section.Id == "progress").Notes.Single();

    private static IEnumerable<Said> People(Month month)
    {
        var open = new OpenDays(FourAteliers.Programme with { Ateliers = [new("rennes", "Rennes", new DateOnly(2016, 12, 1))] });
        var days = open.NetworkDays(month.Period).ToList();
        return Enumerable.Range(0, month.Number == 8 ? 50 : 100)
            .Select(i => new Said($"p{i}-{month}@example.org", "", days[i % days.Count], "rennes", "cv", 1, AttendanceStatus.Attended));
    }
}
