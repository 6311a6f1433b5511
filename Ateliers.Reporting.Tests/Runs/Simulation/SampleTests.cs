using System.Text.RegularExpressions;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>The sample that is shipped, and the same made anew.</summary>
public sealed partial class SampleTests
{
    private SimulationFolder folder = null!;

    private static string Shipped => SimulationFolder.InRepository("data/sample");

    [OneTimeSetUp]
    public void Simulate()
    {
        folder = new SimulationFolder();
        Simulator.Write(folder.Options);
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void The_same_seed_gives_the_same_bytes_in_another_folder()
    {
        using var other = new SimulationFolder();
        Simulator.Write(other.Options);
        Assert.That(SimulationFolder.Files(other.Root), Is.EqualTo(SimulationFolder.Files(folder.Root)));
    }

    [Test]
    public void Another_seed_gives_other_files()
    {
        using var other = new SimulationFolder();
        Simulator.Write(other.Options with { Seed = 2019 });
        var (ours, theirs) = (SimulationFolder.Files(folder.Inbox), SimulationFolder.Files(other.Inbox));
        Assert.That(ours.Keys, Is.EqualTo(theirs.Keys));
        Assert.That(ours.Keys.Where(name => ours[name].AsSpan().SequenceEqual(theirs[name])), Is.Empty);
    }

    // The unzipped bytes are compared: another release of .NET may zip the same text otherwise, which changes nothing that anybody reads.
    [Test]
    public void The_shipped_sample_is_what_simulate_makes_now()
    {
        var (made, shipped) = (SimulationFolder.Files(folder.Inbox), SimulationFolder.Files(Path.Combine(Shipped, "inbox")));
        Assert.That(shipped.Keys, Is.EqualTo(made.Keys));
        Assert.That(made.Keys.Where(name => !PlainReader.Unzip(made[name]).AsSpan().SequenceEqual(PlainReader.Unzip(shipped[name]))), Is.Empty);
        foreach (var beside in new[] { Workspace.SimulatedMarker, SimulatedWorkspace.TruthName })
        {
            Assert.That(File.ReadAllText(Path.Combine(Shipped, beside)), Is.EqualTo(File.ReadAllText(Path.Combine(folder.Root, beside))));
        }
    }

    [Test]
    public void The_shipped_sample_is_marked_and_takes_at_most_eight_megabytes()
    {
        var files = SimulationFolder.Files(Path.Combine(Shipped, "inbox"));
        Assert.That(new Workspace(new WorkspaceOptions(Shipped)).Simulated, Is.True);
        Assert.That(files.Values.Sum(bytes => (long)bytes.Length), Is.InRange(1_000_000, 8L << 20));
    }

    [Test]
    public void The_marker_says_in_both_languages_that_nothing_is_real()
    {
        var marker = File.ReadAllText(Path.Combine(folder.Root, Workspace.SimulatedMarker));
        Assert.That(marker, Does.Contain("Données simulées").And.Contain("Simulated data").And.Contain("Rien ici n’est réel")
            .And.Contain("Nothing here is real").And.Contain("2018").And.Not.Contain(folder.Root));
    }

    [Test]
    public void A_zipped_file_names_no_hour_and_no_machine() =>
        Assert.That(SimulationFolder.Files(folder.Inbox).Values.Select(bytes => Convert.ToHexString(bytes.AsSpan(0, 10))).Distinct(), Is.EqualTo(new[] { "1F8B08000000000000FF" }));

    [Test]
    public void Every_address_lies_in_a_domain_that_belongs_to_nobody()
    {
        var domains = Directory.EnumerateFiles(folder.Inbox, "*.gz", SearchOption.AllDirectories)
            .SelectMany(path => Address().Matches(PlainReader.Text(path)).Select(match => match.Groups[1].Value.ToLowerInvariant())).ToHashSet();
        Assert.That(domains, Is.Not.Empty.And.All.Match(@"^([a-z]+\.)?example\.(org|com)$|^[a-z]+\.test$"));
    }

    [Test]
    public void A_stretch_holds_only_its_days()
    {
        using var other = new SimulationFolder();
        var (from, to) = (new DateOnly(2019, 3, 4), new DateOnly(2019, 4, 20));
        Simulator.Write(other.Options with { From = from, To = to });
        var whole = PlainReader.Read(folder.Inbox).Where(row => row.Date >= from && row.Date <= to && row.Email.Length > 0).Select(row => (row.Session, row.Email, row.Name));
        var stretch = PlainReader.Read(other.Inbox).Where(row => row.Email.Length > 0).Select(row => (row.Session, row.Email, row.Name));
        Assert.That(stretch.ToHashSet(), Is.EquivalentTo(whole.ToHashSet()));
    }

    [GeneratedRegex(@"@([^\s,;""]+)")]
    private static partial Regex Address();
}
