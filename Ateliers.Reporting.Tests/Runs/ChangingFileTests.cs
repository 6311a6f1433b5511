using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>A file is looked at before it is read: what it says in between must be what it said at first.</summary>
public sealed class ChangingFileTests
{
    private const string Rows = "Date;Atelier;Statut;E-mail\n2019-03-09;rennes;présent;ana@example.test\n";
    private TestFolder folder = null!;
    private RunContext context = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TestFolder();
        context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), TimeProvider.System);
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public async Task A_file_that_changes_while_it_is_read_is_refused_whole()
    {
        File.WriteAllText(folder["a.csv"], Rows);
        var grows = new Now(() => File.AppendAllText(folder["a.csv"], "2019-03-10;rennes;présent;bo@example.test\n"));

        var report = await new IngestRun(context).Run(new IngestOptions([folder["a.csv"]]), grows, CancellationToken.None);

        Assert.That(report.Files.Select(file => file.Status), Is.EqualTo(new[] { FileStatus.Refused }));
        Assert.That(report.Files[0].Refusal!.En, Does.Contain("changed while it was read"));
        var again = await new IngestRun(context).Run(new IngestOptions([folder["a.csv"]]), null, CancellationToken.None);
        Assert.That(again.Tally.Loaded, Is.EqualTo(2));
    }

    [Test]
    public async Task The_look_that_was_begun_ahead_is_that_of_its_file_and_serves_once()
    {
        File.WriteAllText(folder["a.csv"], Rows);
        File.WriteAllText(folder["b.csv"], Rows + Rows);
        await using var ahead = new LookAhead([folder["a.csv"], folder["b.csv"]], new ReadingLimits(), CancellationToken.None);

        var other = await ahead.At(new FoundFile(folder["b.csv"], "b.csv", null), CancellationToken.None);
        var first = await ahead.At(new FoundFile(folder["a.csv"], "a.csv", null), CancellationToken.None);
        File.AppendAllText(folder["a.csv"], "x");
        var again = await ahead.At(new FoundFile(folder["a.csv"], "a.csv", null), CancellationToken.None);

        Assert.That(other.Look.Sha256, Is.EqualTo(Digest(Rows + Rows)));
        Assert.That(first.Look.Sha256, Is.EqualTo(Digest(Rows)));
        Assert.That(again.Look.Sha256, Is.EqualTo(Digest(Rows + "x")));
    }

    [Test]
    public async Task An_empty_first_file_a_missing_one_and_a_folder_are_not_looked_at_ahead([Values("empty.csv", "missing.csv", ".")] string name)
    {
        File.WriteAllText(folder["empty.csv"], "");
        var report = await new IngestRun(context).Run(new IngestOptions([folder[name]]), null, CancellationToken.None);

        Assert.That(report.Files.All(file => file.Status == FileStatus.Refused));
    }

    private static string Digest(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private sealed class Now(Action act) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => act();
    }
}
