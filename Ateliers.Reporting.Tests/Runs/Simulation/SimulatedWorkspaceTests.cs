using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>Simulated and real data never meet.</summary>
public sealed class SimulatedWorkspaceTests
{
    [TestCase("inbox/rennes/real.csv")]
    [TestCase("ateliers.db")]
    public void A_folder_with_real_data_is_refused_and_stays_as_it_is(string real)
    {
        using var folder = new SimulationFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Root, real))!);
        File.WriteAllText(Path.Combine(folder.Root, real), "real");

        var failure = Assert.Throws<FailureException>(() => Simulator.Write(folder.Options with { Rows = 10 }));

        Assert.That(failure?.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(SimulationFolder.Files(folder.Root).Keys, Is.EqualTo(new[] { real }));
    }

    [Test]
    public void A_simulated_folder_is_filled_anew_and_nothing_of_before_remains()
    {
        using var folder = new SimulationFolder();
        Simulator.Write(folder.Options with { Rows = 10 });
        Simulator.Write(folder.Options with { From = new DateOnly(2018, 7, 1), To = new DateOnly(2018, 7, 31) });
        Assert.That(SimulationFolder.Files(folder.Root).Keys, Is.EqualTo(new[]
        {
            Workspace.SimulatedMarker, "inbox/rennes/presences-2018-07.csv.gz", SimulatedWorkspace.TruthName,
        }));
    }

    [Test]
    public void A_file_that_somebody_else_laid_there_stays()
    {
        using var folder = new SimulationFolder();
        Simulator.Write(folder.Options with { Rows = 10 });
        File.WriteAllText(Path.Combine(folder.Inbox, "mine.csv"), "mine");
        Simulator.Write(folder.Options with { Rows = 11 });
        Assert.That(File.ReadAllText(Path.Combine(folder.Inbox, "mine.csv")), Is.EqualTo("mine"));
    }

    [Test]
    public void Options_outside_their_limits_are_wrong_usage()
    {
        using var folder = new SimulationFolder();
        var good = folder.Options;
        SimulationOptions[] wrong =
        [
            good with { Rows = 0 },
            good with { Rows = SimulationOptions.MostRows + 1 },
            good with { OutDir = " " },
            good with { From = new DateOnly(2018, 6, 8) },
            good with { To = new DateOnly(2020, 1, 1) },
            good with { From = new DateOnly(2019, 2, 1), To = new DateOnly(2019, 1, 1) },
            good with { From = new DateOnly(2018, 6, 10), To = new DateOnly(2018, 6, 10), Rows = 5 },
            good with { Programme = good.Programme with { Ateliers = [] } },
            good with { Programme = good.Programme with { Themes = [] } },
        ];
        foreach (var options in wrong)
        {
            Assert.That(Assert.Throws<FailureException>(() => Simulator.Write(options))?.Outcome, Is.EqualTo(Outcome.Usage));
        }

        Assert.That(SimulationFolder.Files(folder.Root), Is.Empty);
    }
}
