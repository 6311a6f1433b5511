using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>
/// Exports as real tools write them, dropped into an atelier's folder and counted, without an option. The numbers were counted by hand in the raw files, and each case says how.
/// They do not come with these sources.
/// </summary>
internal sealed class SharedFormatTests
{
    private static IEnumerable<TestCaseData> Samples =>
    [
        Sample("zoom-participants.csv", 27, 27, "31 connections on 19 November 2021 under 27 addresses: Power Girl, Cyborg Superman, Swarm and Dazzler stand there twice, because they came back. 31 - 4 = 27 people, each once at the one meeting."),
        Sample("teams-2022-utf8.csv", 7, 7, "Section 2 has seven lines of seven addresses; the same seven stand in section 3 again, which is not read. One meeting on 14 November 2022, and 'Attended participants 7' above it."),
        Sample("teams-2022-utf16.csv", 7, 7, "The same file in UTF-16, big end first, with a mark."),
        Sample("coop-activites-cp1252.csv", 0, 3, "Three rows: 1/2 and 2/2 of one workshop on 9 January 2025, and an individual appointment on the 10th. 'Total;3' says the same. Nobody is named, so nobody is identified; three nameless attendances."),
        Sample("luma-guests.csv", 1, 1, "Four guests. Only gst-1 has a time of check-in, 19 September 2026: Ana came. gst-4 is Ana again, gst-2 is approved and gst-3 declined; the one day of the file is theirs too, so Béto is registered for it."),
        Sample("indico-registrations.csv", 1, 1, "Three registrations. Ana's 'Checked in' is Yes, on 12 March 2019. Bo has withdrawn and Cy is pending, on the one day that the file knows."),
        Sample("pretix-checkinlist.csv", 0, 0, "Two positions of one order, Peter and Andrea on one address. 'Checked in' is empty in both: nobody came, and the list names no day."),
        Sample("eventbrite-attendees.csv", 0, 0, "Three attendees, all 'Attending', which means registered. Nobody is 'Checked In', and the report names no day of the event ('Order Date' is when they signed up)."),
        Sample("helloasso-billetterie.csv", 0, 0, "Three tickets: two 'Validé', which is the state of the order, one 'Annulé'. HelloAsso knows nobody who came, and the file names no day."),
    ];

    [TestCaseSource(nameof(Samples))]
    public async Task A_sample_counts_what_was_counted_by_hand(string name, int people, int attendances)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["inbox", "rennes"]);
        File.Copy(Repository.Shared(Path.Combine("formats", name)), folder["inbox", "rennes", name]);
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), new Late());
        var report = await new IngestRun(context).Run(new IngestOptions([context.Workspace.Inbox]), null, CancellationToken.None);

        Assert.That(report.Files.Single().Status, Is.EqualTo(FileStatus.Loaded));
        Assert.That(report.Files.Single().Remarks.Select(remark => remark.Code), Has.None.EqualTo(RemarkCode.IdentityUnread), "what a tool writes names nobody else");
        var figures = JsonNode.Parse(new FiguresRun(context).Answer(new FiguresOptions(["people-reached", "attendances"], new Period(new DateOnly(2019, 1, 1), new DateOnly(2026, 12, 31)))).Json)!["figures"]!;
        Assert.That(figures.AsArray().Select(figure => ((string?)figure!["id"], (int?)figure["value"] ?? 0)), Is.EqualTo(new[] { ("people-reached", people), ("attendances", attendances) }));
    }

    /// <summary>20 personnes accompagnées, 23 accompagnements: sums that were made elsewhere, and not a line of somebody who came.</summary>
    [Test]
    public async Task Statistics_count_nothing_and_say_why()
    {
        using var folder = new TestFolder();
        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), new Late());
        var report = await new IngestRun(context).Run(new IngestOptions([Repository.Shared("formats/conseiller-numerique-statistiques.csv")]), null, CancellationToken.None);

        Assert.That((report.Files.Single().Status, report.Outcome), Is.EqualTo((FileStatus.Refused, Outcome.FileRefused)));
        Assert.That(report.Files.Single().Refusal!.En, Does.Contain("without a row an attendance"));
    }

    private static TestCaseData Sample(string name, int people, int attendances, string why) => new TestCaseData(name, people, attendances).SetDescription(why);

    /// <summary>A day after all of them.</summary>
    private sealed class Late : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2026-12-31T12:00:00Z", CultureInfo.InvariantCulture);
    }
}
