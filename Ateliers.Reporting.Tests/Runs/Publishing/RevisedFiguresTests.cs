using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Runs.Publishing;

/// <summary>A final figure that was published with another number says so.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RevisedFiguresTests
{
    private const string First = "2019-03-05T09:00:00Z";
    private const string Second = "2019-03-12T09:00:00Z";

    [Test]
    public async Task A_final_figure_that_was_published_otherwise_is_revised_everywhere_and_stays_so()
    {
        using var room = new Newsroom();
        room.Configure("""{ "ateliers": [{ "code": "rennes", "name": "Rennes", "opens": "2019-02-01" }] }""");
        await room.Load(Newsroom.People("Rennes", 0, 70, "2019-02-28"), First);
        room.Publish(First);
        Assert.That((Status(1, "people-reached"), Status(1, "sessions")), Is.EqualTo(("final", "final")));
        await room.Load(Newsroom.People("Rennes", 500, 20, "2019-02-28"), Second);
        Assert.That(room.Publish(Second, note: "un fichier de plus").Headline.En, Does.Contain("90 people reached").And.EndWith("(revised)"));
        Assert.That((Status(2, "people-reached"), Status(2, "sessions"), Status(2, "goal")), Is.EqualTo(("revised", "final", "declared")), "what has not moved is final");
        Assert.That(room.Read(2, "index.en.html"), Does.Contain("<span class=\"word\">revised</span>"));
        Assert.That(room.Read(2, "atelier-rennes.en.html"), Does.Contain("<span class=\"word\">revised</span>"));
        foreach (var page in new[] { "index.en.html", "atelier-rennes.en.html" })
        {
            Assert.That(room.Read(2, page), Does.Contain("; figures that were published before are revised.").And.Contain("final or revised figures").And.Not.Contain("· final figures"), page);
        }

        Assert.That(room.Read(2, "months.en.csv"), Does.Contain("final or revised figures"));
        Assert.That(room.Read(1, "months.en.csv"), Does.Contain("final figures"));
        Assert.That(room.Read(2, "press.en.html"), Does.Contain("<span class=\"word\">revised</span>").And.Contain("revised figure").And.Not.Contain("90 people reached (final figure"));
        var third = room.Publish("2019-03-19T09:00:00Z", note: "nouvelle maquette");
        Assert.That((third.Moved, Status(3, "people-reached"), Status(3, "sessions")), Is.EqualTo((0, "revised", "final")), "to have been revised is no move");
        foreach (var number in new[] { 1, 2, 3 })
        {
            Assert.That(room.Verify("2019-03-20T09:00:00Z", number).Holds, Is.True);
        }

        await room.Run("2019-03-20T09:00:00Z");
        Assert.That(JsonNode.Parse(File.ReadAllText(Path.Combine(room.Out, "2019-02", "figures.json")))!["figures"]!.AsArray().Where(figure => (string?)figure!["id"] == "people-reached").Select(figure => (string?)figure!["status"]), Does.Contain("revised"), "the dashboard that still changes knows what was published");

        string? Status(int number, string id) => (string?)JsonNode.Parse(room.Read(number, "figures.json"))!["figures"]!.AsArray().First(figure => (string?)figure!["id"] == id)!["status"];
    }

    [Test]
    public async Task A_provisional_figure_that_moves_is_no_revision()
    {
        using var room = new Newsroom();
        await room.Load(Newsroom.People("Rennes", 0, 70), First);
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        room.Publish(Second, note: "un fichier de plus");
        Assert.That(JsonNode.Parse(room.Read(2, "figures.json"))!["figures"]!.AsArray().Select(figure => (string?)figure!["status"]), Does.Contain("provisional").And.Not.Contain("revised"));
    }
}
