using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class WorkspaceMarkTests
{
    [Test]
    public void The_mark_of_simulated_data_follows_a_file_into_any_workspace()
    {
        using var folder = new TestFolder();
        var inbox = Directory.CreateDirectory(folder["real", "inbox", "simulated", "inbox", "rennes"]).FullName;
        File.WriteAllText(folder["real", "inbox", "simulated", Workspace.SimulatedMarker], "");
        Assert.That(Workspace.IsMarkedSimulated(Path.Combine(inbox, "a.csv")));
        Assert.That(Workspace.IsMarkedSimulated(folder["real", "inbox", "b.csv"]), Is.False);
    }
}
