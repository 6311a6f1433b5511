using System.Diagnostics;
using System.Globalization;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>One writer at a time, and folders and databases that cannot be used.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class WorkspaceTests
{
    [Test]
    public async Task A_second_writer_ends_with_seventy_five_and_says_who_holds_the_lock()
    {
        using var bench = new Workbench();
        using var first = await Waiting(bench);
        foreach (var command in new[] { $"ingest {bench.File("a.csv", Workbench.March)}", "run" })
        {
            var second = await bench.Run([.. command.Split(' '), "--lang", "en"]);
            Assert.That((second.Code, second.Out), Is.EqualTo((75, "")), second.Error);
            Assert.That(second.Error, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"ingest, pid {first.Id}")));
        }

        var ended = await Tool.End(first, System.Text.Encoding.UTF8.GetBytes(Workbench.March));
        Assert.That(ended.Code, Is.Zero, ended.Error);
        Assert.That((await bench.Run("ingest", "a.csv")).Code, Is.Zero);
    }

    [Test]
    public async Task The_lock_of_a_killed_run_needs_no_hand()
    {
        using var bench = new Workbench();
        using var first = await Waiting(bench);
        await Tool.Kill(first);
        var second = await bench.Run("ingest", bench.File("a.csv", Workbench.March));
        Assert.That(second.Code, Is.Zero, second.Error);
    }

    [Test]
    public async Task Reading_goes_on_while_another_run_writes()
    {
        using var bench = await Workbench.With(Workbench.March);
        using var first = await Waiting(bench);
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--json");
        Assert.That((figures.Code, (int)figures.Json["figures"]![0]!["value"]!), Is.EqualTo((0, 3)), figures.Error);
        await Tool.Kill(first);
    }

    [TestCase("ingest march.csv")]
    [TestCase("run")]
    [TestCase("figures --year 2019")]
    [TestCase("report 2019-03")]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone(string line)
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.Tamper("INSERT INTO migration (number, name, at) VALUES (999, '999-future.sql', '2030-01-01T00:00:00Z')");
        var before = await File.ReadAllBytesAsync(bench.Database);
        var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")), ran.Error);
        Assert.That(ran.Error, Does.Contain("newer version").And.Contain("999").And.Contain("nothing was touched"));
        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.db", new string('x', 5000));
        foreach (var line in new[] { "run", "figures --year 2019" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
            Assert.That(ran.Code, Is.EqualTo(1), ran.Error);
            Assert.That(ran.Error, Does.Contain("not a readable database"));
        }

        Assert.That(await File.ReadAllTextAsync(bench.Database), Is.EqualTo(new string('x', 5000)));
        var doctor = await bench.Run("doctor");
        Assert.That(doctor.Code, Is.EqualTo(5), doctor.Out);
    }

    [TestCase("ingest march.csv --db /proc/nowhere/ateliers.db")]
    [TestCase("report 2019-03 --out /proc/nowhere")]
    [TestCase("run --out /proc/nowhere")]
    [TestCase("simulate --out /proc/nowhere")]
    [Platform("Linux")]
    public async Task A_folder_that_cannot_be_written_ends_with_one_and_its_name(string line)
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
        Assert.That(ran.Code, Is.EqualTo(1), ran.Error);
        Assert.That(ran.Error, Does.Contain("/proc/nowhere").And.Not.Contain("defect"));
    }

    [Test]
    public async Task A_read_only_workspace_says_so()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("Permissions do not bind the root user, and Windows has others.");
            return;
        }

        using var bench = new Workbench();
        File.SetUnixFileMode(bench.Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var ran = await bench.Run("ingest", bench.File("a.csv", Workbench.March), "--lang", "en");
        File.SetUnixFileMode(bench.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.That(ran.Code, Is.EqualTo(1), ran.Error);
        Assert.That(ran.Error, Does.Contain("permissions"));
    }

    [Test]
    public async Task A_workspace_that_is_missing_is_named_with_the_way_out()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("a.csv", Workbench.March), "--data", "nowhere", "--lang", "en");
        Assert.That(ran.Code, Is.EqualTo(2));
        Assert.That(ran.Error, Does.Contain("nowhere").And.Contain("--data"));
        Assert.That(Directory.Exists(Path.Combine(bench.Root, "nowhere")), Is.False);
    }

    [Test]
    public async Task The_secret_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no such modes.");
            return;
        }

        using var bench = await Workbench.With(Workbench.March);
        Assert.That(File.GetUnixFileMode(Path.Combine(bench.Data, "ateliers.key")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    /// <summary>A run that holds the lock, has the database open and waits for its standard input.</summary>
    private static async Task<Process> Waiting(Workbench bench)
    {
        var process = Tool.Start(bench.Root, ["ingest", "-"]);
        var sign = string.Create(CultureInfo.InvariantCulture, $"pid {process.Id},");
        for (var deadline = Stopwatch.StartNew(); deadline.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(20))
        {
            if (File.Exists(bench.Database + "-wal") && Signed(bench).Contains(sign, StringComparison.Ordinal))
            {
                return process;
            }
        }

        await Tool.Kill(process);
        throw new TimeoutException("The run never took its lock.");
    }

    private static string Signed(Workbench bench)
    {
        try
        {
            return File.ReadAllText(bench.Database + ".writer");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
