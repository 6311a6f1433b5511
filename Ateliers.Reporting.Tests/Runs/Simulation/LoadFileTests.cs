using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>One file of any length.</summary>
public sealed class LoadFileTests
{
    [TestCase(1)]
    [TestCase(15)]
    [TestCase(30_000)]
    public void It_has_exactly_as_many_rows_as_were_asked_for(int rows)
    {
        using var folder = new SimulationFolder();
        Simulator.Write(folder.Options with { Rows = rows });
        var lines = File.ReadAllLines(Path.Combine(folder.Inbox, LoadFile.Name));
        Assert.That(lines, Has.Length.EqualTo(rows + 1));
        Assert.That(lines.Select(line => line.Split(';').Length).Distinct(), Is.EqualTo(new[] { 15 }));
    }

    [Test]
    public void A_row_in_three_is_somebody_new_and_nobody_sits_twice_in_a_session()
    {
        using var folder = new SimulationFolder();
        Simulator.Write(folder.Options with { Rows = 30_000 });
        var rows = File.ReadAllLines(Path.Combine(folder.Inbox, LoadFile.Name)).Skip(1).Select(line => line.Split(';')).ToList();
        Assert.That(rows.Select(cells => cells[10]).Distinct().Count(), Is.EqualTo(10_000).Within(5).Percent);
        Assert.That(rows.Select(cells => (cells[2], cells[10])).Distinct().Count(), Is.EqualTo(rows.Count));
        Assert.That(rows.Select(cells => cells[0]), Is.Ordered);
    }

    [Test]
    public void The_same_seed_gives_the_same_bytes_and_another_does_not()
    {
        using SimulationFolder one = new(), two = new(), other = new();
        Simulator.Write(one.Options with { Rows = 5_000 });
        Simulator.Write(two.Options with { Rows = 5_000 });
        Simulator.Write(other.Options with { Rows = 5_000, Seed = 1 });
        Assert.That(SimulationFolder.Files(two.Root), Is.EqualTo(SimulationFolder.Files(one.Root)));
        Assert.That(SimulationFolder.Files(other.Inbox), Is.Not.EqualTo(SimulationFolder.Files(one.Inbox)));
    }
}
