using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Storage;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class KnowledgeTests
{
    [Test]
    public void An_atelier_without_an_opening_date_is_open_from_its_first_session_on()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["ateliers.json"], """{ "ateliers": [ { "code": "rennes", "name": "Rennes", "opens": null } ] }""");
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), TimeProvider.System);
        using var writer = Database.OpenForWriting(context.Workspace.Database, DateTimeOffset.UnixEpoch);
        var day = new DateOnly(2019, 3, 4);
        FactSet.Write(writer, [new Said("a@example.org", "", day, "rennes", "cv", 1, AttendanceStatus.Attended)], day.AddDays(1));
        using var reader = Database.OpenForReading(context.Workspace.Database)!;
        var knowledge = Knowledge.Of(context, reader, null);
        Assert.That(knowledge.Programme.Ateliers.Single(atelier => atelier.Code == "rennes").Opens, Is.EqualTo(day));
    }
}
