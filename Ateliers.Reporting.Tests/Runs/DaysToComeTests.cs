using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Runs;

/// <summary>Who is said to have come on a day that is still to be is rejected, and counts once it has come.</summary>
public sealed class DaysToComeTests
{
    [Test]
    public async Task A_file_is_read_again_once_a_day_that_was_still_to_be_has_come_and_not_before()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["a.csv"], "Date;Atelier;Statut;E-mail\n2019-03-05;Rennes;présent;ana@example.org\n2019-06-20;Rennes;présent;bob@example.org\n2019-12-20;Rennes;présent;cyd@example.org\n");
        async Task<(FileStatus, long Loaded, long Unchanged, long Rejected)> On(string day)
        {
            var report = await new IngestRun(new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), new Clock(day))).Run(new IngestOptions([folder["a.csv"]]), null, CancellationToken.None);
            return (report.Files[0].Status, report.Tally.Loaded, report.Tally.Unchanged, report.Tally.Rejected);
        }

        Assert.That(await On("2019-06-15"), Is.EqualTo((FileStatus.Loaded, 1, 0, 2)));
        Assert.That(await On("2019-06-16"), Is.EqualTo((FileStatus.AlreadyLoaded, 0, 0, 0)));
        Assert.That(await On("2019-06-20"), Is.EqualTo((FileStatus.Loaded, 1, 1, 1)));
        Assert.That(await On("2019-06-21"), Is.EqualTo((FileStatus.AlreadyLoaded, 0, 0, 0)));
    }
}
