using System.Globalization;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class StandardInputTests
{
    [Test]
    public void What_a_killed_run_left_goes_and_what_another_run_saves_stays()
    {
        using var folder = new TestFolder();
        var gone = folder[".stdin-2147483000"];
        var running = folder[".stdin-1"];
        var foreign = folder[".stdin-notes"];
        foreach (var path in new[] { gone, running, foreign })
        {
            File.WriteAllText(path, "canary");
        }

        using (new StandardInput(folder.Path, 1000))
        {
            Assert.That(File.Exists(gone), Is.False);
            Assert.That(File.Exists(running), "process 1 is always there");
            Assert.That(File.Exists(foreign));
        }

        Assert.That(File.Exists(folder[".stdin-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]), Is.False);
    }
}
