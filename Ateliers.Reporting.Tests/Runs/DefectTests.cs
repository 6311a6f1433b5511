using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>What a defect of the tool itself costs: the file at hand, which is named, and nothing that was loaded before it.</summary>
internal sealed class DefectTests
{
    [Test]
    public async Task A_defect_in_one_file_names_it_and_keeps_the_files_before_it()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["inbox"]);
        foreach (var name in new[] { "a.csv", "b.csv", "c.csv" })
        {
            await File.WriteAllTextAsync(folder["inbox", name], Workbench.Header + $"2019-03-05;Rennes;présent;cv;;{name}@example.org;;\n");
        }

        var context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), TimeProvider.System);
        var report = await new IngestRun(context).Run(new IngestOptions([context.Workspace.Inbox]), new Breaking("b.csv"), CancellationToken.None);

        Assert.That(report.Files.Select(file => (file.Path, file.Status)), Is.EqualTo(new[] { ("a.csv", FileStatus.Loaded), ("b.csv", FileStatus.Failed) }));
        Assert.That(report.Outcome, Is.EqualTo(Outcome.Failed));
        Assert.That(report.Files[^1].Refusal!.En, Does.Contain("InvalidOperationException").And.Contain("Nothing of this file was kept; the files before it are.").And.Contain("were not looked at").And.Not.Contain("canary"));
        Assert.That(Defect.Details(report.Failure!), Does.Contain("canary"), "for ATELIERS_DEBUG alone");
        Assert.That(new LedgerRun(context).Batches().Select(batch => batch.Name), Is.EqualTo(new[] { "a.csv" }));
        var next = await new IngestRun(context).Run(new IngestOptions([context.Workspace.Inbox]), null, CancellationToken.None);
        Assert.That(next.Tally.Loaded, Is.EqualTo(2));
    }

    [TestCase(true, "The file at hand left nothing")]
    [TestCase(false, "Nothing was changed.")]
    public void An_interruption_says_what_it_left(bool keepsParts, string said)
    {
        var failure = Stopped.By(new OperationCanceledException(), keepsParts)!;

        Assert.That((failure.Outcome, failure.Text.En), Is.EqualTo((Outcome.Failed, failure.Text.En)));
        Assert.That(failure.Text.En, Does.StartWith("Interrupted.").And.Contain(said));
        Assert.That(Defect.Is(failure), Is.False);
    }

    /// <summary>A defect that shows when a certain file is read.</summary>
    private sealed class Breaking(string name) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Name == name)
            {
                throw new InvalidOperationException("canary");
            }
        }
    }
}
